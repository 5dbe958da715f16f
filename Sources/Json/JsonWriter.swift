/// Writes JSON as UTF-8 octets.
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

  /// A string with its quotes.
  package static func append(string: String, to octets: inout [UInt8]) {
    octets.append(0x22)
    for octet in string.utf8 {
      switch octet {
      case 0x22: octets += [0x5C, 0x22]
      case 0x5C: octets += [0x5C, 0x5C]
      case 0x0A: octets += [0x5C, 0x6E]
      case 0x0D: octets += [0x5C, 0x72]
      case 0x09: octets += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        let digits = String(octet, radix: 16)
        octets += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: octets.append(octet)
      }
    }
    octets.append(0x22)
  }

  /// The recursion is as deep as the value, which is made in code or was read under a depth limit.
  private static func write(_ value: JsonValue, into octets: inout [UInt8], indent: Int?) {
    switch value.kind {
    case .null: octets += Array("null".utf8)
    case .bool(let flag): octets += Array((flag ? "true" : "false").utf8)
    case .number(let text): octets += Array(text.utf8)
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
    octets += [UInt8](repeating: 0x20, count: indent)
  }
}
