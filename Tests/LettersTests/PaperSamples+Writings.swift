import Letters

extension PaperSample {
  /// Mandates, forms, letters and bundles.
  static let writings: [PaperSample] = [
    PaperSample(
      "a mandate with a stamp and both sides", "surat kuasa ttd materai.pdf",
      Found(
        .suratKuasa,
        [
          "giver": "SUPARDI", "holder": "WAHYU PRATOMO, S.H.", "information": "ya", "objection": "ya",
          "stamp": "adhesive", "value": "10000", "signatures": "2", "date": "2026-03-02",
        ]),
      """
      SURAT KUASA KHUSUS
      Yang bertanda tangan di bawah ini :
      Nama : SUPARDI
      Pekerjaan : Petani
      Alamat : Dsn. Sambong RT 003 RW 002, Jombang
      Selanjutnya disebut sebagai PEMBERI KUASA.
      Dengan ini memberikan kuasa kepada :
      Nama : WAHYU PRATOMO, S.H.
      Pekerjaan : Advokat
      Alamat : Senden, Bantul
      Selanjutnya disebut sebagai PENERIMA KUASA.
      --------------------------- KHUSUS ---------------------------
      Untuk dan atas nama Pemberi Kuasa mengajukan permohonan informasi publik dan keberatan kepada
      PPID Kabupaten Contoh serta menerima tanggapannya.
      Demikian surat kuasa ini dibuat dengan hak substitusi.
      Jombang, 2 Maret 2026
      Penerima Kuasa,            Pemberi Kuasa,
                                 METERAI TEMPEL
                                 10000
                                 A1B2CAJX123456789
      (WAHYU PRATOMO, S.H.)      (SUPARDI)
      """),
    PaperSample(
      "a mandate in sentences, a stamp's place printed", "kuasa.pdf",
      Found(
        .suratKuasa,
        [
          "giver": "RATNA DEWANTI", "holder": "HENDRA GUNAWAN", "information": "ya", "stamp": "printed",
          "date": "2026-02-11",
        ]),
      """
      SURAT KUASA
      Saya yang bertanda tangan di bawah ini, RATNA DEWANTI, karyawan swasta, beralamat di
      Jl. Kramat Lontar No. 8 Jakarta Pusat, dengan ini memberi kuasa kepada HENDRA GUNAWAN,
      wiraswasta, untuk mengurus permintaan informasi di PPID Kota Jakarta Pusat.
      Jakarta, 11 Februari 2026
      Yang memberi kuasa,          Yang diberi kuasa,
      Materai Rp 10.000
      Ratna Dewanti                Hendra Gunawan
      """),
    PaperSample(
      "a mandate with an electronic stamp", "kuasa e-meterai.pdf",
      Found(
        .suratKuasa,
        [
          "giver": "NORHIDAYAH", "holder": "ANDI TENRI ABENG", "stamp": "electronic", "information": "bukan",
          "signatures": "2",
        ]),
      """
      SURAT KUASA
      Yang bertanda tangan di bawah ini
      Nama   : NORHIDAYAH
      NIK    : 6311045207920002
      memberikan kuasa kepada
      Nama   : ANDI TENRI ABENG
      NIK    : 7371094812950003
      untuk mengambil ijazah di sekolah.
      Paringin, 5 Januari 2026
      Pemberi Kuasa
      METERAI ELEKTRONIK 10000 SEPULUH RIBU RUPIAH
      NORHIDAYAH
      Penerima Kuasa
      ANDI TENRI ABENG
      """),
    PaperSample(
      "a mandate read badly, without a stamp", "IMG_7001.jpg",
      Found(
        .suratKuasa,
        ["giver": "TEUKU RIZAL FAHMI", "holder": "YUSNIDAR", "information": "ya", "stamp": "none"]),
      """
      SURA7 KUASA
      Yang bertanda tangan dibawah inl
      Nama TEUKU RIZAL FAHMI
      Alamat Lamgugob
      Mernberikan kuasa kepada
      Narna YUSNIDAR
      Alamat Jl. Antara
      Untuk rnengajukan perrnohonan inforrnasi publlk
      Banda Aceh, 1 Maret 2026
      Pernberi Kuasa   Penerima Kuasa
      """),
    PaperSample(
      "the form of a request", "FORM PERMOHONAN terisi.pdf", Found(.form),
      """
      PEMERINTAH KABUPATEN CONTOH
      FORMULIR PERMOHONAN INFORMASI
      No. Pendaftaran (diisi petugas)* : ............
      Nama : Sumarno Tirtowijoyo
      Alamat : Jl. Melati 3
      Pekerjaan : Petani
      Nomor Telepon/E-mail : 0812 3456 7890
      Rincian Informasi yang Dibutuhkan : realisasi dana desa 2025
      Tujuan Penggunaan Informasi : pengawasan warga
      Cara Memperoleh Informasi** : 1. Melihat/membaca 2. Mendapatkan salinan
      Cara Mendapatkan Salinan Informasi** : 1. Mengambil langsung 4. Email
      Petugas Pelayanan Informasi        Pemohon Informasi
      """),
    PaperSample(
      "the form with its back page", "form.pdf",
      pages: [
        """
        FORMULIR PERM0HONAN lNFORMASI PUBLIK
        (RANGKAP DUA)
        Narna : Baiq Lestari
        Alamat : Dasan Tapen
        Rincian lnformasi yang Dibutuhkan : daftar penerima bansos
        Tujuan Penggunaan lnformasi : penelitian
        """,
        """
        Hak-hak Pemohon Informasi Berdasarkan Undang-Undang Keterbukaan Informasi Publik No. 14/2008
        I. Pemohon Informasi berhak untuk meminta seluruh informasi yang berada di Badan Publik kecuali
        V. Apabila Pemohon tidak puas dengan keputusan Badan Publik, dapat mengajukan keberatan kepada
        atasan PPID dalam jangka waktu 30 hari kerja. VI. Komisi Informasi
        """,
      ], [Found(.form, 1...2)]),
    PaperSample(
      "the form of an objection", "keberatan.pdf", Found(.form),
      """
      PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI
      A. INFORMASI PENGAJU KEBERATAN
      Nomor Registrasi Keberatan : .... (diisi petugas)
      Nomor Pendaftaran Permohonan Informasi : 012/PPID/III/2026
      Tujuan Penggunaan Informasi : penelitian
      Identitas Pemohon Nama : Wahyu Pratomo
      Identitas Kuasa Pemohon
      B. ALASAN PENGAJUAN KEBERATAN
      x b. Informasi berkala tidak disediakan
      C. KASUS POSISI
      D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN
      """),
    PaperSample(
      "a letter of request that lists what it encloses", "Surat Permohonan 045.pdf", Found(.letter),
      """
      LSM PEDULI PESISIR
      Jl. Pantai Indah No. 3 Semarang
      Nomor : 045/LSM-PP/III/2026
      Lampiran : 3 berkas
      Perihal : Permohonan Informasi Publik
      Kepada Yth.
      Pejabat Pengelola Informasi dan Dokumentasi
      di Tempat
      Dengan hormat,
      Bersama ini kami mengajukan permohonan informasi berupa salinan dokumen AMDAL pelabuhan.
      Sebagai kelengkapan kami lampirkan:
      - Akta Pendirian
      - SK Kemenkumham
      - Fotokopi KTP
      - Surat Kuasa
      Demikian permohonan ini, atas perhatiannya kami ucapkan terima kasih.
      Hormat kami,
      SUPARDI
      Ketua
      """),
    PaperSample(
      "a letter of objection, read badly", "scan0007.pdf", Found(.letter),
      """
      Sernarang, 4 April 2026
      Perihal ; Keberatan atas Tidak Ditanggapinya Perrnohonan lnformasi
      Kepada Yth.
      Atasan PPID Kabupaten Contoh
      Dengan horrnat,
      Saya yang bertanda tangan di bawah ini mengajukan keberatan karena permohonan saya tanggal 2 Maret
      2026 belum ditanggapi sarnpai hari ini.
      Hormat saya,
      Wahyu Pratorno
      """),
    PaperSample(
      "a plain letter by hand", "foto surat.jpg", Found(.letter),
      """
      Kepada Yth Bapak Kepala Dinas
      di tempat
      Dengan hormat
      Saya Sumarno warga desa Sukorejo ingin meminta data penerima bantuan pupuk tahun 2025
      untuk bahan musyawarah kelompok tani.
      Atas bantuannya terima kasih
      Hormat saya
      Sumarno
      """),
    PaperSample(
      "a lawyer's letter that speaks of its mandate", "surat.pdf", Found(.letter),
      """
      KANTOR ADVOKAT WAHYU PRATOMO & REKAN
      Hal : Keberatan
      Kepada Yth. Atasan PPID Kabupaten Contoh
      Dengan hormat,
      Berdasarkan Surat Kuasa Khusus tanggal 2 Maret 2026, bertindak untuk dan atas nama SUPARDI selaku
      Pemberi Kuasa, dengan ini mengajukan keberatan atas penolakan permohonan informasi.
      Hormat kami,
      Penerima Kuasa
      """),
    PaperSample(
      "letter, card, deed and decree in one file", "berkas lengkap.pdf",
      pages: [
        """
        Perihal : Permohonan Informasi
        Kepada Yth. PPID Kota Semarang
        Dengan hormat, kami mengajukan permohonan informasi mengenai izin reklamasi.
        """,
        """
        Informasi tersebut akan kami gunakan untuk pendampingan nelayan.
        Hormat kami,
        SUPARDI
        """, "",
        """
        PROVINSI JAWA TIMUR
        KABUPATEN JOMBANG
        NIK : 3517090303600004
        Nama : SUPARDI
        Tempat/Tgl Lahir : JOMBANG, 03-03-1960
        Jenis Kelamin : LAKI-LAKI Gol. Darah : -
        Alamat : DSN. SAMBONG
        RT/RW : 003/002
        Kel/Desa : SAMBONGDUKUH
        Kecamatan : JOMBANG
        Agama : ISLAM
        Status Perkawinan : KAWIN
        Pekerjaan : PETANI
        Kewarganegaraan : WNI
        Berlaku Hingga : SEUMUR HIDUP
        """,
        """
        AKTA PENDIRIAN
        YAYASAN CAHAYA PESISIR UTARA
        Nomor : 12.-
        -Pada hari ini, Senin, tanggal 09-03-2020 (sembilan Maret dua ribu dua puluh)
        -Berhadapan dengan saya, RATIH PRAMESTI, Sarjana Hukum, Notaris di Kota Semarang
        """,
        """
        2
        Pembina dapat mengangkat Pengurus.-------------------------------
        untuk jangka waktu 5 (lima) tahun.-------------------------------
        """,
        """
        KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA
        REPUBLIK INDONESIA
        NOMOR AHU-0004567.AH.01.04.Tahun 2020
        TENTANG PENGESAHAN PENDIRIAN BADAN HUKUM
        YAYASAN CAHAYA PESISIR UTARA
        """,
        """
        LAMPIRAN
        KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA
        NOMOR AHU-0004567.AH.01.04.Tahun 2020
        SUSUNAN ORGAN YAYASAN
        """,
      ],
      [
        Found(.letter, 1...3), Found(.ktp, 4...4, ["nik": "3517090303600004", "name": "SUPARDI"]),
        Found(.akta, 5...6, ["number": "12", "date": "2020-03-09"]),
        Found(.skBadanHukum, 7...8, ["number": "AHU-0004567.AH.01.04.Tahun 2020"]),
      ]),
    PaperSample(
      "form, mandate of two pages, two cards", "permohonan.pdf",
      pages: [
        """
        FORMULIR PERMOHONAN INFORMASI
        Nama : SUPARDI
        Rincian Informasi yang Dibutuhkan : izin reklamasi
        Tujuan Penggunaan Informasi : pendampingan
        Pemohon Informasi
        """,
        """
        SURAT KUASA KHUSUS
        Yang bertanda tangan di bawah ini
        Nama : SUPARDI
        memberikan kuasa kepada
        Nama : WAHYU PRATOMO
        untuk mengajukan permohonan informasi publik kepada
        """,
        """
        PPID Kota Semarang dan menerima salinannya.
        Semarang, 2 Maret 2026
        Pemberi Kuasa             Penerima Kuasa
        SUPARDI                   WAHYU PRATOMO
        """,
        """
        PROVINSI JAWA TIMUR
        KABUPATEN JOMBANG
        NIK : 3517090303600004
        Nama : SUPARDI
        Tempat/Tgl Lahir : JOMBANG, 03-03-1960
        Jenis Kelamin : LAKI-LAKI Gol. Darah : -
        Kel/Desa : SAMBONGDUKUH
        Kecamatan : JOMBANG
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        """,
        """
        PROVINSI DAERAH ISTIMEWA YOGYAKARTA
        KABUPATEN BANTUL
        NIK : 3402131705890001
        Nama : WAHYU PRATOMO
        Tempat/Tgl Lahir : BANTUL, 17-05-1989
        Jenis kelamin : LAKI-LAKI Gol. Darah : O
        Kel/Desa : TRIWIDADI
        Kecamatan : PAJANGAN
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        """,
      ],
      [
        Found(.form, 1...1),
        Found(
          .suratKuasa, 2...3,
          ["giver": "SUPARDI", "holder": "WAHYU PRATOMO", "signatures": "2", "date": "2026-03-02"]),
        Found(.ktp, 4...4, ["nik": "3517090303600004"]), Found(.ktp, 5...5, ["nik": "3402131705890001"]),
      ]),
    PaperSample(
      "a letter with the card pasted below it", "surat+ktp.docx",
      pages: [
        """
        Perihal: Permohonan data
        Kepada Yth. PPID Kabupaten Klaten
        Dengan hormat, saya mohon data jumlah sekolah rusak tahun 2025 untuk skripsi.
        Hormat saya,
        Bambang Prihandono

        PROVINSI JAWA TENGAH
        KABUPATEN KLATEN
        NIK : 3310011708850002
        Nama : BAMBANG PRIHANDONO
        Tempat/Tgl Lahir : KLATEN, 17-08-1985
        Jenis kelamin : LAKI-LAKI Gol. Darah : B
        Alamat : JL. MERBABU NO. 12
        RT/RW : 003/007
        Kel/Desa : TONGGALAN
        Kecamatan : KLATEN TENGAH
        Agama : KRISTEN
        Status Perkawinan : BELUM KAWIN
        Kewarganegaraan : WNI
        Berlaku Hingga : SEUMUR HIDUP
        """
      ], [Found(.letter), Found(.ktp, ["nik": "3310011708850002", "name": "BAMBANG PRIHANDONO"])]),
  ]
}
