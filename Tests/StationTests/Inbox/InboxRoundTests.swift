import Civil
import Digests
import Disk
import Foundation
import Glibc
import Records
import Testing

@testable import Station

@Suite("Rounds over the drop folder") struct InboxRoundTests {
  private func round(_ office: ScratchOffice) throws -> Round {
    try Round(office.station(), ledger: Ledger(office.folder, zone: .wib))
  }

  private func drop(_ office: ScratchOffice, _ octets: [UInt8], _ path: String) throws {
    let target = office.folder.inbox + "/" + path
    try DiskFile.makeFolder(CaseFiles.parent(target))
    try DiskFile.create(target, with: octets, sync: false)
  }

  @Test func everyFileOfAFolderIsKeptAndTheNoteToo() throws {
    let office = try ScratchOffice()
    try drop(office, DropSamples.pdf, "surat/1 surat.pdf")
    try drop(office, DropSamples.jpeg, "surat/2 ktp.jpg")
    try drop(office, Array("{ nomor: \"1\" }".utf8), "surat.json5")
    let report = try round(office).run()
    #expect(report.taken == 1)
    let files = try office.files(below: office.folder.root)
    for octets in [DropSamples.pdf, DropSamples.jpeg, Array("{ nomor: \"1\" }".utf8)] {
      #expect(files.values.contains(octets))
    }
    #expect(files.keys.contains { $0.hasSuffix(".berkas/02.jpg") })
    #expect(files.keys.contains { $0.hasSuffix(".catatan.json5") })
    #expect(files.keys.allSatisfy { !$0.contains("ktp") })
    #expect(try office.files(below: office.folder.inbox).isEmpty)
    #expect(try Verification(office.station()).run().problems.map(\.what) == [])
  }

  @Test func sameLetterTwiceIsKnownAndItsNewNoteIsKept() throws {
    let office = try ScratchOffice()
    for (number, note) in ["{ nomor: \"1\" }", "{ nomor: \"1\" }", "{ nomor: \"2\" }"].enumerated() {
      try drop(office, DropSamples.pdf, "surat\(number)/1.pdf")
      try drop(office, Array(note.utf8), "surat\(number).json5")
      let report = try round(office).run()
      #expect(report.taken == 1)
      #expect(report.duplicates == (number == 0 ? 0 : 1))
    }
    let files = try office.files(below: office.folder.cases)
    #expect(files.values.filter { $0 == Array("{ nomor: \"2\" }".utf8) }.count == 1)
    #expect(try office.files(below: office.folder.root).values.filter { $0 == DropSamples.pdf }.count == 1)
  }

  @Test func wholeFolderGoesToQuarantineWhenItStopsTheProgram() throws {
    let office = try ScratchOffice()
    try drop(office, DropSamples.pdf, "surat/1.pdf")
    try drop(office, DropSamples.jpeg, "surat/2.jpg")
    let list = Manifest.octets([
      Enclosure(name: "", octets: DropSamples.pdf), Enclosure(name: "", octets: DropSamples.jpeg),
    ])
    let line = "\(Digest(of: list).hex) \(Suspects.limit)\n"
    try DiskFile.replace(office.folder.atWork, with: Array(line.utf8), sync: false)
    let report = try round(office).run()
    #expect(report.quarantined == 1)
    let files = try office.files(below: office.folder.quarantine)
    #expect(files.values.contains(DropSamples.pdf))
    #expect(files.values.contains(DropSamples.jpeg))
    #expect(try office.files(below: office.folder.inbox).isEmpty)
  }

  @Test func dropFolderThatCannotBeWrittenIsReportedAndHoldsNothingElseUp() throws {
    guard geteuid() != 0 else { return }
    let office = try ScratchOffice()
    try drop(office, DropSamples.pdf, "surat.pdf")
    try office.deliver(Letters.request())
    #expect(chmod(office.folder.inbox, 0o500) == 0)
    defer { chmod(office.folder.inbox, 0o700) }
    let report = try round(office).run()
    #expect(report.filed == 1)
    #expect(report.failed > 0)
    #expect(try DiskFile.info(office.folder.inbox + "/surat.pdf") != nil)
  }

  @Test func refusedFileIsReportedOnceWithoutItsName() throws {
    let office = try ScratchOffice()
    try drop(office, Array("a,b".utf8), "Budi Santoso.csv")
    let round = try round(office)
    let first = try round.run()
    #expect(first.failed == 1)
    #expect(first.problems.allSatisfy { !$0.contains("Budi") })
    #expect(try round.run().failed == 0)
  }
}
