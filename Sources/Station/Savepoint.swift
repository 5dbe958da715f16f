import Digests
import Disk
import Records

/// The register as it was after a certain line of the journal, so that a start need not read the years before.
///
/// It lies in `state/`: losing it costs a slower start, a wrong one is noticed by the journal's own hash chain.
struct Savepoint {
  /// The journal file of the last line.
  var year: Int
  /// Where the next line starts in that file, in octets.
  var offset: Int
  var register: Register

  init(year: Int, offset: Int, register: Register) {
    self.year = year
    self.offset = offset
    self.register = register
  }

  /// Reads an office's savepoint; `nil` when there is none or it is of another format.
  init?(_ folder: OfficeFolder) throws {
    guard try DiskFile.info(folder.checkpoint) != nil else { return nil }
    let octets = try DiskFile.read(folder.checkpoint, limit: JournalReading.limit)
    guard octets.count > Self.headOctets, let register = Checkpoint.read(Array(octets[Self.headOctets...]))
    else {
      return nil
    }
    year = Self.number(octets[0..<8])
    offset = Self.number(octets[8..<16])
    self.register = register
  }

  func write(_ folder: OfficeFolder) throws {
    let octets = Self.octets(year) + Self.octets(offset) + Checkpoint.write(register)
    try DiskFile.replace(folder.checkpoint, with: octets, mode: 0o600, sync: false)
  }

  /// Whether the journal still ends a line with this register's last hash at the savepoint's place.
  func fits(_ folder: OfficeFolder) throws -> Bool {
    let path = folder.journalFile(year: year)
    guard let entry = try DiskFile.info(path), offset > 0, entry.size >= offset else { return false }
    let expected = Array("\"hash\":\"\(register.head.hash.hex)\"}\n".utf8)
    guard offset >= expected.count else { return false }
    let octets = try DiskFile.read(path, from: offset - expected.count, limit: JournalReading.limit)
    return octets.starts(with: expected)
  }

  private static let headOctets = 16

  private static func octets(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func number(_ octets: ArraySlice<UInt8>) -> Int {
    octets.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
