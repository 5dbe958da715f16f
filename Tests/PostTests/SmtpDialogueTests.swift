import MailLab
import Post
import Testing

@Suite struct SmtpDialogueTests {
  /// What went over the line after the answer to EHLO.
  private func dialogue(_ server: ScriptedServer) -> String {
    let said = server.words.joined(separator: "|")
    return said.replacing("EHLO loket.example.go.id\r\n", with: "")
  }

  @Test("A dialogue holds the name, both addresses and the letter, and nothing else")
  func wholeDialogue() throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.sent + [.expect("QUIT"), .say("221 bye\r\n")]
    ])
    let session = try server.session()
    #expect(try session.sendOne() == .sent(reply: "250 2.0.0 Ok: queued as 4F3C21"))
    session.close()
    #expect(LabWait.until(seconds: 10) { server.words.joined().hasSuffix("QUIT\r\n") })
    #expect(
      server.words == [
        "EHLO loket.example.go.id\r\nMAIL FROM:<petugas@example.go.id>\r\nRCPT TO:<sari@example.id>\r\nDATA\r\n"
          + String(decoding: Letter.plain("satu"), as: UTF8.self) + ".\r\nQUIT\r\n"
      ])
  }

  @Test("The null path is written as such")
  func nullPath() throws {
    let server = try ScriptedServer([SmtpScript.greeted + SmtpScript.sent])
    #expect(Fate(try server.session().sendOne(from: nil)) == .sent)
    #expect(dialogue(server).hasPrefix("MAIL FROM:<>\r\nRCPT TO:<sari@example.id>\r\n"))
  }

  @Test(
    "What the server offers is used, and only that",
    arguments: [
      ("250 SIZE 1000000", "MAIL FROM:<> SIZE="), ("250 8BITMIME", "MAIL FROM:<> BODY=8BITMIME\r\n"),
      ("250 HELP", "MAIL FROM:<>\r\n"), ("250-size\r\n250 8bitmime", "MAIL FROM:<> SIZE="),
    ])
  func usesExtensions(_ offer: String, _ command: String) throws {
    let server = try ScriptedServer([
      [.say("220 x\r\n"), .expect("EHLO"), .say("250-mail\r\n\(offer)\r\n")] + SmtpScript.sent
    ])
    let letter = Letter.plain("x") + Array("é\r\n".utf8)
    #expect(Fate(try server.session().sendOne(letter, from: nil)) == .sent)
    #expect(dialogue(server).hasPrefix(command))
  }

  @Test(
    "The EHLO name holds only what a domain can",
    arguments: [
      ("loket.example.go.id", "loket.example.go.id"), ("a\r\nMAIL FROM:<x>", "aMAILFROMx"), ("", "localhost"),
      ("loket/../%0d%0aRSET", "loket..0d0aRSET"), ("kantor é", "kantor"),
    ])
  func names(_ greeting: String, _ said: String) throws {
    let server = try ScriptedServer([
      [.say("220 x\r\n"), .expect("EHLO"), .say("250 mail\r\n"), .expect("NOOP"), .say("250 Ok\r\n")]
    ])
    let session = try SmtpSession(
      server.address("smtp"), Credentials(user: "", secret: .anonymous), greeting: greeting)
    try session.probe()
    #expect(server.words == ["EHLO \(said)\r\nNOOP\r\n"])
  }

  @Test("Dots at line starts are doubled, wherever the line stands")
  func stuffsDots() throws {
    let server = try ScriptedServer([SmtpScript.greeted + SmtpScript.sent])
    let lines = [".", "..", ".a", "a.", "", ".", ".."]
    #expect(Fate(try server.session().sendOne(Array(lines.joined(separator: "\r\n").utf8))) == .sent)
    #expect(dialogue(server).contains("DATA\r\n..\r\n...\r\n..a\r\na.\r\n\r\n..\r\n...\r\n.\r\n"))
  }

  @Test(
    "What is no letter for SMTP has failed before anything is said",
    arguments: [
      "a\nb\r\n", "a\rb\r\n", "a\r\n.\nRSET\r\n", "a\u{0}b\r\n", "\n", "\r", "a\r",
      String(repeating: "x", count: 999) + "\r\n", String(repeating: "x", count: 999),
      "a\r\n" + String(repeating: "x", count: 5000) + "\r\n",
    ])
  func refusesLetters(_ text: String) throws {
    let server = try ScriptedServer([])
    guard case .failed(let reply) = try server.session().sendOne(Array(text.utf8)) else {
      Issue.record("not refused")
      return
    }
    #expect(reply.contains("letter"))
    #expect(server.words == [])
  }

  @Test("A reply is the server's last line in printable ASCII, cut short")
  func cleansReplies() throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.letter + [
        .octets(
          Array("250-first\r\n250 2.0.0 \u{1B}[31mOk\u{07}\t".utf8) + [0xFF, 0x9B, 0xC3] + Array("x\r\n".utf8)
        )
      ] + SmtpScript.letter + [.say("250 " + String(repeating: "y", count: 100_000) + "\r\n")]
    ])
    let session = try server.session()
    #expect(try session.sendOne() == .sent(reply: "250 2.0.0 [31mOkx"))
    #expect(try session.sendOne() == .sent(reply: "250 " + String(repeating: "y", count: 196)))
  }

  @Test("A reply of a hundred thousand lines is one reply", arguments: ["MAIL", "dot"])
  func longReply(_ at: String) throws {
    let flood: [ScriptedStep] = [
      .flood("250-2.0.0 words and more words\r\n", times: 100_000), .say("250 2.0.0 Ok\r\n"),
    ]
    let script: [ScriptedStep] =
      at == "dot"
      ? SmtpScript.letter + flood
      : SmtpScript.upTo("MAIL") + flood + SmtpScript.sent.dropFirst(2)
    let server = try ScriptedServer([SmtpScript.greeted + script])
    #expect(Fate(try server.session().sendOne()) == .sent)
  }

  @Test("A reply without end ends the session")
  func endlessReply() throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.letter + [
        .flood("250-2.0.0 more\r\n", times: 1_000_000), .say("250 Ok\r\n"),
      ]
    ])
    #expect(Fate(try server.session().sendOne()) == .uncertain)
  }

  @Test(
    "After a refused letter the server is told to forget it, and the next one goes over the same connection",
    arguments: [
      ("MAIL", "450 no"), ("RCPT", "550 no"), ("RCPT", "450 no"), ("DATA", "554 no"), ("DATA", "451 no"),
    ])
  func resets(_ at: String, _ answer: String) throws {
    let reset: [ScriptedStep] = at == "MAIL" ? [] : [.expect("RSET"), .say("250 Ok\r\n")]
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.upTo(at) + [.say("\(answer)\r\n")] + reset + SmtpScript.sent
    ])
    let session = try server.session()
    #expect(Fate(try session.sendOne()) != .sent)
    #expect(Fate(try session.sendOne()) == .sent)
    #expect(server.words.count == 1)
    #expect(server.surprises == [])
  }

  @Test(
    "A connection that the server has closed between two letters is made anew, once",
    arguments: [
      [ScriptedStep.drop], [.say("421 4.4.2 timeout\r\n"), .drop], [.reset],
    ])
  func reconnects(_ end: [ScriptedStep]) throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.sent + end, SmtpScript.greeted + SmtpScript.sent + end,
    ])
    let session = try server.session()
    #expect(Fate(try session.sendOne()) == .sent)
    #expect(Fate(try session.sendOne()) == .sent)
    #expect(throws: PostFault.self) { try session.sendOne() }
    #expect(server.surprises == [])
  }

  @Test("After a letter whose fate is unknown the next one goes over a new connection")
  func leavesUncertain() throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.letter + [.hang], SmtpScript.greeted + SmtpScript.sent,
    ])
    let session = try server.session(times: .short)
    #expect(Fate(try session.sendOne()) == .uncertain)
    #expect(Fate(try session.sendOne()) == .sent)
  }

  @Test(
    "An address that could be more than an address is none",
    arguments: [
      "a@b>\r\nRCPT TO:<c@d", "a@b> RCPT TO:<c@d", "a@b\r\n", "a@b\n", "a b@c", "a@b c", "<a@b>", "a@b>",
      "a@@b", "a@b@c",
      "@b", "a@", "", "a", "a@b\u{0}", "\"a b\"@c", "a@[127.0.0.1]", "é@example.id", "a@exämple.id", "a,b@c",
      "a;b@c",
      "a:b@c", "a(b)@c", "a@b\u{7F}", "a\\@b", String(repeating: "a", count: 65) + "@b",
      "a@" + String(repeating: "b", count: 253),
    ])
  func refusesAddresses(_ text: String) {
    #expect(EnvelopeAddress(text) == nil)
  }

  @Test(
    "Plain addresses are taken as they are",
    arguments: [
      "sari@example.id", "s.a-r_i+ppid@sub.example.go.id", "o'brien@example.id", "A=B/c@example.id", "1@2.id",
      String(repeating: "a", count: 64) + "@example.id",
    ])
  func takesAddresses(_ text: String) {
    #expect(EnvelopeAddress(text)?.text == text)
  }
}
