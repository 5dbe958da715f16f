import Letters

extension PaperSample {
  /// What is sent under a KTP's name and is none.
  static let foreign: [PaperSample] = [
    PaperSample(
      "a driving licence", "KTP.jpg", Found(.other, ["foreign": "SIM"]),
      """
      INDONESIA
      SURAT IZIN MENGEMUDI
      DRIVING LICENSE SIM C
      1. Nama : BAMBANG PRIHANDONO
      2. Alamat : JL. MERBABU NO. 12 RT 003 RW 007
      KLATEN TENGAH, KLATEN
      3. Tempat & Tgl. Lahir : KLATEN, 17-08-1985
      4. Gol. Darah/Jenis Kelamin : B / PRIA
      5. Pekerjaan : KARYAWAN SWASTA
      6. No. SIM 1427-8508-000123
      POLRES KLATEN
      Berlaku s/d : 17-08-2028
      """),
    PaperSample(
      "a licence that was read badly", "KTP saya.jpg", Found(.other, ["foreign": "SIM"]),
      """
      |NDONESIA _
      SURA7 IZIN MENGEMUDl
      DRlVING LICENSE = SIM A
      1 . Nama HENDRA GUNAWAN
      2. Alarnat  JL GATOT SUBROTO
      3. Ternpat & Tgl Lahir MEDAN, 01-01-1979
      5. Pekerjaan SWASTA
      POLRESTABES MEDAN
      12-1-202G
      """),
    PaperSample(
      "a student's card", "ktp.jpeg", Found(.other, ["foreign": "KTM"]),
      """
      UNIVERSITAS NUSA CENDERAWASIH
      KARTU TANDA MAHASISWA
      Nama : LINTANG KEMALA
      NIM : 2110611045
      Fakultas : ILMU SOSIAL DAN ILMU POLITIK
      Program Studi : ILMU PEMERINTAHAN
      Tempat/Tgl Lahir : MALANG, 03-03-2003
      Alamat : JL. VETERAN
      Berlaku Hingga : 31-08-2025
      """),
    PaperSample(
      "a family card alone", "scan ktp.pdf", Found(.other, ["foreign": "KK"]),
      """
      KARTU KELUARGA
      No. 3204110102150007
      Nama Kepala Keluarga : ASEP SAEPULOH Desa/Kelurahan : SUKAMUKTI
      Alamat : KP. CIBODAS Kecamatan : KATAPANG
      RT/RW : 002/011 Kabupaten/Kota : BANDUNG
      Kode Pos : 40921 Provinsi : JAWA BARAT
      No Nama Lengkap NIK Jenis Kelamin Tempat Lahir Tanggal Lahir Agama Pendidikan
      1 ASEP SAEPULOH 3204111506910002 LAKI-LAKI BANDUNG 15-06-1991 ISLAM SLTA
      2 ENENG ROSITA 3204115203930004 PEREMPUAN BANDUNG 12-03-1993 ISLAM SLTP
      No Status Perkawinan Status Hubungan Dalam Keluarga Kewarganegaraan Dokumen Imigrasi Nama Orang Tua
      1 KAWIN KEPALA KELUARGA WNI
      Dikeluarkan Tanggal : 01-02-2015 KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL
      """),
    PaperSample(
      "a tax card with a NIK", "KTP dan NPWP.jpg", Found(.other, ["foreign": "NPWP"]),
      """
      KEMENTERIAN KEUANGAN REPUBLIK INDONESIA
      DIREKTORAT JENDERAL PAJAK
      npwp
      NPWP : 09.254.294.3-407.000
      SULISTYO ADI WIBOWO
      NIK : 3275031210840007
      JL. AHMAD YANI NO. 10 RT 004 RW 002
      KAYURINGIN JAYA, BEKASI SELATAN
      KPP PRATAMA BEKASI SELATAN
      Tanggal Terdaftar 14/05/2012
      """),
    PaperSample(
      "a passport", "KTP_paspor.jpg", Found(.other, ["foreign": "paspor"]),
      """
      REPUBLIK INDONESIA
      PASPOR PASSPORT
      Jenis/Type P Kode Negara/Country Code IDN No. Paspor/Passport No. C1234567
      Nama Lengkap/Full Name
      DEWI SARTIKA PUTRI
      Kewarganegaraan/Nationality INDONESIA
      Tgl. Lahir/Date of Birth 02 FEB 1991 Kelamin/Sex P/F Tempat Lahir/Place of Birth PADANG
      Tgl. Pengeluaran 10 JUN 2019 Tgl. Habis Berlaku/Date of Expiry 10 JUN 2024
      Kantor yang Mengeluarkan/Issuing Office PADANG
      P<IDNPUTRI<<DEWI<SARTIKA<<<<<<<<<<<<<<<<<<<<
      C1234567<0IDN9102024F2406102<<<<<<<<<<<<<<02
      """),
    PaperSample(
      "a health card", "ktp.jpg", Found(.other, ["foreign": "BPJS"]),
      """
      BPJS Kesehatan
      Badan Penyelenggara Jaminan Sosial
      KARTU INDONESIA SEHAT
      Nomor Kartu : 0001234567891
      Nama : SRI WAHYUNINGSIH
      Alamat : DUSUN KRAJAN RT 002 RW 001 SUKOREJO
      Tanggal Lahir : 01 Februari 1990
      NIK : 3524124102900003
      Faskes Tingkat I : PUSKESMAS KEDUNGPRING
      """),
    PaperSample(
      "a press card", "ktp wartawan.jpg", Found(.other, ["foreign": "kartu pers"]),
      """
      KARTU PERS
      PRESS CARD
      HARIAN SUARA PESISIR
      Nama : MEYLAN CHRISTINE RUMONDOR
      Jabatan : WARTAWAN
      No. ID : 045/SP/2025
      Berlaku Hingga : 31 Desember 2026
      Pemegang kartu ini dilindungi Undang-Undang Pers No. 40 Tahun 1999
      Pemimpin Redaksi
      """),
    PaperSample(
      "a wedding book", "KTP suami istri.pdf", Found(.other, ["foreign": "nikah"]),
      """
      KUTIPAN AKTA NIKAH
      Nomor : 0123/045/VI/2018
      KANTOR URUSAN AGAMA KECAMATAN WONOSOBO
      KABUPATEN WONOSOBO PROVINSI JAWA TENGAH
      Pada hari Sabtu tanggal 09 Juni 2018 pukul 09.00 telah dilangsungkan akad nikah seorang laki-laki
      Nama lengkap : SLAMET RIYADI Tempat dan tanggal lahir : Wonosobo, 04-04-1992
      Nomor Induk Kependudukan : 3307090404920003 Kewarganegaraan : Indonesia
      Agama : Islam Pekerjaan : Petani Alamat : Bugangan
      dengan seorang wanita : SITI ROHMAH
      Wali nikah : Ayah kandung Mas kawin : seperangkat alat salat
      """),
    PaperSample(
      "a receipt", "KTP.pdf", Found(.other, ["foreign": "kuitansi"]),
      """
      TOKO FOTOKOPI BERKAH
      KWITANSI
      No. 0012
      Sudah terima dari : Bpk. Agus
      Banyaknya uang : Dua puluh lima ribu rupiah
      Untuk pembayaran : Fotokopi dan jilid
      Rp 25.000,-
      Semarang, 3 Maret 2026
      """),
    PaperSample(
      "a cash till's slip", "foto ktp.jpg", Found(.other, ["foreign": "kuitansi"]),
      """
      INDOMURAH JL SUDIRMAN 12
      03.03.26-18:02 2.0.22 KASIR: RINA
      AIR MINERAL 600ML 2 3500 7,000
      ROTI TAWAR 1 15500 15,500
      SUBTOTAL : 22,500
      TUNAI : 50,000
      KEMBALIAN : 27,500
      TERIMA KASIH
      """),
    PaperSample(
      "a transfer's screen", "ktp.png", Found(.other, ["foreign": "kuitansi"]),
      """
      Transfer Berhasil
      03 Mar 2026 10:15:23 WIB
      Nominal Rp 500.000
      Biaya Admin Rp 0
      Rekening Tujuan
      SUPARDI
      1234567890
      No. Ref 2026030310152300
      """),
    PaperSample(
      "a chat's screen", "KTP.png", Found(.other, ["foreign": "percakapan"]),
      """
      10.15 4G 78%
      < Bu Ratna PPID
      online
      Selamat siang bu, mau tanya soal permohonan informasi 10.02
      Siang pak, silakan kirim KTP dulu ya 10.05
      Baik bu nanti saya foto dulu 10.06
      Ok ditunggu 10.06
      Hari ini
      Ketik pesan
      """),
    PaperSample(
      "a diploma", "ktp ijazah.pdf", Found(.other, ["foreign": "ijazah"]),
      """
      UNIVERSITAS NUSA CENDERAWASIH
      IJAZAH
      Nomor Seri Ijazah : 061034201900123
      memberikan ijazah kepada
      LINTANG KEMALA
      Tempat dan tanggal lahir : Malang, 3 Maret 2003
      Nomor Induk Mahasiswa : 2110611045
      telah dinyatakan lulus dan berhak menyandang gelar Sarjana Sosial
      Rektor Dekan
      """),
    PaperSample(
      "a child's card, with a KTP's fields", "KTP.jpg", Found(.other, ["foreign": "KIA"]),
      """
      PROVINSI JAWA TENGAH
      KABUPATEN SUKOHARJO
      KARTU IDENTITAS ANAK
      NIK : 3311094405150001
      Nama : KEISHA NAURA
      Tempat/Tgl Lahir : SUKOHARJO, 04-05-2015
      Jenis Kelamin : PEREMPUAN Gol. Darah : -
      No. KK : 3311090102150004
      Nama Kepala Keluarga : JOKO SUSILO
      No. Akta Kelahiran : 3311-LU-01062015-0012
      Agama : ISLAM
      Kewarganegaraan : WNI
      Alamat : DUKUH KRANGGAN
      RT/RW : 002/005
      Kel/Desa : MAKAMHAJI
      Kecamatan : KARTASURA
      Berlaku Hingga : 03-05-2032
      """),
    PaperSample(
      "the form that asks for a KTP", "KTP_baru.pdf", Found(.other, ["foreign": "formulir permohonan KTP"]),
      """
      F-1.21
      FORMULIR PERMOHONAN KARTU TANDA PENDUDUK
      PROVINSI : JAWA TENGAH
      KABUPATEN/KOTA : SUKOHARJO
      KECAMATAN : KARTASURA
      KELURAHAN/DESA : MAKAMHAJI
      PERMOHONAN KTP A. Baru B. Perpanjangan C. Penggantian
      1. Nama Lengkap : JOKO SUSILO
      2. No. KK : 3311090102150004
      3. NIK : 3311091203870001
      4. Alamat : DUKUH KRANGGAN RT 002 RW 005
      """),
    PaperSample(
      "a photograph without a word", "KTP.jpg", Found(.other, legible: false, ["foreign": "foto"]),
      "  \n\n . ,\n"),
    PaperSample(
      "a photograph in which a reader sees signs", "KTP.jpg", Found(.other),
      "oe Ns\n~ we ee RAS Po\n Pay. as HE\nTt We"),
    PaperSample(
      "a member's card", "KTP ketua.jpg", Found(.other, ["foreign": "kartu anggota"]),
      """
      SERIKAT NELAYAN PESISIR
      KARTU TANDA ANGGOTA
      Nomor Anggota : 33.74.0012
      Nama : SUPARDI
      Tempat/Tgl Lahir : JOMBANG, 03-03-1960
      Alamat : DSN. SAMBONG
      Berlaku Hingga : 31-12-2027
      """),
    PaperSample(
      "a birth certificate is no deed", "akta.pdf", Found(.other, ["foreign": "kelahiran"]),
      """
      REPUBLIK INDONESIA
      PENCATATAN SIPIL
      KUTIPAN AKTA KELAHIRAN
      Berdasarkan Akta Kelahiran Nomor 3374-LU-12012019-0034
      bahwa di SEMARANG pada tanggal LIMA JANUARI tahun DUA RIBU SEMBILAN BELAS telah lahir
      ANAYA PUTRI NUGROHO
      anak ke SATU PEREMPUAN DARI AYAH AGUS SETYO NUGROHO DAN IBU RINA
      """),
    PaperSample(
      "the police's word", "ktp+skck.pdf", Found(.other, ["foreign": "SKCK"]),
      """
      KEPOLISIAN NEGARA REPUBLIK INDONESIA
      RESOR WONOSOBO
      SURAT KETERANGAN CATATAN KEPOLISIAN
      POLICE RECORD
      Nomor : SKCK/YANMAS/1234/III/2026/INTELKAM
      Diterangkan bersama ini bahwa :
      Nama : SLAMET RIYADI
      Jenis Kelamin : LAKI-LAKI
      Kebangsaan : INDONESIA
      Agama : ISLAM
      Tempat dan tanggal lahir : WONOSOBO, 04 APRIL 1992
      Tempat tinggal sekarang : BUGANGAN RT 003 RW 001 KEC. MOJOTENGAH
      Pekerjaan : PETANI
      Nomor Kartu Tanda Penduduk : 3307090404920003
      berlaku hingga 14 September 2026
      """),
    PaperSample(
      "an organisation's registration", "SKT.pdf", Found(.other, ["legal": "bukan", "body": "organisasi"]),
      """
      KEMENTERIAN DALAM NEGERI REPUBLIK INDONESIA
      DIREKTORAT JENDERAL POLITIK DAN PEMERINTAHAN UMUM
      SURAT KETERANGAN TERDAFTAR
      NOMOR : 220-00-00/0123/VII/2021
      Berdasarkan Undang-Undang Nomor 17 Tahun 2013 tentang Organisasi Kemasyarakatan
      Nama Organisasi : LSM PEDULI PESISIR
      Bidang Kegiatan : Lingkungan hidup
      Alamat Kantor : Jl. Pantai Indah No. 3
      Masa berlaku s.d. 12 Juli 2026
      """),
    PaperSample(
      "a CV's registration", "SK Kemenkumham.pdf",
      Found(.other, ["legal": "bukan", "body": "CV", "number": "AHU-0012345.AH.01.14.Tahun 2019"]),
      """
      KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      DIREKTORAT JENDERAL ADMINISTRASI HUKUM UMUM
      SURAT KETERANGAN TERDAFTAR
      NOMOR AHU-0012345-AH.01.14 Tahun 2019
      Berdasarkan data pada Sistem Administrasi Badan Usaha, telah terdaftar
      PERSEKUTUAN KOMANDITER
      CV. KARYA BERSAMA MANDIRI
      berkedudukan di KOTA SEMARANG sesuai Akta Nomor 04 Tanggal 10 Mei 2019
      yang dibuat oleh Notaris RATIH PRAMESTI, S.H., M.Kn.
      """),
    PaperSample(
      "a head of a village decides about his staff", "SK.pdf", Found(.other),
      """
      KEPALA DESA SUKOREJO
      KABUPATEN LAMONGAN
      KEPUTUSAN KEPALA DESA SUKOREJO
      NOMOR 188/12/413.312.8/2025
      TENTANG PENGANGKATAN PERANGKAT DESA
      Menimbang : bahwa untuk kelancaran pemerintahan desa
      Mengingat : Undang-Undang Nomor 6 Tahun 2014
      MEMUTUSKAN
      Menetapkan
      Ditetapkan di Sukorejo pada tanggal 3 Januari 2025
      """),
    PaperSample(
      "an invitation", "surat.pdf", Found(.other),
      """
      PANITIA HUT RI KE-81
      Nomor : 003/PAN/VIII/2026
      Perihal : Undangan
      Kepada Yth. Bapak/Ibu Warga RT 03
      Dengan hormat,
      Mengharap kehadiran Bapak/Ibu pada malam tirakatan, Sabtu 15 Agustus 2026 pukul 19.30.
      Demikian undangan kami, atas perhatiannya terima kasih.
      Hormat kami, Panitia
      """),
    PaperSample(
      "an application for work", "permohonan.pdf", Found(.other),
      """
      Semarang, 2 Maret 2026
      Perihal : Lamaran Pekerjaan
      Kepada Yth. Kepala Dinas Komunikasi
      Dengan hormat, saya yang bertanda tangan di bawah ini
      Nama : Rudi Hermanto
      Tempat/tgl lahir : Demak, 4 Mei 1999
      Pendidikan : S1 Ekonomi
      mengajukan lamaran kerja sebagai tenaga administrasi. Bersama ini saya lampirkan fotokopi KTP, ijazah dan CV.
      Hormat saya, Rudi Hermanto
      """),
    PaperSample(
      "an office's own receipt of a request", "tanda terima.pdf", Found(.other, ["foreign": "tanda bukti"]),
      """
      PEMERINTAH KABUPATEN CONTOH
      PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI
      TANDA BUKTI PENERIMAAN PERMOHONAN INFORMASI
      Nomor Pendaftaran : 012/PPID/III/2026
      Telah diterima permohonan informasi dari
      Nama : Sumarno
      Pada tanggal : 3 Maret 2026
      Petugas Pelayanan Informasi
      """),
    PaperSample(
      "a page of a newspaper", "berkas.pdf", Found(.other),
      """
      Harga Cabai Naik Jelang Lebaran
      Pedagang di Pasar Johar mengeluhkan pasokan yang terlambat datang dari sentra produksi.
      Kenaikan harga mencapai tiga puluh persen dibandingkan pekan lalu, kata Sutinah, salah satu pedagang.
      """),
  ]
}
