// Strings of the grammar.

extension JsonScanner {
  /// Reads a quoted string; `quote` is the octet that opened it.
  mutating func string(_ quote: UInt8) throws(JsonFault) -> String {
    let opened = place
    at += 1
    let start = at
    passPlainText(until: quote)
    if peek == quote {
      // The usual string: nothing escaped, so it is one run of the text.
      at += 1
      return String(decoding: octets[start..<at - 1], as: UTF8.self)
    }
    var text = Array(octets[start..<at])
    while let octet = peek, octet != quote {
      switch octet {
      case 0x5C: try escape(into: &text)
      case 0x0A, 0x0D:
        place = opened
        throw fault("a string is not closed in its line", "add the closing quote")
      case 0x09 where json5:
        text.append(octet)
        at += 1
      default: throw fault("a control octet stands in a string", "write it as \\u00XX")
      }
      let run = at
      passPlainText(until: quote)
      text += octets[run..<at]
    }
    guard take(quote) else {
      place = opened
      throw fault("a string is not closed", "add the closing quote")
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func passPlainText(until quote: UInt8) {
    while at < octets.count, octets[at] != quote, octets[at] != 0x5C, octets[at] >= 0x20 { at += 1 }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JsonFault) {
    let start = place
    at += 1
    guard let octet = peek else { throw fault("the text ends inside a string", "add the closing quote") }
    if json5, octet == 0x0A || octet == 0x0D { return passLineEnd() }
    if json5, lineSeparator > 0 { return at += lineSeparator }
    at += 1
    switch octet {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x22, 0x5C, 0x2F: text.append(octet)
    case 0x75: append(try scalar(from: start), to: &text)
    case 0x27 where json5: text.append(octet)
    case 0x76 where json5: text.append(0x0B)
    case 0x30 where json5 && !(0x30...0x39).contains(peek ?? 0): text.append(0)
    case 0x78 where json5:
      append(Unicode.Scalar(UInt8(truncatingIfNeeded: try hexadecimal(2, from: start))), to: &text)
    default:
      place = start
      throw fault("an unknown escape stands in a string", "write \\\\ for a backslash")
    }
  }

  /// Reads the `\uXXXX` of a bare name.
  mutating func nameEscape(into name: inout [UInt8]) throws(JsonFault) {
    let start = place
    at += 1
    guard take(0x75) else {
      place = start
      throw fault("an unknown escape stands in a name", "write the name in quotes")
    }
    append(try scalar(from: start), to: &name)
  }

  /// Four hexadecimal digits, with the second half of a surrogate pair where there is one.
  private mutating func scalar(from start: JsonPlace) throws(JsonFault) -> Unicode.Scalar {
    let first = try hexadecimal(4, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, at + 1 < octets.count, octets[at] == 0x5C, octets[at + 1] == 0x75 {
      at += 2
      let second = try hexadecimal(4, from: start)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    place = start
    throw fault("\\u names half a character", "write both halves of the pair, or the character itself")
  }

  private mutating func hexadecimal(_ count: Int, from start: JsonPlace) throws(JsonFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek.flatMap({ JsonNumber.hexadecimalValue($0) }) else {
        place = start
        throw fault("an escape has too few hexadecimal digits", "write four after \\u, two after \\x")
      }
      number = number << 4 | UInt32(digit)
      at += 1
    }
    return number
  }

  private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
