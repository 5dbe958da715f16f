import Civil
import Disk
import Foundation
import Glibc
import Records
import Testing

@testable import Station

/// What a round over one letter touches of what it does not file.
@Suite("A round touches what it files") struct RoundCostTests {
  private let office: ScratchOffice
  private let round: Round
  private var book: String { office.folder.book(.requests, year: 2026) }

  init() throws {
    office = try ScratchOffice()
    round = try Round(office.station(), ledger: Ledger(office.folder, zone: .wib))
    try file(1)
    try file(2)
  }

  private func file(_ number: Int) throws {
    try office.deliver(Letters.request(from: "warga\(number)@example.org", id: "surat-\(number)"))
    #expect(try round.run(isOnce: true).filed == 1)
  }

  private func differences() throws -> [String] {
    try Books(office.station()).differences(round.ledger.register)
  }

  @Test func aNewRowIsPutBehindTheOthersAndTheBookIsComplete() throws {
    let before = try #require(try DiskFile.info(book))
    try file(3)
    let after = try #require(try DiskFile.info(book))
    #expect(after.inode == before.inode && after.size > before.size)
    #expect(try differences() == [])
  }

  @Test func aBookThatSomebodyChangedIsMadeWholeWithTheNextLetter() throws {
    var octets = try DiskFile.read(book, limit: 1 << 20)
    octets.removeLast(40)
    try DiskFile.replace(book, with: octets, mode: 0o600, sync: false)
    try file(3)
    #expect(try differences() == [])
    try file(4)
    #expect(try differences() == [])
  }

  @Test func theListOfFormsIsNotWrittenAnewForEachLetter() throws {
    let known = office.folder.decisionsKnown
    let before = try #require(try DiskFile.info(known))
    try file(3)
    #expect(try DiskFile.info(known) == before)
    // Another start finds the form all the same, and misses it when an officer removes it.
    let form = office.folder.decisions + "/2026-P-0003.txt"
    #expect(try DiskFile.info(form) != nil)
  }

  @Test func aBlankFormIsNotReadAgainAfterItWasWritten() throws {
    let form = office.folder.decisions + "/2026-P-0002.txt"
    let entry = try #require(try DiskFile.info(form))
    // Rubbish that looks from outside as the form did: whoever reads it has something to say.
    let file = open(form, O_WRONLY)
    let rubbish = [UInt8](repeating: 0x78, count: entry.size)
    #expect(write(file, rubbish, rubbish.count) == rubbish.count)
    close(file)
    let time = timespec(tv_sec: Int(entry.modifiedSeconds), tv_nsec: entry.modifiedNanoseconds)
    #expect(utimensat(AT_FDCWD, form, [time, time], 0) == 0)
    #expect(try round.run(isOnce: true).problems == [])
    #expect(try DiskFile.info(office.folder.decisions + "/2026-P-0002.reason.txt") == nil)
  }
}
