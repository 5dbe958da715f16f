/// A finished line; no text means a blank one.
struct HtmlLine {
  var text: [UInt8]
  /// How many quotations it stands in.
  var quote: Int
}

/// Gathers text into lines, as a browser collapses white space.
struct HtmlTextLines {
  private(set) var lines: [HtmlLine] = []
  /// Quotations around the line being written.
  var quote = 0
  /// The mark of a list item that has no text yet.
  var marker: [UInt8] = []
  private var current: [UInt8] = []
  private var hasHardSpace = false
  private var pendingSpace = false
  private var wantsBlank = false

  init(quote: Int = 0) {
    self.quote = quote
  }

  var isAtLineStart: Bool { current.isEmpty }

  /// Adds one octet of visible text.
  mutating func ink(_ octet: UInt8) {
    if current.isEmpty {
      current += marker
      marker = []
    } else if pendingSpace {
      current.append(0x20)
    }
    pendingSpace = false
    current.append(octet)
  }

  /// Adds collapsible white space.
  mutating func space() {
    if !current.isEmpty { pendingSpace = true }
  }

  /// Adds white space that stays: of preformatted text, of a no-break space, between loose cells.
  mutating func hardSpace(_ octet: UInt8 = 0x20) {
    hasHardSpace = true
    if pendingSpace { current.append(0x20) }
    pendingSpace = false
    current.append(octet)
  }

  /// Ends the line; an empty one stays as a blank line only when forced or when it held a no-break space.
  mutating func breakLine(force: Bool = false) {
    while current.last == 0x20 || current.last == 0x09 { current.removeLast() }
    if !current.isEmpty {
      add(HtmlLine(text: current, quote: quote))
    } else if force || hasHardSpace {
      blank()
    }
    current.removeAll(keepingCapacity: true)
    pendingSpace = false
    hasHardSpace = false
  }

  /// Ends the line and sets the next one off by a blank line.
  mutating func breakParagraph() {
    breakLine()
    // The mark of a list item stands on the line of its first paragraph.
    if marker.isEmpty { wantsBlank = true }
  }

  /// Adds finished lines, a table's or a cell's.
  mutating func append(_ more: [HtmlLine]) {
    breakLine()
    for line in more {
      if line.text.isEmpty { blank() } else { add(line) }
    }
  }

  private mutating func add(_ line: HtmlLine) {
    if wantsBlank { blank(nextQuote: line.quote) }
    wantsBlank = false
    lines.append(line)
  }

  /// At most one blank line at a time, none at the start.
  private mutating func blank(nextQuote: Int? = nil) {
    guard let last = lines.last, !last.text.isEmpty else { return }
    lines.append(HtmlLine(text: [], quote: min(last.quote, nextQuote ?? quote)))
  }
}
