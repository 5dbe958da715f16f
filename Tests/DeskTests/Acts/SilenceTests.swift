import Civil
import Desk
import Mime
import Procedures
import Records
import Testing

/// A superior lets the time for a response pass: the objector is told by when the commission can be asked.
@Suite struct SilenceTests {
  /// An objection of 1 December 2026 to a refusal.
  private static func life(_ procedure: String) throws -> DeskLife {
    var life = try DeskLife(procedure)
    try life.receive()
    try life.act(.act(.refuse), on: "2026-11-27") {
      $0.basis = "Pasal 17 huruf a UU Nomor 14 Tahun 2008"
      $0.consequence = "Penyidikan terhambat."
    }
    try life.object(on: "2026-12-01")
    return life
  }

  /// Thirty working days end on 18 January 2027; Lombok Barat's own thirty calendar days on 31 December, but the
  /// objector's time runs from the law's day.
  @Test(arguments: ["balangan", "bengkalis", "disperpusip", "gelora", "lombok-barat", "umum"])
  func theObjectorIsToldOnceOnTheDayAfter(procedure: String) throws {
    var life = try Self.life(procedure)
    func isOwed(_ iso: String) throws -> Bool {
      try life.clerk.owesSilence(life.matter(DeskLife.objection).record, today: life.day(iso))
    }
    for iso in ["2026-12-01", "2026-12-31", "2027-01-01", "2027-01-18"] {
      try life.pass(to: life.day(iso), DeskLife.objection)
      #expect(try !isOwed(iso), "\(iso)")
    }
    try life.pass(to: life.day("2027-01-19"), DeskLife.objection)
    #expect(try isOwed("2027-01-19"))
    #expect(try isOwed("2027-02-08"))
    #expect(try !isOwed("2027-02-09"), "the window is over: nothing is promised that has passed")
    try life.tellSilence(on: "2027-01-19")
    let text = try life.letter(.disputeRight).text.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(text.contains("Komisi Informasi Provinsi Contoh"))
    #expect(
      text.contains(
        "Hari terakhirnya Senin, 8 Februari 2027, yaitu 14 (empat belas) hari kerja setelah tanggal 18"))
    #expect(text.contains("Pasal 37 ayat (2) UU Nomor 14 Tahun 2008"))
    let given = procedure == "lombok-barat" ? "Kamis, 31 Desember 2026" : "Senin, 18 Januari 2027"
    #expect(text.contains("seharusnya diberikan paling lambat \(given)"))
    #expect(
      text.contains("Batas waktu menurut undang-undang berakhir pada Senin, 18 Januari 2027")
        == (procedure == "lombok-barat"))
    guard case .email(let draft) = life.letters.first?.delivery else {
      Issue.record("the letter goes by mail")
      return
    }
    #expect(draft.to.address == "budi@warga.example")
    #expect(try !isOwed("2027-01-20"), "once")
  }

  /// A response that comes late is lettered by itself, and gives a window of its own; taken back, the first one holds
  /// again, and nothing is said twice.
  @Test func aLateResponseIsStillPossible() throws {
    var life = try Self.life("umum")
    try life.pass(to: life.day("2027-01-19"), DeskLife.objection)
    try life.tellSilence(on: "2027-01-19")
    try life.act(.responded(.grant), DeskLife.objection, on: "2027-01-20") {
      $0.reason = "Keberatan beralasan."
      $0.order = "memberikan informasi"
    }
    #expect(life.letters.map(\.template) == ["response"])
    var record = try life.matter(DeskLife.objection).record
    #expect(record.deadlines.last?.due.iso == "2027-02-10")
    #expect(record.deadlines.first { $0.name == "response" }?.state == .missed)
    #expect(!life.clerk.owesSilence(record, today: try life.day("2027-01-21")))
    try life.act(.undo, DeskLife.objection, on: "2027-01-20") { $0.reason = "Keliru." }
    try life.pass(to: life.day("2027-01-21"), DeskLife.objection)
    record = try life.matter(DeskLife.objection).record
    #expect(life.clerk.office.silenceWindow(record)?.due.iso == "2027-02-08")
    #expect(!life.clerk.owesSilence(record, today: try life.day("2027-01-21")))
  }

  /// Where the procedure has no such letter, where the objection itself is doubtful, or where the applicant is before the
  /// commission already, no letter goes; the officers are told of the window all the same.
  @Test func whereALetterMightMisleadAPersonDecides() throws {
    var life = try Self.life("umum")
    try life.pass(to: life.day("2027-01-19"), DeskLife.objection)
    let day = try life.day("2027-01-19")
    var record = try life.matter(DeskLife.objection).record
    var bare = life.clerk.office
    bare.procedure.letters.removeAll { $0.template == .disputeRight }
    let silent = Clerk(office: bare, templates: life.clerk.templates, keys: life.clerk.keys)
    #expect(!silent.owesSilence(record, today: day))
    for flag in ["prematur", "lewat-waktu"] {
      record.flags = [flag]
      #expect(!life.clerk.owesSilence(record, today: day), "\(flag)")
    }
    var officers = Reminder(day: day, reader: .officers)
    var superior = Reminder(day: day, reader: .superior)
    bare.remind(record, since: day, officers: &officers, superior: &superior)
    for reminder in [officers, superior] {
      #expect(
        reminder.overdue.last?.what
          == "keberatan belum ditanggapi dan batas waktunya sudah lewat; batasnya Senin, 18 Januari 2027, lewat 1 hari kerja; "
          + "pemohon dapat mengajukan sengketa sampai 8 Februari 2027")
    }
    try life.act(.disputed, DeskLife.objection, on: "2027-01-20") { $0.stage = .open }
    #expect(
      !life.clerk.owesSilence(try life.matter(DeskLife.objection).record, today: try life.day("2027-01-21")))
  }
}
