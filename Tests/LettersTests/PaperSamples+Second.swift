import Letters

extension PaperSample {
  /// A second set, written without looking at the rules.
  static let second = secondCards + secondPapers

  /// Cards and what is no card.
  private static let secondCards: [PaperSample] = [
    PaperSample(
      "Papua, thermal copy", "Dok baru 2026-03-14 10.15.23.pdf",
      Found(.ktp, ["nik": "9171021404860003", "name": "YOHANIS WENDA", "born": "1986-04-14", "sex": "L"]),
      """
      PR0VINSI PAPUA
      K0TA JAYAPURA
      N1K   9171021404860003
      Nama  YOHANIS WENDA
      Tempat/Tgl Lahlr  WAMENA, 14-04-1986
      Jenis kelamin  LAKI-LAKI   Gol Darah
      Alamat  JL. RAYA ABEPURA
      RT/RW  003/004
      Kel/Desa  ASANO
      Kecamatan  ABEPURA
      Agama  KRISTEN
      Status Perkawinan  KAWIN
      Pekerjaan  GURU
      Kewarganegaraan  WNI
      Berlaku Hingga  SEUMUR HIDUP
      JAYAPURA
      03-02-2018
      """),
    PaperSample(
      "a name with a comma and titles", "ktp.pdf",
      Found(.ktp, ["nik": "1371045308820004", "name": "DR. IR. FITRIA NENGSIH, M.SI", "born": "1982-08-13"]),
      """
      PROVINSI SUMATERA BARAT
      KOTA PADANG
      NIK : 1371045308820004
      Nama : DR. IR. FITRIA NENGSIH, M.SI
      Tempat/Tgl Lahir : BUKITTINGGI, 13-08-1982
      Jenis kelamin : PEREMPUAN Gol. Darah : AB
      Alamat : KOMP. CENDANA BLOK C/4
      RT/RW : 001/009
      Kel/Desa : GURUN LAWEH
      Kecamatan : NANGGALO
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Pekerjaan : DOSEN
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "a mononym and rubbish lines between", "IMG-20260201-WA0044.jpg",
      Found(.ktp, ["nik": "3504092512700001", "name": "SUKARDI", "born": "1970-12-25"]),
      """
      4 4
      PROVINSI JAWA TIMUR
      i KABUPATEN TULUNGAGUNG
      ~
      NIK - 3504092512700001
      fo
      Nama . SUKARDI
      —
      Tempat/TglLahir TULUNGAGUNG, 25-12-1970
      Jenis Kelamin LAKI - LAKI Gol.Darah
      Alamat LINGK. KEPATIHAN
      RT / RW 002 / 003
      Kel / Desa KEPATIHAN
      Kecamatan TULUNGAGUNG
      er
      Agama ISLAM
      StatusPerkawinan KAWIN
      Pekerjaan PEDAGANG
      Kewarganegaraan WNI
      Berlaku Hingga SEUMUR HIDUP
      """),
    PaperSample(
      "one line a value, read from a photograph of a screen", "Screenshot_2026-02-02-08-11.jpg",
      Found(.ktp, ["nik": "6471051103010002", "name": "RIZKY MAULANA", "form": "digital"]),
      """
      08:11 Identitas Kependudukan Digital
      RIZKY MAULANA
      NIK 6471051103010002
      Nama Lengkap RIZKY MAULANA
      Tempat/Tanggal Lahir BALIKPAPAN, 11-03-2001
      Jenis Kelamin LAKI-LAKI
      Alamat JL. MULAWARMAN
      RT/RW 012/000
      Kelurahan/Desa MANGGAR
      Kecamatan BALIKPAPAN TIMUR
      """),
    PaperSample(
      "glare over the lower half", "KTP Budi.jpg",
      Found(.ktp, ["nik": "3273181907950006", "name": "ILHAM RAMADHAN", "born": "1995-07-19"]),
      """
      PROVINSI JAWA BARAT
      KOTA BANDUNG
      NIK : 3273181907950006
      Nama : ILHAM RAMADHAN
      Tempat/Tgl Lahir : BANDUNG, 19-07-1995
      Jenis kelamin : LAKI-LAKI Gol. Darah : B
      Alamat : JL. CIKUTRA
      tl ee
      ' (
      """),
    PaperSample(
      "only the lower half", "ktp.jpg", Found(.ktp, legible: false),
      """
      Kel/Desa : CIHAURGEULIS
      Kecamatan : CIBEUNYING KALER
      Agama : ISLAM
      Status Perkawinan : BELUM KAWIN
      Pekerjaan : PELAJAR/MAHASISWA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "three cards on one sheet", "KTP pengurus.pdf",
      pages: [
        """
        PROVINSI JAWA TENGAH
        KOTA SURAKARTA
        NIK : 3372014506760002
        Nama : ENDANG SULASTRI
        Tempat/Tgl Lahir : SURAKARTA, 05-06-1976
        Jenis kelamin : PEREMPUAN Gol. Darah : O
        Alamat : JL. SLAMET RIYADI 5
        RT/RW : 001/001
        Kel/Desa : PURWOSARI
        Kecamatan : LAWEYAN
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        PROVINSI JAWA TENGAH
        KABUPATEN BOYOLALI
        NIK : 3309081203690001
        Nama : SUTRISNO
        Tempat/Tgl Lahir : BOYOLALI, 12-03-1969
        Jenis kelamin : LAKI-LAKI Gol. Darah : A
        Alamat : DK. GROGOLAN
        RT/RW : 004/002
        Kel/Desa : KIRINGAN
        Kecamatan : BOYOLALI
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        PROVINSI JAWA TENGAH
        KABUPATEN SRAGEN
        NIK : 3314102208910005
        Nama : DWI CAHYONO
        Tempat/Tgl Lahir : SRAGEN, 22-08-1991
        Jenis kelamin : LAKI-LAKI Gol. Darah : -
        Alamat : NGLOROG
        RT/RW : 010/004
        Kel/Desa : NGLOROG
        Kecamatan : SRAGEN
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        """
      ],
      [
        Found(.ktp, ["nik": "3372014506760002"]), Found(.ktp, ["nik": "3309081203690001"]),
        Found(.ktp, ["nik": "3314102208910005", "name": "DWI CAHYONO"]),
      ]),
    PaperSample(
      "the new licence", "ktp baru.jpg", Found(.other, ["foreign": "SIM"]),
      """
      KEPOLISIAN NEGARA REPUBLIK INDONESIA
      SURAT IZIN MENGEMUDI DRIVING LICENSE
      1455-9108-000212 A
      DWI CAHYONO
      SRAGEN, 22-08-1991
      O - PRIA
      NGLOROG RT 010 RW 004
      SRAGEN
      WIRASWASTA
      JAWA TENGAH
      23-08-2029
      """),
    PaperSample(
      "a student's card without its title", "KTP.jpg", Found(.other, ["foreign": "KTM"]),
      """
      UNIVERSITAS SAMUDRA JAYA
      FAKULTAS HUKUM
      RIZKY MAULANA
      NIM 2001045012
      Program Studi Ilmu Hukum
      Berlaku s.d. Agustus 2026
      """),
    PaperSample(
      "a civil servant's card", "KTP.jpeg", Found(.other, ["foreign": "kartu pegawai"]),
      """
      BADAN KEPEGAWAIAN NEGARA
      KARTU PEGAWAI NEGERI SIPIL
      Nama : ENDANG SULASTRI
      NIP : 197606052005012001
      Unit Kerja : Dinas Pendidikan
      """),
    PaperSample(
      "a vehicle's paper", "scan ktp.jpg", Found(.other, ["foreign": "STNK"]),
      """
      KEPOLISIAN NEGARA REPUBLIK INDONESIA
      SURAT TANDA NOMOR KENDARAAN BERMOTOR
      NOMOR REGISTRASI AD 1234 XY
      NAMA PEMILIK DWI CAHYONO
      ALAMAT NGLOROG SRAGEN
      NOMOR RANGKA MH1JM1234567
      NOMOR MESIN JM12E
      BERLAKU SAMPAI 22-08-2027
      """),
    PaperSample(
      "a bank's telephone screen", "KTP_dan_bukti.png", Found(.other, ["foreign": "kuitansi"]),
      """
      m-Transfer
      BERHASIL
      01/03 09:12:44
      Ke 0123456789
      ENDANG SULASTRI
      Rp 150.000,00
      Bukti Transfer
      """),
    PaperSample(
      "a chat with a picture of a card announced", "WhatsApp Image 2026-02-02.jpeg",
      Found(.other, ["foreign": "percakapan"]),
      """
      Pak Lurah
      terakhir dilihat hari ini pukul 08.10
      Assalamualaikum pak 07.59
      Waalaikumsalam 08.01
      Ini KTP saya pak 08.02
      Foto
      Oke saya terima 08.05
      """),
    PaperSample(
      "a tax card of sixteen figures", "KTP.jpg", Found(.other, ["foreign": "NPWP"]),
      """
      djp
      npwp 16 digit
      3372 0145 0676 0002
      ENDANG SULASTRI
      NPWP : 07.123.456.7-526.000
      Jl. Slamet Riyadi 5 Surakarta
      KPP PRATAMA SURAKARTA
      """),
    PaperSample(
      "a pay slip of a hospital", "ktp.pdf", Found(.other, ["foreign": "kuitansi"]),
      """
      RUMAH SAKIT SEHAT SENTOSA
      KUITANSI PEMBAYARAN
      No Kuitansi : 2026/00123
      Telah terima dari : SUTRISNO
      Terbilang : Seratus dua puluh ribu rupiah
      Kasir
      """),
    PaperSample(
      "a substitute while the card is printed", "KTP sementara.pdf",
      Found(.other, ["foreign": "pengganti KTP"]),
      """
      PEMERINTAH KABUPATEN BOYOLALI
      DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL
      SURAT KETERANGAN PENGGANTI KTP-EL
      Nomor : 470/1234/SKT/2018
      NIK : 3309081203690001
      Nama : SUTRISNO
      Tempat/Tgl Lahir : BOYOLALI, 12-03-1969
      Jenis Kelamin : LAKI-LAKI
      Alamat : DK. GROGOLAN
      telah melakukan perekaman KTP-el
      """),
    PaperSample(
      "a village's word about poverty", "surat.pdf", Found(.other),
      """
      PEMERINTAH KABUPATEN BOYOLALI
      KECAMATAN BOYOLALI
      DESA KIRINGAN
      SURAT KETERANGAN TIDAK MAMPU
      Nomor : 400/12/2026
      Yang bertanda tangan di bawah ini Kepala Desa Kiringan menerangkan bahwa
      Nama : SUTRISNO
      NIK : 3309081203690001
      Tempat/Tgl Lahir : Boyolali, 12-03-1969
      Agama : Islam
      Pekerjaan : Buruh
      Alamat : Dk. Grogolan RT 004 RW 002
      adalah benar warga kami dari keluarga tidak mampu.
      """),
  ]
}
