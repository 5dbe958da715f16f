import Glibc

/// Loopback ports and connections.
enum LabPort {
  /// A port that nobody listens on now.
  static func free() throws -> Int {
    let (socket, port) = try listen()
    close(socket)
    return port
  }

  /// A socket that listens on a port of its own.
  static func listen() throws -> (socket: Int32, port: Int) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw LabFault("no socket") }
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
          && Glibc.listen(socket, 64) == 0
      }
    }
    guard isBound else {
      close(socket)
      throw LabFault("no free port")
    }
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// Whether a server greets at a port with these octets.
  static func greets(_ port: Int, with words: String) -> Bool {
    guard let socket = connect(port) else { return false }
    defer { close(socket) }
    var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 2_000) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 && buffer.prefix(count).starts(with: Array(words.utf8))
  }

  /// Whether anybody takes connections at a port.
  static func isOpen(_ port: Int) -> Bool {
    guard let socket = connect(port) else { return false }
    close(socket)
    return true
  }

  private static func connect(_ port: Int) -> Int32? {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return nil }
    var address = loopback(port: port)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isConnected { return socket }
    close(socket)
    return nil
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
