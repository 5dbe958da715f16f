import Civil
import Letters
import Procedures
import Records

// Objections and withdrawals.

extension DeskWork {
  /// An objection: its own case, tied to the request it is about.
  func objection(_ thread: Thread?) -> Decision {
    if let thread, thread.how != .numberOnly, let record = register.case(thread.id),
      record.kind == .objection,
      !record.status.isEnded
    {
      return supplement(record)
    }
    let related = relatedRequest(thread)
    let threading = Threading(keys: clerk.keys, register: register)
    let isCertain =
      related.map {
        intake.namedByOfficer != nil || thread?.how == .signed
          || threading.isParty(letter, to: $0.id, dossier)
      }
      ?? false
    var decision = objection(to: related, isCertain: isCertain)
    if related == nil, let thread, thread.how == .numberOnly, let id = decision.id {
      decision.acts.append(.flag(id: id, flag: "menyebut-\(thread.id.text)"))
    }
    return decision
  }

  /// Opens an objection to a request; `nil` for one to none that is known.
  ///
  /// `isCertain`: whether it is beyond doubt that both are one person's; else nothing of who asked is taken over.
  func objection(to request: CaseRecord?, isCertain: Bool) -> Decision {
    let timing = request.map { ObjectionTiming(office: office, request: $0, arrival: arrival) }
    var flags = timing?.flags(letter.objection?.grounds.map(\.rawValue) ?? []) ?? []
    if request == nil, letter.objection?.grounds != [.b] { flags.append(Self.withoutRequest) }
    flags += request.map(repeated) ?? []
    var decision = inheriting(from: request, isCertain: isCertain)
      .open(.objection, relates: request?.id, flags: flags)
    if let request, timing?.window?.state == .open {
      decision.acts.append(
        .settle(id: request.id, deadline: DeadlineName.objectionWindow.rawValue, state: .met))
    }
    return decision
  }

  /// The marks of earlier objections to the request that raise a ground of this one.
  private func repeated(_ request: CaseRecord) -> [String] {
    let earlier = dossier.objections.compactMap { id -> (record: CaseRecord, data: CaseData)? in
      guard let record = register.case(id), record.relates == request.id, let data = dossier.data[id] else {
        return nil
      }
      return (record, data)
    }
    return RepeatedObjection.flags(letter.objection?.grounds.map(\.rawValue) ?? [], after: earlier)
  }

  /// The mark of an objection whose request is not known.
  static let withoutRequest = "tanpa-permohonan"

  /// An objection seldom repeats what the request asked: its register and its letters need it (register keberatan,
  /// columns 5 and 6).
  private func inheriting(from request: CaseRecord?, isCertain: Bool) -> DeskWork {
    guard let data = request.flatMap({ dossier.data[$0.id] }) else { return self }
    var work = self
    if work.intake.letter.information.isEmpty { work.intake.letter.information = data.information }
    if work.intake.letter.purpose == nil { work.intake.letter.purpose = data.purpose }
    if isCertain, work.intake.letter.applicant.address == nil {
      work.intake.letter.applicant.address = data.applicant.address
    }
    return work
  }

  /// The day the letter arrived, in the office's zone.
  private var arrival: CivilDate { intake.received.date(in: office.zone) }

  /// The request an objection is about: what an officer named; else named or answered, and the sender's own.
  private func relatedRequest(_ thread: Thread?) -> CaseRecord? {
    if let named = officersCase { return request(of: named.id) }
    let threading = Threading(keys: clerk.keys, register: register)
    let named = threading.named(letter) + [threading.signed(letter)].compactMap { $0 }
    let own = named.filter { threading.isApplicant(letter, of: $0, dossier) || thread?.how == .signed }
    if let record = own.lazy.compactMap(request(of:)).first { return record }
    // Who names somebody else's number may mean another request than the only one of his own: a person decides.
    guard named.isEmpty else { return nil }
    let requests = dossier.senderCases.compactMap { register.case($0) }.filter { $0.kind == .request }
    return requests.count == 1 ? requests[0] : nil
  }

  /// The request behind a case: itself, or the one an objection is about.
  func request(of id: CaseID) -> CaseRecord? {
    guard let record = register.case(id) else { return nil }
    if record.kind == .request { return record }
    return record.relates.flatMap { register.case($0) }
  }

  /// A withdrawal: ends the sender's own case, and only when it is certain which.
  func withdrawal(_ thread: Thread?) -> Decision {
    let threading = Threading(keys: clerk.keys, register: register)
    let open = dossier.senderCases.compactMap { register.case($0) }.filter { !$0.status.isEnded }
    let named = thread.flatMap {
      $0.how == .numberOnly || $0.how == .onlyOpenCase ? nil : register.case($0.id)
    }
    guard let record = named ?? (open.count == 1 && thread?.how != .numberOnly ? open[0] : nil),
      thread?.how == .officer || threading.isParty(letter, to: record.id, dossier), !record.status.isEnded,
      let data = dossier.data[record.id]
    else { return review("Penarikan tanpa berkas yang pasti.", thread) }
    guard canBeWithdrawn(record) else {
      return review("Penarikan atas berkas yang sudah dijawab, atau atas sengketa.", thread)
    }
    return withdraw(record, data)
  }

  /// Whether the applicant's word ends a case here: what is answered stays answered, and a dispute ends at the
  /// commission.
  func canBeWithdrawn(_ record: CaseRecord) -> Bool {
    record.state.allowed(under: office.procedure.transitions).contains(.withdraw)
  }

  /// Ends a case as its applicant wishes.
  func withdraw(_ record: CaseRecord, _ data: CaseData) -> Decision {
    var decision = attached(to: record.id, remark: nil, isToBeRead: false)
    decision.fate = .withdrawn
    decision.data = data
    decision.acts.append(.status(id: record.id, status: .withdrawn, on: receipt.counted))
    for name in [DeadlineName.completion, .answer, .response]
    where record.deadlines.last(where: { $0.name == name.rawValue })?.state == .open {
      decision.acts.append(.settle(id: record.id, deadline: name.rawValue, state: .met))
    }
    for name in [ProvisionPeriod.name, OrderPeriod.name]
    where record.deadlines.last(where: { $0.name == name })?.state == .open {
      decision.acts.append(.settle(id: record.id, deadline: name, state: .void))
    }
    if OrderMark.stands(OrderMark.superior, on: record) {
      decision.acts.append(.unflag(id: record.id, flag: OrderMark.superior))
    }
    decision.acts += ObjectionWindow.reopened(by: record, register)
    write(.closing, Standing(record, data: data, lacks: []), &decision)
    return decision
  }
}
