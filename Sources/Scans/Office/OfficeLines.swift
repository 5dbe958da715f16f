import Octets

/// The lines of a text document while it is read: paragraphs, tables in tables, pages.
struct OfficeLines {
  /// A table that is open.
  private struct Table {
    /// Lines of finished rows.
    var lines: [String] = []
    /// The paragraphs of each cell of the row that is open.
    var cells: [[String]] = []
  }

  /// Tables in tables that keep their shape; deeper ones become plain paragraphs.
  private static let mostTables = 32

  private var pages: [[String]] = [[]]
  private var tables: [Table] = []
  /// Tables opened beyond the limit.
  private var extraTables = 0
  private var line = ""
  private var isItem = false
  private var octets = 0
  /// Octets of text that are kept.
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Adds to the paragraph that is open. A tick box of any shape becomes ☒ or ☐.
  mutating func add(_ text: String) {
    guard octets < limit else { return }
    octets += text.utf8.count
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      line += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2611}": line += "☒"
      case "\u{00AD}": continue
      case "\u{F000}"..."\u{F0FF}": line += TickBox.symbol(Int(scalar.value), font: "Wingdings")
      default: line.unicodeScalars.append(scalar)
      }
    }
  }

  /// Notes that all of the paragraph that is open is bold or marked.
  mutating func emphasise() { line = BoldChoices.sign + line }

  /// Ends the paragraph. Lines that were broken within it stay lines.
  mutating func endParagraph() {
    var text = Self.tidied(line)
    if isItem, !text.isEmpty, tables.isEmpty { text = "- " + text }
    isItem = false
    line = ""
    if !tables.isEmpty, !tables[tables.count - 1].cells.isEmpty {
      let table = tables.count - 1
      tables[table].cells[tables[table].cells.count - 1].append(text)
    } else if !text.isEmpty || pages[pages.count - 1].last?.isEmpty == false {
      // Of empty lines one is enough, however many there are.
      pages[pages.count - 1].append(text)
    }
  }

  /// The paragraph that begins is an item of a list. Its number or sign is not in the text, but that it is an item
  /// says where the one before ends.
  mutating func beginItem() {
    if line.isEmpty { isItem = true }
  }

  /// Whether the paragraph that is open has anything in it.
  var hasLine: Bool { !line.isEmpty }

  mutating func openTable() {
    if tables.count >= Self.mostTables { extraTables += 1 } else { tables.append(Table()) }
  }

  mutating func openCell() {
    guard extraTables == 0, !tables.isEmpty else { return }
    tables[tables.count - 1].cells.append([])
  }

  mutating func closeCell() {
    if hasLine { endParagraph() }
  }

  /// Cells are joined by tabs; the paragraphs of the last one stay lines.
  mutating func closeRow() {
    guard extraTables == 0, !tables.isEmpty else { return }
    let cells = tables[tables.count - 1].cells
    tables[tables.count - 1].cells = []
    guard let last = cells.last else { return }
    let heads = cells.dropLast().map { cell in
      cell.filter { !$0.isEmpty }.joined(separator: " ").replacing("\n", with: " ")
    }
    let tail = last.filter { !$0.isEmpty }.joined(separator: "\n")
    let row = (heads + [tail]).joined(separator: "\t")
    tables[tables.count - 1].lines += row.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  mutating func closeTable() {
    if extraTables > 0 {
      extraTables -= 1
      return
    }
    guard !tables.isEmpty else { return }
    closeRow()
    let table = tables.removeLast()
    if !tables.isEmpty, !tables[tables.count - 1].cells.isEmpty {
      let outer = tables.count - 1
      tables[outer].cells[tables[outer].cells.count - 1] += table.lines
    } else {
      pages[pages.count - 1] += table.lines
    }
  }

  /// A new page; within a table it is left out, since a row is one line.
  mutating func breakPage() {
    guard tables.isEmpty else { return }
    if hasLine { endParagraph() }
    if !(pages.last ?? []).allSatisfy(\.isEmpty) { pages.append([]) }
  }

  /// The text of each page; at most one empty line together, none at the ends.
  mutating func finished() -> [String] {
    if hasLine { endParagraph() }
    while !tables.isEmpty { closeTable() }
    let texts = pages.map { lines in
      DigitalText.tidied(Array(BoldChoices.read(lines).joined(separator: "\n").utf8)[...])
    }
    return texts.filter { !$0.isEmpty }
  }

  /// Blanks at the ends go, tabs at the front too.
  private static func tidied(_ line: String) -> String {
    let octets = Array(line.utf8)[...]
    return String(decoding: octets.trimmed, as: UTF8.self)
  }
}
