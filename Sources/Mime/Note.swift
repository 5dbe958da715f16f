/// Something odd about a message; the message is readable all the same.
package struct Note: Hashable, Sendable {
  package var kind: Kind
  /// Octet offset in the raw message.
  package var at: Int

  package init(_ kind: Kind, at: Int) {
    self.kind = kind
    self.at = at
  }

  /// The kinds of oddity.
  package enum Kind: String, Sendable, CaseIterable {
    case unclosedBoundary = "a multipart is not closed by its boundary"
    case missingBoundary = "a multipart names no boundary, or one that never comes"
    case tooDeep = "parts inside parts beyond the limit are kept whole"
    case tooManyParts = "parts beyond the limit are not looked at"
    case headerTooLarge = "a header beyond the limit is cut"
    case notAField = "a line in the header is no field"
    case repeatedField = "a field that may stand once stands twice"
    case noHeader = "the message has no header"
    case unknownCoding = "an unknown transfer coding is taken as it is"
    case damagedCoding = "a transfer coding is damaged; what could be decoded is kept"
    case unknownCharset = "an unknown character set is guessed"
    case wrongCharset = "the text is not in the character set it names"
    case nulOctets = "NUL octets stand in the header"
    case encodedMultipart = "a multipart is transfer-encoded, which no multipart may be"
  }

  /// The note in words, with its place.
  package var text: String { "\(kind.rawValue) (octet \(at))" }
}

/// Bounds on one message: what an attacker's mail may cost.
package struct MimeLimits: Sendable {
  /// Parts inside parts: no mail program nests deeper than five; a hundred is where Postfix stops.
  package var depth = 100
  /// Parts in all: a thousand protect the part list, and the case folder, from a million empty ones.
  package var parts = 1000
  /// Octets of one part's header.
  package var headerOctets = 1 << 20
  /// Fields of one header.
  package var fields = 1000

  package init() {}
}
