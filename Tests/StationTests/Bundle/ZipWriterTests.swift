import Civil
import Digests
import Disk
import Foundation
import Station
import Testing

@Suite struct ZipWriterTests {
  @Test(arguments: [
    ([0], true), ([0xFFFF_FFFF - 22 - 76 - 2], false), ([0xFFFF_FFFF - 22 - 76 - 3], true),
    ([Int.max], false),
    ([Int.max, Int.max], false), ([-1], false), ([3 << 30, 3 << 30], false), ([3 << 30, 1 << 29], true),
  ])
  func whatTheFormatHoldsIsKnownBeforeAnythingIsWritten(sizes: [Int], isHeld: Bool) {
    let entries = sizes.map { ZipWriter.Entry(name: "a", octets: $0, crc: 0) }
    #expect(ZipWriter.holds(entries) == isHeld)
  }

  @Test func tooManyEntriesAreRefused() {
    let entries = (0..<0xFFFF).map { ZipWriter.Entry(name: "\($0)", octets: 0, crc: 0) }
    #expect(!ZipWriter.holds(entries))
    #expect(ZipWriter.holds(Array(entries.dropLast())))
  }

  @Test func octetsStandAsTheFormatHasThem() throws {
    try scratch { path in
      let now = try #require(Instant(rfc3339: "2026-11-20T08:15:31+07:00"))
      var zip = try ZipWriter(path, at: now, zone: .wib)
      try zip.add(.init(name: "é", octets: 3, crc: 0x3524_41C2)) {
        try $0(Array("ab".utf8)); try $0(Array("c".utf8))
      }
      try zip.finish()
      let octets = try DiskFile.read(path, limit: 1000)
      let facts: [UInt8] = [
        10, 0, 0, 8, 0, 0, 0xEF, 0x41, 0x74, 0x5D, 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0,
      ]
      let head: [UInt8] = [0x50, 0x4B, 3, 4] + facts + [0xC3, 0xA9] + Array("abc".utf8)
      let entry: [UInt8] =
        [0x50, 0x4B, 1, 2, 10, 3] + facts + [0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x81, 0, 0, 0, 0] + [0xC3, 0xA9]
      let end: [UInt8] = [
        0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(entry.count), 0, 0, 0, UInt8(head.count), 0, 0, 0, 0,
        0,
      ]
      #expect(octets == head + entry + end)
    }
  }

  @Test(arguments: ["ab", "abd", "abcd"])
  func fileThatChangesMeanwhileIsNoticed(text: String) throws {
    try scratch { path in
      var zip = try ZipWriter(path, at: Instant(seconds: 0), zone: .wib)
      #expect(throws: ZipWriter.Fault.changed("a")) {
        try zip.add(.init(name: "a", octets: 3, crc: 0x3524_41C2)) { try $0(Array(text.utf8)) }
      }
    }
  }

  private func scratch(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path() + "/loket-zip-\(UUID().uuidString)"
    defer {
      // ok: a scratch file that cannot be removed harms no later test
      try? FileManager.default.removeItem(atPath: path)
    }
    try body(path)
  }
}
