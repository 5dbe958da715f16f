import Digests
import Disk

/// Reminds an officer who has filled in a form in `review/` itself that it must still be copied into the inbox: nothing
/// takes it from where it lies, since nobody could tell whether he is done with it.
struct ReviewReminder {
  let shelf: ReviewShelf

  static let name = "BELUM-DISALIN.txt"

  private static let lines = [
    "FORMULIR INI BELUM DISALIN KE INBOX", "",
    "Isi formulir.txt di folder ini sudah diubah, tetapi Loket belum menerimanya.",
    "Bila sudah selesai: simpan, lalu SALIN formulir.txt ke folder inbox. Bila belum, lanjutkan saja.",
    "", "Catatan ini hilang sendiri setelah suratnya dicatat.",
  ]

  /// Lays the note beside forms that were changed, and takes it away where they are as they were; gives the faults of
  /// the disk.
  func show() throws(DiskFault) -> [DiskFault] {
    var faults: [DiskFault] = []
    for home in try shelf.waiting() {
      do throws(DiskFault) {
        guard let form = try ReviewRecord(folder: home)?.form else { continue }
        if try isChanged(home + "/formulir.txt", from: form) {
          guard try DiskFile.info(home + "/" + Self.name) == nil else { continue }
          try DiskFile.replace(
            home + "/" + Self.name, with: NotepadText.octets(Self.lines), mode: 0o600, sync: false)
        } else {
          try Self.remove(from: home)
        }
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  /// Takes the note away where there is one.
  static func remove(from home: String) throws(DiskFault) {
    if try DiskFile.info(home + "/" + name) != nil { try DiskFile.unlink(home + "/" + name) }
  }

  /// Whether the form stands there with other octets; one that was taken away was taken to the inbox.
  private func isChanged(_ path: String, from form: Digest) throws(DiskFault) -> Bool {
    guard let entry = try DiskFile.info(path), entry.kind == .file, entry.size <= DroppedForm.limit else {
      return false
    }
    return Digest(of: try DiskFile.read(path, limit: DroppedForm.limit)) != form
  }
}
