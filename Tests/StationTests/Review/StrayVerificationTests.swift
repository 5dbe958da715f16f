import Disk
import Foundation
import Testing

@testable import Station

/// `loket verify` looks at letters that belong to no case as well.
@Suite struct StrayVerificationTests {
  /// An office with a letter that waits, a folder that waits, and a mail put aside.
  private static func office() throws -> ScratchOffice {
    let office = try ScratchOffice()
    try office.deliver(ScratchOffice.doubtful)
    try office.deliver(
      Letters.mail(
        from: "toko@example.org", name: "Toko", subject: "Kuitansi",
        body: "KUITANSI. Sudah terima dari Toko Contoh uang sejumlah Rp 150.000.\n", ktp: false))
    try DiskFile.makeFolder(office.folder.inbox + "/map")
    try office.dropOctets(DropSamples.pdf, name: "map/1.pdf")
    try office.dropOctets(DropSamples.png, name: "map/2.png")
    let report = try office.round()
    #expect(report.review == 2)
    #expect(report.kept == 1)
    #expect(try office.problems == [])
    return office
  }

  private static func problems(_ office: ScratchOffice) throws -> [Verification.Problem] {
    try Verification(office.station()).run().problems
  }

  static let files = ["surat.eml", "surat.txt", "surat.berkas/01.pdf", "surat.berkas/02.png", "surat-lain"]

  @Test(arguments: files) func missingOrChangedFileIsNamed(file: String) throws {
    let office = try Self.office()
    let all = try office.files(below: office.folder.root)
    let path = try #require(
      all.keys.first {
        file == "surat-lain"
          ? $0.contains("surat-lain/2026-11/") && $0.hasSuffix(".eml")
          : $0.hasPrefix("review/") && $0.hasSuffix("/" + file)
      }, "\(all.keys.sorted())")
    let whole = office.folder.root + "/" + path
    let octets = try DiskFile.read(whole, limit: 1 << 20)
    let place = file.contains("berkas") ? CaseFiles.parent(path) : path

    try DiskFile.unlink(whole)
    let missing = try Self.problems(office)
    #expect(missing.map(\.file) == [place])
    #expect(missing.allSatisfy { $0.what.contains("missing") })

    try DiskFile.replace(whole, with: octets + [0x20], mode: 0o600, sync: false)
    let changed = try Self.problems(office)
    #expect(changed.contains { $0.file == path && $0.what == "not the octets that the journal names" })

    try DiskFile.replace(whole, with: octets, mode: 0o600, sync: false)
    #expect(try Self.problems(office).isEmpty)
  }

  @Test func whatWasFiledOrClosedIsLookedAtWhereItLiesNow() throws {
    let office = try ScratchOffice()
    try office.deliver(ScratchOffice.doubtful)
    _ = try office.round()
    let name = try #require(office.waitingForPerson.first)
    let form = try office.prefilled().answering([
      ("[x] kelengkapan", "[ ] kelengkapan"), ("[ ] bukan untuk", "[x] bukan untuk"),
    ])
    try office.drop(form, name: "a.txt")
    _ = try office.round()
    #expect(try Self.problems(office).isEmpty)
    // A person may clear the folder of what is done.
    try FileManager.default.removeItem(atPath: office.folder.review + "/selesai")
    #expect(try Self.problems(office).isEmpty)
    for ending in ["eml", "formulir.txt"] {
      let path = office.folder.strays(year: 2026) + "/2026-11/\(name).\(ending)"
      let octets = try DiskFile.read(path, limit: 1 << 20)
      try DiskFile.unlink(path)
      #expect(try Self.problems(office).map(\.file) == [office.folder.shown(path)])
      try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
    }
  }
}
