import Letters

extension PaperSample {
  /// Deeds, decrees, domicile letters, articles, mandates, forms and letters.
  static let papers = bodies + writings

  /// What bodies are founded by.
  private static let bodies: [PaperSample] = [
    PaperSample(
      "a deed of foundation of one page", "Akta Notaris.pdf",
      Found(
        .akta,
        [
          "number": "12", "date": "2020-03-09", "notary": "RATIH PRAMESTI",
          "name": "YAYASAN CAHAYA PESISIR UTARA",
          "founding": "ya",
        ]),
      """
      AKTA PENDIRIAN YAYASAN
      YAYASAN CAHAYA PESISIR UTARA
      Nomor : 12.-
      -Pada hari ini, Senin, tanggal 09-03-2020 (sembilan Maret -----
      dua ribu dua puluh), pukul 10.00 WIB (sepuluh Waktu Indonesia --
      Barat).---------------------------------------------------------
      -Berhadapan dengan saya, RATIH PRAMESTI, Sarjana Hukum, --------
      Magister Kenotariatan, Notaris di Kota Semarang, dengan --------
      dihadiri oleh saksi-saksi yang saya, Notaris kenal dan akan ----
      disebut pada bahagian akhir akta ini.---------------------------
      1. Tuan SUPARDI, lahir di Jombang, pada tanggal 03-03-1960 -----
      (tiga Maret seribu sembilan ratus enam puluh), Warga Negara ----
      Indonesia, Petani, pemegang Kartu Tanda Penduduk nomor Nomor ---
      Induk Kependudukan 3517090303600004;----------------------------
      """),
    PaperSample(
      "a deed whose date stands in words alone", "scan0003.pdf",
      Found(.akta, ["number": "7", "date": "2018-11-21", "name": "PERKUMPULAN JARING WARGA"]),
      """
      SALINAN
      AKTA PENDIRIAN PERKUMPULAN JARING WARGA
      Nomor : 07
      Pada hari ini, Rabu, tanggal dua puluh satu November tahun dua
      ribu delapan belas, menghadap kepada saya, Haji MUKHLIS ANWAR,
      Sarjana Hukum, Notaris di Kabupaten Sleman, para penghadap:
      - Nona DIAN ANGGRAENI, Wiraswasta
      """),
    PaperSample(
      "a noisy deed, its title broken", "IMG_0091.jpg",
      Found(.akta, ["number": "45", "date": "2015-08-12", "founding": "ya"]),
      """
      — AK7A PENDIRlAN =
      YAYASAN BINA  TERATAl
      Nornor : 45.-
      -Pada hari ini, Rabu, tanqgal 12-08-2015 (dua be1as Agustus —
      dua ribu lirna belas) .——————
      -Hadir dihadapan saya, SRl HARTlNI, Sarjana Hukum, Notaris di
      Kabupaten Bantul, dengan dihadiri olen saksi-saksi yang akan
      disebutkan pada akhir akta ini dan telah dikenal oleh saya
      """),
    PaperSample(
      "a deed of many pages whose middle bears no title", "akta 6 hal.pdf",
      pages: [
        """
        NOTARIS
        RATIH PRAMESTI, S.H., M.Kn.
        Daerah Kerja Provinsi Jawa Tengah
        SALINAN AKTA
        PENDIRIAN YAYASAN CAHAYA PESISIR UTARA
        Nomor : 12
        Tanggal : 9 Maret 2020
        """,
        """
        AKTA PENDIRIAN
        YAYASAN CAHAYA PESISIR UTARA
        Nomor : 12.-
        -Pada hari ini, Senin, tanggal 09-03-2020 (sembilan Maret dua ribu dua puluh)
        -Berhadapan dengan saya, RATIH PRAMESTI, Sarjana Hukum, Notaris di Kota Semarang
        """,
        """
        3
        ---------------------------- PASAL 3 -----------------------------
        Kegiatan.--------------------------------------------------------
        Untuk mencapai maksud dan tujuan tersebut di atas, Yayasan ------
        menjalankan kegiatan sebagai berikut :---------------------------
        """,
        """
        ------ 4 ------
        (2) Anggota Pembina yang berhalangan hadir dapat memberi kuasa --
        kepada anggota Pembina lainnya berdasarkan surat kuasa.----------
        """, "",
        """
        11
        DEMIKIAN AKTA INI
        -Dibuat dan diresmikan di Semarang, pada hari dan tanggal tersebut
        pada bagian awal akta ini dengan dihadiri oleh :
        -Diberikan sebagai SALINAN yang sama bunyinya.
        Notaris di Kota Semarang
        """,
      ],
      [
        Found(
          .akta, 1...6,
          [
            "number": "12", "date": "2020-03-09", "name": "YAYASAN CAHAYA PESISIR UTARA",
            "notary": "RATIH PRAMESTI",
          ])
      ]),
    PaperSample(
      "a decree about a foundation", "SK AHU.pdf",
      Found(
        .skBadanHukum,
        [
          "number": "AHU-0004567.AH.01.04.Tahun 2020", "date": "2020-03-16", "body": "yayasan", "legal": "ya",
          "name": "YAYASAN CAHAYA PESISIR UTARA",
        ]),
      """
      KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA
      REPUBLIK INDONESIA
      NOMOR AHU-0004567.AH.01.04.Tahun 2020
      TENTANG
      PENGESAHAN PENDIRIAN BADAN HUKUM
      YAYASAN CAHAYA PESISIR UTARA
      Menimbang : a. bahwa berdasarkan Permohonan Notaris RATIH PRAMESTI, S.H., sesuai salinan
      Akta Nomor 12 Tanggal 09 Maret 2020 yang dibuat oleh Notaris RATIH PRAMESTI
      Mengingat : Undang-Undang Nomor 16 Tahun 2001
      MEMUTUSKAN
      Menetapkan :
      KESATU : Memberikan pengesahan badan hukum YAYASAN CAHAYA PESISIR UTARA
      Ditetapkan di Jakarta, Tanggal 16 Maret 2020.
      a.n. MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      DIREKTUR JENDERAL ADMINISTRASI HUKUM UMUM,
      """),
    PaperSample(
      "a noisy decree about an association", "scan.jpg",
      Found(
        .skBadanHukum,
        [
          "number": "AHU-0009871.AH.01.07.Tahun 2018", "date": "2018-11-28", "body": "perkumpulan",
          "legal": "ya",
        ]),
      """
      KEPU7USAN MENTERl HUKUM DAN HAK ASASl MANUSIA
      REPUBLlK lNDONESIA
      NOMOR AHU-OOO9871 .AH.O1.07. TAHUN 2018
      TENTANG
      PENGESAHAN PENDlRIAN BADAN HUKUM
      PERKUMPULAN JARING WARGA
      Menimbang a. bahwa berdasarkan perrnohonan Notaris
      MEMUTUSKAN
      Ditetapkan di Jakarta, Tanggal 28 Nopernber 2018
      D1REKTUR JENDERAL ADMINISTRASI HUKUM UMUM
      """),
    PaperSample(
      "the ministry since its split", "sk.pdf",
      Found(.skBadanHukum, ["number": "AHU-0000012.AH.01.04.Tahun 2025", "body": "yayasan", "legal": "ya"]),
      """
      KEPUTUSAN MENTERI HUKUM REPUBLIK INDONESIA
      NOMOR AHU-0000012.AH.01.04.TAHUN 2025
      TENTANG
      PENGESAHAN PENDIRIAN BADAN HUKUM YAYASAN TUNAS BAHARI
      MENTERI HUKUM REPUBLIK INDONESIA,
      Menimbang : bahwa
      """),
    PaperSample(
      "a company's decree", "legalitas.pdf",
      Found(.skBadanHukum, ["number": "AHU-0019283.AH.01.01.Tahun 2024", "body": "PT", "legal": "ya"]),
      """
      KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      NOMOR AHU-0019283-AH.01.01.2024
      TENTANG PENGESAHAN PENDIRIAN BADAN HUKUM PERSEROAN TERBATAS
      PT MEDIA SUARA PESISIR
      """),
    PaperSample(
      "an old decree", "sk lama.pdf",
      Found(.skBadanHukum, ["number": "C-123.HT.01.02.TH 2005", "legal": "ya"]),
      """
      KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      NOMOR : C-123.HT.01.02.TH 2005
      TENTANG PENGESAHAN AKTA PENDIRIAN
      YAYASAN BUDI LUHUR MANDIRI
      """),
    PaperSample(
      "people's own decree on their board", "SK pengurus.pdf",
      Found(.skBadanHukum, ["number": "003/SK/KPL/I/2025", "legal": "bukan", "date": "2025-01-12"]),
      """
      KOMUNITAS PEDULI LINGKUNGAN SUNGAI
      SURAT KEPUTUSAN
      Nomor : 003/SK/KPL/I/2025
      Tentang
      SUSUNAN PENGURUS KOMUNITAS PEDULI LINGKUNGAN MASA BAKTI 2025-2028
      Menimbang : bahwa perlu dibentuk kepengurusan
      MEMUTUSKAN
      Menetapkan : Ketua : Dian Anggraeni, Sekretaris : Wahyu Pratomo, Bendahara : Norhidayah
      Ditetapkan di : Bogor
      Pada tanggal : 12 Januari 2025
      """),
    PaperSample(
      "a village's word on a foundation's seat", "domisili.pdf",
      Found(
        .suratDomisili,
        [
          "subject": "YAYASAN CAHAYA PESISIR UTARA", "body": "ya", "date": "2025-02-04",
          "number": "470/045/II/2025",
        ]),
      """
      PEMERINTAH KOTA SEMARANG
      KECAMATAN TUGU
      KELURAHAN MANGUNHARJO
      SURAT KETERANGAN DOMISILI
      Nomor : 470/045/II/2025
      Yang bertanda tangan di bawah ini Lurah Mangunharjo menerangkan bahwa :
      Nama Lembaga : YAYASAN CAHAYA PESISIR UTARA
      Pimpinan : SUPARDI
      Alamat : Jl. Irigasi Utara No. 17 RT 02 RW 01
      benar berdomisili di wilayah Kelurahan Mangunharjo, Jl. Irigasi Utara No. 17
      Demikian surat keterangan ini dibuat untuk dipergunakan seperlunya.
      Semarang, 4 Februari 2025
      LURAH MANGUNHARJO
      """),
    PaperSample(
      "a village's word on a person, with the fields of a card", "scan 12.pdf",
      Found(.suratDomisili, ["subject": "NORHIDAYAH", "body": "bukan", "date": "2026-01-07"]),
      """
      PEMERINTAH KABUPATEN BALANGAN
      KECAMATAN PARINGIN
      KEPALA DESA LASUNG BATU
      SURAT KETERANGAN DOMISILI
      Nomor: 470/12/LB/I/2026
      Yang bertanda tangan dibawah ini Kepala Desa Lasung Batu, menerangkan bahwa
      Nama : NORHIDAYAH
      NIK : 6311045207920002
      Tempat/Tgl Lahir : Paringin, 12-07-1992
      Jenis Kelamin : Perempuan
      Agama : Islam
      Status Perkawinan : Kawin
      Pekerjaan : Mengurus Rumah Tangga
      Kewarganegaraan : WNI
      Alamat : RT 002 Desa Lasung Batu
      adalah benar berdomisili di RT 002 Desa Lasung Batu Kecamatan Paringin.
      Lasung Batu, 7 Januari 2026
      KEPALA DESA LASUNG BATU
      """),
    PaperSample(
      "a keuchik's word, read badly", "IMG-20260110-WA0001.jpg",
      Found(.suratDomisili, ["subject": "PERKUMPULAN NELAYAN SEULAWAH", "body": "ya", "date": "2026-01-10"]),
      """
      PEMERlNTAH KOTA BANDA ACEH
      GAMPONG LAMGUGOB
      SURAT KETERANGAN DOMISlLI ORGANISASl
      Nomor 145/O9/2026
      Keuchik Gampong Larngugob rnenerangkan bahwa
      Nama Organisasi  PERKUMPULAN NELAYAN SEULAWAH
      Alarnat  Jl. T. Nyak Arief
      benar berdornisili di Gampong Lamgugob
      Banda Aceh, 1O Januari 2026
      KEUCHIK
      """),
    PaperSample(
      "articles of an association", "AD-ART.pdf",
      pages: [
        """
        ANGGARAN DASAR
        PERKUMPULAN JARING WARGA
        BAB I
        NAMA, TEMPAT KEDUDUKAN DAN WAKTU
        Pasal 1
        Organisasi ini bernama Perkumpulan Jaring Warga.
        Pasal 2
        Berkedudukan di Kabupaten Sleman.
        """,
        """
        BAB IV
        KEANGGOTAAN
        Pasal 9
        Setiap anggota wajib menaati keputusan rapat anggota.
        """,
        """
        ANGGARAN RUMAH TANGGA
        PERKUMPULAN JARING WARGA
        BAB I
        KEANGGOTAAN
        Pasal 1
        """, "Ditetapkan dalam Musyawarah Nasional di Sleman\nKetua Sekretaris\n",
      ], [Found(.adArt, 1...4)]),
  ]
}
