/// Turns the tokens of a page into lines.
struct HtmlTextPage {
  let limits: HtmlLimits
  var lines = HtmlTextLines()
  var tables: [HtmlTable] = []
  /// Open tables beyond the limit, read as plain lines.
  var looseTables = 0
  /// Open blockquotes; false for those that only indent.
  var quotes: [Bool] = []
  var quote = 0
  /// Open lists: the next number, or `nil` for bullets.
  var lists: [Int?] = []
  var preformatted = 0
  var isInHead = false
  /// The hidden element that is being left out, and how many of its name are open.
  var hidden: (name: String, depth: Int)?
  private var made = 0
  /// Whether the open paragraph has no space around it, so that its end makes none.
  var tightParagraph = false

  init(limits: HtmlLimits) {
    self.limits = limits
  }

  mutating func take(_ token: HtmlToken, in page: [UInt8]) {
    switch token {
    case .text(let range): text(range, in: page, entities: true)
    case .rawText(let range): text(range, in: page, entities: false)
    case .start(let name, let attributes):
      if !isHidden(opening: name, { HtmlAttributes(page[attributes]) }) {
        start(name, attributes.isEmpty ? HtmlAttributes() : HtmlAttributes(page[attributes]))
      }
    case .end(let name):
      if !isHidden(closing: name) { end(name) }
    }
  }

  /// The text of the whole page.
  mutating func finish() -> String {
    while !tables.isEmpty { endTable() }
    lines.breakLine()
    var output: [UInt8] = []
    var all = lines.lines[...]
    while all.last?.text.isEmpty == true { all.removeLast() }
    for line in all {
      if output.count > limits.textOctets { break }
      if !output.isEmpty { output.append(0x0A) }
      let depth = min(line.quote, limits.quoteDepth)
      for level in 0..<depth {
        output.append(0x3E)
        if level + 1 < depth || !line.text.isEmpty { output.append(0x20) }
      }
      output += line.text
    }
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>, in page: [UInt8], entities: Bool) {
    if isInHead || hidden != nil || made > limits.textOctets { return }
    made += range.count
    var index = range.lowerBound
    while index < range.upperBound {
      let octet = page[index]
      if octet == 0x26, entities, let entity = HtmlTextEntities.read(page, index..<range.upperBound) {
        entity.scalars.forEach { put($0) }
        index = entity.end
      } else if octet >= 0xC2, let special = HtmlTextEntities.special(page, index..<range.upperBound) {
        if special.isSpace { lines.hardSpace() }
        index += special.width
      } else {
        put(octet)
        index += 1
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{A0}": lines.hardSpace()
    case "\u{AD}", "\u{200B}", "\u{FEFF}": break
    default: for octet in String(scalar).utf8 { put(octet) }
    }
  }

  private mutating func put(_ octet: UInt8) {
    switch octet {
    case 0x0A where preformatted > 0: lines.breakLine(force: true)
    case 0x09 where preformatted > 0, 0x20 where preformatted > 0: lines.hardSpace(octet)
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: lines.space()
    case 0x00...0x1F, 0x7F: break
    default: lines.ink(octet)
    }
  }

  // MARK: Hidden elements

  private mutating func isHidden(opening name: String, _ attributes: () -> HtmlAttributes) -> Bool {
    if let open = hidden {
      if open.name == name, name != "p", name != "li" { hidden?.depth += 1 }
      return true
    }
    if HtmlElement.void.contains(name) || name == "body" || name == "html" { return false }
    if !attributes().isHidden { return false }
    hidden = (name, 1)
    return true
  }

  private mutating func isHidden(closing name: String) -> Bool {
    guard let open = hidden else { return false }
    if open.name == name { hidden = open.depth > 1 ? (name, open.depth - 1) : nil }
    return true
  }
}
