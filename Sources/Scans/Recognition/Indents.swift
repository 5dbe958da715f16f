/// A line of a page as it will be read.
struct PageLine {
  var text: String
  var left: Double
  var height: Double
  /// Where its further cells begin: behind a colon or a wide gap.
  var cells: [Double]
}

/// Lines that go on with a value above them are set in, as a person wrote or a table printed them: a line that begins
/// where the value of a label above it begins is more of that value.
enum Indents {
  /// Four blanks: what the readers of letters take for set in.
  private static let blanks = "    "
  /// Lines above among which the label is looked for; an answer on paper is not longer.
  private static let reach = 12

  /// Whether a line is set in.
  static func isMore(_ line: String?) -> Bool { line?.hasPrefix(blanks) == true }

  /// The lines' texts, in order.
  static func marked(_ lines: [PageLine]) -> [String] {
    var values: [(at: Double, label: Double, line: Int)] = []
    return lines.enumerated().map { index, line in
      values.removeAll { index - $0.line > reach }
      defer { values += line.cells.map { ($0, line.left, index) } }
      let isMore = values.contains { value in
        line.left > value.label + line.height * 3 && line.left > value.at - line.height
          // Behind the number of a list's item.
          && line.left < value.at + line.height * 2.5
      }
      return isMore ? blanks + line.text : line.text
    }
  }
}
