import Civil
import Disk
import Foundation
import Records
import Station
import Synchronization
import Testing

/// What a cut leaves while an officer's form is being filed, and while a letter goes to `review/`.
@Suite struct ReviewCutTests {
  private struct Cut: Error {}

  private static func office() throws -> ScratchOffice {
    let office = try ScratchOffice()
    try office.deliver(ScratchOffice.doubtful, name: "1")
    try office.deliver(Letters.request(id: "p1"), name: "2")
    return office
  }

  private static func outcome(_ office: ScratchOffice) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for part in [office.folder.outbox, office.folder.print, office.folder.cases, office.folder.review] {
      for (name, octets) in try office.files(below: part) {
        all[office.folder.shown(part) + "/" + name] = octets
      }
    }
    for (name, octets) in try office.files(below: office.folder.register) where name.hasSuffix(".csv") {
      all["register/" + name] = octets
    }
    return all
  }

  /// Cuts a round at each occurrence of a step; the next round must leave what an uncut one leaves.
  private static func cutEverywhere(_ step: Round.Step, _ start: ScratchOffice) throws {
    let whole = try start.copy()
    _ = try whole.round()
    let expected = try outcome(whole)
    for occurrence in 1...6 {
      let cut = try start.copy()
      let count = Mutex(0)
      do {
        let round = try Round(cut.station(), ledger: Ledger(cut.folder, zone: .wib))
        round.step = { now in
          guard now == step else { return }
          let seen = count.withLock { count in
            count += 1
            return count
          }
          if seen == occurrence { throw Cut() }
        }
        _ = try round.run()
      } catch is Cut {}
      _ = try cut.round()
      let found = try outcome(cut)
      let different = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
      #expect(different == [], "cut at \(step) number \(occurrence): \(different)")
      #expect(try cut.problems == [], "cut at \(step) number \(occurrence)")
      #expect(try DiskFile.list(cut.folder.inbox).isEmpty)
      guard count.withLock({ $0 }) >= occurrence else { break }
    }
  }

  @Test(arguments: Round.Step.allCases) func letterGoesToReviewOnce(step: Round.Step) throws {
    try Self.cutEverywhere(step, Self.office())
  }

  @Test(arguments: Round.Step.allCases, [LetterEnd.filed, .closed])
  func formIsFiledOnce(step: Round.Step, end: LetterEnd) throws {
    let office = try Self.office()
    _ = try office.round()
    let tick = end == .filed ? ("[ ] permohonan", "[x] permohonan") : ("[ ] bukan", "[x] bukan")
    let form = try office.prefilled().answering([
      ("[x] kelengkapan", "[ ] kelengkapan"), tick, ("baris):\r\n", "baris):\r\n1. Salinan APBD 2026\r\n"),
    ])
    try office.drop(form, name: "formulir.txt")
    try Self.cutEverywhere(step, office)
  }

  /// What a form does with its letter.
  enum LetterEnd: CaseIterable { case filed, closed }
}
