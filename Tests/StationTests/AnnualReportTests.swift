import Desk
import Disk
import Json
import Procedures
import Station
import Testing

/// The year's report: what Loket counts, and what only officers know.
struct AnnualReportTests {
  private static let hour = "2027-01-15T09:00:00+07:00"

  private static func report(_ office: ActOffice) throws -> (text: String, page: String, paths: [String]) {
    let station = try office.station(at: hour)
    let report = try AnnualReport(station, year: 2026)
    let paths = try station.write(report)
    func read(_ path: String) throws -> String {
      String(decoding: try DiskFile.read(path, limit: 1 << 20), as: UTF8.self)
    }
    return (try read(paths[1]), try read(paths[0]), paths)
  }

  @Test func whatNobodyWroteIsSaidToBeMissingAndABlankFormLiesThere() throws {
    let office = try ActOffice()
    let first = try Self.report(office)
    let missing = "(Belum diisi. Tulis pada register/isian-laporan-2026.txt.)"
    for chapter in ReportChapter.allCases {
      #expect(first.text.contains(chapter.label + ":\n" + missing))
      #expect(first.page.contains("<h3>\(chapter.label)</h3>\n<p>\(missing)</p>"))
    }
    let form = try #require(first.paths.last)
    #expect(form.hasSuffix("register/isian-laporan-2026.txt"))
    #expect(try Self.report(office).paths.count == 2, "it is laid there once")
  }

  @Test func whatOfficersWroteStandsInTheReportAndTheirFormIsNeverTouched() throws {
    let office = try ActOffice()
    let form = try #require(try Self.report(office).paths.last)
    let blank = String(decoding: try DiskFile.read(form, limit: 1 << 20), as: UTF8.self)
    let filled = blank.replacing(
      "Anggaran pelayanan dan penggunaannya:",
      with: "Anggaran pelayanan dan penggunaannya:\r\nRp25.000.000,00 <APBD>\r\nTerpakai: Rp20.000.000,00")
    try DiskFile.replace(form, with: Array(filled.utf8), mode: 0o600, sync: false)
    let report = try Self.report(office)
    #expect(report.text.contains("penggunaannya:\nRp25.000.000,00 <APBD>\nTerpakai: Rp20.000.000,00\n"))
    #expect(report.page.contains("<p>Rp25.000.000,00 &lt;APBD&gt;</p>"))
    #expect(String(decoding: try DiskFile.read(form, limit: 1 << 20), as: UTF8.self) == filled)
    let data = try AnnualReport(office.station(at: Self.hour), year: 2026).json["chapters"]
    #expect(data?["budget"]?.string == "Rp25.000.000,00 <APBD>\nTerpakai: Rp20.000.000,00")
    #expect(data?["staff"] == .null)
    #expect(try Verification(office.station(at: Self.hour)).run().isGood)
  }

  @Test func aFormWhoseQuestionStandsTwiceIsRefusedWithItsLine() throws {
    let office = try ActOffice()
    let form = try #require(try Self.report(office).paths.last)
    let text = "Kendala internal pelayanan: a\nKendala internal pelayanan: b\n"
    try DiskFile.replace(form, with: Array(text.utf8), mode: 0o600, sync: false)
    let fault = #expect(throws: StationFault.self) {
      try AnnualReport(office.station(at: Self.hour), year: 2026)
    }
    #expect(fault?.sentence.contains("isian-laporan-2026.txt") == true)
    #expect(fault?.sentence.contains("baris 2") == true)
  }
}
