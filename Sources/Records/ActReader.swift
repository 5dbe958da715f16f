import Civil
import Digests

/// Reads causes and acts in exactly the form in which `LineWriter` writes them; `nil` for any other form.
enum ActReader {
  static func cause(_ cursor: inout LineCursor) -> Cause? {
    guard cursor.take(#"{""#), let word = cursor.word(), cursor.take(#":"#) else { return nil }
    let cause: Cause?
    switch word {
    case Word.letter: cause = letterFact(&cursor)
    case Word.officer: cause = cursor.string().map { .officer(act: $0) }
    case Word.clock: cause = cursor.string().map { .clock($0) }
    case Word.station: cause = cursor.string().map { .station($0) }
    default: return nil
    }
    return cursor.take(0x7D) ? cause : nil
  }

  static func act(_ cursor: inout LineCursor) -> Act? {
    guard cursor.take(#"{""#), let word = cursor.word(), cursor.take(#":"#) else { return nil }
    guard let act = act(word, &cursor) else { return nil }
    return cursor.take(0x7D) ? act : nil
  }

  private static func act(_ word: UInt64, _ cursor: inout LineCursor) -> Act? {
    switch word {
    case Word.open: opening(&cursor)
    case Word.keep: kept(&cursor)
    case Word.written: letter(&cursor)
    case Word.became: letterState(&cursor)
    case Word.deadline: deadline(&cursor)
    case Word.file: file(&cursor)
    case Word.number, Word.assess, Word.status, Word.settle, Word.flag, Word.unflag, Word.link, Word.purge,
      Word.done:
      cursor.caseID().flatMap { ofCase(word, $0, &cursor) }
    default: nil
    }
  }

  /// The acts of a few members whose first names the case.
  private static func ofCase(_ word: UInt64, _ id: CaseID, _ cursor: inout LineCursor) -> Act? {
    switch word {
    case Word.assess:
      guard cursor.take(#","missing":"#), let missing = cursor.strings() else { return nil }
      return .assess(id: id, missing: missing)
    case Word.status:
      guard cursor.take(#","is":"#), let status = cursor.string().flatMap(CaseStatus.init(rawValue:)),
        cursor.take(#","on":"#), let day = cursor.date()
      else { return nil }
      return .status(id: id, status: status, on: day)
    case Word.settle:
      guard cursor.take(#","name":"#), let name = cursor.string(), cursor.take(#","is":"#),
        let state = cursor.string().flatMap(DeadlineState.init(rawValue:))
      else { return nil }
      return .settle(id: id, deadline: name, state: state)
    case Word.link:
      guard cursor.take(#","to":"#), let other = cursor.caseID() else { return nil }
      return .link(id: id, to: other)
    case Word.purge:
      guard cursor.take(#","file":"#), let file = cursor.string() else { return nil }
      return .purge(id: id, file: file)
    case Word.done:
      guard cursor.take(#","act":"#), let act = cursor.string(), cursor.take(#","on":"#),
        let day = cursor.date(), cursor.take(#","file":"#), let file = cursor.string()
      else { return nil }
      return .done(id: id, DoneAct(act: act, on: day, file: file))
    default:
      guard cursor.take(#","is":"#), let text = cursor.string() else { return nil }
      return switch word {
      case Word.number: .number(id: id, number: text)
      case Word.unflag: .unflag(id: id, flag: text)
      default: .flag(id: id, flag: text)
      }
    }
  }

  private static func letterFact(_ cursor: inout LineCursor) -> Cause? {
    guard let digest = cursor.digest(), cursor.take(#","octets":"#), let octets = cursor.int(),
      cursor.take(#","channel":"#), let channel = cursor.string(), cursor.take(#","source":"#),
      let source = cursor.string(), cursor.take(#","kind":"#), let kind = cursor.string()
    else { return nil }
    return .letter(
      LetterFact(
        digest: digest, octets: octets, channel: channel, source: source, kind: kind,
        isScanned: cursor.take(#","scan":"clean""#)))
  }

  private static func opening(_ cursor: inout LineCursor) -> Act? {
    guard let id = cursor.caseID(), cursor.take(#","relates":"#), let relates = cursor.optionalCaseID(),
      cursor.take(#","received":"#), let received = cursor.instant(), cursor.take(#","counted":"#),
      let counted = cursor.date(), cursor.take(#","missing":"#), let missing = cursor.strings(),
      cursor.take(#","flags":"#), let flags = cursor.strings()
    else { return nil }
    return .open(
      Opening(
        id: id, relates: relates, received: received.instant, counted: counted, missing: missing, flags: flags
      ))
  }

  private static func kept(_ cursor: inout LineCursor) -> Act? {
    guard let id = cursor.optionalCaseID(), cursor.take(#","file":"#), let file = cursor.string(),
      cursor.take(#","digest":"#), let digest = cursor.digest(), cursor.take(#","role":"#),
      let role = cursor.string(), cursor.take(#","octets":"#), let octets = cursor.int()
    else { return nil }
    return .keep(Kept(id: id, file: file, digest: digest, role: role, octets: octets))
  }

  private static func letter(_ cursor: inout LineCursor) -> Act? {
    guard let key = cursor.string(), cursor.take(#","case":"#), let id = cursor.optionalCaseID(),
      cursor.take(#","template":"#), let template = cursor.string(), cursor.take(#","created":"#),
      let created = cursor.instant(), cursor.take(#","is":"#),
      let state = cursor.string().flatMap(LetterState.init(rawValue:)), cursor.take(#","reason":"#),
      let reason = cursor.optionalString()
    else { return nil }
    var entry = LetterEntry(
      key: key, id: id, template: template, created: created.instant, state: state, reason: reason)
    if cursor.take(#","number":"#) {
      guard let number = cursor.string() else { return nil }
      entry.number = number
    }
    return .letter(entry)
  }

  private static func letterState(_ cursor: inout LineCursor) -> Act? {
    guard let key = cursor.string(), cursor.take(#","is":"#),
      let state = cursor.string().flatMap(LetterState.init(rawValue:)), cursor.take(#","detail":"#),
      let detail = cursor.optionalString()
    else { return nil }
    return .letterState(key: key, state: state, detail: detail)
  }

  private static func deadline(_ cursor: inout LineCursor) -> Act? {
    guard let id = cursor.caseID(), cursor.take(#","name":"#), let name = cursor.string(),
      cursor.take(#","from":"#), let from = cursor.date(), cursor.take(#","days":"#), let days = cursor.int(),
      cursor.take(#","unit":"#), let unit = cursor.string(), cursor.take(#","due":"#),
      let due = cursor.date(),
      cursor.take(#","provisional":"#), let provisional = cursor.bool()
    else { return nil }
    return .deadline(
      id: id, Deadline(name: name, from: from, days: days, unit: unit, due: due, provisional: provisional))
  }

  private static func file(_ cursor: inout LineCursor) -> Act? {
    guard let fate = cursor.string(), cursor.take(#","case":"#), let id = cursor.optionalCaseID() else {
      return nil
    }
    return .file(fate: fate, id: id)
  }
}

/// The words that name causes and acts, as numbers to switch over.
private enum Word {
  static let letter = number("letter")
  static let officer = number("officer")
  static let clock = number("clock")
  static let station = number("station")
  static let open = number("open")
  static let keep = number("keep")
  static let number = number("number")
  static let assess = number("assess")
  static let status = number("status")
  static let deadline = number("deadline")
  static let settle = number("settle")
  static let written = number("written")
  static let became = number("became")
  static let flag = number("flag")
  static let unflag = number("unflag")
  static let link = number("link")
  static let file = number("file")
  static let purge = number("purge")
  static let done = number("done")

  private static func number(_ text: StaticString) -> UInt64 {
    LineCursor.word(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
