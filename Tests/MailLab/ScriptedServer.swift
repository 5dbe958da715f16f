import Foundation
import Glibc
import Synchronization

/// One thing that a scripted server does.
package enum ScriptedStep: Sendable, Equatable {
  /// Takes a line in that must hold these words in any case; any other line ends the connection.
  case expect(String)
  /// Takes octets in up to and with these.
  case take(until: String)
  /// Takes so many octets in.
  case takeCount(Int)
  /// Says it; `%T` stands for the first word of the last line that came in, which is IMAP's tag.
  case say(String)
  case octets([UInt8])
  /// Says it octet by octet, with a pause after each.
  case trickle([UInt8], milliseconds: Int)
  /// Says it over and over.
  case flood(String, times: Int)
  /// Closes the connection.
  case drop
  /// Ends the connection with RST.
  case reset
  /// Says nothing until the client goes away, and takes in what it says.
  case hang
  /// Says nothing and takes nothing in until the server is stopped, for a minute at most.
  case deaf
}

/// A server on loopback that does what its script says, for what real servers will not do on demand.
///
/// Connections are served one after the other, each by its own script; when the scripts are used up, a connection is
/// closed at once. After its last step a connection stays open until the client goes away.
package final class ScriptedServer: Sendable {
  package let port: Int
  private let socket: Int32
  private let state = Mutex(State())

  private struct State {
    var said: [[UInt8]] = []
    var surprises: [String] = []
    var isOver = false
  }

  /// Starts it.
  package init(_ scripts: [[ScriptedStep]]) throws {
    (socket, port) = try LabPort.listen()
    let thread = Thread { [weak self, socket] in
      var left = scripts[...]
      while true {
        var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        let count = poll(&ready, 1, 50)
        guard let self, !self.isOver else { break }
        guard count > 0 else { continue }
        let peer = LabProcess.spawning.withLock { _ in
          let peer = accept(socket, nil, nil)
          if peer >= 0 { _ = fcntl(peer, F_SETFD, FD_CLOEXEC) }
          return peer
        }
        guard peer >= 0 else { continue }
        self.serve(peer, left.popFirst())
      }
      close(socket)
    }
    thread.start()
  }

  deinit { stop() }

  /// Ends it.
  package func stop() { state.withLock { $0.isOver = true } }

  /// What the client said, connection by connection.
  package var said: [[UInt8]] { state.withLock { $0.said } }

  /// The same as text.
  package var words: [String] { said.map { String(decoding: $0, as: UTF8.self) } }

  /// Lines that the script did not expect; empty when all went by it.
  package var surprises: [String] { state.withLock { $0.surprises } }

  private var isOver: Bool { state.withLock { $0.isOver } }

  private func serve(_ peer: Int32, _ script: [ScriptedStep]?) {
    let index = state.withLock { state in
      state.said.append([])
      return state.said.count - 1
    }
    let talk = ScriptedTalk(
      peer, isOver: { self.isOver }, hear: { octets in self.state.withLock { $0.said[index] += octets } })
    guard let script else { return talk.end(reset: false) }
    for step in script {
      switch talk.take(step) {
      case .goesOn: continue
      case .isOver: return
      case .surprise(let line):
        state.withLock { $0.surprises.append("\(step): \(line)") }
        return talk.end(reset: false)
      }
    }
    _ = talk.take(.hang)
  }
}
