import Octets

/// Reads the pieces of a field with parameters, and of what passes for one in real mail.
struct ParameterScanner {
  private var reader: ByteReader
  /// Whether a quote was looked for in vain: then no later one closes either.
  private var quotesAreOver = false

  init(_ body: ArraySlice<UInt8>) {
    reader = ByteReader(body)
  }

  /// The value before the parameters, in lower case; blanks and comments in it fall away.
  mutating func value() -> String {
    var octets: [UInt8] = []
    while true {
      reader.skipBlanksAndComments()
      let before = reader
      _ = reader.skip(0x22)
      let word = reader.take { !$0.isBlank && $0 != 0x3B && $0 != 0x2C && $0 != 0x28 && $0 != 0x22 }
      _ = reader.skip(0x22)
      // A parameter that begins without its semicolon, or a second word, is no piece of the value.
      let isPiece = octets.isEmpty || octets.last == 0x2F || word.first == 0x2F
      if word.isEmpty || word.contains(0x3D) || !isPiece {
        reader = before
        return String(decoding: octets, as: UTF8.self)
      }
      octets += word.map(\.lowercased)
    }
  }

  /// The next parameter: its lower-case name and its octets, quotes undone; `nil` when there is none.
  mutating func parameter() -> (name: String, octets: [UInt8])? {
    while !reader.isAtEnd {
      reader.skipBlanksAndComments()
      let name = reader.take { !$0.isBlank && $0 != 0x3D && $0 != 0x3B && $0 != 0x2C }
      reader.skipBlanksAndComments()
      if reader.skip(0x3D), !name.isEmpty {
        let name = String(decoding: name.map(\.lowercased), as: UTF8.self)
        return (name, parameterValue(isName: name.hasPrefix("name") || name.hasPrefix("filename")))
      }
      if name.isEmpty { _ = reader.next() }
    }
    return nil
  }

  /// A value. QUIRK: unquoted file names hold blanks, commas and parentheses; other values end at a blank.
  private mutating func parameterValue(isName: Bool) -> [UInt8] {
    _ = reader.take(while: \.isBlank)
    if reader.peek == 0x22 {
      let before = reader
      if !quotesAreOver, let octets = quoted() { return octets }
      quotesAreOver = true
      reader = before
      _ = reader.skip(0x22)
    }
    return Array(reader.take { $0 != 0x3B && (isName || !$0.isBlank) }.trimmed)
  }

  /// A quoted string; `nil` when it is never closed. QUIRK: a quote inside a file name is no end, nor do the
  /// backslashes of a Windows path escape anything.
  private mutating func quoted() -> [UInt8]? {
    _ = reader.skip(0x22)
    var octets: [UInt8] = []
    while let octet = reader.next() {
      switch octet {
      case 0x5C:
        if reader.peek == 0x22 || reader.peek == 0x5C, let escaped = reader.next() {
          octets.append(escaped)
        } else {
          octets.append(octet)
        }
      case 0x22:
        guard let after = reader.peek, !after.isBlank, after != 0x3B, after != 0x2C, after != 0x28 else {
          return octets
        }
        octets.append(octet)
      default: octets.append(octet)
      }
    }
    return nil
  }
}
