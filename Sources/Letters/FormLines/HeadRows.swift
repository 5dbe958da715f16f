import Octets

/// Headings of two parts that stand side by side above them: `A. PEMOHON   B. PERMOHONAN`.
enum HeadRows {
  /// The first heading of such a row alone: the parts follow each other in the text.
  static func parted(_ line: TextLine) -> TextLine {
    let cells = LineCells(line.text).cells
    // `� � �   Rincian informasi   1. …`: a stamp before a label.
    if cells.count >= 3, !cells[0].utf8.contains(where: { $0.isAlpha || $0.isDigit }),
      Legibility.isBroken(cells[0])
    {
      var line = line
      line.text = cells.dropFirst().joined(separator: "   ")
      return line
    }
    guard cells.count == 2, cells.allSatisfy(isHead) else { return line }
    var line = line
    line.text = cells[0]
    return line
  }

  /// `B. PERMOHONAN`: a letter or a Roman number, and capitals.
  private static func isHead(_ cell: String) -> Bool {
    let mark = cell.utf8.prefix { $0 != 0x2E && $0 != 0x20 }
    guard (1...4).contains(mark.count), mark.allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
    let rest = cell.utf8.dropFirst(mark.count)
    return rest.first == 0x2E && rest.count(where: \.isAlpha) >= 4
      && !rest.contains { (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x3A }
  }
}
