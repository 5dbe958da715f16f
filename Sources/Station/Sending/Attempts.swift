import Civil
import Disk

/// When letters that were put off are tried again: `state/attempts`. Lost without harm: they are tried at once.
struct Attempts {
  private let path: String
  private var plans: [String: Plan] = [:]
  private var isChanged = false

  private struct Plan {
    var failures: Int
    var next: Instant
  }

  /// Greylisting wants five minutes at least; more often than every four hours helps nobody.
  private static let first = 300
  private static let limit = 4 * 3600

  init(_ folder: OfficeFolder) throws {
    path = folder.state + "/attempts"
    guard try DiskFile.info(path) != nil else { return }
    for line in try DiskFile.read(path, limit: 64 << 20).split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, let failures = Int(words[1]), let next = Int64(words[2]) else { continue }
      plans[words[0]] = Plan(failures: failures, next: Instant(seconds: next))
    }
  }

  /// Whether the letter may be tried.
  func isDue(_ key: String, _ now: Instant) -> Bool { plans[key].map { $0.next <= now } ?? true }

  /// The earliest hour after this one at which one of them may be tried; `nil` when none waits.
  func next(after now: Instant) -> Instant? { plans.values.map(\.next).filter { $0 > now }.min() }

  /// The letter was put off: it waits longer each time.
  mutating func putOff(_ key: String, _ now: Instant) {
    let failures = plans[key]?.failures ?? 0
    let seconds = BackOff.seconds(first: Self.first, limit: Self.limit, failures: failures)
    plans[key] = Plan(failures: min(failures, 1000) + 1, next: now.adding(seconds: Int64(seconds)))
    isChanged = true
  }

  /// The letter's way is over.
  mutating func forget(_ key: String) {
    if plans.removeValue(forKey: key) != nil { isChanged = true }
  }

  /// Writes what changed.
  mutating func save() throws {
    guard isChanged else { return }
    let octets = plans.sorted { $0.key < $1.key }.flatMap {
      Array("\($0.key) \($0.value.failures) \($0.value.next.seconds)\n".utf8)
    }
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
    isChanged = false
  }
}
