import Civil
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
    for path in try Books(station).rebuild() {
      Terminal.say(station.folder.shown(path))
    }
    return .done
  }
}

extension Command {
  /// `loket report`.
  static let report = Command(
    name: "report", operands: "",
    summary: "the annual report (UU 14/2008 Pasal 12) as a page and a text in register/",
    details: [
      "What only officers know (staff, budget, obstacles …) they write into register/isian-laporan-YEAR.txt, which",
      "the first report of a year lays there; what is empty the report calls not filled in.",
    ],
    options: [.init(name: "year", value: "YEAR", help: "the year whose cases are counted (else this year)")],
    examples: ["loket report --year 2026", "loket report --json"]
  ) { context in
    guard context.operands.isEmpty else { throw Arguments.Misuse(sentence: "report takes no operands") }
    let station = try context.station()
    let today = context.clock.now().date(in: station.settings.zone)
    var year = today.year
    if let text = context.arguments.value("year") {
      guard let number = Int(text), (2000...9999).contains(number) else {
        throw Arguments.Misuse(sentence: "--year '\(text)' is no year; write it as in 2026")
      }
      year = number
    }
    let report = try AnnualReport(station, year: year)
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(report.json))
    } else {
      for path in try station.write(report) { Terminal.say(station.folder.shown(path)) }
    }
    return .done
  }
}
