import CLinux
import Glibc

/// A datagram socket of the local machine to which a service tells how it is (sd_notify(3)).
package struct NotifySocket: Sendable {
  private let name: String
  /// The socket's address as octets of `sockaddr_un`.
  private let address: [UInt8]

  /// A socket by its absolute path, or by its abstract name after an `@` (unix(7)).
  ///
  /// Throws when the name is of another form, or longer than the system's 107 octets.
  package init(_ name: String) throws(DiskFault) {
    var octets = Array(name.utf8)
    guard octets.count > 1, octets[0] == 0x2F || octets[0] == 0x40, !octets.contains(0) else {
      throw DiskFault(operation: "notify", path: name, code: EINVAL)
    }
    if octets[0] == 0x40 { octets[0] = 0 } else { octets.append(0) }
    let room = MemoryLayout<sockaddr_un>.size - Self.start
    guard octets.count <= room else {
      throw DiskFault(operation: "notify", path: name, code: ENAMETOOLONG)
    }
    self.name = name
    address = withUnsafeBytes(of: sa_family_t(AF_UNIX)) { Array($0) } + octets
  }

  /// Sends one datagram; waits five seconds at most while the receiver's queue is full, and then throws.
  package func send(_ octets: [UInt8]) throws(DiskFault) {
    let type = Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = Int32(try retrying("notify", name) { Int(socket(AF_UNIX, type, 0)) })
    defer { close(descriptor) }
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = try retrying("notify", name) { Int(setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)) }
    _ = try retrying("notify", name) {
      address.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return sendto(
          descriptor, octets, octets.count, Int32(MSG_NOSIGNAL),
          base.assumingMemoryBound(to: sockaddr.self),
          socklen_t(bytes.count))
      }
    }
  }

  /// Where the name begins in `sockaddr_un`.
  private static let start = MemoryLayout<sa_family_t>.size
}
