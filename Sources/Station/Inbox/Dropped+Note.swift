import Civil
import Disk

extension Dropped {
  /// What the officer says of the letter, by its side file and its name; throws `NoteFault` or `DiskFault`.
  ///
  /// A day of receipt in the side file outweighs one in the name.
  func note(today: CivilDate) throws -> OfficerNote? {
    var note = OfficerNote()
    if let file = innerNotes.first.map({ path + "/" + $0.name })
      ?? notes.first.map({ notePlace + "/" + $0.name })
    {
      note = try read(file, today)
    }
    if note.received == nil {
      let named = ReceivedName.read(entry.name, today: today)
      note.received = named.received
      note.remarks += named.remarks
    }
    if name.saysAsItIs { note.acceptsDamaged = true }
    return note.isEmpty ? nil : note
  }

  private func read(_ file: String, _ today: CivilDate) throws -> OfficerNote {
    guard let entry = try DiskFile.info(file), entry.size <= OfficerNoteReader.limit else {
      throw NoteFault(
        line: 0, key: "", what: "terlalu besar untuk sebuah catatan.", mend: "Tulis beberapa baris saja.")
    }
    return try OfficerNoteReader(today: today).read(DiskFile.read(file, limit: OfficerNoteReader.limit))
  }
}
