/// The dialogue with an IMAP server as values: commands go out as octets, octets come in as events.
///
/// ```
/// C: k3f9-1 SELECT "INBOX"
/// S: * 3 EXISTS
/// S: k3f9-1 OK [READ-WRITE] done
/// ```
/// gives `.response(.exists(3))`, then `.completed(tag: "k3f9-1", OK)`. Several commands may be under way. No
/// socket, no clock; a fault ends the dialogue for good.
package struct ImapDialogue: Sendable {
  private let prefix: String
  private let limits: ImapLimits
  private var framer: ImapFramer
  private var issued: UInt64 = 0
  private var outstanding: [String: ImapCommand.Answer] = [:]
  private var fault: ImapFault?
  /// Whether the server has said BYE, or broken the protocol.
  package private(set) var hasEnded = false

  /// A dialogue that nothing has been said in.
  ///
  /// `tagPrefix`: ASCII letters and digits, one at least, that no letter's author can guess, and that
  /// libcurl's own tags do not use. Anything else is the program's error.
  package init(tagPrefix: String, limits: ImapLimits = .init()) {
    precondition(
      !tagPrefix.isEmpty
        && tagPrefix.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }, "a tag is made of ASCII letters and digits")
    prefix = tagPrefix
    self.limits = limits
    framer = ImapFramer(limits: limits)
  }

  /// What came in.
  package enum Event: Sendable, Equatable {
    /// Anything but the ends of commands and of the session.
    case response(ImapResponse)
    /// The end of a command that was sent: OK, NO or BAD.
    case completed(tag: String, ImapStatus)
    /// The server said BYE; only the end of LOGOUT may still come.
    case ended(ImapStatus)
  }

  /// Whether every command sent has been answered.
  package var isIdle: Bool { outstanding.isEmpty }

  /// The octets of a command with a new tag; a refused command leaves the dialogue as it was.
  package mutating func send(_ command: ImapCommand) throws(ImapRefusal) -> (tag: String, octets: [UInt8]) {
    let octets = try command.octets
    issued += 1
    let tag = "\(prefix)-\(issued)"
    outstanding[tag] = command.answer
    return (tag, Array(tag.utf8) + [0x20] + octets)
  }

  /// The line that ends IDLE.
  package static let done = Array("DONE\r\n".utf8)

  /// Takes octets in; `next` gives what they say. After a fault nothing is taken any more.
  package mutating func take(_ octets: some Collection<UInt8>) {
    if fault == nil { framer.append(octets) }
  }

  /// The next event; `nil` until more octets come. A fault comes after all that stood before it, and stays.
  package mutating func next() throws(ImapFault) -> Event? {
    if let fault { throw fault }
    do {
      guard let frame = try framer.next() else { return nil }
      return try event(frame)
    } catch {
      fault = error
      hasEnded = true
      framer = ImapFramer(limits: limits)
      throw error
    }
  }

  /// Takes octets in and gives all that they complete; at a fault, what stood before it is lost: see `next`.
  package mutating func receive(_ octets: some Collection<UInt8>) throws(ImapFault) -> [Event] {
    take(octets)
    var events: [Event] = []
    while let event = try next() { events.append(event) }
    return events
  }

  private mutating func event(_ frame: ImapFramer.Frame) throws(ImapFault) -> Event {
    switch try ImapParser.read(frame, limits: limits) {
    case .tagged(let tag, let status):
      guard outstanding.removeValue(forKey: tag) != nil else {
        throw .malformed("the end of a command that was not sent")
      }
      return .completed(tag: tag, status)
    case .status(let status) where status.word == .bye:
      hasEnded = true
      return .ended(status)
    case .continuation:
      // Our commands hold no literals: only IDLE is answered by `+`.
      guard outstanding.values.contains(.continued) else {
        throw .malformed("a continuation that nothing asked for")
      }
      return .response(.continuation)
    case let response: return .response(response)
    }
  }
}

extension ImapCommand {
  /// How a server answers a command.
  fileprivate enum Answer: Sendable {
    case completed
    /// By `+` before it ends.
    case continued
  }

  fileprivate var answer: Answer { self == .idle ? .continued : .completed }
}
