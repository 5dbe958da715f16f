import Civil
import Json

// Reads the periods of a procedure and what extends them.

extension ProcedureReader {
  static func deadlines(_ fields: inout JsonFields) throws(JsonFault) -> [DeadlineRule] {
    var seen: Set<DeadlineName> = []
    return try list("deadlines", &fields) { (inner, path, line) throws(JsonFault) in
      let rule = DeadlineRule(
        name: try inner.choice("name", DeadlineName.self), days: try inner.days("days"),
        unit: try inner.choice("unit", DayUnitWord.self).unit,
        trigger: try inner.choice("trigger", DeadlineTrigger.self),
        binds: try inner.choice("binds", BoundParty.self),
        citation: try inner.citation(line: line, path: path), lawful: try lawful(&inner))
      guard seen.insert(rule.name).inserted else {
        throw JsonFault(
          line: line, what: "\(path): the deadline '\(rule.name.rawValue)' stands twice",
          mend: "keep one of the two")
      }
      return rule
    }
  }

  private static func lawful(_ fields: inout JsonFields) throws(JsonFault) -> LawfulPeriod? {
    guard fields.value("lawful") != nil else { return nil }
    return try object("lawful", &fields) { (inner, _, _) throws(JsonFault) in
      LawfulPeriod(
        days: try inner.days("days"), unit: try inner.choice("unit", DayUnitWord.self).unit,
        trigger: try inner.choice("trigger", DeadlineTrigger.self), law: try inner.string("law"))
    }
  }

  static func extending(_ fields: inout JsonFields) throws(JsonFault) -> ExtensionRule {
    try object("extension", &fields) { (inner, path, line) throws(JsonFault) in
      let times = try inner.int("times")
      guard (0...1).contains(times) else {
        throw JsonFault(
          line: inner.value("times")?.line ?? line, what: "\(path).times is \(times)",
          mend: "write 0 or 1, as the office's rules allow")
      }
      return ExtensionRule(
        times: times, reasons: try inner.choices("reasons", ExtensionReason.self),
        citation: try inner.citation(line: line, path: path))
    }
  }

  /// What the parts must agree on with each other.
  static func agree(_ procedure: Procedure, _ root: JsonValue) throws(JsonFault) {
    let deadlines = root["deadlines"]?.line ?? root.line
    for name in [DeadlineName.answer, .response] where procedure.rule(name) == nil {
      throw JsonFault(
        line: deadlines, what: "deadlines has no '\(name.rawValue)'",
        mend: "add { name: \"\(name.rawValue)\", days: …, unit: \"working\", … }")
    }
    if procedure.extending.times > 0, procedure.rule(.extension) == nil {
      throw JsonFault(
        line: root["extension"]?.line ?? root.line,
        what: "extension.times is \(procedure.extending.times), but deadlines has no 'extension'",
        mend: "add the deadline 'extension', or write times: 0")
    }
    let trigger: DeadlineTrigger = procedure.clockStart == .received ? .received : .complete
    if let answer = procedure.rule(.answer), answer.trigger != trigger {
      throw JsonFault(
        line: deadlines,
        what: "the deadline 'answer' counts from '\(answer.trigger.rawValue)', but clockStart is "
          + "'\(procedure.clockStart.rawValue)'",
        mend: "make the two agree")
    }
  }
}
