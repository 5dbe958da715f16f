import Civil
import Foundation
import Station

/// One word of the command line: what it takes, what it says of itself, what it does.
struct Command {
  var name: String
  /// What stands after the name, as the help prints it.
  var operands: String
  /// One line.
  var summary: String
  /// Further help, line by line.
  var details: [String] = []
  var options: [Arguments.Option] = []
  var examples: [String]
  var perform: @Sendable (Context) throws -> ExitStatus

  /// Options every command takes.
  static let common: [Arguments.Option] = [
    .init(
      name: "office", value: "DIR", help: "the office's folder (else LOKET_OFFICE, else the current folder)"),
    .init(name: "now", value: "TIME", help: "pin the clock, as in 2026-11-22T09:00:00+07:00"),
    .init(name: "json", value: nil, help: "machine-readable output"),
    .init(name: "help", value: nil, help: "this help (also -h)"),
  ]
}

/// What a command works with.
struct Context {
  var arguments: Arguments
  var clock: Clock

  /// Whether machine-readable output is wanted.
  var wantsJson: Bool { arguments.has("json") }

  /// The operands after the command's name.
  var operands: ArraySlice<String> { arguments.operands.dropFirst() }

  /// The office's folder: `--office`, else `LOKET_OFFICE`, else the current folder.
  var folder: OfficeFolder {
    OfficeFolder(
      root: arguments.value("office") ?? ProcessInfo.processInfo.environment["LOKET_OFFICE"]
        ?? FileManager.default.currentDirectoryPath)
  }

  /// The office made ready to work.
  func station() throws -> OfficeStation {
    try OfficeStation(folder, clock: clock)
  }

  /// The clock of this run.
  static func clock(_ arguments: Arguments) throws(Arguments.Misuse) -> Clock {
    guard let text = arguments.value("now") else {
      return Clock(now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) }, isPinned: false)
    }
    guard let pinned = Instant(rfc3339: text) else {
      throw Arguments.Misuse(
        sentence: "--now '\(text)' is no time; write it as in 2026-11-22T09:00:00+07:00")
    }
    return Clock(now: { pinned }, isPinned: true)
  }
}
