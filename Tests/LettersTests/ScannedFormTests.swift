import Letters
import Testing

/// Forms as a scanner's text shows them.
@Suite("Scanned forms")
struct ScannedFormTests {
  private func read(_ text: String) -> Letter { LetterReader.read(text: text, channel: .scan, file: nil) }

  private static let printed = [
    "a. Permohonan Informasi ditolak", "b. Informasi berkala tidak disediakan",
    "c. Permintaan informasi tidak ditanggapi",
    "d. Permintaan informasi ditanggapi tidak sebagaimana yang diminta",
    "e. Permintaan informasi tidak dipenuhi", "f. Biaya yang dikenakan tidak wajar",
    "g. Informasi disampaikan melebihi jangka waktu yang ditentukan",
  ]

  private static func objection(_ grounds: [String], _ statement: String = "Saya menunggu sejak Oktober.")
    -> String
  {
    """
    PEMERINTAH KABUPATEN CONTOH
    Jl. Alun-Alun Utara No. 1 Telp. (021) 0000 100 e-mail: ppid@example.go.id

    PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI

    A. INFORMASI PENGAJU KEBERATAN
    Nomor Pendaftaran Permohonan Informasi : 021/PPID/IX/2026
    Tujuan Penggunaan Informasi : penelitian
    Identitas Pemohon
    Nama : Raganata Wiratengah
    Alamat : Jl. Sawo Kecik No. 83, Desa Ngasemrejo
    Nomor Telepon/Email : 0895-0000-2234 / raganata78@example.id
    Identitas Kuasa Pemohon **
    Nama
    Alamat
    B. ALASAN PENGAJUAN KEBERATAN ***
    \(grounds.joined(separator: "\n"))
    C. KASUS POSISI (tambahkan kertas bila perlu)
    \(statement)
    D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN : (tanggal) (bulan) [tahun] ****
    Demikian keberatan ini saya sampaikan.
    Pengaju Keberatan
    NATA
    ( Raganata Wiratengah )
    """
  }

  private static func boxed(_ ticked: Set<Int>, _ on: String = "☒ ", _ off: String = "☐ ") -> [String] {
    printed.enumerated().map { (ticked.contains($0.offset) ? on : off) + $0.element }
  }

  @Test(
    "Ticked grounds are told wherever their boxes stand",
    arguments: [
      boxed([3, 6]), boxed([3, 6], "[x] ", "[ ] "), boxed([3, 6], "( √ ) ", "(    ) "),
      // Between the letter and its words, and behind them.
      printed.enumerated().map { at, line in
        "\(line.prefix(2)) \([3, 6].contains(at) ? "☒" : "☐") \(line.dropFirst(3))"
      },
      printed.enumerated().map { "\($0.element)   \([3, 6].contains($0.offset) ? "☒" : "☐")" },
      // A scrap that was read from a stain.
      Array(boxed([3, 6]).prefix(3)) + ["", "= A |"] + boxed([3, 6]).dropFirst(3),
    ])
  func ticked(grounds: [String]) {
    let letter = read(Self.objection(grounds))
    #expect(letter.kind == .objection)
    #expect(letter.objection?.grounds == [.d, .g])
    #expect(letter.objection?.statement == "Saya menunggu sejak Oktober.")
    #expect(letter.objection?.reference == "021/PPID/IX/2026")
    #expect(letter.applicant.name == "Raganata Wiratengah")
    #expect(letter.applicant.email == "raganata78@example.id")
    #expect(letter.proxy == nil)
  }

  @Test("A printed list without a mark is nobody's words; what happened tells the ground")
  func unmarked() {
    let told = read(Self.objection(Self.printed, "Permohonan saya tidak ditanggapi sama sekali."))
    #expect(told.objection?.grounds == [.c])
    #expect(read(Self.objection(Self.printed, "Mohon diperiksa.")).objection?.grounds == [])
  }

  private static func request(_ rows: String, name: String = "Burhan Daeng Rapi") -> String {
    """
    PEMERINTAH KABUPATEN BALANGAN
    PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI
    Jl. A. Yani Km 4,5 Telp. (0526) 2028001 ppid@balangankab.example.go.id

    FORMULIR PERMOHONAN INFORMASI
    Nama : \(name)
    NIK 1 7371091408750003
    Alamat : Jl. Perintis Kemerdekaan Km. 9 No. 40
    Pekerjaan : Pensiunan
    \(rows)
    Rincian Informasi yang Dibutuhkan : Laporan keuangan pasar tahun 2025
    Tujuan Penggunaan Informasi kepentingan pedagang
    Cara Memperoleh Informasi"
    In ☒ Melihat/membaca/mendengarkan/mencatat***
    2) ☐ Mendapatkan salinan informasi (hardcopy/softcopy)***
    Cara Mendapatkan Salinan Informasi**
    i ☐ Mengambil Langsung

    2. ☐ Kurir

    3. ☐ Pos

    4. ☒ Email

    5. ☐ Faksimili
    Paringin, 12 November 2026
    Pemohon Informasi
    """
  }

  @Test("A form's alternatives are read by their boxes, its lost colons are no numbers")
  func request() {
    let letter = read(Self.request("Nomor Telepon/E-mail ! 0813-5500-7788 / Burhan.dg@example.id"))
    #expect(letter.kind == .request)
    #expect(letter.applicant.nik == "7371091408750003")
    #expect(letter.applicant.phone == "+6281355007788")
    #expect(letter.applicant.email == "burhan.dg@example.id")
    #expect(letter.purpose == "kepentingan pedagang")
    #expect(letter.obtain == "Melihat/membaca/mendengarkan/mencatat")
    #expect(letter.delivery == "email")
    #expect(letter.applicant.type == .individual)
  }

  @Test("The office's own telephone and mail address are never the applicant's")
  func head() {
    let letter = read(Self.request("Nomor Telepon/E-mail :"))
    #expect(letter.applicant.phone == nil)
    #expect(letter.applicant.email == nil)
  }

  @Test(
    "A number of which a part was not read is none",
    arguments: ["0852-49 -003PJ / \u{FFFD}", "082 1-3 2 ko) 0-6 6 7", "0891-41"])
  func brokenPhone(value: String) {
    #expect(read(Self.request("Nomor Telepon/E-mail : \(value)")).applicant.phone == nil)
  }

  @Test(
    "A name that nobody could read is left empty, and a person is told",
    arguments: ["Penwes \u{FFFD} hm", "KuSumanin t AS Palupi", "\u{FFFD} \u{FFFD}"])
  func brokenName(name: String) {
    let letter = read(Self.request("No. HP : 0813-5500-7788", name: name))
    #expect(letter.applicant.name == nil)
    #expect(letter.warnings.contains { $0.contains("tidak terbaca") })
  }

  @Test(
    "Names stay as they are",
    arguments: [
      "I Made Oka Suardana", "Ni Luh Sekar Wahyuni", "Maria McKenna", "H. Budi Santoso, S.H., M.Si.",
    ])
  func names(name: String) {
    #expect(read(Self.request("No. HP : 0813-5500-7788", name: name)).applicant.name == name)
  }

  @Test("Letters that were read for digits of a NIK become digits again, where that gives a NIK")
  func nik() {
    let form = Self.request("No. HP : 0813-5500-7788")
    func read(_ nik: String) -> String? {
      self.read(form.replacing("NIK 1 7371091408750003", with: "NIK : \(nik)")).applicant.nik
    }
    #expect(read("7371O914O8750003") == "7371091408750003")
    #expect(read("73710914087N0003") == nil)
  }

  @Test("Too little that can be read is no request, a missing word is left out")
  func information() {
    let form = Self.request("No. HP : 0813-5500-7788")
    let some = form.replacing(
      "Laporan keuangan pasar tahun 2025", with: "Laporan keuangan \u{FFFD} tahun 2025")
    #expect(read(some).information == ["Laporan keuangan tahun 2025"])
    let none = form.replacing("Laporan keuangan pasar tahun 2025", with: "Lap \u{FFFD} \u{FFFD}")
    #expect(read(none).information == [])
  }

  @Test("The ticked word of a form's kinds of applicants counts, the others do not")
  func category() {
    let row = "No. HP : 0813-5500-7788\nKategori Pemohon"
    #expect(
      read(Self.request(row + " a ☒ Perorangan   ☐ Kelompok Orang   ☐ Badan Hukum")).applicant.type
        == .individual)
    #expect(
      read(Self.request(row + "   ☒ ew   ☐ Kelompok Orang   ☐ Badan Hukum")).applicant.type == .individual)
    #expect(
      read(Self.request(row + "   ☐ Perorangan   ☒ Kelompok Orang   ☐ Badan Hukum")).applicant.type == .group)
  }

  @Test("What a letter says of its writer goes before its printed head")
  func letterHead() {
    let letter = read(
      """
      PERKUMPULAN ARUS PESISIR
      Jl. Durian Raya No. 9 Telp. 024-7470000 sekretariat@arus.example.id

      Nomor : 031/APN/XI/2026
      Perihal : Permohonan Informasi Publik
      Kepada Yth.
      PPID Kota Contoh
      Yang bertanda tangan di bawah ini:
      Nama : Hendrikus Baskoro
      Alamat : Jl. Kenanga No. 3, Kel. Wetan
      No. HP : 0815-4200-1357
      dengan ini mengajukan permohonan informasi publik sebagai berikut:
      1. Peta batas zonasi pesisir tahun 2024
      Hormat kami,
      Hendrikus Baskoro
      """)
    #expect(letter.applicant.phone == "+6281542001357")
    #expect(letter.applicant.address == "Jl. Kenanga No. 3, Kel. Wetan")
  }
}
