/// Alternatives of a form that were chosen by making them bold, where there was no box to tick.
enum BoldChoices {
  /// Stands before a paragraph that is all bold or marked while a document is read.
  static let sign = "\u{E000}"

  /// The lines without the sign; ☒ and ☐ before the alternatives of a list of which some, but not most, are bold.
  static func read(_ lines: [String]) -> [String] {
    // A row of a table is one text, its last cell's paragraphs lines of their own.
    var rows = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    guard rows.contains(where: { $0.contains(sign) }) else { return lines }
    var list: [Int] = []
    for at in 0...rows.count {
      if at < rows.count, isAlternative(rows[at]) {
        list.append(at)
        continue
      }
      let chosen = list.filter { rows[$0].contains(sign) }
      if list.count >= 2, !chosen.isEmpty, chosen.count * 2 <= list.count {
        for at in list { rows[at] = TickBox.mark(rows[at].contains(sign)) + " " + rows[at] }
      }
      list = []
    }
    return rows.map { $0.replacing(sign, with: "") }
  }

  /// Whether a line begins with words of a form's printed alternatives, and has no box of its own.
  private static func isAlternative(_ row: String) -> Bool {
    guard !row.unicodeScalars.contains(where: { "☐☒✓√".unicodeScalars.contains($0) }) else { return false }
    let words = row.replacing(sign, with: "").split { $0 == " " || $0 == "\t" || $0 == "/" }.map(String.init)
    let isNumbered =
      words.first.map { $0.utf8.count <= 3 && ($0.hasSuffix(".") || $0.hasSuffix(")")) } ?? false
    guard let first = words.dropFirst(isNumbered ? 1 : 0).first else { return false }
    return MarkedRows.starts.contains(WordSense.bare(first)) && !row.contains(":")
  }
}
