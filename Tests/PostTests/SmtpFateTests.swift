import MailLab
import Post
import Testing

@Suite struct SmtpFateTests {
  /// Where the server answers what, and what that means for the letter.
  struct Case: Sendable, CustomTestStringConvertible {
    var at: String
    var answer: [ScriptedStep]
    var fate: Fate
    var testDescription: String { "\(at): \(answer) is \(fate)" }

    init(_ at: String, _ answer: String, _ fate: Fate) {
      self.init(at, [.say(answer)], fate)
    }

    init(_ at: String, _ answer: [ScriptedStep], _ fate: Fate) {
      self.at = at
      self.answer = answer
      self.fate = fate
    }

    var script: [ScriptedStep] {
      switch at {
      case "dot": SmtpScript.greeted + SmtpScript.letter + answer
      case "body": SmtpScript.greeted + SmtpScript.upTo("DATA") + [.say("354 go on\r\n")] + answer
      default: SmtpScript.greeted + SmtpScript.upTo(at) + answer
      }
    }
  }

  static let cases: [Case] = [
    Case("MAIL", "450 4.7.1 later\r\n", .deferred), Case("MAIL", "451 4.3.0 later\r\n", .deferred),
    Case("MAIL", "550 5.7.1 no\r\n", .failed), Case("MAIL", "552 5.3.4 too large\r\n", .failed),
    Case("MAIL", "503 5.5.1 out of order\r\n", .deferred),
    Case("RCPT", "450 4.7.1 greylisted\r\n", .deferred), Case("RCPT", "421 4.7.0 too many\r\n", .deferred),
    Case("RCPT", "550 5.1.1 unknown\r\n", .failed), Case("RCPT", "551 5.1.6 moved\r\n", .failed),
    Case("RCPT", "550-5.1.1 unknown\r\n550 5.1.1 sorry\r\n", .failed),
    Case("RCPT", [.drop], .deferred), Case("RCPT", [.reset], .deferred), Case("RCPT", [.hang], .deferred),
    Case("RCPT", "what\r\n", .deferred), Case("RCPT", "999 what\r\n", .deferred),
    Case("DATA", "451 4.3.0 later\r\n", .deferred), Case("DATA", "554 5.5.1 no\r\n", .failed),
    Case("DATA", "250 what\r\n", .deferred), Case("DATA", [.drop], .deferred),
    Case("body", [.reset], .deferred), Case("body", [.takeCount(65_536), .reset], .deferred),
    Case("body", [.deaf], .deferred),
    Case("body", [.takeCount(65_536), .say("552 5.3.4 too large\r\n"), .reset], .failed),
    Case("body", [.takeCount(65_536), .say("451 4.3.0 later\r\n"), .reset], .deferred),
    Case("body", [.takeCount(65_536), .say("250 2.0.0 Ok\r\n"), .reset], .deferred),
    Case("dot", "250 2.0.0 Ok: queued as 4F3C21\r\n", .sent), Case("dot", "250\r\n", .sent),
    Case("dot", "251 ok\r\n", .sent), Case("dot", "250-2.0.0 first\r\n250 2.0.0 Ok\r\n", .sent),
    Case("dot", [.say("250 2.0.0 Ok\r\n"), .drop], .sent), Case("dot", "421 4.3.2 closing\r\n", .deferred),
    Case("dot", "452 4.3.1 full\r\n", .deferred), Case("dot", "554 5.7.1 spam\r\n", .failed),
    Case("dot", [.drop], .uncertain), Case("dot", [.reset], .uncertain), Case("dot", [.hang], .uncertain),
    Case("dot", [.say("250-half an answer\r\n"), .drop], .uncertain),
    Case("dot", [.say("25"), .hang], .uncertain),
    Case("dot", [.trickle(Array("250-....................".utf8), milliseconds: 200)], .uncertain),
    Case("dot", "354 go on\r\n", .uncertain), Case("dot", "garbage\r\n", .uncertain),
    Case("dot", [.say("\u{1B}]0;title\u{07}\r\n")], .uncertain),
  ]

  @Test("What the server answers, and where, is the letter's fate", arguments: cases)
  func fates(_ given: Case) throws {
    let server = try ScriptedServer([given.script])
    defer { server.stop() }
    // So large that the server cannot have taken the whole of it when it reads nothing.
    let letter = given.at == "body" ? Letter.plain("besar") + Self.much : Letter.plain("satu")
    #expect(Fate(try server.session(times: .short).sendOne(letter)) == given.fate)
    #expect(server.surprises == [])
  }

  private static let much = Array(String(repeating: "isi surat\r\n", count: 2_000_000).utf8)

  @Test(
    "Addresses after a recipient that is accepted otherwise",
    arguments: ["251 2.1.5 forwarded", "252 cannot say"])
  func acceptsRecipient(_ answer: String) throws {
    let server = try ScriptedServer([
      SmtpScript.greeted + SmtpScript.upTo("RCPT") + [
        .say("\(answer)\r\n"), .expect("DATA"), .say("354 go\r\n"), .take(until: "\r\n.\r\n"),
        .say("250 Ok\r\n"),
      ]
    ])
    #expect(try server.session().sendOne() == .sent(reply: "250 Ok"))
  }

  /// What ends a session before any letter is begun, and whether that passes.
  static let unwilling: [(script: [ScriptedStep], kind: PostFault.Kind)] = [
    ([.say("421 4.3.2 busy\r\n"), .drop], .transient), ([.say("554 5.3.2 go away\r\n"), .drop], .permanent),
    ([.drop], .transient), ([.reset], .transient), ([.hang], .transient),
    ([.say("* OK imap\r\n"), .drop], .transient),
    ([.say("220 ready\r\n"), .expect("EHLO"), .say("421 busy\r\n"), .drop], .transient),
    (SmtpScript.greeted + [.expect("MAIL"), .say("421 4.7.0 busy\r\n"), .drop], .transient),
    (SmtpScript.greeted + [.expect("MAIL"), .drop], .transient),
    (SmtpScript.greeted + [.expect("MAIL"), .hang], .transient),
    (SmtpScript.greeted + [.expect("MAIL"), .say("530 5.7.0 log in first\r\n")], .permanent),
    (SmtpScript.greeted + [.expect("MAIL"), .say("535 5.7.8 log in first\r\n")], .permanent),
  ]

  @Test("A letter that was not begun has no fate; the session has a fault", arguments: unwilling)
  func notBegun(_ script: [ScriptedStep], _ kind: PostFault.Kind) throws {
    let server = try ScriptedServer([script])
    let fault = #expect(throws: PostFault.self) { try server.session(times: .short).sendOne() }
    #expect(fault?.kind == kind, "\(fault?.sentence ?? "")")
    #expect(server.surprises == [])
  }

  @Test(
    "A login that is refused is a fault, for now or for good",
    arguments: [
      ("535 5.7.8 wrong\r\n", PostFault.Kind.permanent), ("534 5.7.9 other way\r\n", .permanent),
      ("454 4.7.0 later\r\n", .transient), ("421 4.3.2 closing\r\n", .transient),
      ("535-5.7.8 wrong\r\n535 5.7.8 sari@example.id\r\n", .permanent),
    ])
  func login(_ answer: String, _ kind: PostFault.Kind) throws {
    let server = try ScriptedServer([SmtpScript.login(answered: answer), SmtpScript.login(answered: answer)])
    let session = try server.session(times: .short, Clerk.credentials)
    let probed = #expect(throws: PostFault.self) { try session.probe() }
    #expect(probed?.kind == kind, "\(probed?.sentence ?? "")")
    let sent = #expect(throws: PostFault.self) { try session.sendOne() }
    #expect(sent == probed)
    #expect(sent?.sentence.contains("sari") == false)
  }

  @Test("A login that succeeds lets the letter through")
  func logsIn() throws {
    let server = try ScriptedServer([SmtpScript.login(answered: "235 2.7.0 Ok\r\n") + SmtpScript.sent])
    #expect(Fate(try server.session(Clerk.credentials).sendOne()) == .sent)
    #expect(server.heardPassword)
  }

  @Test("No password is said where TLS is required and not there")
  func stripped() throws {
    let scripts: [[ScriptedStep]] = [
      [.say("220 ready\r\n"), .expect("EHLO"), .say("250-mail\r\n250 AUTH PLAIN\r\n"), .hang],
      [
        .say("220 ready\r\n"), .expect("EHLO"), .say("250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"),
        .expect("STARTTLS"), .say("454 4.7.0 none\r\n"), .hang,
      ],
      [
        .say("220 ready\r\n"), .expect("EHLO"), .say("250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"),
        .expect("STARTTLS"), .say("220 go\r\n250-mail\r\n250 AUTH PLAIN\r\n"), .hang,
      ],
    ]
    for script in scripts {
      let server = try ScriptedServer([script])
      let session = try SmtpSession(
        server.address("smtp", .starttls), Clerk.credentials, greeting: "loket", times: .short)
      #expect(throws: PostFault.self) { try session.probe() }
      #expect(!server.heardPassword)
      #expect(server.surprises == [])
    }
  }
}
