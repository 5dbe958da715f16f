import Foundation

/// A datagram socket of the local machine that a test listens on.
final class DatagramReceiver {
  private let descriptor: Int32

  struct NotBound: Error {}

  /// Binds a path, or an abstract name after an `@`.
  init(_ name: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var octets = Array(name.utf8)
    if octets.first == 0x40 { octets[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: octets) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + octets.count)
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) == 0 }
    }
    guard isBound else {
      close(descriptor)
      throw NotBound()
    }
  }

  deinit { close(descriptor) }

  /// The next datagram as text; `nil` when none waits. A local datagram is there when its sender's call returns.
  func next() -> String? {
    var octets = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &octets, octets.count, Int32(MSG_DONTWAIT))
    return count < 0 ? nil : String(decoding: octets[..<count], as: UTF8.self)
  }
}
