import Octets

/// Several people who write together, each with a line of his own: `1. Sahnan, NIK 5201…, petani`.
enum ListedPeople {
  /// Their names in order; empty where fewer than two stand below each other.
  static func find(_ lines: [TextLine]) -> [Found<String>] {
    var best: [Found<String>] = []
    var run: [Found<String>] = []
    for line in lines where !line.isBlank {
      if let name = name(line) {
        run.append(Found(value: name, evidence: line.evidence("people in a list")))
      } else {
        if run.count > best.count { best = run }
        // Where a person's line goes on below, the next one follows.
        if ListMarker.strip(line.text).marker != nil || Closings.isClosing(line.trimmed.lowered) { run = [] }
        if !run.isEmpty, Words(line.trimmed).all.count > 8 { run = [] }
      }
    }
    if run.count > best.count { best = run }
    return best.count >= 2 ? best : []
  }

  /// Who of them speaks for all: `menunjuk Sdr. Sahnan sebagai juru bicara`; else the first.
  static func spokesman(_ lines: [TextLine], _ prose: Prose) -> Found<String>? {
    let people = find(lines)
    guard let first = people.first else { return nil }
    return ProseName.after(appointed, prose) ?? first
  }

  private static let appointed = Phrases([
    "menunjuk", "menugaskan", "mengangkat", "menunjuk saudara|saudari|bapak|ibu",
    "menugaskan saudara|saudari|bapak|ibu", "memilih saudara|saudari|bapak|ibu",
    "juru bicara kami|kelompok|warga", "juru bicara kami|kelompok|warga adalah|yaitu|ialah",
    "diwakili oleh", "diwakili", "diwakili saudara|saudari|bapak|ibu",
  ])

  /// Whether a list's item is a person and nothing asked for: `Suroso, NIK 3313…`.
  static func isPerson(_ text: String) -> Bool {
    DigitRun.all(in: text).contains { $0.digits.count >= 10 }
      || Words(text).all.prefix(6).has(["nik", "ktp", "hp"])
  }

  /// The name that a marked line begins with, where a number of identity follows it.
  private static func name(_ line: TextLine) -> String? {
    let (marker, text) = ListMarker.strip(line.text)
    guard let marker, marker.kind != .bullet else { return nil }
    guard isPerson(text) else { return nil }
    let words = Words(text)
    guard let span = PersonName.span(words, from: 0) else { return nil }
    return PersonName.clean(words.slice(span))
  }
}
