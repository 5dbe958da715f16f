import CLinux
package import Disk
import Glibc

/// A folder for a program's files, of mode 0700 below the system's temporary folder; gone with the value.
///
/// Files may hold personal data, so that what a cut has left is removed by `removeAbandoned`.
package final class WorkFolder: Sendable {
  /// Where it is, absolute.
  package let path: String
  /// Holds the lock that tells it from an abandoned one.
  private let lock: Int32

  /// Makes it, empty.
  package init() throws(DiskFault) {
    var name = Array("\(Self.parent)/loket-new-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw DiskFault(operation: "make folder", path: Self.parent, code: errno)
    }
    let made = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let lock = open(made, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    path = "\(Self.parent)/\(Self.prefix)\(made.utf8.suffix(6).map { String(UnicodeScalar($0)) }.joined())"
    // Under the name by which abandoned ones are looked for only when it is locked.
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0, loket_rename_new(made, path) == 0 else {
      let code = errno
      if lock >= 0 { close(lock) }
      rmdir(made)
      throw DiskFault(operation: "make folder", path: Self.parent, code: code)
    }
    self.lock = lock
  }

  deinit {
    // ok: what cannot be removed now is looked for at the next start
    try? FolderRemoval.remove(path)
    close(lock)
  }

  /// Removes the folders of this user that belong to no running loket; those that cannot be removed are left.
  package static func removeAbandoned() throws(DiskFault) {
    for entry in try DiskFile.list(parent)
    where entry.kind == .folder && entry.name.utf8.starts(with: prefix.utf8) {
      let path = parent + "/" + entry.name
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard lock >= 0 else { continue }
      defer { close(lock) }
      var status = stat()
      guard fstat(lock, &status) == 0, status.st_uid == geteuid(), flock(lock, LOCK_EX | LOCK_NB) == 0 else {
        continue
      }
      // ok: it is looked for again at the next start
      try? FolderRemoval.remove(path)
    }
  }

  private static let prefix = "loket-work-"

  /// The system's temporary folder.
  private static var parent: String {
    guard let named = getenv("TMPDIR").map({ String(cString: $0) }), named.utf8.first == 0x2F else {
      return "/tmp"
    }
    return named
  }
}
