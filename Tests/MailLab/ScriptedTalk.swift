import Glibc

/// One connection to a scripted server.
final class ScriptedTalk {
  private let peer: Int32
  private let isOver: () -> Bool
  private let hear: ([UInt8]) -> Void
  private var pending: [UInt8] = []
  private var tag = ""
  private var hasEnded = false

  init(_ peer: Int32, isOver: @escaping () -> Bool, hear: @escaping ([UInt8]) -> Void) {
    self.peer = peer
    self.isOver = isOver
    self.hear = hear
  }

  /// How a step ends.
  enum Outcome {
    case goesOn
    /// The connection is over, by the script or by the client.
    case isOver
    case surprise(String)
  }

  func take(_ step: ScriptedStep) -> Outcome {
    switch step {
    case .expect(let words):
      guard let line = line() else { return over(reset: false) }
      tag = String(line.prefix { $0 != " " })
      return line.lowercased().contains(words.lowercased()) ? .goesOn : .surprise(line)
    case .take(let mark):
      let octets = Array(mark.utf8)
      while true {
        if let end = Self.end(of: octets, in: pending) {
          pending.removeFirst(end)
          return .goesOn
        }
        guard more() else { return over(reset: false) }
      }
    case .takeCount(let count):
      while pending.count < count { guard more() else { return over(reset: false) } }
      pending.removeFirst(count)
      return .goesOn
    case .say(let words):
      return say(
        Array(
          words.split(separator: "%T", omittingEmptySubsequences: false)
            .joined(separator: tag).utf8))
    case .octets(let octets): return say(octets)
    case .trickle(let octets, let pause):
      for octet in octets {
        guard case .goesOn = say([octet]), !isOver() else { return over(reset: false) }
        usleep(UInt32(pause) * 1000)
      }
      return .goesOn
    case .flood(let words, let times):
      let batch = Array(String(repeating: words, count: 1000).utf8)
      for _ in 0..<(times / 1000) { guard case .goesOn = say(batch) else { return over(reset: false) } }
      return .goesOn
    case .drop: return over(reset: false)
    case .reset: return over(reset: true)
    case .deaf:
      _ = LabWait.until(seconds: 60, isOver)
      return over(reset: true)
    case .hang:
      while more() {}
      return over(reset: false)
    }
  }

  /// Closes the connection.
  func end(reset: Bool) {
    guard !hasEnded else { return }
    hasEnded = true
    if reset {
      var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
      setsockopt(peer, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    } else {
      // Octets that nobody has read would make the close a reset, and what was said last could get lost.
      shutdown(peer, Int32(SHUT_WR))
      while more() {}
    }
    close(peer)
  }

  private func over(reset: Bool) -> Outcome {
    end(reset: reset)
    return .isOver
  }

  private func say(_ octets: [UInt8]) -> Outcome {
    var sent = 0
    while sent < octets.count {
      var ready = pollfd(fd: peer, events: Int16(POLLOUT), revents: 0)
      if poll(&ready, 1, 50) == 0 {
        if isOver() { return over(reset: false) }
        continue
      }
      let count = octets.withUnsafeBytes {
        send(
          peer, $0.baseAddress?.advanced(by: sent), octets.count - sent,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count < 0, errno == EAGAIN { continue }
      guard count > 0 else { return over(reset: false) }
      sent += count
    }
    return .goesOn
  }

  private func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = pending[...end].filter { $0 != 0x0D && $0 != 0x0A }
        pending.removeFirst(end + 1)
        return String(decoding: line, as: UTF8.self)
      }
      guard more() else { return nil }
    }
  }

  /// Takes in what the client says next; false when it has gone, or the server is to end.
  private func more() -> Bool {
    while !isOver() {
      var ready = pollfd(fd: peer, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(peer, &buffer, buffer.count, 0)
      guard count > 0 else { return false }
      pending += buffer[..<count]
      hear(Array(buffer[..<count]))
      return true
    }
    return false
  }

  private static func end(of mark: [UInt8], in octets: [UInt8]) -> Int? {
    guard octets.count >= mark.count else { return nil }
    for start in 0...(octets.count - mark.count) where octets[start...].starts(with: mark) {
      return start + mark.count
    }
    return nil
  }
}
