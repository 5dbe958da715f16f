import CLaunch
import CLinux
import Glibc

/// A program's input as a file without a name, in memory: no program can block loket by not reading it.
enum InputFile {
  /// A descriptor at the file's beginning.
  static func open(_ octets: [UInt8]) throws(Launch.NotStarted) -> Descriptor {
    let file = try Descriptor(loket_memory_file("loket-input"))
    var offset = 0
    while offset < octets.count {
      let count = octets.withUnsafeBytes {
        pwrite(file.number, $0.baseAddress?.advanced(by: offset), $0.count - offset, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Launch.NotStarted(code: count < 0 ? errno : EIO) }
      offset += count
    }
    return file
  }
}
