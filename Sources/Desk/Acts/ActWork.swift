import Civil
import Digests
import Json
import Letters
import Mime
import Procedures
import Records

/// One act of an officer while it is done: what it means for the journal, the files and the letters.
struct ActWork {
  let clerk: Clerk
  let matter: CaseMatter
  let register: Register
  let act: OfficerAct
  let official: Official
  let now: Instant
  var decision: Decision
  var standing: Standing
  /// The number of the letter that the act writes; set with the letter.
  private(set) var letterNumber: String?
  /// Marks that the act took away, and fields of the data that it filled in: what taking it back puts right.
  var lifted: [String] = []
  var filled: [Ruling.Filled] = []

  var office: Office { clerk.office }
  var record: CaseRecord { matter.record }
  var id: CaseID { record.id }
  var today: CivilDate { now.date(in: office.zone) }

  init(
    _ clerk: Clerk, _ matter: CaseMatter, _ register: Register, _ act: OfficerAct, _ official: Official,
    _ now: Instant
  ) {
    self.clerk = clerk
    self.matter = matter
    self.register = register
    self.act = act
    self.official = official
    self.now = now
    decision = Decision(fate: .attached, id: matter.record.id)
    decision.data = matter.data
    standing = Standing(matter.record, data: matter.data, lacks: [])
  }

  /// Does the act and gives the decision.
  consuming func run() throws(ActFault) -> Decision {
    try checkNumber()
    switch act.act {
    case .act(let kind): try run(kind)
    case .classified:
      try move(.classify)
      // What was asked of the unit is its finding (seeds Balangan 4, Lombok Barat 4).
      if official.role == .classifier { settleUnit() }
    case .responded(let response): try respond(response)
    case .disputed: try dispute()
    case .called: break
    case .linked: try link()
    case .undo: try undo()
    }
    markRead()
    note()
    return decision
  }

  private mutating func run(_ kind: CaseAct) throws(ActFault) {
    switch kind {
    case .waive: try waive()
    case .lapse:
      try move(.lapse)
      settle(.completion)
      rememberLacks()
      write(.lapse)
    case .reopen: try reopen()
    case .refer: try refer()
    case .extend: try extend()
    case .grant, .grantPartly, .answerNotHeld, .transfer, .obey, .refuse: try answer(kind)
    case .supply:
      try move(.supply)
      settleUnit()
    case .consequenceTest:
      try move(.consequenceTest)
      write(.consequenceTest, to: .print)
    case .settle:
      try move(.settle)
      write(.settlement)
    case .survey:
      try move(.survey)
      rate()
    case .deliver: try deliver()
    case .withdraw:
      try move(.withdraw)
      for name in [DeadlineName.completion, .answer, .response] { settle(name, as: .met) }
      settleProvision(as: .void)
      dropOrder()
      decision.acts += ObjectionWindow.reopened(by: record, register)
      write(.closing)
    case .close: try close()
    case .advise, .archive, .assist, .complete, .classify, .respond, .mediate, .adjudicate: try move(kind)
    }
  }

  // MARK: - States and periods

  /// Moves the case as the matrix has it.
  @discardableResult
  mutating func move(_ kind: CaseAct) throws(ActFault) -> Bool {
    let state: CaseState
    do throws(NotAllowed) {
      state = try record.state.after(kind, under: matter.rules(of: office))
    } catch {
      throw ActFault(error)
    }
    guard let status = CaseStatus(rawValue: state.word) else { return false }
    guard status != record.status else { return false }
    decision.acts.append(.status(id: id, status: status, on: today))
    return true
  }

  /// A period of the case is over: met in time or missed, where it is still open.
  mutating func settle(_ name: DeadlineName, as state: DeadlineState? = nil) {
    guard let deadline = record.deadlines.last(where: { $0.name == name.rawValue }), deadline.state == .open
    else {
      return
    }
    let outcome = state ?? (today <= deadline.due ? .met : .missed)
    decision.acts.append(.settle(id: id, deadline: name.rawValue, state: outcome))
    if let place = standing.deadlines.lastIndex(where: { $0.name == name.rawValue }) {
      standing.deadlines[place].state = outcome
    }
  }

  /// Promises a period, where the procedure has one.
  mutating func promise(_ name: DeadlineName, from: CivilDate) {
    guard let deadline = office.deadline(name, from: from) else { return }
    promise(deadline)
  }

  mutating func promise(_ deadline: Deadline) {
    standing.deadlines.removeAll { $0.name == deadline.name }
    standing.deadlines.append(deadline)
    decision.acts.append(.deadline(id: id, deadline))
  }

  // MARK: - The acts

  /// What never came and by when it was to come: the letter says so.
  mutating func rememberLacks() {
    let kind: ApplicationKind = record.kind == .objection ? .objection : .request
    standing.lacks = Checklist.missing(matter.data, kind: kind, by: office.procedure).filter { lack in
      record.missing.contains { $0.utf8.elementsEqual(lack.item.word.utf8) }
    }
    standing.deadlines = record.deadlines
  }

  private mutating func waive() throws(ActFault) {
    try move(.waive)
    let left = record.missing.filter { !$0.utf8.elementsEqual((act.waived ?? "").utf8) }
    decision.acts.append(.flag(id: id, flag: Waiver.flag(act.waived ?? "")))
    decision.acts.append(.assess(id: id, missing: left))
    if left.isEmpty { complete() }
  }

  /// A lapsed request is looked at again with every paper that came: complete, or asked for once more.
  private mutating func reopen() throws(ActFault) {
    try move(.reopen)
    lift(LateCompletion.afterLapse)
    let lacks = Checklist.missing(matter.data, kind: .request, by: office.procedure)
      .filter { $0.level == .wajib && !Waiver.covers($0.item.word, record) }
    decision.acts.append(.assess(id: id, missing: lacks.map(\.item.word)))
    guard !lacks.isEmpty else { return complete() }
    standing.lacks = lacks
    promise(.completion, from: today)
    write(.completion) { _ in }
  }

  /// Nothing is missing any more: the case is registered, the office's clock runs, the applicant has the receipt.
  private mutating func complete() {
    settle(.completion, as: .met)
    if standing.number == nil {
      let number = office.number(for: id, received: record.received, register: register)
      standing.number = number
      decision.acts.append(.number(id: id, number: number))
    }
    decision.acts.append(.status(id: id, status: .registered, on: today))
    let complete = office.calendar.deemedReceipt(now).counted
    let isObjection = record.kind == .objection
    let name = isObjection ? DeadlineName.response : .answer
    let start = office.start(of: name, counted: record.counted, complete: complete)
    // What was lapsed for weeks cannot be answered by a day that has passed: it counts from its completeness.
    let isPast = office.deadline(name, from: start).map { $0.due < today } ?? false
    promise(name, from: isPast && record.status == .lapsed ? complete : start)
    write(isObjection ? .objectionReceipt : .receipt)
  }

  private mutating func refer() throws(ActFault) {
    try move(.refer)
    guard let unit = office.unit(named: act.to ?? "") else { return }
    let due =
      act.due
      ?? office.unitDue(
        from: today, answer: record.deadlines.last { $0.name == DeadlineName.answer.rawValue }?.due)
    let days = (1...366).first { office.calendar.due(from: today, days: $0, unit: .working).due >= due } ?? 1
    promise(
      Deadline(
        name: UnitPeriod.name, from: today, days: days, unit: DayUnit.working.rawValue, due: due,
        provisional: false))
    write(.referral, to: receiver(unit: unit.name))
  }

  private mutating func extend() throws(ActFault) {
    try move(.extend)
    guard let answer = record.deadlines.last(where: { $0.name == DeadlineName.answer.rawValue }),
      let rule = office.procedure.rule(.extension)
    else {
      throw ActFault(
        .notAllowed, english: "the case has no running period that could be extended",
        indonesian: "Berkas ini tidak mempunyai jangka waktu yang dapat diperpanjang.")
    }
    let longer = office.calendar.due(from: answer.due, days: rule.days, unit: rule.unit)
    promise(
      Deadline(
        name: DeadlineName.answer.rawValue, from: answer.due, days: rule.days, unit: rule.unit.rawValue,
        due: longer.due, provisional: longer.provisional || answer.provisional))
    write(.extension) { $0.formerDue = answer.due }
  }

  private mutating func answer(_ kind: CaseAct) throws(ActFault) {
    try move(kind)
    // An objection that is tied to no request has no answer of its own: that its order is carried out is noted.
    if record.kind == .objection { return carryOut() }
    settle(.answer)
    settleUnit()
    // What the superior has ordered to give is given by granting it too.
    if kind == .obey || kind == .grant { carryOut() }
    promiseProvision(kind)
    // The applicant may object to any answer: what is refused, what is missing, what it costs.
    promise(.objectionWindow, from: today)
    remarkFinding(kind)
    if kind == .transfer {
      decision.remarks.append(
        "Sampaikan tembusan surat dan salinan permohonan \(id.text) kepada badan publik yang dituju; "
          + "Loket tidak mengirimkannya.")
    }
    write(kind == .refuse ? .refusal : .answer)
  }

  /// A decision that is not what the unit found (seeds Balangan 4, Lombok Barat 5) is the PPID's to take; it is told.
  private mutating func remarkFinding(_ kind: CaseAct) {
    let findings = matter.standing.compactMap { ruling -> Bool? in
      if case .classified(let isExempt) = ruling.act.act { isExempt } else { nil }
    }
    guard let isExempt = findings.last, kind == .grant && isExempt || kind == .refuse && !isExempt else {
      return
    }
    decision.remarks.append(
      "Keputusan berkas \(id.text) berbeda dari hasil klasifikasi (\(isExempt ? "dikecualikan" : "terbuka"))."
    )
  }

  private mutating func deliver() throws(ActFault) {
    try move(.deliver)
    if record.kind == .objection {
      // The applicant's time to go to the commission runs from when the response is received (Pasal 37 ayat (2)).
      promise(.disputeWindow, from: today)
    } else {
      settleUnit()
      settleProvision()
      promise(.objectionWindow, from: today)
    }
    if matter.standing.last?.act.act == .act(.deliver) {
      decision.remarks.append(
        "Berkas \(id.text) sudah pernah diserahkan; penyerahan ini dicatat sebagai yang kedua.")
    }
    let withheld = withheld
    write(.handover) { $0.withheld = withheld }
  }

  private mutating func close() throws(ActFault) {
    try move(.close)
    settleProvision(as: .void)
    // A dispute's end the commission tells the parties.
    guard record.kind != .dispute else { return }
    write(.closing)
    if record.kind == .request, office.procedure.survey.isKept { write(.survey) }
  }

  private mutating func respond(_ response: OfficerAct.Response) throws(ActFault) {
    try move(.respond)
    settle(.response)
    promise(.disputeWindow, from: today)
    if response != .reject { order(matter.related ?? record) }
    write(.response)
  }

  /// The order to the PPID stands on the request; where the objection is tied to none (UU 14/2008 Pasal 35 ayat (1) huruf
  /// b), on the objection itself. Its days, where the superior gives some, run from today.
  private mutating func order(_ target: CaseRecord) {
    decision.acts.append(.flag(id: target.id, flag: OrderMark.superior))
    guard let days = act.days else { return }
    let due = office.calendar.due(from: today, days: days, unit: .working)
    decision.acts.append(
      .deadline(
        id: target.id,
        Deadline(
          name: OrderPeriod.name, from: today, days: days, unit: DayUnit.working.rawValue, due: due.due,
          provisional: due.provisional)))
  }

  /// The order is carried out.
  private mutating func carryOut() {
    for mark in OrderMark.all { lift(mark) }
    guard let order = record.deadlines.last(where: { $0.name == OrderPeriod.name }), order.state == .open
    else {
      return
    }
    decision.acts.append(
      .settle(id: id, deadline: OrderPeriod.name, state: today <= order.due ? .met : .missed))
  }

  /// Takes a mark of the case away, where it stands.
  mutating func lift(_ mark: String) {
    guard record.flags.contains(where: { $0.utf8.elementsEqual(mark.utf8) }) else { return }
    decision.acts.append(.unflag(id: id, flag: mark))
    lifted.append(mark)
  }

  /// Keeps the applicant's answers to the survey where those that come by mail are kept.
  private mutating func rate() {
    let octets = JsonWriter.pretty(Survey.json(act.ratings))
    let path = "survei/\(Self.pad(record.acts.count + 1)).json"
    decision.files.append(.init(path: path, content: .octets(octets)))
    decision.acts.append(
      .keep(Kept(id: id, file: path, digest: Digest(of: octets), role: "survey", octets: octets.count)))
  }

  private mutating func settleUnit() {
    guard let unit = record.deadlines.last(where: { $0.name == UnitPeriod.name }), unit.state == .open else {
      return
    }
    settle(unit: today <= unit.due ? .met : .missed)
  }

  /// The unit's period stands differently, where there is one.
  mutating func settle(unit state: DeadlineState) {
    guard let unit = record.deadlines.last(where: { $0.name == UnitPeriod.name }), unit.state != state else {
      return
    }
    decision.acts.append(.settle(id: id, deadline: UnitPeriod.name, state: state))
  }

  // MARK: - Writing

  /// The act itself: a file of the case, named by the journal.
  private mutating func note() {
    let number = record.acts.count + 1
    let stem = "keputusan/\(Self.pad(number))-\(act.act.word)"
    var stored: [Ruling.StoredEnclosure] = []
    for (index, file) in act.enclosures.enumerated() {
      let path = "\(stem)-lampiran-\(index + 1)\(FileEnding.of(file.name))"
      let digest = Digest(of: file.octets)
      decision.files.append(.init(path: path, content: .octets(file.octets)))
      decision.acts.append(
        .keep(Kept(id: id, file: path, digest: digest, role: "enclosure", octets: file.octets.count)))
      stored.append(
        .init(
          file: path, name: file.name, mediaType: file.mediaType, size: file.octets.count, sha256: digest.hex)
      )
    }
    var ruling = Ruling(
      act: act, official: official, on: today, before: record.status.rawValue, letterNumber: letterNumber,
      enclosures: stored)
    ruling.lifted = lifted
    ruling.filled = filled
    let octets = JsonWriter.pretty(ruling.json)
    let path = stem + ".json"
    decision.files.append(.init(path: path, content: .octets(octets)))
    // The act stands before what it brought about, so that a history reads in the order of cause and effect.
    decision.acts.insert(
      contentsOf: [
        .done(id: id, DoneAct(act: act.act.word, on: today, file: path)),
        .keep(Kept(id: id, file: path, digest: Digest(of: octets), role: "act", octets: octets.count)),
      ], at: 0)
  }

  /// Takes the number of the letter that the act writes.
  mutating func numbered(_ number: String) { letterNumber = number }

  static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
