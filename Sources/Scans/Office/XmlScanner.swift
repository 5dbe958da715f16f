import Mime
import Octets

/// The tokens of an XML text one after the other: no tree, no depth, no entities but the five of XML itself,
/// no document type, nothing fetched. What is not well formed is passed over.
struct XmlScanner {
  /// What stands in the text.
  enum Token {
    /// The name without its prefix; attributes as they are written; whether the element is closed at once.
    case open(String, attributes: ArraySlice<UInt8>, isEmpty: Bool)
    case close(String)
    /// Text, its references resolved.
    case text(String)
  }

  private let octets: [UInt8]
  private var at = 0

  /// UTF-8, or UTF-16 by its mark.
  init(_ octets: [UInt8]) {
    let isWide = octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
    self.octets = isWide ? Array(Charset.text(octets, label: "utf-16").utf8) : octets
  }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    while at < octets.count {
      if octets[at] != 0x3C {
        let end = index(of: 0x3C) ?? octets.count
        defer { at = end }
        return .text(Self.text(octets[at..<end]))
      }
      if octets.has("<!--", at: at) {
        at = octets.place(of: "-->", from: at + 4).map { $0 + 3 } ?? octets.count
      } else if octets.has("<![CDATA[", at: at) {
        let start = at + 9
        let end = octets.place(of: "]]>", from: start) ?? octets.count
        at = min(octets.count, end + 3)
        return .text(String(decoding: octets[min(start, end)..<end], as: UTF8.self))
      } else if octets.has("<?", at: at) {
        at = octets.place(of: "?>", from: at + 2).map { $0 + 2 } ?? octets.count
      } else if octets.has("<!", at: at) {
        skipDeclaration()
      } else if let token = tag() {
        return token
      }
    }
    return nil
  }

  /// The value of an attribute, its prefix aside; `nil` when it is not there.
  static func attribute(_ name: StaticString, in attributes: ArraySlice<UInt8>) -> String? {
    var reader = ByteReader(attributes)
    while !reader.isAtEnd {
      _ = reader.take { $0.isBlank || $0 == 0x2F }
      let key = reader.take { $0 != 0x3D && !$0.isBlank }
      _ = reader.take { $0.isBlank }
      guard reader.skip(0x3D) else {
        if key.isEmpty { return nil }
        continue
      }
      _ = reader.take { $0.isBlank }
      guard let quote = reader.next(), quote == 0x22 || quote == 0x27, let value = reader.take(before: quote)
      else { return nil }
      _ = reader.next()
      if local(key).equalsIgnoringCase(name) { return text(value) }
    }
    return nil
  }

  /// Whether an attribute like Word's `val` switches something on: it does when it is not there.
  static func isOn(_ attributes: ArraySlice<UInt8>) -> Bool {
    guard let value = attribute("val", in: attributes) else { return true }
    return value != "0" && value != "false" && value != "off"
  }

  private func index(of octet: UInt8) -> Int? {
    octets.withUnsafeBufferPointer { $0.index(of: octet, from: at, to: $0.count) }
  }

  /// A document type with its inner part, of which nothing is used.
  private mutating func skipDeclaration() {
    var brackets = 0
    while at < octets.count {
      let octet = octets[at]
      at += 1
      if octet == 0x5B { brackets += 1 }
      if octet == 0x5D { brackets -= 1 }
      if octet == 0x3E, brackets <= 0 { return }
    }
  }

  private mutating func tag() -> Token? {
    // A ">" in an attribute's value does not end the tag.
    var end = at + 1
    var quote: UInt8 = 0
    while end < octets.count {
      let octet = octets[end]
      if quote != 0 {
        if octet == quote { quote = 0 }
      } else if octet == 0x22 || octet == 0x27 {
        quote = octet
      } else if octet == 0x3E {
        break
      }
      end += 1
    }
    let start = at + 1
    at = min(octets.count, end + 1)
    guard end < octets.count, start < end else { return nil }
    if octets[start] == 0x2F {
      let name = octets[(start + 1)..<end].prefix { !$0.isBlank }
      return .close(String(decoding: Self.local(name), as: UTF8.self))
    }
    let isEmpty = octets[end - 1] == 0x2F
    let inner = octets[start..<(isEmpty ? end - 1 : end)]
    let name = inner.prefix { !$0.isBlank }
    return .open(
      String(decoding: Self.local(name), as: UTF8.self), attributes: inner[name.endIndex...], isEmpty: isEmpty
    )
  }

  private static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = name.lastIndex(of: 0x3A) else { return name }
    return name[(colon + 1)...]
  }

  /// Resolves references: the five names and numbers (XML 1.0 section 4.1, 4.6); others stay as written.
  static func text(_ octets: ArraySlice<UInt8>) -> String {
    guard octets.contains(0x26) else { return String(decoding: octets, as: UTF8.self) }
    var out: [UInt8] = []
    var at = octets.startIndex
    while at < octets.endIndex {
      if octets[at] == 0x26, let end = octets[at...].prefix(12).firstIndex(of: 0x3B),
        let scalar = scalar(octets[(at + 1)..<end])
      {
        out += String(scalar).utf8
        at = end + 1
      } else {
        out.append(octets[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let text where text.utf8.first == 0x23:
      let digits = text.dropFirst()
      let isHex = digits.utf8.first == 0x78 || digits.utf8.first == 0x58
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
