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
    record.deadlines.filter { $0.state == .open && $0.name != UnitPeriod.name && $0.name != HearingDay.name }
      .compactMap { old in
        let counted = calendar.due(
          from: old.from, days: old.days, unit: DayUnit(rawValue: old.unit) ?? .working)
        guard counted.due != old.due || counted.provisional != old.provisional else { return nil }
        var new = old
        new.due = counted.due
        new.provisional = counted.provisional
        let letters = counted.due == old.due ? [] : record.letters.filter { promises($0, old) }.map(\.key)
        return Recount(id: record.id, old: old, new: new, promisedIn: letters)
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
