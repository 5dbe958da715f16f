/// What elements do to the lines around them.
enum HtmlElement {
  /// Elements without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]
  /// Elements that stand on lines of their own, with space around them.
  static let paragraphs: Set<String> = [
    "address", "dl", "fieldset", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p",
  ]
  /// Elements that stand on lines of their own.
  static let blocks: Set<String> = [
    "article", "aside", "body", "caption", "center", "dd", "details", "dir", "div", "dt", "figcaption",
    "footer",
    "header", "legend", "main", "menu", "nav", "option", "section", "select", "summary", "textarea",
  ]
  /// Inline elements that show that the head is over, closed or not.
  static let phrases: Set<String> = [
    "a", "b", "br", "em", "font", "i", "img", "span", "strong", "u",
  ]
}

extension HtmlTextPage {
  mutating func start(_ name: String, _ attributes: HtmlAttributes) {
    if isInHead { leaveHead(at: name) }
    switch name {
    case "head": isInHead = true
    case "br": lines.breakLine(force: true)
    case "p" where attributes.isTight:
      lines.breakLine()
      tightParagraph = true
    case "blockquote": startQuote(isIndent: attributes.isIndent)
    case "ul", "ol": startList(name == "ol" ? attributes.number ?? 1 : nil)
    case "li": startItem()
    case "pre", "xmp", "listing", "plaintext":
      lines.breakParagraph()
      preformatted += 1
    case "table": startTable()
    case "tr": if isInTable { endRow() } else { lines.breakLine() }
    case "td", "th": startCell()
    default: breakAround(name)
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "head": isInHead = false
    case "br": lines.breakLine(force: true)
    case "blockquote": endQuote()
    case "ul", "ol": endList()
    case "li":
      lines.breakLine()
      lines.marker = []
    case "pre", "xmp", "listing":
      lines.breakParagraph()
      preformatted = max(0, preformatted - 1)
    case "table": if looseTables > 0 { looseTables -= 1 } else { endTable() }
    case "tr": if isInTable { endRow() } else { lines.breakLine() }
    case "td", "th": if isInTable { endCell() }
    case "p" where tightParagraph: lines.breakLine()
    default: breakAround(name)
    }
    if name == "p" { tightParagraph = false }
  }

  private mutating func breakAround(_ name: String) {
    if HtmlElement.paragraphs.contains(name) {
      lines.breakParagraph()
    } else if HtmlElement.blocks.contains(name) {
      lines.breakLine()
    }
  }

  /// The head ends with its end tag, or with what can only stand in a body.
  private mutating func leaveHead(at name: String) {
    isInHead =
      !(HtmlElement.paragraphs.contains(name) || HtmlElement.blocks.contains(name)
      || HtmlElement.phrases.contains(name)
      || ["table", "tr", "td", "ul", "ol", "li", "pre", "blockquote", "plaintext"].contains(name))
  }

  // MARK: Quotations

  private mutating func startQuote(isIndent: Bool) {
    lines.breakParagraph()
    quotes.append(!isIndent)
    if !isIndent { setQuote(quote + 1) }
  }

  private mutating func endQuote() {
    lines.breakParagraph()
    if quotes.popLast() == true { setQuote(quote - 1) }
  }

  private mutating func setQuote(_ depth: Int) {
    quote = depth
    lines.quote = depth
  }

  // MARK: Lists

  private mutating func startList(_ first: Int?) {
    if lists.isEmpty { lines.breakParagraph() } else { lines.breakLine() }
    lists.append(first)
  }

  private mutating func endList() {
    _ = lists.popLast()
    if lists.isEmpty { lines.breakParagraph() } else { lines.breakLine() }
  }

  private mutating func startItem() {
    lines.breakLine()
    let indent = min(max(lists.count - 1, 0), limits.quoteDepth)
    var mark = [UInt8](repeating: 0x20, count: 2 * indent)
    if let number = lists.last ?? nil {
      mark += Array("\(number). ".utf8)
      lists[lists.count - 1] = number &+ 1
    } else {
      mark += [0x2D, 0x20]
    }
    lines.marker = mark
  }

  // MARK: Tables

  private var isInTable: Bool { looseTables == 0 && !tables.isEmpty }

  private mutating func startTable() {
    lines.breakLine()
    guard tables.count < limits.tableDepth, looseTables == 0 else {
      looseTables += 1
      return
    }
    tables.append(HtmlTable(outer: lines, listDepth: lists.count, quoteCount: quotes.count))
    lines = HtmlTextLines(quote: quote)
  }

  private mutating func startCell() {
    if isInTable {
      endCell()
    } else if !lines.isAtLineStart {
      lines.hardSpace(0x09)
    }
  }

  private mutating func endCell() {
    guard let table = tables.indices.last else { return }
    lines.breakLine()
    while lists.count > tables[table].listDepth { lists.removeLast() }
    while quotes.count > tables[table].quoteCount { if quotes.removeLast() { quote -= 1 } }
    tables[table].endCell(lines.lines)
    lines = HtmlTextLines(quote: quote)
  }

  private mutating func endRow() {
    endCell()
    if let table = tables.indices.last { tables[table].endRow() }
  }

  mutating func endTable() {
    endRow()
    guard let table = tables.popLast() else { return }
    lines = table.outer
    lines.append(table.rows)
  }
}
