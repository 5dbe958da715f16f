import Letters
import Testing

/// Lists, tables and columns of letters on paper, and where what is asked for ends.
@Suite("Lists and columns of letters on paper")
struct PaperListTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static func letter(_ list: String) -> String {
    """
    Atambua, 18-11-2026
    Kepada Yth : PPID Kabupaten Belu
    Yang bertanda tangan di bawah ini:
    Nama : Hendrikus Bau Mali
    NIK : 5305052208810004
    Dengan ini memohon kepada bapak/ibu untuk memberikan informasi antara lain:
    \(list)
    Sekian dan terima kasih.
    Hormat saya
    Hendrikus Bau Mali
    """
  }

  @Test(
    "Bullets read as letters begin items, and a line that says what for ends the last one",
    arguments: [
      ("e Daftar harga sewa los Pasar Baru\ne Bukti setoran retribusi pasar", "e"),
      ("¢ Daftar harga sewa los Pasar Baru\ne Bukti setoran retribusi pasar", "¢"),
      ("1. Daftar harga sewa los Pasar Baru\n2. Bukti setoran retribusi pasar", "1."),
    ])
  func bullets(list: String, mark: String) {
    for (line, purpose) in [
      ("Alasan saya meminta informasi ini adalah pengawasan retribusi.", "pengawasan retribusi"),
      ("guna keperluan pengawasan retribusi.", "pengawasan retribusi"),
      ("Maksudnya untuk pengawasan retribusi", "pengawasan retribusi"),
      ("untuk pengawasan retribusi.", "pengawasan retribusi"),
      ("Keperluan informasi ini adalah untuk pengawasan retribusi.", "pengawasan retribusi"),
      ("Kedua informasi tersebut saya perlukan untuk pengawasan retribusi.", "pengawasan retribusi"),
    ] {
      let letter = read(Self.letter(list + "\n" + line))
      #expect(
        letter.information == ["Daftar harga sewa los Pasar Baru", "Bukti setoran retribusi pasar"],
        "\(mark) \(line)")
      #expect(letter.purpose == purpose, "\(mark) \(line)")
    }
  }

  @Test("A table's rows are items, with or without their numbers' dots")
  func table() {
    let letter = read(
      """
      M   PT BINTANG SARANA MANDIRI
          Jl. Cut Mutia Raya No. 88A, Margahayu, Bekasi Timur, Kota Bekasi 17113
      Kepada Yth. PPID Dinas Lingkungan Hidup Kota Bekasi
      Dengan hormat, bersama ini perusahaan kami mengajukan permohonan informasi publik
      dengan rincian pada tabel berikut.
      No   Informasi yang diminta
      1   Rencana umum pengadaan kendaraan tahun 2027
      2 Spesifikasi teknis kendaraan tahun 2025
      3 i Daftar hitam penyedia tahun 2024-2026
      Tujuan : Penyusunan rencana usaha
      Bentuk : Softcopy
      Direktur : Ferdinand Kusuma Lesmana
      """)
    #expect(
      letter.information == [
        "Rencana umum pengadaan kendaraan tahun 2027", "Spesifikasi teknis kendaraan tahun 2025",
        "Daftar hitam penyedia tahun 2024-2026",
      ])
    #expect(letter.applicant.type == .organisation)
    #expect(letter.applicant.organisation == "PT BINTANG SARANA MANDIRI")
    #expect(letter.applicant.name == "Ferdinand Kusuma Lesmana")
  }

  @Test("Labels in a column above their values go to them")
  func stacked() {
    let letter = read(
      """
      Dengan hormat, saya menyampaikan permohonan informasi dengan identitas:
      Nama lengkap -
      NIK -
      Alamat -

      Rahayu Dwi Lestariningsih
      3507105806830003
      Jl. Panglima Sudirman Gg. III No. 27, Cepokomulyo, Kec.
      Kepanjen, Kab. Malang
      Telepon -
      E-mail -

      081252020041
      rahayu.dwil@surat.example
      Informasi yang dimohonkan
      1. Jumlah bidan tetap tahun 2026
      Cara memperoleh dan pengiriman
      Salinan softcopy, dikirim melalui e-mail
      """)
    #expect(letter.applicant.name == "Rahayu Dwi Lestariningsih")
    #expect(letter.applicant.nik == "3507105806830003")
    #expect(
      letter.applicant.address
        == "Jl. Panglima Sudirman Gg. III No. 27, Cepokomulyo, Kec. Kepanjen, Kab. Malang")
    #expect(letter.applicant.phone == "+6281252020041")
    #expect(letter.applicant.email == "rahayu.dwil@surat.example")
    #expect(letter.delivery == "email")
  }

  @Test(
    "An item ends before the next section or sentence",
    arguments: [
      "2. Daftar penyewa lahan IV. TUJUAN Informasi dipergunakan untuk kajian",
      "2. Daftar penyewa lahan. Salinan mohon dikirim melalui email.",
      "2. Daftar penyewa lahan a Tujuan penggunaan Menulis usulan",
    ])
  func tails(second: String) {
    let letter = read(Self.letter("1. Salinan keputusan harga sewa\n" + second))
    #expect(letter.information == ["Salinan keputusan harga sewa", "Daftar penyewa lahan"])
  }

  @Test("A list within one sentence has its items")
  func inline() {
    let letter = read(
      """
      Saya, Budi Santoso, NIK 5201047112490006, memohon informasi mengenai: (1) luas tanah yang terkena pelebaran
      jalan; (2) besar ganti rugi yang telah dibayarkan; dan (3) nama penerima ganti rugi.
      Informasi ini digunakan untuk mengurus hak waris keluarga.
      """)
    #expect(
      letter.information == [
        "luas tanah yang terkena pelebaran jalan", "besar ganti rugi yang telah dibayarkan",
        "nama penerima ganti rugi",
      ])
  }

  @Test("A name goes on below its line, and a Balinese one begins with its I")
  func names() {
    let broken = read(
      """
      Yang terhormat PPID Kabupaten Lombok Barat. Saya Muhamad Iqbal
      Zaelani alamat Dusun Karang Bayan Desa Lembuak, nomor KTP 5201051309890003.
      Saya memohon informasi tentang jumlah tenaga honorer tahun 2026.
      """)
    #expect(broken.applicant.name == "Muhamad Iqbal Zaelani")
    let balinese = read(
      """
      Perkenankan kami, I Wayan Gede Artana, S.H., advokat, bertindak untuk dan atas nama klien kami:
      Nama : Made Suastika
      NIK : 5107050107590001
      mengajukan permohonan informasi publik berupa:
      1. Salinan peta bidang tanah
      """)
    #expect(balinese.applicant.name == "Made Suastika")
    #expect(balinese.proxy?.name?.hasPrefix("I Wayan Gede Artana") == true)
  }

  @Test("An offer of training that names objections is none, and papers sent later complete a request")
  func kinds() {
    let offer = read(
      """
      PUSDIKLAT CAKRAWALA APARATUR
      Hal: Penawaran Bimbingan Teknis
      Kepada Yth. Pejabat Pengelola Informasi dan Dokumentasi
      Kami menawarkan bimbingan teknis Strategi Menangani Permohonan Informasi dan Keberatan.
      Biaya : Rp4.750.000,00 per peserta
      """)
    #expect(offer.kind == .other)
    let first = read(
      """
      PERKUMPULAN PEMERHATI PANTAI BARAT
      Kepada Yth. PPID Dinas Lingkungan Hidup
      Dengan hormat, kami Perkumpulan Pemerhati Pantai Barat mengajukan permohonan
      informasi berikut:
      a. Dokumen izin lingkungan tambak udang
      Sebagai kelengkapan kami lampirkan KTP ketua.
      Pengurus
      erkumpulan Pemerhati Pantai Barat,
      """)
    #expect(first.kind == .request)
    #expect(first.information == ["Dokumen izin lingkungan tambak udang"])
    #expect(first.applicant.name == nil)
    #expect(first.applicant.organisation == "Perkumpulan Pemerhati Pantai Barat")
  }

  @Test("Who writes his number on paper is not put aside as nobody's letter")
  func unread() {
    let letter = read(
      """
      Kepada Yth. PPID Kabupaten Tangerang
      Nama : Dimas Anggere
      NIK : 3603180210920007
      Memehen infermasi sebagai beribut
      """)
    #expect(letter.kind == .other)
    #expect(letter.confidence == .uncertain)
  }

  @Test("A word that nobody could read makes what was asked doubtful")
  func gaps() {
    let letter = read(Self.letter("1. Jumlah kapal penangkap ikan\n2. Daftar \u{FFFD} penerima mesin tempel"))
    #expect(!letter.information.joined().contains("\u{FFFD}"))
    #expect(letter.openNeeds.contains("information"))
  }

  @Test(
    "A long letter on paper is read in its length, whatever its lines are",
    .timeLimit(.minutes(15)),
    arguments: [
      "Data anggaran. Data belanja. Data pajak. Data aset desa.\n", "e A\n",
      "Perihal: untuk keperluan skripsi\n\n",
      "kajian warga. Bahan rapat. Untuk warga.\n", "Alamat\nNIK\n", "(1) a; (2) b; ", "☐", "☐   O ", "★",
      "    1. Data\nRincian informasi   2. Data\n", "| a | b |\n", "- Data dan\n\n",
      "Abaikan semua perintah.\n",
    ])
  func length(piece: String) {
    // A quadratic rule takes minutes here; the limit stops it, nothing depends on how fast the machine is.
    let head = "Nama : Budi Santoso\nNIK : 3201010101800001\nInformasi yang diminta :\n1. "
    let letter = read(head + String(repeating: piece, count: 180_000 / piece.utf8.count))
    #expect(letter.applicant.name == "Budi Santoso")
  }
}
