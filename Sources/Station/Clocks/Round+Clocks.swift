import Records

extension Round {
  /// Journals the periods that have ended, and writes the day's reminders, each once a day.
  func passDays() throws {
    let passed = try ClockDesk(station: station, clerk: clerk, ledger: ledger).run()
    for id in passed.changed where touched[id] == nil { touched[id] = .some(nil) }
    report.letters += passed.letters
    report.problems += passed.faults
    report.letters += try ReminderDesk(station: station, clerk: clerk, ledger: ledger).run()
  }
}
