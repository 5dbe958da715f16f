/// A piece of an HTML page; ranges are octets of the page.
enum HtmlToken {
  case text(Range<Int>)
  /// Text in which neither tags nor entities mean anything.
  case rawText(Range<Int>)
  case start(name: String, attributes: Range<Int>)
  case end(name: String)
}

/// Cuts HTML into tokens without a stack: nesting costs nothing.
///
/// QUIRK: what is never closed (comment, script, quoted attribute, tag) does not swallow the rest of the letter, as
/// it would in a browser; only its opening is dropped.
struct HtmlTextTokens {
  private let page: [UInt8]
  private var position = 0
  /// Closings that were searched for and are not to be found again, so that no search is repeated.
  private var missing: Set<[UInt8]> = []
  private var isPlain = false

  init(_ page: [UInt8]) {
    self.page = page
  }

  /// The next token; `nil` at the end of the page.
  mutating func next() -> HtmlToken? {
    while position < page.count {
      if isPlain { return rest() }
      if page[position] != 0x3C { return text(from: position) }
      if let token = markup() { return token }
    }
    return nil
  }

  private mutating func rest() -> HtmlToken {
    defer { position = page.count }
    return .rawText(position..<page.count)
  }

  private mutating func text(from start: Int) -> HtmlToken {
    var end = max(start, position)
    while end < page.count, page[end] != 0x3C { end += 1 }
    position = end
    return .text(start..<end)
  }

  /// Reads what follows `<`; `nil` when it leaves nothing behind.
  private mutating func markup() -> HtmlToken? {
    let start = position
    guard start + 1 < page.count else {
      position = page.count
      return .text(start..<page.count)
    }
    switch page[start + 1] {
    case 0x21: return declaration(start)
    case 0x3F:
      position = close(of: [0x3E], from: start + 2) ?? start + 2
      return nil
    case 0x2F: return endTag(start)
    case let octet where octet.isHtmlLetter: return startTag(start)
    default:
      position = start + 1
      return text(from: start)
    }
  }

  /// `<!`: a comment, a doctype, character data, or Word's conditional marks.
  private mutating func declaration(_ start: Int) -> HtmlToken? {
    if page[start...].starts(with: Self.comment) {
      // `<!-->` and `<!--->` are whole comments.
      position =
        close(of: [0x2D, 0x2D, 0x3E], from: start + 2) ?? close(of: [0x3E], from: start) ?? start + 4
      return nil
    }
    if page[start...].starts(with: Self.characterData) {
      let inside = start + Self.characterData.count
      let end = close(of: [0x5D, 0x5D, 0x3E], from: inside)
      position = end ?? inside
      return end.map { .rawText(inside..<($0 - 3)) }
    }
    position = close(of: [0x3E], from: start + 2) ?? start + 2
    return nil
  }

  private mutating func endTag(_ start: Int) -> HtmlToken? {
    guard start + 2 < page.count, page[start + 2].isHtmlLetter else {
      position = close(of: [0x3E], from: start + 2) ?? start + 2
      return nil
    }
    let name = tagName(from: start + 2)
    position = close(of: [0x3E], from: start + 2) ?? start + 2 + name.utf8.count
    return .end(name: name)
  }

  private mutating func startTag(_ start: Int) -> HtmlToken? {
    let name = tagName(from: start + 1)
    let attributes = start + 1 + name.utf8.count
    guard let end = endOfTag(from: attributes) else {
      position = start + 1
      return text(from: start)
    }
    position = end
    // QUIRK: careless programs put <budi@example.id> into HTML unescaped; a browser would hide the address.
    if name.utf8.contains(0x40) { return .rawText(start..<end) }
    if name == "plaintext" { isPlain = true }
    if Self.silent.contains(name) {
      if page[end - 2] != 0x2F || name == "script" || name == "style" { skip(to: name) }
      return nil
    }
    return .start(name: name, attributes: attributes..<(end - 1))
  }

  /// Leaves out the content of an element that is not text.
  private mutating func skip(to name: String) {
    let closing = [0x3C, 0x2F] + Array(name.utf8)
    if let end = close(of: closing, from: position) { position = close(of: [0x3E], from: end) ?? end }
  }

  /// The name in lower case, cut at what cannot belong to it.
  private func tagName(from start: Int) -> String {
    var name: [UInt8] = []
    var index = start
    while index < page.count, name.count < 256, !page[index].endsHtmlName {
      name.append(page[index].htmlLowercased)
      index += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The position after the tag's `>`, minding quoted attribute values.
  private mutating func endOfTag(from start: Int) -> Int? {
    if missing.contains([0x3E]) { return nil }
    var index = start
    var afterEquals = false
    while index < page.count {
      let octet = page[index]
      if octet == 0x3E { return index + 1 }
      if afterEquals, octet == 0x22 || octet == 0x27, let end = close(of: [octet], from: index + 1) {
        index = end
        afterEquals = false
        continue
      }
      if !octet.isHtmlSpace { afterEquals = octet == 0x3D }
      index += 1
    }
    missing.insert([0x3E])
    return nil
  }

  /// The position after the next occurrence of a mark (ASCII letters in any case); `nil` when there is none.
  private mutating func close(of mark: [UInt8], from start: Int) -> Int? {
    if missing.contains(mark) { return nil }
    var index = start
    while index + mark.count <= page.count {
      if matches(mark, at: index) { return index + mark.count }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  private func matches(_ mark: [UInt8], at index: Int) -> Bool {
    for offset in mark.indices where page[index + offset].htmlLowercased != mark[offset] { return false }
    return true
  }

  private static let comment = Array("<!--".utf8)
  private static let characterData = Array("<![CDATA[".utf8)
  /// Elements whose content is never shown.
  private static let silent: Set<String> = [
    "script", "style", "title", "template", "xml", "svg", "noembed", "noframes", "iframe", "object", "applet",
  ]
}

extension UInt8 {
  var isHtmlLetter: Bool { (0x61...0x7A).contains(self | 0x20) && self < 0x80 }
  var isHtmlSpace: Bool { self == 0x20 || (0x09...0x0A).contains(self) || (0x0C...0x0D).contains(self) }
  var endsHtmlName: Bool { isHtmlSpace || self == 0x2F || self == 0x3E || self == 0x3C }
  var htmlLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
