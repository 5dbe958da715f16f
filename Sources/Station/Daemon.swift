import Civil
import Disk
import Foundation
import Synchronization

/// `loket run`: a round at the start, on every change of a folder, and on a timer, until asked to stop.
package final class Daemon: Sendable {
  private let station: OfficeStation
  private let bell = Bell()

  package init(_ station: OfficeStation) throws {
    self.station = station
  }

  /// Wakes the daemon before its timer; used by signals and folder watches.
  package func wake() { bell.ring() }

  /// Runs rounds until `shouldStop` says so; each round's report goes to `tell` when something happened.
  package func run(
    shouldStop: @escaping @Sendable () -> Bool, tell: (RoundReport) -> Void
  ) throws {
    let ledger = try Ledger(station.folder, zone: station.settings.zone)
    let round = try Round(station, ledger: ledger)
    round.shouldStop = shouldStop
    let watch = FolderWatch(station.watchedFolders) { [bell] in bell.ring() }
    defer { watch.stop() }
    while !shouldStop() {
      let report = try round.run()
      if report.taken > 0 || report.needsAttention { tell(report) }
      guard !shouldStop() else { break }
      bell.wait(seconds: station.settings.pollSeconds)
    }
    _ = round.finish()
  }
}

/// A bell that one thread waits for and others ring.
private final class Bell: Sendable {
  private let condition = NSCondition()
  private let rung = Mutex(false)

  func ring() {
    condition.lock()
    rung.withLock { $0 = true }
    condition.signal()
    condition.unlock()
  }

  /// Waits for a ring or for so many seconds.
  func wait(seconds: Int) {
    let limit = Date(timeIntervalSinceNow: Double(seconds))
    condition.lock()
    while !rung.withLock({ $0 }), condition.wait(until: limit) {}
    rung.withLock { $0 = false }
    condition.unlock()
  }
}
