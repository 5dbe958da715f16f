package import Civil

/// A decree that makes a body a legal body, or by which people founded one.
package struct Decree: Sendable, Equatable {
  /// As the ministry writes it: `AHU-0001234.AH.01.04.Tahun 2020`; a body's own decree as it stands there.
  package var number: String?
  package var date: CivilDate?
  /// The body's name, with the word that says what it is.
  package var name: String?
  package var body: LegalBody

  /// Whether it proves a legal body (badan hukum).
  package var isLegalBody: Bool { body.isLegal }
}

/// Reads decrees.
enum DecreeReader {
  /// `view`: the decree's pages in one.
  static func read(_ view: PageView) -> Decree {
    let rows = view.rows.map { String(decoding: $0, as: UTF8.self) }
    let number = DecreeNumber.first(in: view.rows)
    let title = rows.prefix(40)
    let name = PaperBody.name(in: rows)
    var body = DecreeNumber.body(code: number?.code)
    let isRegistration = view.signs.contains { hit in
      if case .title(.foreign(.registration)) = hit.meaning { return true }
      return false
    }
    let isPartnership = title.contains { $0.lowered.holds("komanditer") }
    if isPartnership { body = .partnership }
    // The name tells where the number's figures could not be read.
    if body == nil, number != nil || isOfMinistry(view) { body = name.flatMap { PaperBody.kind($0) } }
    if isRegistration, number == nil { body = nil }
    return Decree(
      number: number?.text ?? PaperLabels.number(rows), date: date(rows, view), name: name,
      body: body ?? .unregistered)
  }

  private static func isOfMinistry(_ view: PageView) -> Bool {
    view.signs.contains { $0.words.hasPrefix("keputusan menteri") }
  }

  /// The day of its foot (`Ditetapkan di …, tanggal …`); without a foot the last date of all.
  private static func date(_ rows: [String], _ view: PageView) -> CivilDate? {
    let foot = MarkSearch.hits(feet, in: view.letters).first
    if let foot {
      let text = rows[foot.row..<min(rows.count, foot.row + 5)].joined(separator: "\n")
      if let date = PaperDate.first(in: text) { return date }
    }
    return nil
  }

  private static let feet = MarkBook(
    ["ditetapkan di", "dikeluarkan di", "dicetak pada"].map { Mark(true, $0) })
}
