import Civil
import Digests
import Json

// The acts' shapes in the journal, format version 1. A name that a reader does not know stops it.

extension Act {
  /// The act as a JSON object; `do` names it.
  var json: JsonValue {
    switch self {
    case .open(let opening): Self.json("open", opening.members)
    case .keep(let kept): Self.json("keep", kept.members)
    case .number(let id, let number): Self.json("number", [("case", id.json), ("number", .string(number))])
    case .assess(let id, let missing):
      Self.json("assess", [("case", id.json), ("missing", .array(missing.map { .string($0) }))])
    case .status(let id, let status, let on):
      Self.json("status", [("case", id.json), ("status", .string(status.rawValue)), ("on", .string(on.iso))])
    case .deadline(let id, let deadline): Self.json("deadline", [("case", id.json)] + deadline.members)
    case .settle(let id, let deadline, let state):
      Self.json("settle", [("case", id.json), ("deadline", .string(deadline)), ("state", .string(state.rawValue))])
    case .letter(let entry): Self.json("letter", entry.members)
    case .letterState(let key, let state, let detail):
      Self.json(
        "letter-state", [("key", .string(key)), ("state", .string(state.rawValue)), ("detail", .optional(detail))])
    case .flag(let id, let flag): Self.json("flag", [("case", id.json), ("flag", .string(flag))])
    case .link(let id, let other): Self.json("link", [("case", id.json), ("to", other.json)])
    case .file(let fate, let id):
      Self.json("file", [("fate", .string(fate)), ("case", .optional(id?.text))])
    case .purge(let id, let file): Self.json("purge", [("case", id.json), ("file", .string(file))])
    }
  }

  private static func json(_ name: String, _ members: [(String, JsonValue)]) -> JsonValue {
    .object([("do", .string(name))] + members)
  }

  /// Reads an act; `nil` when it is none that this version knows.
  init?(json: JsonValue) {
    let reader = ActReader(json)
    guard let name = json["do"]?.string, let act = reader.act(name) else { return nil }
    self = act
  }
}

/// Reads the members of one act.
struct ActReader {
  private let json: JsonValue

  init(_ json: JsonValue) {
    self.json = json
  }

  func act(_ name: String) -> Act? {
    switch name {
    case "open": opening.map(Act.open)
    case "keep": kept.map(Act.keep)
    case "number": both(id, text("number")).map { .number(id: $0, number: $1) }
    case "assess": id.map { .assess(id: $0, missing: texts("missing")) }
    case "status":
      both(both(id, text("status").flatMap(CaseStatus.init)), date("on")).map { .status(id: $0.0, status: $0.1, on: $1) }
    case "deadline": both(id, deadline).map { .deadline(id: $0, $1) }
    case "settle":
      both(both(id, text("deadline")), text("state").flatMap(DeadlineState.init))
        .map { .settle(id: $0.0, deadline: $0.1, state: $1) }
    case "letter": letter.map(Act.letter)
    case "letter-state":
      both(text("key"), text("state").flatMap(LetterState.init))
        .map { .letterState(key: $0, state: $1, detail: text("detail")) }
    case "flag": both(id, text("flag")).map { .flag(id: $0, flag: $1) }
    case "link": both(id, text("to").flatMap(CaseID.init)).map { .link(id: $0, to: $1) }
    case "file": text("fate").map { .file(fate: $0, id: id) }
    case "purge": both(id, text("file")).map { .purge(id: $0, file: $1) }
    default: nil
    }
  }

  private var id: CaseID? { text("case").flatMap(CaseID.init) }

  private var opening: Opening? {
    guard let id, let received = text("received").flatMap(Instant.init(rfc3339:)), let counted = date("counted") else {
      return nil
    }
    return Opening(
      id: id, relates: text("relates").flatMap(CaseID.init), received: received, counted: counted,
      missing: texts("missing"), flags: texts("flags"))
  }

  private var kept: Kept? {
    guard let file = text("file"), let digest = text("sha256").flatMap(Digest.init(hex:)), let role = text("role"),
      let octets = json["octets"]?.int
    else { return nil }
    return Kept(id: id, file: file, digest: digest, role: role, octets: octets)
  }

  private var deadline: Deadline? {
    guard let name = text("name"), let from = date("from"), let days = json["days"]?.int, let unit = text("unit"),
      let due = date("due"), let provisional = json["provisional"]?.bool
    else { return nil }
    return Deadline(name: name, from: from, days: days, unit: unit, due: due, provisional: provisional)
  }

  private var letter: LetterEntry? {
    guard let key = text("key"), let template = text("template"),
      let created = text("created").flatMap(Instant.init(rfc3339:)),
      let state = text("state").flatMap(LetterState.init)
    else { return nil }
    return LetterEntry(
      key: key, id: id, template: template, created: created, state: state, reason: text("reason"))
  }

  private func text(_ name: String) -> String? { json[name]?.string }

  private func texts(_ name: String) -> [String] { (json[name]?.array ?? []).compactMap(\.string) }

  private func date(_ name: String) -> CivilDate? { text(name).flatMap(CivilDate.init(iso:)) }

  private func both<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}

extension CaseID {
  var json: JsonValue { .string(text) }
}

extension Opening {
  fileprivate var members: [(String, JsonValue)] {
    [
      ("case", id.json), ("relates", .optional(relates?.text)),
      ("received", .string(received.rfc3339(offsetSeconds: 0))), ("counted", .string(counted.iso)),
      ("missing", .array(missing.map { .string($0) })), ("flags", .array(flags.map { .string($0) })),
    ]
  }
}

extension Kept {
  fileprivate var members: [(String, JsonValue)] {
    [
      ("case", .optional(id?.text)), ("file", .string(file)), ("sha256", .string(digest.hex)),
      ("role", .string(role)), ("octets", .int(octets)),
    ]
  }
}

extension Deadline {
  fileprivate var members: [(String, JsonValue)] {
    [
      ("name", .string(name)), ("from", .string(from.iso)), ("days", .int(days)), ("unit", .string(unit)),
      ("due", .string(due.iso)), ("provisional", .bool(provisional)),
    ]
  }
}

extension LetterEntry {
  fileprivate var members: [(String, JsonValue)] {
    [
      ("case", .optional(id?.text)), ("key", .string(key)), ("template", .string(template)),
      ("created", .string(created.rfc3339(offsetSeconds: 0))), ("state", .string(state.rawValue)),
      ("reason", .optional(reason)),
    ]
  }
}

extension Cause {
  var json: JsonValue {
    switch self {
    case .letter(let fact):
      .object([
        ("letter", .string(fact.digest.hex)), ("octets", .int(fact.octets)), ("channel", .string(fact.channel)),
        ("source", .string(fact.source)), ("kind", .string(fact.kind)),
      ])
    case .officer(let act): .object([("officer", .string(act))])
    case .clock(let what): .object([("clock", .string(what))])
    case .station(let what): .object([("station", .string(what))])
    }
  }

  init?(json: JsonValue) {
    if let hex = json["letter"]?.string {
      guard let digest = Digest(hex: hex), let octets = json["octets"]?.int, let channel = json["channel"]?.string,
        let source = json["source"]?.string, let kind = json["kind"]?.string
      else { return nil }
      self = .letter(LetterFact(digest: digest, octets: octets, channel: channel, source: source, kind: kind))
    } else if let act = json["officer"]?.string {
      self = .officer(act: act)
    } else if let what = json["clock"]?.string {
      self = .clock(what)
    } else if let what = json["station"]?.string {
      self = .station(what)
    } else {
      return nil
    }
  }
}
