import Imap
import Testing

@Suite("Imap: commands")
struct CommandTests {
  @Test(
    "commands as they are sent",
    arguments: [
      (.capability, "CAPABILITY"), (.noop, "NOOP"), (.logout, "LOGOUT"), (.idle, "IDLE"),
      (.namespace, "NAMESPACE"), (.list, #"LIST "" "*""#),
      (.id(name: "Loket", version: "1.0"), #"ID ("name" "Loket" "version" "1.0")"#),
      (.status("Arsip"), #"STATUS "Arsip" (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)"#),
      (.select("INBOX"), #"SELECT "INBOX""#), (.examine(#"a"b\c"#), #"EXAMINE "a\"b\\c""#),
      (.create("Kotak Masuk"), #"CREATE "Kotak Masuk""#), (.subscribe(""), #"SUBSCRIBE """#),
      (
        .survey(UidRange(first: 7, last: nil)), "UID FETCH 7:* (UID RFC822.SIZE INTERNALDATE FLAGS)"
      ),
      (
        .survey(UidRange(first: 7, last: 4_294_967_295)),
        "UID FETCH 7:4294967295 (UID RFC822.SIZE INTERNALDATE FLAGS)"
      ),
      (.slice(uid: 7, offset: 0, count: 1_048_576), "UID FETCH 7 (UID BODY.PEEK[]<0.1048576>)"),
      (.bodies([9, 7, 8, 12]), "UID FETCH 7:9,12 (UID BODY.PEEK[])"),
      (.move([7, 7], to: "Arsip"), #"UID MOVE 7 "Arsip""#),
      (.copy([4_294_967_295, 1, 2], to: "Arsip"), #"UID COPY 1:2,4294967295 "Arsip""#),
      (.markDeleted([7]), #"UID STORE 7 +FLAGS.SILENT (\Deleted)"#), (.expunge([7]), "UID EXPUNGE 7"),
      (.keyword([7], "$LoketFiled"), "UID STORE 7 +FLAGS.SILENT ($LoketFiled)"),
      (.findMessageID("<a\t\"b\"@example.id>"), "UID SEARCH HEADER Message-ID \"<a\t\\\"b\\\"@example.id>\""),
    ] as [(ImapCommand, String)])
  func written(_ command: ImapCommand, _ line: String) throws {
    #expect(String(decoding: try command.octets, as: UTF8.self) == line + "\r\n")
  }

  @Test(
    "commands that cannot be sent are refused",
    arguments: [
      (.select("a\r\nA1 LOGOUT"), .text), (.select("a\rb"), .text), (.select("a\nb"), .text),
      (.select("a\0b"), .text), (.select("日本"), .text), (.status("é"), .text), (.examine("\u{80}"), .text),
      (.create("\n"), .text), (.subscribe("\n"), .text), (.move([7], to: "\n"), .text),
      (.copy([7], to: "\n"), .text), (.findMessageID("<é@example.id>"), .text),
      (.id(name: "\n", version: ""), .text), (.id(name: "", version: "\n"), .text),
      (.keyword([7], ""), .keyword), (.keyword([7], "a b"), .keyword), (.keyword([7], "\\Seen"), .keyword),
      (.keyword([7], "a)"), .keyword), (.keyword([7], "a]"), .keyword), (.keyword([7], "é"), .keyword),
      (.keyword([7], "a\r\n"), .keyword), (.keyword([], "a"), .uids),
      (.bodies([]), .uids), (.bodies([0, 1]), .uids), (.move([], to: "a"), .uids), (.expunge([]), .uids),
      (.copy([0], to: "a"), .uids), (.markDeleted([]), .uids),
      (.survey(UidRange(first: 0, last: nil)), .uids), (.survey(UidRange(first: 1, last: 0)), .uids),
      (.slice(uid: 0, offset: 0, count: 1), .uids), (.slice(uid: 7, offset: -1, count: 1), .slice),
      (.slice(uid: 7, offset: 0, count: 0), .slice), (.slice(uid: 7, offset: 0, count: -1), .slice),
      (.slice(uid: 7, offset: 4_294_967_296, count: 1), .slice),
      (.slice(uid: 7, offset: .max, count: .max), .slice),
    ] as [(ImapCommand, ImapRefusal)])
  func refused(_ command: ImapCommand, _ refusal: ImapRefusal) throws {
    #expect(throws: refusal) { try command.octets }
    var dialogue = ImapDialogue(tagPrefix: "t")
    #expect(throws: refusal) { try dialogue.send(command) }
    #expect(dialogue.isIdle)
    #expect(try dialogue.send(.noop).tag == "t-1")
  }

  @Test("a line of 8,000 octets is sent, one more is refused")
  func length() throws {
    let words = #"SELECT """#.utf8.count
    let longest = String(repeating: "x", count: ImapCommand.longest - words)
    #expect(try ImapCommand.select(longest).octets.count == 8_002)
    #expect(throws: ImapRefusal.tooLong(8_001)) { try ImapCommand.select(longest + "x").octets }
  }

  @Test("10,000 scattered messages are fetched by several commands")
  func scattered() throws {
    let uids = (0..<10_000).map { 4_000_000_000 + UInt32($0) * 2 }
    #expect(throws: ImapRefusal.self) { try ImapCommand.bodies(uids).octets }
    for piece in UidSet.cut(uids) {
      #expect(try ImapCommand.bodies(piece).octets.count <= 8_002)
      #expect(try ImapCommand.move(piece, to: String(repeating: "x", count: 900)).octets.count <= 8_002)
    }
  }
}
