import Civil
import Desk
import Disk
import Records

/// The journal's lines about some cases, with their octets; the whole chain is looked at on the way.
struct JournalExcerpt {
  private(set) var lines: [ChainLine] = []
  /// The lines as they stand in the journal, each with its line end.
  private(set) var octets: [UInt8] = []
  /// The hour of the last line that was looked at.
  private(set) var at = Instant(seconds: 0)

  /// Reads every line up to a head; a broken chain throws with file and line, and so does a journal that does not reach
  /// that head. Lines that a running `loket` adds meanwhile are left out.
  init(_ folder: OfficeFolder, about ids: Set<CaseID>, upTo last: Head) throws {
    var head = Head.empty
    var keys: Set<String> = []
    var hasMet = false
    for year in try JournalReading.years(folder) where !hasMet {
      let path = folder.journalFile(year: year)
      let whole = try DiskFile.read(path, limit: JournalReading.limit)
      var wanted: [Int] = []
      let end = try JournalScan.read(whole, file: folder.shown(path), after: head) { (line, place) in
        guard line.sequence <= last.sequence else { return }
        hasMet = hasMet || line.head == last
        at = line.at
        guard let found = ChainLine(line, about: ids, keys: &keys) else { return }
        lines.append(found)
        wanted.append(place)
      }
      head = end.head
      octets += Self.cut(whole, lines: wanted)
    }
    guard hasMet else {
      throw StationFault.damaged(
        file: folder.shown(folder.journal), line: 0, what: "the journal ends before the register's last line",
        mend: "run 'loket verify'; restore register/ from the last backup")
    }
  }

  /// Whole lines by their places in a file, from 1, in order.
  private static func cut(_ whole: [UInt8], lines wanted: [Int]) -> [UInt8] {
    var cut: [UInt8] = []
    var place = 1
    var start = 0
    var next = wanted[...]
    while let line = next.first, let stop = whole[start...].firstIndex(of: 0x0A) {
      if place == line {
        cut += whole[start...stop]
        next.removeFirst()
      }
      place += 1
      start = stop + 1
    }
    return cut
  }
}
