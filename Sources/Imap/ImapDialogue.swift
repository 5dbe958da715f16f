/// The dialogue with an IMAP server as values: commands go out as octets, octets come in as events.
///
/// ```
/// C: k3f9-1 SELECT "INBOX"
/// S: * 3 EXISTS
/// S: k3f9-1 OK [READ-WRITE] done
/// ```
/// gives `.response(.exists(3))`, then `.completed(tag: "k3f9-1", OK)`. Several commands may be under way. No socket,
/// no clock; a fault ends the dialogue for good.
package struct ImapDialogue: Sendable {
  private let prefix: String
  private let limits: ImapLimits
  private var framer: ImapFramer
  private var issued = 0
  private var outstanding: Set<String> = []
  /// Whether the server has said BYE, or broken the protocol.
  package private(set) var hasEnded = false

  /// - Parameter tagPrefix: something that no letter's author can guess, and that libcurl's own tags do not use.
  package init(tagPrefix: String, limits: ImapLimits = .init()) {
    prefix = tagPrefix
    self.limits = limits
    framer = ImapFramer(limits: limits)
  }

  /// What came in.
  package enum Event: Sendable, Equatable {
    case response(ImapResponse)
    case completed(tag: String, ImapStatus)
    /// The server said BYE; nothing more comes.
    case ended(ImapStatus)
  }

  /// Whether every command sent has been answered.
  package var isIdle: Bool { outstanding.isEmpty }

  /// The octets of a command with a new tag.
  package mutating func send(_ command: ImapCommand) -> (tag: String, octets: [UInt8]) {
    issued += 1
    let tag = "\(prefix)-\(issued)"
    outstanding.insert(tag)
    return (tag, Array(tag.utf8) + [0x20] + command.octets)
  }

  /// The line that ends IDLE.
  package static let done = Array("DONE\r\n".utf8)

  /// Takes octets in.
  package mutating func receive(_ octets: some Collection<UInt8>) throws(ImapFault) -> [Event] {
    do {
      var events: [Event] = []
      for frame in try framer.receive(octets) { events.append(try event(frame)) }
      return events
    } catch {
      hasEnded = true
      throw error
    }
  }

  private mutating func event(_ frame: ImapFramer.Frame) throws(ImapFault) -> Event {
    switch try ImapParser.read(frame, limits: limits) {
    case .tagged(let tag, let status):
      guard outstanding.remove(tag) != nil else { throw .malformed("the end of a command that was not sent") }
      return .completed(tag: tag, status)
    case .status(let status) where status.word == .bye:
      hasEnded = true
      return .ended(status)
    case let response: return .response(response)
    }
  }
}
