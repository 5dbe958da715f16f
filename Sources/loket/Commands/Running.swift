import Json
import Station

extension Command {
  /// `loket run`.
  static let run = Command(
    name: "run", operands: "[--once]",
    summary: "poll, process, answer; until stopped, or one pass",
    details: [
      "Ends cleanly on SIGTERM or SIGINT after the letter at hand. With --once the exit status is 1 when",
      "something newly waits for a person or failed.",
    ],
    options: [
      .init(name: "once", value: nil, help: "one pass, then end"),
      .init(name: "verbose", value: nil, help: "one line for each letter (also -v)"),
    ],
    examples: ["loket run --once --office /srv/ppid", "loket run --office /srv/ppid"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "run takes no operands") }
    let station = try context.station()
    return context.arguments.has("once") ? try once(station, context) : try daemon(station)
  }

  private static func once(_ station: Station.Station, _ context: Context) throws -> ExitStatus {
    let shows = Terminal.showsProgress && !context.wantsJson
    let report = try station.runOnce(
      progress: shows ? { done, all in Terminal.progress("\(done) of \(all) letters") } : nil)
    if shows { Terminal.clearProgress() }
    if context.wantsJson {
      Terminal.say(JsonWriter.compact(report.json))
    } else {
      if context.arguments.has("verbose") { report.lines.forEach(Terminal.say) }
      Terminal.say(report.summary)
    }
    report.problems.forEach(Terminal.complain)
    return report.needsAttention ? .attention : .done
  }

  private static func daemon(_ station: Station.Station) throws -> ExitStatus {
    let signals = Signals()
    let daemon = try Daemon(station)
    signals.listen { daemon.wake() }
    try daemon.run(shouldStop: { signals.shouldStop }) { report in
      report.lines.forEach(Terminal.complain)
      report.problems.forEach(Terminal.complain)
    }
    return .done
  }

  /// `loket check`.
  static let check = Command(
    name: "check", operands: "",
    summary: "test configuration, folders and tools; say what to mend",
    details: ["Prints every value of office.json5 with the defaults filled in, then what it found."],
    examples: ["loket check --office /srv/ppid"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "check takes no operands") }
    let findings = try OfficeCheck(context.station()).run()
    if context.wantsJson {
      Terminal.say(JsonWriter.compact(findings.json))
    } else {
      Terminal.say(findings.text)
    }
    return findings.isGood ? .done : .configuration
  }
}
