import Octets

/// Alternatives of one row with signs instead of boxes: `X SOFTCOPY   HARDCOPY   MELIHAT`, `✓ Digital   _ Cetak`,
/// `1. cetak   2. rekaman digital X`.
enum RowMarks {
  /// The line with boxes before its alternatives, where one of them has a sign and another has none.
  static func boxed(_ line: TextLine) -> TextLine {
    let octets = Array(line.text.utf8)
    guard octets.count < 300, let colon = octets.firstIndex(of: 0x3A) ?? dots(octets),
      !TickBox.isBox(line.text.filter { !"✓√✔".contains($0) })
    else { return line }
    let value = String(decoding: octets[(colon + 1)...], as: UTF8.self)
    let cells = cells(value)
    guard (2...7).contains(cells.count) else { return line }
    let read = cells.map(alternative)
    guard read.allSatisfy({ $0 != nil }) else { return line }
    let marked = read.count { $0?.isMarked == true }
    guard marked >= 1, marked < read.count else { return line }
    var line = line
    line.text =
      String(decoding: octets[...colon], as: UTF8.self) + " "
      + read.compactMap { $0 }.map { ($0.isMarked ? "☒ " : "☐ ") + $0.text }.joined(separator: "   ")
    return line
  }

  /// Where a label that dots follow ends: `Bentuk ......... X softcopy   hardcopy`.
  private static func dots(_ octets: [UInt8]) -> Int? {
    guard let at = Array(octets).firstOffset(of: Array("....".utf8)) else { return nil }
    return octets[at...].firstIndex { $0 != 0x2E }.map { $0 - 1 }
  }

  /// What stands between blanks of two or more.
  private static func cells(_ text: String) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var blanks = 0
    for octet in text.utf8 {
      blanks = octet == 0x20 ? blanks + 1 : 0
      if blanks == 2 {
        cells.append(String(decoding: cell, as: UTF8.self).trimmingBlanks)
        cell = []
      }
      cell.append(octet)
    }
    cells.append(String(decoding: cell, as: UTF8.self).trimmingBlanks)
    return cells.filter { !$0.isEmpty }
  }

  private static func alternative(_ cell: String) -> (isMarked: Bool, text: String)? {
    var isMarked = ["✓ ", "✔ ", "■ ", "● "].contains(where: cell.begins)
    var text = ListMarker.strip(cell).text
    for (signs, isTick) in [(ticks, true), (blanks, false)] {
      for sign in signs {
        if text.begins(sign + " ") {
          text = text.octets((sign.utf8.count + 1)..<text.utf8.count).trimmingBlanks
          isMarked = isMarked || isTick
        } else if text.ends(" " + sign) {
          text = text.octets(0..<(text.utf8.count - sign.utf8.count - 1)).trimmingBlanks
          isMarked = isMarked || isTick
        }
      }
    }
    let words = Words(ListMarker.strip(text).text)
    guard (1...6).contains(words.all.count),
      SendingReader.says(words)
        || words.all.has([
          "melihat", "lihat", "membaca", "cetak", "digital", "rekaman", "file", "fail", "kertas", "fotokopi",
        ])
    else { return nil }
    return (isMarked, ListMarker.strip(text).text)
  }

  private static let ticks = ["X", "x", "V", "v", "✓", "√", "✔", "■", "●", "◉", "☑"]
  private static let blanks = ["_", "O", "o", "□", "○", "-", "__", "___"]
}
