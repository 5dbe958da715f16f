import Octets

/// A piece of an address field.
enum MailboxToken {
  case word(MailboxWord)
  /// The content of a comment; its own parentheses are kept.
  case comment([UInt8])
  /// One of `< > , ; :`.
  case mark(UInt8)
}

/// A word of an address field.
struct MailboxWord {
  /// What it says, quoting removed.
  var text: [UInt8]
  /// As it stands in an address.
  var raw: [UInt8]
  var isQuoted: Bool
  /// Whether white space stood before it.
  var isSpaced: Bool
}

/// Cuts an address field into words, comments and marks.
///
/// A quote or parenthesis that is never closed is passed over (RFC 7103 sections 7.1.4 and 7.1.6). Nothing is
/// searched for in vain more often than a few times, so time stays linear.
struct MailboxTokens {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var quotesAreOver = false
  /// Parentheses that may still be searched for their ends in vain.
  private var commentTries = 16
  private var isSpaced = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// The next piece and whether white space stood before it; `nil` at the end.
  mutating func next() -> MailboxToken? {
    isSpaced = false
    while at < bytes.endIndex {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D:
        isSpaced = true
        at += 1
      case 0x22:
        if let word = quoted() { return .word(word) }
        at += 1
      case 0x28:
        if let comment = comment() { return .comment(comment) }
        at += 1
      case 0x29: at += 1
      case 0x3C, 0x3E, 0x2C, 0x3B, 0x3A:
        at += 1
        return .mark(bytes[at - 1])
      default: return .word(atom())
      }
    }
    return nil
  }

  private mutating func quoted() -> MailboxWord? {
    if quotesAreOver { return nil }
    var text: [UInt8] = []
    var index = at + 1
    while index < bytes.endIndex, bytes[index] != 0x22 {
      if bytes[index] == 0x5C, index + 1 < bytes.endIndex { index += 1 }
      if bytes[index] != 0x0D, bytes[index] != 0x0A { text.append(bytes[index]) }
      index += 1
    }
    guard index < bytes.endIndex else {
      quotesAreOver = true
      return nil
    }
    let raw = bytes[at...index].filter { $0 != 0x0D && $0 != 0x0A }
    at = index + 1
    return MailboxWord(text: text, raw: Array(raw), isQuoted: true, isSpaced: isSpaced)
  }

  private mutating func comment() -> [UInt8]? {
    guard commentTries > 0 else { return nil }
    var text: [UInt8] = []
    var depth = 1
    var index = at + 1
    while index < bytes.endIndex {
      let octet = bytes[index]
      if octet == 0x5C, index + 1 < bytes.endIndex {
        index += 1
        text.append(bytes[index])
      } else {
        depth += octet == 0x28 ? 1 : octet == 0x29 ? -1 : 0
        if depth == 0 { break }
        text.append(octet)
      }
      index += 1
    }
    guard depth == 0 else {
      commentTries -= 1
      return nil
    }
    at = index + 1
    return text
  }

  private mutating func atom() -> MailboxWord {
    let start = at
    while at < bytes.endIndex {
      let octet = bytes[at]
      if octet == 0x3D, let end = endOfEncodedWord() {
        at = end
      } else if octet == 0x5B, let end = endOfLiteral() {
        at = end
      } else if octet <= 0x20 && octet.isBlank || Self.specials.contains(octet) {
        break
      } else {
        at += 1
      }
    }
    let text = Array(bytes[start..<at])
    return MailboxWord(text: text, raw: text, isQuoted: false, isSpaced: isSpaced)
  }

  /// QUIRK: encoded words with commas, parentheses or blanks inside, as careless programs write them, stay whole.
  /// Angle brackets are not believed: they are what an address is made of.
  private func endOfEncodedWord() -> Int? {
    var index = at + 1
    var marks = 0
    while index < bytes.endIndex, index - at < Self.encodedWordLimit {
      switch bytes[index] {
      case 0x3F where marks == 3:
        return index + 1 < bytes.endIndex && bytes[index + 1] == 0x3D ? index + 2 : nil
      case 0x3F: marks += 1
      case 0x3C, 0x3E, 0x22: return nil
      case 0x20, 0x09, 0x0A, 0x0D, 0x3D:
        if marks < 3 { return nil }
      default:
        if marks == 0 { return nil }
      }
      index += 1
    }
    return nil
  }

  /// `[IPv6:…]`: the colons of an address literal are no marks.
  private func endOfLiteral() -> Int? {
    let inside = bytes[(at + 1)...].prefix(Self.literalLimit).prefix {
      $0.isAlpha || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A
    }
    return inside.endIndex < bytes.endIndex && bytes[inside.endIndex] == 0x5D ? inside.endIndex + 1 : nil
  }

  private static let specials: Set<UInt8> = [0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E]
  private static let encodedWordLimit = 1000
  private static let literalLimit = 64
}
