import Digests
import Disk
import Records

extension Verification {
  /// Letters that belong to no case: those that wait in `review/`, and those that lie in `surat-lain`.
  ///
  /// What a person has looked at lies with its case or in `surat-lain`, and is looked at there; its folder in
  /// `review/selesai` is a copy.
  func strayProblems(_ register: Register) throws -> [Problem] {
    var wanted: [String: Kept] = [:]
    var paths: [String] = []
    var home: String?
    for kept in register.strays {
      let path: String
      if let year = Self.year(kept.file) {
        path = folder.strays(year: year) + "/" + kept.file
      } else {
        if kept.role == "original" {
          let isWaiting = register.fate(of: kept.digest)?.word == ReviewShelf.waiting
          home = isWaiting ? "\(folder.review)/\(kept.digest.hex.prefix(16))" : nil
        }
        guard let home else { continue }
        path = home + "/" + kept.file
      }
      // A second form about the same letter takes the place of the first.
      if wanted.updateValue(kept, forKey: path) == nil { paths.append(path) }
    }
    return try paths.flatMap { path in try wanted[path].map { try problems(of: path, $0) } ?? [] }
  }

  /// The year of a path in `surat-lain`, `2026-11/…`; `nil` for a file in a letter's folder in `review/`.
  private static func year(_ path: String) -> Int? {
    guard path.utf8.contains(0x2F) else { return nil }
    return Int(String(decoding: Array(path.utf8.prefix { $0 != 0x2D }), as: UTF8.self))
  }
}
