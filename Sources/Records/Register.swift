import Civil
package import Digests

/// The register: the fold of the journal's lines.
///
/// A value; applying a line costs the same however many there were before. Keys are digests and octets.
package struct Register: Sendable, Equatable {
  package internal(set) var head = Head.empty
  var records: [CaseID: CaseRecord] = [:]
  var known: [Digest: Fate] = [:]
  var numbers: [String: CaseID] = [:]
  var keys: [String: LetterPlace] = [:]
  var queue: [String] = []
  var strays: [String: LetterEntry] = [:]
  var sequences: [Series: Int] = [:]
  var given: [Series: Int] = [:]

  package init() {}

  /// What became of a letter that is known.
  package struct Fate: Sendable, Equatable {
    /// The case it is filed in; `nil` when in none.
    package var id: CaseID?
    /// The contract's word.
    package var word: String
  }

  struct Series: Hashable {
    var kind: CaseKind
    var year: Int
  }

  struct LetterPlace: Equatable {
    var id: CaseID?
  }

  /// A case; `nil` when there is none of that id.
  package func `case`(_ id: CaseID) -> CaseRecord? { records[id] }

  /// Every case, in the order of the ids.
  package var cases: [CaseRecord] { records.values.sorted { $0.id < $1.id } }

  /// How many cases there are.
  package var count: Int { records.count }

  /// What became of a letter, by the digest of its octets or of its content; `nil` for a new one.
  package func fate(of digest: Digest) -> Fate? { known[digest] }

  /// The sequence of the next case of a kind in a year.
  package func nextSequence(_ kind: CaseKind, year: Int) -> Int { sequences[Series(kind: kind, year: year), default: 0] + 1 }

  /// The sequence of the next official number; it counts numbers given, which need not be cases opened.
  package func nextNumber(_ kind: CaseKind, year: Int) -> Int { given[Series(kind: kind, year: year), default: 0] + 1 }

  /// The case with an official number, however it is spaced and cased.
  package func caseID(number: String) -> CaseID? { numbers[Self.folded(number)] }

  /// A letter of ours by its key.
  package func letter(key: String) -> LetterEntry? {
    guard let place = keys[key] else { return nil }
    guard let id = place.id else { return strays[key] }
    return records[id]?.letters.first { $0.key == key }
  }

  /// Letters that are written and have not gone, in the order in which they were written.
  package var queuedLetters: [LetterEntry] { queue.compactMap { letter(key: $0) } }

  /// Takes a line in. A line that cannot follow from the ones before throws and changes nothing that counts: the
  /// caller stops.
  package mutating func apply(_ line: JournalLine) throws(ReplayFault) {
    guard line.sequence == head.sequence + 1, line.previous == head.hash else {
      throw ReplayFault(what: "line \(line.sequence) does not follow line \(head.sequence)")
    }
    var letterCase: CaseID?
    for act in line.acts { letterCase = try apply(act, line) ?? letterCase }
    if case .letter(let fact) = line.cause {
      let word = line.acts.lazy.compactMap { if case .file(let fate, _) = $0 { fate } else { nil } }.first
      known[fact.digest] = Fate(id: letterCase, word: word ?? "filed")
    }
    head = Head(sequence: line.sequence, hash: line.hash)
  }

  /// Applies one act; gives the case it concerns.
  private mutating func apply(_ act: Act, _ line: JournalLine) throws(ReplayFault) -> CaseID? {
    switch act {
    case .open(let opening): try open(opening, line)
    case .keep(let kept): try keep(kept, line)
    case .number(let id, let number): try give(number, to: id, line)
    case .assess(let id, let missing): try change(id, line, "missing \(missing.joined(separator: ", "))") { $0.missing = missing }
    case .status(let id, let status, let on):
      try change(id, line, status.rawValue) { record in
        record.status = status
        if status == .registered {
          record.registered = record.registered ?? on
          record.missing = []
        }
      }
    case .deadline(let id, let deadline):
      try change(id, line, "\(deadline.name) until \(deadline.due.iso)") { record in
        record.deadlines.removeAll { $0.name == deadline.name && $0.state == .open }
        record.deadlines.append(deadline)
      }
    case .settle(let id, let name, let state):
      try change(id, line, "\(name) \(state.rawValue)") { record in
        for index in record.deadlines.indices where record.deadlines[index].name == name { record.deadlines[index].state = state }
      }
    case .letter(let entry): try write(entry, line)
    case .letterState(let key, let state, _): try move(key, to: state, line)
    case .flag(let id, let flag): try change(id, line, "flag \(flag)") { if !$0.flags.contains(flag) { $0.flags.append(flag) } }
    case .link(let id, let other): try change(id, line, "about \(other.text)") { $0.relates = other }
    case .file(let fate, let id):
      if let id { try change(id, line, "letter \(fate)") { _ in } } else { }
    case .purge(let id, let file): try change(id, line, "erased a file") { $0.purged.insert(file) }
    }
    return act.caseID
  }

  private mutating func open(_ opening: Opening, _ line: JournalLine) throws(ReplayFault) {
    let id = opening.id
    guard records[id] == nil else { throw ReplayFault(what: "case \(id.text) is opened twice") }
    let series = Series(kind: id.kind, year: id.year)
    guard id.sequence == sequences[series, default: 0] + 1 else {
      throw ReplayFault(what: "case \(id.text) leaves a gap in its series")
    }
    sequences[series] = id.sequence
    var record = CaseRecord(opening)
    if case .letter(let fact) = line.cause { record.channel = fact.channel }
    record.history.append(HistoryEntry(sequence: line.sequence, at: line.at, words: "opened"))
    records[id] = record
  }

  private mutating func keep(_ kept: Kept, _ line: JournalLine) throws(ReplayFault) {
    if kept.role == "content" { known[kept.digest] = known[kept.digest] ?? Fate(id: kept.id, word: "content") }
    guard let id = kept.id else { return }
    guard records[id] != nil else { throw ReplayFault(what: "no case \(id.text)") }
    if kept.role != "content" { records[id]?.files.append(kept) }
  }

  private mutating func give(_ number: String, to id: CaseID, _ line: JournalLine) throws(ReplayFault) {
    let folded = Self.folded(number)
    guard numbers[folded] == nil else { throw ReplayFault(what: "number \(number) is given twice") }
    try change(id, line, "number \(number)") { $0.number = number }
    numbers[folded] = id
    given[Series(kind: id.kind, year: id.year), default: 0] += 1
  }

  private mutating func write(_ entry: LetterEntry, _ line: JournalLine) throws(ReplayFault) {
    guard keys[entry.key] == nil else { throw ReplayFault(what: "letter \(entry.key) is written twice") }
    keys[entry.key] = LetterPlace(id: entry.id)
    if entry.state == .queued { queue.append(entry.key) }
    guard let id = entry.id else {
      strays[entry.key] = entry
      return
    }
    try change(id, line, "letter \(entry.template) \(entry.state.rawValue)") { $0.letters.append(entry) }
  }

  private mutating func move(_ key: String, to state: LetterState, _ line: JournalLine) throws(ReplayFault) {
    guard let place = keys[key] else { throw ReplayFault(what: "no letter \(key)") }
    if state != .queued, let index = queue.firstIndex(of: key) { queue.remove(at: index) }
    guard let id = place.id else {
      strays[key]?.state = state
      if state == .sent { strays[key]?.sent = line.at }
      return
    }
    try change(id, line, "letter \(key) \(state.rawValue)") { record in
      for index in record.letters.indices where record.letters[index].key == key {
        record.letters[index].state = state
        if state == .sent { record.letters[index].sent = line.at }
      }
    }
  }

  private mutating func change(
    _ id: CaseID, _ line: JournalLine, _ words: String, _ body: (inout CaseRecord) -> Void
  ) throws(ReplayFault) {
    guard records[id] != nil else { throw ReplayFault(what: "no case \(id.text)") }
    if var record = records.removeValue(forKey: id) {
      body(&record)
      record.history.append(HistoryEntry(sequence: line.sequence, at: line.at, words: words))
      records[id] = record
    }
  }

  /// A number without what people change in it: case, spaces, the letter O for a zero.
  static func folded(_ number: String) -> String {
    String(decoding: number.uppercased().utf8.compactMap { $0 <= 0x20 ? nil : $0 == 0x4F ? 0x30 : $0 }, as: UTF8.self)
  }
}

extension Act {
  /// The case an act concerns.
  package var caseID: CaseID? {
    switch self {
    case .open(let opening): opening.id
    case .keep(let kept): kept.id
    case .number(let id, _), .assess(let id, _), .status(let id, _, _), .deadline(let id, _), .settle(let id, _, _),
      .flag(let id, _), .link(let id, _), .purge(let id, _):
      id
    case .letter(let entry): entry.id
    case .file(_, let id): id
    case .letterState: nil
    }
  }
}

/// A line that contradicts the ones before.
package struct ReplayFault: Error, Sendable, Equatable {
  package var what: String

  package init(what: String) {
    self.what = what
  }
}
