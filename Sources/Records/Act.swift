package import Civil
package import Digests

/// One fact of a journal line. No fact holds a name, a NIK, an address or words of a letter.
package enum Act: Sendable, Equatable {
  case open(Opening)
  /// A file that a case (or, without an id, the office) keeps from now on.
  case keep(Kept)
  /// The official number.
  case number(id: CaseID, number: String)
  /// What is missing, after a supplement or a waiver.
  case assess(id: CaseID, missing: [String])
  case status(id: CaseID, status: CaseStatus, on: CivilDate)
  /// A term that was promised, or that binds the applicant.
  case deadline(id: CaseID, Deadline)
  case settle(id: CaseID, deadline: String, state: DeadlineState)
  case letter(LetterEntry)
  case letterState(key: String, state: LetterState, detail: String?)
  case flag(id: CaseID, flag: String)
  case link(id: CaseID, to: CaseID)
  /// What became of a letter that opened no case.
  case file(fate: String, id: CaseID?)
  /// A file of a case was erased (UU 27/2022 Pasal 43-44).
  case purge(id: CaseID, file: String)
}

/// A case's beginning.
package struct Opening: Sendable, Equatable {
  package var id: CaseID
  /// The request that an objection is about, the objection that a dispute is about.
  package var relates: CaseID?
  /// When the office received the letter.
  package var received: Instant
  /// Day 0 of the office's duties.
  package var counted: CivilDate
  /// What is missing, in the contract's words.
  package var missing: [String]
  package var flags: [String]

  package init(
    id: CaseID, relates: CaseID?, received: Instant, counted: CivilDate, missing: [String], flags: [String]
  ) {
    self.id = id
    self.relates = relates
    self.received = received
    self.counted = counted
    self.missing = missing
    self.flags = flags
  }
}

/// A file the journal answers for.
package struct Kept: Sendable, Equatable {
  /// `nil` for letters that belong to no case.
  package var id: CaseID?
  /// Path in the case's folder.
  package var file: String
  package var digest: Digest
  /// `original`, `attachment`, `data`, `letter`, `form`; `content` names what two copies of one letter share.
  package var role: String
  package var octets: Int

  package init(id: CaseID?, file: String, digest: Digest, role: String, octets: Int) {
    self.id = id
    self.file = file
    self.digest = digest
    self.role = role
    self.octets = octets
  }
}

/// A term and its last day.
package struct Deadline: Sendable, Equatable {
  /// The contract's name: `completion`, `answer`, `objection-window`, `response`, `dispute-window`.
  package var name: String
  /// Day 0.
  package var from: CivilDate
  package var days: Int
  /// `working` or `calendar`.
  package var unit: String
  package var due: CivilDate
  /// Whether the calendar did not cover every day counted.
  package var provisional: Bool
  package var state = DeadlineState.open

  package init(name: String, from: CivilDate, days: Int, unit: String, due: CivilDate, provisional: Bool) {
    self.name = name
    self.from = from
    self.days = days
    self.unit = unit
    self.due = due
    self.provisional = provisional
  }
}

package enum DeadlineState: String, Sendable {
  case open, met, missed
}

/// A letter of ours.
package struct LetterEntry: Sendable, Equatable {
  /// What its Message-ID is made from: `2026-P-0001.receipt.1`.
  package var key: String
  /// `nil` for letters about no case.
  package var id: CaseID?
  package var template: String
  package var created: Instant
  package var state: LetterState
  /// Why it was not sent; `nil` when it was or will be.
  package var reason: String?
  /// When it went; `nil` while it has not.
  package var sent: Instant?

  package init(key: String, id: CaseID?, template: String, created: Instant, state: LetterState, reason: String?) {
    self.key = key
    self.id = id
    self.template = template
    self.created = created
    self.state = state
    self.reason = reason
  }
}

package enum LetterState: String, Sendable {
  case queued, sending, sent, printed, bounced, suppressed, uncertain, failed
}

/// Why a journal line was written.
package enum Cause: Sendable, Equatable {
  case letter(LetterFact)
  /// An officer's act, by its command's name.
  case officer(act: String)
  /// A term ran out, or another thing that time does.
  case clock(String)
  /// The program itself.
  case station(String)
}

/// What the journal knows of a letter that came in.
package struct LetterFact: Sendable, Equatable {
  package var digest: Digest
  package var octets: Int
  /// `email`, `scan` or `form`.
  package var channel: String
  /// `maildir`, `inbox`, `imap`.
  package var source: String
  /// The contract's word.
  package var kind: String

  package init(digest: Digest, octets: Int, channel: String, source: String, kind: String) {
    self.digest = digest
    self.octets = octets
    self.channel = channel
    self.source = source
    self.kind = kind
  }
}
