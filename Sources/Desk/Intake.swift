package import Civil
package import Digests
package import Letters

/// One letter as it lies on the desk: what it says, when and how it came, the octets of its papers.
package struct Intake: Sendable {
  /// SHA-256 of the letter's octets as they came.
  package var digest: Digest
  /// SHA-256 over what the sender sent (address, words, papers) without what transport added: two copies of one
  /// letter by different ways have it in common.
  package var content: Digest
  /// Size of the letter in octets.
  package var octets: Int
  /// Where it came from: `maildir`, `inbox`, `imap`.
  package var source: String
  /// When the office received it.
  package var received: Instant
  /// Extension of the original's file: `eml`, `txt` ….
  package var fileExtension: String
  package var letter: Letter
  /// The papers, in the order of `letter.documents`.
  package var papers: [Paper]

  package init(
    digest: Digest, content: Digest, octets: Int, source: String, received: Instant, fileExtension: String,
    letter: Letter, papers: [Paper]
  ) {
    self.digest = digest
    self.content = content
    self.octets = octets
    self.source = source
    self.received = received
    self.fileExtension = fileExtension
    self.letter = letter
    self.papers = papers
  }
}

/// The octets of one enclosed document.
package struct Paper: Sendable {
  /// After transfer decoding.
  package var octets: [UInt8]
  package var digest: Digest

  package init(octets: [UInt8]) {
    self.octets = octets
    self.digest = Digest(of: octets)
  }
}
