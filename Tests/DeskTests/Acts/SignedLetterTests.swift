import Desk
import Procedures
import Testing

/// The letters of a case's life that a person signs, and the officers' reminder, as they are: compared with `Golden/`,
/// rewritten with RECORD=1 in the environment, which fails the run.
struct SignedLetterTests {
  static let names = SignedLetterSample.all.map(\.name)

  private static func letter(_ name: String) throws -> RenderedLetter {
    let sample = try #require(SignedLetterSample.all.first { $0.name == name })
    var life = try DeskLife(sample.procedure)
    try sample.life(&life)
    return try life.letter(sample.template)
  }

  @Test(arguments: names) func theLetterReadsAsReviewed(_ name: String) throws {
    let letter = try Self.letter(name)
    try GoldenFile.compare("Perihal: \(letter.subject)\n\n\(letter.text)", with: "signed-\(name).txt")
    try GoldenFile.compare(letter.html, with: "signed-\(name).html")
  }

  @Test(arguments: names) func aLetterHasShortLinesAndNothingLeftOver(_ name: String) throws {
    let letter = try Self.letter(name)
    #expect(letter.text.utf8.split(separator: 0x0A).allSatisfy { Substring($0).unicodeScalars.count <= 72 })
    for mistake in ["3201010101900001", "{{", "..", " ,", "()", ";.", "  \n", "\n\n\n"] {
      #expect(!letter.text.contains(mistake), "\(mistake)")
    }
    for mistake in ["3201010101900001", "src=", "href=", "{{", "<p></p>"] {
      #expect(!letter.html.contains(mistake), "\(mistake)")
    }
  }

  /// Text and page of a letter say the same: every word of the text stands in the page.
  @Test(arguments: names) func thePageSaysWhatTheTextSays(_ name: String) throws {
    let letter = try Self.letter(name)
    let page = Self.words(Self.withoutTags(letter.html))
    let missing = Self.words(letter.text).filter { !page.contains($0) }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private static func withoutTags(_ html: String) -> String {
    var (text, isTag) = ("", false)
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" {
        isTag = false
        text.append(" ")
      }
    }
    return text.replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
  }

  @Test(arguments: ["officers", "superior", "unit"]) func theReminderReadsAsReviewed(_ reader: String) throws
  {
    var life = try DeskLife("umum")
    try life.receive()
    let office = life.clerk.office
    let day = try life.day("2026-12-03")
    let since = try life.day("2026-11-19")
    var officers = Reminder(day: day, reader: .officers)
    var superior = Reminder(day: day, reader: .superior)
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a"
      $0.consequence = "x"
    }
    try life.object(on: "2026-12-01")
    for id in [DeskLife.request, DeskLife.objection] {
      office.remind(try life.matter(id).record, since: since, officers: &officers, superior: &superior)
    }
    officers.review = 2
    officers.quarantined = 1
    officers.notes = ["Kalender tahun 2028 belum ada; tenggat di tahun itu masih sementara."]
    var unit = Reminder(day: day, reader: .unit("Bidang Klarifikasi"))
    unit.due = [
      .init(
        id: DeskLife.request, number: "001/PPID/XI/2026",
        what: "bahan jawaban dari unit paling lambat Jumat, 4 Desember 2026 (1 hari kerja lagi)")
    ]
    if superior.isEmpty {
      superior.due = [
        .init(
          id: DeskLife.objection, number: "001/KEB/XII/2026",
          what: "tanggapan Atasan PPID paling lambat Rabu, 13 Januari 2027 (25 hari kerja lagi)")
      ]
    }
    let reminder = ["officers": officers, "superior": superior, "unit": unit][reader]
    let letter = try life.clerk.templates.render(try #require(reminder), office: office)
    try GoldenFile.compare("Perihal: \(letter.subject)\n\n\(letter.text)", with: "digest-\(reader).txt")
    try GoldenFile.compare(letter.html, with: "digest-\(reader).html")
  }
}
