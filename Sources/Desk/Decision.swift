import Letters
package import Mime
package import Records

/// What is to be done about one letter: the journal's acts, the files to keep, the letters to write.
///
/// It is a value: nothing has happened yet. The station writes the files, then the one journal line that makes the
/// decision real, then lets the letters go.
package struct Decision: Sendable {
  /// What became of the letter.
  package var fate: Fate
  /// The case it opened or joined; `nil` when it belongs to none.
  package var id: CaseID?
  /// The acts of the decision's one journal line, in order.
  package var acts: [Act] = []
  /// What is written into the case folder, or into the folder of letters that belong to no case.
  package var files: [File] = []
  /// The letters to the applicant.
  package var letters: [OutgoingLetter] = []
  /// The case's personal data after the decision; `nil` when it did not change.
  package var data: CaseData?
  /// A further case that the decision opens, with its files; `nil` for all but new disputes.
  package var opened: Opened?
  /// Sentences for the officer, in Indonesian, without personal data.
  package var remarks: [String] = []
  /// The case that a letter in review may belong to, and the one it may be a second copy of.
  package var likely: CaseID?
  package var same: CaseID?
  /// Sentences for the administrator, in English: letters that could not be written.
  package var faults: [String] = []

  package init(fate: Fate, id: CaseID?) {
    self.fate = fate
    self.id = id
  }

  /// What becomes of a letter.
  package enum Fate: String, Sendable {
    /// It opened a case that lacks nothing.
    case filed
    /// It opened a case that lacks something.
    case incomplete
    /// It supplied what a case lacked.
    case completed
    /// It joined a case without completing it.
    case attached
    /// It withdrew a case.
    case withdrawn
    /// The same letter is filed already.
    case duplicate
    /// An automatic reply; kept, never answered.
    case autoReply = "auto-reply"
    /// A report about a letter's delivery.
    case bounce
    /// A letter of ours that came back to the office as a copy; not kept, not answered.
    case ownCopy = "own-copy"
    /// Not for the register; kept.
    case other
    /// A person must look before it is filed.
    case review
  }

  /// A further case and its files.
  package struct Opened: Sendable {
    package var id: CaseID
    package var files: [File]
  }

  /// A file the decision keeps.
  package struct File: Sendable {
    /// Path in the case folder, or in the folder of the letters without a case.
    package var path: String
    package var content: Content

    package init(path: String, content: Content) {
      self.path = path
      self.content = content
    }

    /// Where the octets come from.
    package enum Content: Sendable {
      /// The letter as it came.
      case original
      /// A paper of the letter, by its index.
      case paper(Int)
      case octets([UInt8])
    }
  }
}

/// A letter of ours, written and addressed.
package struct OutgoingLetter: Sendable {
  /// The key its Message-ID is made from.
  package var key: String
  package var template: String
  /// Path of its copy in the case folder (without extension).
  package var path: String
  package var delivery: Delivery
  package var rendered: RenderedLetter

  package init(
    key: String, template: String, path: String, delivery: Delivery, rendered: RenderedLetter
  ) {
    self.key = key
    self.template = template
    self.path = path
    self.delivery = delivery
    self.rendered = rendered
  }

  /// How it goes out.
  package enum Delivery: Sendable {
    case email(Draft)
    /// Printed and posted by an officer.
    case print
    /// Written, kept and not sent, for this reason (Indonesian).
    case suppressed(String)
  }
}
