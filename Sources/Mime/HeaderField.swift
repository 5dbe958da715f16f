import Octets

/// One header field, as it was written and as it is meant.
package struct HeaderField: Sendable, Equatable {
  /// The name as written, without blanks and NUL.
  package var name: String
  /// The body's octets, unfolded, without blanks at the ends.
  package var body: ArraySlice<UInt8>
  /// Where the field lies in the octets it was read from, its line ends included: the raw message, or the decoded
  /// octets of an attached message that was transfer-encoded.
  package var range: Range<Int>

  /// Where the field starts.
  package var offset: Int { range.lowerBound }

  /// The body as text, encoded words decoded (RFC 2047), never more than one line.
  package var value: String { EncodedWords.decode(body) }

  /// Whether the field has this name, case aside.
  package func isNamed(_ other: StaticString) -> Bool {
    // Most names differ in length, and this is asked for every field of every part.
    name.utf8.count == other.utf8CodeUnitCount && name.utf8.equalsIgnoringCase(other)
  }
}

extension [HeaderField] {
  /// The first field of a name; `nil` when there is none.
  package func first(named name: StaticString) -> HeaderField? { first { $0.isNamed(name) } }
}
