// Where the scanner stands, and what it passes over: blanks, line ends, comments.

/// A place in the text that the scanner can return to.
struct JsonPlace {
  var at: Int
  var line: Int
  var lineStart: Int
}

extension JsonScanner {
  var place: JsonPlace {
    get { JsonPlace(at: at, line: line, lineStart: lineStart) }
    set { (at, line, lineStart) = (newValue.at, newValue.line, newValue.lineStart) }
  }

  var peek: UInt8? { at < octets.count ? octets[at] : nil }

  mutating func take(_ octet: UInt8) -> Bool {
    guard peek == octet else { return false }
    at += 1
    return true
  }

  func fault(_ what: String, _ mend: String) -> JsonFault {
    JsonFault(line: line, column: at - lineStart + 1, what: what, mend: mend)
  }

  /// Refuses octets that are not UTF-8, wherever they stand, so that no later step has to ask.
  func checkEncoding() throws(JsonFault) {
    do {
      _ = try UTF8Span(validating: octets.span)
    } catch {
      let before = octets[..<error.byteOffsets.lowerBound]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      throw JsonFault(
        line: before.count { $0 == 0x0A } + 1, column: before.count - start + 1,
        what: "the text is not UTF-8",
        mend: "save the file as UTF-8")
    }
  }

  /// Passes over one line end. CR LF is one, and so is a lone CR.
  mutating func passLineEnd() {
    if octets[at] == 0x0D, at + 1 < octets.count, octets[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
    lineStart = at
  }

  mutating func skipSpace() throws(JsonFault) {
    while at < octets.count {
      switch octets[at] {
      case 0x20, 0x09: at += 1
      case 0x0A, 0x0D: passLineEnd()
      case 0x0B where json5, 0x0C where json5: at += 1
      case 0x2F where json5: try skipComment()
      case 0x80... where json5 && wideSpace > 0: at += wideSpace
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JsonFault) {
    let start = place
    at += 2
    switch at <= octets.count ? octets[at - 1] : 0 {
    case 0x2F:
      while let octet = peek, octet != 0x0A, octet != 0x0D, lineSeparator == 0 { at += 1 }
    case 0x2A:
      while !(peek == 0x2A && at + 1 < octets.count && octets[at + 1] == 0x2F) {
        guard let octet = peek else {
          place = start
          throw fault("a comment is not closed", "end it with */")
        }
        if octet == 0x0A || octet == 0x0D { passLineEnd() } else { at += 1 }
      }
      at += 2
    default:
      place = start
      throw fault("a lone '/' stands here", "start a comment with // or /*")
    }
  }

  /// Length of the blank beyond ASCII that stands here (json5.org section 8); 0 when there is none.
  var wideSpace: Int {
    guard at + 1 < octets.count else { return 0 }
    if octets[at] == 0xC2 { return octets[at + 1] == 0xA0 ? 2 : 0 }
    guard at + 2 < octets.count else { return 0 }
    switch (octets[at], octets[at + 1], octets[at + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return lineSeparator
    }
  }

  /// Length of the line or paragraph separator (U+2028, U+2029) that stands here; 0 when there is none.
  var lineSeparator: Int {
    guard at + 2 < octets.count, octets[at] == 0xE2, octets[at + 1] == 0x80 else { return 0 }
    return octets[at + 2] == 0xA8 || octets[at + 2] == 0xA9 ? 3 : 0
  }
}
