import Octets

/// What shows that a duty stamp is on a page.
enum StampSigns {
  /// What a stamp's word says; `nil` for other words.
  static func kind(_ text: String) -> PowerOfAttorney.Stamp? {
    let hits = MarkSearch.hits(marks, in: PageLetters(text: text))
    return hits.first?.meaning
  }

  /// What can be seen, and what the stamp is worth.
  static func read(_ view: PageView) -> (stamp: PowerOfAttorney.Stamp, value: Int?) {
    let found = Set(MarkSearch.hits(marks, in: view.letters).map(\.meaning))
    let value = value(view)
    if found.contains(.electronic) { return (.electronic, value ?? 10_000) }
    if found.contains(.adhesive) { return (.adhesive, value) }
    guard found.contains(.printed) else { return (.none, nil) }
    // A stamp's own figures have no point and no Rp before them: `10000`.
    if value != nil, bareFigures(view) { return (.adhesive, value) }
    return (.printed, nil)
  }

  private static let marks = MarkBook(
    texts.flatMap { meaning, words in words.map { Mark(meaning, $0) } }
      + ["e meterai", "e materai"].map { Mark(PowerOfAttorney.Stamp.electronic, $0, exact: true) })

  private static let texts: [(PowerOfAttorney.Stamp, [String])] = [
    (
      PowerOfAttorney.Stamp.electronic,
      ["meterai elektronik", "materai elektronik"]
    ),
    (
      .adhesive,
      ["meterai tempel", "materai tempel", "metrai tempel", "sepuluh ribu rupiah", "enam ribu rupiah"]
    ),
    (.printed, ["meterai", "materai", "metrai"]),
  ]

  private static func value(_ view: PageView) -> Int? {
    let words = MarkSearch.hits(values, in: view.letters)
    if let word = words.first { return word.meaning }
    for row in view.rows.suffix(60) {
      for token in row.split(whereSeparator: { !$0.isDigit && $0 != 0x2E && !$0.isAlpha }) {
        let figures = token.filter { $0 != 0x2E }
        for value in [10_000, 6000, 3000] where String(decoding: figures, as: UTF8.self) == String(value) {
          return value
        }
      }
    }
    return nil
  }

  private static let values = MarkBook([
    Mark(10_000, "sepuluh ribu rupiah"), Mark(6000, "enam ribu rupiah"), Mark(3000, "tiga ribu rupiah"),
  ])

  private static func bareFigures(_ view: PageView) -> Bool {
    view.rows.suffix(60).contains { row in
      row.split(whereSeparator: { !$0.isDigit && !$0.isAlpha && $0 != 0x2E && $0 != 0x2C }).contains {
        $0.elementsEqual("10000".utf8) || $0.elementsEqual("6000".utf8)
      }
    }
  }
}
