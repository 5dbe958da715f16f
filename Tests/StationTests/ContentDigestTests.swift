import Civil
import Desk
import Digests
import Disk
import Foundation
import Letters
import Records
import Scans
import Testing

@testable import Station

/// What tells that two letters are one does not hang on what could be recognised.
@Suite struct ContentDigestTests {
  @Test(arguments: ["53-bundle-mail", "52-zip-mail", "55-licence-named-ktp", "49-scanned-letter"])
  func lettersReadWithAndWithoutProgramsAreTheSame(sample: String) throws {
    let office = try ScratchOffice()
    let now = try #require(Instant(rfc3339: "2026-11-24T09:00:00+07:00"))
    let name = SampleTests.file(sample)
    let octets = try DiskFile.read("\(SampleTests.root)/\(sample)/\(name)", limit: 1 << 24)
    let kind: DropKind = name.hasSuffix("eml") ? .mail : .pdf
    let raw = RawLetter(
      arrival: Arrival(
        source: .inbox, path: "", name: name, size: octets.count, modified: now,
        drop: Arrival.Drop(kind: kind, stamps: [])),
      octets: octets, digest: Digest(of: octets))
    let rooms = [PaperRoom(), PaperRoom(scanner: DocumentScanner(find: { _ in nil }))]
    let intakes = rooms.map { room in
      Reading(
        own: [], clock: Clock(now: { now }, isPinned: true), zone: .wib, room: room,
        shelf: ReviewShelf(office.folder, zone: .wib), register: Register()
      ).intake(raw, now: now)
    }
    #expect(intakes[0].content == intakes[1].content)
    // The two readings do differ.
    #expect(intakes[0].letter.documents.map(\.evidence) != intakes[1].letter.documents.map(\.evidence))
  }
}
