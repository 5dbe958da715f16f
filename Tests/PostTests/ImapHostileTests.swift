import MailLab
import Post
import Testing

@Suite struct ImapHostileTests {
  private static let letter = Letter.plain("satu")

  @Test(
    "A connection that dies inside a letter hands over no short letter",
    arguments: [
      0, 1, 2, letter.count / 2, letter.count - 1, letter.count, letter.count + 1, letter.count + 2,
      letter.count + 3,
    ], [ScriptedStep.drop, .reset])
  func diesInLetter(_ count: Int, _ end: ScriptedStep) throws {
    let whole = ImapScript.body(2, Self.letter)
    let head = whole.count - Self.letter.count - 3
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1:3 "), .octets(ImapScript.body(1, Self.letter)),
        .octets(Array(whole.prefix(head + count))), end,
      ]
    ])
    let mailbox = try server.open()
    var got: [UInt32: [UInt8]] = [:]
    let fault = #expect(throws: PostFault.self) { try mailbox.fetch([1, 2, 3]) { got[$0] = $1 } }
    #expect(fault?.kind == .transient)
    // A reset may take octets with it that came before; what is handed over is whole.
    #expect(got.values.allSatisfy { $0 == Self.letter })
    #expect(got[2] == nil || count == Self.letter.count + 3)
    #expect(throws: PostFault.self) { try mailbox.survey() }
    #expect(server.surprises == [])
  }

  @Test(
    "A literal whose length lies ends the session",
    arguments: [
      "{10}", "{99999}", "{18446744073709551616}", "{9223372036854775807}", "{999999999999}", "{-1}", "{}",
      "{1e3}",
    ])
  func lyingLengths(_ size: String) throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1 "), .say("* 1 FETCH (UID 1 BODY[] \(size)\r\n"), .octets(Self.letter),
        .say(")\r\n%T OK done\r\n"), .drop,
      ]
    ])
    let mailbox = try server.open(times: .short)
    var got: [UInt8]?
    var absent: ImapMailbox.Absent?
    do throws(PostFault) {
      absent = try mailbox.fetch([1]) { got = $1 }
    } catch {
      #expect(error.kind == .transient)
    }
    #expect(got == nil)
    #expect(absent == nil || absent?.gone == [1])
  }

  @Test("NUL and bare line ends in a literal are the letter's own octets")
  func rawOctets() throws {
    let letter =
      [UInt8](Letter.plain("x")) + [0, 0x0A, 0x0D, 0, 0xFF, 0x0A] + Array("q7w2-3 OK x\r\n* BYE\r\n".utf8)
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1:2 "), .octets(ImapScript.body(1, letter)), .octets(ImapScript.body(2, [])),
        .say("%T OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    #expect(try Letter.fetch([1, 2], of: mailbox) == [1: letter, 2: []])
  }

  @Test("Windows are asked for before the former is answered")
  func pipelines() throws {
    let one = (1...20).flatMap { ImapScript.body($0, Self.letter) }
    let two = (21...40).flatMap { ImapScript.body($0, Self.letter) }
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect("q7w2-3 UID FETCH 1:20 "), .expect("q7w2-4 UID FETCH 21:40 "), .octets(one),
        .say("q7w2-3 OK done\r\n"), .expect("q7w2-5 UID FETCH 41:45 "), .octets(two),
        .say("q7w2-4 OK done\r\n"), .octets(ImapScript.body(45, Self.letter)), .say("q7w2-5 OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    var got: [UInt32] = []
    let absent = try mailbox.fetch(Array(1...45)) { uid, _ in got.append(uid) }
    #expect(got == Array(1...40) + [45])
    #expect(absent.gone == [41, 42, 43, 44])
    #expect(server.surprises == [])
  }

  @Test("A message that the server refuses is refused alone")
  func refusedMessage() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1:3 "), .octets(ImapScript.body(1, Self.letter)), .say("%T NO cannot read\r\n"),
        .expect(" UID FETCH 2 "), .say("%T NO cannot read\r\n"), .expect(" UID FETCH 3 "),
        .octets(ImapScript.body(3, Self.letter)), .say("%T OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    var got: [UInt32] = []
    let absent = try mailbox.fetch([1, 2, 3]) { uid, _ in got.append(uid) }
    #expect(got == [1, 3])
    #expect(absent.refused == [2])
    #expect(absent.gone == [])
  }

  @Test("A letter comes once, and only if it was asked for")
  func handsOverOnce() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1 "), .octets(ImapScript.body(1, Self.letter)),
        .octets(ImapScript.body(1, Letter.plain("lain"))), .octets(ImapScript.body(9, Self.letter)),
        .say("* 1 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID 1 FLAGS ())\r\n%T OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    var got: [[UInt8]] = []
    #expect(try mailbox.fetch([1]) { got.append($1) } == .init())
    #expect(got == [Self.letter])
  }

  @Test(
    "A large letter that goes in the middle is no letter", arguments: ["OK done", "NO [EXPUNGEISSUED] gone"])
  func slicedGone(_ end: String) throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect("<0.10>"), .say("* 1 FETCH (UID 1 BODY[]<0> {10}\r\n0123456789)\r\n%T OK done\r\n"),
        .expect("<10.10>"), .say("%T \(end)\r\n"),
      ]
    ])
    let mailbox = try server.open()
    #expect(try mailbox.fetchSliced(1, slice: 10) { _ in } == false)
  }

  @Test("A slice that is larger than asked for ends the session")
  func slicedTooMuch() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect("<0.10>"), .say("* 1 FETCH (UID 1 BODY[]<0> {11}\r\n01234567890)\r\n%T OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    #expect(throws: PostFault.self) { try mailbox.fetchSliced(1, slice: 10) { _ in } }
  }

  @Test("BYE in the middle of a fetch keeps what came before it")
  func byeDuringFetch() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH "), .octets(ImapScript.body(1, Self.letter)), .say("* BYE restarting\r\n"), .drop,
      ]
    ])
    let mailbox = try server.open()
    var got: [UInt32] = []
    let fault = #expect(throws: PostFault.self) { try mailbox.fetch([1, 2]) { uid, _ in got.append(uid) } }
    #expect(fault?.kind == .transient)
    #expect(got == [1])
  }

  @Test(
    "A million untagged lines nobody asked for end the session",
    arguments: [
      "* 5 EXISTS\r\n", "* OK still here\r\n", "* 1 FETCH (FLAGS ())\r\n", "* X-NOISE\r\n",
    ])
  func floods(_ line: String) throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1 "), .flood(line, times: 1_000_000), .say("%T OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    let fault = #expect(throws: PostFault.self) { try mailbox.fetch([1]) { _, _ in } }
    #expect(fault?.kind == .transient)
  }

  @Test("A line without end ends the session")
  func endlessLine() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [.expect(" UID FETCH 1 "), .say("* OK "), .flood("octets ", times: 1_000_000)]
    ])
    let mailbox = try server.open()
    let fault = #expect(throws: PostFault.self) { try mailbox.fetch([1]) { _, _ in } }
    #expect(fault?.kind == .transient)
  }

  @Test(
    "A server that says nothing is given up",
    arguments: [
      [ScriptedStep.hang], ImapScript.login + [.hang], ImapScript.opened() + [.hang],
      ImapScript.opened() + [.expect(" UID FETCH"), .say("* 1 FETCH (UID 1 BODY[] {500}\r\nabc"), .hang],
    ])
  func hangs(_ script: [ScriptedStep]) throws {
    let server = try ScriptedServer([script])
    let fault = #expect(throws: PostFault.self) {
      try server.open(times: .short).fetch([1]) { _, _ in Issue.record("a letter") }
    }
    #expect(fault?.kind == .transient)
  }

  @Test("A server that trickles octets is given up")
  func trickles() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH"), .say("* 1 FETCH (UID 1 BODY[] {500}\r\n"),
        .trickle([UInt8](repeating: 0x41, count: 500), milliseconds: 100),
      ]
    ])
    let mailbox = try server.open(times: .short)
    let fault = #expect(throws: PostFault.self) {
      try mailbox.fetch([1]) { _, _ in Issue.record("a letter") }
    }
    #expect(fault?.sentence.contains("too slowly") == true)
  }

  @Test(
    "Who stops waits for no server that hangs in IDLE", arguments: [[], [ScriptedStep.say("+ idling\r\n")]])
  func hangsInIdle(_ answer: [ScriptedStep]) throws {
    let server = try ScriptedServer([ImapScript.surveyed + [.expect(" IDLE")] + answer + [.hang]])
    let mailbox = try server.open()
    #expect(try mailbox.survey() == [])
    let fault = #expect(throws: PostFault.self) {
      _ = try mailbox.idle(seconds: 600) { server.words.contains { $0.contains("IDLE") } }
    }
    #expect(fault?.kind == .transient)
  }

  @Test(
    "A server that refuses IDLE, or speaks unasked, ends the session",
    arguments: [
      "%T NO not now\r\n", "%T BAD what\r\n", "zz9 OK done\r\n", "* BYE\r\n", "garbage\r\n", "\r\n",
    ])
  func refusesIdle(_ answer: String) throws {
    let server = try ScriptedServer([ImapScript.surveyed + [.expect(" IDLE"), .say(answer)]])
    let mailbox = try server.open(times: .short)
    #expect(try mailbox.survey() == [])
    #expect(throws: PostFault.self) {
      _ = try mailbox.idle(seconds: 30) { false }
    }
  }
}
