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
    var flags: [String] = []
    if let related, isPremature(related) { flags.append("prematur") }
    if let related, isLate(related) { flags.append("lewat-waktu") }
    if related == nil, letter.objection?.grounds != [.b] { flags.append("tanpa-permohonan") }
    if related == nil, let thread, thread.how == .numberOnly { flags.append("menyebut-\(thread.id.text)") }
    var decision = inheriting(from: related).open(.objection, relates: related?.id, flags: flags)
    if let related, window(of: related)?.state == .open {
      decision.acts.append(
        .settle(id: related.id, deadline: DeadlineName.objectionWindow.rawValue, state: .met))
    }
    return decision
  }

  /// An objection seldom repeats what the request asked: its register and its letters need it (register keberatan,
  /// columns 5 and 6).
  private func inheriting(from request: CaseRecord?) -> DeskWork {
    guard let data = request.flatMap({ dossier.data[$0.id] }) else { return self }
    var work = self
    if work.intake.letter.information.isEmpty { work.intake.letter.information = data.information }
    if work.intake.letter.purpose == nil { work.intake.letter.purpose = data.purpose }
    if work.intake.letter.applicant.address == nil {
      work.intake.letter.applicant.address = data.applicant.address
    }
    return work
  }

  /// Whether the objection came after the latest day on which the applicant's time may be held to end (UU 14/2008
  /// Pasal 36 ayat (1)); a person decides what follows.
  private func isLate(_ request: CaseRecord) -> Bool {
    window(of: request).map { arrival > office.latest($0) } ?? false
  }

  private func window(of request: CaseRecord) -> Deadline? {
    request.deadlines.last { $0.name == DeadlineName.objectionWindow.rawValue }
  }

  /// The day the letter arrived, in the office's zone.
  private var arrival: CivilDate { intake.received.date(in: office.zone) }

  /// The request an objection is about: named or answered, and the sender's own.
  private func relatedRequest(_ thread: Thread?) -> CaseRecord? {
    let threading = Threading(keys: clerk.keys, register: register)
    var named = threading.named(letter)
    if let reference = letter.objection?.reference, let id = register.caseID(number: reference) {
      named.insert(id, at: 0)
    }
    if let signed = threading.signed(letter) { named.append(signed) }
    let own = named.filter { threading.isParty(letter, to: $0, dossier) || thread?.how == .signed }
    if let record = own.lazy.compactMap(request(of:)).first { return record }
    let requests = dossier.senderCases.compactMap { register.case($0) }.filter { $0.kind == .request }
    return requests.count == 1 ? requests[0] : nil
  }

  /// The request behind a case: itself, or the one an objection is about.
  private func request(of id: CaseID) -> CaseRecord? {
    guard let record = register.case(id) else { return nil }
    if record.kind == .request { return record }
    return record.relates.flatMap { register.case($0) }
  }

  /// Whether the objection complains of silence before the answer's last day has passed (UU 14/2008 Pasal 35
  /// ayat (1) huruf c).
  func isPremature(_ record: CaseRecord) -> Bool {
    guard let grounds = letter.objection?.grounds, !grounds.isEmpty,
      grounds.allSatisfy({ $0 == .c || $0 == .g }), !record.status.isEnded
    else { return false }
    guard let answer = record.deadlines.last(where: { $0.name == DeadlineName.answer.rawValue }) else {
      return record.status == .incomplete
    }
    return arrival <= answer.due
  }

  /// A withdrawal: ends the sender's own case, and only when it is certain which.
  func withdrawal(_ thread: Thread?) -> Decision {
    let threading = Threading(keys: clerk.keys, register: register)
    let open = dossier.senderCases.compactMap { register.case($0) }.filter { !$0.status.isEnded }
    let named = thread.flatMap {
      $0.how == .numberOnly || $0.how == .onlyOpenCase ? nil : register.case($0.id)
    }
    guard let record = named ?? (open.count == 1 && thread?.how != .numberOnly ? open[0] : nil),
      threading.isParty(letter, to: record.id, dossier), !record.status.isEnded,
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
    var decision = attached(to: record.id, remark: nil)
    decision.fate = .withdrawn
    decision.data = data
    decision.acts.append(.status(id: record.id, status: .withdrawn, on: receipt.counted))
    for name in [DeadlineName.completion, .answer, .response]
    where record.deadlines.last(where: { $0.name == name.rawValue })?.state == .open {
      decision.acts.append(.settle(id: record.id, deadline: name.rawValue, state: .met))
    }
    write(.closing, Standing(record, data: data, lacks: []), &decision)
    return decision
  }
}
