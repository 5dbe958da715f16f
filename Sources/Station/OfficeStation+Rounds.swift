extension OfficeStation {
  /// One round, from the lock to the views.
  package func runOnce(progress: (@Sendable (Int, Int) -> Void)? = nil) throws -> RoundReport {
    let ledger = try Ledger(folder, zone: settings.zone)
    let round = try Round(self, ledger: ledger)
    round.progress = progress
    let report = try round.run()
    _ = round.finish()
    return report
  }
}

extension RoundReport {
  /// The counts in one sentence.
  package var summary: String {
    var parts = [
      "\(taken) letters taken", "\(filed) cases opened", "\(completed) completed",
      "\(letters) letters written",
    ]
    if kept > 0 { parts.append("\(kept) kept without a new case") }
    if duplicates > 0 { parts.append("\(duplicates) filed before") }
    if review > 0 { parts.append("\(review) wait for a person in review/") }
    if quarantined > 0 { parts.append("\(quarantined) in quarantine/") }
    if failed > 0 { parts.append("\(failed) could not be processed") }
    return parts.joined(separator: ", ") + "."
  }
}

extension OfficeStation {
  /// The folders whose changes wake the daemon.
  var watchedFolders: [String] {
    maildirs.map { $0.path + "/new" } + [folder.inbox, folder.decisions]
  }
}
