import CLinux
import Glibc

/// An open file descriptor: owned once, closed once.
final class OwnedFile {
  let descriptor: Int32
  let path: String

  init(_ path: String, flags: Int32, mode: UInt32 = 0o600, operation: String = "open") throws(DiskFault) {
    self.path = path
    descriptor = Int32(
      try retrying(operation, path) { Int(open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)) })
  }

  deinit {
    if !isClosed { Glibc.close(descriptor) }
  }

  private var isClosed = false

  /// Closes the file; an error on closing is an error of writing (network disks tell it only then).
  func close() throws(DiskFault) {
    isClosed = true
    if Glibc.close(descriptor) != 0, errno != EINTR {
      throw DiskFault(operation: "close", path: path, code: errno)
    }
  }

  /// Writes everything, however the system cuts it.
  func write(_ octets: [UInt8]) throws(DiskFault) {
    var offset = 0
    while offset < octets.count {
      let count = try retrying("write", path) {
        octets.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
        }
      }
      // A write of nothing without an error would go on for ever.
      guard count > 0 else { throw DiskFault(operation: "write", path: path, code: EIO) }
      offset += count
    }
  }

  /// Writes everything and closes, on the disk when told so; gives what the file is then.
  @discardableResult
  func fill(_ octets: [UInt8], sync: Bool) throws(DiskFault) -> stat {
    try write(octets)
    if sync { try self.sync() }
    let status = try self.status()
    try close()
    return status
  }

  func sync() throws(DiskFault) {
    _ = try retrying("sync", path) { Int(fsync(descriptor)) }
  }

  func status() throws(DiskFault) -> stat {
    var status = stat()
    _ = try retrying("look at", path) { Int(fstat(descriptor, &status)) }
    return status
  }
}
