/// OK, NO, BAD, BYE or PREAUTH, with its response code (RFC 9051 section 7.1).
package struct ImapStatus: Sendable, Equatable {
  /// Whether it went well.
  package var word: Word
  /// The code in brackets in upper case, without its arguments: `UIDVALIDITY`, `TRYCREATE`; `nil` when none
  /// stands.
  package var code: String?
  /// The code's arguments, as written; empty when there are none.
  package var arguments: String
  /// The server's words, for people; never parsed, never trusted.
  package var text: String

  /// What the status says.
  package enum Word: String, Sendable {
    /// It is done; untagged, something to know.
    case ok = "OK"
    /// It cannot be done; untagged, a warning.
    case no = "NO"
    /// It was not understood.
    case bad = "BAD"
    /// The server ends the session.
    case bye = "BYE"
    /// A greeting: the session is logged in already.
    case preauth = "PREAUTH"
  }

  /// A status with its parts.
  package init(word: Word, code: String? = nil, arguments: String = "", text: String = "") {
    self.word = word
    self.code = code
    self.arguments = arguments
    self.text = text
  }

  /// Reads what follows the word: `[CODE arguments] text`.
  init(word: Word, rest: ArraySlice<UInt8>) {
    self.init(word: word)
    var text = rest
    if rest.first == 0x5B, let close = Self.close(of: rest) {
      let inside = rest[(rest.startIndex + 1)..<close]
      let name = inside.prefix { $0 != 0x20 }
      code = name.isEmpty ? nil : AsciiCase.upper(name)
      arguments = String(decoding: inside[name.endIndex...].drop { $0 == 0x20 }, as: UTF8.self)
      text = rest[(close + 1)...].drop { $0 == 0x20 }
    }
    self.text = String(decoding: text, as: UTF8.self)
  }

  /// The bracket that closes a code: the first outside quotes and lists; where these are not closed, the
  /// first at all.
  private static func close(of rest: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    var lists = 0
    for at in rest.indices.dropFirst() {
      let octet = rest[at]
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isEscaped = octet == 0x5C
        isQuoted = octet != 0x22
      } else {
        switch octet {
        case 0x22: isQuoted = true
        case 0x28: lists += 1
        case 0x29: lists -= 1
        case 0x5D where lists <= 0: return at
        default: break
        }
      }
    }
    return rest.firstIndex(of: 0x5D)
  }
}
