import Digests
import Disk
import Foundation
import Records
import Synchronization
import Testing

@testable import Station

/// What a cut at any step of a form's way leaves is made good by the next rounds: the crash table of the README.
@Suite("A cut round does no act twice and loses none") struct DecisionCutTests {
  private struct Cut: Error {}

  private static let start = Result {
    let office = try DecisionOffice()
    try office.save([UInt8]("%PDF-1.4\n1\n%%EOF\n".utf8), "2026-P-0001/satu.pdf")
    try office.save([UInt8]("a,b\n".utf8), "2026-P-0001/dua.csv")
    try office.save(office.filled())
    return office
  }

  private static let steps: [Round.Step] = [
    .formClaimed, .actDone, .enclosureCleared, .formCleared, .blankWritten, .letterLaid, .sentCommitted,
    .viewsWritten,
  ]

  @Test(arguments: steps, [1, 2]) func everyStepMayBeTheLast(step: Round.Step, occurrence: Int) throws {
    let office = try Self.start.get().copy()
    let count = Mutex(0)
    do {
      try office.run { now in
        guard now == step else { return }
        let seen = count.withLock { count in
          count += 1
          return count
        }
        if seen == occurrence { throw Cut() }
      }
    } catch is Cut {}
    _ = try office.run()
    _ = try office.run()
    let record = try office.record()
    #expect(record.acts.map(\.act) == ["grant"], "cut at \(step) number \(occurrence)")
    #expect(record.files.filter { $0.role == "enclosure" }.count == 2)
    #expect(record.letters.filter { $0.template == "answer" }.map(\.state) == [.sent])
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"], "cut at \(step) number \(occurrence)")
    #expect(try office.names("/2026-P-0001").isEmpty)
    #expect(try office.blank().contains("[ ] serahkan"))
    #expect(try office.note() == nil)
    #expect(try Verification(office.office.station()).run().problems.map(\.what) == [])
  }

  @Test func aFormSavedWhileItsForerunnerWasTakenUpIsNotLost() throws {
    let office = try Self.start.get().copy()
    do {
      try office.run { if $0 == .formClaimed { throw Cut() } }
    } catch is Cut {}
    try office.save("Berkas: 2026-P-0001\nLangkah: tolak\nDiputuskan oleh: Sri Rahayu\n")
    #expect(try office.run().decided == 0)
    #expect(try office.names().contains("2026-P-0001 (sebelumnya).txt"))
    #expect(try office.note()?.contains("lebih dari satu formulir") == true)
  }
}
