import Civil
import Desk
import Disk
import Foundation
import Json
import Mime
import Procedures
import Records
import Station

// The officers' acts.

extension Command {
  /// Options every act takes.
  static let acting: [Arguments.Option] = [
    .init(name: "by", value: "NAME", help: "who acts: a name of 'people' in office.json5"),
    .init(name: "note", value: "TEXT", help: "a remark for the file; no letter prints it"),
    .init(name: "number", value: "NUMBER", help: "the letter's number from the office's own mail register"),
    .init(name: "copy", value: "NAME", help: "who gets a copy (tembusan)", repeats: true),
    .init(name: "attach", value: "FILE", help: "a file that goes with it", repeats: true),
  ]

  private static let why = Arguments.Option(
    name: "reason", value: "TEXT", help: "why, as the letter states it")

  /// `loket classify`.
  static let classify = Command(
    name: "classify", operands: "CASE open|exempt",
    summary: "the classification unit's finding (exempt needs its legal basis)",
    options: [.init(name: "basis", value: "TEXT", help: "the article the exemption rests on"), why] + acting,
    examples: ["loket classify 2026-P-0001 exempt --basis 'Pasal 17 huruf h UU 14/2008' --by 'Sri Rahayu'"]
  ) { context in
    try perform(context) { word throws(Arguments.Misuse) in
      switch word {
      case "open": .classified(isExempt: false)
      case "exempt": .classified(isExempt: true)
      default: throw .init(sentence: "classify needs CASE and open or exempt")
      }
    }
  }

  /// `loket refer`.
  static let refer = Command(
    name: "refer", operands: "CASE", summary: "pass the case to a unit of office.json5; writes to it",
    options: [
      .init(name: "to", value: "UNIT", help: "a name of 'units' in office.json5"),
      .init(
        name: "due", value: "DATE",
        help: "the day the unit answers by (else in five working days, sooner where ours comes soon)"),
      why,
    ] + acting,
    examples: ["loket refer 2026-P-0001 --to 'Bidang Klarifikasi'"]
  ) { context in try perform(context, .act(.refer)) }

  /// `loket extend`.
  static let extend = Command(
    name: "extend", operands: "CASE", summary: "the one extension the procedure allows, with its reasons",
    options: [
      why,
      .init(
        name: "ground", value: "WORD",
        help: "not-held or exclusion-undecided: what the procedure allows an extension for"),
    ] + acting,
    examples: ["loket extend 2026-P-0001 --ground not-held --reason 'Dokumen masih dihimpun dari unit'"]
  ) { context in try perform(context, .act(.extend)) }

  /// `loket decide`.
  static let decide = Command(
    name: "decide", operands: "CASE grant|partly|refuse|not-held|transfer|obey",
    summary: "the PPID's decision; a refusal needs basis and reason",
    details: [
      "For refuse and partly, --basis is the article (Pasal 17 huruf … or another law) and --reason, or",
      "--consequence, the outcome of the consequence test: people's judgement, which Loket never writes.",
      "not-held: --reason, and --to where another body is known to hold it, or --days where the information is",
      "not documented yet: until when it will be. transfer: --to.",
      "obey: what the superior or the commission has ordered is given after all.",
      "While a run holds the office, the act is handed to it as a form in decisions/ and waited for, up to 30",
      "seconds; status 75 says that the form still waits there. So it is with every act.",
    ],
    options: [
      why, .init(name: "basis", value: "TEXT", help: "the article it rests on"),
      .init(
        name: "consequence", value: "TEXT",
        help: "the outcome of the consequence test, where apart from the reason"),
      .init(name: "redaction", value: "TEXT", help: "which parts are made unreadable or left out"),
      .init(name: "to", value: "BODY", help: "the public body that holds the information"),
      .init(
        name: "cost", value: "RUPIAH", help: "or 'WHAT:COUNTxPRICE', as in 'Fotokopi:20x300'", repeats: true),
      .init(name: "payment", value: "TEXT", help: "how the cost is paid"),
      .init(name: "days", value: "N", help: "working days in which it is made ready"),
      .init(name: "form", value: "WORD", help: "softcopy or hardcopy", repeats: true),
      .init(name: "method", value: "WORD", help: "email, post or pickup"),
    ] + acting,
    examples: [
      "loket decide 2026-P-0001 grant --form softcopy --by 'Sri Rahayu'",
      "loket decide 2026-P-0002 refuse --basis 'Pasal 17 huruf h UU 14/2008' --reason 'Mengungkap …'",
    ]
  ) { context in
    try perform(context) { word throws(Arguments.Misuse) in
      let acts: [String: CaseAct] = [
        "grant": .grant, "partly": .grantPartly, "refuse": .refuse, "not-held": .answerNotHeld,
        "transfer": .transfer, "obey": .obey,
      ]
      guard let act = acts[word] else {
        throw .init(
          sentence: "decide needs CASE and one of grant, partly, refuse, not-held, transfer, obey"
            + Arguments.hint(word, acts.keys.sorted()))
      }
      return .act(act)
    }
  }

  /// `loket deliver`.
  static let deliver = Command(
    name: "deliver", operands: "CASE",
    summary: "hands the information over, or the superior's response; writes the handover record",
    options: [
      .init(name: "method", value: "WORD", help: "email, post, pickup, courier or fax"),
      .init(name: "recipient", value: "NAME", help: "who took it, for pickup"),
      .init(name: "form", value: "WORD", help: "softcopy or hardcopy", repeats: true), why,
    ] + acting,
    examples: ["loket deliver 2026-P-0001 --method email --attach apbd-2026.pdf"]
  ) { context in try perform(context, .act(.deliver)) }

  /// `loket respond`.
  static let respond = Command(
    name: "respond", operands: "CASE grant|partly|reject", summary: "the superior's response to an objection",
    options: [
      why, .init(name: "basis", value: "TEXT", help: "further law the decision names"),
      .init(name: "order", value: "TEXT", help: "what the PPID has to do, for grant and partly"),
      .init(name: "days", value: "N", help: "working days in which the order is carried out"),
      .init(name: "advice", value: "TEXT", help: "the board's advice, where the procedure has one"),
    ] + acting,
    examples: [
      "loket respond 2026-K-0001 grant --reason '…' --order 'memberikan salinan DPA 2026' --days 5 --by 'Drs. Contoh'"
    ]
  ) { context in
    try perform(context) { word throws(Arguments.Misuse) in
      guard let response = OfficerAct.Response(rawValue: word) else {
        throw .init(sentence: "respond needs CASE and grant, partly or reject")
      }
      return .responded(response)
    }
  }

  /// `loket link`.
  static let link = Command(
    name: "link", operands: "CASE", summary: "ties an objection to the request it is about",
    options: [.init(name: "to", value: "REQUEST", help: "the request's number or id"), why] + acting,
    examples: ["loket link 2026-K-0001 --to 001/PPID/XI/2026"]
  ) { context in try perform(context, .linked) }

  /// `loket advise`.
  static let advise = Command(
    name: "advise", operands: "CASE",
    summary: "the board's advice to the superior, where the procedure has one",
    options: [
      .init(name: "advice", value: "TEXT", help: "what was advised"),
      .init(name: "to", value: "UNIT", help: "who advised, where it was not the board"),
    ] + acting,
    examples: ["loket advise 2026-K-0001 --advice 'Tim berpendapat …'"]
  ) { context in try perform(context, .act(.advise)) }

  /// `loket waive`.
  static let waive = Command(
    name: "waive", operands: "CASE ITEM", summary: "lets one missing item pass, with a reason",
    options: [why] + acting,
    examples: ["loket waive 2026-P-0001 purpose --reason 'Disampaikan lisan di meja layanan'"]
  ) { context in
    try perform(context, .act(.waive)) { act, words in
      act.waived = words.first
    }
  }

  /// `loket lapse`.
  static let lapse = Command(
    name: "lapse", operands: "CASE",
    summary: "what was missing never came: ends the case, after the applicant's time",
    options: [why] + acting, examples: ["loket lapse 2026-P-0001"]
  ) { context in try perform(context, .act(.lapse)) }

  /// `loket reopen`.
  static let reopen = Command(
    name: "reopen", operands: "CASE", summary: "opens a lapsed request again",
    options: [why] + acting, examples: ["loket reopen 2026-P-0001 --reason 'KTP disusulkan tanggal 4'"]
  ) { context in try perform(context, .act(.reopen)) }

  /// `loket withdraw`.
  static let withdraw = Command(
    name: "withdraw", operands: "CASE", summary: "ends a case as its applicant wishes",
    options: [why] + acting, examples: ["loket withdraw 2026-P-0001 --reason 'Pemohon menelepon tanggal 4'"]
  ) { context in try perform(context, .act(.withdraw)) }

  /// `loket close`.
  static let close = Command(
    name: "close", operands: "CASE", summary: "ends a case, with the applicant's satisfaction",
    options: [.init(name: "satisfied", value: "yes|no", help: "whether the applicant is satisfied"), why]
      + acting,
    examples: ["loket close 2026-P-0001 --satisfied yes"]
  ) { context in try perform(context, .act(.close)) }

  /// `loket dispute`.
  static let dispute = Command(
    name: "dispute", operands: "CASE", summary: "a dispute before the Komisi Informasi",
    details: [
      "What the commission has told is noted with the stage; a further hearing at the same stage once more with that",
      "stage. The unit that stands by the superior, else the superior, is told each time; the letter that hands the",
      "office's file to the commission is printed once its number is known, where the PPID, the superior or the unit acts.",
    ],
    options: [
      .init(name: "stage", value: "STAGE", help: "open, mediation, adjudication or closed"),
      .init(name: "register", value: "NUMBER", help: "the dispute's number in the commission's register"),
      .init(name: "filed", value: "DATE", help: "the day the applicant went to the commission"),
      .init(name: "date", value: "DATE", help: "the day of the next hearing or mediation"),
      .init(name: "hour", value: "HH.MM", help: "its hour"),
      .init(name: "place", value: "TEXT", help: "its place"),
      .init(
        name: "outcome", value: "WORD", help: "with closed: agreement, granted, partly, rejected or withdrawn"
      ), why,
    ] + acting,
    examples: [
      "loket dispute 2026-K-0001 --stage open --register 012/XII/KI/2026 --filed 2026-12-21",
      "loket dispute 2026-S-0001 --stage mediation --date 2027-02-01 --hour 09.30 --place 'Ruang mediasi'",
    ]
  ) { context in try perform(context, .disputed) }

  /// `loket call`.
  static let call = Command(
    name: "call", operands: "CASE", summary: "notes a telephone call to the applicant and what came of it",
    options: [why] + acting,
    examples: ["loket call 2026-P-0001 --reason 'Diterima sendiri oleh pemohon pukul 10.15'"]
  ) { context in try perform(context, .called) }

  /// `loket undo`.
  static let undo = Command(
    name: "undo", operands: "CASE",
    summary: "takes the last act back, with a reason; a letter that went out is corrected",
    options: [why] + acting, examples: ["loket undo 2026-P-0001 --reason 'Salah berkas'"]
  ) { context in try perform(context, .undo) }

  // MARK: - Reading the command line

  /// An act whose word stands after the case.
  private static func perform(
    _ context: Context, _ deed: (String) throws(Arguments.Misuse) -> OfficerAct.Deed
  ) throws -> ExitStatus {
    let words = Array(context.operands)
    guard words.count == 2 else { return try perform(context, try deed("")) }
    return try perform(context, try deed(words[1])) { _, _ in }
  }

  static func perform(
    _ context: Context, _ deed: OfficerAct.Deed, _ change: ((inout OfficerAct, [String]) -> Void)? = nil
  ) throws -> ExitStatus {
    let words = Array(context.operands)
    guard let word = words.first, words.count == (change == nil ? 1 : 2) else {
      throw Arguments.Misuse(sentence: "\(context.arguments.operands[0]) needs one CASE, as in 2026-P-0001")
    }
    let act = try act(deed, context.arguments, rest: Array(words.dropFirst()), change)
    let station = try context.station()
    let outcome = try outcome(act, on: word, station)
    for problem in outcome.problems { Terminal.complain(problem) }
    let sheet = try CaseQuery(station).show(outcome.id.text)
    if context.wantsJson {
      Terminal.say(JsonWriter.pretty(sheet.json))
    } else {
      Terminal.say(sheet.summary.map(Terminal.harmless).joined(separator: "\n"))
      for key in outcome.letters { Terminal.say("letter      \(key)") }
    }
    return .done
  }

  /// Does it, or lets the run do it that holds the office.
  private static func outcome(_ act: OfficerAct, on word: String, _ station: OfficeStation) throws
    -> ActOutcome
  {
    do {
      return try station.act(act, on: word)
    } catch StationFault.held {
      return try HeldOffice(station).act(act, on: word)
    }
  }

  private static func act(
    _ deed: OfficerAct.Deed, _ given: Arguments, rest: [String],
    _ change: ((inout OfficerAct, [String]) -> Void)?
  ) throws -> OfficerAct {
    var act = OfficerAct(deed)
    act.by = given.value("by")
    act.reason = given.value("reason")
    act.basis = given.value("basis")
    act.consequence = given.value("consequence")
    act.redaction = given.value("redaction")
    act.period = given.value("period")
    act.ratings = try ratings(given.value("ratings"))
    act.to = given.value("to")
    act.due = try day(given.value("due"), "--due")
    act.payment = given.value("payment")
    act.order = given.value("order")
    act.advice = given.value("advice")
    act.recipient = given.value("recipient")
    act.note = given.value("note")
    act.letterNumber = given.value("number")
    act.copies = given.values("copy")
    act.forms = given.values("form").map { ActWords.form($0) ?? $0 }
    act.method = given.value("method").map { ActWords.method($0) ?? $0 }
    act.costs = try given.values("cost").map(cost)
    act.days = try number(given.value("days"), "--days")
    act.ground = try choice(given.value("ground"), "--ground", ExtensionReason.self)
    act.stage = try choice(given.value("stage"), "--stage", DisputeStatus.self)
    act.summons.register = given.value("register")
    act.summons.filed = try day(given.value("filed"), "--filed")
    act.summons.day = try day(given.value("date"), "--date")
    act.summons.hour = try hour(given.value("hour"))
    act.summons.place = given.value("place")
    act.summons.outcome = try choice(given.value("outcome"), "--outcome", DisputeOutcome.self)
    act.satisfied = try satisfied(given.value("satisfied"))
    act.enclosures = try given.values("attach").map(file)
    change?(&act, rest)
    return act
  }

  private static func cost(_ text: String) throws(Arguments.Misuse) -> OfficerAct.Cost {
    guard let cost = ActWords.cost(text) else {
      throw .init(sentence: "--cost '\(text)' is no amount; write 15000, or 'Fotokopi:20x300'")
    }
    return cost
  }

  private static func ratings(_ text: String?) throws(Arguments.Misuse) -> [Int: Int] {
    guard let text else { return [:] }
    guard let ratings = ActWords.ratings(text) else {
      throw .init(
        sentence: "--ratings '\(text)' is no list of ratings; write question=rating, 1 to 4, as in '1=4, 2=3'"
      )
    }
    return ratings
  }

  private static func hour(_ text: String?) throws(Arguments.Misuse) -> ClockTime? {
    guard let text else { return nil }
    guard let hour = ClockTime(text) else {
      throw .init(sentence: "--hour '\(text)' is no hour; write 09.30")
    }
    return hour
  }

  private static func number(_ text: String?, _ name: String) throws(Arguments.Misuse) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text) else { throw .init(sentence: "\(name) '\(text)' is no whole number") }
    return number
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String?, _ name: String, _: Choice.Type
  ) throws(Arguments.Misuse) -> Choice? {
    guard let text else { return nil }
    let words = Choice.allCases.map(\.rawValue)
    guard let choice = Choice(rawValue: text) else {
      throw .init(
        sentence:
          "\(name) '\(text)' is none of \(words.joined(separator: ", "))\(Arguments.hint(text, words))")
    }
    return choice
  }

  private static func satisfied(_ text: String?) throws(Arguments.Misuse) -> Bool? {
    switch text?.lowercased() {
    case nil: nil
    case "yes", "ya": true
    case "no", "tidak": false
    default: throw .init(sentence: "--satisfied is yes or no")
    }
  }

  private static func file(_ path: String) throws -> OfficerAct.Enclosed {
    let octets = try DiskFile.read(path, limit: ActFiles.most)
    let name = (path as NSString).lastPathComponent
    return .init(name: name, mediaType: FileType.byName(name), octets: octets)
  }
}
