import Digests
import Disk
package import Records

/// The register as the disk has it: the checkpoint where it fits the journal, else the whole journal replayed.
package struct JournalReading: Sendable {
  package private(set) var register = Register()
  /// Lines read beyond the checkpoint.
  package private(set) var replayed = 0
  private let folder: OfficeFolder
  private var torn: Torn?

  private struct Torn {
    var path: String
    var good: Int
    var octets: [UInt8]
  }

  /// Reads the register of an office. Damage before the journal's end throws with file and line.
  ///
  /// `fromStart`: whether the checkpoint is ignored and every line's hash is looked at again.
  package init(_ folder: OfficeFolder, fromStart: Bool = false) throws {
    self.folder = folder
    let files = try Self.years(folder)
    if !fromStart, let saved = try Savepoint(folder), try resume(saved, files) { return }
    register = Register()
    replayed = 0
    for (index, year) in files.enumerated() {
      let octets = try DiskFile.read(folder.journalFile(year: year), limit: Self.limit)
      try replay(octets, year: year, isLast: index == files.count - 1)
    }
  }

  /// Takes the register from a savepoint and reads what came after; false when the two do not fit together.
  private mutating func resume(_ saved: Savepoint, _ years: [Int]) throws -> Bool {
    let rest = years.filter { $0 >= saved.year }
    guard rest.first == saved.year, try saved.fits(folder) else { return false }
    register = saved.register
    for (index, year) in rest.enumerated() {
      let offset = year == saved.year ? saved.offset : 0
      let octets = try DiskFile.read(folder.journalFile(year: year), from: offset, limit: Self.limit)
      try replay(octets, year: year, isLast: index == rest.count - 1, offset: offset)
    }
    return true
  }

  /// A torn last line, as `verify` reports it; `nil` when there is none.
  var tornLine: Verification.Problem? {
    torn.map {
      Verification.Problem(
        file: folder.shown($0.path), line: 0,
        what:
          "the last line is torn (\($0.octets.count) octets); the next 'loket run' cuts it off and reads its letter again"
      )
    }
  }

  /// Cuts a torn last line off, keeping its octets beside the journal; says what it did.
  mutating func cutTornTail() throws -> [String] {
    guard let torn else { return [] }
    let name = "torn-after-\(register.head.sequence)"
    try DiskFile.replace(folder.journal + "/" + name, with: torn.octets, mode: 0o600, sync: true)
    let file = try AppendFile(torn.path, mode: 0o600)
    try file.truncate(to: torn.good)
    self.torn = nil
    return [
      "\(folder.shown(torn.path)): the last line was torn (\(torn.octets.count) octets, kept as \(name)); "
        + "its letter is read again"
    ]
  }

  /// The years that have a journal file.
  package static func years(_ folder: OfficeFolder) throws -> [Int] {
    guard try DiskFile.info(folder.journal) != nil else { return [] }
    return try DiskFile.list(folder.journal).compactMap { entry in
      entry.name.hasSuffix(".jsonl") ? Int(entry.name.dropLast(6)) : nil
    }.sorted()
  }

  /// A year's journal is never larger; 2 GiB hold some six million lines.
  static let limit = 1 << 31

  private mutating func replay(_ octets: [UInt8], year: Int, isLast: Bool, offset: Int = 0) throws {
    var replica = register
    register = Register()
    var count = 0
    var fault: ReplayFault?
    let path = folder.journalFile(year: year)
    let end = try JournalScan.read(octets, file: folder.shown(path), after: replica.head) {
      (line: JournalLine) in
      guard fault == nil else { return }
      do throws(ReplayFault) {
        try replica.apply(line)
        count += 1
      } catch {
        fault = error
      }
    }
    if let fault {
      throw StationFault.damaged(
        file: folder.shown(path), line: count + 1, what: fault.what,
        mend: "restore register/ from the last backup, or ask for help with 'loket verify'")
    }
    register = replica
    replayed += count
    guard end.tornOctets > 0 else { return }
    guard isLast else {
      throw StationFault.damaged(
        file: folder.shown(path), line: count + 1, what: "the file ends in the middle of a line",
        mend: "restore register/ from the last backup")
    }
    torn = Torn(path: path, good: offset + end.goodOctets, octets: Array(octets.suffix(end.tornOctets)))
  }
}
