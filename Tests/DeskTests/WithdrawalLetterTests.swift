import Civil
import Desk
import Digests
import Letters
import Mime
import Procedures
import Records
import Testing

/// Letters by which applicants take their case back.
struct WithdrawalLetterTests {
  private static func decide(_ life: DeskLife, about number: String) throws -> Decision {
    let mail = """
      From: Budi Santoso <budi@warga.example>
      To: ppid@contoh.example
      Subject: Pencabutan \(number)
      Date: Mon, 4 Jan 2027 09:00:00 +0700
      Message-ID: <2@warga.example>

      Dengan ini saya mencabut permohonan/keberatan saya dengan nomor \(number).

      Budi Santoso
      """
    let octets = Array(mail.utf8)
    let letter = LetterReader.read(Message.read(octets), own: ["ppid@contoh.example"])
    #expect(letter.kind == .withdrawal)
    let intake = Intake(
      digest: Digest(of: octets), content: Digest(of: octets), octets: octets.count, source: "maildir",
      received: try life.hour("2027-01-04T09:00"), fileExtension: "eml", letter: letter, papers: [])
    var dossier = Dossier()
    dossier.senderCases = Array(life.data.keys).sorted()
    dossier.data = life.data
    return life.clerk.decide(
      intake, register: life.register, dossier: dossier, now: try life.hour("2027-01-04T09:00"))
  }

  @Test func anOpenRequestEndsAndItsPeriodIsOver() throws {
    var life = try DeskLife("umum")
    try life.receive()
    let decision = try Self.decide(life, about: "001/PPID/XI/2026")
    #expect(decision.fate == .withdrawn)
    #expect(
      decision.acts.contains(.settle(id: DeskLife.request, deadline: "answer", state: .met)),
      "nobody waits for an answer any more")
  }

  @Test func whatIsAnsweredOrBeforeTheCommissionIsLeftToAPerson() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a"
      $0.consequence = "x"
    }
    #expect(try Self.decide(life, about: "001/PPID/XI/2026").fate == .review)
    try life.object(on: "2026-12-07")
    try life.act(.responded(.reject), DeskLife.objection, on: "2026-12-14") { $0.reason = "bahwa …;" }
    try life.act(.disputed, DeskLife.objection, on: "2026-12-21") { $0.stage = .open }
    #expect(try Self.decide(life, about: "2026-S-0001").fate == .review)
  }
}
