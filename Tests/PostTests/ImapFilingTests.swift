import MailLab
import Post
import Testing

@Suite(.enabled(if: LabNeeds.dovecot, "needs root, dovecot-imapd, dovecot-lmtpd and openssl"))
struct ImapFilingTests {
  /// Ways a server can let messages be moved: what it lacks.
  static let ways: [Set<String>] = [[], ["MOVE"]]

  private func server(without: Set<String> = [], separator: String = "/") throws -> DovecotServer {
    var options = DovecotServer.Options()
    options.without = without
    options.separator = separator
    return try DovecotServer(options)
  }

  @Test("Letters move to a folder, which is made when it is missing", arguments: ways)
  func moves(_ without: Set<String>) throws {
    let server = try server(without: without)
    try server.deliver((1...5).map { "s\($0)" })
    let mailbox = try server.open()
    #expect(try mailbox.file([2, 4], to: "Selesai") == .init())
    #expect(try mailbox.file([1], to: "Selesai") == .init())
    #expect(server.subjects() == ["s3", "s5"])
    #expect(server.subjects("Selesai") == ["s1", "s2", "s4"])
    #expect(try mailbox.survey().map(\.uid) == [3, 5])
    #expect(server.spoken.contains("UID MOVE") == without.isEmpty)
    #expect(server.spoken.contains("UID EXPUNGE") == !without.isEmpty)
    #expect(!server.spoken.contains(" EXPUNGE\r\n"))
  }

  @Test("What someone else has marked as deleted stays when letters are moved by copies")
  func leavesOthersDeleted() throws {
    let server = try server(without: ["MOVE"])
    try server.deliver(["satu", "dua", "tiga"])
    try server.add(flag: "\\Deleted", to: 2, of: Clerk.user)
    let mailbox = try server.open()
    #expect(try mailbox.file([1], to: "Selesai").remaining == [])
    #expect(server.subjects() == ["dua", "tiga"])
    #expect(server.subjects("Selesai") == ["satu"])
  }

  @Test("Where nothing can be moved, letters are marked and reported as remaining")
  func marks() throws {
    let server = try server(without: ["MOVE", "UIDPLUS"])
    try server.deliver(["satu", "dua"])
    let mailbox = try server.open()
    let filing = try mailbox.file([1], to: "Selesai")
    #expect(filing.remaining == [1])
    #expect(filing.reason?.kind == .permanent)
    #expect(try mailbox.survey().filter { $0.flags.contains(ImapMailbox.filedKeyword) }.map(\.uid) == [1])
    #expect(server.subjects() == ["dua", "satu"])
    #expect(server.messages(of: Clerk.user).allSatisfy { !$0.flags.contains("T") })
  }

  @Test("Letters that are gone by now do not remain", arguments: ways)
  func toleratesGone(_ without: Set<String>) throws {
    let server = try server(without: without)
    try server.deliver((1...4).map { "s\($0)" })
    let mailbox = try server.open()
    #expect(try mailbox.survey().count == 4)
    try server.expunge(2, of: Clerk.user)
    #expect(try mailbox.file([1, 2, 3, 99], to: "Selesai") == .init())
    #expect(server.subjects() == ["s4"])
    #expect(server.subjects("Selesai") == ["s1", "s3"])
    #expect(try mailbox.file([2], to: "Selesai").remaining == [])
    #expect(try mailbox.file([], to: "Selesai") == .init())
  }

  @Test(
    "Folders have levels and names in any script",
    arguments: [
      ("/", "Arsip/2026/November", "Arsip/2026/November"), (".", "Arsip.2026", "Arsip.2026"),
      ("/", "Surat & Berkas", "Surat &- Berkas"), ("/", "Séléšai", "S&AOk-l&AOkBYQ-ai"),
      ("/", "Kotak 信箱", "Kotak &T+F7sQ-"), ("/", "📮/Selesai", "&2D3c7g-/Selesai"),
      ("/", "a \"b\" \\c", "a \"b\" \\c"),
    ])
  func namesFolders(_ separator: String, _ name: String, _ onDisk: String) throws {
    let server = try server(separator: separator)
    try server.deliver(["satu"])
    let mailbox = try server.open()
    #expect(try mailbox.file([1], to: name) == .init())
    #expect(server.subjects(onDisk) == ["satu"])
    #expect(try mailbox.folders().map(\.name).contains(name))
    let filed = try server.open(name)
    #expect(try filed.survey().count == 1)
  }

  @Test("A folder that cannot be is reported with its reason, and the letters remain", arguments: ways)
  func reportsRefusal(_ without: Set<String>) throws {
    let server = try server(without: without)
    try server.deliver(["satu", "dua"])
    let mailbox = try server.open()
    let filing = try mailbox.file([1, 2], to: "Selesai//Apa")
    #expect(filing.remaining == [1, 2])
    #expect(filing.reason != nil)
    #expect(server.subjects() == ["dua", "satu"])
    #expect(try mailbox.survey().count == 2)
    #expect(try mailbox.file([1, 2], to: "Selesai").remaining == [])
  }

  @Test("Two thousand letters with gaps between them move in several commands", arguments: ways)
  func movesMany(_ without: Set<String>) throws {
    let server = try server(without: without)
    for number in 1...4000 { try server.deliver(Letter.plain("s\(number)"), to: Clerk.user) }
    let mailbox = try server.open()
    let odd = (1...4000).filter { !$0.isMultiple(of: 2) }.map { UInt32($0) }
    #expect(try mailbox.file(odd, to: "Selesai") == .init())
    #expect(server.count(of: Clerk.user) == 2000)
    #expect(server.count(of: Clerk.user, folder: "Selesai") == 2000)
    #expect(try mailbox.survey().allSatisfy { $0.uid.isMultiple(of: 2) })
  }
}
