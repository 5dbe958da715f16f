import Disk

/// What happens to the letters handed to the courier, letter by letter, before the journal has the outcome:
/// `state/sending`.
///
/// ```
/// boot 0b9e63c2-6f0c-4a5e-9d53-5f6d9a1b7c11
/// begin 2026-P-0001.receipt.1
/// sent 2026-P-0001.receipt.1 250 2.0.0 queued as 4F3C21
/// ```
/// `begin` is written before a letter's last octets leave. After a cut the log says which letters were never begun
/// (they wait again), which have their answer, and which one was begun without one: only that one is uncertain. The
/// log is not synced for each letter: when the machine was started anew since, or the file is gone, every letter
/// without an answer is uncertain.
enum SendingLog {
  /// What the log says of a letter.
  enum Fate: Sendable, Equatable {
    case notBegun
    case begun
    case sent(String)
    case deferred(String)
    case failed(String)
    case uncertain(String)
  }

  /// The log as a cut left it.
  struct Reading: Sendable, Equatable {
    var fates: [String: Fate] = [:]
    /// Whether nothing that was written can be missing.
    var isWhole = false

    /// What became of a letter that the journal has as sending.
    func fate(of key: String) -> Fate { fates[key] ?? (isWhole ? .notBegun : .begun) }
  }

  /// Reads the log; one that is not there is an empty reading that is not whole.
  static func read(_ path: String, boot: String?) throws -> Reading {
    var reading = Reading()
    guard try DiskFile.info(path) != nil else { return reading }
    for line in try DiskFile.read(path, limit: 16 << 20).split(separator: 0x0A) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count >= 2 else { continue }
      let reply = words.count > 2 ? words[2] : ""
      switch words[0] {
      case "boot": reading.isWhole = boot != nil && words[1] == boot
      case "begin": reading.fates[words[1]] = .begun
      case "sent": reading.fates[words[1]] = .sent(reply)
      case "deferred": reading.fates[words[1]] = .deferred(reply)
      case "failed": reading.fates[words[1]] = .failed(reply)
      case "uncertain": reading.fates[words[1]] = .uncertain(reply)
      default: continue
      }
    }
    return reading
  }

  /// The first line.
  static func opening(boot: String?) -> [UInt8] { boot.map { Array("boot \($0)\n".utf8) } ?? [] }

  /// The line that says that a letter is being handed over.
  static func begin(_ key: String) -> [UInt8] { Array("begin \(key)\n".utf8) }

  /// The line that says what became of it.
  static func end(_ key: String, _ fate: Fate) -> [UInt8] {
    switch fate {
    case .notBegun, .begun: []
    case .sent(let reply): Array("sent \(key) \(reply)\n".utf8)
    case .deferred(let reply): Array("deferred \(key) \(reply)\n".utf8)
    case .failed(let reply): Array("failed \(key) \(reply)\n".utf8)
    case .uncertain(let reply): Array("uncertain \(key) \(reply)\n".utf8)
    }
  }
}
