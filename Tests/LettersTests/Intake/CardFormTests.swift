import Civil
import Letters
import Testing

/// The form of a letter that says less than the card that came with it.
@Suite struct CardFormTests {
  private static func letter(_ pages: [String]) -> Letter {
    let read = pages.enumerated().map {
      PaperPage(number: $0.offset + 1, text: $0.element, isDigital: false, confidence: 0.9)
    }
    let look = PaperLook(
      findings: PaperReader.read(read, name: nil), pages: read, defect: nil, remarks: [], wasRead: true,
      octets: 90_000)
    return LetterReader.read(scans: [
      ScannedFile(part: "", name: "ktp.jpg", mediaType: "image/jpeg", opened: .file(look))
    ])
  }

  private static func form(_ letter: Letter) -> IntakeForm {
    IntakeForm(letter, origin: "0123456789abcdef", received: FormReceipt(date: day, time: nil))
  }

  private static let day = CivilDate(dayNumber: 739_000)

  @Test func cardAloneFillsWhoAsks() {
    let letter = Self.letter([EnclosureTests.card])
    let form = Self.form(letter)
    #expect(form[.name] == "SARI WIDYANINGRUM")
    #expect(form[.nik] == "3310015708850002")
    #expect(form[.address]?.hasPrefix("JL CONTOH 3, RT/RW 001/002, Kel/Desa TONGGALAN") == true)
    #expect(form[.occupation] == "GURU")
    for field in [FormField.name, .nik, .address] {
      #expect(IntakeForm.remarks(letter)[field]?.contains("diambil dari KTP.") == true)
    }
    #expect(form.papers.map(\.kind) == [.ktp])
  }

  @Test func twoCardsFillNothing() {
    let other = EnclosureTests.card.replacing("SARI WIDYANINGRUM", with: "BUDI SANTOSO")
      .replacing("3310015708850002", with: "3310011708850004").replacing("PEREMPUAN", with: "LAKI-LAKI")
    let form = Self.form(Self.letter([EnclosureTests.card, other]))
    #expect(form[.name] == nil)
    #expect(form[.nik] == nil)
  }

  @Test func cardOfSomebodyElseFillsNothing() {
    let text = """
      FORMULIR PERMOHONAN INFORMASI PUBLIK
      Nama : Budi Santoso
      Rincian Informasi yang Dibutuhkan : Daftar penerima hibah tahun 2025
      """
    let form = Self.form(Self.letter([text, EnclosureTests.card]))
    #expect(form[.name] == "Budi Santoso")
    #expect(form[.nik] == nil)
    #expect(form[.address] == nil)
  }

  @Test(arguments: [
    ("pos", "post"), ("Pos tercatat", "post"), ("diambil sendiri", "pickup"), ("email", "email"),
    ("Surel", "email"),
  ])
  func wayOfSendingIsTheContractsWord(text: String, way: String) throws {
    let form = try IntakeForm(text: "Surat asal: tidak ada\nJenis: permohonan\nCara pengiriman: \(text)\n")
    #expect(form[.delivery] == way)
  }

  static let slips: [(old: String, new: String, line: Int)] = [
    ("Nama:", "Nma:", 4), ("Nama:", "Naama:", 4), ("Tujuan penggunaan:", "Tujan pengunaan:", 7),
    ("Informasi yang diminta:", "Informsi yang diminta:", 5), ("Pemohon:", "Pemohn:", 3),
  ]

  /// Its answer would be lost, or belong to the question above.
  @Test(arguments: slips) func labelWithASlipOfThePenIsNamedWithItsLine(old: String, new: String, line: Int)
    throws
  {
    let text = """
      Surat asal: tidak ada
      Jenis surat: [x] permohonan
      Pemohon: [x] perorangan
      Nama: Ani Contoh
      Informasi yang diminta:
      1. Data: jumlah desa
      Tujuan penggunaan: riset
      """
    let form = try IntakeForm(text: text)
    #expect(form[.name] == "Ani Contoh")
    #expect(form.information == ["Data: jumlah desa"])
    #expect(throws: IntakeFault.grammar(.unknown(line: line))) {
      try IntakeForm(text: text.replacing(old, with: new))
    }
  }

  @Test func unknownWayOfSendingIsNamedWithItsLine() {
    #expect(throws: IntakeFault.oddWay(line: 3)) {
      try IntakeForm(text: "Surat asal: tidak ada\nJenis: permohonan\nCara pengiriman: merpati\n")
    }
  }
}
