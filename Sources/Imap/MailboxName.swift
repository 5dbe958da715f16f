/// Mailbox names between Unicode and modified UTF-7 (RFC 3501 section 5.1.3).
package enum MailboxName {
  /// The name as the server is told it: printable ASCII only, whatever the name holds.
  package static func encode(_ name: String) -> String {
    var out: [UInt8] = []
    var pending: [UInt16] = []
    for scalar in name.unicodeScalars {
      if (0x20...0x7E).contains(scalar.value) {
        shift(&pending, into: &out)
        out.append(UInt8(scalar.value))
        if scalar == "&" { out.append(0x2D) }
      } else {
        pending += UTF16.encode(scalar).map(Array.init) ?? []
      }
    }
    shift(&pending, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The name for people, of a name that a server gave.
  ///
  /// A damaged name is shown as it stands: one that `encode` would not write like this. So is one with
  /// control characters in it, which have no business on a screen.
  package static func decode(_ name: String) -> String {
    guard let text = text(of: Array(name.utf8)), encode(text).utf8.elementsEqual(name.utf8),
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return name }
    return text
  }

  private static func text(of octets: [UInt8]) -> String? {
    var text = ""
    var at = 0
    while at < octets.count {
      guard octets[at] == 0x26 else {
        text.unicodeScalars.append(Unicode.Scalar(octets[at]))
        at += 1
        continue
      }
      guard let end = octets[at...].firstIndex(of: 0x2D) else { return nil }
      let inside = octets[(at + 1)..<end]
      if inside.isEmpty {
        text += "&"
      } else {
        guard let units = units(inside), let piece = String(validating: units, as: UTF16.self) else {
          return nil
        }
        text += piece
      }
      at = end + 1
    }
    return text
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

  /// The units of UTF-16 in base64; `nil` at an octet that is none of the alphabet.
  private static func units(_ base64: ArraySlice<UInt8>) -> [UInt16]? {
    var units: [UInt16] = []
    var bits: UInt32 = 0
    var count = 0
    for octet in base64 {
      guard let value = alphabet.firstIndex(of: octet) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 16 {
        count -= 16
        units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return units
  }

  private static func shift(_ units: inout [UInt16], into out: inout [UInt8]) {
    guard !units.isEmpty else { return }
    var bits: UInt32 = 0
    var count = 0
    out.append(0x26)
    for unit in units {
      bits = bits << 16 | UInt32(unit)
      count += 16
      while count >= 6 {
        count -= 6
        out.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { out.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    out.append(0x2D)
    units = []
  }
}
