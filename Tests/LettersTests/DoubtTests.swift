import Letters
import Testing

/// What is read from paper says of each field whether it is certain.
@Suite struct DoubtTests {
  private static let form = """
    FORMULIR PERMOHONAN INFORMASI PUBLIK
    Nama : Sari Widyaningrum
    Alamat : Jalan Contoh 3, Klaten
    Nomor KTP : 3310015708850002
    Nomor Telepon : 0812 3456 7890
    Rincian informasi yang dibutuhkan : Salinan laporan realisasi anggaran tahun 2025
    Tujuan penggunaan informasi : penelitian skripsi
    Pemohon Informasi
    Sari Widyaningrum
    """
  private static let objection = """
    PERNYATAAN KEBERATAN ATAS PERMOHONAN INFORMASI
    Nomor Pendaftaran Permohonan Informasi : 012/PPID/XI/2026
    Nama : Sari Widyaningrum
    Alamat : Jalan Contoh 3, Klaten
    Alasan keberatan : permohonan informasi tidak ditanggapi
    Pengaju Keberatan
    Sari Widyaningrum
    """

  /// A page on which some words were badly recognised; of several such words the first is meant.
  private static func scan(_ text: String, doubted: [String], card: String? = nil) -> Letter {
    let octets = Array(text.utf8)
    let places = doubted.compactMap { word -> Range<Int>? in
      let word = Array(word.utf8)
      return octets.indices.first { octets[$0...].starts(with: word) }.map { $0..<($0 + word.count) }
    }.sorted { $0.lowerBound < $1.lowerBound }
    #expect(places.count == doubted.count)
    var pages = [PaperPage(number: 1, text: text, isDigital: false, confidence: 0.9, doubted: places)]
    if let card { pages.append(PaperPage(number: 2, text: card, isDigital: false, confidence: 0.9)) }
    let look = PaperLook(
      findings: PaperReader.read(pages, name: nil), pages: pages, defect: nil, remarks: [], wasRead: true,
      octets: 90_000)
    return LetterReader.read(scans: [
      ScannedFile(part: "", name: "scan.pdf", mediaType: "application/pdf", opened: .file(look))
    ])
  }

  static let words: [([String], [String: Doubt], [String])] = [
    ([], [:], []), (["Sari"], ["name": .unclear], ["name"]), (["3310015708850002"], ["nik": .unclear], []),
    (["7890"], ["phone": .unclear], []), (["skripsi", "penelitian"], ["purpose": .unclear], []),
    // One word of a sentence is understood all the same; a label's word is no value.
    (["realisasi"], [:], []), (["Nama"], [:], []), (["Pemohon"], [:], []),
    (["laporan", "realisasi", "anggaran"], ["information": .unclear], ["information"]),
  ]

  @Test(arguments: words) func doubtedWordsMakeTheirFieldDoubtful(
    doubted: [String], doubts: [String: Doubt], open: [String]
  ) {
    let letter = Self.scan(Self.form, doubted: doubted)
    #expect(letter.kind == .request)
    #expect(letter.doubts == doubts)
    #expect(letter.unreadNeeds == open)
  }

  static let misfits: [(String, String, [String: Doubt], [String])] = [
    ("3310015708850002", "331001570885000", ["nik": .misfit], []),
    ("3310015708850002", "3310019908850002", ["nik": .misfit], []),
    ("0812 3456 7890", "0B12 34S6 7B9O", ["phone": .misfit], []),
    ("Jalan Contoh 3, Klaten", "Klaten", ["address": .misfit], []),
    (
      "Rincian informasi yang dibutuhkan : Salinan laporan realisasi anggaran tahun 2025\n", "", [:],
      ["information"]
    ),
  ]

  @Test(arguments: misfits) func whatNoSuchFieldHoldsIsDoubtful(
    old: String, new: String, doubts: [String: Doubt], open: [String]
  ) {
    let letter = Self.scan(Self.form.replacing(old, with: new), doubted: [])
    #expect(letter.doubts == doubts)
    #expect(letter.unreadNeeds == open)
  }

  static let cards: [(String, String, [String: Doubt])] = [
    ("", "", [:]), ("3310015708850002", "3310015708850003", ["nik": .contradiction]),
    ("SARI WIDYANINGRUM", "BUDI SANTOSO", ["name": .contradiction]),
  ]

  @Test(arguments: cards) func cardThatSaysOtherwiseMakesDoubt(
    old: String, new: String, doubts: [String: Doubt]
  ) {
    let card = old.isEmpty ? EnclosureTests.card : EnclosureTests.card.replacing(old, with: new)
    #expect(Self.scan(Self.form, doubted: [], card: card).doubts == doubts)
  }

  static let similar: [(String, String, [String: Doubt])] = [
    ("SARI WIDYANINGRUM", "SARI WIDYANINGRUN", [:]), ("SARI WIDYANINGRUM", "SARI W", [:]),
    ("SARI WIDYANINGRUM", "WIDYANINGRUM SARI", [:]), ("SARI WIDYANINGRUM", "SARI WIDYANINGRUM, S.H.", [:]),
  ]

  @Test(arguments: similar) func nameThatIsNearlyTheCardsIsNoDoubtWhereTheNumberAgrees(
    old: String, new: String, doubts: [String: Doubt]
  ) {
    let card = EnclosureTests.card.replacing(old, with: new)
    let letter = Self.scan(Self.form, doubted: [], card: card)
    #expect(letter.doubts == doubts)
    #expect(letter.unreadNeeds == [])
    // Without the number nothing says that it is the same person.
    let other = Self.scan(
      Self.form.replacing("Nomor KTP : 3310015708850002\n", with: ""), doubted: [], card: card)
    if letter.warnings.contains(where: { $0.contains("mirip") }) {
      #expect(other.doubts == ["name": .contradiction])
      #expect(other.unreadNeeds == ["name"])
    }
  }

  @Test func similarNameIsTold() {
    let card = EnclosureTests.card.replacing("SARI WIDYANINGRUM", with: "SARI WIDYANINGRUN")
    #expect(Self.scan(Self.form, doubted: [], card: card).warnings.contains { $0.contains("mirip") })
  }

  @Test func objectionNeedsItsGroundsOrItsReference() {
    #expect(Self.scan(Self.objection, doubted: []).unreadNeeds == [])
    let doubtful = Self.scan(Self.objection, doubted: ["012/PPID/XI/2026"])
    #expect(doubtful.doubts == ["objection.reference": .unclear])
    #expect(doubtful.unreadNeeds == ["objection.reference"])
  }

  @Test func typedTextsAndMailsAreNeverDoubted() {
    let letter = LetterReader.read(text: "Nama: Ani\nNIK: 12\n", channel: .form, file: nil)
    #expect(letter.unreadNeeds == [])
  }
}
