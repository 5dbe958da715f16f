import Letters

extension PaperSample {
  /// The second set's papers and bundles.
  static let secondPapers: [PaperSample] = [
    PaperSample(
      "a deed of change", "akta perubahan.pdf",
      Found(
        .akta, ["number": "31", "date": "2022-06-14", "founding": "bukan", "name": "YAYASAN TUNAS BAHARI"]),
      """
      PERNYATAAN KEPUTUSAN RAPAT PEMBINA
      YAYASAN TUNAS BAHARI
      Nomor : 31.-
      Pada hari ini, Selasa, tanggal 14-06-2022 (empat belas Juni -----
      tahun dua ribu dua puluh dua) pukul 14.00 WITA.------------------
      Hadir di hadapan saya, I GUSTI MADE WIRATA, Sarjana Hukum, ------
      Notaris di Kota Denpasar, dengan dihadiri saksi-saksi :----------
      """),
    PaperSample(
      "a company's deed", "Legalitas PT.pdf",
      Found(.akta, ["number": "88", "name": "PT MEDIA SUARA PESISIR", "date": "2016-02-29"]),
      """
      AKTA PENDIRIAN PERSEROAN TERBATAS
      PT MEDIA SUARA PESISIR
      Nomor: 88
      Pada hari ini, Senin, tanggal 29-2-2016 (dua puluh sembilan Februari dua ribu enam belas)
      menghadap kepada saya, LINDA KUSUMAWATI, Sarjana Hukum, Magister Kenotariatan, Notaris di Jakarta Barat
      """),
    PaperSample(
      "pages from the middle of a deed alone", "Akta hal 5-6.pdf",
      pages: [
        """
        dari Pengurus atas permintaan tertulis dari Pembina.-------------
        ---------------------- RAPAT PENGURUS ----------------------------
        --------------------------- Pasal 21 -----------------------------
        (1) Rapat Pengurus dapat diadakan setiap waktu bila dipandang ----
        perlu atas permintaan tertulis dari satu orang atau lebih Pengurus
        """,
        """
        Akhirnya para penghadap menerangkan dengan ini memberi kuasa -----
        kepada saya, Notaris, untuk memohon pengesahan.-------------------
        Demikian akta ini dibuat dan diresmikan di Semarang.--------------
        """,
      ], [Found(.akta, 1...2)]),
    PaperSample(
      "a decree about a change", "SK perubahan.pdf",
      Found(.skBadanHukum, ["number": "AHU-0003322.AH.01.05.Tahun 2022", "body": "yayasan", "legal": "ya"]),
      """
      KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA
      REPUBLIK INDONESIA
      NOMOR AHU-0003322.AH.01.05.TAHUN 2022
      TENTANG PERSETUJUAN PERUBAHAN
      YAYASAN TUNAS BAHARI
      MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
      Menimbang
      """),
    PaperSample(
      "a letter of the ministry that it has taken note", "kemenkumham.pdf",
      Found(.skBadanHukum, ["number": "AHU-0054321.AH.01.06.Tahun 2021", "legal": "ya"]),
      """
      KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA
      REPUBLIK INDONESIA
      DIREKTORAT JENDERAL ADMINISTRASI HUKUM UMUM
      Nomor : AHU-0054321.AH.01.06.Tahun 2021
      Perihal : Penerimaan Perubahan Pemberitahuan Yayasan TUNAS BAHARI
      Kepada Yth. Notaris I GUSTI MADE WIRATA, SH
      """),
    PaperSample(
      "a copied decree, very noisy", "CamScanner 03-14-2026.jpg",
      Found(.skBadanHukum, ["body": "perkumpulan", "legal": "ya"]),
      """
      KEPUTUSAM MENTERI HUKUN DAN HAK ASASI MANUS1A
      REPU8LIK 1NDONESIA
      NOM0R AHU-00l2345.AH.01.07.TAHUN 20l7
      TENTAMG
      PENGESAHAN PENOIRIAN BADAN HUKUM
      PERKUMPULAN SAHABAT HUTAN
      """),
    PaperSample(
      "a business's seat", "SKDU.pdf",
      Found(.suratDomisili, ["subject": "CV KARYA BERSAMA", "date": "2026-01-20"]),
      """
      PEMERINTAH KOTA SURAKARTA
      KELURAHAN PURWOSARI
      SURAT KETERANGAN DOMISILI USAHA
      Nomor : 503/008/I/2026
      Lurah Purwosari menerangkan bahwa :
      Nama Usaha : CV. KARYA BERSAMA
      Nama Pemilik : ENDANG SULASTRI
      Alamat Usaha : Jl. Slamet Riyadi No. 5
      Perusahaan tersebut berdomisili di alamat di atas.
      Surakarta, 20 Januari 2026
      a.n. LURAH
      """),
    PaperSample(
      "a person's seat by the head of a neighbourhood", "domisili saya.jpg",
      Found(.suratDomisili, ["subject": "Rizky Maulana"]),
      """
      RUKUN TETANGGA 012 KELURAHAN MANGGAR
      SURAT KETERANGAN DOMISILI
      Yang bertanda tangan di bawah ini Ketua RT 012 menerangkan dengan sebenarnya bahwa:
      Nama : Rizky Maulana
      Tempat, tgl lahir : Balikpapan, 11 Maret 2001
      Alamat KTP : Samarinda
      benar berdomisili di Jl. Mulawarman No. 4 RT 012 sejak 2023.
      Balikpapan, 2 Februari 2026
      """),
    PaperSample(
      "articles without the word AD/ART", "Anggaran Dasar LSM.pdf", Found(.adArt),
      """
      ANGGARAN DASAR
      LSM SAHABAT HUTAN
      PEMBUKAAN
      Bahwa hutan adalah titipan.
      BAB I
      NAMA DAN TEMPAT KEDUDUKAN
      Pasal 1
      Lembaga ini bernama LSM Sahabat Hutan
      """),
    PaperSample(
      "a mandate of an organisation with its number", "Srt Kuasa.pdf",
      Found(
        .suratKuasa,
        [
          "giver": "SUTRISNO", "holder": "DWI CAHYONO", "information": "ya", "objection": "bukan",
          "date": "2026-02-20",
        ]),
      """
      LSM SAHABAT HUTAN
      SURAT KUASA
      Nomor : 007/SK/LSM-SH/II/2026
      Yang bertanda tangan di bawah ini :
      Nama : SUTRISNO
      Jabatan : Ketua LSM Sahabat Hutan
      Alamat : Dk. Grogolan, Boyolali
      Dengan ini memberikan kuasa penuh kepada :
      Nama : DWI CAHYONO
      Jabatan : Staf Advokasi
      Untuk mengurus permohonan informasi publik di PPID Pelaksana Dinas Kehutanan.
      Boyolali, 20 Februari 2026
      Yang diberi kuasa,             Yang memberi kuasa,
      DWI CAHYONO                    SUTRISNO
      """),
    PaperSample(
      "a mandate with a stamp of the old worth", "kuasa lama.jpg",
      Found(.suratKuasa, ["stamp": "adhesive", "value": "6000"]),
      """
      SURAT KUASA
      Saya ENDANG SULASTRI memberi kuasa kepada anak saya RIZKY MAULANA untuk mengambil dokumen.
      Surakarta, 3 Mei 2020
      Pemberi Kuasa
      METERAI TEMPEL
      6000 ENAM RIBU RUPIAH
      ENDANG SULASTRI
      """),
    PaperSample(
      "a notary's mandate by power of two pages", "SKK.pdf",
      pages: [
        """
        SURAT KUASA KHUSUS
        Yang bertanda tangan di bawah ini:
        SUTRISNO, Warga Negara Indonesia, petani, bertempat tinggal di Grogolan Boyolali;
        Selanjutnya disebut Pemberi Kuasa;
        Dengan ini menerangkan memberi kuasa kepada:
        1. HENDRO SUSILO, S.H.
        2. RINA KARTIKA, S.H., M.H.
        Para Advokat pada Kantor Hukum Susilo, selanjutnya disebut Penerima Kuasa;
        KHUSUS
        """,
        """
        Untuk dan atas nama Pemberi Kuasa mengajukan keberatan dan permohonan penyelesaian sengketa
        informasi publik pada Komisi Informasi Provinsi.
        Kuasa ini diberikan dengan hak substitusi.
        Boyolali, 1 Maret 2026
        Penerima Kuasa,                Pemberi Kuasa,
        HENDRO SUSILO, S.H.            SUTRISNO
        """,
      ],
      [
        Found(
          .suratKuasa, 1...2,
          ["giver": "SUTRISNO", "holder": "HENDRO SUSILO, S.H.", "information": "ya", "objection": "ya"])
      ]),
    PaperSample(
      "a form that an office calls otherwise", "formulir.pdf", Found(.form),
      """
      KOMISI INFORMASI DAN DISKOMINFO KOTA SURAKARTA
      FORMULIR PERMINTAAN INFORMASI PUBLIK
      Nomor : ..........
      Nama Pemohon : Endang Sulastri
      Alamat : Jl. Slamet Riyadi 5
      No. HP : 0812
      Informasi yang diminta : laporan keuangan 2025
      Alasan permintaan : penelitian
      Bentuk informasi : [v] softcopy [ ] hardcopy
      """),
    PaperSample(
      "the form photographed and skewed", "IMG_9910.jpg", Found(.form),
      """
      _.. FORMULlR PERMOHONAN lNFORMASI
      N0. Pendaflaran {diisi petugas) :
      Narna Sutrisno
      AIamat Grogolan
      Rincian lnforrnasi yang Dibutuhkan daftar aset desa
      Tujuan Penggunaan lnforrnasi penelusuran
      Cara Mernperoleh lnforrnasi  1. Me1ihat
      Petugas Pelayanan lnforrnasi
      """),
    PaperSample(
      "an office's form of objection", "FORM KEBERATAN.docx", Found(.form),
      """
      FORMULIR KEBERATAN INFORMASI PUBLIK
      Nomor Pendaftaran Permohonan : 021
      Nama : Rizky Maulana
      Alasan Keberatan : Permintaan informasi tidak ditanggapi
      Kasus Posisi : sudah lewat 10 hari kerja
      """),
    PaperSample(
      "a letter with a greeting and no subject", "foto.jpg", Found(.letter),
      """
      Boyolali, 3 Maret 2026
      Kepada
      Yth. Bapak Camat selaku PPID
      di Boyolali
      Assalamu'alaikum Wr. Wb.
      Saya Sutrisno, warga Kiringan, memohon salinan peraturan desa tentang APBDes tahun 2025
      dan laporan pertanggungjawabannya.
      Wassalamu'alaikum Wr. Wb.
      Pemohon
      Sutrisno
      """),
    PaperSample(
      "a letter that asks for papers", "surat dokumen.pdf", Found(.letter),
      """
      Nomor : 12/SH/2026
      Hal : Permintaan Dokumen AMDAL
      Yang terhormat Kepala Dinas Lingkungan Hidup
      Sehubungan dengan kegiatan pemantauan hutan, kami meminta dokumen AMDAL PT Rimba Jaya.
      Hormat kami,
      Sutrisno
      """),
    PaperSample(
      "a letter of objection to the superior", "keberatan.pdf", Found(.letter),
      """
      Kepada Yth.
      Sekretaris Daerah selaku Atasan PPID
      Perihal: Pengajuan Keberatan
      Dengan hormat, bersama ini saya mengajukan keberatan atas penolakan permohonan nomor 021
      Kasus posisi: informasi dinyatakan rahasia tanpa uji konsekuensi.
      Hormat saya
      Rizky Maulana
      """),
    PaperSample(
      "a campus's word for a student", "pengantar.pdf", Found(.other),
      """
      UNIVERSITAS SAMUDRA JAYA
      FAKULTAS HUKUM
      Nomor : 123/UN/2026
      SURAT PENGANTAR PENELITIAN
      Dekan menerangkan bahwa Rizky Maulana NIM 2001045012 akan mengadakan penelitian.
      Dekan
      """),
    PaperSample(
      "an assignment by an organisation", "surat tugas.pdf", Found(.other, ["foreign": "surat tugas"]),
      """
      LSM SAHABAT HUTAN
      SURAT TUGAS
      Nomor : 008/ST/II/2026
      Menugaskan kepada Dwi Cahyono untuk menyerahkan surat permohonan informasi ke dinas.
      """),
    PaperSample(
      "letter of two pages, form, card", "lengkap.pdf",
      pages: [
        """
        Boyolali, 3 Maret 2026
        Perihal : Permohonan Informasi
        Kepada Yth. PPID
        Dengan hormat,
        Kami memohon informasi sebagai berikut
        1. Daftar izin
        """,
        """
        2. Peta kawasan
        3. Laporan pengawasan
        Demikian permohonan kami.
        Hormat kami, Sutrisno
        """,
        """
        FORMULIR PERMOHONAN INFORMASI
        Nama : Sutrisno
        Rincian Informasi yang Dibutuhkan : terlampir
        Tujuan Penggunaan Informasi : advokasi
        """,
        """
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
        """,
      ], [Found(.letter, 1...2), Found(.form, 3...3), Found(.ktp, 4...4, ["nik": "3309081203690001"])]),
    PaperSample(
      "card, licence and family card on three pages", "KTP.pdf",
      pages: [
        """
        PROVINSI JAWA TENGAH
        KABUPATEN SRAGEN
        NIK : 3314102208910005
        Nama : DWI CAHYONO
        Tempat/Tgl Lahir : SRAGEN, 22-08-1991
        Jenis kelamin : LAKI-LAKI Gol. Darah : -
        Kel/Desa : NGLOROG
        Agama : ISLAM
        Berlaku Hingga : SEUMUR HIDUP
        """,
        """
        SURAT IZIN MENGEMUDI
        DRIVING LICENSE
        Nama DWI CAHYONO
        """,
        """
        KARTU KELUARGA
        No. 3314100102120003
        Nama Kepala Keluarga : DWI CAHYONO
        """,
      ],
      [
        Found(.ktp, 1...1, ["nik": "3314102208910005"]), Found(.other, 2...2, ["foreign": "SIM"]),
        Found(.other, 3...3, ["foreign": "KK"]),
      ]),
    PaperSample(
      "deed, decree, seat, articles", "LEGALITAS.pdf",
      pages: [
        """
        AKTA PENDIRIAN PERKUMPULAN SAHABAT HUTAN
        Nomor : 5
        Pada hari ini, Jumat, tanggal 3 Maret 2017
        Menghadap kepada saya, BUDI DARMAWAN, Sarjana Hukum, Notaris di Boyolali
        """,
        "halaman 2\n(3) Keanggotaan berakhir karena meninggal dunia.\n",
        "Dibuat sebagai minuta dan diresmikan di Boyolali\nDiberikan sebagai salinan yang sama bunyinya\nNotaris\n",
        """
        KEPUTUSAN MENTERI HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA
        NOMOR AHU-0012345.AH.01.07.TAHUN 2017
        TENTANG PENGESAHAN PENDIRIAN BADAN HUKUM PERKUMPULAN SAHABAT HUTAN
        """,
        """
        SURAT KETERANGAN DOMISILI
        Kepala Desa Kiringan menerangkan bahwa Perkumpulan Sahabat Hutan berdomisili di Grogolan
        """,
        "ANGGARAN RUMAH TANGGA\nPERKUMPULAN SAHABAT HUTAN\nBAB I\nUMUM\nPasal 1\n",
      ],
      [
        Found(.akta, 1...3, ["number": "5", "date": "2017-03-03"]),
        Found(.skBadanHukum, 4...4, ["body": "perkumpulan"]),
        Found(.suratDomisili, 5...5), Found(.adArt, 6...6),
      ]),
    PaperSample(
      "a map", "lampiran.pdf", Found(.other),
      "Peta Kawasan Hutan\nSkala 1 : 50.000\nLegenda\nJalan Sungai Batas Desa\n"),
  ]
}
