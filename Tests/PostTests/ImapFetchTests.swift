import Civil
import MailLab
import Post
import Testing

@Suite(.enabled(if: LabNeeds.dovecot, "needs root, dovecot-imapd, dovecot-lmtpd and openssl"))
struct ImapFetchTests {
  @Test("A survey names messages by UID, with the server's date, size and flags")
  func surveys() throws {
    let server = try DovecotServer()
    let dates: [Int64] = [1_795_137_300, 1_700_000_000, 1_767_225_599]
    for (index, date) in dates.enumerated() {
      try server.deliver(Letter.plain("surat-\(index)"), to: Clerk.user, received: date)
    }
    let mailbox = try server.open()
    try server.add(flag: "\\Seen", to: 2, of: Clerk.user)
    try server.add(flag: "\\Deleted", to: 3, of: Clerk.user)
    let found = try mailbox.survey()
    #expect(found.map(\.uid) == [1, 2, 3], "what somebody marked as deleted is there until it is expunged")
    #expect(found.map(\.received) == dates.map { Instant(seconds: $0) })
    #expect(found.map(\.size) == (0..<3).map { Letter.plain("surat-\($0)").count })
    #expect(found[1].flags.contains("\\Seen"))
    #expect(found[2].flags.contains("\\Deleted"))
    #expect(try mailbox.survey(from: 3).map(\.uid) == [3])
    // `9:*` names the last message, which is not asked for.
    #expect(try mailbox.survey(from: 9) == [])
  }

  @Test("Letters come octet for octet, and stay unseen")
  func fetchesOctets() throws {
    let server = try DovecotServer()
    let letters = [
      Letter.plain("biasa"),
      Letter.plain("paku")
        + Array("q7w2-3 OK done\r\n* 9 EXISTS\r\n* BYE\r\n)\r\nq7w2-4 OK x\r\n+ go\r\n".utf8),
      Letter.plain("oktet") + (0x80...0xFF).map { UInt8($0) } + [0x0D, 0x0A, 0x1B, 0x7F, 0x0D, 0x0A],
      Letter.plain("kurung") + Array("{99}\r\n{5+}\r\n\"\\\r\n".utf8),
      Array("\r\n".utf8),
      Array("tanpa akhir baris".utf8),
    ]
    for letter in letters { try server.deliver(letter, to: Clerk.user) }
    let mailbox = try server.open()
    let uids = try mailbox.survey().map(\.uid)
    let bodies = try Letter.fetch(uids, of: mailbox)
    #expect(uids.map { bodies[$0] } == letters)
    #expect(try mailbox.survey().allSatisfy { !$0.flags.contains("\\Seen") })
  }

  @Test("Three thousand letters are surveyed and fetched, two commands under way at a time")
  func fetchesMany() throws {
    let server = try DovecotServer()
    for number in 1...3000 { try server.deliver(Letter.plain("s\(number)"), to: Clerk.user) }
    let mailbox = try server.open()
    let uids = try mailbox.survey().map(\.uid)
    #expect(uids == Array(1...3000))
    var subjects: [String] = []
    let absent = try mailbox.fetch(uids) { subjects.append(Letter.subject(of: $1)) }
    #expect(absent == .init())
    #expect(subjects == (1...3000).map { "s\($0)" })
  }

  @Test("A letter of 60 MB comes slice by slice")
  func fetchesLarge() throws {
    let server = try DovecotServer()
    var letter = Letter.plain("besar")
    let line = [UInt8](repeating: 0x41, count: 76) + [0x0D, 0x0A]
    for _ in 0..<(60_000_000 / 78) { letter += line }
    try server.deliver(letter, to: Clerk.user)
    let mailbox = try server.open()
    let size = try mailbox.survey().first?.size
    #expect(size == letter.count)
    var whole: [UInt8] = []
    whole.reserveCapacity(letter.count)
    var largest = 0
    let isThere = try mailbox.fetchSliced(1) {
      whole += $0
      largest = max(largest, $0.count)
    }
    #expect(isThere)
    #expect(largest == 1 << 20)
    #expect(whole == letter)
  }

  @Test("A letter whose length is a multiple of the slice is whole", arguments: [1, 2, 3])
  func fetchesWholeSlices(_ count: Int) throws {
    let server = try DovecotServer()
    let letter = Letter.plain("genap")
    let padded = letter + [UInt8](repeating: 0x42, count: count * 512 - letter.count)
    try server.deliver(padded, to: Clerk.user)
    let mailbox = try server.open()
    var whole: [UInt8] = []
    #expect(try mailbox.fetchSliced(1, slice: 512) { whole += $0 })
    #expect(whole == padded)
  }

  @Test("Letters that someone else expunged meanwhile are reported, the others come")
  func survivesExpunge() throws {
    let server = try DovecotServer()
    try server.deliver((1...50).map { "s\($0)" })
    let mailbox = try server.open()
    let uids = try mailbox.survey().map(\.uid)
    for uid in [1, 25, 26, 50] { try server.expunge(UInt32(uid), of: Clerk.user) }
    var got: [UInt32] = []
    let absent = try mailbox.fetch(uids + [4711]) { uid, _ in got.append(uid) }
    #expect(absent.gone.sorted() == [1, 25, 26, 50, 4711])
    #expect(absent.refused == [])
    #expect(got.sorted() == uids.filter { ![1, 25, 26, 50].contains($0) })
    #expect(try mailbox.fetchSliced(25) { _ in Issue.record("octets of a letter that is gone") } == false)
    #expect(try mailbox.survey().count == 46)
  }

  @Test("A letter that the server cannot read ends Dovecot's session, after the letters before it have come")
  func reachesUnreadable() throws {
    let server = try DovecotServer()
    try server.deliver((1...5).map { "s\($0)" })
    let mailbox = try server.open()
    #expect(try mailbox.survey().count == 5)
    try server.spoil(subject: "s3", of: Clerk.user)
    var got: [UInt32] = []
    let fault = #expect(throws: PostFault.self) {
      try mailbox.fetch([1, 2, 3, 4, 5]) { uid, _ in got.append(uid) }
    }
    #expect(fault?.kind == .transient)
    #expect(got == [1, 2])
  }

  @Test("A folder whose UIDVALIDITY changes is opened anew under the other number")
  func noticesValidity() throws {
    let server = try DovecotServer()
    try server.deliver(["satu", "dua"])
    let mailbox = try server.open()
    try server.setValidity(4711, of: Clerk.user)
    let fault = #expect(throws: PostFault.self) {
      _ = try mailbox.survey()
      _ = try mailbox.fetch([1]) { _, _ in }
      _ = try mailbox.idle(seconds: 20) { false }
    }
    #expect(fault?.kind == .transient)
    let again = try server.open()
    #expect(again.validity == 4711)
    #expect(try again.survey().count == 2)
  }

  @Test("A letter is found by its Message-ID, and only by the whole of it")
  func finds() throws {
    let server = try DovecotServer()
    try server.deliver(["satu", "xsatu", "satu"])
    let mailbox = try server.open()
    #expect(try mailbox.find(messageID: "<satu@example.id>") == [1, 3])
    #expect(try mailbox.find(messageID: "satu@example.id") == [1, 3])
    #expect(try mailbox.find(messageID: "<tidak-ada@example.id>") == [])
    #expect(try mailbox.find(messageID: "<a\"b\\c@example.id>") == [])
  }

  @Test(
    "INTERNALDATE is read, or nothing is",
    arguments: [
      ("20-Nov-2026 08:15:00 +0700", 1_795_137_300 as Int64?), (" 1-Jan-1970 00:00:00 +0000", 0),
      ("01-Jan-1970 00:00:00 -0130", 5400), ("1-Jan-1970 07:00:00 +0700", 0),
      ("31-Feb-2026 08:15:00 +0700", nil), ("20-Nov-2026 24:15:00 +0700", nil), ("20-Nov-2026 08:15:00", nil),
      ("20-Nov-2026 08:15:00 0700", nil), ("20-Nov-2026 08:15:00 +07:00", nil),
      ("20-Xyz-2026 08:15:00 +0700", nil),
      ("+20-Nov-2026 08:15:00 +0700", nil), ("20-Nov-99999999999999999999 08:15:00 +0700", nil), ("", nil),
      ("20-Nov--2026 08:15:00 +0700", nil),
    ])
  func readsDates(_ text: String, _ seconds: Int64?) {
    #expect(InternalDate.read(text) == seconds.map { Instant(seconds: $0) })
  }
}
