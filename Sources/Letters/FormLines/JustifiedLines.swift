import Octets

/// Lines set to the full width of their column: the blanks between their words are wide and mean nothing.
enum JustifiedLines {
  /// The line with single blanks where it is a sentence drawn apart; any other line as it is.
  static func closed(_ line: TextLine) -> TextLine {
    let cells = LineCells(line.text).cells
    guard cells.count >= 4, !line.text.utf8.contains(0x3A), !TickBox.isBox(line.text),
      cells.allSatisfy({ $0.utf8.count { $0 == 0x20 } <= 2 }),
      cells.count(where: { $0.utf8.first.map { (0x61...0x7A).contains($0) } == true }) >= 3
    else { return line }
    var line = line
    line.text = line.text.foldingBlanks
    return line
  }
}
