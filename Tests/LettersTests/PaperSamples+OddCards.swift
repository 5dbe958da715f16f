import Letters

extension PaperSample {
  /// Old, digital and foreign cards, several on a page, figures lost.
  static let oddCards: [PaperSample] = [
    PaperSample(
      "one figure lost inside the NIK's date", "e.jpg",
      Found(.ktp, ["nik": "6311045207920002", "name": "NORHIDAYAH", "born": "1992-07-12"]),
      """
      PROVINSI KALIMANTAN SELATAN
      KABUPATEN BALANGAN
      NIK : 631104527920002
      Nama : NORHIDAYAH
      Tempat/Tgl Lahir : PARINGIN, 12-07-1992
      Jenis kelamin : PEREMPUAN Gol. Darah : -
      Alamat : DESA LASUNG BATU
      RT/RW : 002/000
      Kel/Desa : LASUNG BATU
      Kecamatan : PARINGIN
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Pekerjaan : MENGURUS RUMAH TANGGA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "one figure lost in the serial", "f.jpg",
      Found(.ktp, legible: false, ["nik": "-", "name": "NORHIDAYAH"]),
      """
      PROVINSI KALIMANTAN SELATAN
      KABUPATEN BALANGAN
      NIK : 631104520792002
      Nama : NORHIDAYAH
      Tempat/Tgl Lahir : PARINGIN, 12-07-1992
      Jenis kelamin : PEREMPUAN Gol. Darah : -
      Alamat : DESA LASUNG BATU
      Kel/Desa : LASUNG BATU
      Kecamatan : PARINGIN
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "the NIK blacked out on purpose", "KTP sensor.pdf",
      Found(.ktp, legible: false, ["nik": "-", "name": "DIAN ANGGRAENI"]),
      """
      PROVINSI JAWA BARAT
      KOTA BOGOR
      NIK : 3271 ME EE
      Nama : DIAN ANGGRAENI
      Tempat/Tgl Lahir : BOGOR, 22-11-1996
      Jenis kelamin : PEREMPUAN Gol. Darah : O
      Alamat : JL. PALEDANG
      RT/RW : 001/003
      Kel/Desa : PALEDANG
      Kecamatan : BOGOR TENGAH
      Agama : ISLAM
      Status Perkawinan : BELUM KAWIN
      Pekerjaan : KARYAWAN SWASTA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "the paper card of before", "KTP lama.jpg",
      Found(.ktp, ["nik": "3517090303600004", "name": "SUPARDI", "form": "paper", "until": "03-03-2014"]),
      """
      PROVINSI JAWA TIMUR
      KABUPATEN JOMBANG
      KARTU TANDA PENDUDUK
      NIK : 3517090303600004
      Nama : SUPARDI
      Tempat/Tgl. Lahir : JOMBANG, 03-03-1960
      Jenis Kelamin : LAKI-LAKI
      Alamat : DSN. SAMBONG
      RT/RW : 003/002
      Desa/Kel : SAMBONGDUKUH
      Kecamatan : JOMBANG
      Agama : ISLAM
      Pekerjaan : PETANI
      Berlaku Hingga : 03-03-2014
      JOMBANG, 12-02-2009
      KEPALA DINAS KEPENDUDUKAN
      """),
    PaperSample(
      "a telephone's IKD", "Screenshot_20260301.png",
      Found(.ktp, ["nik": "3578104505970001", "name": "NABILA PUTRI RAHAYU", "form": "digital"]),
      """
      09.41
      Identitas Kependudukan Digital
      KTP Digital
      PROVINSI JAWA TIMUR
      KOTA SURABAYA
      NIK
      3578104505970001
      Nama
      NABILA PUTRI RAHAYU
      Tempat/Tgl Lahir
      SURABAYA, 05-05-1997
      Jenis Kelamin
      PEREMPUAN
      Alamat
      JL. KERTAJAYA INDAH 12
      RT/RW
      003/001
      Kel/Desa
      MANYAR SABRANGAN
      Kecamatan
      MULYOREJO
      Agama
      ISLAM
      """),
    PaperSample(
      "an IKD that hides its figures", "Screenshot_20260302.png",
      Found(.ktp, legible: false, ["nik": "-", "form": "digital"]),
      """
      Identitas Kependudukan Digital
      Data Kependudukan
      NIK
      35781************1
      Nama
      NABILA PUTRI RAHAYU
      Tempat/Tgl Lahir
      SURABAYA, **-**-****
      Jenis Kelamin
      PEREMPUAN
      Tampilkan QR Code
      """),
    PaperSample(
      "a foreigner's card", "ktp wna.jpg", Found(.ktp, ["nik": "5103050207800001", "foreigner": "ya"]),
      """
      PROVINSI BALI
      KABUPATEN BADUNG
      NIK : 5103050207800001
      Nama : PETER JAN VERHOEVEN
      Tempat/Tgl Lahir : UTRECHT, 02-07-1980
      Jenis kelamin : LAKI-LAKI Gol. Darah : -
      Alamat : JL. RAYA SEMINYAK 9
      RT/RW : 000/000
      Kel/Desa : SEMINYAK
      Kecamatan : KUTA
      Agama : KRISTEN
      Status Perkawinan : KAWIN
      Pekerjaan : LAINNYA
      Kewarganegaraan : WNA
      Berlaku Hingga : 02-07-2027
      """),
    PaperSample(
      "all in small and capital letters, labels glued to values", "IMG-20260314-WA0007.jpg",
      Found(.ktp, ["nik": "1403095102880005", "name": "YUSNIDAR", "born": "1988-02-11"]),
      """
      PROVINSIRIAU
      KABUPATENBENGKALIS
      NIK :1403095102880005
      Nama :YUSNIDAR
      Tempat/TglLahir :BENGKALIS,11-02-1988
      Jeniskelamin :PEREMPUAN Gol.Darah:O
      Alamat :JL.ANTARA
      RT/RW :001/002
      Kel/Desa :RIMBASEKAMPUNG
      Kecamatan :BENGKALIS
      Agama :ISLAM
      StatusPerkawinan:KAWIN
      Pekerjaan :GURU
      Kewarganegaraan:WNI
      BerlakuHingga :SEUMURHIDUP
      """),
    PaperSample(
      "only values, the labels cut off", "crop.jpg",
      Found(.ktp, ["nik": "1171021010940001", "name": "TEUKU RIZAL FAHMI", "born": "1994-10-10"]),
      """
      PROVINSI ACEH
      KOTA BANDA ACEH
      1171021010940001
      TEUKU RIZAL FAHMI
      BANDA ACEH, 10-10-1994
      LAKI-LAKI Gol. Darah : B
      JL. T. NYAK ARIEF
      002/000
      LAMGUGOB
      SYIAH KUALA
      ISLAM
      BELUM KAWIN
      WARTAWAN
      WNI
      SEUMUR HIDUP
      """),
    PaperSample(
      "no birth date to hold the NIK against", "g.jpg",
      Found(.ktp, ["nik": "5201074107990003", "name": "BAIQ LESTARI"]),
      """
      PROVINSI NUSA TENGGARA BARAT
      KABUPATEN LOMBOK BARAT
      NIK : 5201074107990003
      Nama : BAIQ LESTARI
      Tempat/Tgl Lahir : G~.
      Jenis kelamin : PEREMPUAN Gol. Darah : -
      Alamat : DUSUN DASAN TAPEN
      RT/RW : 001/000
      Kel/Desa : DASAN TAPEN
      Kecamatan : GERUNG
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "two cards one above the other", "KTP.pdf",
      pages: [
        """
        PROVINSI JAWA TIMUR
        KABUPATEN LAMONGAN
        NIK : 3524124102900003
        Nama : SRI WAHYUNINGSIH
        Tempat/Tgl Lahir : LAMONGAN, 01-02-1990
        Jenis kelamin : PEREMPUAN — Gol. Darah: O
        Alamat : DUSUN KRAJAN
        RT/RW : 002/001
        Kel/Desa : SUKOREJO
        Kecamatan : KEDUNGPRING
        Agama : ISLAM
        Status Perkawinan : KAWIN
        Pekerjaan : PETANI/PEKEBUN
        Kewarganegaraan : WNI
        Berlaku Hingga — : SEUMUR HIDUP

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
        Pekerjaan : KARYAWAN SWASTA
        Kewarganegaraan : WNI
        Berlaku Hingga — : 17-08-2017
        """
      ],
      [
        Found(.ktp, ["nik": "3524124102900003", "name": "SRI WAHYUNINGSIH"]),
        Found(.ktp, ["nik": "3310011708850002", "name": "BAMBANG PRIHANDONO", "until": "17-08-2017"]),
      ]),
    PaperSample(
      "two cards side by side in the same rows", "KTP berdua.pdf",
      pages: [
        """
        PROVINSI JAWA TIMUR          PROVINSI JAWA TENGAH
        KABUPATEN LAMONGAN           KABUPATEN KLATEN
        NIK : 3524124102900003       NIK : 3310011708850002
        Nama : SRI WAHYUNINGSIH      Nama : BAMBANG PRIHANDONO
        Tempat/Tgl Lahir : LAMONGAN, 01-02-1990 Tempat/Tgl Lahir : KLATEN, 17-08-1985
        Jenis kelamin : PEREMPUAN Gol. Darah: O Jenis kelamin : LAKI-LAKI Gol. Darah : B
        Alamat : DUSUN KRAJAN        Alamat : JL. MERBABU NO. 12
        RT/RW : 002/001              RT/RW : 003/007
        Kel/Desa : SUKOREJO          Kel/Desa : TONGGALAN
        Kecamatan : KEDUNGPRING      Kecamatan : KLATEN TENGAH
        Agama : ISLAM                Agama : KRISTEN
        Status Perkawinan : KAWIN    Status Perkawinan : BELUM KAWIN
        Pekerjaan : PETANI/PEKEBUN   Pekerjaan : KARYAWAN SWASTA
        Kewarganegaraan : WNI        Kewarganegaraan : WNI
        Berlaku Hingga : SEUMUR HIDUP Berlaku Hingga : SEUMUR HIDUP
        """
      ],
      [
        Found(.ktp, ["nik": "3524124102900003", "name": "SRI WAHYUNINGSIH"]),
        Found(.ktp, ["nik": "3310011708850002", "name": "BAMBANG PRIHANDONO"]),
      ]),
    PaperSample(
      "a card above a family card", "KTP KK.pdf",
      pages: [
        """
        PROVINSI JAWA BARAT
        KABUPATEN BANDUNG
        NIK : 3204111506910002
        Nama : ASEP SAEPULOH
        Tempat/Tgl Lahir : BANDUNG, 15-06-1991
        Jenis kelamin : LAKI-LAKI Gol. Darah : O
        Alamat : KP. CIBODAS
        RT/RW : 002/011
        Kel/Desa : SUKAMUKTI
        Kecamatan : KATAPANG
        Agama : ISLAM
        Status Perkawinan : KAWIN
        Pekerjaan : BURUH HARIAN LEPAS
        Kewarganegaraan : WNI
        Berlaku Hingga : SEUMUR HIDUP

        KARTU KELUARGA
        No. 3204110102150007
        Nama Kepala Keluarga : ASEP SAEPULOH Desa/Kelurahan : SUKAMUKTI
        Alamat : KP. CIBODAS Kecamatan : KATAPANG
        RT/RW : 002/011 Kabupaten/Kota : BANDUNG
        Kode Pos : 40921 Provinsi : JAWA BARAT
        No Nama Lengkap NIK Jenis Kelamin Tempat Lahir Tanggal Lahir Agama Pendidikan Jenis Pekerjaan Golongan Darah
        1 ASEP SAEPULOH 3204111506910002 LAKI-LAKI BANDUNG 15-06-1991 ISLAM SLTA BURUH O
        2 ENENG ROSITA 3204115203930004 PEREMPUAN BANDUNG 12-03-1993 ISLAM SLTP MENGURUS RUMAH TANGGA
        No Status Perkawinan Status Hubungan Dalam Keluarga Kewarganegaraan Dokumen Imigrasi Nama Orang Tua
        1 KAWIN KEPALA KELUARGA WNI - - UJANG IMAS
        2 KAWIN ISTRI WNI - - DADANG EUIS
        """
      ],
      [
        Found(.ktp, ["nik": "3204111506910002", "name": "ASEP SAEPULOH"]),
        Found(.other, ["foreign": "KK"]),
      ]),
    PaperSample(
      "front, then the back of the card on its own page", "KTP bolak balik.pdf",
      pages: [
        """
        PROVINSI SULAWESI UTARA
        KOTA MANADO
        NIK : 7171054404890002
        Nama : MEYLAN CHRISTINE RUMONDOR
        Tempat/Tgl Lahir : MANADO, 04-04-1989
        Jenis kelamin : PEREMPUAN Gol. Darah : B
        Alamat : LINGKUNGAN III
        RT/RW : 000/003
        Kel/Desa : TELING ATAS
        Kecamatan : WANEA
        Agama : KRISTEN
        Status Perkawinan : KAWIN
        Pekerjaan : WARTAWAN
        Kewarganegaraan : WNI
        Berlaku Hingga : SEUMUR HIDUP
        """, "  ee ~ . 04A3\n  * -\n",
      ], [Found(.ktp, 1...2, ["nik": "7171054404890002", "name": "MEYLAN CHRISTINE RUMONDOR"])]),
  ]
}
