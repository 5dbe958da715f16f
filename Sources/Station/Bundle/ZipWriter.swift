package import Civil
import Disk

/// Writes a ZIP (PKWARE APPNOTE 6.3.3) whose octets hang on its entries alone: stored, not deflated, so that no version
/// of a library shows; in the order given, with one time, without extra fields.
///
/// Entries are written piece by piece, so memory does not grow with them. ZIP64 is not written: an archive that needs it
/// is refused.
package struct ZipWriter {
  private let file: AppendFile
  private let stamp: (time: UInt16, date: UInt16)
  private var directory: [UInt8] = []
  private var count = 0

  /// What an entry is called and what is known of its octets before they are written.
  package struct Entry: Sendable, Equatable {
    /// The path in the archive, with `/` between its parts; at most 65535 octets of UTF-8.
    package var name: String
    package var octets: Int
    package var crc: UInt32

    package init(name: String, octets: Int, crc: UInt32) {
      self.name = name
      self.octets = octets
      self.crc = crc
    }
  }

  /// Why an archive cannot be written.
  package enum Fault: Error, Equatable {
    /// More octets or entries than the format holds without ZIP64.
    case tooLarge
    /// An entry's octets are not those that were announced: the file has changed meanwhile.
    case changed(String)
  }

  /// Begins an archive in a new file; every entry bears that hour, as clocks of the zone show it.
  package init(_ path: String, at: Instant, zone: Zone) throws {
    file = try AppendFile(path, mode: 0o600)
    stamp = Self.stamp(at, zone)
  }

  /// Whether the format holds such entries without ZIP64: every size, offset and the whole below 2³²-1, fewer than 65535
  /// entries.
  package static func holds(_ entries: [Entry]) -> Bool {
    guard entries.count < 0xFFFF else { return false }
    var whole = 22
    for entry in entries {
      let name = entry.name.utf8.count
      guard name <= 0xFFFF, entry.octets >= 0 else { return false }
      // The name stands in the entry's head and in the directory.
      for part in [30, 46, name, name, entry.octets] {
        let (sum, overflow) = whole.addingReportingOverflow(part)
        guard !overflow, sum < 0xFFFF_FFFF else { return false }
        whole = sum
      }
    }
    return true
  }

  /// Writes one entry; `body` hands its octets on.
  package mutating func add(_ entry: Entry, body: (([UInt8]) throws -> Void) throws -> Void) throws {
    let offset = file.length
    let name = Array(entry.name.utf8)
    guard name.count <= 0xFFFF, let size = UInt32(exactly: entry.octets), size < .max,
      let place = UInt32(exactly: offset), place < .max, count < 0xFFFE
    else { throw Fault.tooLarge }
    var facts: [UInt8] = []
    facts.put16(Self.storedVersion)
    facts.put16(Self.utf8Names)
    facts.put16(0)
    facts.put16(stamp.time)
    facts.put16(stamp.date)
    facts.put32(entry.crc)
    facts.put32(size)
    facts.put32(size)
    facts.put16(UInt16(name.count))
    facts.put16(0)
    try file.append([0x50, 0x4B, 0x03, 0x04] + facts + name, sync: false)
    var crc = RunningCrc()
    var written = 0
    try body { octets in
      written += octets.count
      guard written <= entry.octets else { throw Fault.changed(entry.name) }
      crc.add(octets)
      try file.append(octets, sync: false)
    }
    guard written == entry.octets, crc.value == entry.crc else { throw Fault.changed(entry.name) }
    directory += [0x50, 0x4B, 0x01, 0x02]
    directory.put16(Self.unix << 8 | Self.storedVersion)
    directory += facts
    // No comment, disk 0, no inner attributes.
    for _ in 0..<3 { directory.put16(0) }
    directory.put32(Self.ownerOnly << 16)
    directory.put32(place)
    directory += name
    count += 1
  }

  /// Writes the directory; the archive is on the disk when it returns.
  package mutating func finish() throws {
    guard let place = UInt32(exactly: file.length), place < .max, let size = UInt32(exactly: directory.count),
      let number = UInt16(exactly: count), number < .max
    else { throw Fault.tooLarge }
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    end.put16(number)
    end.put16(number)
    end.put32(size)
    end.put32(place)
    end.put16(0)
    try file.append(directory + end)
  }

  /// Time and date as MS-DOS had them: from 1980 to 2107, to two seconds.
  static func stamp(_ at: Instant, _ zone: Zone) -> (time: UInt16, date: UInt16) {
    let (year, month, day) = at.date(in: zone).civil
    guard (1980...2107).contains(year) else { return (0, year < 1980 ? 0x21 : 0xFF9F) }
    let clock = at.time(in: zone)
    let second = at.secondOfMinute(offsetSeconds: zone.offsetSeconds)
    return (
      UInt16(clock.hour << 11 | clock.minute << 5 | second / 2),
      UInt16((year - 1980) << 9 | month << 5 | day)
    )
  }

  /// Version 1.0: stored entries need no more.
  private static let storedVersion: UInt16 = 10
  /// Bit 11: names are UTF-8.
  private static let utf8Names: UInt16 = 0x0800
  /// The system whose file attributes follow.
  private static let unix: UInt16 = 3
  /// An ordinary file that its owner alone may read and write.
  private static let ownerOnly: UInt32 = 0o100600
}

extension [UInt8] {
  fileprivate mutating func put16(_ number: UInt16) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  fileprivate mutating func put32(_ number: UInt32) {
    put16(UInt16(truncatingIfNeeded: number))
    put16(UInt16(truncatingIfNeeded: number >> 16))
  }
}
