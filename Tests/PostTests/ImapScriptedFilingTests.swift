import MailLab
import Post
import Testing

@Suite struct ImapScriptedFilingTests {
  private static let three = (1...3).map { "* \($0) FETCH (UID \($0) RFC822.SIZE 9 FLAGS ())\r\n" }.joined()

  @Test("A server that numbers the folder anew after a move brings no news")
  func countsByItself() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID FETCH 1:* "), .say(Self.three + "%T OK done\r\n"), .expect(" UID MOVE 1 "),
        .say("* OK [COPYUID 9 1 1] moved\r\n* 1 EXPUNGE\r\n* 2 EXISTS\r\n%T OK done\r\n"), .expect(" IDLE"),
        .say("+ idling\r\n* 2 EXISTS\r\n"), .expect("DONE"), .say("q7w2-5 OK done\r\n"),
      ]
    ])
    let mailbox = try server.open()
    #expect(try mailbox.survey().count == 3)
    #expect(try mailbox.file([1], to: "Selesai") == .init())
    #expect(try mailbox.idle(seconds: 1) { false } == false)
    #expect(server.surprises == [])
  }

  @Test("Only what was copied is expunged; what was not remains, with a reason")
  func expungesCopied() throws {
    let piece: [ScriptedStep] = [
      .expect(" UID COPY 1:2 "), .say("%T OK [COPYUID 9 2 1] copied\r\n"), .expect(" UID STORE 2 "),
      .say("%T OK done\r\n"), .expect(" UID EXPUNGE 2"), .say("* 2 EXPUNGE\r\n%T OK done\r\n"),
      .expect(" UID FETCH 1:1 "), .say("* 1 FETCH (UID 1 RFC822.SIZE 9 FLAGS ())\r\n%T OK done\r\n"),
    ]
    let again: [ScriptedStep] = [
      .expect(" UID COPY 1 "), .say("%T NO [OVERQUOTA] full\r\n"), .expect(" UID FETCH 1:1 "),
      .say("* 1 FETCH (UID 1 RFC822.SIZE 9 FLAGS ())\r\n%T OK done\r\n"),
    ]
    let server = try ScriptedServer([ImapScript.opened("UIDPLUS") + piece + again])
    let filing = try server.open().file([1, 2], to: "Selesai")
    #expect(filing.remaining == [1])
    #expect(filing.reason?.kind == .permanent)
    #expect(filing.reason?.sentence.contains("[OVERQUOTA]") == true)
    #expect(server.surprises == [])
  }

  @Test("A server that says it has moved, and has not, is believed only after a look")
  func looksAfterMove() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID MOVE 1:3 "), .say("%T OK done\r\n"), .expect(" UID FETCH 1:3 "),
        .say(Self.three + "%T OK done\r\n"),
      ]
    ])
    let filing = try server.open().file([1, 2, 3], to: "Selesai")
    #expect(filing.remaining == [1, 2, 3])
    #expect(filing.reason?.kind == .transient)
    #expect(server.surprises == [])
  }

  @Test(
    "A COPYUID that is damaged or names the world proves nothing it does not say",
    arguments: [
      "[COPYUID 9 1:4294967295 1:4294967295]", "[COPYUID 9 x y]", "[COPYUID]", "[COPYUID 9 1,,3 1,3]",
    ])
  func damagedCopyuid(_ code: String) throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [
        .expect(" UID MOVE 1:3 "), .say("%T OK \(code) done\r\n"), .expect(" UID FETCH "),
        .say("%T OK done\r\n"),
      ]
    ])
    #expect(try server.open().file([1, 2, 3], to: "Selesai") == .init())
    #expect(server.surprises == [])
  }

  @Test("A folder whose UIDVALIDITY changes under way ends the session")
  func changesValidity() throws {
    let server = try ScriptedServer([
      ImapScript.opened() + [.expect(" UID FETCH "), .say("* OK [UIDVALIDITY 8] new\r\n%T OK done\r\n")]
    ])
    let mailbox = try server.open()
    let fault = #expect(throws: PostFault.self) { try mailbox.survey() }
    #expect(fault?.kind == .transient)
    #expect(mailbox.validity == 7)
  }
}
