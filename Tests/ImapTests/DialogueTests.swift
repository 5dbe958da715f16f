import Imap
import Testing

@Suite("Imap: the dialogue")
struct DialogueTests {
  @Test("every command has a tag of its own, and is answered once")
  func tags() throws {
    var dialogue = ImapDialogue(tagPrefix: "k3f9")
    #expect(dialogue.isIdle)
    let first = try dialogue.send(.noop)
    #expect(String(decoding: first.octets, as: UTF8.self) == "k3f9-1 NOOP\r\n")
    let second = try dialogue.send(.idle)
    #expect(second.tag == "k3f9-2")
    #expect(try dialogue.receive(wire("k3f9-1 OK\n")) == [.completed(tag: "k3f9-1", ok())])
    #expect(!dialogue.isIdle)
    #expect(try dialogue.receive(wire("+\nk3f9-2 OK\n")).count == 2)
    #expect(dialogue.isIdle && !dialogue.hasEnded)
    #expect(ImapDialogue.done == wire("DONE\n"))
  }

  @Test("a fault stays, and nothing is taken after it")
  func fault() throws {
    var dialogue = ImapDialogue(tagPrefix: "t")
    dialogue.take(wire("* 1 EXISTS\nx\n* 2 EXISTS\n"))
    #expect(try dialogue.next() == .response(.exists(1)))
    let fault = ImapFault.malformed("a line that is neither a response nor a command's end")
    #expect(throws: fault) { try dialogue.next() }
    #expect(dialogue.hasEnded)
    #expect(throws: fault) { try dialogue.receive(wire("* 3 EXISTS\n")) }
    #expect(throws: fault) { try dialogue.next() }
  }

  @Test("BYE ends the dialogue; what still comes is told")
  func bye() throws {
    var dialogue = ImapDialogue(tagPrefix: "t")
    let logout = try dialogue.send(.logout)
    #expect(try dialogue.receive(wire("* BYE x\n")) == [.ended(ImapStatus(word: .bye, text: "x"))])
    #expect(dialogue.hasEnded)
    #expect(try dialogue.receive(wire("t-1 OK\n")) == [.completed(tag: logout.tag, ok())])
    #expect(dialogue.isIdle)
  }

  @Test("events that are kept do not change when more comes")
  func kept() throws {
    var dialogue = ImapDialogue(tagPrefix: "t")
    var framer = ImapFramer()
    var frames: [ImapFramer.Frame] = []
    var events: [ImapDialogue.Event] = []
    for number in 0..<3_000 {
      let octets = wire("* 1 FETCH (UID \(number + 1) BODY[] {60}\n\(String(repeating: "x", count: 60)))\n")
      framer.append(octets)
      while let frame = try framer.next() { frames.append(frame) }
      events += try dialogue.receive(octets)
    }
    #expect(try frames.map { .response(try ImapParser.read($0)) } == events)
    #expect(events.last == fetched(uid: 3_000, body: String(repeating: "x", count: 60)))
  }
}
