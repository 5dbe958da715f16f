import Octets

/// Rows of a table that are drawn with strokes: `| Nama | Budi |`, and below it `|   | Santoso |`, which goes on.
enum RuledRows {
  /// The lines with wide gaps for the strokes, and what goes on set in below its label.
  static func opened(_ lines: [TextLine]) -> [TextLine] {
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

  private static func isRow(_ line: TextLine) -> Bool {
    let text = line.trimmed
    return text.utf8.first == 0x7C && text.utf8.last == 0x7C && text.utf8.count { $0 == 0x7C } >= 3
  }
}
