/// Character references of HTML.
enum HtmlTextEntities {
  /// Reads a reference at `&`; `nil` when the ampersand stands for itself.
  static func read(_ page: [UInt8], _ range: Range<Int>) -> (scalars: [Unicode.Scalar], end: Int)? {
    let start = range.lowerBound + 1
    guard start < range.upperBound else { return nil }
    if page[start] == 0x23 { return numeric(page, (start + 1)..<range.upperBound) }
    let name = page[start..<min(range.upperBound, start + 32)].prefix {
      $0.isHtmlLetter || (0x30...0x39).contains($0)
    }
    if name.endIndex < range.upperBound, page[name.endIndex] == 0x3B,
      let scalar = named[String(decoding: name, as: UTF8.self)]
    {
      return ([scalar], name.endIndex + 1)
    }
    return withoutSemicolon(name)
  }

  /// Octets that are not ink: the no-break space, and marks that would only split words.
  static func special(_ page: [UInt8], _ range: Range<Int>) -> (width: Int, isSpace: Bool)? {
    let first = range.lowerBound
    guard first + 1 < range.upperBound else { return nil }
    let pair = (page[first], page[first + 1])
    if pair == (0xC2, 0xA0) { return (2, true) }
    if pair == (0xC2, 0xAD) { return (2, false) }
    guard first + 2 < range.upperBound else { return nil }
    let isJoint = pair == (0xE2, 0x80) && page[first + 2] == 0x8B
    let isMark = pair == (0xEF, 0xBB) && page[first + 2] == 0xBF
    return isJoint || isMark ? (3, false) : nil
  }

  private static func numeric(_ page: [UInt8], _ range: Range<Int>) -> (scalars: [Unicode.Scalar], end: Int)?
  {
    var index = range.lowerBound
    let isHex = index < range.upperBound && page[index] | 0x20 == 0x78
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < range.upperBound, let digit = digit(page[index], isHex: isHex) {
      value = value > 0x11_0000 ? value : value * (isHex ? 16 : 10) + digit
      index += 1
    }
    if index == first { return nil }
    if index < range.upperBound, page[index] == 0x3B { index += 1 }
    return ([scalar(value)], index)
  }

  private static func digit(_ octet: UInt8, isHex: Bool) -> UInt32? {
    if (0x30...0x39).contains(octet) { return UInt32(octet - 0x30) }
    guard isHex, (0x61...0x66).contains(octet | 0x20) else { return nil }
    return UInt32((octet | 0x20) - 0x61 + 10)
  }

  /// Numbers 128 to 159 mean Windows-1252, as the HTML standard rules; impossible ones the replacement character.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return windows[Int(value - 0x80)] }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Old names that browsers read without their semicolon; the longest one counts.
  private static func withoutSemicolon(_ name: ArraySlice<UInt8>) -> (scalars: [Unicode.Scalar], end: Int)? {
    for length in stride(from: min(name.count, 6), to: 1, by: -1) {
      let word = String(decoding: name.prefix(length), as: UTF8.self)
      if latin.contains(word), let scalar = named[word] { return ([scalar], name.startIndex + length) }
    }
    return nil
  }

  private static let windows: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
    "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{FFFD}", "\u{17D}", "\u{FFFD}", "\u{FFFD}", "\u{2018}",
    "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}",
    "\u{203A}", "\u{153}", "\u{FFFD}", "\u{17E}", "\u{178}",
  ]
}
