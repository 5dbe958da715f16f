import Glibc
import Synchronization

/// Loopback ports and connections.
enum LabPort {
  /// Ports that were handed out already.
  private static let used = Mutex<Set<Int>>([])

  /// A file in which each port has an octet: who holds the lock on it has the port, as long as its process lives. Two
  /// runs of the tests at the same time would else give one port to two servers, between the look and the start.
  private static let reservations = open(
    "/tmp/loket-lab-ports", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)

  /// Whether no other process has reserved a port; where the file cannot be had, nobody can tell.
  private static func reserve(_ port: Int) -> Bool {
    guard reservations >= 0 else { return true }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(port)
    lock.l_len = 1
    return fcntl(reservations, F_SETLK, &lock) == 0
  }

  /// A port that nobody listens on now, and that no other call gives, of this process or of another run of the tests.
  ///
  /// It lies below the range from which the system takes ports for connections that go out.
  static func free() throws -> Int {
    for _ in 0..<1000 {
      let port = Int.random(in: 10_240..<32_768)
      guard used.withLock({ $0.insert(port).inserted }), reserve(port),
        let socket = bound(to: port)
      else { continue }
      close(socket)
      return port
    }
    throw LabFault("no free port")
  }

  /// A socket that listens on a port of its own.
  static func listen() throws -> (socket: Int32, port: Int) {
    for _ in 0..<1000 {
      let port = try free()
      guard let socket = bound(to: port) else { continue }
      guard Glibc.listen(socket, 64) == 0 else {
        close(socket)
        continue
      }
      return (socket, port)
    }
    throw LabFault("no free port")
  }

  /// A socket bound to a port; `nil` when the port is taken.
  private static func bound(to port: Int) -> Int32? {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return nil }
    var address = loopback(port: port)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isBound { return socket }
    close(socket)
    return nil
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
