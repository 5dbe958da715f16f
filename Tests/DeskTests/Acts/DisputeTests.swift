import Civil
import Desk
import Mime
import Procedures
import Records
import Testing

/// What the commission tells of a dispute, and what the office makes of it.
@Suite struct DisputeTests {
  private static func life(_ procedure: String = "umum") throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
      $0.consequence = "Penyidikan terhambat."
    }
    try life.object(on: "2026-12-01")
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "Sudah tepat." }
    return life
  }

  @Test func aHearingIsRememberedMovedAndOver() throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    func summon(_ day: String, on today: String, stage: DisputeStatus) throws {
      let hearing = try life.day(day)
      try life.act(.disputed, DeskLife.dispute, on: today) {
        $0.stage = stage
        $0.summons.day = hearing
      }
    }
    try summon("2027-01-11", on: "2026-12-28", stage: .open)
    try summon("2027-01-13", on: "2027-01-04", stage: .mediation)
    try summon("2027-01-20", on: "2027-01-06", stage: .mediation)
    var record = try life.matter(DeskLife.dispute).record
    #expect(record.status == .mediation)
    #expect(record.deadlines.map(\.due.iso) == ["2027-01-20"])
    #expect(life.clerk.office.recounts(record).isEmpty, "no calendar of ours moves it")
    #expect(try life.clerk.elapse(record, today: life.day("2027-01-20")).isEmpty)
    var officers = Reminder(day: try life.day("2027-01-18"), reader: .officers)
    var superior = Reminder(day: officers.day, reader: .superior)
    life.clerk.office.remind(record, since: officers.day, officers: &officers, superior: &superior)
    #expect(officers.due.map(\.what) == superior.due.map(\.what))
    #expect(officers.due.first?.what.contains("Komisi Informasi pada Rabu, 20 Januari 2027") == true)
    let over = try life.clerk.elapse(record, today: life.day("2027-01-21"))
    #expect(over == [.settle(id: DeskLife.dispute, deadline: "hearing", state: .met)])
    try life.act(.undo, DeskLife.dispute, on: "2027-01-07") { $0.reason = "Keliru." }
    record = try life.matter(DeskLife.dispute).record
    #expect(record.deadlines.map(\.due.iso) == ["2027-01-13"])
  }

  /// A dispute's end calls a hearing off that was still to come, and takes one as held that was due; where the end was
  /// noted wrongly, the hearing stands as it did before.
  @Test(arguments: [
    ("2027-01-25", nil, true), ("2027-01-25", "2027-01-19", true), ("2027-01-11", nil, false),
    ("2027-01-12", nil, true), (nil, nil, false),
  ])
  func aDisputeThatGoesOnHasItsHearingAgain(hearing: String?, moved: String?, isOpen: Bool) throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    for day in [hearing, moved].compactMap({ $0 }) {
      let day = try life.day(day)
      try life.act(.disputed, DeskLife.dispute, on: "2026-12-28") {
        $0.stage = .open
        $0.summons.day = day
      }
    }
    try life.pass(to: life.day("2027-01-12"), DeskLife.dispute)
    let before = try life.matter(DeskLife.dispute).record
    #expect(before.deadlines.map { $0.state == .open } == (hearing == nil ? [] : [isOpen]))
    try life.act(.disputed, DeskLife.dispute, on: "2027-01-12") { $0.stage = .closed }
    #expect(try life.matter(DeskLife.dispute).record.deadlines.allSatisfy { $0.state != .open })
    try life.act(.undo, DeskLife.dispute, on: "2027-01-13") { $0.reason = "Keliru." }
    let after = try life.matter(DeskLife.dispute).record
    #expect(after.status == before.status)
    #expect(after.deadlines == before.deadlines)
    // The stage before it can be taken back too, and a second end sees the hearing anew.
    try life.act(.disputed, DeskLife.dispute, on: "2027-01-13") { $0.stage = .closed }
    try life.act(.undo, DeskLife.dispute, on: "2027-01-13") { $0.reason = "Keliru lagi." }
    #expect(try life.matter(DeskLife.dispute).record.deadlines == before.deadlines)
  }

  /// Mediation, adjudication, ruling: never back.
  @Test func aStageDoesNotGoBackButByUndo() throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    try life.act(.disputed, DeskLife.dispute, on: "2027-01-11") { $0.stage = .adjudication }
    let fault = #expect(throws: ActFault.self) {
      try life.act(.disputed, DeskLife.dispute, on: "2027-01-12") { $0.stage = .mediation }
    }
    #expect(fault?.indonesian.contains("mediasi mendahului ajudikasi") == true)
    try life.act(.undo, DeskLife.dispute, on: "2027-01-12") { $0.reason = "Keliru." }
    try life.act(.disputed, DeskLife.dispute, on: "2027-01-12") { $0.stage = .mediation }
    #expect(try life.matter(DeskLife.dispute).record.status == .mediation)
  }

  /// The response of 14 December opens a window up to 7 January, or 8 January by the latest reading.
  @Test(arguments: [
    ("2027-01-08", "2027-01-20", false), ("2027-01-11", "2027-01-20", true),
    (nil, "2027-01-20", true), (nil, "2026-12-28", false),
  ])
  func aDisputeThatCameTooLateIsTold(filed: String?, noted: String, isLate: Bool) throws {
    var life = try Self.life()
    let day = try filed.map { try life.day($0) }
    let decision = try life.act(.disputed, DeskLife.objection, on: noted) {
      $0.stage = .open
      $0.summons.filed = day
    }
    let record = try life.matter(#require(decision.opened?.id)).record
    #expect(record.flags.contains("sengketa-lewat-waktu") == isLate)
    #expect(!decision.remarks.isEmpty == isLate)
    #expect(record.status == .open, "nothing is refused for it")
  }

  @Test(arguments: [
    (DisputeOutcome.rejected, false), (.withdrawn, false), (.agreement, true), (.partly, true), (nil, true),
  ])
  func onlyAnOutcomeThatMayOrderLeavesAnOrder(outcome: DisputeOutcome?, mayOrder: Bool) throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    try life.act(.disputed, DeskLife.dispute, on: "2027-02-01") {
      $0.stage = .closed
      $0.summons.outcome = outcome
    }
    #expect(try life.matter().isOrdered == mayOrder)
  }

  @Test(arguments: [
    ("an hour without its day", DisputeStatus.mediation, ActFault.Field.date),
    ("an outcome of what goes on", .adjudication, .outcome),
    ("a hearing of what is over", .closed, .date),
  ])
  func whatDoesNotFitTheStageIsAsked(_ what: String, stage: DisputeStatus, field: ActFault.Field) throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    let day = try life.day("2027-02-01")
    let fault = #expect(throws: ActFault.self) {
      try life.act(.disputed, DeskLife.dispute, on: "2027-01-11") {
        $0.stage = stage
        if stage == .mediation { $0.summons.hour = ClockTime("09.00") }
        if stage == .adjudication { $0.summons.outcome = .granted }
        if stage == .closed { $0.summons.day = day }
      }
    }
    #expect(fault?.field == field, "\(what)")
  }

  /// The unit that stands by the superior, else the superior; the commission only by who may speak for the office.
  @Test(arguments: [
    ("lombok-barat", "Rina Marlina", ["dispute-notice"]),
    ("umum", "Sri Rahayu", ["dispute-notice", "dispute-cover"]),
  ])
  func whoIsToldOfADispute(procedure: String, by name: String, templates: [String]) throws {
    var life = try Self.life(procedure)
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") {
      $0.stage = .open
      $0.by = name
      $0.summons.register = "012/REG-PSI/XII/2026"
    }
    #expect(life.letters.map(\.template) == templates)
    guard case .email(let draft) = life.letters.first?.delivery else {
      #expect(procedure == "umum")
      return
    }
    #expect(draft.to.address == "sengketa@contoh.example")
    let ruling = try #require(life.rulings[DeskLife.objection]?.last)
    #expect(Ruling(json: ruling.json) == ruling)
    #expect(ruling.act.summons.register == "012/REG-PSI/XII/2026")
  }

  @Test func aFormSaysWhatTheCommissionHasTold() throws {
    var life = try Self.life()
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    let matter = try life.matter(DeskLife.dispute)
    let form = try #require(
      DecisionForm(matter, office: life.clerk.office, today: life.day("2027-01-11"), hasDispute: false))
    var text = String(decoding: form.octets(), as: UTF8.self)
    for (blank, filled) in [
      ("[ ] sengketa mediasi", "[x] sengketa mediasi"),
      ("Register Komisi Informasi:", "Register Komisi Informasi: 012/XII/2026"),
      ("Jadwal hari:", "Jadwal hari: 1 Februari 2027"), ("Jadwal jam:", "Jadwal jam: pukul 09.30 WIB"),
      ("Jadwal tempat:", "Jadwal tempat: Ruang Mediasi"),
      ("Diputuskan oleh:", "Diputuskan oleh: Rina Marlina"),
    ] {
      #expect(text.contains(blank), "\(blank)")
      text = text.replacing(blank, with: filled)
    }
    let act = try FilledForm(text: text).act(on: matter.record)
    #expect(act.stage == .mediation)
    #expect(act.summons.register == "012/XII/2026")
    #expect(act.summons.day?.iso == "2027-02-01")
    #expect(act.summons.hour == ClockTime("09.30"))
    #expect(act.summons.place == "Ruang Mediasi")
    let command = try #require(CommandForm.octets(act, on: DeskLife.dispute))
    let again = try FilledForm(text: String(decoding: command, as: UTF8.self)).act(on: matter.record)
    #expect(again.summons == act.summons)
  }
}
