import Octets

/// Lines that count their items in words or ring one of their letters.
enum CountedLines {
  /// The lines with marks that lists have: `Pertama, berapa pagu …`, `Kedua, siapa …` become `1. …`, `2. …`; of a list
  /// with letters in which a few stand in brackets, `(d.) ditanggapi …`, those are ticked.
  static func marked(_ lines: [TextLine]) -> [TextLine] { ringed(counted(lines)) }

  private static let ordinals: [[String]] = [
    ["pertama", "kesatu", "satu"], ["kedua", "dua"], ["ketiga", "tiga"], ["keempat", "empat"],
    ["kelima", "lima"],
    ["keenam", "enam"], ["ketujuh", "tujuh"],
  ]

  private static func counted(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    var places: [(at: Int, rest: String)] = []
    for at in lines.indices where places.count < ordinals.count {
      let text = lines[at].trimmed
      guard let first = Words(text).all.first, first.isCapital, ordinals[places.count].contains(first.text),
        text.octets(first.range.upperBound..<text.utf8.count).utf8.first == 0x2C
      else { continue }
      places.append((at, text.octets((first.range.upperBound + 1)..<text.utf8.count).trimmingBlanks))
    }
    guard places.count >= 2, let first = places.first, let last = places.last,
      last.at - first.at < places.count * 6
    else { return lines }
    for (number, place) in places.enumerated() { lines[place.at].text = "\(number + 1). \(place.rest)" }
    return lines
  }

  private static func ringed(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    var start = 0
    while start < lines.count {
      let rows = run(lines, from: start)
      defer { start = max(start + 1, (rows.last?.at ?? start) + 1) }
      let ringed = rows.count { $0.isRinged }
      guard rows.count >= 3, ringed >= 1, ringed * 2 < rows.count else { continue }
      for row in rows { lines[row.at].text = (row.isRinged ? "☒ " : "☐ ") + row.text }
    }
    return lines
  }

  /// Rows that letter their alternatives one after the other from a line on.
  private static func run(_ lines: [TextLine], from start: Int) -> [(at: Int, isRinged: Bool, text: String)] {
    var rows: [(at: Int, isRinged: Bool, text: String)] = []
    for at in lines.indices.dropFirst(start) where !lines[at].isBlank {
      guard let row = row(lines[at].trimmed), row.letter == UInt8(0x61 + rows.count) else { break }
      rows.append((at, row.isRinged, row.text))
    }
    return rows
  }

  /// `d. …`, or with a ring `(d.) …`, `(d). …`.
  private static func row(_ text: String) -> (letter: UInt8, isRinged: Bool, text: String)? {
    let octets = Array(text.utf8)
    let isRinged = octets.first == 0x28
    guard octets.count > 5, case let letter = octets[isRinged ? 1 : 0].lowercased, letter.isAlpha else {
      return nil
    }
    let rest = octets.dropFirst(isRinged ? 2 : 1)
    let marks = rest.prefix { $0 == 0x2E || $0 == 0x29 }
    guard marks.count == (isRinged ? 2 : 1), rest.dropFirst(marks.count).first?.isBlank == true else {
      return nil
    }
    return (letter, isRinged, text)
  }
}
