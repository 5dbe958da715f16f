package import Civil

/// A case as the journal tells it; the person's data is not here.
package struct CaseRecord: Sendable, Equatable {
  package let id: CaseID
  package var status: CaseStatus = .incomplete
  /// The official number; `nil` while none is given.
  package var number: String?
  package var relates: CaseID?
  /// How its first letter came: `email`, `scan`, `form`; `nil` when no letter opened it.
  package var channel: String?
  package var received: Instant
  package var counted: CivilDate
  /// The day it was found complete; `nil` before.
  package var registered: CivilDate?
  package var missing: [String]
  package var flags: [String]
  package var deadlines: [Deadline] = []
  package var letters: [LetterEntry] = []
  package var files: [Kept] = []
  /// Files that were erased on purpose.
  package var purged: Set<String> = []
  package var history: [HistoryEntry] = []

  package var kind: CaseKind { id.kind }

  init(_ opening: Opening) {
    id = opening.id
    relates = opening.relates
    received = opening.received
    counted = opening.counted
    missing = opening.missing
    flags = opening.flags
  }
}

/// One line of a case's history.
package struct HistoryEntry: Sendable, Equatable {
  /// The journal line's number.
  package var sequence: Int
  package var at: Instant
  /// What happened, in contract words.
  package var words: String
}
