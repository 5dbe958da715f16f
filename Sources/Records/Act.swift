package import Civil
package import Digests

/// One thing a journal line says has happened.
package enum Act: Hashable, Sendable {
  /// A case begins.
  case open(Opening)
  /// A file is kept, named by its digest.
  case keep(Kept)
  /// A case gets its official number.
  case number(id: CaseID, number: String)
  /// What is missing now; empty when nothing is.
  case assess(id: CaseID, missing: [String])
  /// A case stands differently since a day.
  case status(id: CaseID, status: CaseStatus, on: CivilDate)
  /// A deadline is promised.
  case deadline(id: CaseID, Deadline)
  /// The newest deadline of that name is over.
  case settle(id: CaseID, deadline: String, state: DeadlineState)
  /// A letter of ours is written.
  case letter(LetterEntry)
  /// A letter of ours stands differently; the detail holds no personal data.
  case letterState(key: String, state: LetterState, detail: String?)
  /// A mark for officers: `prematur` ….
  case flag(id: CaseID, flag: String)
  /// A mark no longer holds; one that does not stand is left as it is.
  case unflag(id: CaseID, flag: String)
  /// A case is about another from now on; about none, where that other is the case itself.
  case link(id: CaseID, to: CaseID)
  /// What became of a letter that opened no case: `supplement`, `review`, `other` ….
  case file(fate: String, id: CaseID?)
  /// A file's octets were erased on the person's demand; its digest stays.
  case purge(id: CaseID, file: String)
  /// An officer has acted on a case.
  case done(id: CaseID, DoneAct)

  /// The case the act is about; `nil` for one about none.
  package var caseID: CaseID? {
    switch self {
    case .open(let opening): opening.id
    case .keep(let kept): kept.id
    case .letter(let entry): entry.id
    case .letterState: nil
    case .number(let id, _), .assess(let id, _), .status(let id, _, _), .deadline(let id, _),
      .settle(let id, _, _), .flag(let id, _), .unflag(let id, _), .link(let id, _), .purge(let id, _),
      .done(let id, _):
      id
    case .file(_, let id): id
    }
  }
}

/// The beginning of a case.
package struct Opening: Hashable, Sendable {
  /// The new case; the next of its year and kind.
  package var id: CaseID
  /// The case it is about: an objection's request.
  package var relates: CaseID?
  /// When the office received the letter.
  package var received: Instant
  /// The day the clock counts from.
  package var counted: CivilDate
  /// What is missing, by the contract's words; empty when complete.
  package var missing: [String]
  /// Marks for officers from the beginning; empty for none.
  package var flags: [String]

  /// An opening by its parts.
  package init(
    id: CaseID, relates: CaseID? = nil, received: Instant, counted: CivilDate, missing: [String] = [],
    flags: [String] = []
  ) {
    self.id = id
    self.relates = relates
    self.received = received
    self.counted = counted
    self.missing = missing
    self.flags = flags
  }
}

/// What an officer did to a case, without a word of who and why: those stand in the case folder.
package struct DoneAct: Hashable, Sendable {
  /// The act's word: `extend`, `refuse` ….
  package var act: String
  /// The day it counts from, in the office's zone.
  package var on: CivilDate
  /// Path below the case folder of the file that says by whom, why and with what; kept with its digest by the same
  /// journal line.
  package var file: String

  /// An act by its parts.
  package init(act: String, on: CivilDate, file: String) {
    self.act = act
    self.on = on
    self.file = file
  }
}

/// A file that is kept with a case, or among the letters without one.
package struct Kept: Hashable, Sendable {
  /// `nil` for a file of no case.
  package var id: CaseID?
  /// Path below the case folder.
  package var file: String
  /// SHA-256 of the octets.
  package var digest: Digest
  /// `original`, `attachment`, `data`, `letter`, `form` (an officer's form about the original), `act` (what an officer
  /// decided), `enclosure` (what was handed over or sent with it), or `content`: the digest of what a sender sent, whatever
  /// way it took, which is no file of its own.
  package var role: String
  /// The file's size.
  package var octets: Int

  /// A kept file by its parts.
  package init(id: CaseID?, file: String, digest: Digest, role: String, octets: Int) {
    self.id = id
    self.file = file
    self.digest = digest
    self.role = role
    self.octets = octets
  }
}

/// Why a journal line was written.
package enum Cause: Hashable, Sendable {
  /// A letter came.
  case letter(LetterFact)
  /// An officer acted: the command's word.
  case officer(act: String)
  /// A day came: what fell due.
  case clock(String)
  /// The program itself: `outbox` ….
  case station(String)
}

/// What the journal says of a letter that came: nothing of what stands in it.
package struct LetterFact: Hashable, Sendable {
  /// SHA-256 of the octets.
  package var digest: Digest
  /// The letter's size.
  package var octets: Int
  /// `email`, `scan` or `form`.
  package var channel: String
  /// `maildir`, `inbox` or `imap`.
  package var source: String
  /// `request`, `objection` ….
  package var kind: String
  /// Whether the virus scanner has found all of it clean; false where the office has none.
  package var isScanned: Bool

  /// A fact by its parts.
  package init(
    digest: Digest, octets: Int, channel: String, source: String, kind: String, isScanned: Bool = false
  ) {
    self.isScanned = isScanned
    self.digest = digest
    self.octets = octets
    self.channel = channel
    self.source = source
    self.kind = kind
  }
}
