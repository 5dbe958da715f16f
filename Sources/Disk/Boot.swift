import CLinux
import Glibc

/// Which start of the machine this is: what was written since, and not synced, is there as long as it is the same.
package enum Boot {
  /// The kernel's random name for this start; `nil` where `/proc/sys` cannot be read.
  package static let id: String? = read()

  private static func read() -> String? {
    do throws(DiskFault) {
      let file = try OwnedFile(
        "/proc/sys/kernel/random/boot_id", flags: O_RDONLY | O_NONBLOCK, operation: "read")
      var octets = [UInt8](repeating: 0, count: 64)
      // Files of /proc have no size; a short read tells all there is.
      let count = try retrying("read", "boot_id") {
        octets.withUnsafeMutableBytes { Glibc.read(file.descriptor, $0.baseAddress, $0.count) }
      }
      let text = String(decoding: octets.prefix(count).prefix { $0 > 0x20 }, as: UTF8.self)
      return text.isEmpty ? nil : text
    } catch {
      return nil  // ok: without the name every unfinished letter counts as begun
    }
  }
}
