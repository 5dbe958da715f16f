import CLinux
import Glibc

/// Files and folders, durable where it matters. Every path is taken as it is; symbolic links are never followed at
/// the last step.
package enum DiskFile {
  /// The octets of an ordinary file; anything else (folder, link, device, pipe) and anything larger throws.
  ///
  /// From an offset where reading begins, at most `limit` octets are allowed to follow.
  package static func read(_ path: String, from offset: Int = 0, limit: Int) throws(DiskFault) -> [UInt8] {
    let file = try OwnedFile(path, flags: O_RDONLY | O_NONBLOCK, operation: "read")
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw DiskFault(operation: "read", path: path, code: DiskFault.notRegular)
    }
    let size = max(0, Int(status.st_size) - offset)
    guard size <= limit else { throw DiskFault(operation: "read", path: path, code: DiskFault.tooLarge) }
    var fault: DiskFault?
    let octets = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(DiskFault) {
        while count < size {
          let got = try retrying("read", path) {
            pread(
              file.descriptor, buffer.baseAddress?.advanced(by: count), size - count, off_t(offset + count))
          }
          if got == 0 { break }
          count += got
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return octets
  }

  /// Puts a whole file in place of what was there, or leaves what was there: temporary name in the same folder,
  /// write, rename. With `sync` the octets and the name are on the disk when it returns; without, a batch syncs
  /// them together. Gives the file as it was written, before anybody could have found it under its name.
  @discardableResult
  package static func replace(_ path: String, with octets: [UInt8], mode: UInt32 = 0o600, sync: Bool)
    throws(DiskFault) -> Entry
  {
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name).tmp"
    let written: Entry
    do throws(DiskFault) {
      written = Entry(name: name, try put(octets, at: temporary, mode: mode, sync: sync))
      try rename(temporary, to: path, replacing: true)
    } catch {
      Glibc.unlink(temporary)
      throw DiskFault(operation: "write", path: path, code: error.code)
    }
    if sync { try syncFolder(folder) }
    return written
  }

  /// Writes a file under a name that must be free; when that fails, the name is free again.
  package static func create(_ path: String, with octets: [UInt8], mode: UInt32 = 0o600, sync: Bool)
    throws(DiskFault)
  {
    let file = try OwnedFile(path, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, operation: "write")
    do throws(DiskFault) {
      try file.fill(octets, sync: sync)
    } catch {
      Glibc.unlink(path)
      throw error
    }
    if sync { try syncFolder(split(path).folder) }
  }

  /// Writes a temporary file; one that a cut has left is no obstacle, and is never written through.
  private static func put(_ octets: [UInt8], at path: String, mode: UInt32, sync: Bool) throws(DiskFault)
    -> stat
  {
    let flags = O_WRONLY | O_CREAT | O_EXCL
    let file: OwnedFile
    do throws(DiskFault) {
      file = try OwnedFile(path, flags: flags, mode: mode, operation: "write")
    } catch  where error.code == EEXIST {
      try unlink(path)
      file = try OwnedFile(path, flags: flags, mode: mode, operation: "write")
    }
    return try file.fill(octets, sync: sync)
  }

  /// Renames; without `replacing` an existing target is kept and the call throws.
  package static func rename(_ source: String, to target: String, replacing: Bool) throws(DiskFault) {
    _ = try retrying("rename", source) {
      replacing
        ? Int(Glibc.rename(source, target))
        : Int(loket_rename_new(source, target))
    }
  }

  /// A second name for the same octets; where the disk cannot do that, a copy.
  package static func link(_ source: String, to target: String) throws(DiskFault) {
    do throws(DiskFault) {
      _ = try retrying("link", target) { Int(linkat(AT_FDCWD, source, AT_FDCWD, target, 0)) }
    } catch  where [EXDEV, EMLINK, EPERM, EOPNOTSUPP].contains(error.code) {
      try create(target, with: try read(source, limit: .max), sync: false)
    }
  }

  /// Removes a name.
  package static func unlink(_ path: String) throws(DiskFault) {
    _ = try retrying("remove", path) { Int(Glibc.unlink(path)) }
  }

  /// Makes a folder that only its owner may enter; one that is there is left as it is.
  package static func makeFolder(_ path: String, mode: UInt32 = 0o700, parents: Bool = false)
    throws(DiskFault)
  {
    do throws(DiskFault) {
      _ = try retrying("make folder", path) { Int(mkdir(path, mode)) }
    } catch  where error.code == EEXIST {
      var status = stat()
      _ = try retrying("make folder", path) { Int(stat(path, &status)) }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw error }
    } catch  where error.code == ENOENT && (parents || path.utf8.contains(0x2F)) {
      let above = split(path).folder
      guard above != path, above != "." else { throw error }
      try makeFolder(above, mode: mode, parents: parents)
      _ = try retrying("make folder", path) { Int(mkdir(path, mode)) }
    }
  }

  /// Everything in a folder but `.` and `..`, sorted by the octets of the names.
  package static func list(_ path: String) throws(DiskFault) -> [Entry] {
    guard let stream = opendir(path) else { throw DiskFault(operation: "list", path: path, code: errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let name = try nextName(in: stream, path) {
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      if let text = String(validating: name, as: UTF8.self) {
        if let entry = try info(path + "/" + text) { entries.append(entry) }
      } else {
        // No String can name this file, so nothing can open it; it is shown, for a person to rename.
        entries.append(Entry(name: String(decoding: name, as: UTF8.self), stat()))
      }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The octets of the next name; `nil` after the last.
  private static func nextName(in stream: OpaquePointer, _ path: String) throws(DiskFault) -> [UInt8]? {
    errno = 0
    guard let item = readdir(stream) else {
      let code = errno
      if code != 0 { throw DiskFault(operation: "list", path: path, code: code) }
      return nil
    }
    return withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  /// What stands under a path itself, a link not followed; `nil` when nothing does.
  package static func info(_ path: String) throws(DiskFault) -> Entry? {
    var status = stat()
    do throws(DiskFault) {
      _ = try retrying("look at", path) { Int(lstat(path, &status)) }
    } catch  where error.isMissing {
      return nil
    }
    return Entry(name: split(path).name, status)
  }

  /// One entry of a folder.
  package struct Entry: Sendable, Equatable {
    /// The last part of its path.
    package var name: String
    /// What it is; a link is not followed.
    package var kind: Kind
    /// Octets.
    package var size: Int
    /// When its octets last changed, in seconds since 1970 by the disk's clock.
    package var modifiedSeconds: Int64
    /// The rest of that moment, in nanoseconds.
    package var modifiedNanoseconds: Int
    /// When its octets, names or permissions last changed, in seconds since 1970; no program can set this time.
    package var changedSeconds: Int64
    /// Who may do what with it, as the lowest nine bits of its mode.
    package var permissions: UInt32
    /// The number by which its file system knows the octets; 0 for a name that is not UTF-8.
    package var inode: UInt64
    /// How many names the octets have.
    package var links: UInt64

    /// What an entry can be; `other` is a pipe, a device, a socket, or a name that is not UTF-8.
    package enum Kind: Sendable {
      case file, folder, symlink, other
    }

    init(name: String, _ status: stat) {
      self.name = name
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symlink
        default: .other
        }
      size = Int(status.st_size)
      modifiedSeconds = Int64(status.st_mtim.tv_sec)
      modifiedNanoseconds = Int(status.st_mtim.tv_nsec)
      changedSeconds = Int64(status.st_ctim.tv_sec)
      permissions = UInt32(status.st_mode) & 0o777
      inode = UInt64(status.st_ino)
      links = UInt64(status.st_nlink)
    }
  }

  /// Puts everything of the file system that holds a path on the disk.
  package static func syncFileSystem(of path: String) throws(DiskFault) {
    let file = try OwnedFile(path, flags: O_RDONLY | O_DIRECTORY)
    _ = try retrying("sync", path) { Int(loket_syncfs(file.descriptor)) }
  }

  /// Puts a folder's names on the disk.
  package static func syncFolder(_ path: String) throws(DiskFault) {
    let file = try OwnedFile(path, flags: O_RDONLY | O_DIRECTORY)
    try file.sync()
  }

  /// Octets that may still be written on the file system that holds a path.
  package static func freeOctets(of path: String) throws(DiskFault) -> Int {
    var status = statvfs()
    _ = try retrying("look at", path) { Int(statvfs(path, &status)) }
    let (octets, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return overflow ? .max : Int(clamping: octets)
  }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }
}
