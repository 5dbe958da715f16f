import Disk
import Foundation
import Post

/// Everything that speaks with mail servers: a worker for each IMAP folder, the courier for what goes out.
///
/// The round itself touches only the disk: letters come to it through the spools, outcomes through the courier.
package final class Postroom: Sendable {
  let workers: [MailboxWorker]
  /// `nil` where letters go out as files.
  let courier: Courier?
  private let folder: OfficeFolder
  private let pulse = Monitor(0)
  private let bell: @Sendable () -> Void

  /// `ring`: called on any thread when there is something for a round to do.
  package init(_ station: OfficeStation, ring: @escaping @Sendable () -> Void = {}) {
    folder = station.folder
    let pulse = pulse
    let ringBoth: @Sendable () -> Void = {
      pulse.change { $0 &+= 1 }
      ring()
    }
    bell = ringBoth
    let places = station.settings.mailboxes.compactMap { mailbox -> Courier.ImapPlace? in
      guard case .imap(let setting) = mailbox else { return nil }
      return Courier.ImapPlace(
        setting: station.placed(setting), login: station.login(setting.user, setting.login))
    }
    workers = places.map {
      MailboxWorker(
        $0.setting, folder: station.folder, login: $0.login, settings: station.settings, ring: ringBoth)
    }
    courier =
      if case .smtp(let setting) = station.settings.send {
        Courier(
          station.placed(setting), greeting: station.domain,
          login: station.login(setting.user, setting.login),
          places: places, logPath: station.folder.sending, ring: ringBoth)
      } else {
        nil
      }
  }

  /// Starts the threads; with `once` each mailbox is fetched empty and no more.
  package func start(once: Bool) throws {
    for worker in workers {
      try worker.spool.prepare()
      worker.start(once: once)
    }
    courier?.start()
  }

  /// Letters that wait in the spools, also in those of mailboxes that are no longer configured.
  func arrivals() throws -> [Arrival] {
    guard try DiskFile.info(folder.spool) != nil else { return [] }
    return try DiskFile.list(folder.spool).filter { $0.kind == .folder }.flatMap {
      try spool(named: $0.name).waiting()
    }
  }

  /// The journal has this letter.
  func release(_ arrival: Arrival) throws {
    let place = CaseFiles.parent(arrival.path)
    let name = place.utf8.lastIndex(of: 0x2F).map { String(place[place.utf8.index(after: $0)...]) } ?? place
    try spool(named: name).release(arrival)
  }

  private func spool(named name: String) -> MailSpool {
    let place = folder.spool + "/" + name
    return workers.first { $0.spool.place == place }?.spool ?? MailSpool(place: place)
  }

  /// Waits until `isThere` holds or every worker has fetched what there was; true in the first case.
  func waitForLetters(_ isThere: () throws -> Bool, shouldStop: () -> Bool) throws -> Bool {
    while true {
      let before = pulse.read { $0 }
      let isOver = workers.allSatisfy(\.hasFetchedAll)
      if try isThere() { return true }
      if isOver || shouldStop() { return false }
      pulse.wait(seconds: 1) { $0 != before }
    }
  }

  /// The round is over: what it has taken is moved on the servers, then the workers of a run that goes once end.
  func finish() {
    for worker in workers { worker.finish() }
  }

  /// Waits for the workers of a run that goes once, at most so many seconds, or until asked to stop.
  func waitForEnd(seconds: Int, shouldStop: () -> Bool) {
    let limit = Uptime.seconds() + seconds
    for worker in workers {
      while !worker.wait(seconds: 0.5), Uptime.seconds() < limit, !shouldStop() {}
    }
  }

  /// Ends all threads; false when one has not ended within so many seconds.
  @discardableResult
  package func stop(seconds: Double) -> Bool {
    for worker in workers { worker.stop() }
    courier?.stop()
    let limit = Uptime.seconds() + Int(seconds)
    var isOver = true
    for worker in workers where !worker.wait(seconds: Double(max(0, limit - Uptime.seconds()))) {
      isOver = false
    }
    if let courier, !courier.wait(seconds: Double(max(0, limit - Uptime.seconds()))) { isOver = false }
    return isOver
  }

  /// Puts what the workers have to say into a report.
  func tell(_ report: inout RoundReport) {
    for worker in workers {
      for news in worker.takeNews() {
        switch news {
        case .trouble(let sentence):
          report.failed += 1
          report.problems.append(sentence)
        case .unfetchable(let sentence):
          report.quarantined += 1
          report.problems.append(sentence)
        case .well(let sentence), .note(let sentence): report.lines.append(sentence)
        }
      }
    }
  }

  /// Counts every step forward of every thread: what a watchdog looks at.
  package var steps: [Int] { workers.map(\.standing.steps) + (courier.map { [$0.standing.steps] } ?? []) }

  /// One line for each mailbox and the server: how it stands.
  package var standings: [(name: String, phase: String, backlog: Int, fault: String?)] {
    var all: [(name: String, phase: String, backlog: Int, fault: String?)] = workers.map { worker in
      let standing = worker.standing
      return (worker.setting.label, standing.phase.rawValue, standing.backlog, standing.fault)
    }
    if let courier {
      switch courier.standing.readiness {
      case .resting: all.append(("send", "resting", 0, nil))
      case .connecting: all.append(("send", "connecting", 0, nil))
      case .ready: all.append(("send", "ready", 0, nil))
      case .away(_, let sentence): all.append(("send", "backing off", 0, sentence))
      }
    }
    return all
  }
}
