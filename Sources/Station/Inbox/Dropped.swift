import Civil
import Disk

/// One thing in the drop folder that may be a letter: a file, or a folder with its files.
struct Dropped {
  var name: FileName
  var path: String
  /// The folder in which its side file lies.
  var notePlace: String
  var entry: DiskFile.Entry
  /// A folder's own files in natural order, without what operating systems lay there and without its note.
  var members: [DiskFile.Entry] = []
  /// The note inside a folder: `catatan.json5`; more than one is the officer's mistake.
  var innerNotes: [DiskFile.Entry] = []
  /// The side files beside it.
  var notes: [DiskFile.Entry] = []
  /// Whether a side file beside it belongs to another thing too.
  var sharesNote = false

  var isFolder: Bool { entry.kind == .folder }

  /// A claimed letter as it lies now; `nil` when it does not.
  init?(_ claim: Claims.Claim) throws(DiskFault) {
    guard let entry = try DiskFile.info(claim.path) else { return nil }
    try self.init(path: claim.path, entry: entry)
    if let note = claim.notePath {
      notePlace = CaseFiles.parent(note)
      notes = [try DiskFile.info(note)].compactMap { $0 }
    }
  }

  /// A thing by its entry in the folder's list.
  init(path: String, entry: DiskFile.Entry) throws(DiskFault) {
    name = FileName(entry.name)
    self.path = path
    notePlace = CaseFiles.parent(path)
    self.entry = entry
    guard entry.kind == .folder else { return }
    for member in try DiskFile.list(path) {
      let name = FileName(member.name)
      if name.isSystemLitter || name.isReason { continue }
      if name.sideFileSubject.map({ $0.elementsEqual("catatan".utf8) }) == true {
        innerNotes.append(member)
      } else {
        members.append(member)
      }
    }
    members.sort { NaturalOrder.precedes($0.name, $1.name) }
  }

  /// Everything whose change means that the thing has changed.
  var entries: [DiskFile.Entry] { [entry] + members + innerNotes + notes }

  /// The files whose octets make the letter, with their paths.
  var files: [(path: String, entry: DiskFile.Entry)] {
    isFolder ? members.map { (path + "/" + $0.name, $0) } : [(path, entry)]
  }

  /// What must be the same after the thing was moved; a folder's own entry may change by that.
  var stamps: [FileStamp] { (isFolder ? entries.dropFirst() : entries[...]).map(FileStamp.init) }

  /// Octets in all.
  var size: Int { files.reduce(0) { $0 &+ max(0, $1.entry.size) } }

  /// When the last of its files was written.
  var modified: Instant {
    Instant(seconds: (isFolder && !members.isEmpty ? members : [entry]).map(\.modifiedSeconds).max() ?? 0)
  }

  /// Whether an officer's side file or its own name says that it is to be taken although it looks damaged.
  func isAcceptedAsItIs(_ note: OfficerNote?) -> Bool { name.saysAsItIs || note?.acceptsDamaged == true }

  /// The letter's arrival. `kind`: what a single file is by its octets.
  func arrival(_ kind: DropKind, claim: Claims.Claim? = nil) -> Arrival {
    Arrival(
      source: .inbox, path: path, name: entry.name, size: size, modified: modified,
      drop: Arrival.Drop(
        kind: isFolder ? nil : kind, members: isFolder ? members.map(\.name) : nil, note: notes.first?.name,
        innerNote: innerNotes.first?.name, stamps: stamps, claim: claim))
  }
}
