import Civil
import Disk
import Foundation
import Records
import Station
import Synchronization

/// What the register's size costs: rounds of an office with many open cases, as ratios to reading its whole journal.
///
/// A day's first round looks at every open case (periods, reminder, blank forms); every other round should not.
struct CaseLoad {
  let root: String
  let count: Int

  private var folder: OfficeFolder { OfficeFolder(root: root + "/office-\(count)") }

  /// Makes the office and measures it; a line for each figure.
  ///
  /// One round object does it all, as in the daemon, so that what it remembers from round to round counts.
  func run() throws {
    try OfficeMaking.make(folder, procedure: "umum")
    var corpus = Corpus(seed: 11, factor: 0)
    for index in 0..<count { try deliver(corpus.mail(index), index) }
    let hand = Hand()
    let station = try OfficeStation(folder, clock: Clock(now: { hand.now }, isPinned: true))
    let ledger = try Ledger(folder, zone: station.settings.zone)
    let round = try Round(station, ledger: ledger)
    hand.set("2026-11-23T09:00:00+07:00")
    for _ in 0...count / 1000 + 1 { _ = try round.run() }

    let cases = ledger.register.caseIDs.count
    let reading = try seconds { _ = try JournalReading(folder, fromStart: true).register }
    print("\(cases) open cases; reading the journal: \(milliseconds(reading)) ms")
    hand.set("2026-11-23T09:10:00+07:00")
    let idle = try timed("a round over nothing", reading) { _ = try round.run() }
    // What was left to be written by the rounds before is none of a letter's own cost.
    try DiskFile.syncFileSystem(of: root)
    hand.set("2026-11-23T09:15:00+07:00")
    var rounds: [Double] = []
    for index in 1...Self.letters {
      try deliver(corpus.mail(count + index), count + index)
      rounds.append(try seconds { _ = try round.run() })
    }
    tell("a round over one letter (median of \(Self.letters))", rounds.sorted()[Self.letters / 2], reading)
    try object(round, ledger, corpus, hand, reading)
    for entry in try DiskFile.list(folder.decisions) where entry.kind == .file {
      try DiskFile.unlink(folder.decisions + "/" + entry.name)
    }
    hand.set("2026-11-23T09:20:00+07:00")
    _ = try timed("writing every blank form", reading, beside: idle) { _ = try round.run() }
    // Before opening time the day has no reminder yet.
    hand.set("2026-11-24T06:00:00+07:00")
    _ = try timed("the first round of a day, with the forms of that day", reading, beside: idle) {
      _ = try round.run()
    }
    hand.set("2026-11-24T06:05:00+07:00")
    _ = try timed("the next round", reading) { _ = try round.run() }
    hand.set("2026-11-24T09:00:00+07:00")
    _ = try timed("the day's reminder", reading, beside: idle) { _ = try round.run() }
  }

  /// Objections to a quarter of the requests, then some that come one by one: what an objection looks up in the others
  /// should not cost more for every one of them.
  private func object(_ round: Round, _ ledger: Ledger, _ corpus: Corpus, _ hand: Hand, _ reading: Double)
    throws
  {
    let requests = ledger.register.caseIDs.filter { $0.kind == .request }
    let asked = requests.prefix(max(Self.letters, count / 4) + Self.letters)
    hand.set("2026-11-23T09:16:00+07:00")
    func deliver(_ place: Int) throws {
      guard let number = ledger.register.case(asked[place])?.number else { return }
      try self.deliver(corpus.objection(place, to: number), 2 * count + 100 + place)
    }
    let many = asked.count - Self.letters
    for place in 0..<many { try deliver(place) }
    for _ in 0...many / 1000 { _ = try round.run() }
    try DiskFile.syncFileSystem(of: root)
    hand.set("2026-11-23T09:17:00+07:00")
    var rounds: [Double] = []
    for place in many..<asked.count {
      try deliver(place)
      rounds.append(try seconds { _ = try round.run() })
    }
    let objections = ledger.register.caseIDs.count { $0.kind == .objection }
    tell(
      "a round over one objection beside \(objections) others (median of \(Self.letters))",
      rounds.sorted()[Self.letters / 2], reading)
  }

  private func deliver(_ mail: [UInt8], _ index: Int) throws {
    try DiskFile.replace("\(folder.mail)/new/\(index)", with: mail, mode: 0o600, sync: false)
  }

  /// Prints what a piece of work costs, without what a round costs anyway.
  private func timed(
    _ name: String, _ reading: Double, beside idle: Double = 0, _ work: () throws -> Void
  ) rethrows -> Double {
    let time = try seconds(work)
    tell(name, max(0, time - idle), reading)
    return time
  }

  private func tell(_ name: String, _ time: Double, _ reading: Double) {
    let ratio = (time / reading * 1000).rounded() / 1000
    print("  \(name): \(milliseconds(time)) ms, \(ratio) x reading the journal")
  }

  /// Letters that come one by one; odd, so that there is one in the middle.
  private static let letters = 21

  private func milliseconds(_ time: Double) -> Double { (time * 1e5).rounded() / 100 }
}

/// The hour that a benchmark's office believes it is.
private final class Hand: Sendable {
  private let instant = Mutex(Instant(seconds: 0))

  var now: Instant { instant.withLock { $0 } }

  func set(_ hour: String) {
    guard let new = Instant(rfc3339: hour) else { return }
    instant.withLock { $0 = new }
  }
}
