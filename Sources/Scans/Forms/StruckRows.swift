import Octets

/// Alternatives that stand below each other and of which all but a few were struck out: `a. ̶P̶e̶n̶o̶l̶a̶k̶a̶n̶ …`, `b. Tidak
/// disediakannya …` (`coret yang tidak perlu`).
enum StruckRows {
  /// The words with ☒ before the alternatives that were left and ☐ before those with a line through them.
  static func marked(_ reading: Reading, _ ink: InkMap) -> Reading {
    let rows = rows(reading.words)
    guard rows.count >= 4 else { return reading }
    let line = ink.thickened
    let struck = rows.map { isStruck(reading.words[$0.words], line) }
    let count = struck.count { $0 }
    guard count >= 2, count < rows.count, count * 2 > rows.count else { return reading }
    var reading = reading
    for (row, isStruck) in zip(rows, struck).reversed() {
      var box = reading.words[row.first]
      box.text = TickBox.mark(!isStruck)
      (box.width, box.confidence) = (box.height, 1)
      box.left = max(0, box.left - box.height * 2)
      reading.words.insert(box, at: row.first)
    }
    return reading
  }

  private struct Row {
    /// The first word of the alternative, behind its letter.
    var first: Int
    var words: Range<Int>
  }

  /// Lines that begin with one letter after the other.
  private static func rows(_ words: [OcrWord]) -> [Row] {
    var rows: [Row] = []
    var start = 0
    while start < words.count, rows.count < 12 {
      let end = words[start...].firstIndex { $0.line != words[start].line } ?? words.count
      defer { start = end }
      let mark = Array(words[start].text.utf8)
      guard mark.count == 2, mark[1] == 0x2E || mark[1] == 0x29, mark[0] == UInt8(0x61 + rows.count),
        end - start >= 3
      else {
        if rows.count >= 4 { break }
        continue
      }
      rows.append(Row(first: start + 1, words: (start + 1)..<end))
    }
    return rows
  }

  /// Whether a line goes through most of a row's letters.
  private static func isStruck(_ words: ArraySlice<OcrWord>, _ line: InkMap) -> Bool {
    let long = words.filter { $0.width > $0.height * 2 && $0.height >= 6 }
    guard !long.isEmpty else { return false }
    let struck = long.count { StruckWords.isStruck(line, $0.left, $0.left + $0.width, $0) }
    return struck * 3 >= long.count * 2
  }
}
