package import Civil
import Digests

/// One letter that waits at a source, before anyone has read it.
package struct Arrival: Sendable {
  /// Where it came from.
  package var source: Source
  /// The file that holds it.
  package var path: String
  /// Its name at the source, for ordering and for messages.
  package var name: String
  /// Size in octets, as the folder lists it.
  package var size: Int
  /// When the file was last written, by the disk's clock.
  package var modified: Instant
  /// When the mail server received it (INTERNALDATE); `nil` where no server said so.
  package var received: Instant?

  /// The kinds of source.
  package enum Source: String, Sendable {
    case maildir
    case inbox
    case imap
  }
}

/// One letter read from its source: the octets, and when the office received it.
struct RawLetter: Sendable {
  var arrival: Arrival
  var octets: [UInt8]
  var digest: Digest
}
