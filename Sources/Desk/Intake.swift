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
  /// Whether the hour is known too; of a letter on paper an officer may have said only the day.
  package var isHourKnown = true
  /// Extension of the original's file: `eml`, `txt` ….
  package var fileExtension: String
  package var letter: Letter
  /// The papers, in the order of `letter.documents`.
  package var papers: [Paper]
  /// The officer's form by which a letter is filed; `nil` for a letter that came by itself.
  package var form: OfficerForm?

  /// Whether an officer has said in a side file what kind of letter it is.
  package var isSortedByOfficer = false
  /// The case that an officer has named in a side file, as written; `nil` where none did.
  package var namedByOfficer: String?

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

/// An officer's form about a letter that had to be looked at.
package struct OfficerForm: Sendable {
  /// Its answers.
  package var answers: IntakeForm
  /// The form's file as it came.
  package var file: Paper
  /// The digest of what was dropped: the form's, or that of the folder it lay in.
  package var cause: Digest
  /// The size of what was dropped.
  package var octets: Int
  /// The ending under which it is kept.
  package var ending = "txt"
  /// Whether it is the letter itself: an officer typed it, and no other letter is behind it.
  package var isLetter = false

  package init(answers: IntakeForm, file: Paper, cause: Digest, octets: Int) {
    self.answers = answers
    self.file = file
    self.cause = cause
    self.octets = octets
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
