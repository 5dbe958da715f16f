import Civil
import Digests

/// Acts as the register keeps them in memory and in its checkpoint.
enum ActCoding {
  static func put(_ act: Act, to octets: inout [UInt8]) {
    switch act {
    case .open(let opening): put(opening, &octets)
    case .keep(let kept):
      octets.append(Tag.keep)
      octets.put(optional: kept.id)
      octets.put(kept.file)
      kept.digest.append(to: &octets)
      octets.put(kept.role)
      octets.put(varint: kept.octets)
    case .number(let id, let number): put(Tag.number, id, number, &octets)
    case .assess(let id, let missing):
      octets.append(Tag.assess)
      octets.put(id)
      octets.put(missing)
    case .status(let id, let status, let day):
      octets.append(Tag.status)
      octets.put(id)
      octets.put(choice: status)
      octets.put(signed: day.dayNumber)
    case .deadline(let id, let deadline): put(deadline, of: id, &octets)
    case .settle(let id, let name, let state):
      put(Tag.settle, id, name, &octets)
      octets.put(choice: state)
    case .letter(let entry): put(entry, &octets)
    case .letterState(let key, let state, let detail):
      octets.append(Tag.letterState)
      octets.put(key)
      octets.put(choice: state)
      octets.put(optional: detail)
    case .flag(let id, let flag): put(Tag.flag, id, flag, &octets)
    case .unflag(let id, let flag): put(Tag.unflag, id, flag, &octets)
    case .link(let id, let other):
      octets.append(Tag.link)
      octets.put(id)
      octets.put(other)
    case .file(let fate, let id):
      octets.append(Tag.file)
      octets.put(fate)
      octets.put(optional: id)
    case .purge(let id, let file): put(Tag.purge, id, file, &octets)
    case .done(let id, let done):
      put(Tag.done, id, done.act, &octets)
      octets.put(signed: done.on.dayNumber)
      octets.put(done.file)
    }
  }

  static func act(_ reader: inout EventReader) -> Act? {
    switch reader.octet() {
    case Tag.open: opening(&reader)
    case Tag.keep: kept(&reader)
    case Tag.number: text(&reader) { .number(id: $0, number: $1) }
    case Tag.assess: assess(&reader)
    case Tag.status: status(&reader)
    case Tag.deadline: deadline(&reader)
    case Tag.settle: settle(&reader)
    case Tag.letter: letter(&reader)
    case Tag.letterState: letterState(&reader)
    case Tag.flag: text(&reader) { .flag(id: $0, flag: $1) }
    case Tag.unflag: text(&reader) { .unflag(id: $0, flag: $1) }
    case Tag.link: link(&reader)
    case Tag.file: file(&reader)
    case Tag.purge: text(&reader) { .purge(id: $0, file: $1) }
    case Tag.done: done(&reader)
    default: nil
    }
  }

  /// The octet before each act.
  enum Tag {
    static let open: UInt8 = 1
    static let keep: UInt8 = 2
    static let number: UInt8 = 3
    static let assess: UInt8 = 4
    static let status: UInt8 = 5
    static let deadline: UInt8 = 6
    static let settle: UInt8 = 7
    static let letter: UInt8 = 8
    static let letterState: UInt8 = 9
    static let flag: UInt8 = 10
    static let link: UInt8 = 11
    static let file: UInt8 = 12
    static let purge: UInt8 = 13
    static let done: UInt8 = 14
    static let unflag: UInt8 = 15
  }

  private static func put(_ tag: UInt8, _ id: CaseID, _ text: String, _ octets: inout [UInt8]) {
    octets.append(tag)
    octets.put(id)
    octets.put(text)
  }

  private static func put(_ opening: Opening, _ octets: inout [UInt8]) {
    octets.append(Tag.open)
    octets.put(opening.id)
    octets.put(optional: opening.relates)
    octets.put(signed: Int(opening.received.seconds))
    octets.put(signed: opening.counted.dayNumber)
    octets.put(opening.missing)
    octets.put(opening.flags)
  }

  private static func put(_ deadline: Deadline, of id: CaseID, _ octets: inout [UInt8]) {
    put(Tag.deadline, id, deadline.name, &octets)
    octets.put(signed: deadline.from.dayNumber)
    octets.put(signed: deadline.days)
    octets.put(deadline.unit)
    octets.put(signed: deadline.due.dayNumber)
    octets.append(deadline.provisional ? 1 : 0)
  }

  private static func put(_ entry: LetterEntry, _ octets: inout [UInt8]) {
    octets.append(Tag.letter)
    octets.put(entry.key)
    octets.put(optional: entry.id)
    octets.put(entry.template)
    octets.put(signed: Int(entry.created.seconds))
    octets.put(choice: entry.state)
    octets.put(optional: entry.reason)
    octets.put(optional: entry.number)
  }

  private static func text(_ reader: inout EventReader, _ make: (CaseID, String) -> Act) -> Act? {
    guard let id = reader.caseID(), let text = reader.string() else { return nil }
    return make(id, text)
  }

  private static func opening(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let relates = reader.optionalCaseID(), let received = reader.signed(),
      let counted = reader.date(), let missing = reader.strings(), let flags = reader.strings()
    else { return nil }
    return .open(
      Opening(
        id: id, relates: relates, received: Instant(seconds: Int64(received)), counted: counted,
        missing: missing, flags: flags))
  }

  private static func kept(_ reader: inout EventReader) -> Act? {
    guard let id = reader.optionalCaseID(), let file = reader.string(), let digest = reader.digest(),
      let role = reader.string(), let octets = reader.varint()
    else { return nil }
    return .keep(Kept(id: id, file: file, digest: digest, role: role, octets: octets))
  }

  private static func assess(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let missing = reader.strings() else { return nil }
    return .assess(id: id, missing: missing)
  }

  private static func status(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let status = reader.choice(CaseStatus.self), let day = reader.date()
    else {
      return nil
    }
    return .status(id: id, status: status, on: day)
  }

  private static func deadline(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let name = reader.string(), let from = reader.date(),
      let days = reader.signed(), let unit = reader.string(), let due = reader.date(),
      let provisional = reader.octet()
    else { return nil }
    return .deadline(
      id: id,
      Deadline(name: name, from: from, days: days, unit: unit, due: due, provisional: provisional == 1))
  }

  private static func settle(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let name = reader.string(), let state = reader.choice(DeadlineState.self)
    else { return nil }
    return .settle(id: id, deadline: name, state: state)
  }

  private static func letter(_ reader: inout EventReader) -> Act? {
    guard let key = reader.string(), let id = reader.optionalCaseID(), let template = reader.string(),
      let created = reader.signed(), let state = reader.choice(LetterState.self),
      let reason = reader.optionalString(), let number = reader.optionalString()
    else { return nil }
    return .letter(
      LetterEntry(
        key: key, id: id, template: template, created: Instant(seconds: Int64(created)), state: state,
        reason: reason, number: number))
  }

  private static func letterState(_ reader: inout EventReader) -> Act? {
    guard let key = reader.string(), let state = reader.choice(LetterState.self),
      let detail = reader.optionalString()
    else { return nil }
    return .letterState(key: key, state: state, detail: detail)
  }

  private static func done(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let act = reader.string(), let day = reader.date(),
      let file = reader.string()
    else { return nil }
    return .done(id: id, DoneAct(act: act, on: day, file: file))
  }

  private static func link(_ reader: inout EventReader) -> Act? {
    guard let id = reader.caseID(), let other = reader.caseID() else { return nil }
    return .link(id: id, to: other)
  }

  private static func file(_ reader: inout EventReader) -> Act? {
    guard let fate = reader.string(), let id = reader.optionalCaseID() else { return nil }
    return .file(fate: fate, id: id)
  }
}

extension [UInt8] {
  /// The place of a case among its enumeration's cases.
  fileprivate mutating func put<Choice: CaseIterable & Equatable>(choice: Choice) {
    append(UInt8(Choice.allCases.enumerated().first { $0.element == choice }?.offset ?? 0))
  }
}
