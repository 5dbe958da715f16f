import Foundation
import Glibc
import Synchronization

/// A virus scanner on a socket or a port of loopback that speaks as clamd does, or misbehaves.
package final class ScriptedScanner: Sendable {
  /// How it treats a connection.
  package enum Manner: Sendable {
    /// Hears all chunks and answers by what is in them; more than so many octets are refused at once.
    case honest(limit: Int)
    /// Hears all and does what is said about the octets.
    case judges(@Sendable ([UInt8]) -> Reaction)
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

  /// What it does with one file.
  package enum Reaction: Sendable {
    /// Says it.
    case answer(String)
    /// Goes away without a word.
    case leave
    /// Says nothing until the client goes away.
    case hang
    /// Goes away without a word, and nobody listens any more.
    case die

    package static let clean = Reaction.answer("stream: OK")
    package static let found = Reaction.answer("stream: Win.Test.EICAR_HDB-1 FOUND")
  }

  /// The test file of EICAR, in two pieces lest scanners take this source for it.
  package static let eicar = Array(
    ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").utf8)

  /// Where it listens, as `VirusScanner` takes it.
  package let address: String
  private let state: State

  /// What the threads share with the value, which they must not keep alive.
  private final class State: Sendable {
    let files = Mutex<[[UInt8]]>([])
    let isOver = Mutex(false)
    let manner: Mutex<Manner>

    init(_ manner: Manner) { self.manner = Mutex(manner) }
  }

  /// Listens at the path of a socket, which must be free; it is gone with the value.
  package init(_ manner: Manner, at path: String) throws {
    address = path
    state = State(manner)
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var name = withUnsafeBytes(of: sa_family_t(AF_UNIX)) { Array($0) } + Array(path.utf8) + [0]
    let code = name.withUnsafeMutableBytes { octets in
      octets.baseAddress.map {
        bind(socket, $0.assumingMemoryBound(to: sockaddr.self), socklen_t(octets.count))
      }
    }
    guard code == 0, listen(socket, 50) == 0 else {
      close(socket)
      throw LabFault("no socket at \(path)")
    }
    serve(socket)
  }

  /// Listens on a port of loopback.
  package init(onPort manner: Manner) throws {
    let (socket, port) = try LabPort.listen()
    address = "127.0.0.1:\(port)"
    state = State(manner)
    serve(socket)
  }

  deinit { stop() }

  /// Nobody listens any more once this returns.
  package func stop() { Self.end(state, address) }

  /// It behaves otherwise from the next connection on.
  package func behave(_ manner: Manner) { state.manner.withLock { $0 = manner } }

  /// The files that it heard whole, in the order in which they ended.
  package var files: [[UInt8]] { state.files.withLock { $0 } }

  private static func end(_ state: State, _ address: String) {
    let wasOver = state.isOver.withLock { isOver in
      defer { isOver = true }
      return isOver
    }
    if !wasOver, address.utf8.first == 0x2F { unlink(address) }
  }

  private func serve(_ socket: Int32) {
    Thread.detachNewThread { [state, address] in
      while true {
        var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        let count = poll(&ready, 1, 5)
        guard !state.isOver.withLock({ $0 }) else { break }
        guard count > 0 else { continue }
        let peer = LabProcess.spawning.withLock { _ in
          let peer = accept(socket, nil, nil)
          if peer >= 0 { _ = fcntl(peer, F_SETFD, FD_CLOEXEC) }
          return peer
        }
        guard peer >= 0 else { continue }
        Thread.detachNewThread {
          Self.talk(ScannerPeer(peer), state, address)
          close(peer)
        }
      }
      close(socket)
    }
  }

  private static func talk(_ peer: ScannerPeer, _ state: State, _ address: String) {
    switch state.manner.withLock({ $0 }) {
    case .honest(let limit): answer(peer, limit, state, address) { judge($0) }
    case .judges(let react): answer(peer, .max, state, address, react)
    case .says(let answer):
      guard peer.command() != nil, peer.chunks(limit: .max, { _ in }) else { return }
      peer.say(answer)
    case .saysAtOnce(let answer): peer.say(answer)
    case .leaves(let count): _ = peer.take(count)
    case .hangs(let count):
      _ = peer.take(count)
      peer.awaitEnd()
    case .trickles: while peer.say([0x78]) { usleep(5000) }
    case .floods: while peer.say([UInt8](repeating: 0x78, count: 1000)) {}
    }
  }

  private static func answer(
    _ peer: ScannerPeer, _ limit: Int, _ state: State, _ address: String, _ react: ([UInt8]) -> Reaction
  ) {
    switch peer.command() {
    case "zPING": peer.say("PONG")
    case "zINSTREAM":
      var file: [UInt8] = []
      guard peer.chunks(limit: limit, { file += $0 }) else {
        peer.say("INSTREAM size limit exceeded. ERROR")
        return
      }
      state.files.withLock { $0.append(file) }
      switch react(file) {
      case .answer(let words): peer.say(words)
      case .leave: return
      case .hang: peer.awaitEnd()
      case .die: end(state, address)
      }
    default: peer.say("UNKNOWN COMMAND")
    }
  }

  /// As an honest scanner: what holds the test file of EICAR is bad.
  package static func judge(_ file: [UInt8]) -> Reaction {
    Data(file).range(of: Data(eicar)) != nil ? .found : .clean
  }
}
