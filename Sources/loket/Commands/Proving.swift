import Json
import Station

extension Command {
  /// `loket verify`.
  static let verify = Command(
    name: "verify", operands: "",
    summary: "check the journal's chain, numbers, case files and views against each other",
    examples: ["loket verify --office /srv/ppid"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "verify takes no operands") }
    let shows = Terminal.showsProgress && !context.wantsJson
    let result = try Verification(context.station()).run(
      progress: shows ? { done, all in Terminal.progress("\(done) of \(all) cases") } : nil)
    if shows { Terminal.clearProgress() }
    if context.wantsJson {
      Terminal.say(JsonWriter.compact(result.json))
    } else {
      Terminal.say(result.lines.joined(separator: "\n"))
    }
    return result.isGood ? .done : .damaged
  }

  /// `loket export`.
  static let export = Command(
    name: "export", operands: "",
    summary: "write the register books (CSV) anew from the journal",
    examples: ["loket export --office /srv/ppid"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "export takes no operands") }
    let station = try context.station()
    for path in try Books(station.folder, zone: station.settings.zone).rebuild() {
      Terminal.say(station.folder.shown(path))
    }
    return .done
  }
}
