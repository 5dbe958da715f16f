/// A value of the grammar.
enum ImapValue: Sendable, Equatable {
  /// A word or a number, as written.
  case atom([UInt8])
  /// A quoted string without its quotes, or a literal.
  case string([UInt8])
  /// NIL.
  case null
  case list([ImapValue])

  /// The octets of an atom or a string.
  var octets: [UInt8]? {
    switch self {
    case .atom(let octets), .string(let octets): octets
    case .null, .list: nil
    }
  }

  /// An atom or a string as text; octets that are no UTF-8 become U+FFFD.
  var text: String? { octets.map { String(decoding: $0, as: UTF8.self) } }

  /// An atom in upper case; `nil` for all else.
  var word: String? {
    guard case .atom(let octets) = self else { return nil }
    return AsciiCase.upper(octets)
  }

  /// The values of a list; NIL is an empty one.
  var list: [ImapValue]? {
    switch self {
    case .list(let values): values
    case .null: []
    case .atom, .string: nil
    }
  }

  /// The name of a mailbox, where NIL unquoted is a name like any other.
  var mailbox: String? {
    if case .null = self { return "NIL" }
    return text
  }
}
