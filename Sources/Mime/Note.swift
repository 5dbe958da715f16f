/// Something odd about a message; the message is readable all the same.
package struct Note: Hashable, Sendable {
  /// What was odd.
  package var kind: Kind
  /// Octet offset in the raw message; for what lies in a transfer-encoded part, the offset of that part's body.
  package var at: Int

  /// A note of a kind at a place.
  package init(_ kind: Kind, at: Int) {
    self.kind = kind
    self.at = at
  }

  /// The kinds of oddity.
  package enum Kind: String, Sendable, CaseIterable {
    case unclosedBoundary = "a multipart is not closed by its boundary"
    case missingBoundary = "a multipart names no boundary, or one that never comes"
    case guessedBoundary = "a multipart names a wrong boundary; the one in its body is used"
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
