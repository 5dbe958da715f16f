import Records

extension Round {
  /// Journals the periods that have ended, and writes the day's reminders, each once a day.
  func passDays() throws {
    for id in try ClockDesk(station: station, clerk: clerk, ledger: ledger).run() where touched[id] == nil {
      touched[id] = .some(nil)
    }
    report.letters += try ReminderDesk(station: station, clerk: clerk, ledger: ledger).run()
  }
}
