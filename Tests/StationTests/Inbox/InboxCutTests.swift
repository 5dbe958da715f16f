import Civil
import Disk
import Foundation
import Records
import Synchronization
import Testing

@testable import Station

/// What a cut at any step leaves of dropped letters is made good by the next round.
@Suite("A cut round loses and doubles no dropped letter") struct InboxCutTests {
  private struct Cut: Error {}

  /// Letters of every shape: text, mail, a scan with a side file, folders with a side file beside and inside.
  private static func office() throws -> ScratchOffice {
    let office = try ScratchOffice()
    let inbox = office.folder.inbox
    try office.drop(
      "PERMOHONAN INFORMASI PUBLIK\nNama: Ani\nAlamat: x\nInformasi yang diminta: Peta\n", name: "a.txt")
    try office.drop(Letters.request(id: "x"), name: "b.eml")
    for (path, octets) in [
      ("2026-11-20 c.pdf", DropSamples.pdf), ("2026-11-20 c.json5", Array("{ nomor: \"1\" }".utf8)),
      ("d/1.jpg", DropSamples.jpeg), ("d/2.csv", Array("a,b".utf8)), ("d.json5", Array("{}".utf8)),
      ("e/1.png", DropSamples.png), ("e/catatan.json5", Array("{ jenis: \"lain\" }".utf8)),
    ] as [(String, [UInt8])] {
      try DiskFile.makeFolder(CaseFiles.parent(inbox + "/" + path))
      try DiskFile.create(inbox + "/" + path, with: octets, sync: false)
    }
    return office
  }

  private static func run(_ office: ScratchOffice, step: (@Sendable (Round.Step) throws -> Void)? = nil)
    throws
  {
    let round = try Round(office.station(), ledger: Ledger(office.folder, zone: .wib))
    round.step = step
    _ = try round.run()
  }

  /// Every octet that the office holds of the letters, however they are numbered: the folders of cases and of
  /// review.
  private static func outcome(_ office: ScratchOffice) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    for part in [office.folder.cases, office.folder.review] {
      all += try office.files(below: part).values
    }
    return all.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The office whose copies are cut: the letters it writes carry its key.
  private static let start = Result { try office() }

  /// What a round leaves that nothing cuts.
  private static let expected = Result {
    let whole = try start.get().copy()
    try run(whole)
    return try outcome(whole)
  }

  /// A step and which of its occurrences is the last that happens.
  static let cuts = Round.Step.allCases.flatMap { step in
    let often: Set<Round.Step> = [.claimed, .lettersRead, .filesWritten, .claimEnded, .sourceReleased]
    return (1...(often.contains(step) ? 5 : step == .noteClaimed ? 2 : 1)).map { (step, $0) }
  }

  @Test(arguments: cuts)
  func everyStepMayBeTheLast(step: Round.Step, occurrence: Int) throws {
    let office = try Self.start.get().copy()
    let expected = try Self.expected.get()
    let count = Mutex(0)
    do {
      try Self.run(office) { now in
        guard now == step else { return }
        if count.withLock({
          $0 += 1; return $0 == occurrence
        }) {
          throw Cut()
        }
      }
    } catch is Cut {}
    // The program is started anew twice: the second round has nothing to do.
    try Self.run(office)
    let journal = try office.files(below: office.folder.journal)
    try Self.run(office)
    #expect(try office.files(below: office.folder.journal) == journal)
    #expect(try Self.outcome(office) == expected)
    #expect(try office.files(below: office.folder.inbox).isEmpty)
    #expect(try office.files(below: office.folder.claims).isEmpty)
    #expect(try Verification(office.station()).run().problems.map(\.what) == [])
    let files = try office.files(below: office.folder.root).values
    for octets in [DropSamples.pdf, DropSamples.jpeg, DropSamples.png, Array("a,b".utf8)] {
      #expect(files.filter { $0 == octets }.count == 1, "each file that came is kept once")
    }
  }

  @Test func stateMayBeDeletedWhileLettersAreClaimed() throws {
    let office = try Self.office()
    do {
      try Self.run(office) { if $0 == .filesWritten { throw Cut() } }
    } catch is Cut {}
    #expect(try !office.files(below: office.folder.claims).isEmpty)
    try FileManager.default.removeItem(atPath: office.folder.state)
    try Self.run(office)
    #expect(try office.files(below: office.folder.claims).isEmpty)
    #expect(try office.files(below: office.folder.root).values.contains(DropSamples.pdf))
  }
}
