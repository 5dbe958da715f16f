import Civil
import Digests
import Records
import Testing

@Suite struct CheckpointTests {
  @Test(arguments: [[], SampleJournal.everything, SampleJournal.requests(200)])
  func registerComesBackWhole(lines: [JournalLine]) throws {
    let register = try SampleJournal.register(lines)
    let octets = Checkpoint.write(register)
    #expect(Checkpoint.read(octets) == register)
    #expect(Checkpoint.read(octets)?.cases == register.cases)
    #expect(try Checkpoint.write(SampleJournal.register(lines)) == octets)
  }

  @Test func registerGoesOnAfterTheCheckpoint() throws {
    let lines = SampleJournal.requests(50)
    var register = try #require(
      Checkpoint.read(Checkpoint.write(try SampleJournal.register(Array(lines[..<49])))))
    for line in lines[49...] { try register.apply(line) }
    #expect(register == (try SampleJournal.register(lines)))
  }

  @Test func damagedOrForeignOctetsAreNoRegister() throws {
    let octets = Checkpoint.write(try SampleJournal.register(SampleJournal.everything))
    for place in octets.indices {
      var changed = octets
      changed[place] ^= 1
      #expect(Checkpoint.read(changed) == nil, "at \(place)")
    }
    for length in stride(from: 0, to: octets.count, by: 7) {
      #expect(Checkpoint.read(Array(octets[..<length])) == nil)
    }
    #expect(Checkpoint.read(octets + [0]) == nil)
  }

  /// Whatever octets stand under a right checksum, reading and asking never stops the program.
  @Test func forgedCheckpointNeverTraps() throws {
    let octets = Checkpoint.write(try SampleJournal.register(SampleJournal.everything))
    for place in octets.indices.dropLast(32) {
      for bits in [UInt8(1), 0xFF] {
        var changed = Array(octets.dropLast(32))
        changed[place] ^= bits
        changed += Digest(of: changed).bytes
        guard let register = Checkpoint.read(changed) else { continue }
        _ = register.caseCount < 10 ? register.cases.count : 0
        _ = Array(register.letters(.queued))
        _ = register.strays
        _ = register.letter(key: "2026-P-0001.receipt.1")
        _ = register.caseID(number: "1/PPID/XI/2026")
        _ = register.fate(of: SampleJournal.digest("m1"))
      }
    }
  }
}
