// Octet classes by the names of their grammars.

extension UInt8 {
  /// DIGIT (RFC 5234).
  package var isDigit: Bool { self &- 0x30 < 10 }

  /// ALPHA (RFC 5234).
  package var isAlpha: Bool { (self | 0x20) &- 0x61 < 26 }

  /// HEXDIG, either case, as a number; `nil` for anything else.
  package var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }

  /// WSP: space or tab (RFC 5234).
  package var isWSP: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, CR or LF.
  package var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }

  /// atext (RFC 5322 section 3.2.3), with the octets of UTF-8 (RFC 6532 section 3.2).
  package var isAtext: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E, 0x5F, 0x60, 0x7B, 0x7C,
      0x7D, 0x7E:
      true
    default: false
    }
  }

  /// ftext, what a field name may hold (RFC 5322 section 3.6.8).
  package var isFtext: Bool { (0x21...0x39).contains(self) || (0x3B...0x7E).contains(self) }

  /// token octets (RFC 2045 section 5.1).
  package var isToken: Bool {
    switch self {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5E...0x7E: true
    default: false
    }
  }

  /// The octet in lower case where it is an ASCII letter.
  package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether the octets are these, ASCII case aside.
  package func equalsIgnoringCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { other in
      var at = 0
      for octet in self {
        if octet.lowercased != other[at].lowercased { return false }
        at += 1
      }
      return true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at both ends.
  package var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice = slice.dropFirst() }
    while let last = slice.last, last.isBlank { slice = slice.dropLast() }
    return slice
  }
}
