import Civil
import Desk
import Json
import Records
import Station

// What is due, and what a new calendar changes.

extension Command {
  /// `loket deadlines`.
  static let deadlines = Command(
    name: "deadlines", operands: "", summary: "what is due and overdue, the nearest first",
    details: [
      "Of the office's own periods the remark says the earliest day by any reading; of an applicant's the latest,",
      "after which alone a right may be held lost.",
    ],
    options: [.init(name: "within", value: "N", help: "only what is due within N working days, or overdue")],
    examples: ["loket deadlines", "loket deadlines --within 3 --json"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "deadlines takes no operands") }
    let within = try context.arguments.value("within").map { text in
      guard let days = Int(text), (0...3660).contains(days) else {
        throw Arguments.Misuse(sentence: "--within '\(text)' is no number of days from 0 to 3660")
      }
      return days
    }
    let query = try DeadlineQuery(context.station(), within: within)
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(query.json))
    } else {
      Terminal.say(query.table.joined(separator: "\n"))
    }
    return .done
  }

  /// `loket recompute`.
  static let recompute = Command(
    name: "recompute", operands: "", summary: "counts every open period again, after a new holiday decree",
    details: [
      "Put the decree's table into holidays/ (or the office's own day into office.json5) first. What was promised",
      "in letters stays known: the office is warned by the earlier of both days, an applicant keeps the later one,",
      "and is told of the new day by a letter.",
    ],
    options: [.init(name: "dry-run", value: nil, help: "only say what would change")],
    examples: ["loket recompute --dry-run", "loket recompute"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "recompute takes no operands") }
    let moved = try context.station().recompute(isDry: context.arguments.has("dry-run"))
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(.array(moved.map(json))))
    } else if moved.isEmpty {
      Terminal.say("No period changes.")
    } else {
      for recount in moved { Terminal.say(line(recount)) }
    }
    return .done
  }

  private static func json(_ recount: Recount) -> JsonValue {
    .object([
      ("id", .string(recount.id.text)), ("name", .string(recount.old.name)),
      ("old", .string(recount.old.due.iso)), ("new", .string(recount.new.due.iso)),
      ("provisional", .bool(recount.new.provisional)),
      ("promisedIn", .array(recount.promisedIn.map { .string($0) })),
    ])
  }

  private static func line(_ recount: Recount) -> String {
    let change =
      recount.old.due == recount.new.due
      ? "\(recount.new.due.iso) is no longer provisional"
      : "\(recount.old.due.iso) becomes \(recount.new.due.iso)"
    let promised =
      recount.promisedIn.isEmpty
      ? ""
      : "; promised as \(recount.old.due.iso) in \(recount.promisedIn.joined(separator: ", ")), the applicant is told"
    return "\(recount.id.text) \(recount.old.name): \(change)\(promised)"
  }
}

extension Command {
  /// `loket status`.
  static let status = Command(
    name: "status", operands: "", summary: "health in one look and one exit code",
    details: ["Exit status 0 when nothing needs a person, 1 when something does."],
    options: [
      .init(name: "metrics", value: nil, help: "Prometheus text, for a scraper or a textfile collector")
    ],
    examples: ["loket status", "loket status --metrics > /var/lib/node_exporter/loket.prom"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "status takes no operands") }
    let health = try Health(context.station())
    if context.arguments.has("metrics") {
      Terminal.say(health.metrics)
    } else if context.wantsJson {
      Terminal.say(JsonWriter.pretty(health.json))
    } else {
      Terminal.say(health.lines.joined(separator: "\n"))
    }
    return health.isGood ? .done : .attention
  }
}
