import Foundation
import Json
import Station

extension Command {
  /// `loket run`.
  static let run = Command(
    name: "run", operands: "[--once]",
    summary: "poll, process, answer; until stopped, or one pass",
    details: [
      "Ends cleanly on SIGTERM or SIGINT after the letter at hand; SIGHUP reads office.json5 again.",
      "With --once the exit status is 1 when something newly waits for a person or failed.",
    ],
    options: [
      .init(name: "once", value: nil, help: "one pass, then end"),
      .init(name: "verbose", value: nil, help: "one line for each letter (also -v)"),
    ],
    examples: ["loket run --once --office /srv/ppid", "loket run --office /srv/ppid"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "run takes no operands") }
    let station = try context.station()
    try station.noteCrashes()
    // Letters that were being read when the run was told to end are read again by the next one.
    defer { OfficeStation.endPrograms() }
    return context.arguments.has("once") ? try once(station, context) : try daemon(station, context)
  }

  private static func once(_ station: OfficeStation, _ context: Context) throws -> ExitStatus {
    let shows = Terminal.showsProgress && !context.wantsJson
    let progress: @Sendable (Int, Int) -> Void = { done, all in Terminal.progress("\(done) of \(all) letters")
    }
    let signals = Signals()
    signals.listen(wake: {}, reload: {})
    let report = try station.runOnce(
      progress: shows ? progress : nil, shouldStop: { signals.shouldStop })
    if shows { Terminal.clearProgress() }
    if context.wantsJson {
      Terminal.say(JsonWriter.compact(report.json))
    } else {
      if context.arguments.has("verbose") { for line in report.lines { Terminal.say(line) } }
      Terminal.say(report.summary)
    }
    for problem in report.problems { Terminal.complain(problem) }
    return report.needsAttention ? .attention : .done
  }

  private static func daemon(_ station: OfficeStation, _ context: Context) throws -> ExitStatus {
    let signals = Signals()
    let daemon = Daemon()
    signals.listen(wake: { daemon.wake() }, reload: { daemon.reload() })
    let notice = try ServiceNotice(
      environment: ProcessInfo.processInfo.environment, process: ProcessInfo.processInfo.processIdentifier)
    let desk = ServiceDesk(notice)
    try daemon.run(
      station, renew: { try context.station() }, shouldStop: { signals.shouldStop }, tell: desk.tell)
    return .done
  }

  /// `loket check`.
  static let check = Command(
    name: "check", operands: "",
    summary: "test configuration, mailboxes, sending, folders, programs; say what to mend",
    details: [
      "Prints every value of office.json5 with the defaults filled in, then what it found. It logs in to every",
      "mailbox, and sends a test mail to the office itself and waits for it to come back. It shows the virus",
      "scanner a test virus, and names programs for reading scans that are missing.",
    ],
    options: [
      .init(name: "offline", value: nil, help: "speak with no mail server, send no test mail")
    ],
    examples: ["loket check --office /srv/ppid", "loket check --offline"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "check takes no operands") }
    let findings = try OfficeCheck(context.station()).run(mail: !context.arguments.has("offline"))
    if context.wantsJson {
      Terminal.say(JsonWriter.compact(findings.json))
    } else {
      Terminal.say(findings.text)
    }
    return findings.isGood ? .done : .configuration
  }
}
