import Digests
import Disk
import Records

// What a dropped letter leaves in the office's folders beyond its original: every octet that came, and the
// officer's note.

extension CaseFiles {
  /// Keeps the files of a folder that are not kept as papers, and the side file: beside the original, as
  /// `surat-masuk-01.berkas/02.jpg` and `surat-masuk-01.catatan.json5`.
  func keepRest(of raw: RawLetter, besides papers: Set<Digest>, at original: String) throws {
    let stem = Self.stem(original)
    for (index, file) in raw.enclosures.enumerated() where !papers.contains(file.digest) {
      try put(file, number: index + 1, in: Self.rest(of: original))
    }
    if let note = raw.note, !note.octets.isEmpty {
      try put(note.octets, at: stem + Self.noteEnding)
    }
  }

  /// Keeps the side file of a letter that was filed before, among the letters without a case; the letter
  /// itself is not read again, so that nothing in the note is applied.
  ///
  /// False when the same note was kept when the letter was filed: then it is all done already.
  func keepNote(_ octets: [UInt8], of raw: RawLetter, known: CaseID?, year: Int) throws -> Bool {
    let number = String(raw.digest.hex.prefix(16))
    for home in try homes(number, known: known) {
      for entry in try DiskFile.info(home) == nil ? [] : DiskFile.list(home)
      where entry.kind == .file && entry.name.hasSuffix(Self.noteEnding) && entry.size == octets.count
        && (known != nil || entry.name.hasPrefix(number) || home.hasSuffix(number))
      {
        if try DiskFile.read(home + "/" + entry.name, limit: octets.count) == octets { return false }
      }
    }
    let path = folder.strays(year: year) + "/" + number + Self.noteEnding
    if try DiskFile.info(path) != nil, try DiskFile.read(path, limit: Supplies.limit) == octets {
      return false
    }
    try DiskFile.makeFolder(Self.parent(path))
    // No batch syncs it: the letter it came with is known already.
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: true)
    return true
  }

  /// Where a known letter may lie: its case, `review/`, or among the letters without a case, in any year and
  /// month.
  private func homes(_ number: String, known: CaseID?) throws -> [String] {
    if let known { return [folder.caseFolder(known)] }
    var homes = [folder.review + "/" + number]
    for year in try DiskFile.list(folder.cases) where year.kind == .folder {
      guard let number = Int(year.name), try DiskFile.info(folder.strays(year: number)) != nil else {
        continue
      }
      let strays = folder.strays(year: number)
      homes +=
        [strays] + (try DiskFile.list(strays)).filter { $0.kind == .folder }.map { strays + "/" + $0.name }
    }
    return homes
  }

  private static let noteEnding = ".catatan.json5"

  private func put(_ file: Enclosure, number: Int, in home: String) throws {
    try DiskFile.makeFolder(home)
    let kind = DropKind.of(file.octets, name: FileName(file.name))
    let figures = number < 10 ? "0\(number)" : "\(number)"
    try put(file.octets, at: "\(home)/\(figures).\(kind.ending)")
  }

  /// The folder beside an original that holds a letter's other files.
  static func rest(of original: String) -> String { stem(original) + restEnding }

  /// What such a folder's name ends in.
  static let restEnding = ".berkas"

  /// A path without the ending of its last part.
  private static func stem(_ path: String) -> String {
    guard let point = path.utf8.lastIndex(of: 0x2E), path.utf8[point...].firstIndex(of: 0x2F) == nil else {
      return path
    }
    return String(path[..<point])
  }
}
