import MailLab
import Post
import Testing

@Suite struct ImapGreetingTests {
  static let passing: [[ScriptedStep]] = [
    [.say("* BYE too many connections\r\n"), .drop], [.drop], [.reset], [.say("220 hello\r\n"), .drop],
    [.say("HTTP/1.1 400 Bad Request\r\n\r\n"), .drop],
    [.say("* OK ready\r\n"), .expect("CAPABILITY"), .say("* BYE\r\n"), .drop],
    ImapScript.login(answered: "%T NO [UNAVAILABLE] later\r\n"),
    ImapScript.login(answered: "%T NO [INUSE] later\r\n"),
    ImapScript.login(answered: "%T NO [LIMIT] too many\r\n"),
    Array(ImapScript.login.dropLast()) + [.drop],
    ImapScript.login + [.expect("CAPABILITY"), .say("* BYE\r\n"), .drop],
    ImapScript.login + [.expect("CAPABILITY"), .say("%T NO [SERVERBUG] x\r\n"), .drop],
    ImapScript.select(answered: "%T NO [UNAVAILABLE] later\r\n"),
    Array(ImapScript.opened().dropLast()) + [.drop],
  ]

  @Test("A server that lets nobody in for now is tried again", arguments: passing)
  func transient(_ script: [ScriptedStep]) throws {
    let server = try ScriptedServer([script])
    let fault = #expect(throws: PostFault.self) { try server.open(times: .short) }
    #expect(fault?.kind == .transient, "\(fault?.sentence ?? "")")
    #expect(server.surprises == [])
  }

  static let standing: [[ScriptedStep]] = [
    ImapScript.login(answered: "%T NO [AUTHENTICATIONFAILED] no\r\n"),
    ImapScript.login(answered: "%T NO wrong for sari@example.id\r\n"),
    ImapScript.login(answered: "%T NO [EXPIRED] password is too old\r\n"),
    ImapScript.select(answered: "%T NO Mailbox doesn't exist: sari@example.id\r\n"),
    ImapScript.select(answered: "%T NO [NONEXISTENT] none\r\n"),
    ImapScript.select(answered: "%T NO [NOPERM] no\r\n"),
    ImapScript.select(answered: "* 3 EXISTS\r\n%T OK no UIDVALIDITY\r\n"),
    ImapScript.select(answered: "* OK [UIDVALIDITY 0] zero\r\n%T OK done\r\n"),
  ]

  @Test("What only a person can mend is not tried again soon", arguments: standing)
  func permanent(_ script: [ScriptedStep]) throws {
    let server = try ScriptedServer([script])
    let fault = #expect(throws: PostFault.self) { try server.open(times: .short) }
    #expect(fault?.kind == .permanent, "\(fault?.sentence ?? "")")
    #expect(fault?.sentence.contains("sari") == false)
    #expect(fault?.sentence.contains(Clerk.password) == false)
    #expect(server.surprises == [])
  }

  static let stripped: [[ScriptedStep]] = [
    // STARTTLS is not offered.
    [
      .say("* OK ready\r\n"), .expect("CAPABILITY"),
      .say("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n%T OK done\r\n"), .hang,
    ],
    // It is refused.
    ImapScript.starttls([.expect("STARTTLS"), .say("%T NO no\r\n"), .hang]),
    // Somebody is logged in already, before TLS.
    ImapScript.starttls([.hang], greeting: "* PREAUTH welcome\r\n"),
    // Octets follow the answer, as if they had come through TLS.
    ImapScript.starttls([
      .expect("STARTTLS"), .say("%T OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA003 OK done\r\n"),
      .hang,
    ]),
    // There is no TLS behind the answer.
    ImapScript.starttls([
      .expect("STARTTLS"), .say("%T OK begin\r\n"), .takeCount(1), .say("* OK no TLS here\r\n"), .hang,
    ]),
  ]

  @Test("Without TLS no password is said where TLS is required", arguments: stripped)
  func requiresTls(_ script: [ScriptedStep]) throws {
    let server = try ScriptedServer([script])
    #expect(throws: PostFault.self) { try server.open(.starttls, times: .short) }
    #expect(!server.heardPassword)
    #expect(server.surprises == [])
  }

  @Test("Clear text at a port for TLS gets no password")
  func clearTextAtTlsPort() throws {
    let server = try ScriptedServer([[.say("* OK ready\r\n"), .hang]])
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(
        server.address("imaps", .tls), Clerk.credentials, folder: "INBOX", tagPrefix: "q", times: .short)
    }
    #expect(fault?.kind == .permanent)
    #expect(!server.heardPassword)
  }

  @Test("A url with a user in it shows neither user nor password in a sentence")
  func hidesUrl() throws {
    let server = try ScriptedServer([[.drop]])
    let address = ServerAddress(
      url: "imap://sari:kata-sandi@127.0.0.1:\(server.port)", security: .none, authorities: nil)
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(address, Clerk.credentials, folder: "INBOX", tagPrefix: "q", times: .short)
    }
    #expect(fault?.sentence.contains("127.0.0.1:\(server.port)") == true)
    #expect(fault?.sentence.contains("sandi") == false)
    #expect(fault?.sentence.contains("sari") == false)
  }

  @Test("Another protocol in the url is a fault for a person", arguments: ["http", "file", "smtp", "pop3"])
  func otherProtocols(_ scheme: String) throws {
    let server = try ScriptedServer([[.hang]])
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(
        server.address(scheme), Clerk.credentials, folder: "INBOX", tagPrefix: "q", times: .short)
    }
    #expect(fault?.kind == .permanent)
    #expect(server.words == [])
  }
}
