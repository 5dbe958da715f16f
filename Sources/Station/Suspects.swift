import Digests
import Disk

/// The letters that were being read when the program ended without finishing, and how often that happened.
///
/// Before a batch is read its letters are written down in `state/at-work`; a round that ends well removes the
/// file. A file that is still there at the next start names the suspects, each of which is then read alone. A
/// crash weighs more than an end whose cause is unknown: a machine that loses power, or an administrator with
/// `kill -9`, may meet the same innocent letter several times.
final class Suspects {
  private let path: String
  private var counts: [Digest: Int] = [:]

  /// What a crash adds to a letter's count.
  static let crash = 4
  /// The count that puts a letter aside: three crashes, or twelve ends of unknown cause.
  static let limit = 12

  init(_ folder: OfficeFolder) throws {
    path = folder.atWork
    guard try DiskFile.info(path) != nil else {
      try CrashNote.clear(folder.crashed)
      return
    }
    let weight = try CrashNote.tells(folder.crashed) ? Self.crash : 1
    for line in try DiskFile.read(path, limit: Supplies.limit).split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 2, let digest = Digest(hex: words[0]), let count = Int(words[1]), count >= 0 else {
        continue
      }
      counts[digest] = min(count, Self.limit) + (words.last == Self.reading ? weight : 0)
    }
    // Counted once, also when the next end comes before anything is read.
    try write([])
    try CrashNote.clear(folder.crashed)
  }

  /// The word behind a letter that was being read.
  private static let reading = "reading"

  /// Whether nothing is suspected.
  var isEmpty: Bool { counts.isEmpty }

  /// Whether a letter has had its tries.
  func isPoison(_ digest: Digest) -> Bool {
    counts[digest, default: 0] >= Self.limit
  }

  /// Writes down what is about to be read.
  func mark(_ digests: [Digest]) throws { try write(Set(digests)) }

  /// These letters were read without harm; what is still suspected stays written down.
  func passed(_ digests: [Digest]) throws {
    for digest in digests { counts[digest] = nil }
    if counts.isEmpty {
      try clear()
    } else {
      try write([])
    }
  }

  /// The round ended well: nothing is suspected any more.
  func clear() throws {
    if try DiskFile.info(path) != nil { try DiskFile.unlink(path) }
    counts = [:]
  }

  private func write(_ underWay: Set<Digest>) throws {
    var lines: [UInt8] = []
    for digest in underWay.union(counts.keys).sorted() {
      let word = underWay.contains(digest) ? " \(Self.reading)" : ""
      lines += Array("\(digest.hex) \(counts[digest, default: 0])\(word)\n".utf8)
    }
    try DiskFile.replace(path, with: lines, mode: 0o600, sync: false)
  }
}
