package import Civil
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

  /// The day that letters have promised for a period, where it was another; `nil` where none was.
  package static func promised(_ name: String, in record: CaseRecord) -> CivilDate? {
    let mark = "dijanjikan-\(name)-"
    return record.flags.compactMap { flag in
      flag.utf8.starts(with: mark.utf8) ? CivilDate(iso: String(flag.dropFirst(mark.count))) : nil
    }.min()
  }
}

extension Office {
  /// The open periods of a case that the calendar now counts to another day, or no longer provisionally.
  package func recounts(_ record: CaseRecord) -> [Recount] {
    record.deadlines.filter { $0.state == .open && $0.name != UnitPeriod.name }.compactMap { old in
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
    return switch deadline.name {
    case "answer": ["receipt", "extension"].contains(letter.template)
    case "completion": letter.template == "completion"
    case "response": letter.template == "objection-receipt"
    case "objection-window": ["answer", "refusal", "handover"].contains(letter.template)
    case "dispute-window": letter.template == "response"
    default: false
    }
  }
}
