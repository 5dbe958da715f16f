import Foundation
import MailLab
import Post
import Synchronization
import Testing

@Suite(.enabled(if: LabNeeds.dovecot, "needs root, dovecot-imapd, dovecot-lmtpd and openssl"))
struct ImapIdleTests {
  /// Opens the clerk's empty folder and surveys it.
  private func listening(_ server: DovecotServer, _ security: ServerAddress.Security = .none) throws
    -> ImapMailbox
  {
    let mailbox = try server.open("INBOX", security)
    _ = try mailbox.survey()
    return mailbox
  }

  /// Does something on another thread as soon as the server has been told to IDLE.
  private func onceIdle(_ server: DovecotServer, _ act: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      _ = LabWait.until(seconds: 20) { server.spoken.contains(" IDLE") }
      act()
    }
  }

  @Test("A letter that arrives ends the wait", arguments: [ServerAddress.Security.none, .tls])
  func wakes(_ security: ServerAddress.Security) throws {
    let server = try DovecotServer()
    let mailbox = try listening(server, security)
    onceIdle(server) { try? server.deliver(["baru"]) }  // ok: the wait below ends without it as not come
    #expect(try mailbox.idle(seconds: 30) { false })
    #expect(try mailbox.survey().count == 1)
    let fetched = try Letter.fetch([1], of: mailbox)
    #expect(fetched[1] == Letter.plain("baru"))
  }

  @Test("A letter that came before the wait ends it at once, and is not waited for twice")
  func noticesEarlier() throws {
    let server = try DovecotServer()
    try server.deliver(["lama"])
    let mailbox = try listening(server)
    try server.deliver(["baru"])
    // The answer to this tells of the new letter, and nothing will tell of it again.
    #expect(try mailbox.file([1], to: "Selesai") == .init())
    #expect(try mailbox.idle(seconds: 30) { false })
    #expect(try mailbox.survey().map(\.uid) == [2])
    #expect(try mailbox.idle(seconds: 1) { false } == false)
  }

  @Test("What we move away ourselves, and what others delete, is no news")
  func ignoresRemovals() throws {
    let server = try DovecotServer()
    try server.deliver(["satu", "dua", "tiga"])
    let mailbox = try listening(server)
    try mailbox.file([1], to: "Selesai")
    try server.expunge(2, of: Clerk.user)
    try server.add(flag: "\\Seen", to: 3, of: Clerk.user)
    #expect(try mailbox.idle(seconds: 1) { false } == false)
  }

  @Test("Who wants to stop is not kept")
  func stops() throws {
    let server = try DovecotServer()
    let mailbox = try listening(server)
    let wanted = Mutex(false)
    onceIdle(server) { wanted.withLock { $0 = true } }
    let begun = ContinuousClock.now
    #expect(try mailbox.idle(seconds: 600) { wanted.withLock { $0 } } == false)
    #expect(ContinuousClock.now - begun < .seconds(60))
    #expect(try mailbox.survey().isEmpty)
    #expect(try mailbox.idle(seconds: 600) { true } == false)
  }

  @Test("A server that goes away ends the wait with a fault that passes")
  func endsWithServer() throws {
    let server = try DovecotServer()
    let mailbox = try listening(server)
    onceIdle(server) { server.stop() }
    let fault = #expect(throws: PostFault.self) { try mailbox.idle(seconds: 60) { false } }
    #expect(fault?.kind == .transient)
  }

  @Test("Without IDLE the server is asked")
  func asks() throws {
    var options = DovecotServer.Options()
    options.without = ["IDLE"]
    let server = try DovecotServer(options)
    let mailbox = try listening(server)
    #expect(!mailbox.abilities.contains("IDLE"))
    try server.deliver(["baru"])
    #expect(try mailbox.idle(seconds: 1) { false })
    #expect(try mailbox.survey().count == 1)
    #expect(server.spoken.contains("NOOP"))
    #expect(!server.spoken.contains(" IDLE"))
  }
}
