package import Civil
import Digests

/// A case as the journal tells it; the person's data is not here.
package struct CaseRecord: Sendable, Equatable {
  /// Its id.
  package let id: CaseID
  /// Where it stands.
  package var status: CaseStatus
  /// The official number; `nil` while none is given.
  package var number: String?
  /// The case it is about; `nil` when about none.
  package var relates: CaseID?
  /// How its first letter came: `email`, `scan`, `form`; `nil` when no letter opened it.
  package var channel: String?
  /// When the office received its first letter.
  package var received: Instant
  /// The day the clock counts from.
  package var counted: CivilDate
  /// The day since which it is complete; `nil` while it never was.
  package var registered: CivilDate?
  /// What is missing, by the contract's words.
  package var missing: [String]
  /// Marks for officers; empty for none.
  package var flags: [String]
  /// In the order promised; a deadline promised again while open stands once.
  package var deadlines: [Deadline] = []
  /// Our letters, oldest first.
  package var letters: [LetterEntry] = []
  /// Its files, oldest first; those with role `content` are digests only.
  package var files: [Kept] = []
  /// What officers did, oldest first.
  package var acts: [DoneAct] = []
  /// Paths of files that were erased on purpose.
  package var purged: Set<String> = []
  /// What happened, oldest first.
  package var history: [HistoryEntry] = []
  /// Deadlines that were open when another of their name took their place.
  private var replaced: [Deadline] = []

  /// The deadlines of a name that come back one after the other where the newest is annulled, oldest first.
  package func replaced(_ name: String) -> [Deadline] {
    replaced.filter { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// What it is about.
  package var kind: CaseKind { id.kind }

  /// Folds a case's acts, of which the first must open it.
  init?(events: [StoredEvent]) {
    guard let first = events.first, case .open(let opening) = first.act else { return nil }
    id = opening.id
    status = opening.id.kind == .dispute ? .open : opening.missing.isEmpty ? .registered : .incomplete
    relates = opening.relates
    channel = first.channel
    received = opening.received
    counted = opening.counted
    missing = opening.missing
    flags = opening.flags
    for event in events { take(event) }
  }

  private mutating func take(_ event: StoredEvent) {
    switch event.act {
    case .open: break
    case .keep(let kept): files.append(kept)
    case .number(_, let number): self.number = number
    case .assess(_, let missing): self.missing = missing
    case .status(_, let status, let day): become(status, on: day)
    case .deadline(_, let deadline):
      promise(deadline)
    case .settle(_, let name, .void): annul(name)
    case .settle(_, let name, let state):
      if let place = deadlines.lastIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
        deadlines[place].state = state
      }
    case .letter(var entry):
      entry.become(entry.state, reason: entry.reason, at: event.at)
      letters.append(entry)
    case .letterState(let key, let state, let detail):
      if let place = letters.firstIndex(where: { $0.key.utf8.elementsEqual(key.utf8) }) {
        letters[place].become(state, reason: detail, at: event.at)
      }
    case .flag(_, let flag):
      if !flags.contains(where: { $0.utf8.elementsEqual(flag.utf8) }) { flags.append(flag) }
    case .unflag(_, let flag): flags.removeAll { $0.utf8.elementsEqual(flag.utf8) }
    case .link(_, let other): relates = other == id ? nil : other
    case .file: break
    case .purge(_, let file): purged.insert(file)
    case .done(_, let done): acts.append(done)
    }
    if event.act.words != nil {
      history.append(HistoryEntry(sequence: event.sequence, at: event.at, act: event.act))
    }
  }

  private mutating func promise(_ deadline: Deadline) {
    for old in deadlines where old.state == .open && old.name.utf8.elementsEqual(deadline.name.utf8) {
      // The same count with another last day is a calendar that changed: there is nothing to come back to.
      if old.from != deadline.from || old.days != deadline.days { replaced.append(old) }
    }
    deadlines.removeAll { $0.state == .open && $0.name.utf8.elementsEqual(deadline.name.utf8) }
    deadlines.append(deadline)
  }

  /// The newest deadline of a name never held; the one that it replaced while open holds again.
  private mutating func annul(_ name: String) {
    guard let place = deadlines.lastIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return }
    deadlines.remove(at: place)
    if let last = replaced.lastIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      deadlines.append(replaced.remove(at: last))
    }
  }

  private mutating func become(_ status: CaseStatus, on day: CivilDate) {
    self.status = status
    guard status == .registered else { return }
    registered = registered ?? day
    missing = []
  }
}

/// One line of a case's history.
package struct HistoryEntry: Sendable, Equatable {
  /// The journal line's number.
  package var sequence: Int
  /// When, by the journal line.
  package var at: Instant
  /// What happened.
  package var act: Act
  /// The same in contract words, without personal data.
  package var words: String { act.words ?? "" }
}

extension Act {
  /// What the act says in a case's history; `nil` for one that only accompanies another.
  fileprivate var words: String? {
    switch self {
    case .open(let opening):
      opening.missing.isEmpty ? "opened" : "opened, missing \(opening.missing.joined(separator: ", "))"
    case .keep(let kept): kept.role == "content" || kept.role == "data" ? nil : "kept \(kept.file)"
    case .number(_, let number): "number \(number)"
    case .assess(_, let missing):
      missing.isEmpty ? "nothing missing" : "missing \(missing.joined(separator: ", "))"
    case .status(_, let status, let day): "\(status.rawValue) since \(day.iso)"
    case .deadline(_, let deadline):
      "\(deadline.name) until \(deadline.due.iso)" + (deadline.provisional ? ", provisional" : "")
    case .settle(_, let name, let state): "\(name) \(state.rawValue)"
    case .letter(let entry): "letter \(entry.key) \(entry.state.rawValue)"
    case .letterState(let key, let state, _): "letter \(key) \(state.rawValue)"
    case .flag(_, let flag): "flag \(flag)"
    case .unflag(_, let flag): "flag \(flag) taken away"
    case .link(let id, let other): other == id ? "about no other case" : "about \(other.text)"
    case .file(let fate, _): "letter \(fate)"
    case .purge(_, let file): "erased \(file)"
    case .done(_, let done): "act: \(done.act)"
    }
  }
}
