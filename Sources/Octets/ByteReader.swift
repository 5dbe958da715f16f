/// A cursor over octets: the verbs that readers of header fields are made of. It never leaves its bounds.
package struct ByteReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  /// Index of the next octet, in the array that the octets came from.
  package private(set) var at: Int

  /// A cursor before the first octet of a slice.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// Whether every octet was taken.
  package var isAtEnd: Bool { at >= bytes.endIndex }

  /// The next octet, which stays; `nil` at the end.
  package var peek: UInt8? { isAtEnd ? nil : bytes[at] }

  /// The octets that are still to be read.
  package var rest: ArraySlice<UInt8> { bytes[at...] }

  /// Takes one octet; `nil` at the end.
  package mutating func next() -> UInt8? {
    guard !isAtEnd else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  /// Takes an octet if it is this one, and says whether it was.
  package mutating func skip(_ octet: UInt8) -> Bool {
    guard peek == octet else { return false }
    at += 1
    return true
  }

  /// Takes the longest run of octets that pass a test; empty when the next one fails.
  package mutating func take(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.endIndex, passes(bytes[at]) { at += 1 }
    return bytes[start..<at]
  }

  /// Takes everything before the next such octet, which stays; `nil`, with nothing taken, when none comes.
  package mutating func take(before octet: UInt8) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: octet) else { return nil }
    defer { at = end }
    return bytes[at..<end]
  }

  /// Takes blanks, and comments with their nested ones (RFC 5322 section 3.2.2); a comment that is never closed is
  /// left standing.
  package mutating func skipBlanksAndComments() {
    while let octet = peek {
      if octet.isBlank {
        at += 1
      } else if octet != 0x28 || !skipComment() {
        return
      }
    }
  }

  private mutating func skipComment() -> Bool {
    var depth = 0
    var index = at
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 {
        at = Swift.min(index, bytes.endIndex)
        return true
      }
    }
    return false
  }
}
