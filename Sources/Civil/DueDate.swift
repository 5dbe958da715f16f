/// What days are counted.
package enum DayUnit: String, Sendable {
  /// Hari kerja.
  case working
  /// Hari kalender.
  case calendar
}

/// A due date and how it was counted.
package struct DueDate: Sendable, Equatable {
  /// Day 0.
  package var from: CivilDate
  /// Length of the term.
  package var days: Int
  /// What days the term counts.
  package var unit: DayUnit
  /// The term's last day.
  package var due: CivilDate
  /// Whether a year walked over has no holiday table yet, so that the date may move.
  package var provisional: Bool
  /// Days between `from` and `due` that were not counted, in order; empty for a term in calendar days.
  package var skipped: [SkippedDay]
}

/// A day that was not counted.
package struct SkippedDay: Sendable, Equatable {
  /// The day.
  package var date: CivilDate
  /// Why, in Indonesian: `Sabtu`, `Minggu`, or the holiday's name.
  package var reason: String
}

/// When a letter counts as received.
package struct DeemedReceipt: Sendable, Equatable {
  /// The local day on which it arrived.
  package var received: CivilDate
  /// Day 0 of the office's duties: the earliest of the readings in use.
  package var counted: CivilDate
  /// Day 0 by the latest of the readings in use: an applicant's right may be held lost only by this one.
  package var latest: CivilDate
  /// What is to be said of the hour or day; `nil` when it came in office hours on a working day.
  package var note: String?
}

/// An office's hours on a working day.
package struct OfficeHours: Hashable, Sendable {
  /// When it opens.
  package var open: ClockTime
  /// When it closes; a letter at this minute is after hours.
  package var close: ClockTime

  /// Hours of one working day.
  package init(open: ClockTime, close: ClockTime) {
    self.open = open
    self.close = close
  }
}
