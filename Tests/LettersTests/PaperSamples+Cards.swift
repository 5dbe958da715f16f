import Letters

extension PaperSample {
  /// KTPs in many states; no card of a real person.
  static let cards = wholeCards + oddCards

  /// Cards of which all can be read, and those a blur, glare or a figure misread spoils.
  private static let wholeCards: [PaperSample] = [
    PaperSample(
      "a clean card", "KTP.jpg",
      Found(
        .ktp,
        [
          "nik": "3524124102900003", "name": "SRI WAHYUNINGSIH", "born": "1990-02-01", "sex": "P",
          "place": "LAMONGAN", "address": "DUSUN KRAJAN", "rtrw": "002/001", "village": "SUKOREJO",
          "district": "KEDUNGPRING", "job": "PETANI/PEKEBUN", "until": "SEUMUR HIDUP", "form": "electronic",
          "province": "JAWA TIMUR", "regency": "KABUPATEN LAMONGAN", "note": "-",
        ]),
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
      """),
    PaperSample(
      "a card under a telephone's name with letters in its figures", "IMG_20260314_101523.jpg",
      Found(
        .ktp, ["nik": "3310011708850002", "name": "BAMBANG PRIHANDONO", "born": "1985-08-17", "sex": "L"]),
      """
      PROVINSI JAWA TENGAH
      KABUPATEN KLATEN
      NlK : 33l0O1170885OOO2
      Narna BAMBANG PRIHANDON0
      TempalTgl Lahir KLATEN, 17-O8-1985
      Jenis Kelarnin LAKl-LAKl Gol, Darah B
      Alamat JL. MERBABU NO. 12
      RTRW 003/007
      KeliDesa TONGGALAN
      Kecarnatan KLATEN TENGAH
      Agarna KRISTEN
      Stalus Perkawinan BELUM KAWlN
      Pekerjaan KARYAWAN SWASTA
      Kewarganegaraan WNl
      Berlaku Hingga 17-08-2017
      """),
    PaperSample(
      "every row between rubbish of the edge", "WhatsApp Image 2026-03-14 at 10.15.23.jpeg",
      Found(.ktp, ["nik": "3310011708850002", "name": "BAMBANG PRIHANDONO", "born": "1985-08-17"]),
      """
      One PROVINSI JAWA TENGAH Seal
      eee eee KABUPATEN KLATEN - Pn ea 8
      NIKO : 3310011708850002 EL lo ah ell Ca
      “Nama oes £ BAMBANG PRIHANDONO 0
      Tempat/Tgl Lahir ' KLATEN, 17-08-1985... oe 4 a
      Jenis kelamin: LAKELAKI Gol, Darah: Bo |
      | Mamat “15 GL MERBABUNO 12: 5. TAN ee
      ~  RT/RW 220081007 ee : fe
      . KeliDesa 0 TONGGALAN ia ere Tea “3
      =. Kecamatan: KLATEN TENGAH Eee us eet
      Agama. —PRRISTEN = OE Cn ON ie sparen |
      Status Perkawinan « BELUM KAWIN en 23 He
      - Pekerjaan . . : KARYAWAN SWASTA” Na
      |. Kewarganegaraan WNI... ee NA mt re AS
      ~ Berlaku Hingga’: 17-98:2017 - ee MU BAN MA
      """),
    PaperSample(
      "labels in one column, values in another", "image0.png",
      Found(
        .ktp,
        [
          "nik": "3524124102900003", "name": "SRI WAHYUNINGSIH", "born": "1990-02-01", "sex": "P",
          "address": "DUSUN KRAJAN", "rtrw": "002/001",
          "village": "SUKOREJO", "district": "KEDUNGPRING",
        ]),
      """
      NIK
      Nama
      Tempat/Tgl Lahir
      Jenis kelamin
      Alamat
      RT/RW
      Kel/Desa
      Kecamatan
      Agama

      PROVINSI JAWA TIMUR
      KABUPATEN LAMONGAN

      : 3524124102900003

      : SRI WAHYUNINGSIH

      : LAMONGAN, 01-02-1990

      : PEREMPUAN Gol. Darah: O
      : DUSUN KRAJAN
      :002/001
      : SUKOREJO
      : KEDUNGPRING
      : ISLAM
      Status Perkawinan : KAWIN

      Pekerjaan
      Kewarganegaraan
      Berlaku Hingga

      : PETANI/PEKEBUN
      : WNI
      : SEUMUR HIDUP
      """),
    PaperSample(
      "a colon read as a one before the NIK", "scan0001.jpg",
      Found(
        .ktp,
        ["nik": "5171036505930001", "name": "NI LUH PUTU AYU SASMITA", "born": "1993-05-25", "sex": "P"]),
      """
      PROVINSI BALI
      KOTA DENPASAR
      NIK 1 5171036505930001
      Nama 1 NI LUH PUTU AYU SASMITA
      Tempat/Tgl Lahir : DENPASAR, 25-05-1993
      Jenis kelamin PEREMPUAN Gol. Darah A
      Alamat BR. TEGEHKORI
      RT/RW 000/000
      Kel/Desa TONJA
      Kecamatan _: DENPASAR UTARA
      Agama HINDU
      Status Perkawinan BELUM KAWIN
      Pekerjaan WIRASWASTA
      Kewarganegaraan: WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "a NIK broken in groups, a name of two rows", "ktp saya.jpeg",
      Found(
        .ktp,
        ["nik": "1271051204780006", "name": "MUHAMMAD FACHRURROZI SIREGAR HARAHAP", "born": "1978-04-12"]),
      """
      PROVINSI SUMATERA UTARA
      KOTA MEDAN
      NIK : 1271 0512 0478 0006
      Nama : MUHAMMAD FACHRURROZI SIREGAR
      HARAHAP
      Tempat/Tgl Lahir : MEDAN, 12-04-1978
      Jenis Kelamin : LAKI-LAKI Gol. Darah : -
      Alamat : JL. KARYA WISATA GG. MELATI NO. 7
      RT/RW : 000/000
      Kel/Desa : GEDUNG JOHOR
      Kecamatan : MEDAN JOHOR
      Agama : ISLAM
      Status Perkawinan: KAWIN
      Pekerjaan : PEDAGANG
      Kewarganegaraan: WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "Jakarta prints no KOTA", "ktp.png",
      Found(
        .ktp, ["nik": "3171024309870005", "name": "RATNA DEWANTI, SE", "born": "1987-09-03", "sex": "P"]),
      """
      PROVINSI DKI JAKARTA
      JAKARTA PUSAT
      NIK : 3171024309870005
      Nama : RATNA DEWANTI, SE
      Tempat/Tgl Lahir : JAKARTA, 03-09-1987
      Jenis kelamin : PEREMPUAN Gol. Darah : AB
      Alamat : JL. KRAMAT LONTAR NO. 8
      RT/RW : 004/002
      Kel/Desa : KRAMAT
      Kecamatan : SENEN
      Agama : ISLAM
      Status Perkawinan : CERAI HIDUP
      Pekerjaan : KARYAWAN SWASTA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      JAKARTA PUSAT
      12-10-2016
      """),
    PaperSample(
      "a watermark across", "KTP_watermark.jpg",
      Found(.ktp, ["nik": "3204111506910002", "name": "ASEP SAEPULOH", "born": "1991-06-15"]),
      """
      PROVINSI JAWA BARAT
      KABUPATEN BANDUNG
      NIK : 3204111506910002
      HANYA UNTUK PERMOHONAN
      Nama : ASEP SAEPULOH
      Tempat/Tgl Lahir : BANDUNG, 15-06-1991
      INFORMASI PUBLIK PPID KAB. BANDUNG
      Jenis kelamin : LAKI-LAKI Gol. Darah : O
      Alamat : KP. CIBODAS
      RUAANYA UNPOK PERMOHONAN INFO
      Kel/Desa : SUKAMUKTI
      Kecamatan : KATAPANG
      Agama : ISLAM
      MARET 2026
      Status Perkawinan : KAWIN
      Pekerjaan : BURUH HARIAN LEPAS
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "NIK and name lost in glare", "KTP.jpg", Found(.ktp, legible: false, ["nik": "-", "name": "-"]),
      """
      PROVINSI JAWA TENGAH
      KABUPATEN WONOSOBO
      NIK :33 0 71
      Tempat/Tgl Lahir : WONOSOBO,
      Jenis kelamin
      Alamat : DSN BUGANGAN
      RT/RW : 003/0
      Kel/Desa
      Kecamatan : MOJOTENGAH
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "a blur of which a few words remain", "KTP_Ketua.jpg", Found(.ktp, legible: false),
      """
      _ ~ PROVINSI JAWA TlMUR .
      KABUPATFN JEMBER
      a ++ ~- 35
      .. Gol Darah
      =~
      - Kewarganegaraan WN
      a
      """),
    PaperSample(
      "a blurred card that no file name announces", "IMG_4471.jpeg", Found(.ktp, legible: false),
      """
      a LO
      | 'PROVINSI JAWA TIMUR...
      Dak KABUPATEN LAMONGAN.» 3
      “NIK 5: 3524124102900003
      Ternpat/Tgl Lahir”: LAMONGAN, 01-02-1990 °
      “Jenis kelamin... PEREMPUAN . - Gol. Darah 0
      RIRW 1 002001 ae :
      Kecamatan KEDUNGPRING i :
      Pekerjaan : PETANUPEKEBUN .
      """),
    PaperSample(
      "a NIK's month mended by the date", "a.jpg",
      Found(.ktp, ["nik": "3374061912880004", "name": "AGUS SETYO NUGROHO", "born": "1988-12-19"]),
      """
      PROVINSI JAWA TENGAH
      KOTA SEMARANG
      NIK : 3374061972880004
      Nama : AGUS SETYO NUGROHO
      Tempat/Tgl Lahir : SEMARANG, 19-12-1988
      Jenis kelamin : LAKI-LAKI Gol. Darah : A
      Alamat : JL. PLEBURAN BARAT 20
      RT/RW : 005/004
      Kel/Desa : PLEBURAN
      Kecamatan : SEMARANG SELATAN
      Agama : KATHOLIK
      Status Perkawinan : KAWIN
      Pekerjaan : PEGAWAI NEGERI SIPIL
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "a date mended by the NIK", "b.jpg",
      Found(.ktp, ["nik": "7371094812950003", "name": "ANDI TENRI ABENG", "born": "1995-12-08", "sex": "P"]),
      """
      PROVINSI SULAWESI SELATAN
      KOTA MAKASSAR
      NIK : 7371094812950003
      Nama : ANDI TENRI ABENG
      Tempat/Tgl Lahir : MAKASSAR, 08-72-1995
      Jenis kelamin : PEREMPUAN Gol. Darah : B
      Alamat : JL. TODDOPULI RAYA
      RT/RW : 001/006
      Kel/Desa : BORONG
      Kecamatan : MANGGALA
      Agama : ISLAM
      Status Perkawinan : BELUM KAWIN
      Pekerjaan : PELAJAR/MAHASISWA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "NIK and date say two possible things", "c.jpg",
      Found(.ktp, ["nik": "-", "name": "WAHYU PRATOMO"]),
      """
      PROVINSI DAERAH ISTIMEWA YOGYAKARTA
      KABUPATEN BANTUL
      NIK : 3402131105890001
      Nama : WAHYU PRATOMO
      Tempat/Tgl Lahir : BANTUL, 17-05-1989
      Jenis kelamin : LAKI-LAKI Gol. Darah : O
      Alamat : SENDEN
      RT/RW : 004/000
      Kel/Desa : TRIWIDADI
      Kecamatan : PAJANGAN
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Pekerjaan : WIRASWASTA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
    PaperSample(
      "a letter in the NIK read as the date says", "d.jpg",
      Found(.ktp, ["nik": "3402131705890001", "name": "WAHYU PRATOMO", "born": "1989-05-17"]),
      """
      PROVINSI DAERAH ISTIMEWA YOGYAKARTA
      KABUPATEN BANTUL
      NIK : 3402131I05890001
      Nama : WAHYU PRATOMO
      Tempat/Tgl Lahir : BANTUL, 17-05-1989
      Jenis kelamin : LAKI-LAKI Gol. Darah : O
      Alamat : SENDEN
      RT/RW : 004/000
      Kel/Desa : TRIWIDADI
      Kecamatan : PAJANGAN
      Agama : ISLAM
      Status Perkawinan : KAWIN
      Pekerjaan : WIRASWASTA
      Kewarganegaraan : WNI
      Berlaku Hingga : SEUMUR HIDUP
      """),
  ]
}
