import Desk
import Letters
import Records
import Testing

@Suite("Reports about letters of ours") struct ReportTests {
  private let ours = DeskSample.keys.messageID(of: DeskSample.key)
  private let bounced = { (code: String?) in
    Act.letterState(key: DeskSample.key, state: .bounced, detail: code)
  }
  private let flagged = Act.flag(id: DeskSample.id, flag: "surat-kembali")

  private func isAboutLetters(_ act: Act) -> Bool {
    switch act {
    case .letterState, .flag: true
    default: false
    }
  }

  @Test(
    "A final failure marks the letter by its code alone, flags the case and tells the officer",
    arguments: ["5.1.1", "5.2.2", "4.2.2", "4.4.7", "4.7.1"])
  func failure(_ code: String) throws {
    var desk = try DeskSample()
    let decision = try desk.decide(DeskSample.report("failed", code))
    #expect(decision.fate == .bounce)
    #expect(decision.id == DeskSample.id)
    #expect(decision.acts.filter(isAboutLetters) == [bounced(code), flagged])
    #expect(desk.state == .bounced)
    #expect(desk.register.case(DeskSample.id)?.flags == ["surat-kembali"])
    #expect(decision.letters.isEmpty)
    #expect(decision.remarks.count == 1)
    #expect(decision.remarks.allSatisfy { $0.contains(DeskSample.key) && !$0.contains("@") })
    #expect(decision.acts.contains(.file(fate: "bounce", id: DeskSample.id)))
  }

  @Test("A failure in words alone, without a code, counts as well")
  func withoutCode() throws {
    var desk = try DeskSample()
    let decision = try desk.decide(
      """
      Return-Path: <>
      From: Postmaster@example.id
      To: ppid@example.go.id
      Subject: DELIVERY FAILURE: User not listed

      Your message was not delivered. User not listed in Domino Directory.

      Message-ID: \(ours)

      """)
    #expect(decision.acts.filter(isAboutLetters) == [bounced(nil), flagged])
  }

  @Test(
    "A letter is found by what the report answers too",
    arguments: ["In-Reply-To", "References"])
  func answers(_ field: String) throws {
    var desk = try DeskSample()
    let decision = try desk.decide(
      "\(field): <lain@example.id> \(ours)\n" + DeskSample.report("failed", "5.1.1", returning: nil))
    #expect(decision.acts.contains(bounced("5.1.1")))
  }

  @Test("A letter is found by the address that the report was sent to, however it is written")
  func envelope() throws {
    let address = try #require(
      DeskSample.keys.bounceAddress(of: DeskSample.key, pattern: DeskSample.pattern))
    for written in [address, address.lowercased(), "prvs=1234abcdef=" + address, address.uppercased()] {
      var desk = try DeskSample()
      let decision = try desk.decide(
        DeskSample.report("failed", "5.1.1", returning: nil, to: "<\(written)>"))
      #expect(decision.acts.filter(isAboutLetters) == [bounced("5.1.1"), flagged], "\(written)")
    }
  }

  @Test(
    "A forged code is never accepted; the report is kept among the strays",
    arguments: [
      "<2026-P-0001.receipt.1.0123456789abcdef@example.go.id>", "<2026-P-0001.receipt.1@example.go.id>",
      "<lain@example.id>", nil,
    ])
  func forged(_ messageID: String?) throws {
    var desk = try DeskSample()
    let decision = try desk.decide(
      DeskSample.report(
        "failed", "5.1.1", returning: messageID,
        to: "ppid-bounce+2026-P-0001.receipt.1.0123456789abcdef@example.go.id"))
    #expect(decision.fate == .bounce)
    #expect(decision.id == nil)
    #expect(!decision.acts.contains(where: isAboutLetters))
    #expect(decision.files.count == 1)
    #expect(decision.remarks.isEmpty)
    #expect(desk.state == .sent)
  }

  @Test("A right code of a letter that the register does not hold changes nothing")
  func unknownLetter() throws {
    var desk = try DeskSample()
    let other = DeskSample.keys.messageID(of: "2026-P-0002.receipt.1")
    let decision = try desk.decide(DeskSample.report("failed", "5.1.1", returning: other))
    #expect(decision.id == nil)
    #expect(!decision.acts.contains(where: isAboutLetters))
  }

  @Test("A letter is not bounced twice")
  func twice() throws {
    var desk = try DeskSample()
    _ = try desk.decide(DeskSample.report("failed", "5.1.1"))
    let second = try desk.decide(DeskSample.report("failed", "5.2.2", text: "Sekali lagi."))
    #expect(second.fate == .bounce)
    #expect(second.id == DeskSample.id)
    #expect(!second.acts.contains(where: isAboutLetters))
    #expect(second.remarks.isEmpty)
    let same = try desk.decide("X-Jalan: dua\n" + DeskSample.report("failed", "5.1.1"))
    #expect(same.fate == .bounce)
    #expect(!same.acts.contains(where: isAboutLetters))
  }

  @Test("Two letters to one dead address come back with the same words: both are marked")
  func sameWords() throws {
    var desk = try DeskSample()
    let other = "2026-P-0001.completion.1"
    try desk.add([
      .letter(
        LetterEntry(
          key: other, id: DeskSample.id, template: "completion", created: DeskSample.now, state: .queued)),
      .letterState(key: other, state: .sent, detail: nil),
    ])
    _ = try desk.decide(DeskSample.report("failed", "5.1.1"))
    _ = try desk.decide(
      DeskSample.report("failed", "5.1.1", returning: DeskSample.keys.messageID(of: other)))
    #expect(desk.register.letter(key: other)?.state == .bounced)
    #expect(desk.state == .bounced)
  }

  @Test(
    "A letter that went another way, or never, stays what it is",
    arguments: [LetterState.printed, .suppressed, .failed])
  func otherStates(_ state: LetterState) throws {
    var desk = try DeskSample(state)
    let decision = try desk.decide(DeskSample.report("failed", "5.1.1"))
    #expect(!decision.acts.contains(where: isAboutLetters))
    #expect(desk.state == state)
  }

  @Test(
    "A report that is no failure changes nothing; only a delay is told",
    arguments: [
      ("delayed", "4.4.1", 1), ("delayed", "5.1.1", 1), ("relayed", "2.1.9", 0), ("expanded", "2.0.0", 0),
      ("delivered", "2.0.0", 0),
    ])
  func noFailure(_ action: String, _ code: String, _ remarks: Int) throws {
    var desk = try DeskSample()
    let decision = try desk.decide(DeskSample.report(action, code))
    #expect(decision.fate == .bounce)
    #expect(decision.id == DeskSample.id)
    #expect(!decision.acts.contains(where: isAboutLetters))
    #expect(decision.remarks.count == remarks)
    #expect(decision.letters.isEmpty)
  }

  @Test("A delivered letter of which nobody knew is sent")
  func settled() throws {
    var desk = try DeskSample(.uncertain)
    let relayed = try desk.decide(DeskSample.report("relayed", "2.1.9"))
    #expect(!relayed.acts.contains(where: isAboutLetters))
    _ = try desk.decide(DeskSample.report("delivered", "2.0.0", text: "Terkirim."))
    #expect(desk.state == .sent)
  }

  @Test("A notice that belongs to no case bounces without a flag")
  func notice() throws {
    var desk = try DeskSample()
    let key = "L-0123456789abcdef.not-a-request.1"
    try desk.add([
      .letter(
        LetterEntry(key: key, id: nil, template: "not-a-request", created: DeskSample.now, state: .queued)),
      .letterState(key: key, state: .sent, detail: nil),
    ])
    let decision = try desk.decide(
      DeskSample.report("failed", "5.1.1", returning: DeskSample.keys.messageID(of: key)))
    #expect(decision.id == nil)
    #expect(
      decision.acts.filter(isAboutLetters) == [.letterState(key: key, state: .bounced, detail: "5.1.1")])
    #expect(desk.register.letter(key: key)?.state == .bounced)
  }
}
