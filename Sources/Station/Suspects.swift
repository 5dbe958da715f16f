import Digests
import Disk

/// The letters that were being read when the program ended without finishing, and how often that happened.
///
/// Before a batch is read its letters are written down in `state/at-work`; a round that ends well removes the
/// file. A file that is still there at the next start names the suspects; the third time a letter is among them
/// alone, it goes to `quarantine/`.
final class Suspects {
  private let path: String
  private var counts: [Digest: Int] = [:]

  /// How often a letter may stop the program.
  static let tries = 3

  init(_ folder: OfficeFolder) throws {
    path = folder.atWork
    guard try DiskFile.info(path) != nil else { return }
    for line in try DiskFile.read(path, limit: Supplies.limit).split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      guard words.count == 2, let digest = Digest(hex: String(decoding: words[0], as: UTF8.self)),
        let count = Int(String(decoding: words[1], as: UTF8.self))
      else { continue }
      counts[digest] = count
    }
  }

  /// Whether nothing is suspected.
  var isEmpty: Bool { counts.isEmpty }

  /// Whether a letter has had its tries.
  func isPoison(_ digest: Digest) -> Bool {
    counts[digest, default: 0] >= Self.tries
  }

  /// Writes down what is about to be read.
  func mark(_ digests: [Digest]) throws {
    var lines: [UInt8] = []
    var marked = counts
    for digest in digests { marked[digest, default: 0] += 1 }
    for (digest, count) in marked.sorted(by: { $0.key < $1.key }) {
      lines += Array("\(digest.hex) \(count)\n".utf8)
    }
    try DiskFile.replace(path, with: lines, mode: 0o600, sync: false)
  }

  /// These letters were read without harm; what is still suspected stays written down.
  func passed(_ digests: [Digest]) throws {
    for digest in digests { counts[digest] = nil }
    if counts.isEmpty {
      try clear()
    } else {
      try mark([])
    }
  }

  /// The round ended well: nothing is suspected any more.
  func clear() throws {
    if try DiskFile.info(path) != nil { try DiskFile.unlink(path) }
    counts = [:]
  }
}
