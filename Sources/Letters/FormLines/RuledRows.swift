import Octets

/// Rows of a table that are drawn with strokes: `| Nama | Budi |`, and below it `|   | Santoso |`, which goes on.
enum RuledRows {
  /// The lines with wide gaps for the strokes, and what goes on set in below its label.
  static func opened(_ lines: [TextLine]) -> [TextLine] {
    let lines = parted(lines)
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
