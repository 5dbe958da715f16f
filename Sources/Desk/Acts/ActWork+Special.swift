import Civil
import Digests
import Json
import Procedures
import Records

// Disputes, and taking an act back.

extension ActWork {
  /// A dispute before the commission: a case of its own, tied to the objection; later stages move that case.
  mutating func dispute() throws(ActFault) {
    guard let stage = act.stage else { return }
    if record.kind == .dispute {
      guard let kind = Self.act(for: stage) else {
        throw ActFault(
          .notAllowed, .stage, english: "there is a dispute already, \(id.text); say its next stage",
          indonesian: "Sengketanya sudah dibuka (\(id.text)). Catat tahap berikutnya pada berkas itu.")
      }
      try move(kind)
      if stage == .closed, let request = disputedRequest {
        decision.acts.append(.flag(id: request.id, flag: OrderMark.commission))
      }
      return
    }
    guard stage == .open else {
      throw ActFault(
        .notAllowed, .stage,
        english: "there is no dispute about \(id.text) yet; open one first (--stage open)",
        indonesian: "Belum ada sengketa untuk berkas \(id.text). Catat dahulu pembukaan sengketanya.")
    }
    try checkDisputable()
    let year = today.year
    let new = CaseID(year: year, kind: .dispute, sequence: register.nextSequence(.dispute, year: year))
    let octets = JsonWriter.pretty(matter.data.json)
    let digest = Digest(of: octets)
    let path = "data/\(digest.hex.prefix(16)).json"
    decision.acts += [
      .open(Opening(id: new, relates: id, received: now, counted: today)),
      .keep(Kept(id: new, file: path, digest: digest, role: "data", octets: octets.count)),
    ]
    decision.opened = Decision.Opened(id: new, files: [.init(path: path, content: .octets(octets))])
    if record.deadlines.last(where: { $0.name == DeadlineName.disputeWindow.rawValue })?.state == .open {
      decision.acts.append(.settle(id: id, deadline: DeadlineName.disputeWindow.rawValue, state: .met))
    }
  }

  private func checkDisputable() throws(ActFault) {
    guard record.kind == .objection else {
      throw ActFault(
        .notAllowed, english: "a dispute follows an objection; \(id.text) is a request",
        indonesian: "Sengketa didahului keberatan; \(id.text) adalah permohonan.")
    }
    guard !matter.isDisputable(on: today) else { return }
    switch record.status {
    case .withdrawn, .closed:
      throw ActFault(
        .notAllowed, english: "the objection \(id.text) ended without an answer (\(record.status.rawValue))",
        indonesian: "Keberatan \(id.text) berakhir tanpa tanggapan Atasan PPID.")
    default:
      throw ActFault(
        .notAllowed, english: "the objection \(id.text) is not answered and its time has not passed",
        indonesian: "Keberatan \(id.text) belum ditanggapi dan jangka waktunya belum lewat.")
    }
  }

  /// The act of a stage; `nil` for the opening, which is none of the dispute's own.
  private static func act(for stage: DisputeStatus) -> CaseAct? {
    switch stage {
    case .open: nil
    case .mediation: .mediate
    case .adjudication: .adjudicate
    case .closed: .close
    }
  }

  /// Takes the newest act back: a new event, with a reason; what went out stays out and is corrected by a letter.
  mutating func undo() throws(ActFault) {
    let ruling: Ruling
    switch matter.takingBack(office, on: today) {
    case .possible(let last): ruling = last
    case .impossible(let obstacle):
      throw ActFault(
        .notAllowed, english: "the last act on \(id.text) cannot be taken back: \(obstacle.english)",
        indonesian: "Langkah terakhir pada berkas \(id.text) tidak dapat dibatalkan: \(obstacle.indonesian).")
    }
    if let before = CaseStatus(rawValue: ruling.before), before != record.status {
      decision.acts.append(.status(id: id, status: before, on: today))
    }
    for mark in ruling.lifted { decision.acts.append(.flag(id: id, flag: mark)) }
    switch ruling.act.act {
    case .linked: unlink(ruling)
    case .disputed: reopenDispute(ruling)
    default: if let kind = ruling.act.act.matrix { restore(kind, ruling) }
    }
    let number = ruling.letterNumber.map { " nomor \($0)" } ?? ""
    let letter = "kami\(number) tanggal \(ruling.on.indonesian)"
    if ruling.act.act == .act(.refer) {
      // What went to a unit is taken back from it; the applicant has never seen it.
      write(.referral, to: receiver(unit: ruling.act.to)) {
        $0.undone = "nota \(letter)"
        $0.act?.to = ruling.act.to
      }
    } else if ruling.letterNumber != nil || [.act(.extend), .act(.refuse)].contains(ruling.act.act) {
      write(.correction) { $0.undone = "surat \(letter)" }
    }
  }

  /// A stage of a dispute that was noted wrongly.
  private mutating func reopenDispute(_ ruling: Ruling) {
    guard ruling.act.stage == .closed, let request = disputedRequest,
      request.flags.contains(OrderMark.commission)
    else { return }
    decision.acts.append(.unflag(id: request.id, flag: OrderMark.commission))
  }

  /// The request at the bottom of a dispute; `nil` where the objection is tied to none.
  private var disputedRequest: CaseRecord? {
    guard record.kind == .dispute else { return nil }
    return matter.related?.relates.flatMap { register.case($0) }
  }

  /// The periods as they were before the act.
  private mutating func restore(_ kind: CaseAct, _ ruling: Ruling) {
    func annul(_ name: String) {
      guard let last = record.deadlines.last(where: { $0.name == name }), last.from == ruling.on else {
        return
      }
      decision.acts.append(.settle(id: id, deadline: name, state: .void))
      standing.deadlines.removeAll { $0.name == name }
    }
    func open(_ name: DeadlineName) {
      guard record.deadlines.contains(where: { $0.name == name.rawValue }) else { return }
      decision.acts.append(.settle(id: id, deadline: name.rawValue, state: .open))
      if let place = standing.deadlines.lastIndex(where: { $0.name == name.rawValue }) {
        standing.deadlines[place].state = .open
      }
    }
    switch kind {
    case .extend:
      let complete = record.registered ?? record.counted
      promise(.answer, from: office.start(of: .answer, counted: record.counted, complete: complete))
    case .grant, .grantPartly, .refuse, .answerNotHeld, .transfer, .obey:
      // An order comes after an answer that stands as it was.
      if kind != .obey { open(.answer) }
      annul(DeadlineName.objectionWindow.rawValue)
      if kind == .obey, record.deadlines.contains(where: { $0.name == OrderPeriod.name }) {
        decision.acts.append(.settle(id: id, deadline: OrderPeriod.name, state: .open))
      }
      reopenUnit()
    case .deliver:
      let window = record.kind == .objection ? DeadlineName.disputeWindow : .objectionWindow
      // What the answer itself promised on the same day stands as it is.
      if !hasAnswered(on: ruling.on) { annul(window.rawValue) }
      if record.kind == .request { reopenUnit() }
    case .refer: annul(UnitPeriod.name)
    case .respond:
      open(.response)
      annul(DeadlineName.disputeWindow.rawValue)
      takeOrderBack()
    case .supply: reopenUnit()
    case .withdraw:
      open(record.kind == .objection ? .response : .answer)
      decision.acts += ObjectionWindow.used(by: record, register)
    case .lapse:
      // The old period is over; what the applicant is asked for once more he can only send from now on.
      rememberLacks()
      promise(.completion, from: today)
    case .waive:
      guard let word = ruling.act.waived else { return }
      decision.acts.append(.unflag(id: id, flag: Waiver.flag(word)))
      decision.acts.append(.assess(id: id, missing: record.missing + [word]))
    default: break
    }
  }

  /// The acts that stood before the one that is taken back.
  private var before: ArraySlice<Ruling> { matter.standing.dropLast() }

  /// Whether an act that stands has opened the applicant's window on a day.
  private func hasAnswered(on day: CivilDate) -> Bool {
    before.contains { $0.on == day && ($0.act.act.matrix.map(Self.answers.contains) ?? false) }
  }

  /// The unit's period runs again, unless another act that stands has ended it, or it was over by itself.
  private mutating func reopenUnit() {
    let since = before.reversed().prefix { $0.act.act != .act(.refer) }
    guard record.deadlines.last(where: { $0.name == UnitPeriod.name })?.state == .met,
      !since.contains(where: { ruling in
        ruling.act.act.matrix.map { $0 == .supply || $0 != .respond && Self.answers.contains($0) } ?? false
      })
    else { return }
    settle(unit: .open)
  }

  /// The acts that answer, or hand the answer over.
  private static let answers: [CaseAct] = [
    .grant, .grantPartly, .refuse, .answerNotHeld, .transfer, .obey, .respond, .deliver,
  ]
}
