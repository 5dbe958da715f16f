import Civil
import Desk
import Disk
import Foundation
import Synchronization

/// `loket run`: a round at the start, on every change of a folder or mailbox, and on a timer, until asked to stop.
package final class Daemon: Sendable {
  private let bell = Monitor(Orders())

  private struct Orders: Sendable {
    var isRung = false
    var shouldReload = false
  }

  /// What the daemon tells whoever runs it.
  package enum Event: Sendable {
    /// The mailboxes are being listened to; what follows is everyday work.
    case started(mailboxes: Int)
    case round(RoundReport)
    /// The configuration is read again.
    case reloading
    /// The configuration was read again and is in force.
    case reloaded
    /// The configuration is wrong; the old one stays in force.
    case reloadRefused(String)
    /// The daemon lives and makes progress.
    case alive
    case stopping
  }

  package init() {}

  /// Wakes the daemon before its timer; used by signals, folder watches and mailboxes.
  package func wake() { bell.change { $0.isRung = true } }

  /// Asks for the configuration to be read again after the round at hand.
  package func reload() {
    bell.change {
      $0.shouldReload = true
      $0.isRung = true
    }
  }

  /// Runs rounds until `shouldStop` says so.
  ///
  /// `renew`: reads the configuration again; a wrong one throws and changes nothing.
  package func run(
    _ first: OfficeStation, renew: () throws -> OfficeStation, shouldStop: @escaping @Sendable () -> Bool,
    tell: (Event) -> Void
  ) throws {
    var station = first
    let ledger = try Ledger(station.folder, zone: station.settings.zone)
    OfficeStation.removeAbandonedWork()
    while !shouldStop() {
      let postroom = Postroom(station) { [self] in wake() }
      let round = try Round(station, ledger: ledger, postroom: postroom)
      round.shouldStop = shouldStop
      let watch = FolderWatch(station.watchedFolders) { [self] in wake() }
      defer { watch.stop() }
      try postroom.start(once: false)
      tell(.started(mailboxes: station.settings.mailboxes.count))
      let renewed = try rounds(round, postroom, station, renew: renew, shouldStop: shouldStop, tell: tell)
      if renewed == nil { tell(.stopping) }
      postroom.stop(seconds: renewed == nil ? 8 : 90)
      let last = try round.settle()
      if last.hasNews { tell(.round(last)) }
      guard let renewed else { return }
      station = renewed
      ledger.zone = station.settings.zone
      tell(.reloaded)
    }
  }

  /// Rounds under one configuration; gives the next one, or `nil` when asked to stop.
  private func rounds(
    _ round: Round, _ postroom: Postroom, _ station: OfficeStation, renew: () throws -> OfficeStation,
    shouldStop: @escaping @Sendable () -> Bool, tell: (Event) -> Void
  ) throws -> OfficeStation? {
    var pulse = Pulse()
    return try withoutActuallyEscaping(tell) { tell in
      round.beat = { tell(.alive) }
      defer { round.beat = nil }
      return try loop(round, postroom, station, &pulse, renew: renew, shouldStop: shouldStop, tell: tell)
    }
  }

  private func loop(
    _ round: Round, _ postroom: Postroom, _ station: OfficeStation, _ pulse: inout Pulse,
    renew: () throws -> OfficeStation, shouldStop: @escaping @Sendable () -> Bool, tell: (Event) -> Void
  ) throws -> OfficeStation? {
    while !shouldStop() {
      let report = try round.run()
      if report.hasNews { tell(.round(report)) }
      tell(.alive)
      let due =
        Uptime.seconds()
        + min(station.settings.pollSeconds, round.secondsToNextTry ?? .max, round.secondsToNextLook ?? .max)
      while !shouldStop() {
        if bell.wait(seconds: Double(min(Self.beat, max(1, due - Uptime.seconds()))), until: { $0.isRung }) {
          break
        }
        if pulse.isGood(postroom.steps) { tell(.alive) }
        if Uptime.seconds() >= due { break }
      }
      let wantsReload = bell.change { orders in
        defer { orders = Orders() }
        return orders.shouldReload
      }
      guard wantsReload, !shouldStop() else { continue }
      tell(.reloading)
      do {
        let next = try renew()
        // A template with a mistake would stop the next round; it is refused like a wrong configuration.
        try next.clerk().rehearse()
        return next
      } catch {
        tell(.reloadRefused(FaultReport(error).sentence))
      }
    }
    return nil
  }

  /// Seconds between two looks at whether every thread makes progress.
  private static let beat = 60
}

/// Whether every thread has made a step of late: one that hangs makes none, and then nobody says that the daemon
/// lives.
struct Pulse {
  private var last: [(steps: Int, at: Int)] = []

  /// Seconds that a thread may be silent: a little more than the longest wait for a server's answer (ten minutes
  /// after the last octet of a letter).
  static let patience = 700

  init() {}

  /// Takes the threads' counts of steps; false when one has been silent for too long.
  mutating func isGood(_ steps: [Int], at now: Int = Uptime.seconds()) -> Bool {
    if steps.count != last.count { last = steps.map { ($0, now) } }
    for (index, count) in steps.enumerated() where count != last[index].steps { last[index] = (count, now) }
    return last.allSatisfy { now - $0.at <= Self.patience }
  }
}
