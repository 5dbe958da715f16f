import Disk

/// What lies in the drop folder, sorted into letters, side files and notes.
struct InboxListing {
  var things: [Dropped] = []
  /// Side files that belong to nothing.
  var loneNotes: [Dropped] = []
  var reasons: [FileName] = []
  /// Every name there in lower case, hidden ones too.
  var names: Set<[UInt8]> = []
  /// Folders that could not be looked into.
  var unreadable: [FileName] = []

  /// Lists a folder; one that is missing is empty.
  init(_ path: String) throws(DiskFault) {
    guard try DiskFile.info(path) != nil else { return }
    var notes: [(entry: DiskFile.Entry, subject: [UInt8])] = []
    for entry in try DiskFile.list(path) {
      let name = FileName(entry.name)
      names.insert(name.folded)
      if name.isLeftAlone { continue }
      if name.isReason {
        reasons.append(name)
      } else if let subject = name.sideFileSubject, entry.kind != .folder {
        notes.append((entry, subject))
      } else {
        do throws(DiskFault) {
          things.append(try Dropped(path: path + "/" + entry.name, entry: entry))
        } catch {
          // Gone since it was listed, or not ours to enter: the others are looked at all the same.
          if !error.isMissing { unreadable.append(name) }
        }
      }
    }
    for (entry, subject) in notes { try add(entry, subject, path) }
  }

  /// Lays a side file to what it is written for: first to what has its whole name, else to files that have it
  /// but for their ending.
  private mutating func add(_ note: DiskFile.Entry, _ subject: [UInt8], _ path: String) throws(DiskFault) {
    var places = things.indices.filter { things[$0].name.folded == subject }
    if places.isEmpty {
      places = things.indices.filter { !things[$0].isFolder && things[$0].name.stem == subject }
    }
    for place in places {
      things[place].notes.append(note)
      if places.count > 1 { things[place].sharesNote = true }
    }
    if places.isEmpty { loneNotes.append(try Dropped(path: path + "/" + note.name, entry: note)) }
  }
}
