import Imap
import Testing

/// What a dialogue says next.
enum Outcome: Equatable {
  case event(ImapDialogue.Event)
  case fault(ImapFault)
}

/// What a server sends after our commands, and what is to be understood of it.
struct Transcript: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let commands: [ImapCommand]
  let octets: [UInt8]
  let outcomes: [Outcome]

  /// A server's octets as they are. Tags are `t-1`, `t-2` and so on.
  init(
    _ name: String, after commands: [ImapCommand] = [], octets: [UInt8], _ events: [ImapDialogue.Event],
    fault: ImapFault? = nil
  ) {
    testDescription = name
    self.commands = commands
    self.octets = octets
    outcomes = events.map { .event($0) } + (fault.map { [.fault($0)] } ?? [])
  }

  /// A server's lines, each `\n` sent as CRLF.
  init(
    _ name: String, after commands: [ImapCommand] = [], _ text: String, _ events: [ImapDialogue.Event],
    fault: ImapFault? = nil
  ) {
    self.init(name, after: commands, octets: wire(text + "\n"), events, fault: fault)
  }

  /// Feeds pieces, one after another, and gives all that is said.
  func play(_ pieces: some Sequence<ArraySlice<UInt8>>, limits: ImapLimits = .init()) throws -> [Outcome] {
    var dialogue = ImapDialogue(tagPrefix: "t", limits: limits)
    for command in commands { _ = try dialogue.send(command) }
    var outcomes: [Outcome] = []
    for piece in pieces {
      dialogue.take(piece)
      do {
        while let event = try dialogue.next() { outcomes.append(.event(event)) }
      } catch {
        return outcomes + [.fault(error)]
      }
    }
    return outcomes
  }
}

/// Lines as octets, each `\n` as CRLF.
func wire(_ text: String) -> [UInt8] {
  text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
}

/// A literal in the lines of a transcript, announced with the octets it will have there.
func literal(_ text: String) -> String { "{\(wire(text).count)}\n\(text)" }

func ok(_ code: String? = nil, _ arguments: String = "", text: String = "") -> ImapStatus {
  ImapStatus(word: .ok, code: code, arguments: arguments, text: text)
}

func told(_ response: ImapResponse) -> ImapDialogue.Event { .response(response) }

func fetched(
  uid: UInt32? = nil, size: Int? = nil, date: String? = nil, flags: [String] = [], body: String? = nil,
  offset: Int? = nil, isBodyNil: Bool = false
) -> ImapDialogue.Event {
  var fetch = ImapFetch()
  fetch.uid = uid
  fetch.size = size
  fetch.internalDate = date
  fetch.flags = flags
  fetch.body = body.map(wire)
  fetch.bodyOffset = offset
  fetch.isBodyNil = isBodyNil
  return .response(.fetch(fetch))
}

/// The same random numbers at every run.
struct Steady: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
