import Letters
import Testing

/// What a card and a letter say of one another, and what is said of papers that nobody could read.
@Suite("Cards beside letters") struct CardDoubtTests {
  typealias File = EnclosureTests.File

  private static func card(_ name: String = "Nama : SARI WIDYANINGRUM", nik: String = "3310015708850002")
    -> String
  {
    EnclosureTests.card.replacing("Nama : SARI WIDYANINGRUM", with: name)
      .replacing("3310015708850002", with: nik)
  }

  @Test(
    "Rubbish around a name is none of it",
    arguments: [
      "Nama : SARI WIDYANINGRUM   rN", "Nama : SARI WIDYANINGRUM   La", "Nama : SARI WIDYANINGRUM a4",
      "4 Nama : SARI WIDYANINGRUM   aa", "A Nama : SARI WIDYANINGRUM", "Nama : SARI WIDYANINGRUM   RN KL",
    ])
  func rubbish(_ line: String) {
    let letter = EnclosureTests.letter(
      "Mohon salinan data A.\nNama: Sari Widyaningrum", [File(name: "IMG.jpg", pages: [Self.card(line)])])
    #expect(letter.documents.map(\.document) == [.ktp])
    #expect(letter.documents.first?.readable == true)
    #expect(letter.applicant.nik == "3310015708850002")
    #expect(!letter.warnings.contains { $0.hasPrefix("Nama pada KTP") })
  }

  @Test(
    "A NIK that differs by one figure is doubted, in mail too",
    arguments: ["3310015708850003", "3310025708850002"])
  func differs(_ nik: String) {
    let letter = EnclosureTests.letter(
      "Mohon salinan data A.\nNama: Sari Widyaningrum\nNIK: \(nik)",
      [File(name: "KTP.jpg", pages: [Self.card()])])
    #expect(letter.doubts["nik"] == .contradiction)
    #expect(letter.warnings.contains("NIK pada surat berbeda dengan NIK pada KTP; mohon diperiksa."))
  }

  @Test(
    "Figures that contradict the birth date of the card are never certain",
    arguments: ["3310015408850002", "3310015708860002"])
  func contradictsBirth(_ nik: String) {
    let letter = EnclosureTests.letter(
      "Mohon salinan data A.\nNama: Sari Widyaningrum", [File(name: "KTP.jpg", pages: [Self.card(nik: nik)])])
    #expect(letter.applicant.nik != nik)
    #expect(letter.warnings.contains { $0.contains("NIK") })
  }

  @Test("A NIK of which the reader was not sure is taken over in doubt")
  func unclear() {
    let text = Self.card()
    let at = Array(text.utf8).firstIndex(of: 0x33) ?? 0
    var look = File(name: "KTP.jpg", pages: [text]).look
    look.pages[0].doubted = [at..<(at + 16)]
    look.findings = PaperReader.read(look.pages, name: "KTP.jpg")
    guard case .card(let card)? = look.findings.first?.facts else {
      Issue.record("no card")
      return
    }
    #expect(card.nik == "3310015708850002")
    #expect(card.isUncertain)
    #expect(card.note == "Angka NIK di kartu kurang jelas terbaca.")
  }

  @Test("A letter that names nobody but its sender's address is the card's holder's")
  func fromCard() {
    let letter = EnclosureTests.letter(
      "Yth. PPID,\nMohon salinan data anggaran tahun 2025. KTP terlampir.",
      [File(name: "KTP.jpg", pages: [Self.card()])],
      from: "kontak <kontak@surat.example>")
    #expect(letter.applicant.name == "SARI WIDYANINGRUM")
    #expect(letter.applicant.nik == "3310015708850002")
    #expect(letter.warnings.contains("Nama pemohon diambil dari KTP."))
    #expect(!letter.warnings.contains { $0.contains("alamat pengirim") })
  }

  @Test(
    "What nobody has read is here, and a person is told so",
    arguments: ["KTP.jpg", "akta pendirian.pdf", "IMG_1.jpg"])
  func notRead(_ name: String) {
    var file = File(name: name, pages: [], wasRead: false)
    file.wasRead = false
    let letter = EnclosureTests.letter(
      "Mohon salinan data A. Terlampir fotokopi KTP saya.\nNama: Sari Widyaningrum", [file])
    let document = letter.documents.first
    #expect(document?.readable == true)
    #expect(document?.reason == "belum dibaca")
    #expect(letter.warnings.contains { $0.hasSuffix("perlu diperiksa: belum dibaca.") })
    if name == "IMG_1.jpg" {
      #expect(document?.document == .ktp)
      #expect(document?.evidence == "announced in the letter, not read")
    }
  }

  @Test("A blurred card stays one that cannot be read; clear words without a card's are none")
  func blurredOrClear() {
    let blurred = EnclosureTests.letter(
      "Mohon salinan data A.", [File(name: "KTP.jpg", pages: ["- Kan\nry"])])
    #expect(blurred.documents.map(\.document) == [.ktp])
    #expect(blurred.documents.first?.readable == false)
    let clear = EnclosureTests.letter(
      "Mohon salinan data A.",
      [
        File(
          name: "KTP.jpg",
          pages: [
            "KLUB SEPEDA GEMBIRA\nNama : WAHYU NUGROHO\nJadwal latihan minggu pagi\nLapangan utama kota"
          ])
      ])
    #expect(clear.documents.map(\.document) == [.other])
  }
}
