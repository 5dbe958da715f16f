package import Civil
package import Digests
import Letters

/// One letter that waits at a source, before anyone has read it.
package struct Arrival: Sendable {
  /// Where it came from.
  package var source: Source
  /// The file that holds it.
  package var path: String
  /// Its name at the source, for ordering and for messages.
  package var name: String
  /// Size in octets, as the folder lists it; of a folder all files together.
  package var size: Int
  /// When the file was last written, by the disk's clock; of a folder the last of its files.
  package var modified: Instant
  /// When the mail server received it (INTERNALDATE); `nil` where no server said so.
  package var received: Instant?
  /// What is known of a letter from the drop folder; `nil` for mail.
  var drop: Drop?

  /// The kinds of source.
  package enum Source: String, Sendable {
    case maildir
    case inbox
    case imap
  }

  /// A letter from the drop folder.
  struct Drop: Sendable {
    /// What the file is by its octets; `nil` for a folder.
    var kind: DropKind?
    /// The names of a folder's files in natural order; `nil` for a file.
    var members: [String]?
    /// The name of the side file beside it.
    var note: String?
    /// The name of the side file in the folder.
    var innerNote: String?
    /// What its files looked like when they were found complete.
    var stamps: [FileStamp]
    /// Where it lies once it was taken out of the drop folder.
    var claim: Claims.Claim?
  }
}

/// One letter read from its source: the octets, and when the office received it.
package struct RawLetter: Sendable {
  package var arrival: Arrival
  /// Of a folder its manifest (`Manifest`), which names each file by its digest.
  package var octets: [UInt8]
  package var digest: Digest
  /// The files of a letter that was dropped as a folder, in natural order of their names; empty for one file.
  package var enclosures: [Enclosure] = []
  /// What the officer says of it; `nil` when nothing is said.
  package var note: OfficerNote?

  /// Whether the letter was dropped as a folder.
  package var isBundle: Bool { arrival.drop?.members != nil }

  /// What a dropped file is by its octets, as a media type; `nil` for a folder, and for mail from a mailbox.
  package var mediaType: String? { arrival.drop?.kind?.mediaType }

  /// How it came, before anyone has read it.
  var channel: Channel {
    guard let drop = arrival.drop else { return .email }
    return switch drop.kind {
    case .mail: .email
    case .text: .form
    default: .scan
    }
  }
}
