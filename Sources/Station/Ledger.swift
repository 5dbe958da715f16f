package import Civil
import Digests
import Disk
package import Records

/// The one owner of an office's register: the lock, the journal files, the register in memory.
///
/// A decision is real once `commit` has returned: the line is on the disk. Whoever holds the ledger is the only
/// process that changes the office.
package final class Ledger {
  package let folder: OfficeFolder
  package private(set) var register: Register
  /// What was found and mended at the start, in sentences for the log.
  private var repairs: [String] = []

  private let lock: FolderLock
  private var file: AppendFile?
  private var fileYear = 0
  private var pending: [UInt8] = []
  private var pendingYear = 0
  /// Whose year a line belongs to.
  var zone: Zone
  private var linesSinceCheckpoint = 0
  private var changed: Set<CaseID> = []

  /// Opens the office for writing: takes the lock, reads the register from its checkpoint and the journal's tail.
  package init(_ folder: OfficeFolder, zone: Zone) throws {
    self.folder = folder
    self.zone = zone
    for path in folder.folders { try DiskFile.makeFolder(path) }
    do throws(LockFault) {
      lock = try FolderLock(folder.lock)
    } catch {
      switch error {
      case .held(let pid): throw StationFault.held(by: pid)
      case .disk(let fault): throw fault
      }
    }
    var reading = try JournalReading(folder)
    repairs = try reading.cutTornTail()
    register = reading.register
    linesSinceCheckpoint = reading.replayed
  }

  /// What was found and mended at the start; told once.
  package func takeRepairs() -> [String] {
    defer { repairs = [] }
    return repairs
  }

  /// Adds a decision to the batch: the register knows it from now on, the disk after `commit`.
  package func add(cause: Cause, acts: [Act], at now: Instant) throws {
    let year = now.date(in: zone).year
    if year != pendingYear {
      try commit()
      pendingYear = year
    }
    let line = JournalLine.make(after: register.head, at: now, zone: zone, cause: cause, acts: acts)
    try register.apply(line)
    pending += line.octets()
    changed.formUnion(acts.compactMap(\.caseID))
    linesSinceCheckpoint += 1
  }

  /// The cases that decisions have been about since this was last asked; what became of our letters changes none.
  package func takeChanged() -> Set<CaseID> {
    defer { changed = [] }
    return changed
  }

  /// Whether anything waits for `commit`.
  package var isDirty: Bool { !pending.isEmpty }

  /// Writes the batch's lines with one append and one sync: the commit point.
  package func commit() throws {
    guard !pending.isEmpty else { return }
    if fileYear != pendingYear || file == nil {
      file = nil
      file = try AppendFile(folder.journalFile(year: pendingYear), mode: 0o600)
      try DiskFile.syncFolder(folder.journal)
      fileYear = pendingYear
    }
    try file?.append(pending)
    pending = []
  }

  /// Saves the register so that the next start reads only what came after; at most once in so many lines.
  package func saveCheckpoint(always: Bool = false) throws {
    guard linesSinceCheckpoint > (always ? 0 : Self.checkpointLines) else { return }
    guard let length = file?.length else { return }
    try Savepoint(year: fileYear, offset: length, register: register).write(folder)
    linesSinceCheckpoint = 0
  }

  /// Lines after which a new checkpoint pays: reading as many costs a start a few milliseconds.
  static let checkpointLines = 2000
}
