import Foundation
import Synchronization
import Testing

/// A scanner on a socket in a folder of its own that speaks as clamd does, or misbehaves.
final class StubScanner: Sendable {
  /// How it treats a connection.
  enum Manner: Sendable {
    /// Hears all chunks and answers by what is in them; more than so many octets are refused at once.
    case honest(limit: Int)
    /// Hears all and says this.
    case says([UInt8])
    /// Says this before it hears anything, and hears nothing.
    case saysAtOnce([UInt8])
    /// Goes away without a word, having heard so many octets.
    case leaves(after: Int)
    /// Hears so many octets and says nothing, until the client goes away.
    case hangs(after: Int)
    /// Says one octet after the other, never an end.
    case trickles
    /// Says octets without an end.
    case floods
  }

  let path: String
  private let folder: String
  private let socket: Int32
  private let state = State()

  /// What the thread shares with the value, which it must not keep alive: the folder goes with the test.
  private final class State: Sendable {
    let heard = Mutex<[UInt8]>([])
    let isOver = Mutex(false)
  }

  init(_ manner: Manner) throws {
    folder =
      FileManager.default.temporaryDirectory.path + "/loket-scan-" + String(UInt32.random(in: .min ... .max))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    path = folder + "/clamd"
    socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = withUnsafeBytes(of: sa_family_t(AF_UNIX)) { Array($0) } + Array(path.utf8) + [0]
    let code = address.withUnsafeMutableBytes { octets in
      octets.baseAddress.map {
        bind(socket, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(octets.count))
      }
    }
    try #require(code == 0 && listen(socket, 50) == 0)
    Thread.detachNewThread { [state, socket] in
      while true {
        var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        let count = poll(&ready, 1, 20)
        guard !state.isOver.withLock({ $0 }) else { break }
        guard count > 0 else { continue }
        let peer = accept(socket, nil, nil)
        guard peer >= 0 else { continue }
        Self.serve(peer, manner, state)
        close(peer)
      }
      close(socket)
    }
  }

  deinit {
    state.isOver.withLock { $0 = true }
    // ok: a leftover in the temporary folder harms nobody
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The octets of all chunks it heard, joined.
  var octets: [UInt8] { state.heard.withLock { $0 } }

  private static func serve(_ peer: Int32, _ manner: Manner, _ state: State) {
    var talk = StubTalk(peer)
    switch manner {
    case .honest(let limit): answer(&talk, limit, state)
    case .says(let answer):
      guard talk.command() != nil, talk.chunks(limit: .max, { _ in }) else { return }
      talk.say(answer)
    case .saysAtOnce(let answer): talk.say(answer)
    case .leaves(let count): _ = talk.take(count)
    case .hangs(let count):
      _ = talk.take(count)
      talk.awaitEnd()
    case .trickles: while talk.say([0x78]) { usleep(5000) }
    case .floods: while talk.say([UInt8](repeating: 0x78, count: 1000)) {}
    }
  }

  private static func answer(_ talk: inout StubTalk, _ limit: Int, _ state: State) {
    switch talk.command() {
    case "zPING": talk.say(Array("PONG\0".utf8))
    case "zINSTREAM":
      var file: [UInt8] = []
      guard talk.chunks(limit: limit, { file += $0 }) else {
        talk.say(Array("INSTREAM size limit exceeded. ERROR\0".utf8))
        return
      }
      state.heard.withLock { $0 += file }
      let isBad = Data(file).range(of: Data("EICAR-STANDARD-ANTIVIRUS-TEST-FILE".utf8)) != nil
      talk.say(Array((isBad ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0").utf8))
    default: talk.say(Array("UNKNOWN COMMAND\0".utf8))
    }
  }
}

/// The scanner's side of one connection.
struct StubTalk {
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

  /// Waits until the client goes away, without hearing it.
  func awaitEnd() {
    var ready = pollfd(fd: peer, events: 0, revents: 0)
    while poll(&ready, 1, 1000) <= 0 {}
  }
}
