import Civil
import Desk
import Disk
import Procedures
import Records
import Station
import Testing

/// What units and applicants do, through the office's files.
struct UnitActFileTests {
  @Test func aConsequenceTestIsFiledAndPrintedAndTheJournalNamesIt() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-24T09:00:00+07:00") {
      $0 = OfficerAct(.act(.consequenceTest))
      $0.basis = "Pasal 17 huruf h UU Nomor 14 Tahun 2008"
      $0.consequence = "Riwayat kesehatan seseorang terungkap."
      $0.reason = "Rahasia pribadi terlindungi."
      $0.period = "5 (lima) tahun"
    }
    try office.round(at: "2026-11-24T09:10:00+07:00")
    let record = try office.record()
    #expect(record.acts.map(\.act) == ["consequence-test"])
    #expect(record.letters.last?.template == "consequence-test")
    #expect(record.letters.last?.state == .printed)
    let folder = office.scratch.folder.caseFolder(record.id)
    let sheet = String(
      decoding: try DiskFile.read(
        folder + "/surat-keluar/2026-P-0001.consequence-test.1.txt", limit: 1 << 20),
      as: UTF8.self)
    #expect(sheet.contains("LEMBAR PENGUJIAN KONSEKUENSI"))
    #expect(!sheet.contains("3171011201909001"))
    #expect(try Verification(office.station(at: "2026-11-24T10:00:00+07:00")).run().isGood)
  }

  @Test func aUnitsMaterialIsKeptWithTheCase() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-23T09:00:00+07:00") {
      $0 = OfficerAct(.act(.refer))
      $0.to = "Bidang Klarifikasi"
    }
    try office.act(at: "2026-11-24T09:00:00+07:00") {
      $0 = OfficerAct(.act(.supply))
      $0.enclosures = [.init(name: "bahan.pdf", mediaType: "application/pdf", octets: Array("%PDF-1".utf8))]
    }
    let record = try office.record()
    #expect(record.acts.map(\.act) == ["refer", "supply"])
    #expect(record.files.last { $0.role == "enclosure" }?.file == "keputusan/02-supply-lampiran-1.pdf")
    #expect(record.deadlines.last { $0.name == "referral" }?.state == .met)
    #expect(try Verification(office.station(at: "2026-11-24T10:00:00+07:00")).run().isGood)
  }
}
