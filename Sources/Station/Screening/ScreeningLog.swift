import Digests
import Disk

/// The letters on which the virus scanner gave no verdict: `state/screening`.
///
/// ```
/// 9f86d081…0a08 2 1        digest, talks that failed, those of them that were the letter's own fault
/// ```
/// Such letters are shown to the scanner after all others, so that one which breaks it stops no other. The file can
/// be lost without harm.
struct ScreeningLog {
  /// Failed talks about one letter.
  struct Record: Comparable {
    var failures = 0
    var faults = 0

    static func < (a: Record, b: Record) -> Bool { (a.faults, a.failures) < (b.faults, b.failures) }
  }

  private let path: String
  private var records: [Digest: Record] = [:]
  private var isChanged = false

  /// How often a letter may break a scanner that works.
  static let tries = 3

  /// Reads the log; one that is missing or of another form is an empty one.
  init(_ folder: OfficeFolder) throws {
    path = folder.state + "/screening"
    guard try DiskFile.info(path) != nil else { return }
    for line in try DiskFile.read(path, limit: 64 << 20).split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, let digest = Digest(hex: words[0]), let failures = Int(words[1]),
        let faults = Int(words[2])
      else { continue }
      records[digest] = Record(failures: failures, faults: faults)
    }
  }

  /// What is known of a letter; `nil` for nothing bad.
  subscript(_ digest: Digest) -> Record? { records[digest] }

  /// Whether the letter has had its tries.
  func isGivenUp(_ digest: Digest) -> Bool { records[digest].map { $0.faults >= Self.tries } ?? false }

  /// A talk about the letter failed; `isOwnFault`: while the scanner worked.
  mutating func note(_ digest: Digest, isOwnFault: Bool) {
    records[digest, default: Record()].failures &+= 1
    if isOwnFault { records[digest, default: Record()].faults &+= 1 }
    isChanged = true
  }

  /// There is a verdict on the letter, or it waits no longer.
  mutating func clear(_ digest: Digest) {
    if records.removeValue(forKey: digest) != nil { isChanged = true }
  }

  /// Writes what changed; not synced, since it can be lost without harm.
  mutating func save() throws {
    guard isChanged else { return }
    var octets: [UInt8] = []
    for (digest, record) in records.sorted(by: { $0.key < $1.key }) {
      octets += Array("\(digest.hex) \(record.failures) \(record.faults)\n".utf8)
    }
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
    isChanged = false
  }
}
