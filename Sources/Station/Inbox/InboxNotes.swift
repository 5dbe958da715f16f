import Disk

/// The text files beside what is not taken, or not carried out: `NAME.reason.txt`. They follow what is so: written anew when the
/// reason changes, gone when it is gone.
struct InboxNotes {
  /// The folder in which they lie.
  let folder: String
  /// How each note begins; a file that does not is nobody's note and is left alone.
  var opening = taking

  static let suffix = ".reason.txt"
  private static let taking = "Loket belum mengambil "
  /// A name has at most 255 octets, and ours is written under a temporary one that is five longer.
  private static let longestName = 250

  /// Writes, changes and removes notes until they say this; gives how many are new or changed.
  ///
  /// A note that cannot be written or removed does not hold up the others; the first such fault is given too.
  func show(_ refusals: [(name: FileName, refusal: Refusal)], present: [FileName]) -> (
    news: Int, fault: DiskFault?
  ) {
    var wanted: [FileName: [UInt8]] = [:]
    for (name, refusal) in refusals { wanted[Self.name(for: name)] = Self.text(refusal) }
    return show(wanted, present: present)
  }

  /// The same with the notes' own names and texts, each of which has the opening.
  func show(_ wanted: [FileName: [UInt8]], present: [FileName]) -> (news: Int, fault: DiskFault?) {
    var news = 0
    var first: DiskFault?
    for note in present where wanted[note] == nil {
      do throws(DiskFault) {
        if try isOurs(note) { try DiskFile.unlink(folder + "/" + note.text) }
      } catch {
        first = first ?? error
      }
    }
    for (name, text) in wanted.sorted(by: { $0.key.octets.lexicographicallyPrecedes($1.key.octets) }) {
      do throws(DiskFault) {
        if try write(text, name) { news += 1 }
      } catch {
        news += 1
        first = first ?? error
      }
    }
    return (news, first)
  }

  /// Writes the note of one thing.
  func add(_ name: FileName, _ refusal: Refusal) throws(DiskFault) {
    _ = try write(Self.text(refusal), Self.name(for: name))
  }

  /// Removes the note of a thing that was taken, where it has one.
  func remove(for name: FileName) throws(DiskFault) {
    let note = Self.name(for: name)
    if try isOurs(note) { try DiskFile.unlink(folder + "/" + note.text) }
  }

  private func write(_ text: [UInt8], _ name: FileName) throws(DiskFault) -> Bool {
    let path = folder + "/" + name.text
    if let entry = try DiskFile.info(path) {
      guard entry.kind == .file, try isOurs(name) else { return false }
      if try DiskFile.read(path, limit: Self.limit) == text { return false }
    }
    try DiskFile.replace(path, with: text, mode: 0o600, sync: false)
    // Whoever may read the folder may read why a file in it waits.
    if let entry = try DiskFile.info(folder), entry.permissions & 0o044 != 0 {
      try DiskFile.setPermissions(path, 0o600 | entry.permissions & 0o044)
    }
    return true
  }

  private static let limit = 64 << 10

  private func isOurs(_ name: FileName) throws(DiskFault) -> Bool {
    guard let entry = try DiskFile.info(folder + "/" + name.text), entry.kind == .file,
      entry.size <= Self.limit
    else { return false }
    let octets = try DiskFile.read(folder + "/" + name.text, limit: Self.limit)
    return octets.starts(with: opening.utf8)
      || octets.starts(with: NotepadText.octets([]) + Array(opening.utf8))
  }

  /// The name of the note for a file; where that would be too long, the file's name is cut short and told
  /// apart by a sum over all of it.
  static func name(for name: FileName) -> FileName {
    let room = longestName - suffix.utf8.count
    guard name.octets.count > room else { return FileName(name.text + suffix) }
    // FNV-1a: two names that begin alike need two notes, nothing else hangs on it.
    var sum: UInt32 = 2_166_136_261
    for octet in name.octets { sum = (sum ^ UInt32(octet)) &* 16_777_619 }
    let tail = "~" + String(sum, radix: 16)
    var head = name.octets.prefix(room - tail.utf8.count)
    while !head.isEmpty, String(validating: head, as: UTF8.self) == nil { head.removeLast() }
    return FileName(String(decoding: head, as: UTF8.self) + tail + suffix)
  }

  /// The text of a note.
  static func text(_ refusal: Refusal) -> [UInt8] {
    let (why, mend) = refusal.sentences
    let lines = [
      taking + "berkas atau folder ini.", "", "Sebab : " + why, "Saran : " + mend, "",
      "Catatan ini dihapus sendiri oleh Loket setelah berkasnya diambil atau dipindahkan.",
    ]
    return NotepadText.octets(lines)
  }
}
