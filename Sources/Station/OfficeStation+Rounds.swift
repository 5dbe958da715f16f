import Disk
import Tools

extension OfficeStation {
  /// Removes what killed runs have left in the system's temporary folder: it shows people's papers.
  static func removeAbandonedWork() {
    do throws(DiskFault) {
      try WorkFolder.removeAbandoned()
    } catch {
      return  // ok: tried again at the next start, and no letter needs it
    }
  }

  /// Ends what reads letters for a round that was told to stop; the program ends next.
  package static func endPrograms() { Program.endAll() }

  /// From now on a crash of this program is noted in `state/`, so that the letter at fault is found.
  package func noteCrashes() throws {
    try DiskFile.makeFolder(folder.state)
    try CrashNote.arm(folder.crashed)
  }

  /// One round, from the lock to the views.
  package func runOnce(
    progress: (@Sendable (Int, Int) -> Void)? = nil, shouldStop: (@Sendable () -> Bool)? = nil
  ) throws -> RoundReport {
    let ledger = try Ledger(folder, zone: settings.zone)
    Self.removeAbandonedWork()
    let postroom = Postroom(self)
    let round = try Round(self, ledger: ledger, postroom: postroom)
    round.progress = progress
    round.shouldStop = shouldStop
    try postroom.start(once: true)
    defer { postroom.stop(seconds: 8) }
    var report = try round.run(isOnce: true)
    postroom.finish()
    if let courier = postroom.courier {
      while courier.isOwing || round.awaitsCourier, shouldStop?() != true {
        let known = courier.news
        report += try round.settle()
        if courier.isOwing || round.awaitsCourier { courier.waitForNews(after: known, seconds: 5) }
      }
    }
    if shouldStop?() != true { postroom.waitForEnd(seconds: 120, shouldStop: { shouldStop?() == true }) }
    postroom.tell(&report)
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
    if decided > 0 { parts.append("\(decided) officers' acts done") }
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
