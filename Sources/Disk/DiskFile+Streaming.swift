import CLinux
import Glibc

// Files that may be larger than what memory should hold.

extension DiskFile {
  /// Hands the octets of an ordinary file on in order, piece by piece, none larger than `piece`; memory does not grow
  /// with the file. An empty file gives no piece. Anything but an ordinary file throws `DiskFault`; what `body` throws
  /// ends the reading.
  package static func stream(_ path: String, piece: Int = 1 << 20, _ body: ([UInt8]) throws -> Void) throws {
    let file = try OwnedFile(path, flags: O_RDONLY | O_NONBLOCK, operation: "read")
    guard try file.status().st_mode & S_IFMT == S_IFREG else {
      throw DiskFault(operation: "read", path: path, code: DiskFault.notRegular)
    }
    var offset = 0
    while true {
      var fault: DiskFault?
      let octets = [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
        do throws(DiskFault) {
          count = try retrying("read", path) {
            pread(file.descriptor, buffer.baseAddress, piece, off_t(offset))
          }
        } catch {
          fault = error
        }
      }
      if let fault { throw fault }
      if octets.isEmpty { return }
      offset += octets.count
      try body(octets)
    }
  }
}
