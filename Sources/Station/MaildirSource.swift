import Civil
import Disk

/// A Maildir: letters wait in `new` and `cur`; filed ones go to the subfolder `.Loket`, so that what waits is
/// always what is there, whoever reads the mailbox beside us.
struct MaildirSource: Sendable {
  let path: String
  /// The Maildir++ subfolder for filed letters.
  let filed: String

  init(path: String, filed: String = "Loket") {
    self.path = path
    self.filed = path + "/." + filed
  }

  /// What waits, in no particular order.
  func waiting() throws -> [Arrival] {
    var found: [Arrival] = []
    for folder in ["new", "cur"] {
      let place = path + "/" + folder
      guard try DiskFile.info(place) != nil else { continue }
      for entry in try DiskFile.list(place) where !entry.name.hasPrefix(".") {
        guard entry.kind == .file else { continue }
        found.append(
          Arrival(
            source: .maildir, path: place + "/" + entry.name, name: entry.name, size: entry.size,
            modified: Instant(seconds: entry.modifiedSeconds)))
      }
    }
    return found
  }

  /// Takes a filed letter out of what waits. It stays in the mailbox, marked as seen.
  func release(_ arrival: Arrival) throws {
    for folder in ["", "/cur", "/new", "/tmp"] { try DiskFile.makeFolder(filed + folder) }
    let bare = arrival.name.utf8.firstIndex(of: 0x3A).map { String(arrival.name[..<$0]) } ?? arrival.name
    var target = "\(filed)/cur/\(bare):2,S"
    var copy = 1
    while try DiskFile.info(target) != nil {
      copy += 1
      target = "\(filed)/cur/\(bare).\(copy):2,S"
    }
    try DiskFile.rename(arrival.path, to: target, replacing: false)
  }
}
