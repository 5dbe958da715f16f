import Disk
import CLinux
import Glibc

/// Removes a folder that a program has filled as it liked.
///
/// Names are taken as octets, for a program may write such as are no text.
struct FolderRemoval {
  private let path: String
  private let root: Int32
  private var moved = 0

  /// Removes it and all in it; links are not followed. Nothing may write into it meanwhile.
  ///
  /// Folders within folders are moved up first, to stand side by side: neither how deep they lie nor how long their
  /// paths are matters then.
  static func remove(_ path: String) throws(DiskFault) {
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard root >= 0 else { throw DiskFault(operation: "remove", path: path, code: errno) }
    defer { close(root) }
    var removal = FolderRemoval(path: path, root: root)
    while true {
      let folders = try removal.emptied(root)
      guard !folders.isEmpty else { break }
      for folder in folders { try removal.flatten(folder) }
    }
    try removal.check(rmdir(path))
  }

  private init(path: String, root: Int32) {
    self.path = path
    self.root = root
  }

  /// Removes one folder of the root, having moved the folders in it to the root.
  private mutating func flatten(_ name: [CChar]) throws(DiskFault) {
    try check(fchmodat(root, name, 0o700, 0))
    let folder = openat(root, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    try check(folder)
    defer { close(folder) }
    for inner in try emptied(folder) {
      try check(fchmodat(folder, inner, 0o700, 0))
      try moveUp(inner, from: folder)
    }
    try check(unlinkat(root, name, AT_REMOVEDIR))
  }

  /// Gives a folder a free name in the root.
  private mutating func moveUp(_ name: [CChar], from folder: Int32) throws(DiskFault) {
    while true {
      moved += 1
      if renameat(folder, name, root, ".moved-\(moved)") == 0 { return }
      // The program has used that name.
      guard [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno) else { return try check(-1) }
    }
  }

  /// Removes all but the folders in a folder; the names of these, each ended by NUL.
  private func emptied(_ folder: Int32) throws(DiskFault) -> [[CChar]] {
    var folders: [[CChar]] = []
    for name in try names(folder) where unlinkat(folder, name, 0) != 0 {
      guard errno == EISDIR else { throw fault() }
      folders.append(name)
    }
    return folders
  }

  private func names(_ folder: Int32) throws(DiskFault) -> [[CChar]] {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw fault() }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        $0.prefix { $0 != 0 }.map(CChar.init(bitPattern:))
      }
      if ![[0x2E], [0x2E, 0x2E]].contains(name) { names.append(name + [0]) }
      errno = 0
    }
    guard errno == 0 else { throw fault() }
    return names
  }

  private func check(_ answer: Int32) throws(DiskFault) {
    if answer < 0 { throw fault() }
  }

  /// What the last call failed with; the names inside are not told.
  private func fault() -> DiskFault { DiskFault(operation: "remove", path: path, code: errno) }
}
