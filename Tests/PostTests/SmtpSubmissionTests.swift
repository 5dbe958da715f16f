import Foundation
import MailLab
import Post
import Testing

@Suite(
  .enabled(if: LabNeeds.postfix, "needs root, dovecot-imapd, dovecot-lmtpd, openssl and postfix"))
struct SmtpSubmissionTests {
  private static let applicant = "sari@example.id"

  /// A Dovecot with the clerk and an applicant, and a Postfix in front of it.
  private final class Office {
    let dovecot: DovecotServer
    let postfix: PostfixServer

    init(_ certificate: LabCertificate = .right) throws {
      var options = DovecotServer.Options()
      options.users[applicant] = "rahasia-sari"
      dovecot = try DovecotServer(options)
      postfix = try PostfixServer(delivering: dovecot, certificate: certificate)
    }

    func address(_ security: ServerAddress.Security) -> ServerAddress {
      ServerAddress(
        url: security == .tls ? "smtps://127.0.0.1:\(postfix.tlsPort)" : "smtp://127.0.0.1:\(postfix.port)",
        security: security, authorities: postfix.authority)
    }

    func session(_ security: ServerAddress.Security = .starttls) throws -> SmtpSession {
      try SmtpSession(address(security), Clerk.credentials, greeting: "loket.example.go.id")
    }

    /// Waits for letters in the applicant's mailbox; what stands below the fields that the servers have put on top.
    func arrived(_ count: Int) -> [[UInt8]] {
      _ = LabWait.until(seconds: 30) { dovecot.count(of: applicant) >= count }
      return dovecot.messages(of: applicant).map { stored in
        let octets = Self.crlf(stored.octets)
        let mark = Array("From: ".utf8)
        let from = octets.indices.first {
          octets[$0...].starts(with: mark) && ($0 == 0 || octets[$0 - 1] == 0x0A)
        }
        return Array(octets[(from ?? 0)...])
      }
    }

    /// Dovecot stores lines with LF.
    private static func crlf(_ octets: [UInt8]) -> [UInt8] {
      var out: [UInt8] = []
      for octet in octets {
        if octet == 0x0A, out.last != 0x0D { out.append(0x0D) }
        out.append(octet)
      }
      return out
    }
  }

  private func address(_ text: String) throws -> EnvelopeAddress { try #require(EnvelopeAddress(text)) }

  @Test(
    "A letter goes out over STARTTLS and over TLS and arrives octet for octet",
    arguments: [ServerAddress.Security.starttls, .tls])
  func sends(_ security: ServerAddress.Security) throws {
    let office = try Office()
    let session = try office.session(security)
    try session.probe()
    let letter = Letter.plain("tanda-terima")
    let delivery = try session.send(from: address(Clerk.user), to: address(Self.applicant), letter)
    guard case .sent(let reply) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(reply.hasPrefix("250 2.0.0 Ok: queued as "))
    #expect(office.arrived(1) == [letter])
    let stored = office.dovecot.messages(of: Self.applicant)[0].octets
    let head = String(decoding: stored.prefix(2000), as: UTF8.self)
    #expect(head.contains("Return-Path: <\(Clerk.user)>"))
    #expect(head.contains("from loket.example.go.id"))
    #expect(office.postfix.log.contains("sasl_username=\(Clerk.user)"))
  }

  @Test("Dots at line starts, the longest lines and octets beyond ASCII arrive as they were")
  func keepsOctets() throws {
    let office = try Office()
    let session = try office.session()
    let long = [UInt8](repeating: 0x61, count: 998) + [0x0D, 0x0A]
    let bodies: [[UInt8]] = [
      Array(".\r\n..\r\n...\r\n.a\r\na.\r\n \r\n\t.\r\n.".utf8), long + [0x2E] + long.dropFirst(),
      Array("RSET\r\nQUIT\r\n.\r\nMAIL FROM:<x@example.id>\r\n".utf8), Array("Séléšai 信\r\n".utf8),
      Array("\r\n\r\n\r\n".utf8), Array("tanpa akhir baris".utf8), Array("From here\r\n>From\r\n".utf8),
    ]
    for body in bodies {
      let delivery = try session.send(
        from: address(Clerk.user), to: address(Self.applicant), Letter.plain("b") + body)
      guard case .sent = delivery else {
        Issue.record("\(delivery)")
        continue
      }
    }
    let arrived = Set(office.arrived(bodies.count))
    for body in bodies {
      let letter = Letter.plain("b") + body
      #expect(arrived.contains(letter + (letter.suffix(2) == [0x0D, 0x0A] ? [] : [0x0D, 0x0A])))
    }
  }

  @Test("Hundred letters go over one connection")
  func keepsConnection() throws {
    let office = try Office()
    let session = try office.session(.tls)
    try session.probe()
    let before = office.postfix.log.components(separatedBy: ": connect from").count
    for number in 1...100 {
      let delivery = try session.send(
        from: number.isMultiple(of: 2) ? nil : address(Clerk.user), to: address(Self.applicant),
        Letter.plain("s\(number)"))
      guard case .sent = delivery else {
        Issue.record("\(number): \(delivery)")
        return
      }
    }
    #expect(office.arrived(100).count == 100)
    #expect(office.postfix.log.components(separatedBy: ": connect from").count == before)
  }

  @Test("A letter that is refused does not hold up the next one")
  func goesOnAfterRefusal() throws {
    let office = try Office()
    let session = try office.session()
    let stranger = try session.send(
      from: address(Clerk.user), to: address("tidak-ada@example.go.id"), Letter.plain("a"))
    guard case .sent = stranger else {
      Issue.record("\(stranger)")
      return
    }
    let large = try session.send(
      from: address(Clerk.user), to: address(Self.applicant),
      Letter.plain("c") + Array(String(repeating: "isi surat\r\n", count: 300_000).utf8))
    guard case .failed(let reply) = large else {
      Issue.record("\(large)")
      return
    }
    #expect(reply.hasPrefix("552 "))
    let next = try session.send(from: address(Clerk.user), to: address(Self.applicant), Letter.plain("d"))
    guard case .sent = next else {
      Issue.record("\(next)")
      return
    }
    #expect(office.arrived(1).map(Letter.subject) == ["d"])
  }

  @Test("A wrong password is a fault for a person, and no letter's")
  func wrongPassword() throws {
    let office = try Office()
    let session = try SmtpSession(
      office.address(.starttls), Credentials(user: Clerk.user, secret: .password("salah-sekali")),
      greeting: "loket.example.go.id")
    let probed = #expect(throws: PostFault.self) { try session.probe() }
    #expect(probed?.kind == .permanent)
    let sent = #expect(throws: PostFault.self) {
      try session.send(from: nil, to: address(Self.applicant), Letter.plain("a"))
    }
    #expect(sent?.kind == .permanent)
    #expect(sent?.sentence.contains("salah-sekali") == false)
  }

  @Test("A login that the server does not offer in clear text is a fault for a person")
  func noLoginOffered() throws {
    let office = try Office()
    let session = try office.session(.none)
    let fault = #expect(throws: PostFault.self) {
      try session.send(from: nil, to: address(Self.applicant), Letter.plain("a"))
    }
    #expect(fault?.kind == .permanent)
    #expect(office.dovecot.count(of: Self.applicant) == 0)
  }

  @Test(
    "A certificate that does not verify stops the letter and the password",
    arguments: [LabCertificate.otherName, .unknownAuthority, .expired],
    [ServerAddress.Security.starttls, .tls])
  func refusesCertificates(_ certificate: LabCertificate, _ security: ServerAddress.Security) throws {
    let office = try Office(certificate)
    let fault = #expect(throws: PostFault.self) { try office.session(security).probe() }
    #expect(fault?.kind == .permanent)
    #expect(!office.dovecot.log.contains("auth: "))
    #expect(!office.postfix.log.contains("sasl_username"))
  }

  @Test("A server that was away is reached again in the same session")
  func reconnects() throws {
    let office = try Office()
    let session = try office.session()
    try session.probe()
    office.postfix.stop()
    let fault = #expect(throws: PostFault.self) {
      try session.send(from: nil, to: address(Self.applicant), Letter.plain("a"))
    }
    #expect(fault?.kind == .transient)
  }
}
