package import Civil
package import Procedures
package import Records

extension Clerk {
  /// What the passing of days has done to a case: periods that are over, and those that their end begins.
  ///
  /// A duty of the office is missed on the day after its last one; what an applicant may do is held lost only after the
  /// latest of the readings in use, and never where a letter went by post, since nobody knows when it came. Nothing here
  /// ends a case.
  package func elapse(_ record: CaseRecord, today: CivilDate) -> [Act] {
    record.deadlines.filter { $0.state == .open }.flatMap { deadline -> [Act] in
      switch DeadlineName(rawValue: deadline.name) {
      case .answer: answerIsOver(record, deadline, today)
      case .response: responseIsOver(record, deadline, today)
      case .objectionWindow, .disputeWindow: windowIsOver(record, deadline, today)
      case .completion, .extension: []
      case nil where today > deadline.due && deadline.name == HearingDay.name:
        [.settle(id: record.id, deadline: deadline.name, state: .met)]
      case nil:
        [UnitPeriod.name, ProvisionPeriod.name].contains(deadline.name) && today > deadline.due
          ? [.settle(id: record.id, deadline: deadline.name, state: .missed)] : []
      }
    }
  }

  /// Silence is a ground to object from the day after the answer's last one (UU 14/2008 Pasal 35 ayat (1) huruf c,
  /// Pasal 36 ayat (1)).
  private func answerIsOver(_ record: CaseRecord, _ answer: Deadline, _ today: CivilDate) -> [Act] {
    guard today > answer.due, record.status == .registered || record.status == .extended else { return [] }
    return [.settle(id: record.id, deadline: answer.name, state: .missed)]
      + promise(.objectionWindow, from: answer.due, record)
  }

  /// A superior who is silent opens the way to the commission; where the office's own period is shorter than the law's,
  /// the window begins with the end of the later one.
  private func responseIsOver(_ record: CaseRecord, _ response: Deadline, _ today: CivilDate) -> [Act] {
    guard today > response.due, record.status == .registered else { return [] }
    let lawful = office.lawfulResponse(record)
    return [.settle(id: record.id, deadline: response.name, state: .missed)]
      + promise(.disputeWindow, from: max(response.due, lawful ?? response.due), record)
  }

  private func windowIsOver(_ record: CaseRecord, _ window: Deadline, _ today: CivilDate) -> [Act] {
    let went = record.letters.contains { letter in
      ["answer", "refusal", "handover", "response"].contains(letter.template) && letter.state == .printed
    }
    guard !went, today > office.latest(window, in: record) else { return [] }
    return [.settle(id: record.id, deadline: window.name, state: .missed)]
  }

  private func promise(_ name: DeadlineName, from: CivilDate, _ record: CaseRecord) -> [Act] {
    office.deadline(name, from: from).map { [.deadline(id: record.id, $0)] } ?? []
  }
}

extension Office {
  /// Day 0 of a period that begins with a case: its receipt or its completeness, as the procedure's rule has it.
  package func start(of name: DeadlineName, counted: CivilDate, complete: CivilDate) -> CivilDate {
    switch procedure.rule(name)?.trigger {
    case .received, .objectionReceived: counted
    case .complete, .objectionRegistered: complete
    case .noticeReceived, .answerDue, .groundFound, .responseReceived, nil:
      procedure.clockStart == .received ? counted : complete
    }
  }

  /// The law's last day for the superior, where the procedure's own is another; `nil` where they are one.
  package func lawfulResponse(_ record: CaseRecord) -> CivilDate? {
    guard let lawful = procedure.rule(.response)?.lawful else { return nil }
    let from = lawful.trigger == .objectionReceived ? record.counted : record.registered ?? record.counted
    return calendar.due(from: from, days: lawful.days, unit: lawful.unit).due
  }

  /// The law's last day for a period, where the procedure's own differs: shown beside it.
  package func lawful(_ deadline: Deadline, _ record: CaseRecord) -> CivilDate? {
    guard let name = DeadlineName(rawValue: deadline.name), let lawful = procedure.rule(name)?.lawful else {
      return nil
    }
    switch lawful.trigger {
    case .received, .objectionReceived:
      guard deadline.from == record.counted || deadline.from == record.registered else { return nil }
      return calendar.due(from: record.counted, days: lawful.days, unit: lawful.unit).due
    case .complete, .noticeReceived, .answerDue, .groundFound, .objectionRegistered, .responseReceived:
      return calendar.due(from: deadline.from, days: lawful.days, unit: lawful.unit).due
    }
  }
}
