import Civil
import Letters
import Mime
import Procedures
import Records

// The same letter by mail and on paper.

extension DeskWork {
  /// A case whose letter this one may be once more.
  struct Twin {
    var record: CaseRecord
    var data: CaseData
    /// Whether nobody need be asked.
    var isCertain: Bool
  }

  /// The case whose letter came by another way, or on paper too, within ten working days; `nil` when there is none.
  ///
  /// A case that has ended does not swallow a letter. Two mails are two letters, as their sender wrote them.
  func twin() -> Twin? {
    guard letter.kind == .request || letter.kind == .objection else { return nil }
    var found: Twin?
    for id in dossier.likelyCases.reversed() {
      guard let record = register.case(id), let data = dossier.data[id], isNear(record),
        (record.kind == .objection) == (letter.kind == .objection)
      else { continue }
      let person = PersonLikeness.compare(
        letter.applicant, data.applicant, senders: (letter.from?.address, data.sender))
      let score = AskedLikeness.score(asked(letter), asked(data))
      if person == .same, score >= Self.equal { return Twin(record: record, data: data, isCertain: true) }
      if person != .different, score >= Self.alike, found == nil {
        found = Twin(record: record, data: data, isCertain: false)
      }
    }
    return found
  }

  /// Above it the words are the same but for a scanner's errors; above the second they are much the same.
  private static let equal = 0.92
  private static let alike = 0.7
  /// Working days within which a letter sent by two ways arrives.
  private static let days = 10

  private func isNear(_ record: CaseRecord) -> Bool {
    guard !record.status.isEnded, letter.channel != .email || record.channel != Channel.email.rawValue else {
      return false
    }
    let (first, second) = (min(record.counted, receipt.counted), max(record.counted, receipt.counted))
    return office.calendar.due(from: first, days: Self.days, unit: .working).due >= second
  }

  private func asked(_ letter: Letter) -> [String] {
    letter.kind == .objection
      ? [letter.objection?.reference, letter.objection?.statement].compactMap { $0 } : letter.information
  }

  private func asked(_ data: CaseData) -> [String] {
    data.objection.map { [$0.reference, $0.statement].compactMap { $0 } } ?? data.information
  }

  /// The letter joins the case that it opened already: its papers may complete it, and it is answered once.
  ///
  /// The first receipt counts.
  func joined(to twin: Twin) -> Decision {
    let record = twin.record
    var desk = self
    let note =
      "Surat yang sama diterima dua kali (\(record.channel ?? "email") dan \(letter.channel.rawValue))."
    desk.intake.letter.warnings = [note]
    // The case is answered the way it was answered before.
    if let sender = twin.data.sender, record.letters.contains(where: { $0.state != .suppressed }) {
      desk.intake.letter.channel = .email
      desk.intake.letter.answerable = true
      desk.intake.letter.from = Mailbox(name: twin.data.applicant.name ?? "", address: sender)
      desk.intake.letter.messageID = twin.data.messageID
      desk.intake.letter.references = []
    }
    var decision = desk.supplement(record)
    decision.remarks = [note]
    guard decision.id == record.id else { return decision }
    decision.acts.append(.flag(id: record.id, flag: "diterima-dua-kali"))
    if decision.fate == .attached {
      // What it says has been read once already.
      decision.acts.removeAll { if case .flag(_, UnreadLetter.mark) = $0 { true } else { false } }
      decision.letters = []
      decision.acts.removeAll { if case .letter = $0 { true } else { false } }
    }
    countFromFirst(record, &decision)
    return decision
  }

  /// An answer that is open is due from the day on which the letter came first.
  func countFromFirst(_ record: CaseRecord, _ decision: inout Decision) {
    let name = record.kind == .objection ? DeadlineName.response : .answer
    guard receipt.counted < record.counted, office.procedure.clockStart == .received,
      let rule = office.procedure.rule(name),
      record.deadlines.contains(where: { $0.name == name.rawValue && $0.state == .open })
    else { return }
    let due = office.calendar.due(from: receipt.counted, days: rule.days, unit: rule.unit)
    decision.acts.append(
      .deadline(
        id: record.id,
        Deadline(
          name: name.rawValue, from: receipt.counted, days: rule.days, unit: rule.unit.rawValue, due: due.due,
          provisional: due.provisional)))
  }
}
