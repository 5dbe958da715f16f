import Civil
import Digests
import Json
import Procedures
import Records

// Taking an act back.

extension ActWork {
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
    if ruling.act.act == .disputed {
      notifyDispute { $0.undone = "nota kami tanggal \(ruling.on.indonesian)" }
      if let number = ruling.letterNumber {
        decision.remarks.append(
          "Surat penyampaian berkas nomor \(Echo.line(number)) kepada Komisi Informasi ikut dibatalkan; jangan dikirim, atau "
            + "beri tahu Komisi Informasi.")
      }
    } else if ruling.act.act == .act(.refer) {
      // What went to a unit is taken back from it; the applicant has never seen it.
      write(.referral, to: receiver(unit: ruling.act.to)) {
        $0.undone = "nota \(letter)"
        $0.act?.to = ruling.act.to
      }
    } else if ruling.letterNumber != nil || [.act(.extend), .act(.refuse)].contains(ruling.act.act) {
      write(.correction) { $0.undone = "surat \(letter)" }
    }
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
      annul(ProvisionPeriod.name)
      if kind == .obey, record.deadlines.contains(where: { $0.name == OrderPeriod.name }) {
        decision.acts.append(.settle(id: id, deadline: OrderPeriod.name, state: .open))
      }
      reopenUnit()
    case .deliver:
      let window = record.kind == .objection ? DeadlineName.disputeWindow : .objectionWindow
      // What the answer itself promised on the same day stands as it is.
      if !hasAnswered(on: ruling.on) { annul(window.rawValue) }
      if record.kind == .request {
        reopenUnit()
        if record.deadlines.last(where: { $0.name == ProvisionPeriod.name })?.state == .met {
          decision.acts.append(.settle(id: id, deadline: ProvisionPeriod.name, state: .open))
        }
      }
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
