import Civil
import Disk

/// What a file looked like, for telling whether it has changed.
struct FileStamp: Hashable, Sendable {
  var name: FileName
  var size: Int
  var inode: UInt64
  var modifiedSeconds: Int64
  var modifiedNanoseconds: Int

  init(_ entry: DiskFile.Entry) {
    name = FileName(entry.name)
    size = entry.size
    inode = entry.inode
    modifiedSeconds = entry.modifiedSeconds
    modifiedNanoseconds = entry.modifiedNanoseconds
  }
}

/// For how long each thing in the drop folder has not changed.
///
/// Kept in memory only. What was never seen before is as old as the disk says it is: by the later of the
/// times at which its octets and its entry changed, of which no program can set the second; one in the future
/// counts as new. What was seen before is as old as the clock that only goes forward says, so that a clock
/// set anew makes nothing ready.
struct Stillness {
  private var sightings: [FileName: Sighting] = [:]
  private let now: () -> Instant
  private let uptime: () -> Int

  private struct Sighting {
    var stamps: [FileStamp]
    var since: Int
    var finding: Finding?
  }

  /// What the octets of a thing are, which is looked for once as long as it does not change.
  struct Finding {
    var kind: DropKind
    var end: FileEnd
  }

  /// `now`: the disk's clock, never a pinned one; `uptime`: seconds that only go forward.
  init(now: @escaping () -> Instant, uptime: @escaping () -> Int) {
    self.now = now
    self.uptime = uptime
  }

  /// Seconds without a change; what the thing looks like now is noted.
  mutating func age(of name: FileName, _ entries: [DiskFile.Entry]) -> Int {
    let stamps = entries.map(FileStamp.init)
    let up = uptime()
    if let sighting = sightings[name] {
      if sighting.stamps == stamps { return up - sighting.since }
      sightings[name] = Sighting(stamps: stamps, since: up)
      return 0
    }
    let changed = entries.map { max($0.modifiedSeconds, $0.changedSeconds) }.max() ?? 0
    let (age, overflow) = now().seconds.subtractingReportingOverflow(changed)
    let seconds = overflow || age < 0 ? 0 : Int(age)
    sightings[name] = Sighting(stamps: stamps, since: up - seconds)
    return seconds
  }

  /// Whether a thing was seen before, and looked the same.
  func isKnown(_ name: FileName, _ entries: [DiskFile.Entry]) -> Bool {
    sightings[name]?.stamps == entries.map(FileStamp.init)
  }

  /// Whether a file's times lie so far back that another change would show in them, however coarse the disk's clock is.
  func isOld(_ entry: DiskFile.Entry) -> Bool {
    now().seconds > max(entry.modifiedSeconds, entry.changedSeconds).addingReportingOverflow(2).partialValue
  }

  /// What was found out about a thing that has not changed since; `nil` when nobody looked.
  func finding(_ name: FileName) -> Finding? { sightings[name]?.finding }

  /// Keeps what was found out.
  mutating func keep(_ finding: Finding, of name: FileName) { sightings[name]?.finding = finding }

  /// Forgets all but these.
  mutating func forget(except names: Set<FileName>) {
    sightings = sightings.filter { names.contains($0.key) }
  }
}

/// How long is long enough.
enum Patience {
  /// Scanners close a file and open it again up to four seconds later; the end of such a file is looked for
  /// besides.
  static let quiet = 5
  /// Mail and text have no end to be looked for: a copy over a slow network may pause.
  static let quietWithoutEnd = 10
  /// Who makes a folder by hand names it and looks for the files.
  static let empty = 60
  /// Seconds between two looks into a folder that is not taken.
  static let folder = 60
  /// A paper jam is mended by then: what still lacks its end is damaged, and its officer is told.
  static let unfinished = 600
  /// Seconds between the two looks of a single round, which cannot wait.
  static let moment = 0.25
}
