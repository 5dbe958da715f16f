import Civil
import Disk

/// The drop folder: officers put `.eml` and `.txt` letters here.
struct InboxSource: Sendable {
  let path: String

  /// What waits and can be taken, and what cannot, each with a sentence for the officer (Indonesian).
  func waiting() throws -> (letters: [Arrival], refused: [(name: String, why: String)]) {
    guard try DiskFile.info(path) != nil else { return ([], []) }
    var letters: [Arrival] = []
    var refused: [(String, String)] = []
    let entries = try DiskFile.list(path)
    for entry in entries where !Self.isUnfinished(entry.name) && !entry.name.hasSuffix(Self.noteSuffix) {
      guard entry.kind == .file else {
        refused.append((entry.name, Self.explain(entry)))
        continue
      }
      guard Self.extensions.contains(Self.fileExtension(entry.name)) else {
        refused.append(
          (entry.name, "Jenis berkas ini belum dapat dibaca; simpan surat sebagai .eml atau .txt."))
        continue
      }
      letters.append(
        Arrival(
          source: .inbox, path: path + "/" + entry.name, name: entry.name, size: entry.size,
          modified: Instant(seconds: entry.modifiedSeconds)))
    }
    return (letters, refused)
  }

  /// Puts a note beside a file that is not taken; false when one was there already.
  func explain(_ name: String, _ why: String) throws -> Bool {
    let note = path + "/" + name + Self.noteSuffix
    guard try DiskFile.info(note) == nil else { return false }
    try DiskFile.replace(note, with: Array((why + "\n").utf8), mode: 0o600, sync: false)
    return true
  }

  /// Removes a filed letter's name from the drop folder; its octets lie in the case by now.
  func release(_ arrival: Arrival) throws {
    try DiskFile.unlink(arrival.path)
    let note = arrival.path + Self.noteSuffix
    if try DiskFile.info(note) != nil { try DiskFile.unlink(note) }
  }

  static let noteSuffix = ".reason.txt"
  private static let extensions: Set<String> = ["eml", "txt"]

  /// The ending of a file name in lower case; empty when it has none.
  static func fileExtension(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
    return String(name[name.utf8.index(after: dot)...]).lowercased()
  }

  /// Names that programs give to files they are still writing, and hidden ones.
  private static func isUnfinished(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix(".") || lower.hasPrefix("~") || lower.hasSuffix("~")
      || [".part", ".filepart", ".tmp", ".crdownload"].contains { lower.hasSuffix($0) }
  }

  private static func explain(_ entry: DiskFile.Entry) -> String {
    switch entry.kind {
    case .folder:
      "Folder belum dapat diambil sebagai satu surat; letakkan berkas .eml atau .txt langsung di inbox."
    case .symlink: "Pintasan (symbolic link) tidak diambil; salin berkas aslinya ke inbox."
    default: "Ini bukan berkas biasa, sehingga tidak diambil."
    }
  }
}
