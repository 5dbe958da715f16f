// Strings and numbers of the grammar.

extension JsonScanner {
  /// Reads a quoted string; `quote` is the octet that opened it.
  mutating func string(_ quote: UInt8) throws(JsonFault) -> String {
    let opened = fault("a string is not closed", "add the closing quote")
    advance(1)
    var text: [UInt8] = []
    while true {
      let start = at
      while at < octets.count, octets[at] != quote, octets[at] != 0x5C, octets[at] >= 0x20 { advance(1) }
      text += octets[start..<at]
      guard at < octets.count else { throw opened }
      switch octets[at] {
      case quote:
        advance(1)
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw fault("a string is not UTF-8", "save the file as UTF-8")
        }
        return valid
      case 0x5C: try escape(into: &text)
      case 0x0A, 0x0D: throw opened
      default: throw fault("a control octet stands in a string", "write it as \\u00XX")
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JsonFault) {
    advance(1)
    guard at < octets.count else { throw fault("the text ends inside a string", "add the closing quote") }
    let octet = octets[at]
    advance(1)
    switch octet {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x22, 0x5C, 0x2F, 0x27: text.append(octet)
    case 0x75: text += Array(String(try scalar()).utf8)
    case 0x0A where json5: break
    default: throw fault("an unknown escape stands in a string", "write \\\\ for a backslash")
    }
  }

  /// Four hexadecimal digits, with the second half of a surrogate pair where there is one.
  private mutating func scalar() throws(JsonFault) -> Character {
    let high = try hexadecimal()
    if (0xD800..<0xDC00).contains(high), at + 1 < octets.count, octets[at] == 0x5C, octets[at + 1] == 0x75 {
      advance(2)
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low),
        let pair = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return Character(pair)
      }
      return "\u{FFFD}"
    }
    return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() throws(JsonFault) -> UInt32 {
    guard at + 4 <= octets.count,
      let number = UInt32(String(decoding: octets[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw fault("\\u needs four hexadecimal digits", "write it as \\u00e9") }
    advance(4)
    return number
  }
}

/// Numbers as JSON writes them.
enum JsonNumber {
  /// The number in JSON's form; `nil` when it is none. Infinity and NaN are none.
  static func canonical(_ text: String, json5: Bool) -> String? {
    if isPlain(Array(text.utf8)) { return text }
    guard json5 else { return nil }
    var body = Array(text.utf8)[...]
    var sign = ""
    if body.first == 0x2B || body.first == 0x2D {
      if body.first == 0x2D { sign = "-" }
      body = body.dropFirst()
    }
    if body.starts(with: Array("0x".utf8)) || body.starts(with: Array("0X".utf8)) {
      return Int(String(decoding: body.dropFirst(2), as: UTF8.self), radix: 16).map { sign + String($0) }
    }
    var digits = Array(body)
    if digits.first == 0x2E { digits.insert(0x30, at: 0) }
    if digits.last == 0x2E { digits.append(0x30) }
    return isPlain(digits) ? sign + String(decoding: digits, as: UTF8.self) : nil
  }

  private static func isPlain(_ octets: [UInt8]) -> Bool {
    var rest = octets[...]
    if rest.first == 0x2D { rest = rest.dropFirst() }
    guard digits(&rest) > 0 else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let count = rest.prefix { (0x30...0x39).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
}
