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
      return
    }
    guard stage == .open else {
      throw ActFault(
        .notAllowed, .stage,
        english: "there is no dispute about \(id.text) yet; open one first (--stage open)",
        indonesian: "Belum ada sengketa untuk berkas \(id.text). Catat dahulu pembukaan sengketanya.")
    }
    guard record.kind == .objection, record.status == .responded || record.isSilent(on: today) else {
      throw ActFault(
        .notAllowed,
        english: record.kind == .objection
          ? "the objection \(id.text) is not answered and its time has not passed"
          : "a dispute follows an objection; \(id.text) is a request",
        indonesian: record.kind == .objection
          ? "Keberatan \(id.text) belum ditanggapi dan jangka waktunya belum lewat."
          : "Sengketa didahului keberatan; \(id.text) adalah permohonan.")
    }
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
    guard let ruling = matter.reversible, let kind = ruling.act.act.matrix,
      let before = CaseStatus(rawValue: ruling.before)
    else {
      throw ActFault(
        .notAllowed, english: "the last act on \(id.text) cannot be taken back",
        indonesian: "Langkah terakhir pada berkas \(id.text) tidak dapat dibatalkan.")
    }
    if before != record.status { decision.acts.append(.status(id: id, status: before, on: today)) }
    restore(kind)
    if ruling.letterNumber != nil || kind == .extend || kind == .refuse {
      let number = ruling.letterNumber.map { " nomor \($0)" } ?? ""
      let undone = "\(kind == .refer ? "nota" : "surat") kami\(number) tanggal \(ruling.on.indonesian)"
      guard kind == .refer else { return write(.correction) { $0.undone = undone } }
      // What went to a unit is taken back from it; the applicant has never seen it.
      write(.referral, to: receiver(unit: ruling.act.to)) {
        $0.undone = undone
        $0.act?.to = ruling.act.to
      }
    }
  }

  /// The periods as they were before the act.
  private mutating func restore(_ kind: CaseAct) {
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
    case .grant, .grantPartly, .refuse, .answerNotHeld, .transfer:
      open(.answer)
      settle(.objectionWindow, as: .met)
    case .respond:
      open(.response)
      settle(.disputeWindow, as: .met)
    case .refer: settle(unit: .met)
    case .supply: settle(unit: .open)
    case .withdraw: open(record.kind == .objection ? .response : .answer)
    case .lapse:
      // The old period is over; what the applicant is asked for once more he can only send from now on.
      rememberLacks()
      promise(.completion, from: today)
    default: break
    }
  }
}
