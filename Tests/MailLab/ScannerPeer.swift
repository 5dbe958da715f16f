import Glibc

/// The scanner's side of one connection.
struct ScannerPeer {
  private let peer: Int32

  init(_ peer: Int32) { self.peer = peer }

  /// The command up to its NUL.
  func command() -> String? {
    var name: [UInt8] = []
    while let octet = take(1)?.first {
      if octet == 0 { return String(decoding: name, as: UTF8.self) }
      name.append(octet)
    }
    return nil
  }

  /// Takes all chunks in; false when they end otherwise than by an empty one, or are more than allowed.
  func chunks(limit: Int, _ hear: ([UInt8]) -> Void) -> Bool {
    var sum = 0
    while let head = take(4) {
      let count = head.reduce(0) { $0 << 8 | Int($1) }
      if count == 0 { return true }
      sum += count
      guard sum <= limit, let chunk = take(count) else { return false }
      hear(chunk)
    }
    return false
  }

  func take(_ count: Int) -> [UInt8]? {
    var octets = [UInt8](repeating: 0, count: count)
    var got = 0
    while got < count {
      let more = octets.withUnsafeMutableBytes {
        recv(peer, $0.baseAddress?.advanced(by: got), count - got, 0)
      }
      guard more > 0 else { return nil }
      got += more
    }
    return octets
  }

  @discardableResult
  func say(_ octets: [UInt8]) -> Bool {
    send(peer, octets, octets.count, Int32(MSG_NOSIGNAL)) == octets.count
  }

  @discardableResult
  func say(_ words: String) -> Bool { say(Array(words.utf8) + [0]) }

  /// Waits until the client goes away, without hearing it.
  func awaitEnd() {
    var ready = pollfd(fd: peer, events: 0, revents: 0)
    while poll(&ready, 1, 1000) <= 0 {}
  }
}
