import Desk
import Disk
import Foundation
import Json
import Mime
import Station
import Testing

/// Papers of mails by a whole round: read, judged, filed once each, spoken of in the letters.
@Suite struct PaperFilingTests {
  private static func mail(_ sample: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: SampleTests.root)
    let name = try #require(names.first { $0.hasPrefix(sample) })
    return String(
      decoding: try DiskFile.read("\(SampleTests.root)/\(name)/letter.eml", limit: 1 << 24), as: UTF8.self)
  }

  /// The papers that the only case's data names, and its files beside the letter.
  private static func papers(_ office: ScratchOffice) throws -> (data: [JsonValue], files: [String]) {
    let all = try office.files(below: office.folder.cases)
    let data = try #require(all.first { $0.key.hasSuffix(".json") }?.value)
    return (
      try JsonReader.read(data, json5: false)["documents"]?.array ?? [],
      all.keys.filter { $0.contains("/lampiran/") }.map { String($0.split(separator: "/").last ?? "") }
        .sorted()
    )
  }

  private static func completion(_ office: ScratchOffice) throws -> String {
    let files = try office.files(below: office.folder.cases)
    let octets = try #require(files.first { $0.key.hasSuffix("completion.1.eml") }?.value)
    return Message.read(octets).bodyText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("52-", ["letter", "ktp"], ["01-01-letter.pdf", "01-02-ktp.jpg"], true),
    ("53-", ["letter", "ktp", "akta", "sk-badan-hukum"], ["01-01-berkas.pdf"], true),
    ("57-", ["form", "ktp"], ["01-01-form.docx", "01-02-ktp.jpg"], true),
    ("55-", ["other"], ["01-01-other.jpg"], false),
    ("56-", ["ktp"], ["01-01-ktp.pdf"], false),
  ])
  func everyPaperIsFiledOnce(sample: String, kinds: [String], files: [String], isComplete: Bool) throws {
    let office = try ScratchOffice()
    try office.deliver(Self.mail(sample))
    let report = try office.station().runOnce()
    #expect(report.filed == 1)
    let papers = try Self.papers(office)
    #expect(papers.data.compactMap { $0["document"]?.string } == kinds)
    #expect(papers.files == files)
    #expect(Set(papers.data.compactMap { $0["file"]?.string }) == Set(files.map { "lampiran/\($0)" }))
    let letters = try office.files(below: office.folder.cases).keys.filter { $0.contains("surat-keluar") }
    #expect(letters.contains { $0.contains(isComplete ? "receipt" : "completion") })
    #expect(try Verification(office.station()).run().problems.map(\.what) == [])
    // What was recognised stays in the case alone.
    #expect(try office.files(below: office.folder.scans).isEmpty)
  }

  @Test func whoSendsALockedPaperIsToldToSendItWithoutPassword() throws {
    let office = try ScratchOffice()
    try office.deliver(Self.mail("56-"))
    _ = try office.station().runOnce()
    let letter = try Self.completion(office)
    #expect(letter.contains("terkunci kata sandi; mohon dikirim ulang tanpa kata sandi"))
  }

  @Test func whatAFileReallyIsIsSaidInTheLetter() throws {
    let office = try ScratchOffice()
    try office.deliver(Self.mail("55-"))
    _ = try office.station().runOnce()
    let letter = try Self.completion(office)
    #expect(letter.contains("Lampiran yang tampaknya SIM"))
  }
}
