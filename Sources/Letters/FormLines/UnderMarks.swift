import Octets

/// Marks on the line below a row of alternatives: `a. melihat   b. salinan cetak   c. salinan digital`, and below the
/// second one `X`.
enum UnderMarks {
  /// The lines with boxes before such alternatives; the mark's own line is blank then.
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices.dropFirst() where marks.contains(lines[at].trimmed) {
      let column = lines[at].text.utf8.prefix { $0.isBlank }.count
      guard let boxed = boxed(lines[at - 1].text, markedAt: column) else { continue }
      lines[at - 1].text = boxed
      lines[at].text = ""
    }
    return lines
  }

  private static let marks: Set<String> = ["X", "x", "V", "v", "√", "✓", "✔"]

  /// A row with a box before each of its alternatives; `nil` where the mark belongs to none of them for certain.
  private static func boxed(_ text: String, markedAt column: Int) -> String? {
    guard text.utf8.count < 300, !TickBox.isBox(text) else { return nil }
    let cells = cells(Array(text.utf8))
    let first = cells.firstIndex { isAlternative($0.text) } ?? cells.endIndex
    let row = cells[first...]
    guard row.count >= 2, row.allSatisfy({ isAlternative($0.text) }),
      // A mark is set below its alternative's number or first word.
      let chosen = row.indices.filter({ abs(row[$0].start - column) <= 4 }).first,
      row.indices.filter({ abs(row[$0].start - column) <= 4 }).count == 1
    else { return nil }
    let label = String(decoding: Array(text.utf8.prefix(row[first].start)), as: UTF8.self)
    return label
      + row.indices.map { ($0 == chosen ? "☒ " : "☐ ") + ListMarker.strip(row[$0].text).text }.joined(
        separator: "   ")
  }

  /// What stands between blanks of two or more, and the octet where it begins.
  private static func cells(_ octets: [UInt8]) -> [(start: Int, text: String)] {
    var cells: [(start: Int, text: String)] = []
    var start: Int?
    for at in octets.indices {
      let isGap = octets[at].isBlank && (at + 1 == octets.count || octets[at + 1].isBlank)
      if let from = start, isGap {
        cells.append((from, String(decoding: octets[from..<at], as: UTF8.self)))
        start = nil
      } else if start == nil, !octets[at].isBlank {
        start = at
      }
    }
    if let from = start { cells.append((from, String(decoding: octets[from...], as: UTF8.self))) }
    return cells
  }

  private static func isAlternative(_ cell: String) -> Bool {
    let words = Words(ListMarker.strip(cell).text)
    guard (1...5).contains(words.all.count), !cell.utf8.contains(0x3A) else { return false }
    return SendingReader.says(words) || words.all.has(["melihat", "lihat", "membaca", "rekaman"])
  }
}
