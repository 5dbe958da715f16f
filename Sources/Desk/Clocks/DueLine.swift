package import Civil
package import Procedures
package import Records

/// One period of a case as somebody who has to keep it sees it.
package struct DueLine: Sendable, Equatable {
  package var id: CaseID
  /// The official number; `nil` while none is given.
  package var number: String?
  package var deadline: Deadline
  /// Who has to act.
  package var binds: BoundParty
  /// For the office's own periods the earliest day they may be held to end by any reading, or a letter has promised.
  package var earliest: CivilDate
  /// For an applicant's period the latest.
  package var latest: CivilDate
  /// The law's day where the office's differs; `nil` where it does not.
  package var lawful: CivilDate?
  /// The day that letters have promised where the calendar has moved the last one; `nil` where it has not.
  package var promised: CivilDate?
  /// Working days left until the last one: 0 on the day itself, negative when it has passed.
  package var left: Int

  /// How near it is.
  package enum State: String, Sendable {
    case overdue
    /// Today, or within three working days, or the earliest reading has passed.
    case due
    case open
  }

  /// How near it is on the day it was looked at.
  package var state: State
}

extension Office {
  /// The open periods of a case, and the office's duties that are late and still to be done.
  package func dueLines(_ record: CaseRecord, today: CivilDate) -> [DueLine] {
    record.deadlines.filter { $0.state == .open || isOwed($0, record) }.map { deadline in
      let binds = binds(deadline)
      let promised = Recount.promised(deadline.name, in: record) ?? deadline.due
      let lawful = lawful(deadline, record)
      let earliest =
        binds == .applicant ? deadline.due : min(self.earliest(deadline), promised, lawful ?? deadline.due)
      let latest =
        binds == .applicant ? self.latest(deadline, in: record) : max(deadline.due, lawful ?? deadline.due)
      let left = workingDays(from: today, to: deadline.due)
      let isOver = binds == .applicant ? today > latest : today > deadline.due
      let isNear = left <= Self.nearDays || (binds != .applicant && today >= earliest)
      return DueLine(
        id: record.id, number: record.number, deadline: deadline, binds: binds, earliest: earliest,
        latest: latest,
        lawful: lawful, promised: Recount.promised(deadline.name, in: record), left: left,
        state: isOver ? .overdue : isNear ? .due : .open)
    }
  }

  /// Whether a missed period's duty has not been done yet: the clock notes the end of the time, never of the duty.
  private func isOwed(_ deadline: Deadline, _ record: CaseRecord) -> Bool {
    guard deadline.state == .missed, record.deadlines.last(where: { $0.name == deadline.name }) == deadline
    else { return false }
    if deadline.name == ProvisionPeriod.name {
      return [.granted, .partlyGranted, .refused].contains(record.status)
    }
    guard record.status == .registered || record.status == .extended else { return false }
    switch DeadlineName(rawValue: deadline.name) {
    case .answer: return record.kind == .request
    case .response: return record.kind == .objection
    case .completion, .extension, .objectionWindow, .disputeWindow: return false
    case nil: return deadline.name == UnitPeriod.name
    }
  }

  /// Working days before a period's end from which officers are reminded (KEMENAG: H-3).
  private static let nearDays = 3

  private func binds(_ deadline: Deadline) -> BoundParty {
    DeadlineName(rawValue: deadline.name).flatMap { procedure.rule($0)?.binds } ?? .office
  }

  /// Working days after one day up to another; negative where that one has passed.
  package func workingDays(from: CivilDate, to: CivilDate) -> Int {
    var (day, count) = (min(from, to), 0)
    let end = max(from, to)
    while day < end, count < 1000 {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { count += 1 }
    }
    return from <= to ? count : -count
  }
}
