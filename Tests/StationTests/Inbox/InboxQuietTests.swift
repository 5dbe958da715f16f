import Disk
import Foundation
import Glibc
import Testing

@testable import Station

@Suite("A dropped file is taken only when it is complete") struct InboxQuietTests {
  private let patience = Patience.unfinished

  @Test func quietFileIsTakenAndAGrowingOneIsNot() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    #expect(bench.look() == [])
    #expect(bench.source.nextLook.map { $0 <= Patience.quiet } == true)
    #expect(bench.look(after: Patience.quiet - 1) == [])
    try bench.drop(DropSamples.pdf + [0x0A], "surat.pdf")
    #expect(bench.look(after: 1) == [], "it has changed")
    #expect(bench.look(after: Patience.quiet - 1) == [])
    #expect(bench.look(after: 1) == ["surat.pdf"])
  }

  @Test func mailAndTextWaitLonger() throws {
    let bench = try DropBench()
    try bench.drop("Nama: Ani", "surat.txt")
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quiet) == [])
    #expect(bench.look(after: Patience.quietWithoutEnd - Patience.quiet) == ["surat.txt"])
  }

  @Test func sameRuleHoldsAtTheStart() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "baru.pdf")
    try bench.drop(Array(DropSamples.pdf.dropLast(20)), "terpotong.pdf")
    #expect(bench.look() == [], "both are new")
    bench.passed += 60
    bench.restart()
    #expect(bench.look() == ["baru.pdf"], "old enough by the disk's clock; the other lacks its end")
    #expect(try bench.reason("terpotong.pdf") == nil)
  }

  @Test func timesThatProgramsSetProveNothing() throws {
    for time: Double in [-86_400 * 400, 86_400 * 400] {
      let bench = try DropBench()
      try bench.drop(DropSamples.pdf, "surat.pdf")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: time)], ofItemAtPath: bench.inbox + "/surat.pdf")
      #expect(bench.look() == [])
      #expect(bench.look(after: Patience.quiet) == ["surat.pdf"])
    }
  }

  @Test func fileThatSomeProgramHoldsOpenIsLeftAlone() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    let path = bench.inbox + "/surat.pdf"
    guard try DiskFile.isOpenForWriting(path) != nil else { return }
    let writer = try #require(FileHandle(forWritingAtPath: path))
    #expect(bench.look() == [])
    #expect(bench.look(after: 60) == [])
    #expect(bench.look(isOnce: true) == [])
    #expect(try bench.reason("surat.pdf") == nil)
    #expect(bench.look(after: patience) == [])
    #expect(try bench.reason("surat.pdf")?.contains("masih terbuka") == true)
    try writer.close()
    #expect(bench.look() == ["surat.pdf"])
    #expect(try bench.reason("surat.pdf") == nil)
  }

  @Test(arguments: [".~lock.surat.docx#", "~$rat.docx", "~$surat.docx"])
  func fileThatAnEditorHasLockedIsLeftAlone(lock: String) throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.docx, "surat.docx")
    try bench.drop("Petugas", lock)
    #expect(bench.look() == [])
    #expect(bench.look(after: 60) == [])
    try DiskFile.unlink(bench.inbox + "/" + lock)
    #expect(bench.look() == ["surat.docx"])
  }

  @Test(arguments: FileEndTests.samples)
  func cutFileIsExplainedAfterALongWait(sample: FileEndTests.Sample) throws {
    let bench = try DropBench()
    // Cut behind what shows its kind.
    try bench.drop(Array(sample.octets.dropLast(9)), sample.name)
    #expect(bench.look() == [])
    #expect(bench.look(after: 60) == [])
    #expect(try bench.reason(sample.name) == nil)
    #expect(bench.source.nextLook.map { $0 <= 60 } == true)
    #expect(bench.look(after: patience) == [])
    let reason = try #require(try bench.reason(sample.name))
    #expect(reason.contains("Sebab : ") && reason.contains("apa adanya"))
    try bench.drop(sample.octets, sample.name)
    #expect(bench.look() == [])
    #expect(try bench.reason(sample.name) == nil, "it has changed: the note is no longer true")
    #expect(bench.look(after: Patience.quiet) == [sample.name])
  }

  @Test func cutFileIsTakenWhenItsOfficerSaysSo() throws {
    let bench = try DropBench()
    let cut = Array(DropSamples.pdf.dropLast(20))
    try bench.drop(cut, "satu.pdf")
    try bench.drop("{ terima: true }", "satu.pdf.json5")
    try bench.drop(cut, "dua apa adanya.pdf")
    try bench.drop([], "tiga apa adanya.pdf")
    try bench.drop(cut, "empat.pdf")
    let taken = try bench.take()
    #expect(taken.map(\.arrival.name).sorted() == ["dua apa adanya.pdf", "satu.pdf", "tiga apa adanya.pdf"])
    #expect(taken.allSatisfy { $0.note?.acceptsDamaged == true })
  }

  @Test func emptyFileAndAFileThatIsNotWhatItsNameSaysAreExplained() throws {
    let bench = try DropBench()
    try bench.drop([], "kosong.pdf")
    try bench.drop("<html>404</html>", "unduhan.pdf")
    try bench.drop("a,b", "tabel.csv")
    #expect(bench.look() == [])
    #expect(bench.look(after: Patience.quietWithoutEnd) == [])
    #expect(try bench.reason("tabel.csv")?.contains("tidak dibaca sebagai surat") == true)
    #expect(try bench.reason("kosong.pdf") == nil)
    #expect(bench.look(after: patience) == [])
    #expect(try bench.reason("kosong.pdf")?.contains("kosong") == true)
    #expect(try bench.reason("unduhan.pdf")?.contains("bukan PDF") == true)
  }

  @Test func singleRoundLooksTwiceAndExplainsAtOnce() throws {
    let bench = try DropBench()
    try bench.drop(DropSamples.pdf, "surat.pdf")
    try bench.drop("Nama: Ani", "tumbuh.txt")
    try bench.drop(Array(DropSamples.png.dropLast(10)), "terpotong.png")
    bench.meanwhile = { try? bench.drop("Nama: Ani\nAlamat: x", "tumbuh.txt") }
    #expect(bench.look(isOnce: true) == ["surat.pdf"])
    #expect(try bench.reason("terpotong.png")?.contains("terpotong") == true)
    #expect(try bench.reason("tumbuh.txt") == nil)
    bench.meanwhile = {}
    #expect(bench.look(isOnce: true) == ["surat.pdf", "tumbuh.txt"])
  }

  @Test func pinnedClockIsLikeASingleRound() throws {
    let bench = try DropBench(isPinned: true)
    try bench.drop(DropSamples.pdf, "surat.pdf")
    #expect(bench.look() == ["surat.pdf"])
  }

  @Test func namesOfUnfinishedFilesAreNeverLookedAt() throws {
    let bench = try DropBench()
    for name in [
      ".surat.pdf.Ab12Cd", "surat.pdf.part", "~$rat.docx", "Thumbs.db", "surat.txt:Zone.Identifier",
    ] {
      try bench.drop(DropSamples.pdf, name)
    }
    #expect(bench.look() == [])
    #expect(bench.look(after: 2 * patience) == [])
    #expect(try bench.names().allSatisfy { !$0.hasSuffix(".reason.txt") })
    #expect(bench.source.nextLook == nil)
  }

  /// A program that writes a file in slices while rounds look: what is taken is the whole file.
  @Test func writerAtWorkIsNeverTakenHalf() throws {
    let bench = try DropBench()
    let whole = DropSamples.jpeg
    var taken: [RawLetter] = []
    for length in 1...whole.count {
      try bench.drop(Array(whole[..<length]), "scan.jpg")
      bench.passed += length % 4
      taken += try bench.source.look(isOnce: length % 3 == 0).letters.compactMap { try bench.source.take($0) }
      if length < whole.count { #expect(taken.isEmpty, "at \(length)") }
    }
    if taken.isEmpty { taken = try bench.take() }
    #expect(taken.map(\.octets) == [whole])
  }
}
