/// A table being read: finished rows, and the row at hand.
struct HtmlTable {
  /// The lines around the table, to be continued after it.
  let outer: HtmlTextLines
  /// List levels outside the table; those inside end with it.
  let listDepth: Int
  let quoteCount: Int
  private(set) var rows: [HtmlLine] = []
  private var cells: [[HtmlLine]] = []

  init(outer: HtmlTextLines, listDepth: Int, quoteCount: Int) {
    self.outer = outer
    self.listDepth = listDepth
    self.quoteCount = quoteCount
  }

  /// Takes what was written since the last cell began.
  mutating func endCell(_ lines: [HtmlLine]) {
    if lines.contains(where: { !$0.text.isEmpty }) { cells.append(lines) }
  }

  /// Writes the row: `label<TAB>value` when its cells are small, one cell below the other when it is page layout.
  mutating func endRow() {
    if cells.count == 1 || cells.contains(where: { $0.count > Self.cellLines }) {
      for cell in cells { rows += cell }
    } else if let last = cells.last, let first = cells.first?.first {
      let head = cells.dropLast().map {
        Array($0.map(\.text).filter { !$0.isEmpty }.joined(separator: [0x20]))
      }
      let tail = last.map(\.text).filter { !$0.isEmpty }
      let line = Array((head + tail.prefix(1)).joined(separator: [0x09]))
      rows.append(HtmlLine(text: line, quote: first.quote))
      rows += tail.dropFirst().map { HtmlLine(text: [0x09] + $0, quote: first.quote) }
    }
    cells.removeAll(keepingCapacity: true)
  }

  /// A cell with more lines is a column of a page, not a field of a form.
  private static let cellLines = 12
}
