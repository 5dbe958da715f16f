import Civil
import Digests

// What of the register a checkpoint holds; indexes that follow from the cases are made again.

extension Register {
  func pack(into packer: inout Packer) {
    packer.number(head.sequence)
    packer.digest(head.hash)
    packer.list(records.values) { $0.pack(into: &$1) }
    packer.list(known) { entry, packer in
      packer.digest(entry.key)
      packer.text(entry.value.id?.text)
      packer.text(entry.value.word)
    }
    packer.list(strays.values) { $0.pack(into: &$1) }
    packer.list(queue) { $1.text($0) }
  }

  init(from unpacker: inout Unpacker) {
    self.init()
    head = Head(sequence: unpacker.number(), hash: unpacker.digest())
    for record in unpacker.list({ CaseRecord(from: &$0) }) { insert(record) }
    let fates = unpacker.list { unpacker in
      (unpacker.digest(), Fate(id: unpacker.optionalText().flatMap(CaseID.init), word: unpacker.text()))
    }
    known = Dictionary(fates) { first, _ in first }
    for entry in unpacker.list({ LetterEntry(from: &$0) }) {
      strays[entry.key] = entry
      keys[entry.key] = LetterPlace(id: nil)
    }
    queue = unpacker.list { $0.text() }
  }

  private mutating func insert(_ record: CaseRecord) {
    let series = Series(kind: record.id.kind, year: record.id.year)
    sequences[series] = max(sequences[series, default: 0], record.id.sequence)
    if let number = record.number {
      numbers[Self.folded(number)] = record.id
      given[series, default: 0] += 1
    }
    for letter in record.letters { keys[letter.key] = LetterPlace(id: record.id) }
    records[record.id] = record
  }
}

extension CaseRecord {
  func pack(into packer: inout Packer) {
    packer.text(id.text)
    packer.text(status.rawValue)
    packer.text(number)
    packer.text(relates?.text)
    packer.text(channel)
    packer.number(Int(received.seconds))
    packer.number(counted.dayNumber)
    packer.text(registered?.iso)
    packer.list(missing) { $1.text($0) }
    packer.list(flags) { $1.text($0) }
    packer.list(deadlines) { $0.pack(into: &$1) }
    packer.list(letters) { $0.pack(into: &$1) }
    packer.list(files) { $0.pack(into: &$1) }
    packer.list(purged.sorted()) { $1.text($0) }
    packer.list(history) { entry, packer in
      packer.number(entry.sequence)
      packer.number(Int(entry.at.seconds))
      packer.text(entry.words)
    }
  }

  init?(from unpacker: inout Unpacker) {
    guard let id = CaseID(text: unpacker.text()), let status = unpacker.word(CaseStatus.self) else { return nil }
    let number = unpacker.optionalText()
    let relates = unpacker.optionalText().flatMap(CaseID.init)
    let channel = unpacker.optionalText()
    self.init(
      Opening(
        id: id, relates: relates, received: Instant(seconds: Int64(unpacker.number())),
        counted: CivilDate(dayNumber: unpacker.number()), missing: [], flags: []))
    self.status = status
    self.number = number
    self.channel = channel
    registered = unpacker.optionalText().flatMap(CivilDate.init(iso:))
    missing = unpacker.list { $0.text() }
    flags = unpacker.list { $0.text() }
    deadlines = unpacker.list { Deadline(from: &$0) }
    letters = unpacker.list { LetterEntry(from: &$0) }
    files = unpacker.list { Kept(from: &$0) }
    purged = Set(unpacker.list { $0.text() })
    history = unpacker.list {
      HistoryEntry(sequence: $0.number(), at: Instant(seconds: Int64($0.number())), words: $0.text())
    }
  }
}

extension Deadline {
  fileprivate func pack(into packer: inout Packer) {
    packer.text(name)
    packer.number(from.dayNumber)
    packer.number(days)
    packer.text(unit)
    packer.number(due.dayNumber)
    packer.number(provisional ? 1 : 0)
    packer.text(state.rawValue)
  }

  fileprivate init?(from unpacker: inout Unpacker) {
    self.init(
      name: unpacker.text(), from: CivilDate(dayNumber: unpacker.number()), days: unpacker.number(),
      unit: unpacker.text(), due: CivilDate(dayNumber: unpacker.number()), provisional: unpacker.number() == 1)
    guard let state = unpacker.word(DeadlineState.self) else { return nil }
    self.state = state
  }
}

extension LetterEntry {
  func pack(into packer: inout Packer) {
    packer.text(key)
    packer.text(id?.text)
    packer.text(template)
    packer.number(Int(created.seconds))
    packer.text(state.rawValue)
    packer.text(reason)
    packer.text(sent.map { String($0.seconds) })
  }

  init?(from unpacker: inout Unpacker) {
    let key = unpacker.text()
    let id = unpacker.optionalText().flatMap(CaseID.init)
    let template = unpacker.text()
    let created = Instant(seconds: Int64(unpacker.number()))
    guard let state = unpacker.word(LetterState.self) else { return nil }
    self.init(key: key, id: id, template: template, created: created, state: state, reason: unpacker.optionalText())
    sent = unpacker.optionalText().flatMap { Int64($0) }.map(Instant.init(seconds:))
  }
}

extension Kept {
  fileprivate func pack(into packer: inout Packer) {
    packer.text(id?.text)
    packer.text(file)
    packer.digest(digest)
    packer.text(role)
    packer.number(octets)
  }

  fileprivate init?(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.optionalText().flatMap(CaseID.init), file: unpacker.text(), digest: unpacker.digest(),
      role: unpacker.text(), octets: unpacker.number())
  }
}
