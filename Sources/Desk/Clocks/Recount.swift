package import Civil
import Procedures
package import Records

/// A period whose last day the calendar now puts elsewhere than when it was promised.
package struct Recount: Sendable, Equatable {
  package var id: CaseID
  package var old: Deadline
  package var new: Deadline
  /// Keys of the letters that promised the old day.
  package var promisedIn: [String]

  /// The acts that put the new day in force and keep in mind what was promised.
  package var acts: [Act] {
    [.deadline(id: id, new)] + (promisedIn.isEmpty ? [] : [.flag(id: id, flag: Self.flag(old))])
  }

  /// The mark of a day that letters have promised.
  package static func flag(_ deadline: Deadline) -> String {
    "dijanjikan-\(deadline.name)-\(deadline.due.iso)"
  }

  /// The earliest day that letters have promised for a period, where the calendar has moved it; `nil` where none was.
  package static func promised(_ name: String, in record: CaseRecord) -> CivilDate? {
    allPromised(name, in: record).min()
  }

  /// The latest of them.
  static func lastPromised(_ name: String, in record: CaseRecord) -> CivilDate? {
    allPromised(name, in: record).max()
  }

  private static func allPromised(_ name: String, in record: CaseRecord) -> [CivilDate] {
    let mark = "dijanjikan-\(name)-"
    return record.flags.compactMap { flag in
      flag.utf8.starts(with: mark.utf8) ? CivilDate(iso: String(flag.dropFirst(mark.count))) : nil
    }
  }
}

extension Office {
  /// The open periods of a case that the calendar now counts to another day, or no longer provisionally.
  package func recounts(_ record: CaseRecord) -> [Recount] {
    record.deadlines.filter {
      $0.state == .open && ![UnitPeriod.name, HearingDay.name, ProvisionPeriod.name].contains($0.name)
    }
    .compactMap { old in
      let from = start(of: old, in: record)
      let counted = calendar.due(from: from, days: old.days, unit: DayUnit(rawValue: old.unit) ?? .working)
      guard counted.due != old.due || counted.provisional != old.provisional else { return nil }
      var new = old
      new.from = from
      new.due = counted.due
      new.provisional = counted.provisional
      let letters = counted.due == old.due ? [] : record.letters.filter { promises($0, old) }.map(\.key)
      return Recount(id: record.id, old: old, new: new, promisedIn: letters)
    }
  }

  /// Day 0 of a period as the calendar has it now: one that begins with another's end moves with that.
  private func start(of deadline: Deadline, in record: CaseRecord) -> CivilDate {
    guard let parent = parent(of: deadline, in: record) else { return deadline.from }
    // An extended answer begins with the end of the first one, which itself begins with the case.
    let from = self.parent(of: parent, in: record).map(end) ?? parent.from
    let end = calendar.due(from: from, days: parent.days, unit: DayUnit(rawValue: parent.unit) ?? .working)
      .due
    guard deadline.name == DeadlineName.disputeWindow.rawValue else { return end }
    return max(end, lawfulResponse(record) ?? end)
  }

  private func end(_ deadline: Deadline) -> CivilDate {
    calendar.due(from: deadline.from, days: deadline.days, unit: DayUnit(rawValue: deadline.unit) ?? .working)
      .due
  }

  /// The period with whose end another begins: the answer's first one, or what was awaited in vain.
  private func parent(of deadline: Deadline, in record: CaseRecord) -> Deadline? {
    let last = { (name: DeadlineName) in record.deadlines.last { $0.name == name.rawValue } }
    switch DeadlineName(rawValue: deadline.name) {
    case .answer:
      return record.replaced(deadline.name).last {
        $0 != deadline && ($0.due == deadline.from || end($0) == deadline.from)
      }
    case .objectionWindow:
      let isSilent = record.status == .registered || record.status == .extended
      return last(.answer).flatMap { isSilent && $0.state == .missed ? $0 : nil }
    case .disputeWindow:
      // After a silence it begins with the later of the office's and the law's day.
      return last(.response).flatMap { record.status == .registered && $0.state == .missed ? $0 : nil }
    case .completion, .extension, .response, nil: return nil
    }
  }

  /// Whether a letter of ours names the day of a period.
  private func promises(_ letter: LetterEntry, _ deadline: Deadline) -> Bool {
    guard letter.state != .suppressed, letter.state != .failed else { return false }
    let templates: [LetterTemplate] =
      switch DeadlineName(rawValue: deadline.name) {
      case .answer: [.receipt, .extension, .correction]
      case .completion: [.completion, .correction]
      case .response: [.objectionReceipt, .correction]
      case .objectionWindow: [.answer, .refusal, .handover]
      case .disputeWindow: [.response, .handover, .disputeRight]
      case .extension, nil: []
      }
    return templates.contains { $0.rawValue.utf8.elementsEqual(letter.template.utf8) }
  }
}
