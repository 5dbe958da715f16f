package import Civil

/// The day on which the office received a letter, as an officer says it.
package struct ReceivedDate: Sendable, Equatable {
  package var date: CivilDate
  /// `nil` when only the day is said.
  package var time: ClockTime?
  package var origin: Origin

  /// Who says so: a side file outweighs the name of the file.
  package enum Origin: Sendable {
    case sideFile, name
  }

  /// A day of receipt by its parts.
  package init(date: CivilDate, time: ClockTime?, origin: Origin) {
    self.date = date
    self.time = time
    self.origin = origin
  }

  /// The instant of receipt, never after `now`.
  ///
  /// A day without a time counts as the morning: whoever wrote it received the letter while the office was
  /// open, and the hour must not push the clock's start to the day after.
  package func instant(in zone: Zone, now: Instant) -> Instant {
    let morning = ClockTime(hour: 8, minute: 0) ?? .midnight
    return min(Instant(date: date, time: time ?? morning, zone: zone), now)
  }

  /// Letters are registered within days; a day so far back is a slip of the pen (a wrong year).
  static let mostDays = 731

  /// Whether the day can be that of a receipt when it is `today`.
  static func verdict(_ date: CivilDate, today: CivilDate) -> Verdict {
    date > today ? .future : date < today.adding(days: -mostDays) ? .tooOld : .possible
  }

  enum Verdict {
    case possible, future, tooOld
  }
}
