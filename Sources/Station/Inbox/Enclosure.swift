package import Digests

/// One file of a letter that was dropped as a folder.
package struct Enclosure: Sendable, Equatable {
  /// Its name in the folder.
  package var name: String
  package var octets: [UInt8]
  package var digest: Digest

  /// A file by its name and octets.
  package init(name: String, octets: [UInt8]) {
    self.name = name
    self.octets = octets
    digest = Digest(of: octets)
  }
}

/// The list that stands for a letter of several files: the letter's digest is that of this list, so the
/// journal's one digest answers for every file.
enum Manifest {
  /// The list, as UTF-8 text: how many files; for each its number, its size in octets, its SHA-256. No names:
  /// they hold people's names.
  static func octets(_ enclosures: [Enclosure]) -> [UInt8] {
    var text = "loket-berkas 1\njumlah \(enclosures.count)\n"
    for (index, enclosure) in enclosures.enumerated() {
      text += "\(index + 1) \(enclosure.octets.count) \(enclosure.digest.hex)\n"
    }
    return Array(text.utf8)
  }

  /// The digests that a list names, in order; `nil` for octets that are no list.
  static func digests(_ octets: [UInt8]) -> [Digest]? {
    // Most letters are none, and some are large.
    guard octets.starts(with: "loket-berkas 1\n".utf8) else { return nil }
    let lines = octets.split(separator: 0x0A)
    guard lines.count > 2 else { return nil }
    var digests: [Digest] = []
    for line in lines.dropFirst(2) {
      guard let word = line.split(separator: 0x20).last,
        let digest = Digest(hex: String(decoding: word, as: UTF8.self))
      else { return nil }
      digests.append(digest)
    }
    return digests
  }
}
