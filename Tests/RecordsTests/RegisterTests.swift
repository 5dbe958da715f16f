import Civil
import Digests
import Records
import Testing

@Suite struct RegisterTests {
  private let first = SampleJournal.id(1)

  @Test func caseIsTheFoldOfItsActs() throws {
    let register = try SampleJournal.register(SampleJournal.requests(3))
    let record = try #require(register.case(SampleJournal.id(2)))
    #expect(record.status == .registered)
    #expect(record.number == "2/PPID/XI/2026")
    #expect(record.channel == "email")
    #expect(record.registered == SampleJournal.day)
    #expect(record.files.map(\.role) == ["original", "content", "attachment", "data"])
    #expect(record.deadlines.map(\.state) == [.open])
    #expect(record.letters.map(\.state) == [.sent])
    #expect(record.letters.first?.sent == SampleJournal.start.adding(seconds: 180))
    #expect(record.history.first?.sequence == 3)
    #expect(record.history.first?.words == "opened")
    #expect(register.cases.map(\.id.text) == ["2026-P-0001", "2026-P-0002", "2026-P-0003"])
  }

  @Test func questionsAreAnswered() throws {
    let register = try SampleJournal.register(SampleJournal.requests(3))
    #expect(register.head == SampleJournal.requests(3).last?.head)
    #expect(register.nextSequence(.request, year: 2026) == 4)
    #expect(register.nextSequence(.request, year: 2027) == 1)
    #expect(register.nextSequence(.objection, year: 2026) == 1)
    #expect(register.nextNumber(.request, year: 2026) == 4)
    #expect(register.nextLetterSequence(year: 2026) == 4)
    #expect(register.caseCount == 3)
    #expect(register.case(SampleJournal.id(4)) == nil)
    #expect(
      register.fate(of: SampleJournal.digest("m2026-P-0002")) == .init(id: SampleJournal.id(2), word: "filed")
    )
    #expect(
      register.fate(of: SampleJournal.digest("c2026-P-0002")) == .init(id: SampleJournal.id(2), word: "filed")
    )
    #expect(register.fate(of: SampleJournal.digest("k2026-P-0002")) == nil)
    for number in ["2/PPID/XI/2026", " 2 / ppid / xi / 2O26 "] {
      #expect(register.caseID(number: number) == SampleJournal.id(2))
    }
    #expect(register.caseID(number: "22/PPID/XI/2026") == nil)
    #expect(register.letter(key: "2026-P-0003.receipt.1")?.id == SampleJournal.id(3))
    #expect(register.letter(key: "2026-P-0004.receipt.1") == nil)
    #expect(Array(register.letters(.queued)).isEmpty)
  }

  /// Each step ties one case, and gives the objections to the first, to the second and to both requests after it.
  @Test func casesAboutAnotherFollowEveryTie() throws {
    let (first, second) = (SampleJournal.id(1), SampleJournal.id(2))
    func objection(_ number: Int) -> CaseID { SampleJournal.id(number, .objection) }
    func open(_ number: Int, _ relates: CaseID?) -> Act {
      .open(
        Opening(
          id: objection(number), relates: relates, received: SampleJournal.start, counted: SampleJournal.day))
    }
    let steps: [(act: Act, first: [Int], second: [Int])] = [
      (open(1, second), [], [1]),
      (open(2, first), [2], [1]),
      (open(3, nil), [2], [1]),
      (open(4, first), [2, 4], [1]),
      (.link(id: objection(3), to: first), [2, 3, 4], [1]),
      (.link(id: objection(2), to: second), [3, 4], [1, 2]),
      (.link(id: objection(3), to: objection(3)), [4], [1, 2]),
      (.link(id: objection(1), to: second), [4], [1, 2]),
    ]
    let opened = SampleJournal.lines([
      (SampleJournal.letter("m1"), SampleJournal.opening(first)),
      (SampleJournal.letter("m2"), SampleJournal.opening(second)),
    ])
    let head = try #require(opened.last?.head)
    let lines = SampleJournal.lines(steps.map { (Cause.station("tie"), [$0.act]) }, after: head)
    var register = try SampleJournal.register(opened)
    for (line, step) in zip(lines, steps) {
      try register.apply(line)
      #expect(register.cases(.objection, about: first) == step.first.map(objection))
      #expect(register.cases(.objection, about: second) == step.second.map(objection))
      #expect(
        register.cases(.objection, aboutAny: [first, second])
          == (step.first + step.second).sorted().map(objection))
      #expect(register.cases(.dispute, about: first).isEmpty)
      // What the index says is what the cases say.
      #expect(
        register.cases(.objection, about: first) == register.cases.filter { $0.relates == first }.map(\.id))
      #expect(Checkpoint.read(Checkpoint.write(register)) == register)
    }
  }

  @Test func letterWithoutACaseIsKnownAndWaits() throws {
    let key = "L-0123456789abcdef.not-a-request.1"
    let lines = SampleJournal.lines([
      (
        SampleJournal.letter("x"),
        [
          .keep(
            Kept(
              id: nil, file: "2026-11/x.eml", digest: SampleJournal.digest("x"), role: "original", octets: 9)),
          .file(fate: "other", id: nil),
          .letter(
            LetterEntry(
              key: key, id: nil, template: "not-a-request", created: SampleJournal.start, state: .queued,
              reason: nil)),
        ]
      ),
      (.station("outbox"), [.letterState(key: key, state: .sent, detail: nil)]),
      (.station("bounce"), [.letterState(key: key, state: .bounced, detail: "5.1.1")]),
    ])
    var register = try SampleJournal.register(Array(lines[..<1]))
    #expect(register.fate(of: SampleJournal.digest("x")) == .init(id: nil, word: "other"))
    #expect(register.letters(.queued).map(\.entry.key) == [key])
    #expect(register.strays.map(\.file) == ["2026-11/x.eml"])
    try register.apply(lines[1])
    try register.apply(lines[2])
    #expect(Array(register.letters(.queued)).isEmpty)
    let letter = try #require(register.letter(key: key))
    #expect(letter.state == .bounced)
    #expect(letter.reason == "5.1.1")
    #expect(letter.sent == SampleJournal.start.adding(seconds: 60))
  }

  @Test func deadlinesAreSettledAndPromisedAnew() throws {
    let later = Deadline(
      name: "answer", from: SampleJournal.day, days: 17, unit: "working",
      due: SampleJournal.day.adding(days: 23),
      provisional: true)
    var register = try SampleJournal.register(SampleJournal.requests(1))
    let lines = SampleJournal.lines(
      [
        (
          .officer(act: "extend"),
          [.deadline(id: first, later), .status(id: first, status: .extended, on: SampleJournal.day)]
        ),
        (.officer(act: "decide"), [.settle(id: first, deadline: "answer", state: .met)]),
        (.officer(act: "close"), [.status(id: first, status: .closed, on: SampleJournal.day)]),
      ], after: register.head)
    try register.apply(lines[0])
    #expect(register.case(first)?.deadlines == [later])
    #expect(register.case(first)?.status == .extended)
    try register.apply(lines[1])
    #expect(register.case(first)?.deadlines.map(\.state) == [.met])
    try register.apply(lines[2])
    #expect(register.case(first)?.status.isEnded == true)
  }

  @Test func everyActIsFolded() throws {
    let register = try SampleJournal.register(SampleJournal.everything)
    let record = try #require(register.case(first))
    #expect(record.purged == ["lampiran/01-01-ktp.jpg"])
    #expect(record.relates == SampleJournal.id(1, .objection))
    #expect(record.flags.isEmpty)
    #expect(record.letters.map(\.state) == [.bounced])
    let objection = try #require(register.case(SampleJournal.id(1, .objection)))
    #expect(objection.missing == ["name"])
    #expect(objection.relates == first)
    #expect(objection.status == .incomplete)
  }

  /// Acts that cannot have happened, after one whole request.
  static let impossible: [(String, [Act])] = {
    let first = SampleJournal.id(1)
    let unknown = SampleJournal.id(9)
    func open(_ id: CaseID, relates: CaseID? = nil) -> Act {
      .open(Opening(id: id, relates: relates, received: SampleJournal.start, counted: SampleJournal.day))
    }
    func letter(_ key: String, _ id: CaseID?) -> Act {
      .letter(
        LetterEntry(
          key: key, id: id, template: "receipt", created: SampleJournal.start, state: .queued, reason: nil))
    }
    let deadline = Deadline(
      name: "answer", from: SampleJournal.day, days: 1, unit: "working", due: SampleJournal.day,
      provisional: false)
    return [
      ("opened twice", [open(first)]), ("gap", [open(SampleJournal.id(3))]),
      ("opened twice", [open(SampleJournal.id(2)), open(SampleJournal.id(2))]),
      ("no case 2026-P-0009", [open(SampleJournal.id(1, .objection), relates: unknown)]),
      (
        "belongs to 2026-P-0001",
        [open(SampleJournal.id(2)), .number(id: SampleJournal.id(2), number: "1/ppid/xi/2O26")]
      ),
      ("has an official number", [.number(id: first, number: "7/PPID/XI/2026")]),
      (
        "given twice",
        [
          open(SampleJournal.id(2)), open(SampleJournal.id(3)), .number(id: SampleJournal.id(2), number: "5"),
          .number(id: SampleJournal.id(3), number: "5"),
        ]
      ),
      ("written twice", [letter("2026-P-0001.receipt.1", first)]), ("no case", [letter("x", unknown)]),
      ("no letter", [.letterState(key: "x", state: .sent, detail: nil)]),
      ("no case", [.number(id: unknown, number: "8")]), ("no case", [.assess(id: unknown, missing: [])]),
      ("no case", [.status(id: unknown, status: .closed, on: SampleJournal.day)]),
      ("no case", [.deadline(id: unknown, deadline)]),
      ("no case", [.settle(id: unknown, deadline: "answer", state: .met)]),
      ("no case", [.flag(id: unknown, flag: "x")]), ("no case", [.link(id: first, to: unknown)]),
      ("no case", [.file(fate: "supplement", id: unknown)]), ("no case", [.purge(id: unknown, file: "x")]),
      (
        "no case",
        [.keep(Kept(id: unknown, file: "x", digest: SampleJournal.digest("x"), role: "data", octets: 1))]
      ),
    ]
  }()

  @Test(arguments: impossible)
  func impossibleActIsRefusedAndChangesNothing(what: String, acts: [Act]) throws {
    var register = try SampleJournal.register(SampleJournal.requests(1))
    let before = register
    let line = SampleJournal.lines(
      [(.station("x"), [.flag(id: first, flag: "y")] + acts)], after: register.head)[0]
    let fault = #expect(throws: ReplayFault.self) { try register.apply(line) }
    #expect(fault?.line == 3)
    #expect(fault?.what.contains(what) == true)
    #expect(register == before)
  }

  @Test func lineOutOfPlaceIsRefused() throws {
    let lines = SampleJournal.requests(2)
    var register = try SampleJournal.register(Array(lines[..<2]))
    #expect(throws: ReplayFault.self) { try register.apply(lines[1]) }
    #expect(throws: ReplayFault.self) { try register.apply(lines[3]) }
    let other = SampleJournal.lines([(.station("x"), [])], after: Head(sequence: 2, hash: .zero))[0]
    #expect(throws: ReplayFault.self) { try register.apply(other) }
  }

  @Test func sameNumberMayStandInTwoKindsOfCase() throws {
    let objection = SampleJournal.id(1, .objection)
    var register = try SampleJournal.register(SampleJournal.requests(1))
    let line = SampleJournal.lines(
      [
        (
          .station("x"),
          [
            .open(Opening(id: objection, received: SampleJournal.start, counted: SampleJournal.day)),
            .number(id: objection, number: "1/PPID/XI/2026"),
          ]
        )
      ], after: register.head)[0]
    try register.apply(line)
    #expect(register.caseID(number: "1/PPID/XI/2026") == first)
    #expect(register.case(objection)?.number == "1/PPID/XI/2026")
  }

  @Test func thousandsOfCasesAndYearsKeepApart() throws {
    var lines = SampleJournal.requests(300)
    let next = SampleJournal.id(1, year: 2027)
    lines += SampleJournal.lines(
      [(SampleJournal.letter("y"), SampleJournal.opening(next))], after: lines[599].head)
    let register = try SampleJournal.register(lines)
    for sequence in 1...300 {
      let id = SampleJournal.id(sequence)
      #expect(register.case(id)?.number == "\(sequence)/PPID/XI/2026")
      #expect(register.caseID(number: "\(sequence)/PPID/XI/2026") == id)
      #expect(register.fate(of: SampleJournal.digest("m" + id.text))?.id == id)
    }
    #expect(register.nextSequence(.request, year: 2027) == 2)
    #expect(register.cases.last?.id == next)
  }
}
