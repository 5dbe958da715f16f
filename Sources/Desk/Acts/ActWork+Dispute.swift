import Civil
import Digests
import Json
import Mime
import Procedures
import Records

// Disputes before the commission.

extension ActWork {
  /// A dispute before the commission: a case of its own, tied to the objection; later stages move that case.
  mutating func dispute() throws(ActFault) {
    guard let stage = act.stage else { return }
    if record.kind == .dispute { return try advance(to: stage) }
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
    // A window that was held lost is used all the same by who came to the commission in time.
    if let window = record.deadlines.last(where: { $0.name == DeadlineName.disputeWindow.rawValue }) {
      let isInTime = act.summons.filed.map { $0 <= office.latest(window, in: record) } ?? false
      if window.state == .open || window.state == .missed && isInTime {
        decision.acts.append(.settle(id: id, deadline: DeadlineName.disputeWindow.rawValue, state: .met))
      }
    }
    markLate(new)
    summon(to: new)
    notifyDispute()
    presentFile()
  }

  /// The next stage of a dispute, or a further summons at the stage it is at.
  private mutating func advance(to stage: DisputeStatus) throws(ActFault) {
    let isSummons = stage.rawValue == record.status.rawValue && !act.summons.isEmpty && stage != .closed
    if !isSummons {
      guard let kind = Self.act(for: stage) else {
        throw ActFault(
          .notAllowed, .stage, english: "there is a dispute already, \(id.text); say its next stage",
          indonesian: "Sengketanya sudah dibuka (\(id.text)). Catat tahap berikutnya pada berkas itu.")
      }
      try move(kind)
    }
    if stage == .closed, act.summons.outcome?.mayOrder ?? true, let request = disputedRequest {
      decision.acts.append(.flag(id: request.id, flag: OrderMark.commission))
    }
    if let last = record.deadlines.last(where: { $0.name == HearingDay.name }), last.state == .open,
      stage == .closed || today >= last.due
    {
      // With a hearing that is called off, those that it took the place of must not come back.
      let count = today >= last.due ? 1 : 1 + record.replaced(HearingDay.name).count
      for _ in 0..<count {
        decision.acts.append(
          .settle(id: id, deadline: HearingDay.name, state: today >= last.due ? .met : .void))
      }
    }
    summon(to: id)
    notifyDispute()
    presentFile()
  }

  /// The day of the hearing stands among the dispute's deadlines.
  private mutating func summon(to dispute: CaseID) {
    guard let day = act.summons.day else { return }
    decision.acts.append(
      .deadline(
        id: dispute,
        Deadline(
          name: HearingDay.name, from: today, days: office.workingDays(from: today, to: day),
          unit: DayUnit.working.rawValue, due: day, provisional: false)))
  }

  /// An applicant who came to the commission after the latest day: the commission decides what follows, the office tells
  /// it.
  private mutating func markLate(_ dispute: CaseID) {
    guard let window = record.deadlines.last(where: { $0.name == DeadlineName.disputeWindow.rawValue }) else {
      return
    }
    if let filed = act.summons.filed, filed < window.from {
      decision.remarks.append(
        "Tanggal pendaftaran sengketa atas \(id.text) (\(filed.indonesian)) mendahului awal jangka waktunya "
          + "(\(window.from.indonesian)). Periksa tanggalnya, dan sampaikan kepada Komisi Informasi.")
    }
    let latest = office.latest(window, in: record)
    guard act.summons.filed ?? today > latest else { return }
    decision.acts.append(.flag(id: dispute, flag: LateDispute.mark))
    decision.remarks.append(
      "Menurut catatan kami, jangka waktu pengajuan sengketa atas \(id.text) berakhir paling lambat \(latest.indonesian). "
        + (act.summons.filed == nil
          ? "Periksa tanggal pendaftarannya di Komisi Informasi."
          : "Sampaikan kepada Komisi Informasi, yang memutuskannya."))
  }

  // MARK: - What is written

  /// Tells the unit that stands by the superior (seeds Balangan 9, Lombok Barat 17), else the superior.
  mutating func notifyDispute(with change: (inout RulingView) -> Void = { _ in }) {
    let (name, receiver) = supporter
    write(.disputeNotice, to: receiver) {
      $0.act?.to = name
      change(&$0)
    }
  }

  /// Who is told of a dispute, and where.
  private var supporter: (name: String, receiver: Receiver) {
    let procedure = office.procedure
    for known in procedure.units(that: .assistDispute) + procedure.units(that: .settle) {
      guard let unit = ([known.name] + known.also).lazy.compactMap({ office.unit(named: $0) }).first else {
        continue
      }
      return (unit.name, self.receiver(unit: unit.name))
    }
    let superior = office.officials.first { $0.role == .atasan && $0.isInOffice(on: today) }
    let mailbox = superior?.email.map { Mailbox(name: superior?.name ?? "", address: $0) }
    return (procedure.objection.addressee, mailbox.map { .unit($0) } ?? .print)
  }

  /// The letter with which the office hands its file to the commission: once, when the dispute's number is known and
  /// somebody acts who may speak for the office there.
  private mutating func presentFile() {
    guard act.summons.register?.nonEmpty != nil, act.stage != .closed,
      [.ppid, .atasan, .settler].contains(official.role),
      !(record.letters + (matter.related?.letters ?? [])).contains(where: {
        $0.template.utf8.elementsEqual(LetterTemplate.disputeCover.rawValue.utf8)
      })
    else { return }
    write(.disputeCover, to: .print)
  }

  /// A stage of a dispute that was noted wrongly.
  mutating func reopenDispute(_ ruling: Ruling) {
    if ruling.act.summons.day != nil,
      record.deadlines.last(where: { $0.name == HearingDay.name })?.state == .open
    {
      decision.acts.append(.settle(id: id, deadline: HearingDay.name, state: .void))
    }
    guard ruling.act.stage == .closed else { return }
    restoreHearing()
    guard let request = disputedRequest,
      request.flags.contains(OrderMark.commission)
    else { return }
    decision.acts.append(.unflag(id: request.id, flag: OrderMark.commission))
  }

  /// A hearing that the dispute's end had called off, or taken as held, stands before the parties again.
  private mutating func restoreHearing() {
    guard
      let end = record.history.last(where: {
        if case .status(_, .closed, _) = $0.act { true } else { false }
      })?.sequence
    else { return }
    // The hearings that stood before the end, the newest last, and of them those that it called off.
    var standing: [Deadline] = []
    var calledOff: [Deadline] = []
    for entry in record.history where entry.sequence <= end {
      switch entry.act {
      case .deadline(_, let deadline) where deadline.name == HearingDay.name: standing.append(deadline)
      case .settle(_, HearingDay.name, .void):
        guard let last = standing.popLast() else { continue }
        if entry.sequence == end { calledOff.append(last) }
      case .settle(_, HearingDay.name, .met) where entry.sequence == end:
        decision.acts.append(.settle(id: id, deadline: HearingDay.name, state: .open))
      default: continue
      }
    }
    decision.acts += calledOff.reversed().map { .deadline(id: id, $0) }
  }

  /// The request at the bottom of a dispute; `nil` where the objection is tied to none.
  var disputedRequest: CaseRecord? {
    guard record.kind == .dispute else { return nil }
    return matter.related?.relates.flatMap { register.case($0) }
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
}
