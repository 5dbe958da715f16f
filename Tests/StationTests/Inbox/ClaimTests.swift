import Civil
import Disk
import Foundation
import Testing

@testable import Station

@Suite("Letters are moved out before they are read") struct ClaimTests {
  @Test func whoSavesAgainDoesNotChangeWhatIsFiled() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    try bench.drop("{ nomor: \"001\" }", "surat.pdf.json5")
    let raw = try #require(try bench.take().first)
    #expect(try bench.names() == [])
    try bench.drop(DropSamples.png, "surat.pdf")
    #expect(raw.octets == DropSamples.pdf)
    try bench.source.release(raw.arrival)
    #expect(try bench.names() == ["surat.pdf"], "the new one is a new letter")
    #expect(try bench.claimed() == [])
  }

  @Test func letterThatChangesBetweenLookAndClaimStays() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    let arrival = try #require(bench.source.look(isOnce: true).letters.first)
    try bench.drop(DropSamples.pdf + [0x0A], "surat.pdf")
    #expect(try bench.source.take(arrival) == nil)
    #expect(try bench.names() == ["surat.pdf"])
    #expect(try bench.claimed() == [])
    #expect(bench.source.nextLook != nil)
  }

  @Test func folderThatGetsOneMoreFileBetweenLookAndClaimStays() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    try bench.drop("{}", "surat.json5")
    let arrival = try #require(bench.source.look(isOnce: true).letters.first)
    try bench.drop(DropSamples.png, "surat/2.png")
    #expect(try bench.source.take(arrival) == nil)
    #expect(try bench.names() == ["surat", "surat.json5"])
    #expect(try bench.claimed() == [])
  }

  @Test func whatLiesClaimedIsTakenUpAtTheNextStart() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "2026-11-20 surat.pdf")
    try bench.drop("{ nomor: \"001\" }", "2026-11-20 surat.pdf.json5")
    try bench.drop(DropSamples.jpeg, "berkas/1.jpg")
    let path = bench.inbox + "/2026-11-20 surat.pdf"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_790_000_000)], ofItemAtPath: path)
    let before = try bench.take()
    #expect(before.count == 2)
    bench.restart()
    let after = bench.source.look(isOnce: false).letters.sorted { $0.name < $1.name }
    #expect(after.map(\.name) == ["2026-11-20 surat.pdf", "berkas"])
    #expect(after.first?.modified.seconds == 1_790_000_000)
    let again = try after.compactMap { try bench.source.take($0) }
    #expect(again.map(\.digest).sorted() == before.map(\.digest).sorted())
    #expect(again.first?.note?.received?.date.iso == "2026-11-20")
    #expect(again.first?.note?.caseNumber == "001")
    for raw in again { try bench.source.release(raw.arrival) }
    #expect(try bench.claimed() == [])
  }

  @Test func sideFileWhoseLetterWasNotMovedAnyMoreGoesBack() throws {
    let bench = try DropBench()
    let home = bench.office.folder.claims + "/7"
    for part in ["/surat", "/catatan"] { try DiskFile.makeFolder(home + part, parents: true) }
    try DiskFile.create(home + "/catatan/surat.pdf.json5", with: Array("{}".utf8), sync: false)
    try bench.drop("{ nomor: \"2\" }", "surat.pdf.json5")
    _ = bench.look()
    #expect(try bench.names() == ["surat.pdf (2).json5", "surat.pdf.json5"])
    #expect(try bench.claimed() == [])
  }

  @Test func endedClaimIsSweptAndNeverReadAgain() throws {
    let bench = try DropBench()
    let home = bench.office.folder.claims + "/selesai-3"
    try DiskFile.makeFolder(home + "/surat/folder", parents: true)
    try DiskFile.create(home + "/surat/folder/1.pdf", with: DropSamples.pdf, sync: false)
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.claimed() == [])
  }

  @Test func claimWhoseNoteIsWrongGoesBackWithAWord() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    try bench.drop("{ diterima: \"2026-11-20\" }", "surat.pdf.json5")
    #expect(try bench.take().count == 1)
    bench.restart(hour: "2026-11-01T09:00:00+07:00")
    let look = bench.source.look(isOnce: true)
    #expect(try look.letters.compactMap { try bench.source.take($0) }.isEmpty)
    _ = bench.look(isOnce: true)
    #expect(try bench.reason("surat.pdf")?.contains("belum tiba") == true)
    #expect(try bench.claimed() == [])
  }

  @Test func dropFolderOnAnotherDiskHoldsItsClaimsItself() throws {
    let other = "/dev/shm/loket-test-\(UUID().uuidString)"
    // ok: without a second disk there is nothing to test
    guard (try? DiskFile.makeFolder(other)) != nil else { return }
    defer { try? FileManager.default.removeItem(atPath: other) }  // ok: a scratch folder
    let bench = try DropBench()
    try DiskFile.removeFolder(bench.inbox)
    try FileManager.default.createSymbolicLink(atPath: bench.inbox, withDestinationPath: other)
    try bench.drop(DropSamples.pdf, "2026-11-20 surat.pdf")
    try bench.drop("{ nomor: \"1\" }", "2026-11-20 surat.json5")
    try bench.drop(DropSamples.jpeg, "berkas/1.jpg")
    #expect(try bench.take().count == 2)
    #expect(try bench.names() == [])
    bench.restart()
    let again = try bench.source.look(isOnce: false).letters.compactMap { try bench.source.take($0) }
    #expect(again.count == 2)
    #expect(again.contains { $0.note?.caseNumber == "1" && $0.note?.received?.date.iso == "2026-11-20" })
    for raw in again { try bench.source.release(raw.arrival) }
    #expect(try DiskFile.list(other + "/" + Claims.hidden).isEmpty)
  }

  @Test func takenLettersNoteIsGone() throws {
    let bench = try DropBench()
    try bench.drop(Array(DropSamples.pdf.dropLast(9)), "surat.pdf")
    _ = bench.look(isOnce: true)
    #expect(try bench.reason("surat.pdf") != nil)
    try bench.drop(DropSamples.pdf, "surat.pdf")
    let look = bench.source.look(isOnce: true)
    for arrival in look.letters {
      if let raw = try bench.source.take(arrival) { try bench.source.release(raw.arrival) }
    }
    #expect(try bench.names() == [])
  }
}
