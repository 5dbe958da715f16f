import CLinux
import Glibc

/// One connection to a scanner: one command, one answer.
final class ScannerTalk {
  private let socket: Int32
  private let end: ContinuousClock.Instant

  /// Connects to the first of its addresses where somebody listens.
  init(_ address: String, seconds: Int) throws(ScannerFault) {
    end = ContinuousClock.now + .seconds(max(0, seconds))
    for address in ScannerAddress.all(address) {
      if let socket = try Self.connected(address, until: end) {
        self.socket = socket
        return
      }
    }
    throw .notReachable
  }

  deinit { close(socket) }

  /// Sends it all, or until the scanner answers or goes away; whether all was sent.
  func send(_ octets: [UInt8]) throws(ScannerFault) -> Bool {
    var offset = 0
    while offset < octets.count {
      let events = try Self.wait(for: POLLIN | POLLOUT, on: socket, until: end)
      // It has said what it has to say, or has closed; the rest would only be in the way of its answer.
      guard events & Int16(POLLIN) == 0 else { return false }
      let count = octets.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress?.advanced(by: offset), $0.count - offset, Int32(MSG_NOSIGNAL))
      }
      if count >= 0 {
        offset += count
      } else if errno != EINTR, errno != EAGAIN {
        return false
      }
    }
    return true
  }

  /// The answer, without the NUL or line feed that ends it.
  func answer() throws(ScannerFault) -> [UInt8] {
    var answer: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 1024)
    while answer.count <= Self.limit {
      _ = try Self.wait(for: POLLIN, on: socket, until: end)
      let count = recv(socket, &portion, portion.count, 0)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw .brokenOff }
      answer += portion[..<count]
      if let end = answer.firstIndex(where: { $0 == 0 || $0 == 0x0A }) { return Array(answer[..<end]) }
    }
    return answer
  }

  /// Octets of an answer that are read: a signature's name is much shorter.
  private static let limit = 4096

  /// A connected socket; `nil` when nobody listens.
  private static func connected(
    _ address: ScannerAddress, until end: ContinuousClock.Instant
  ) throws(ScannerFault) -> Int32? {
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let socket = Glibc.socket(address.family, type, 0)
    guard socket >= 0 else { return nil }
    do throws(ScannerFault) {
      while true {
        let code = address.octets.withUnsafeBytes { octets in
          guard let base = octets.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return EINVAL }
          return connect(socket, base, socklen_t(octets.count)) == 0 ? 0 : errno
        }
        switch code {
        case 0, EISCONN: return socket
        case EINPROGRESS, EALREADY, EINTR: _ = try wait(for: POLLOUT, on: socket, until: end)
        // The queue of a local socket is full, and poll cannot wait for its turn (connect(2)).
        case EAGAIN where ContinuousClock.now < end: usleep(5000)
        case EAGAIN: throw .timedOut
        default:
          close(socket)
          return nil
        }
      }
    } catch {
      close(socket)
      throw error
    }
  }

  /// What of these events is there, an error or the end told as whatever was waited for.
  private static func wait(
    for events: Int32, on socket: Int32, until end: ContinuousClock.Instant
  ) throws(ScannerFault) -> Int16 {
    while true {
      let left = end - ContinuousClock.now
      guard left > .zero else { throw .timedOut }
      var poll = pollfd(fd: socket, events: Int16(events), revents: 0)
      let milliseconds =
        min(60, left.components.seconds) * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      if Glibc.poll(&poll, 1, Int32(milliseconds) + 1) > 0 { return poll.revents }
    }
  }
}
