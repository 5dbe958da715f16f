import Civil
import Disk
import Foundation
import Glibc
import Testing

@testable import Station

@Suite("What is refused stays, with a note that says why") struct InboxRefusalTests {
  @Test func linksPipesAndSocketsAreNotFollowed() throws {
    let bench = try DropBench()
    let files = FileManager.default
    try files.createSymbolicLink(atPath: bench.inbox + "/pintasan.pdf", withDestinationPath: "/etc/hostname")
    try files.createSymbolicLink(atPath: bench.inbox + "/folder", withDestinationPath: "/etc")
    try files.createSymbolicLink(atPath: bench.inbox + "/catatan.json5", withDestinationPath: "/etc/hostname")
    #expect(mkfifo(bench.inbox + "/pipa.pdf", 0o600) == 0)
    try bench.drop(DropSamples.pdf, "surat.pdf")
    #expect(bench.look() == [])
    #expect(try bench.reason("pintasan.pdf")?.contains("symbolic link") == true)
    #expect(try bench.reason("folder")?.contains("symbolic link") == true)
    #expect(try bench.reason("catatan.json5")?.contains("symbolic link") == true)
    #expect(try bench.reason("pipa.pdf")?.contains("bukan berkas biasa") == true)
    #expect(bench.look(after: Patience.quiet) == ["surat.pdf"])
  }

  @Test func fileWithASecondNameIsRefused() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    let other = CaseFiles.parent(bench.office.folder.root) + "/lain.pdf"
    try DiskFile.link(bench.inbox + "/surat.pdf", to: other)
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quiet) == [])
    #expect(try bench.reason("surat.pdf")?.contains("hard link") == true)
    try DiskFile.unlink(other)
    #expect(bench.look() == ["surat.pdf"])
  }

  @Test func oddNamesNeitherHarmNorBlock() throws {
    let bench = try DropBench()
    var raw =
      Array((bench.inbox + "/surat-").utf8CString.dropLast()) + [
        CChar(bitPattern: 0xFF), CChar(bitPattern: 0xFE),
      ]
    raw += Array(".pdf".utf8CString)
    let made = raw.withUnsafeBufferPointer { $0.baseAddress.map { creat($0, 0o600) } ?? -1 }
    #expect(made >= 0)
    close(made)
    let names = [
      "baris\nbaru.pdf", "\u{202E}fdp.tarus.pdf", "-rf.pdf", String(repeating: "n", count: 251) + ".pdf",
      String(repeating: "ü", count: 125) + ".pdf", "e\u{301}.pdf", "é.pdf", "a\\b.pdf", "$(x).pdf",
      "\u{1}.pdf",
    ]
    for name in names { try bench.drop(DropSamples.pdf, name) }
    try bench.drop("x", String(repeating: "y", count: 251) + ".exe")
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quiet).count == names.count)
    let taken = try bench.take()
    #expect(taken.count == names.count)
    for raw in taken { try bench.source.release(raw.arrival) }
    let notes = try bench.names().filter { $0.hasSuffix(".reason.txt") }
    #expect(notes.count == 2, "one for the name that is no text, one for the long foreign one")
    #expect(bench.look(after: 1) == [])
    #expect(try bench.names().filter { $0.hasSuffix(".reason.txt") } == notes)
  }

  @Test func noteFollowsTheReasonAndGoesWithTheFile() throws {
    let bench = try DropBench()
    try bench.drop("a,b", "data.csv")
    #expect(bench.look() == [])
    #expect(bench.source.look(isOnce: false).news == 0)
    bench.passed += Patience.quietWithoutEnd
    #expect(bench.source.look(isOnce: false).news == 1)
    #expect(bench.source.look(isOnce: false).news == 0, "told once")
    let first = try bench.reason("data.csv")
    try DiskFile.unlink(bench.inbox + "/data.csv")
    try FileManager.default.createSymbolicLink(atPath: bench.inbox + "/data.csv", withDestinationPath: "/etc")
    #expect(bench.source.look(isOnce: false).news == 1)
    #expect(try bench.reason("data.csv") != first)
    try DiskFile.unlink(bench.inbox + "/data.csv")
    _ = bench.look()
    #expect(try bench.names() == [])
  }

  @Test func fileOfAnOfficerThatIsNamedLikeANoteIsKept() throws {
    let bench = try DropBench()
    try bench.drop("catatan saya sendiri", "surat.pdf.reason.txt")
    #expect(bench.look(isOnce: true) == [])
    #expect(bench.look(after: 2 * Patience.unfinished) == [])
    #expect(try bench.reason("surat.pdf") == "catatan saya sendiri")
  }

  @Test(arguments: [
    ("surat.pdf.json5", "{ ditrima: \"2026-11-20\" }", "Baris 1, kunci \"ditrima\""),
    ("surat.json5", "{\n\n jenis: \"x\" }", "Baris 3, kunci \"jenis\""),
    ("Surat.pdf.json5.txt", "{ diterima: \"2027-01-01\" }", "belum tiba"),
  ])
  func wrongSideFileHoldsItsLetterUp(name: String, text: String, words: String) throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    try bench.drop(text, name)
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.reason("surat.pdf")?.contains(words) == true)
    try bench.drop("{ diterima: \"2026-11-20\" }", name)
    let taken = try bench.take()
    #expect(taken.map { $0.note?.received?.date.iso } == ["2026-11-20"])
    for raw in taken { try bench.source.release(raw.arrival) }
    #expect(try bench.names() == [])
  }

  @Test func sideFileOutweighsTheName() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "2026-11-18 surat.pdf")
    try bench.drop("{ diterima: \"2026-11-20\" }", "2026-11-18 surat.json5")
    try bench.drop(DropSamples.png, "2026-11-31 surat.png")
    try bench.drop(DropSamples.gif, "surat.gif")
    let taken = try bench.take().sorted { $0.arrival.name < $1.arrival.name }
    #expect(taken.map { $0.note?.received?.date.iso } == ["2026-11-20", nil, nil])
    #expect(taken.map { $0.note?.remarks.count } == [0, 1, nil])
  }

  @Test func sideFileOfTwoLettersBelongsToNeither() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    try bench.drop(DropSamples.png, "surat.png")
    try bench.drop("{}", "surat.json5")
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.reason("surat.pdf")?.contains("lebih dari satu berkas") == true)
    #expect(try bench.reason("surat.png") != nil)
  }

  @Test func sideFileWithoutALetterWaitsAndIsThenExplained() throws {
    let bench = try DropBench()
    try bench.drop("{}", "nanti.pdf.json5")
    #expect(bench.look() == [])
    #expect(bench.look(after: 60) == [])
    #expect(try bench.names() == ["nanti.pdf.json5"])
    #expect(bench.look(after: Patience.unfinished) == [])
    #expect(try bench.reason("nanti.pdf.json5")?.contains("tidak mempunyai surat") == true)
    try bench.drop(DropSamples.pdf, "nanti.pdf")
    #expect(bench.look(isOnce: true) == ["nanti.pdf"])
    #expect(try bench.reason("nanti.pdf.json5") == nil)
  }

  @Test func tooLargeLetterIsRefused() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "besar.pdf")
    #expect(truncate(bench.inbox + "/besar.pdf", off_t(Batch.letterLimit + 1)) == 0)
    #expect(bench.look() == [])
    #expect(try bench.reason("besar.pdf")?.contains("150 MB") == true)
  }
}
