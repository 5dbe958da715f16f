import Civil
import Disk

/// When letters went to which address in the last day, by token: the brake that needs no header to work.
struct SendLog {
  private let path: String
  private let now: Instant
  private let limits: LetterLimits
  private var lines: [(at: Int64, token: String)] = []
  private var hourly: [String: Int] = [:]
  private var daily: [String: Int] = [:]
  private var lastHour = 0

  /// Reads what the window still holds.
  init(_ folder: OfficeFolder, limits: LetterLimits, now: Instant) throws {
    path = folder.state + "/sent-log"
    self.now = now
    self.limits = limits
    guard try DiskFile.info(path) != nil else { return }
    for line in try DiskFile.read(path, limit: 64 << 20).split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard words.count == 2, let at = Int64(String(decoding: words[0], as: UTF8.self)),
        at > now.seconds - 86_400
      else { continue }
      add(at, String(decoding: words[1], as: UTF8.self))
    }
  }

  /// Whether one more letter in all would be too many: something is wrong, or the limits are.
  var isFull: Bool { lastHour >= limits.perHour || lines.count >= limits.perDay }

  /// Whether a letter may go to this address now.
  func allows(_ token: String) -> Bool {
    !isFull && hourly[token, default: 0] < limits.perAddressAndHour
      && daily[token, default: 0] < limits.perAddressAndDay
  }

  /// Notes a letter that goes now.
  mutating func note(_ token: String) { add(now.seconds, token) }

  /// Writes what the window holds.
  func save() throws {
    let octets = lines.flatMap { Array("\($0.at) \($0.token)\n".utf8) }
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
  }

  private mutating func add(_ at: Int64, _ token: String) {
    lines.append((at, token))
    daily[token, default: 0] += 1
    if at > now.seconds - 3600 {
      hourly[token, default: 0] += 1
      lastHour += 1
    }
  }
}
