import Civil
import Disk
import Foundation
import Json
import Records
import Station
import Synchronization
import Testing

/// What a cut at any step leaves is made good by the next round: the crash table of the README.
@Suite struct CutTests {
  private struct Cut: Error {}

  /// An office with letters of several kinds waiting.
  private func office() throws -> ScratchOffice {
    let office = try ScratchOffice()
    for index in 0..<4 {
      try office.deliver(
        Letters.request(from: "w\(index)@example.org", ktp: index != 1, id: "c\(index)"), name: "\(index)")
    }
    try office.drop(
      "PERMOHONAN INFORMASI PUBLIK\nNama: Ani\nAlamat: Jalan A\nNomor telepon: 0812\nInformasi yang diminta: Peta\n",
      name: "a.txt")
    return office
  }

  /// What must be the same however often the round was cut: register, outbox, print, and which cases hold what.
  private func outcome(_ office: ScratchOffice) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for part in [office.folder.outbox, office.folder.print, office.folder.cases] {
      for (name, octets) in try office.files(below: part) {
        all[office.folder.shown(part) + "/" + name] = octets
      }
    }
    for (name, octets) in try office.files(below: office.folder.register) where name.hasSuffix(".csv") {
      all["register/" + name] = octets
    }
    return all
  }

  /// The paths that differ.
  private func differences(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  @Test(arguments: Round.Step.allCases)
  func everyStepMayBeTheLast(step: Round.Step) throws {
    let start = try office()
    let whole = try start.copy()
    _ = try whole.station().runOnce()
    let expected = try outcome(whole)
    for occurrence in 1...6 {
      let cut = try start.copy()
      let count = Mutex(0)
      let wasCut = Mutex(false)
      do {
        let round = try Round(cut.station(), ledger: Ledger(cut.folder, zone: .wib))
        round.step = { now in
          guard now == step else { return }
          let seen = count.withLock { count in
            count += 1
            return count
          }
          if seen == occurrence {
            wasCut.withLock { $0 = true }
            throw Cut()
          }
        }
        _ = try round.run()
      } catch is Cut {}
      _ = try cut.station().runOnce()
      let different = differences(try outcome(cut), expected)
      #expect(different == [], "cut at \(step) number \(occurrence): \(different)")
      #expect(try Verification(cut.station()).run().problems.map(\.what) == [])
      guard wasCut.withLock({ $0 }) else { break }
    }
  }

  @Test func journalTornAtAnyOctetIsMendedAndItsLetterFiledOnce() throws {
    let start = try office()
    _ = try start.station().runOnce()
    let expected = try outcome(start).filter { $0.key.hasSuffix(".csv") }
    let journal = start.folder.journalFile(year: 2026)
    let octets = try DiskFile.read(journal, limit: 1 << 30)
    let lastLine = octets.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for length in stride(from: lastLine, to: octets.count, by: 37) {
      let torn = try start.copy()
      try DiskFile.replace(
        torn.folder.journalFile(year: 2026), with: Array(octets[..<length]), mode: 0o600, sync: false)
      _ = try torn.station().runOnce()
      #expect(try Verification(torn.station()).run().problems.map(\.what) == [], "torn at \(length)")
      #expect(try outcome(torn).filter { $0.key.hasSuffix(".csv") } == expected)
    }
  }

  @Test func stateMayBeDeleted() throws {
    let office = try office()
    _ = try office.station().runOnce()
    let before = try outcome(office)
    try FileManager.default.removeItem(atPath: office.folder.state)
    _ = try office.station().runOnce()
    #expect(try outcome(office) == before)
  }

  @Test func damageBeforeTheEndStopsTheStartWithFileAndLine() throws {
    let office = try office()
    _ = try office.station().runOnce()
    let journal = office.folder.journalFile(year: 2026)
    var octets = try DiskFile.read(journal, limit: 1 << 30)
    octets[40] ^= 1
    try DiskFile.replace(journal, with: octets, mode: 0o600, sync: false)
    try FileManager.default.removeItem(atPath: office.folder.state)
    let report = #expect(throws: (any Error).self) { _ = try office.station().runOnce() }.map(
      FaultReport.init)
    #expect(report?.status == 65)
    #expect(report?.sentence.hasPrefix("register/journal/2026.jsonl:1:") == true)
  }
}
