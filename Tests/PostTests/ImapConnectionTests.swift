import MailLab
import Post
import Testing

@Suite(.enabled(if: LabNeeds.dovecot, "needs root, dovecot-imapd, dovecot-lmtpd and openssl"))
struct ImapConnectionTests {
  @Test(
    "A mailbox opens in clear text, by STARTTLS and by TLS",
    arguments: [ServerAddress.Security.none, .starttls, .tls])
  func opens(_ security: ServerAddress.Security) throws {
    let server = try DovecotServer()
    try server.deliver(["satu"])
    let mailbox = try server.open("INBOX", security)
    #expect(mailbox.validity > 0)
    #expect(mailbox.abilities.isSuperset(of: ["MOVE", "UIDPLUS", "IDLE"]))
    #expect(try mailbox.survey().map(\.uid) == [1])
    mailbox.close()
    let isSafe = server.log.contains("TLS, session")
    #expect(isSafe == (security != .none))
  }

  @Test(
    "A certificate that does not verify stops the connection before any password",
    arguments: [LabCertificate.otherName, .unknownAuthority, .expired],
    [ServerAddress.Security.starttls, .tls])
  func refusesCertificates(_ certificate: LabCertificate, _ security: ServerAddress.Security) throws {
    var options = DovecotServer.Options()
    options.certificate = certificate
    let server = try DovecotServer(options)
    let fault = #expect(throws: PostFault.self) { try server.open("INBOX", security) }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.contains("certificate cannot be verified") == true)
    // Dovecot notes the lab's own look at it and then our visit; of a login it would note whose.
    #expect(
      LabWait.until(seconds: 20) {
        server.log.split(separator: "\n").count { $0.contains("imap-login: Info: Disconnected") } >= 2
      })
    #expect(!server.log.contains("auth: ") && !server.log.contains("auth failed"))
  }

  @Test("The system's authorities do not know the lab's", arguments: [ServerAddress.Security.starttls, .tls])
  func refusesUnknownAuthorities(_ security: ServerAddress.Security) throws {
    let server = try DovecotServer()
    var address = server.address(security)
    address.authorities = nil
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(address, Clerk.credentials, folder: "INBOX", tagPrefix: "q")
    }
    #expect(fault?.kind == .permanent)
  }

  @Test("A file of authorities that is missing is a fault for a person")
  func missingAuthorities() throws {
    let server = try DovecotServer()
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(
        server.address(.tls, authorities: "/nowhere/ca.pem"), Clerk.credentials, folder: "INBOX",
        tagPrefix: "q")
    }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.contains("'ca'") == true)
  }

  @Test("A wrong password is a fault for a person and is in no sentence")
  func wrongPassword() throws {
    let server = try DovecotServer()
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(
        server.address(), Credentials(user: Clerk.user, secret: .password("salah-sekali")), folder: "INBOX",
        tagPrefix: "q")
    }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.contains("salah-sekali") == false)
    #expect(fault?.sentence.contains(Clerk.user) == false)
  }

  @Test("A user or password with a line end goes nowhere", arguments: ["a\r\nA9 LOGOUT", "a\u{0}b", "a\n"])
  func controlCharacters(_ word: String) throws {
    let server = try DovecotServer()
    for credentials in [
      Credentials(user: word, secret: .password("b")), Credentials(user: "b", secret: .password(word)),
      Credentials(user: "b", secret: .bearer(word)),
    ] {
      let fault = #expect(throws: PostFault.self) {
        try ImapMailbox(server.address(), credentials, folder: "INBOX", tagPrefix: "q")
      }
      #expect(fault?.kind == .permanent)
    }
  }

  @Test("A folder that is missing is a fault for a person")
  func missingFolder() throws {
    let server = try DovecotServer()
    let fault = #expect(throws: PostFault.self) { try server.open("Permohonan") }
    #expect(fault?.kind == .permanent)
  }

  @Test("A port where nobody answers is a matter of time")
  func unreachable() throws {
    let server = try DovecotServer()
    server.stop()
    let fault = #expect(throws: PostFault.self) { try server.open() }
    #expect(fault?.kind == .transient)
  }

  @Test("TLS at a port that speaks clear text is a fault for a person")
  func wrongPort() throws {
    let server = try DovecotServer()
    let address = ServerAddress(
      url: "imaps://127.0.0.1:\(server.imapPort)", security: .tls, authorities: server.authority)
    let fault = #expect(throws: PostFault.self) {
      try ImapMailbox(address, Clerk.credentials, folder: "INBOX", tagPrefix: "q")
    }
    #expect(fault?.kind == .permanent)
  }

  @Test("A server that was away is reached again when it is back")
  func comesBack() throws {
    let server = try DovecotServer()
    try server.deliver(["satu"])
    let mailbox = try server.open()
    let validity = mailbox.validity
    server.stop()
    let fault = #expect(throws: PostFault.self) { try mailbox.survey() }
    #expect(fault?.kind == .transient)
    try server.start()
    let again = try server.open()
    #expect(again.validity == validity)
    #expect(try again.survey().count == 1)
  }
}
