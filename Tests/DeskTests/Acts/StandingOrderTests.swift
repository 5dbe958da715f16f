import Civil
import Desk
import Procedures
import Records
import Testing

/// A superior's order binds the PPID until it is carried out.
@Suite struct StandingOrderTests {
  /// A silent request, an objection to the silence, and the superior's order of 20 January 2027.
  private static func ordered() throws -> DeskLife {
    var life = try DeskLife("umum")
    try life.receive()
    try life.pass(to: life.day("2026-12-07"), DeskLife.request)
    try life.object(on: "2026-12-08", grounds: ["c"])
    try life.act(.responded(.grant), DeskLife.objection, on: "2026-12-15") {
      $0.reason = "Keberatan beralasan."
      $0.order = "memberikan salinan DPA"
      $0.days = 3
    }
    return life
  }

  private static func order(_ life: DeskLife) throws -> Deadline? {
    try life.matter(DeskLife.request).record.deadlines.last { $0.name == OrderPeriod.name }
  }

  @Test(arguments: [CaseAct.refuse, .answerNotHeld, .transfer, .extend])
  func whatIsOrderedCannotBeDeniedOrPutOff(act: CaseAct) throws {
    var life = try Self.ordered()
    let fault = #expect(throws: ActFault.self) {
      try life.act(.act(act), on: "2026-12-16") {
        $0.basis = "Pasal 17 huruf i UU Nomor 14 Tahun 2008"
        $0.consequence = "Mengganggu."
        $0.reason = "Alasan."
        $0.to = "Dinas Kesehatan"
      }
    }
    #expect(fault?.indonesian.contains("laksanakan perintah") == true)
  }

  @Test func grantingCarriesTheOrderOut() throws {
    var life = try Self.ordered()
    try life.act(.act(.grant), on: "2026-12-16")
    #expect(try Self.order(life)?.state == .met)
    #expect(try !OrderMark.stands(OrderMark.superior, on: life.matter(DeskLife.request).record))
    try life.act(.act(.deliver), on: "2026-12-16") {
      $0.method = "pickup"
      $0.recipient = "Budi Santoso"
    }
    try life.act(.act(.close), on: "2026-12-17") { $0.satisfied = true }
  }

  @Test func anApplicantWhoWithdrawsIsOwedNothing() throws {
    var life = try Self.ordered()
    try life.act(.act(.withdraw), on: "2026-12-16") { $0.reason = "Surat pemohon." }
    #expect(try Self.order(life)?.state != .open)
  }
}
