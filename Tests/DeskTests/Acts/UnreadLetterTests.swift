import Civil
import Desk
import Procedures
import Records
import Testing

/// A reply of the applicant's that joined its case waits for a reader, whatever became of the case.
@Suite struct UnreadLetterTests {
  private static func marked(_ life: inout DeskLife, on iso: String) throws {
    try life.flag(DeskLife.request, UnreadLetter.mark, on: iso)
  }

  @Test func officersAreToldUntilSomebodyActs() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try Self.marked(&life, on: "2026-11-24")
    let day = try life.day("2026-11-25")
    var officers = Reminder(day: day, reader: .officers)
    var superior = Reminder(day: day, reader: .superior)
    life.clerk.office.remind(
      try life.matter(DeskLife.request).record, since: day, officers: &officers, superior: &superior)
    #expect(officers.waiting.contains { $0.what.contains("surat baru dari pemohon belum dibaca") })
    let decision = try life.act(.act(.extend), on: "2026-11-25") {
      $0.reason = "Belum dikuasai."
      $0.ground = .notHeld
    }
    #expect(decision.remarks.contains { $0.contains("sudah dibaca") })
    #expect(try !UnreadLetter.waits(life.matter(DeskLife.request).record))
  }

  /// The form of a case that has ended comes back, so that the letter can be dealt with there.
  @Test func aCaseThatHasEndedHasAFormAgain() throws {
    var life = try DeskLife("umum")
    try life.receive()
    try life.act(.act(.withdraw), on: "2026-11-24") { $0.reason = "Surat pemohon." }
    let office = life.clerk.office
    let day = try life.day("2026-11-26")
    #expect(
      try life.matter(DeskLife.request).choices(of: office, on: day, hasDispute: false).isEmpty)
    try Self.marked(&life, on: "2026-11-25")
    #expect(
      try !life.matter(DeskLife.request).choices(of: office, on: day, hasDispute: false).isEmpty)
  }
}

/// A case's hour of receipt is printed only where somebody knows it.
@Suite struct ReceiptHourTests {
  @Test(arguments: [true, false]) func theDayAloneIsPrinted(isKnown: Bool) throws {
    var life = try DeskLife("umum")
    try life.receive()
    if !isKnown { try life.flag(DeskLife.request, ReceiptHour.unknown, on: "2026-11-20") }
    try life.act(.act(.extend), on: "2026-11-25") {
      $0.reason = "Belum dikuasai."
      $0.ground = .notHeld
    }
    let text = try life.letter(.extension).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Jumat, 20 November 2026"))
    #expect(text.contains("pukul") == isKnown)
  }
}
