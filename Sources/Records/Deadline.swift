package import Civil

/// A day by which something must have happened, as it was promised.
package struct Deadline: Hashable, Sendable {
  /// The procedure's word: `completion`, `answer` ….
  package var name: String
  /// Day 0 of the count.
  package var from: CivilDate
  /// Length of the count, in days of `unit`.
  package var days: Int
  /// `working` or `calendar`.
  package var unit: String
  /// The last day.
  package var due: CivilDate
  /// Whether the calendar did not yet cover the whole span.
  package var provisional: Bool
  /// What became of it.
  package var state: DeadlineState

  /// A deadline by its parts; open unless said otherwise.
  package init(
    name: String, from: CivilDate, days: Int, unit: String, due: CivilDate, provisional: Bool,
    state: DeadlineState = .open
  ) {
    self.name = name
    self.from = from
    self.days = days
    self.unit = unit
    self.due = due
    self.provisional = provisional
    self.state = state
  }
}

/// What became of a deadline.
package enum DeadlineState: String, Sendable, CaseIterable {
  case open, met, missed
  /// It never held: the act that promised it was taken back.
  case void
}
