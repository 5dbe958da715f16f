import CLinux
import Glibc

/// A file that only grows: one append at a time, each on the disk when the call returns.
///
/// After a failed sync nothing can be known of what the disk has, so every later append throws too; only a new start,
/// which reads the file again, may go on.
package final class AppendFile {
  private let file: OwnedFile
  private var isBroken = false
  /// Octets in the file.
  package private(set) var length: Int

  /// Opens the file, making it where there is none.
  package init(_ path: String, mode: UInt32 = 0o600) throws(DiskFault) {
    file = try OwnedFile(path, flags: O_WRONLY | O_CREAT | O_NONBLOCK, mode: mode, operation: "open")
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw DiskFault(operation: "open", path: path, code: DiskFault.notRegular)
    }
    length = Int(status.st_size)
  }

  /// Appends octets and syncs them. When writing fails the file is cut back to what it was.
  ///
  /// `sync`: false where it is enough that the octets outlive the program, not the machine.
  package func append(_ octets: [UInt8], sync: Bool = true) throws(DiskFault) {
    guard !isBroken else { throw DiskFault(operation: "append to", path: file.path, code: EIO) }
    do throws(DiskFault) {
      var offset = 0
      while offset < octets.count {
        let count = try retrying("append to", file.path) {
          octets.withUnsafeBytes {
            pwrite(
              file.descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset, off_t(length + offset)
            )
          }
        }
        guard count > 0 else { throw DiskFault(operation: "append to", path: file.path, code: EIO) }
        offset += count
      }
    } catch {
      isBroken = true
      _ = try retrying("cut back", file.path) { Int(ftruncate(file.descriptor, off_t(length))) }
      isBroken = false
      throw error
    }
    if sync {
      isBroken = true
      try file.sync()
      isBroken = false
    }
    length += octets.count
  }

  /// Cuts the file to so many octets.
  package func truncate(to length: Int) throws(DiskFault) {
    _ = try retrying("cut", file.path) { Int(ftruncate(file.descriptor, off_t(length))) }
    try file.sync()
    self.length = length
  }
}
