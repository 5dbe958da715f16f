import Civil
import Digests
import Disk
import Records

/// `quarantine/`: letters that Loket does not read, each as it came, with a note for the officer beside it.
///
/// ```
/// quarantine/0123456789abcdef.eml              the letter's octets, named by their digest
/// quarantine/0123456789abcdef.eml.reason.txt   why, and what to do (Indonesian)
/// ```
/// A letter that was dropped as a folder lies there as `0123456789abcdef.txt`, the list of its files, and a folder
/// `0123456789abcdef.berkas` with them. An officer who moves the letter (the folder) from there into `inbox/` asks for another try: it is scanned and read again.
struct Quarantine: Sendable {
  private let folder: OfficeFolder
  private let zone: Zone

  init(_ station: OfficeStation) {
    folder = station.folder
    zone = station.settings.zone
  }

  /// The journal's word for what becomes of such letters.
  static let fate = "quarantine"

  /// Whether the journal knows the letter, so that it need not be read. One that has gone out of the quarantine
  /// and lies in the inbox is to be read; while it lies there still, a cut has only kept it from leaving the inbox.
  func isSettled(_ raw: RawLetter, _ register: Register) throws -> Bool {
    guard let fate = register.fate(of: raw.digest) else { return false }
    guard fate.word == Self.fate, raw.arrival.source == .inbox else { return true }
    return try DiskFile.info(raw.isBundle ? CaseFiles.rest(of: path(raw)) : path(raw)) != nil
  }

  /// Lays a letter in, a folder's files in a folder beside its list, with its note. Nothing is synced.
  func lay(_ raw: RawLetter, _ reason: Reason) throws {
    try DiskFile.replace(path(raw), with: raw.octets, mode: 0o600, sync: false)
    try CaseFiles(folder).keepRest(of: raw, besides: [], at: path(raw))
    try DiskFile.replace(note(raw), with: NotepadText.octets(of: text(reason, raw)), mode: 0o600, sync: false)
  }

  /// Removes the note of a letter that came out of the quarantine and is filed now.
  func tidy(_ raw: RawLetter) throws {
    guard raw.arrival.source == .inbox, try DiskFile.info(note(raw)) != nil,
      try DiskFile.info(path(raw)) == nil
    else { return }
    try DiskFile.unlink(note(raw))
  }

  private func path(_ raw: RawLetter) -> String {
    "\(folder.quarantine)/\(raw.digest.hex.prefix(16)).\(raw.fileExtension)"
  }

  private func note(_ raw: RawLetter) -> String { path(raw) + InboxNotes.suffix }

  private func text(_ reason: Reason, _ raw: RawLetter) -> String {
    let received = raw.arrival.received ?? raw.arrival.modified
    var facts = "Diterima: \(received.date(in: zone).indonesian).\n"
    if raw.arrival.source == .inbox { facts += "Nama berkas semula: \(Self.line(raw.arrival.name))\n" }
    return "\(reason.indonesian)\n\n\(facts)\n\(reason.advice)\n"
  }

  /// A name on one line, whatever stands in it.
  private static func line(_ name: String) -> String {
    var line = ""
    for scalar in name.unicodeScalars {
      line.unicodeScalars.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return line
  }
}
