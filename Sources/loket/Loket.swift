import Foundation
import Station

/// The command line: finds the command, runs it, turns faults into one sentence and an exit status.
@main
struct Loket {
  static let version = "1.0"

  static let commands: [Command] = [
    .initialise, .demo, .run, .check, .parse, .mime, .list, .show, .classify, .refer, .extend, .decide,
    .deliver,
    .respond, .advise, .supply, .test, .settle, .archive, .assist, .survey, .waive, .lapse, .reopen,
    .withdraw, .close, .dispute, .call, .link, .undo, .deadlines,
    .recompute,
    .status, .days, .verify, .export, .report, .bundle,
  ]

  static func main() {
    Signals.hearAll()
    Signals.ignoreBrokenPipes()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ words: [String]) -> ExitStatus {
    do {
      let named = words.first { commands.map(\.name).contains($0) }
      let command = commands.first { $0.name == named }
      let options =
        Command.common + (command?.options ?? []) + [
          .init(name: "version", value: nil, help: "the version")
        ]
      let arguments = try Arguments(words, options: options)
      if arguments.has("version") {
        Terminal.say("loket \(version)")
        return .done
      }
      guard let word = arguments.operands.first else {
        Terminal.say(Help.overview(commands))
        return arguments.has("help") ? .done : .usage
      }
      if word == "help" {
        let topic = arguments.operands.dropFirst().first.flatMap { name in commands.first { $0.name == name }
        }
        Terminal.say(topic.map(Help.of) ?? Help.overview(commands))
        return .done
      }
      guard let command = commands.first(where: { $0.name == word }) else {
        throw Arguments.Misuse(
          sentence: "unknown command '\(word)'\(Arguments.hint(word, commands.map(\.name)))")
      }
      if arguments.has("help") {
        Terminal.say(Help.of(command))
        return .done
      }
      return try command.perform(Context(arguments: arguments, clock: Context.clock(arguments)))
    } catch let misuse as Arguments.Misuse {
      Terminal.complain(misuse.sentence + "; 'loket help' shows the commands")
      return .usage
    } catch {
      let report = FaultReport(error)
      Terminal.complain(report.sentence)
      return ExitStatus(rawValue: report.status) ?? .attention
    }
  }
}
