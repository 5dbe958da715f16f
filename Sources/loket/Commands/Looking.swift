import Civil
import Json
import Records
import Station

extension Command {
  /// `loket list`.
  static let list = Command(
    name: "list", operands: "[TEXT]",
    summary: "cases, by status, deadline, applicant, text",
    details: ["TEXT is looked for in number, applicant and what is asked."],
    options: [
      .init(name: "status", value: "STATUS", help: "only cases with this status", repeats: true),
      .init(name: "due", value: "DATE", help: "only cases due on or before this day"),
      .init(name: "kind", value: "KIND", help: "request, objection or dispute"),
    ],
    examples: ["loket list --status incomplete", "loket list --due 2026-12-04 jalan"]
  ) { context in
    let cases = try CaseQuery(context.station()).list(
      text: context.operands.joined(separator: " "), statuses: try statuses(context),
      dueBy: try day(context.arguments.value("due"), "--due"), kind: try kind(context.arguments.value("kind"))
    )
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(.array(cases.map(\.json))))
    } else {
      Terminal.say(CaseQuery.table(cases).map(Terminal.harmless).joined(separator: "\n"))
    }
    return .done
  }

  private static func statuses(_ context: Context) throws -> [CaseStatus] {
    try context.arguments.values("status").map { word in
      guard let status = CaseStatus(rawValue: word) else {
        throw Arguments.Misuse(
          sentence: "unknown status '\(word)'\(Arguments.hint(word, CaseStatus.allCases.map(\.rawValue)))")
      }
      return status
    }
  }

  private static func kind(_ word: String?) throws -> CaseKind? {
    switch word {
    case nil: nil
    case "request": .request
    case "objection": .objection
    case "dispute": .dispute
    case .some(let other):
      throw Arguments.Misuse(sentence: "unknown kind '\(other)'; known are request, objection, dispute")
    }
  }

  /// A civil day given on the command line.
  static func day(_ text: String?, _ name: String) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(iso: text) else {
      throw Arguments.Misuse(sentence: "\(name) '\(text)' is no day; write it as in 2026-11-20")
    }
    return day
  }

  /// `loket show`.
  static let show = Command(
    name: "show", operands: "CASE",
    summary: "one case: its data, deadlines, letters and history",
    examples: ["loket show 2026-P-0001", "loket show --json 2026-K-0001"]
  ) { context in
    guard let word = context.operands.first, context.operands.count == 1 else {
      throw Arguments.Misuse(sentence: "show needs one CASE, as in 2026-P-0001")
    }
    let sheet = try CaseQuery(context.station()).show(word)
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(sheet.json))
    } else {
      Terminal.say(sheet.lines.map(Terminal.harmless).joined(separator: "\n"))
    }
    return .done
  }

  /// `loket days`.
  static let days = Command(
    name: "days", operands: "FROM N",
    summary: "working-day arithmetic with the office's calendar, each skipped day named",
    options: [
      .init(name: "calendar-days", value: nil, help: "count calendar days instead of working days"),
      .init(name: "six", value: nil, help: "a six-day week, without an office"),
    ],
    examples: ["loket days 2026-12-18 10", "loket days --json 2026-03-13 30"]
  ) { context in
    let words = Array(context.operands)
    guard words.count == 2, let from = try day(words[0], "FROM") else {
      throw Arguments.Misuse(sentence: "days needs FROM and N, as in: loket days 2026-12-18 10")
    }
    guard let count = Int(words[1]), (0...3660).contains(count) else {
      throw Arguments.Misuse(sentence: "N '\(words[1])' is no number of days from 0 to 3660")
    }
    let calendar = try DayCount.calendar(
      of: context.folder, clock: context.clock, sixDays: context.arguments.has("six"))
    let due = calendar.due(
      from: from, days: count, unit: context.arguments.has("calendar-days") ? .calendar : .working)
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(DayCount.json(due)))
    } else {
      Terminal.say(DayCount.lines(due).joined(separator: "\n"))
    }
    return .done
  }
}
