import Civil
import Desk
import Procedures
import Records
import Testing

/// An answer promises days in which it provides what it grants: they have a clock of their own.
@Suite struct ProvisionTests {
  private static func record(_ life: DeskLife) throws -> CaseRecord {
    try life.matter(DeskLife.request).record
  }

  private static func provision(_ record: CaseRecord) -> Deadline? {
    record.deadlines.last { $0.name == ProvisionPeriod.name }
  }

  @Test func whatIsGrantedIsDueAndThenLateUntilItIsHandedOver() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27") { $0.days = 4 }
    #expect(try Self.provision(Self.record(life))?.due.iso == "2026-12-03")
    try life.pass(to: life.day("2026-12-04"), DeskLife.request)
    let record = try Self.record(life)
    #expect(Self.provision(record)?.state == .missed)
    let late = life.clerk.office.dueLines(record, today: try life.day("2026-12-07"))
      .filter { $0.deadline.name == ProvisionPeriod.name }
    #expect(late.map(\.state) == [.overdue])
    #expect(late.map(\.left) == [-2])
    var officers = Reminder(day: try life.day("2026-12-07"), reader: .officers)
    var superior = Reminder(day: try life.day("2026-12-07"), reader: .superior)
    life.clerk.office.remind(
      record, since: try life.day("2026-12-06"), officers: &officers, superior: &superior)
    #expect(
      officers.overdue.map(\.what) == [
        "penyerahan informasi yang dijanjikan paling lambat Kamis, 3 Desember 2026 (lewat 2 hari kerja)"
      ])
    try life.act(.act(.deliver), on: "2026-12-07") {
      $0.method = "pickup"
      $0.recipient = "Budi Santoso"
    }
    let after = life.clerk.office.dueLines(try Self.record(life), today: try life.day("2026-12-08"))
    #expect(!after.contains { $0.deadline.name == ProvisionPeriod.name })
  }

  @Test func handedOverInTimeItIsKept() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27") { $0.days = 4 }
    try life.act(.act(.deliver), on: "2026-12-03") {
      $0.method = "pickup"
      $0.recipient = "Budi Santoso"
    }
    #expect(try Self.provision(Self.record(life))?.state == .met)
    try life.act(.undo, on: "2026-12-03") { $0.reason = "Keliru." }
    #expect(try Self.provision(Self.record(life))?.state == .open)
  }

  @Test func aGrantTakenBackPromisesNothing() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27") { $0.days = 4 }
    try life.act(.undo, on: "2026-11-27") { $0.reason = "Keliru." }
    #expect(try Self.provision(Self.record(life))?.state != .open)
  }

  /// What is not documented yet is promised by the same letter that says so, and can be handed over then.
  @Test func whatIsNotDocumentedYetCanBeProvidedAsPromised() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.answerNotHeld), on: "2026-11-27") {
      $0.days = 20
      $0.reason = "Belum didokumentasikan."
    }
    #expect(try Self.record(life).status == .refused)
    try life.act(.act(.deliver), on: "2026-12-10") {
      $0.method = "pickup"
      $0.recipient = "Budi Santoso"
    }
    #expect(try Self.record(life).status == .delivered)
    #expect(try Self.provision(Self.record(life))?.state == .met)
  }

  @Test func whatIsHeldByNobodyHereCannotBeHandedOver() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.answerNotHeld), on: "2026-11-27") {
      $0.to = "Dinas Kesehatan"
      $0.reason = "Dikuasai dinas lain."
    }
    #expect(throws: ActFault.self) {
      try life.act(.act(.deliver), on: "2026-12-10") {
        $0.method = "pickup"
        $0.recipient = "Budi Santoso"
      }
    }
  }
}

/// `loket deadlines` and `status` see duties that are late, not only those that still run.
@Suite struct LateDutyTests {
  @Test func anAnswerThatIsLateStaysInSightUntilItIsGiven() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.pass(to: life.day("2026-12-07"), DeskLife.request)
    let record = try life.matter(DeskLife.request).record
    let lines = life.clerk.office.dueLines(record, today: try life.day("2026-12-08"))
    let answer = lines.first { $0.deadline.name == DeadlineName.answer.rawValue }
    #expect(answer?.state == .overdue)
    #expect(answer?.deadline.due.iso == "2026-12-04")
    #expect(answer?.left == -2)
    try life.act(.act(.grant), on: "2026-12-08")
    let after = life.clerk.office.dueLines(
      try life.matter(DeskLife.request).record, today: try life.day("2026-12-09"))
    #expect(!after.contains { $0.deadline.name == DeadlineName.answer.rawValue })
  }

  @Test func aResponseThatIsLateStaysInSight() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
      $0.consequence = "Penyidikan terhambat."
    }
    try life.object(on: "2026-12-01")
    try life.pass(to: life.day("2027-01-19"), DeskLife.objection)
    let record = try life.matter(DeskLife.objection).record
    let lines = life.clerk.office.dueLines(record, today: try life.day("2027-01-19"))
    #expect(lines.first { $0.deadline.name == DeadlineName.response.rawValue }?.state == .overdue)
  }
}
