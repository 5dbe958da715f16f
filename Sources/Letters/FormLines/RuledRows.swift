import Octets

/// Rows of a table that are drawn with strokes: `| Nama | Budi |`, and below it `|   | Santoso |`, which goes on.
enum RuledRows {
  /// The lines with wide gaps for the strokes, and what goes on set in below its label.
  static func opened(_ lines: [TextLine]) -> [TextLine] {
    let lines = parted(lines.map(plain))
    guard lines.contains(where: isRow) else { return lines }
    return lines.map { line in
      guard isRow(line) else { return line }
      let cells = line.trimmed.utf8.dropFirst().dropLast().split(
        separator: 0x7C, omittingEmptySubsequences: false
      )
      .map { String(decoding: $0, as: UTF8.self).trimmingBlanks }
      var row = line
      let rest = cells.dropFirst().filter { !$0.isEmpty }.joined(separator: "   ")
      row.text = cells[0].isEmpty ? "        " + rest : rest.isEmpty ? cells[0] : cells[0] + "   " + rest
      return row
    }
  }

  /// A line drawn with signs for boxes, `│ Nama │ Budi │`, as if drawn with strokes; one that only rules is empty.
  private static func plain(_ line: TextLine) -> TextLine {
    guard line.text.utf8.contains(0xE2),
      // `┌ Daftar …`, `└ Agenda …` is a bracket around items, and no table.
      line.text.unicodeScalars.contains(where: {
        $0.value == 0x2502 || $0.value == 0x2503 || $0.value == 0x2551
      })
        || line.text.holds("──") || line.text.holds("══") || line.text.holds("━━")
    else { return line }
    var line = line
    var text = String.UnicodeScalarView()
    for scalar in line.text.unicodeScalars {
      switch scalar.value {
      case 0x2502, 0x2503, 0x2551: text.append("|")
      case 0x2500...0x257F: text.append(" ")
      default: text.append(scalar)
      }
    }
    line.text = String(text)
    if line.text.utf8.allSatisfy({ $0.isBlank || $0 == 0x7C }) { line.text = "" }
    return line
  }

  /// `Nama    | Budi`, below it `        | Santoso`: rows with one stroke between label and value, and lines drawn with
  /// hyphens between them.
  private static func parted(_ lines: [TextLine]) -> [TextLine] {
    let isStroke = { (line: TextLine) in
      let text = line.trimmed
      return text.utf8.count { $0 == 0x7C } == 1 && text.utf8.last != 0x7C && line.text.holds("| ")
    }
    guard lines.count(where: isStroke) >= 3 else { return lines }
    return lines.map { line in
      var line = line
      if line.trimmed.utf8.count >= 8,
        line.trimmed.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x3D || $0 == 0x5F || $0 == 0x2B })
      {
        line.text = ""
      }
      guard isStroke(line) else { return line }
      let cells = line.text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false).map {
        String(decoding: Array($0), as: UTF8.self).trimmingBlanks
      }
      line.text = cells[0].isEmpty ? "        " + cells[1] : cells[0] + " : " + cells[1]
      return line
    }
  }

  private static func isRow(_ line: TextLine) -> Bool {
    let text = line.trimmed
    return text.utf8.first == 0x7C && text.utf8.last == 0x7C && text.utf8.count { $0 == 0x7C } >= 3
  }
}
