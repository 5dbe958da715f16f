/// Help texts, laid out from what each command says of itself.
enum Help {
  /// The list of commands.
  static func overview(_ commands: [Command]) -> String {
    var lines = [
      "loket: the counter of an information office (PPID): letters in, register and answers out", "",
      "usage: loket COMMAND [options] [operands]", "", "commands:",
    ]
    let width = commands.map { $0.name.count + 1 + $0.operands.count }.max() ?? 0
    for command in commands {
      lines.append("  \(pad(command.name + " " + command.operands, width + 2))\(command.summary)")
    }
    lines += [
      "", "first steps:",
      "  loket demo                                 a sample office, one round, what happened",
      "  loket init /srv/ppid --procedure umum      make an office folder",
      "  loket run --once --office /srv/ppid        one round over its mail and inbox", "",
      "'loket help COMMAND' tells more.",
      "exit status: 0 done, 1 something failed or needs a person, 2 wrong usage, 65 damaged data,",
      "             74 input/output error, 75 try again, 78 bad configuration",
    ]
    return lines.joined(separator: "\n")
  }

  /// One command's help.
  static func of(_ command: Command) -> String {
    var lines = ["usage: loket \(command.name) \(command.operands)", "", command.summary]
    if !command.details.isEmpty { lines += [""] + command.details }
    lines += ["", "options:"]
    let options = command.options + Command.common
    let names = options.map { "--\($0.name)" + ($0.value.map { "=\($0)" } ?? "") }
    let width = names.map(\.count).max() ?? 0
    for (name, option) in zip(names, options) { lines.append("  \(pad(name, width + 2))\(option.help)") }
    lines += ["", "examples:"] + command.examples.map { "  \($0)" }
    return lines.joined(separator: "\n")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
