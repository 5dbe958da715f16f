import Civil
import Digests
import Disk
import Foundation
import Testing

@testable import Station

@Suite("A folder is one letter with its papers") struct InboxFolderTests {
  @Test func itsFilesAreInNaturalOrderAndItsDigestIsThatOfTheirList() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "Budi/2 surat.pdf")
    try bench.drop(DropSamples.jpeg, "Budi/10 ktp.jpg")
    try bench.drop("x", "Budi/Thumbs.db")
    try bench.drop("x", "Budi/._2 surat.pdf")
    let raw = try #require(try bench.take().first)
    #expect(raw.isBundle)
    #expect(raw.mediaType == nil)
    #expect(raw.enclosures.map(\.name) == ["2 surat.pdf", "10 ktp.jpg"])
    #expect(raw.enclosures.map(\.octets) == [DropSamples.pdf, DropSamples.jpeg])
    let text = String(decoding: raw.octets, as: UTF8.self)
    #expect(
      text == """
        loket-berkas 1
        jumlah 2
        1 \(DropSamples.pdf.count) \(Digest(of: DropSamples.pdf).hex)
        2 \(DropSamples.jpeg.count) \(Digest(of: DropSamples.jpeg).hex)

        """)
    #expect(raw.digest == Digest(of: raw.octets))
    #expect(!text.contains("Budi"))
    #expect(raw.arrival.size == DropSamples.pdf.count + DropSamples.jpeg.count)
    #expect(try bench.names() == [])
    try bench.source.release(raw.arrival)
    #expect(try bench.claimed() == [])
  }

  @Test func itIsCompleteWhenAllItsFilesAre() throws {
    let bench = try DropBench()
    try DiskFile.makeFolder(bench.inbox + "/surat")
    #expect(bench.look() == [])
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quiet - 1) == [])
    try bench.drop(Array(DropSamples.jpeg.dropLast(2)), "surat/2.jpg")
    #expect(bench.look(after: 1) == [], "its list has changed")
    #expect(bench.look(after: Patience.quiet) == [], "one file lacks its end")
    #expect(bench.look(after: Patience.unfinished) == [])
    #expect(try bench.reason("surat")?.contains("Salah satu berkas") == true)
    try bench.drop(DropSamples.jpeg, "surat/2.jpg")
    #expect(bench.look() == [])
    #expect(try bench.reason("surat") == nil)
    #expect(bench.look(after: Patience.quiet) == ["surat"])
  }

  @Test func emptyOneIsExplainedAndItsNoteGoesWithTheFirstFile() throws {
    let bench = try DropBench()
    try DiskFile.makeFolder(bench.inbox + "/surat")
    try bench.drop("{}", "catatan saja/catatan.json5")
    try bench.drop("x", "sampah/Thumbs.db")
    let names = ["surat", "catatan saja", "sampah"]
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.empty - 1) == [])
    for name in names { #expect(try bench.reason(name) == nil, "\(name)") }
    #expect(bench.source.nextLook == 1)
    #expect(bench.look(after: 1) == [])
    for name in names {
      let reason = try #require(try bench.reason(name))
      #expect(reason.contains("Folder ini kosong") && reason.contains("Letakkan surat"))
    }
    #expect(
      bench.source.nextLook.map { $0 <= Patience.folder } == true, "nothing tells of a file laid into it")
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    #expect(bench.look() == [])
    #expect(try bench.reason("surat") == nil, "it is no longer empty")
    #expect(bench.look(after: Patience.quiet) == ["surat"])
  }

  @Test func singleRoundExplainsAnEmptyOneAtOnce() throws {
    let bench = try DropBench()
    try DiskFile.makeFolder(bench.inbox + "/surat")
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.reason("surat")?.contains("Folder ini kosong") == true)
    try DiskFile.removeFolder(bench.inbox + "/surat")
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.names() == [])
  }

  @Test func unfinishedNamesInItHoldItUp() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    try bench.drop("x", "surat/2.pdf.part")
    #expect(bench.look() == [])
    #expect(bench.look(after: 60) == [])
    #expect(bench.look(after: Patience.unfinished) == [])
    #expect(try bench.reason("surat")?.contains("berkas sementara") == true)
    try DiskFile.unlink(bench.inbox + "/surat/2.pdf.part")
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quiet) == ["surat"])
  }

  @Test func papersOfAnyKindMayLieInIt() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    try bench.drop("a,b", "surat/2.csv")
    try bench.drop([0, 1, 2], "surat/3.mp4")
    #expect(try bench.take().first?.enclosures.count == 3)
  }

  @Test func folderInAFolderIsRefused() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    try bench.drop(DropSamples.pdf, "surat/lampiran/2.pdf")
    #expect(bench.look() == [])
    #expect(try bench.reason("surat")?.contains("ada folder lain") == true)
  }

  @Test func tooManyFilesAreRefused() throws {
    let bench = try DropBench()
    for number in 0...InboxSurvey.mostMembers { try bench.drop("x", "surat/\(number).txt") }
    #expect(bench.look() == [])
    #expect(try bench.reason("surat")?.contains("lebih dari 100") == true)
  }

  @Test func linkInAFolderIsRefusedAndNotFollowed() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat/1.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: bench.inbox + "/surat/2.pdf", withDestinationPath: "/etc/hostname")
    #expect(bench.look() == [])
    #expect(try bench.reason("surat")?.contains("pintasan") == true)
  }

  @Test func noteMayLieInItOrBesideIt() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "satu/1.pdf")
    try bench.drop("{ diterima: \"2026-11-20\" }", "satu/catatan.json5")
    try bench.drop(DropSamples.png, "dua/1.png")
    try bench.drop("{ diterima: \"2026-11-19\" }", "dua.json5")
    try bench.drop(DropSamples.gif, "2026-11-18 tiga/1.gif")
    let taken = try bench.take().sorted { $0.arrival.name < $1.arrival.name }
    #expect(taken.map { $0.note?.received?.date.iso } == ["2026-11-18", "2026-11-19", "2026-11-20"])
    #expect(taken.map(\.enclosures.count) == [1, 1, 1])
    for raw in taken { try bench.source.release(raw.arrival) }
    #expect(try bench.names() == [])
    #expect(try bench.claimed() == [])
  }

  @Test func twoNotesAreAMistake() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "satu/1.pdf")
    try bench.drop("{}", "satu/catatan.json5")
    try bench.drop("{}", "satu.json5")
    #expect(bench.look() == [])
    #expect(try bench.reason("satu")?.contains("lebih dari satu catatan") == true)
  }
}
