import Imap
import Testing

@Suite("Imap: mailbox names")
struct MailboxNameTests {
  @Test(
    "names both ways",
    arguments: [
      ("", ""), ("INBOX", "INBOX"), ("Terkirim", "Terkirim"), ("Kotak Masuk", "Kotak Masuk"), ("&", "&-"),
      ("Keberatan & Sengketa", "Keberatan &- Sengketa"), ("&&", "&-&-"), ("-", "-"), ("日本", "&ZeVnLA-"),
      ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"), ("☺!", "&Jjo-!"),
      ("Gesendete Objekte é", "Gesendete Objekte &AOk-"), ("Entwürfe", "Entw&APw-rfe"),
      ("Отправленные", "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-"), ("𝒳😀", "&2DXcs9g93gA-"),
      ("a\u{A0}b", "a&AKA-b"),
      ("é&è", "&AOk-&-&AOg-"), ("ﬁ\u{FFFF}", "&+wH,,w-"), ("Arsip/2026.\"x\"\\", "Arsip/2026.\"x\"\\"),
    ])
  func both(_ name: String, _ written: String) {
    #expect(MailboxName.encode(name) == written)
    #expect(Array(MailboxName.decode(written).utf8) == Array(name.utf8))
  }

  @Test(
    "damaged names are shown as they stand",
    arguments: [
      "&", "a&", "&Jjo!", "&Jjo", "&U,BTFw-&ZeVnLIqe-", "&AGE-", "&AG-", "&A-", "&====-", "&2DX-", "&3ME-",
      "&ZeVnLB-", "&ZeVnLAA-", "&Ze/n-", "& -", "&\u{E9}-", "日本", "é", "&AAo-", "&ABsAWw-", "&AIU-",
      "\u{1B}[2J",
    ])
  func damaged(_ name: String) {
    #expect(Array(MailboxName.decode(name).utf8) == Array(name.utf8))
  }

  @Test("every name can be sent, and comes back unless it holds control characters", arguments: 1...4)
  func random(_ seed: Int) throws {
    var generator = Steady(state: UInt64(seed))
    let scalars = Array("ab&-,+/ \"\\é日😀\u{7F}\r\n\0\u{85}\u{FFFD}\u{10FFFF}".unicodeScalars)
    for _ in 0..<500 {
      var name = ""
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        name.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "x")
      }
      let written = MailboxName.encode(name)
      #expect(throws: Never.self) { try ImapCommand.select(written).octets }
      let hasControl = name.unicodeScalars.contains { $0.properties.generalCategory == .control }
      #expect(Array(MailboxName.decode(written).utf8) == Array((hasControl ? written : name).utf8))
    }
  }

  @Test("a listed mailbox is shown by its name for people")
  func listed() {
    #expect(ListedMailbox(name: "&ZeVnLA-", delimiter: "/").shown == "日本")
  }
}
