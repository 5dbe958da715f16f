import Mime

/// Octets of a text whose lines end in CRLF, whatever they end in here.
func crlf(_ text: String) -> [UInt8] {
  text.utf8.reduce(into: []) { octets, octet in
    if octet == 0x0A { octets.append(0x0D) }
    octets.append(octet)
  }
}

/// A message read from LF and from CRLF lines.
func bothWays(_ text: String) -> [Message] { [Message.read(Array(text.utf8)), Message.read(crlf(text))] }

extension Message {
  /// The leaves as `path type`, containers in brackets.
  var outline: [String] { parts.map { $0.isContainer ? "[\($0.path) \($0.type)]" : "\($0.path) \($0.type)" } }

  /// The kinds of the notes in their order.
  var kinds: [Note.Kind] { notes.map(\.kind) }
}
