/// Writes JSON as UTF-8 octets, the same octets for the same value always.
package enum JsonWriter {
  /// One line without a line end.
  package static func compact(_ value: JsonValue) -> [UInt8] {
    var octets: [UInt8] = []
    write(value, into: &octets, indent: nil)
    return octets
  }

  /// Two spaces a level, one member a line; ends without a line end.
  package static func pretty(_ value: JsonValue) -> [UInt8] {
    var octets: [UInt8] = []
    write(value, into: &octets, indent: 0)
    return octets
  }

  /// A string with its quotes. Control octets, DEL, and the line and paragraph separators (U+2028, U+2029) are
  /// escaped, so that a line of JSON stays one line for every reader.
  package static func append(string: String, to octets: inout [UInt8]) {
    octets.append(0x22)
    var string = string
    string.withUTF8 { text in
      var start = 0
      for at in text.indices {
        let (escape, length) = escape(text, at)
        guard let escape else { continue }
        octets += text[start..<at]
        octets += escape
        start = at + length
      }
      octets += text[min(start, text.count)...]
    }
    octets.append(0x22)
  }

  /// What to write instead of the character at an offset, and how many octets it has; `nil` to leave it.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> ([UInt8]?, Int) {
    switch text[at] {
    case 0x22: return (Array(#"\""#.utf8), 1)
    case 0x5C: return (Array(#"\\"#.utf8), 1)
    case 0x0A: return (Array(#"\n"#.utf8), 1)
    case 0x0D: return (Array(#"\r"#.utf8), 1)
    case 0x09: return (Array(#"\t"#.utf8), 1)
    case 0..<0x20, 0x7F:
      let digits = String(text[at], radix: 16)
      return (Array((#"\u00"# + (digits.utf8.count == 1 ? "0" : "") + digits).utf8), 1)
    case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80:
      switch text[at + 2] {
      case 0xA8: return (Array(#"\u2028"#.utf8), 3)
      case 0xA9: return (Array(#"\u2029"#.utf8), 3)
      default: return (nil, 0)
      }
    default: return (nil, 0)
    }
  }

  /// The recursion is as deep as the value, which is made in code or was read under a depth limit.
  private static func write(_ value: JsonValue, into octets: inout [UInt8], indent: Int?) {
    switch value.kind {
    case .null: octets += "null".utf8
    case .bool(let flag): octets += flag ? "true".utf8 : "false".utf8
    case .number(let text): octets += text.utf8
    case .string(let text): append(string: text, to: &octets)
    case .array(let values):
      list(values, open: 0x5B, close: 0x5D, into: &octets, indent: indent) { value, octets, indent in
        write(value, into: &octets, indent: indent)
      }
    case .object(let members):
      list(members, open: 0x7B, close: 0x7D, into: &octets, indent: indent) { member, octets, indent in
        append(string: member.name, to: &octets)
        octets.append(0x3A)
        if indent != nil { octets.append(0x20) }
        write(member.value, into: &octets, indent: indent)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], open: UInt8, close: UInt8, into octets: inout [UInt8], indent: Int?,
    each: (Element, inout [UInt8], Int?) -> Void
  ) {
    octets.append(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { octets.append(0x2C) }
      breakLine(&octets, indent.map { $0 + 2 })
      each(element, &octets, indent.map { $0 + 2 })
    }
    if !elements.isEmpty { breakLine(&octets, indent) }
    octets.append(close)
  }

  private static func breakLine(_ octets: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    octets.append(0x0A)
    octets.append(contentsOf: repeatElement(0x20, count: indent))
  }
}
