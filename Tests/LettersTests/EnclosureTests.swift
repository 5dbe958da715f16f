import Letters
import Mime
import Testing

/// What lies in a mail's files decides, and forms and letters among them are read with the mail.
@Suite struct EnclosureTests {
  /// A file of a mail with what its pages say; `nil` for a file nobody could read.
  struct File: Sendable {
    var name: String
    var pages: [String]
    var octets = 90_000
    var defect: String?
    var wasRead = true

    var look: PaperLook {
      let read = pages.enumerated().filter { !$0.element.isEmpty }.map {
        PaperPage(number: $0.offset + 1, text: $0.element, isDigital: false, confidence: 0.9)
      }
      return PaperLook(
        findings: PaperReader.read(read, name: name), pages: read,
        blankPages: pages.enumerated().filter(\.element.isEmpty).map { $0.offset + 1 }, defect: defect,
        remarks: [], wasRead: wasRead, octets: octets)
    }
  }

  static func letter(_ body: String, _ files: [File], from: String = "Bu Sari <sari@surat.example>")
    -> Letter
  {
    var mail = Mail(body: body, files: files.map { Mail.File(name: $0.name) })
    mail.from = from
    let message = Message.read(mail.octets)
    let first = LetterReader.read(message)
    let looks = zip(files, Self.parts(first)).map { ($1, OpenedPart.file($0.look)) }
    return LetterReader.read(message, opened: Dictionary(looks) { first, _ in first })
  }

  private static func parts(_ letter: Letter) -> [String] {
    letter.documents.reduce(into: []) { parts, document in
      if !parts.contains(document.part) { parts.append(document.part) }
    }
  }

  static let card = """
    PROVINSI JAWA TENGAH
    KABUPATEN KLATEN
    NIK : 3310015708850002
    Nama : SARI WIDYANINGRUM
    Tempat/Tgl Lahir : KLATEN, 17-08-1985
    Jenis Kelamin : PEREMPUAN
    Alamat : JL CONTOH 3
    RT/RW : 001/002
    Kel/Desa : TONGGALAN
    Kecamatan : KLATEN TENGAH
    Agama : ISLAM
    Status Perkawinan : KAWIN
    Pekerjaan : GURU
    Kewarganegaraan : WNI
    Berlaku Hingga : SEUMUR HIDUP
    """
  static let licence = """
    INDONESIA
    SURAT IZIN MENGEMUDI
    DRIVING LICENSE
    Nama/Name SARI WIDYANINGRUM
    Alamat/Address JL CONTOH 3
    Tempat & Tgl Lahir KLATEN, 17-08-1985
    Tinggi 160 cm
    Pekerjaan GURU
    No. SIM 850817123456
    Berlaku s/d 17-08-2029
    POLDA JAWA TENGAH
    """
  static let form = """
    FORMULIR PERMOHONAN INFORMASI PUBLIK
    Nama : Sari Widyaningrum
    NIK : 3310015708850002
    Alamat : Jalan Contoh 3, Klaten
    Nomor Telepon : 081200001111
    Rincian Informasi yang Dibutuhkan : Daftar penerima hibah tahun 2025
    Tujuan Penggunaan Informasi : penelitian
    """
  static let letterPage = """
    Klaten, 16 November 2026
    Perihal : Permohonan Informasi Publik
    Kepada Yth. PPID Kabupaten Contoh
    Dengan hormat,
    Yang bertanda tangan di bawah ini:
    Nama : Sari Widyaningrum
    Alamat : Jalan Contoh 3, Klaten
    mengajukan permohonan informasi publik berupa:
    """
  static let secondPage = """
    1. Salinan data tanah terlantar di Kecamatan Contoh
    Tujuan penggunaan informasi : penelitian
    Demikian permohonan ini saya sampaikan.
    Hormat saya,
    Sari Widyaningrum
    """

  @Test(
    "Content decides what a file is, its name only where it says nothing",
    arguments: [
      (File(name: "IMG_2026.jpg", pages: [card]), DocumentKind.ktp, true),
      (File(name: "KTP.jpg", pages: [licence]), .other, true),
      (File(name: "KTP.jpg", pages: [""]), .ktp, false),
      (File(name: "KTP.jpg", pages: [""], octets: 900), .ktp, true),
      (File(name: "KTP.jpg", pages: ["PROVI ABUP\nNaa SAI"]), .ktp, false),
      (File(name: "KTP.pdf", pages: [], defect: "terkunci kata sandi"), .ktp, false),
      (File(name: "KTP.jpg", pages: [], wasRead: false), .ktp, true),
      (File(name: "akta pendirian.pdf", pages: [""]), .akta, false),
      (File(name: "akta pendirian.pdf", pages: ["lorem ipsum dolor sit amet consectetur elit"]), .akta, true),
      (File(name: "scan.pdf", pages: ["lorem ipsum dolor sit amet"]), .other, true),
    ])
  func contentDecides(file: File, kind: DocumentKind, isReadable: Bool) {
    let letter = Self.letter("Mohon salinan data A. Nama: Sari Widyaningrum", [file])
    #expect(letter.documents.map(\.document) == [kind])
    #expect(letter.documents.first?.readable == isReadable)
  }

  @Test("A picture without a legible word is the card that the letter announces, and unreadable")
  func announcedButIllegible() {
    let letter = Self.letter(
      "Mohon salinan data A. Terlampir fotokopi KTP saya.", [File(name: "IMG_1.jpg", pages: [""])])
    #expect(letter.documents.map(\.document) == [.ktp])
    #expect(letter.documents.first?.readable == false)
  }

  @Test("One file can hold several papers, each with its pages")
  func bundle() {
    let letter = Self.letter(
      "Permohonan terlampir.",
      [File(name: "berkas.pdf", pages: [Self.letterPage + "\n" + Self.secondPage, Self.card])])
    #expect(letter.documents.map(\.document) == [.letter, .ktp])
    #expect(letter.documents.map(\.pages) == [1...1, 2...2])
    #expect(Set(letter.documents.map(\.part)).count == 1)
    #expect(letter.kind == .request)
    #expect(letter.information == ["Salinan data tanah terlantar di Kecamatan Contoh"])
  }

  @Test("A paper that the name speaks of may stand on the page nobody could read")
  func hiddenPaper() {
    let mandate = """
      SURAT KUASA
      Yang bertanda tangan di bawah ini
      Nama : Sari Widyaningrum
      selanjutnya disebut Pemberi Kuasa
      memberi kuasa kepada
      Nama : Bagas Pratomo
      selanjutnya disebut Penerima Kuasa
      KHUSUS untuk mengajukan permohonan informasi publik
      Pemberi Kuasa Penerima Kuasa
      """
    let letter = Self.letter(
      "Mohon salinan data A.", [File(name: "surat kuasa dan ktp.pdf", pages: [mandate, ""])])
    #expect(letter.documents.map(\.document) == [.suratKuasa, .ktp])
    #expect(letter.documents.map(\.readable) == [true, false])
  }

  @Test("A form in a file is the applicant's own entry")
  func formComesFirst() {
    let letter = Self.letter(
      "Terlampir formulirnya ya, terima kasih.", [File(name: "a.docx", pages: [Self.form])])
    #expect(letter.kind == .request)
    #expect(letter.applicant.name == "Sari Widyaningrum")
    #expect(letter.applicant.phone == "+6281200001111")
    #expect(letter.information == ["Daftar penerima hibah tahun 2025"])
    #expect(letter.purpose == "penelitian")
    #expect(!letter.warnings.contains { $0.hasPrefix("Nama pemohon diambil dari alamat") })
  }

  @Test("An enclosed letter fills only what the mail leaves open")
  func letterFills() {
    let body = "Mohon salinan APBD tahun 2025 untuk skripsi.\nNama: Sari W."
    let letter = Self.letter(
      body, [File(name: "surat.pdf", pages: [Self.letterPage + "\n" + Self.secondPage])])
    #expect(letter.applicant.name == "Sari W.")
    #expect(letter.applicant.address == "Jalan Contoh 3, Klaten")
    #expect(letter.information.count == 1)
    #expect(letter.information.first?.contains("APBD") == true)
  }

  @Test("A letter's pages may come as photos, one each")
  func twoPhotos() {
    let pages = [Self.letterPage + "\n(bersambung ke halaman 2)", "- 2 -\n" + Self.secondPage]
    let letter = Self.letter(
      "Surat saya dua halaman.",
      pages.enumerated().map { File(name: "IMG_\($0.offset).jpg", pages: [$0.element]) })
    #expect(letter.kind == .request)
    #expect(letter.information == ["Salinan data tanah terlantar di Kecamatan Contoh"])
    #expect(letter.applicant.name == "Sari Widyaningrum")
  }

  @Test(
    "A card is held against the letter",
    arguments: [
      ("Nama: Sari Widyaningrum", "3310015708850002", nil),
      ("Nama: Sari Widyaningrum\nNIK: 3310015708850009", "3310015708850009", "NIK pada surat berbeda"),
      ("Nama: Joko Susilo", nil, "Nama pada KTP berbeda"),
      ("Nama: Sari Widianingrum", "3310015708850002", "Nama pada KTP mirip"),
    ] as [(String, String?, String?)])
  func cards(body: String, nik: String?, warning: String?) {
    let letter = Self.letter("Mohon salinan data A.\n" + body, [File(name: "IMG.jpg", pages: [Self.card])])
    #expect(letter.applicant.nik == nik)
    #expect(letter.warnings.contains { $0.hasPrefix("N") } == (warning != nil))
    if let warning { #expect(letter.warnings.contains { $0.hasPrefix(warning) }) }
  }

  @Test("A letter on paper: its own pages are the letter, the others its papers")
  func scannedLetter() {
    let file = File(name: "scan.pdf", pages: [Self.letterPage, Self.secondPage, Self.card])
    let letter = LetterReader.read(scans: [
      ScannedFile(part: "", name: "scan.pdf", mediaType: "application/pdf", opened: .file(file.look))
    ])
    #expect(letter.kind == .request)
    #expect(letter.documents.map(\.document) == [.ktp])
    #expect(letter.applicant.nik == "3310015708850002")
    #expect(letter.confidence == .certain)
  }

  @Test("A letter of several files lists each of them")
  func scannedFolder() {
    let files = [
      File(name: "1.jpg", pages: [Self.letterPage + "\n" + Self.secondPage]),
      File(name: "2.jpg", pages: [Self.card]), File(name: "3.jpg", pages: [Self.licence]),
    ]
    let letter = LetterReader.read(
      scans: files.enumerated().map {
        ScannedFile(
          part: "\($0.offset + 1)", name: $0.element.name, mediaType: "image/jpeg",
          opened: .file($0.element.look))
      })
    #expect(letter.documents.map(\.document) == [.letter, .ktp, .other])
    #expect(letter.documents.map(\.part) == ["1", "2", "3"])
  }

  @Test("A letter of which nothing can be read is a person's")
  func blankScan() {
    let file = File(name: "scan.pdf", pages: ["", ""])
    let letter = LetterReader.read(scans: [
      ScannedFile(part: "", name: "scan.pdf", mediaType: "application/pdf", opened: .file(file.look))
    ])
    #expect(letter.confidence == .uncertain)
  }
}
