import Civil
import Desk
import Procedures
import Records
import Testing

/// What stays of the steps of units and of handing over once they are taken back.
struct UnitActUndoTests {
  private static func undo(_ life: inout DeskLife, _ id: CaseID = DeskLife.request, on iso: String) throws {
    try life.act(.undo, id, on: iso) { $0.reason = "Keliru." }
  }

  private static func responded(_ procedure: String = "lombok-barat") throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a"
      $0.consequence = "x"
    }
    try life.object(on: "2026-12-07", grounds: ["a", "e"])
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
    return life
  }

  @Test(arguments: ["2026-12-14", "2026-12-17"])
  func aResponseHandedOverByMistakeLeavesTheTimeOfTheResponse(on iso: String) throws {
    var life = try Self.responded()
    try life.act(.act(.deliver), DeskLife.objection, on: iso) { $0.method = "post" }
    try Self.undo(&life, DeskLife.objection, on: "2026-12-18")
    let windows = try life.matter(DeskLife.objection).record.deadlines.filter { $0.name == "dispute-window" }
    #expect(windows.map(\.from.iso) == ["2026-12-14"])
    #expect(windows.map(\.state) == [.open])
    try Self.undo(&life, DeskLife.objection, on: "2026-12-18")
    #expect(
      try life.matter(DeskLife.objection).record.deadlines.allSatisfy { $0.name != "dispute-window" })
  }

  @Test(arguments: ["2026-11-27", "2026-12-01"])
  func informationHandedOverByMistakeLeavesTheTimeOfTheAnswer(on iso: String) throws {
    var life = try DeskLife("balangan")
    try life.receive()
    try life.act(.act(.grant), on: "2026-11-27")
    try life.act(.act(.deliver), on: iso) { $0.method = "post" }
    try Self.undo(&life, on: "2026-12-02")
    let windows = try life.matter().record.deadlines.filter { $0.name == "objection-window" }
    #expect(windows.map(\.from.iso) == ["2026-11-27"])
    #expect(try life.matter().record.status == .granted)
  }

  @Test func aResponseThatWentOutByMailIsHandedOverOnceMore() throws {
    var life = try Self.responded()
    try life.act(.act(.deliver), DeskLife.objection, on: "2026-12-17") { $0.method = "email" }
    let fault = #expect(throws: ActFault.self) {
      try Self.undo(&life, DeskLife.objection, on: "2026-12-18")
    }
    #expect(fault?.english.contains("the response went out by mail on 2026-12-17") == true)
    #expect(fault?.indonesian.contains("serahkan sekali lagi") == true)
  }

  @Test func aUnitsTimeRunsAgainOnceNothingHasEndedIt() throws {
    var life = try DeskLife("balangan")
    try life.receive()
    try life.act(.act(.refer), on: "2026-11-23") { $0.to = "Bidang Klarifikasi" }
    try life.act(.act(.supply), on: "2026-11-24") { $0.reason = "Bahan pertama." }
    try life.act(.act(.supply), on: "2026-11-24") { $0.reason = "Bahan kedua." }
    func period() throws -> DeadlineState? {
      try life.matter().record.deadlines.last { $0.name == "referral" }?.state
    }
    try Self.undo(&life, on: "2026-11-24")
    #expect(try period() == .met)
    try Self.undo(&life, on: "2026-11-24")
    #expect(try period() == .open)
    try life.act(.act(.grant), on: "2026-11-25")
    #expect(try period() == .met)
    try Self.undo(&life, on: "2026-11-25")
    #expect(try period() == .open)
  }

  @Test func aUnitThatWasLateStaysLate() throws {
    var life = try DeskLife("balangan")
    try life.receive()
    let due = try life.day("2026-11-24")
    try life.act(.act(.refer), on: "2026-11-23") {
      $0.to = "Bidang Klarifikasi"
      $0.due = due
    }
    try life.act(.act(.supply), on: "2026-11-26") { $0.reason = "Bahan." }
    try Self.undo(&life, on: "2026-11-26")
    #expect(try life.matter().record.deadlines.last { $0.name == "referral" }?.state == .missed)
  }

  @Test func anObjectionThatWasArchivedAfterItsEndStillLeadsToTheCommission() throws {
    var life = try Self.responded()
    try life.act(.act(.close), DeskLife.objection, on: "2026-12-16") { $0.satisfied = false }
    try life.act(.act(.archive), DeskLife.objection, on: "2026-12-17") { $0.reason = "Lemari arsip B3" }
    let choices = try life.matter(DeskLife.objection)
      .choices(of: life.clerk.office, on: life.day("2026-12-18"), hasDispute: false)
    #expect(choices.contains { $0.deed == .disputed })
  }

  /// act | on | letters that the undo writes
  @Test(arguments: [
    (CaseAct.settle, DeskLife.objection, ["correction"]), (.archive, DeskLife.objection, []),
    (.assist, DeskLife.dispute, []), (.consequenceTest, DeskLife.request, []),
    (.supply, DeskLife.request, []),
  ])
  func whatIsNotedCanBeTakenBack(_ kind: CaseAct, _ id: CaseID, _ letters: [String]) throws {
    var life = try DeskLife("balangan")
    if id == DeskLife.request { try life.receive() } else { life = try Self.responded("balangan") }
    if id == DeskLife.dispute {
      try life.act(.disputed, DeskLife.objection, on: "2026-12-15") { $0.stage = .open }
    }
    let before = try life.matter(id)
    try life.act(.act(kind), id, on: "2026-12-16") {
      $0.reason = "Alasan."
      guard kind == .consequenceTest else { return }
      $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
      $0.consequence = "Penyidikan terhambat."
      $0.period = "5 (lima) tahun"
    }
    #expect(try life.matter(id).standing.last?.act.act == .act(kind))
    try Self.undo(&life, id, on: "2026-12-17")
    let after = try life.matter(id)
    #expect(after.standing == before.standing)
    #expect(after.record.status == before.record.status)
    #expect(after.record.deadlines == before.record.deadlines)
    #expect(life.letters.map(\.template) == letters)
  }
}
