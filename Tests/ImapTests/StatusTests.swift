import Imap
import Testing

@Suite("Imap: statuses and their codes")
struct StatusTests {
  private func status(_ words: String) throws -> ImapStatus {
    var dialogue = ImapDialogue(tagPrefix: "t")
    guard case .response(.status(let status))? = try dialogue.receive(wire("* OK \(words)\n")).first else {
      throw ImapFault.malformed("no status")
    }
    return status
  }

  @Test(
    "code, arguments and words",
    arguments: [
      ("", nil, "", ""), ("done", nil, "", "done"), ("[READ-WRITE] done", "READ-WRITE", "", "done"),
      ("[alert]", "ALERT", "", ""), ("[ALERT]done", "ALERT", "", "done"),
      ("[ALERT] \"[x]\" (y", "ALERT", "", "\"[x]\" (y"),
      (#"[X "a]b\"]" c] done"#, "X", #""a]b\"]" c"#, "done"),
      ("[PERMANENTFLAGS ($[x] \\*)] done", "PERMANENTFLAGS", "($[x] \\*)", "done"),
      (#"[X a"b] it is"#, "X", #"a"b"#, "it is"), ("[X (a] it is", "X", "(a", "it is"),
      ("[X a)] it is]", "X", "a)", "it is]"), ("[X not closed", nil, "", "[X not closed"),
      ("[] done", nil, "", "done"), ("done [X]", nil, "", "done [X]"),
      ("  [X   1 ]  done ", "X", "1 ", "done "),
    ] as [(String, String?, String, String)])
  func parts(_ words: String, _ code: String?, _ arguments: String, _ text: String) throws {
    #expect(try status(words) == ok(code, arguments, text: text))
  }

  @Test("UIDVALIDITY, UIDNEXT and HIGHESTMODSEQ")
  func numbers() throws {
    #expect(try status("[UIDVALIDITY 4294967295] x").uidValidity == .max)
    #expect(try status("[UIDNEXT 7]").uidNext == 7)
    #expect(try status("[UIDNEXT 7]").uidValidity == nil)
    #expect(try status("[HIGHESTMODSEQ 9223372036854775807]").highestModSeq == 9_223_372_036_854_775_807)
    for damaged in ["0", "-1", "4294967296", "", "7 8", "x", "+7"] {
      #expect(try status("[UIDVALIDITY \(damaged)]").uidValidity == nil)
      #expect(try status("[UIDNEXT \(damaged)]").uidNext == nil)
    }
    #expect(try status("[HIGHESTMODSEQ 18446744073709551616]").highestModSeq == nil)
    #expect(try status("[NOMODSEQ] x").highestModSeq == nil)
  }

  @Test("PERMANENTFLAGS, and whether keywords can be made")
  func flags() throws {
    let open = try #require(try status("[PERMANENTFLAGS (\\Seen $Forwarded \\*)]").permanentFlags)
    #expect(open == ImapFlags(["\\Seen", "$Forwarded"], canGrow: true))
    #expect(open.keeps("$LoketFiled"))
    let closed = try #require(try status("[PERMANENTFLAGS (\\Seen $FORWARDED)]").permanentFlags)
    #expect(!closed.canGrow && !closed.keeps("$LoketFiled") && closed.keeps("$Forwarded"))
    #expect(try status("[PERMANENTFLAGS ()]").permanentFlags == ImapFlags([]))
    #expect(try status("[PERMANENTFLAGS]").permanentFlags == nil)
    #expect(try status("[PERMANENTFLAGS (\\Seen]").permanentFlags == nil)
    #expect(try status("[PERMANENTFLAGS \\Seen]").permanentFlags == nil)
    #expect(try status("[FLAGS ()]").permanentFlags == nil)
  }

  @Test("CAPABILITY")
  func capabilities() throws {
    #expect(try status("[CAPABILITY IMAP4rev1  idle]").capabilities == ["IMAP4REV1", "IDLE"])
    #expect(try status("CAPABILITY").capabilities == nil)
  }

  @Test("APPENDUID")
  func appended() throws {
    let appended = try #require(try status("[APPENDUID 38505 3955] x").appended)
    #expect(appended == (38505, 3955))
    #expect(try status("[APPENDUID 38505 3955:3956] x").appended == nil)
    #expect(try status("[APPENDUID 38505] x").appended == nil)
    #expect(try status("[COPYUID 38505 3955] x").appended == nil)
  }

  @Test("COPYUID")
  func copied() throws {
    let copied = try #require(try status("[COPYUID 38505 304,319:320 3956:3957,12] x").copied)
    #expect(copied.validity == 38505)
    #expect(copied.sources.uids(atMost: 3) == [304, 319, 320])
    #expect([304, 319, 320, 1].map(copied.copy) == [3956, 3957, 12, nil])
    for damaged in ["1 2", "1 2 3 4", "0 2 3", "1 2:3 4", "1 2 4:5", "1 * 4", "1 2 x", ""] {
      #expect(try status("[COPYUID \(damaged)]").copied == nil)
    }
    #expect(try status("[COPYUID 1 1:4294967295 1:4294967295]").copied?.copy(of: .max) == .max)
  }
}
