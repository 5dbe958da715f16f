/// Why a command cannot be sent; nothing of it has gone out, and the dialogue can go on.
package enum ImapRefusal: Error, Sendable, Equatable {
  /// A text holds CR, LF, NUL or an octet beyond ASCII, which a quoted string cannot hold (RFC 3501 section
  /// 9).
  case text
  /// A keyword is empty or holds an octet that no atom holds.
  case keyword
  /// A command names no message at all, or UID 0, which no message has.
  case uids
  /// A slice begins before the first octet, holds none, or ends beyond 32 bits.
  case slice
  /// The line has so many octets, more than `ImapCommand.longest`: cut the UIDs by `UidSet.cut`.
  case tooLong(Int)

  /// Why, as an English clause.
  package var sentence: String {
    switch self {
    case .text: "a name or Message-ID holds octets that a command cannot hold"
    case .keyword: "a keyword holds octets that a command cannot hold"
    case .uids: "a command names no message"
    case .slice: "a piece of a message lies outside its bounds"
    case .tooLong(let octets): "a command of \(octets) octets is too long"
    }
  }
}
