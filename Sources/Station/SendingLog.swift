import Disk

/// What happens to the letters handed to the courier, letter by letter, before the journal has the outcome:
/// `state/sending`.
///
/// ```
/// begin 2026-P-0001.receipt.1
/// sent 2026-P-0001.receipt.1 250 2.0.0 queued as 4F3C21
/// ```
/// After a cut it says which letters were never begun (they wait again), which have their answer, and which one was
/// begun without one: only that one is uncertain. Where the file is missing, all are.
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

  /// The fates of the letters named in the log; `nil` when there is none.
  static func read(_ path: String) throws -> [String: Fate]? {
    guard try DiskFile.info(path) != nil else { return nil }
    var fates: [String: Fate] = [:]
    for line in try DiskFile.read(path, limit: 16 << 20).split(separator: 0x0A) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count >= 2 else { continue }
      let reply = words.count > 2 ? words[2] : ""
      switch words[0] {
      case "begin": fates[words[1]] = .begun
      case "sent": fates[words[1]] = .sent(reply)
      case "deferred": fates[words[1]] = .deferred(reply)
      case "failed": fates[words[1]] = .failed(reply)
      case "uncertain": fates[words[1]] = .uncertain(reply)
      default: continue
      }
    }
    return fates
  }

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
