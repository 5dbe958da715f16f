import Desk
import Letters
import Records
import Testing

@Suite("Copies of letters of ours") struct OwnCopyTests {
  private let ours = DeskSample.keys.messageID(of: DeskSample.key)

  @Test(
    "A copy is noted and not kept; it proves that a letter in doubt went",
    arguments: [
      (LetterState.sending, true), (.uncertain, true), (.sent, false), (.bounced, false), (.printed, false),
      (.queued, false),
    ])
  func copies(_ state: LetterState, _ settles: Bool) throws {
    var desk = try DeskSample(state)
    let decision = try desk.decide(DeskSample.copy(ours))
    #expect(decision.fate == .ownCopy)
    #expect(decision.id == DeskSample.id)
    #expect(
      decision.acts == [.file(fate: "own-copy", id: DeskSample.id)]
        + (settles ? [.letterState(key: DeskSample.key, state: .sent, detail: "copy came back")] : []))
    #expect(decision.files.isEmpty)
    #expect(decision.letters.isEmpty)
    #expect(desk.state == (settles ? .sent : state))
  }

  @Test("A test letter that the register does not hold is noted without a case")
  func testLetter() throws {
    var desk = try DeskSample()
    let decision = try desk.decide(
      DeskSample.copy(DeskSample.keys.messageID(of: "check.1"), mark: "X-Uji: 1"))
    #expect(decision.fate == .ownCopy)
    #expect(decision.acts == [.file(fate: "own-copy", id: nil)])
    #expect(decision.files.isEmpty)
  }

  @Test("A second copy is noted as the first")
  func twice() throws {
    var desk = try DeskSample(.uncertain)
    for way in ["satu", "dua"] {
      #expect(try desk.decide("X-Jalan: \(way)\n" + DeskSample.copy(ours)).fate == .ownCopy)
    }
    #expect(desk.state == .sent)
  }

  @Test(
    "A wrong code or another sender makes no copy of ours",
    arguments: [
      ("<2026-P-0001.receipt.1.0123456789abcdef@example.go.id>", "ppid@example.go.id"),
      (DeskSample.keys.messageID(of: DeskSample.key), "warga@example.id"),
    ])
  func forged(_ messageID: String, _ from: String) throws {
    var desk = try DeskSample(.uncertain)
    let decision = try desk.decide(DeskSample.copy(messageID, from: from))
    #expect(decision.fate == .autoReply)
    #expect(decision.files.count == 1)
    #expect(desk.state == .uncertain)
  }
}
