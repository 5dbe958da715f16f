import Octets

/// A line on which a person is written down with strokes between: `Abdurrahman Sidik / 6311… / Desa Nadong RT 3 / 0853 …`.
enum IdentityLine {
  /// The lines with each part of such a line below the other, labelled.
  static func parted(_ lines: [TextLine]) -> [TextLine] {
    lines.flatMap { parts($0) ?? [$0] }
  }

  private static func parts(_ line: TextLine) -> [TextLine]? {
    guard line.text.utf8.count < 300, !line.text.utf8.contains(0x3A) else { return nil }
    for mark in [" / ", " | ", " ; ", " // "] where line.text.holds(mark) {
      let cells = split(line.text, mark)
      guard (3...7).contains(cells.count), let first = cells.first else { continue }
      let words = Words(first)
      guard let span = PersonName.span(words, from: 0), span.upperBound == words.all.count, span.count >= 1
      else {
        continue
      }
      let labelled = cells.dropFirst().compactMap { cell in label(cell).map { "\($0) : \(cell)" } }
      guard labelled.count >= 2, labelled.contains(where: { $0.begins("NIK") || $0.begins("HP") }) else {
        continue
      }
      return (["Nama : " + first] + labelled).map { TextLine(text: $0, part: line.part, offset: line.offset) }
    }
    return nil
  }

  private static func label(_ cell: String) -> String? {
    let digits = cell.utf8.count(where: \.isDigit)
    let letters = cell.utf8.count(where: \.isAlpha)
    if cell.utf8.contains(0x40) { return "Email" }
    if digits == 16, letters <= 6 { return "NIK" }
    if (9...14).contains(digits), letters <= 6 { return "HP" }
    return Words(cell).all.first.map { PlaceWords.starts.contains($0.text) } == true ? "Alamat" : nil
  }

  private static func split(_ text: String, _ mark: String) -> [String] {
    let octets = Array(text.utf8)
    let mark = Array(mark.utf8)
    var cells: [String] = []
    var start = 0
    while let at = octets.firstOffset(of: mark, from: start) {
      cells.append(String(decoding: octets[start..<at], as: UTF8.self).trimmingBlanks)
      start = at + mark.count
    }
    cells.append(String(decoding: octets[start...], as: UTF8.self).trimmingBlanks)
    return cells.filter { !$0.isEmpty }
  }
}
