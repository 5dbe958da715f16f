/// The text of an ODT's content or styles (OpenDocument 1.3 part 3).
struct OdtReader {
  private var lines: OfficeLines
  private var skipped: [String] = []
  /// Paragraphs that are open; text outside them is none.
  private var paragraphs = 0

  /// The text of each page, at most `limit` octets.
  static func pages(_ xml: [UInt8], limit: Int) -> [String] {
    var reader = OdtReader(lines: OfficeLines(limit: limit))
    var scanner = XmlScanner(xml)
    while let token = scanner.next() { reader.take(token) }
    return reader.lines.finished()
  }

  private init(lines: OfficeLines) { self.lines = lines }

  /// What was deleted, what somebody remarked, what draws a shape.
  private static let passedOver: Set<String> = [
    "tracked-changes", "annotation", "desc", "title", "forms", "binary-data", "notes-configuration",
  ]

  private mutating func take(_ token: XmlScanner.Token) {
    switch token {
    case .open(let name, let attributes, let isEmpty):
      if !skipped.isEmpty {
        if !isEmpty, name == skipped[0] { skipped.append(name) }
      } else if Self.passedOver.contains(name) {
        if !isEmpty { skipped = [name] }
      } else {
        open(name, attributes, isEmpty)
      }
    case .close(let name):
      if let first = skipped.first {
        if name == first { skipped.removeLast() }
      } else {
        close(name)
      }
    case .text(let text):
      if skipped.isEmpty, paragraphs > 0 { lines.add(Self.oneLine(text)) }
    }
  }

  private mutating func open(_ name: String, _ attributes: ArraySlice<UInt8>, _ isEmpty: Bool) {
    switch name {
    case "p", "h":
      if lines.hasLine { lines.endParagraph() }
      if isEmpty { lines.endParagraph() } else { paragraphs += 1 }
    case "list-item": if !isEmpty { lines.beginItem() }
    case "tab": lines.add("\t")
    case "s":
      // A count may claim anything; more blanks say no more.
      let count = XmlScanner.attribute("c", in: attributes).flatMap { Int($0) } ?? 1
      lines.add(String(repeating: " ", count: min(max(count, 1), 40)))
    case "line-break": lines.add("\n")
    case "soft-page-break": lines.breakPage()
    case "table": if !isEmpty { lines.openTable() }
    case "table-cell", "covered-table-cell": lines.openCell()
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p", "h":
      lines.endParagraph()
      paragraphs = max(0, paragraphs - 1)
    case "table-cell": lines.closeCell()
    case "table-row": lines.closeRow()
    case "table": lines.closeTable()
    default: break
    }
  }

  /// Line ends and runs of blanks in the file are one blank (section 6.1.2).
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    var out: [UInt8] = []
    for octet in text.utf8 {
      let plain: UInt8 = octet == 0x0A || octet == 0x09 || octet == 0x0D ? 0x20 : octet
      if plain != 0x20 || out.last != 0x20 { out.append(plain) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
