import Civil
import Desk
import Disk
import Foundation
import Procedures
import Records
import Station
import Testing

/// Nothing that comes in goes by without a person's being told.
@Suite struct NewsTests {
  private static func today(_ office: ActOffice) throws -> String {
    String(
      decoding: try DiskFile.read(office.scratch.folder.register + "/hari-ini.txt", limit: 1 << 20),
      as: UTF8.self)
  }

  /// What comes after the morning's reminder stands in the next day's, and only there.
  @Test func whatComesAfterTheMorningsReminderIsToldTheNextDayOnce() throws {
    let office = try ActOffice()
    try office.round(at: "2026-11-23T08:00:00+07:00")
    try office.scratch.deliver(
      Letters.mail(
        from: "warga@lain.example", name: "Wulan", subject: "Permohonan informasi",
        body: "Nama: Wulan Sari\nNIK: 3171011201909001\nAlamat: Jl. Contoh No. 3 Jakarta\n"
          + "Rincian informasi: salinan DPA tahun 2026\nTujuan: penelitian\nCara memperoleh: softcopy",
        ktp: true, received: "Mon, 23 Nov 2026 10:00:00 +0700"))
    try office.round(at: "2026-11-23T10:05:00+07:00")
    _ = try office.record("2026-P-0002")
    #expect(try !Self.today(office).contains("2026-P-0002"))
    try office.round(at: "2026-11-24T08:00:00+07:00")
    #expect(try Self.today(office).contains("2026-P-0002"))
    #expect(try Self.today(office).contains("permohonan baru"))
    try office.round(at: "2026-11-25T08:00:00+07:00")
    #expect(try !Self.today(office).contains("permohonan baru"))
  }

  /// A reply to one of our letters is kept with its case, and somebody is told until an act shows that he has read it.
  @Test func aReplyWaitsForAReader() throws {
    let office = try ActOffice()
    try office.scratch.drop("Berkasnya tidak dapat dibuka, mohon bantuan.", name: "balasan.txt")
    try office.scratch.drop("{ jenis: \"lain\", nomor: \"2026-P-0001\" }", name: "balasan.txt.json5")
    try office.round(at: "2026-11-23T08:00:00+07:00")
    try office.round(at: "2026-11-23T09:00:00+07:00")
    #expect(try UnreadLetter.waits(office.record()))
    let station = try office.station(at: "2026-11-23T09:30:00+07:00")
    #expect(try Health(station).troubles.contains { $0.contains("nobody has read") })
    try office.round(at: "2026-11-24T08:00:00+07:00")
    #expect(try Self.today(office).contains("surat baru dari pemohon belum dibaca"))
    try office.act(at: "2026-11-24T09:00:00+07:00") {
      $0 = OfficerAct(.called)
      $0.reason = "Berkas dikirim ulang."
    }
    #expect(try !UnreadLetter.waits(office.record()))
  }

  /// The decree moves the first period of an extended answer, and with it the extended one.
  @Test func anExtendedAnswerMovesWithItsFirstPeriod() throws {
    let office = try ActOffice()
    try office.act(at: "2026-11-27T09:00:00+07:00") {
      $0 = OfficerAct(.act(.extend))
      $0.reason = "Belum dikuasai."
      $0.ground = .notHeld
    }
    let before = try #require(office.record().deadlines.last { $0.name == "answer" })
    try office.addHolidays(["2026-12-02", "2026-12-03"])
    let moved = try office.station(at: "2026-11-27T10:00:00+07:00").recompute(isDry: true)
    let new = try #require(moved.first { $0.old.name == "answer" }?.new)
    #expect(new.from > before.from)
    #expect(new.due > before.due)
    #expect(new.days == before.days)
  }

  /// Of a letter that came as a folder the exhibit is what came, with the list of digests behind it.
  @Test func aFolderIsInTheDisputeFileAsItCame() throws {
    let office = try ActOffice()
    let text =
      "FORMULIR PERMOHONAN INFORMASI\nNama: Wulan Sari\nNIK: 3171011201909001\nAlamat: Jl. Contoh No. 3 Jakarta\n"
      + "Rincian informasi: salinan DPA tahun 2026\nTujuan: penelitian\nCara memperoleh: softcopy\n"
    let home = office.scratch.folder.inbox + "/2026-11-23 permohonan"
    try DiskFile.makeFolder(home)
    try DiskFile.create(home + "/surat.txt", with: Array(text.utf8), sync: false)
    let picture = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="))
    try DiskFile.create(home + "/ktp.png", with: Array(picture), sync: false)
    try office.round(at: "2026-11-23T10:00:00+07:00")
    try office.round(at: "2026-11-23T11:00:00+07:00")
    _ = try office.record("2026-P-0002")
    let outcome = try CaseBundle(office.station(at: "2026-11-24T09:00:00+07:00")).make("2026-P-0002")
    let letter = try #require(outcome.file.exhibits.first { $0.slug == "surat-permohonan" })
    #expect(letter.files.count == 2)
    #expect(
      try letter.files.dropLast().contains { file in
        try DiskFile.read(outcome.folder + "/" + file.name, limit: 1 << 20) == Array(text.utf8)
      })
    #expect(Set(letter.files.map(\.name)).count == 2)
  }
}
