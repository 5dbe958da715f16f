import Civil
import Digests
import Disk
import Letters
import Mime
import Octets
import Records

/// The letters that wait for a person, each in a folder of `review/` named by its digest.
///
/// ```
/// review/0123456789abcdef/surat.pdf     the letter as it came (the files of a folder: surat.berkas/01.jpg …)
///                         formulir.txt  the prefilled form; its filled copy comes back through inbox/
///                         BACA.txt      why it waits
///                         halaman-01.jpg …  pictures of the pages
///                         loket.dat     what Loket notes for itself
/// review/selesai/…                      the same, once it is filed or closed
/// ```
struct ReviewShelf: Sendable {
  private let folder: OfficeFolder
  private let zone: Zone

  init(_ folder: OfficeFolder, zone: Zone) {
    self.folder = folder
    self.zone = zone
  }

  /// Where the folders of letters go that are done with.
  static let done = "selesai"

  /// The folder of a letter by the first sixteen digits of its digest: among those that wait, or those done with;
  /// `nil` when it is in neither.
  func home(_ origin: String) throws(DiskFault) -> String? {
    for place in [folder.review, folder.review + "/" + Self.done] {
      let path = place + "/" + origin
      if try DiskFile.info(path)?.kind == .folder { return path }
    }
    return nil
  }

  /// A letter as it came, read again; `nil` when it is not there, or not with the octets that the journal names.
  func letter(_ origin: String, _ digest: Digest) throws -> RawLetter? {
    guard let home = try home(origin), let letter = try letter(in: home), letter.digest == digest else {
      return nil
    }
    return letter
  }

  /// The folders of letters that wait.
  func waiting() throws(DiskFault) -> [String] {
    guard try DiskFile.info(folder.review) != nil else { return [] }
    return try DiskFile.list(folder.review).filter { $0.kind == .folder && $0.name != Self.done }
      .map { folder.review + "/" + $0.name }
  }

  /// The letter in a folder; `nil` when there is none.
  func letter(in home: String) throws -> RawLetter? {
    guard let entry = try original(in: home) else { return nil }
    let octets = try DiskFile.read(home + "/" + entry.name, limit: Batch.letterLimit)
    let digest = Digest(of: octets)
    let record = try ReviewRecord(folder: home)
    var arrival = Arrival(
      source: .inbox, path: home + "/" + entry.name, name: entry.name, size: entry.size,
      modified: Instant(seconds: entry.modifiedSeconds), received: record?.received)
    let enclosures = try enclosures(in: home, record)
    let isBundle = !enclosures.isEmpty && Manifest.octets(enclosures) == octets
    arrival.drop = Arrival.Drop(
      kind: isBundle ? nil : DropKind.of(octets, name: FileName(entry.name)),
      members: isBundle ? enclosures.map(\.name) : nil, stamps: [])
    var raw = RawLetter(arrival: arrival, octets: octets, digest: digest)
    if isBundle { raw.enclosures = enclosures }
    return raw
  }

  /// The parts that the numbers in a letter's form mean; empty when that was not noted.
  func files(_ origin: String) -> [String] {
    do {
      guard let home = try home(origin) else { return [] }
      return try ReviewRecord(folder: home)?.files ?? []
    } catch {
      return []  // ok: the parts are numbered anew in the same order
    }
  }

  /// The digests of all that lies in a letter's folder: what comes back with the form is nothing new.
  func digests(_ origin: String) -> Set<Digest> {
    do {
      guard let home = try home(origin) else { return [] }
      var digests: Set<Digest> = []
      for place in [home, home + "/surat.berkas"] where try DiskFile.info(place)?.kind == .folder {
        for entry in try DiskFile.list(place) where entry.kind == .file {
          digests.insert(Digest(of: try DiskFile.read(place + "/" + entry.name, limit: Batch.letterLimit)))
        }
      }
      return digests
    } catch {
      return []  // ok: then the files are kept as papers once more, and none is lost
    }
  }

  /// Whether a file has the name of a page's picture: `halaman-01.jpg`, `lampiran-1-halaman-01.jpg`.
  static func isPicture(_ name: FileName) -> Bool {
    var octets = name.folded[...]
    if octets.starts(with: "lampiran-".utf8) {
      octets = octets.dropFirst(9).drop { $0.isDigit }
      guard octets.first == 0x2D else { return false }
      octets = octets.dropFirst()
    }
    guard octets.starts(with: "halaman-".utf8) else { return false }
    let rest = octets.dropFirst(8)
    let digits = rest.prefix { $0.isDigit }
    return digits.count >= 2
      && [".jpg", ".png"].contains { rest.dropFirst(digits.count).elementsEqual($0.utf8) }
  }

  /// Whether a file has one of the names that Loket gives in these folders.
  static func isOurs(_ name: String) -> Bool {
    let folded = FileName(name).folded
    return ["baca.txt", "loket.dat", "formulir.txt", "belum-disalin.txt"].contains {
      folded.elementsEqual($0.utf8)
    }
      || isPicture(FileName(name)) || ["sudah-dicatat-", "ditutup"].contains { folded.starts(with: $0.utf8) }
  }

  /// Moves the folders of letters that are filed or closed aside, each with a note that says where the letter is; gives
  /// the faults of those that could not be moved.
  func tidy(_ register: Register) throws(DiskFault) -> [DiskFault] {
    guard try DiskFile.info(folder.review) != nil else { return [] }
    var faults: [DiskFault] = []
    for entry in try DiskFile.list(folder.review) where entry.kind == .folder {
      guard let known = register.letter(beginning: entry.name), known.fate.word != Self.waiting else {
        continue
      }
      do throws(DiskFault) {
        try close(entry.name, known.fate)
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  /// The journal's word for letters that wait.
  static let waiting = "review"

  private func close(_ name: String, _ fate: Register.Fate) throws(DiskFault) {
    let home = folder.review + "/" + name
    let (title, text) =
      if let id = fate.id {
        (
          "SUDAH-DICATAT-\(id.text).txt",
          "Surat ini sudah dicatat pada berkas \(id.text): folder cases/\(id.year)/\(id.text)."
        )
      } else {
        ("DITUTUP.txt", "Surat ini ditutup tanpa berkas; suratnya tersimpan di folder cases, surat-lain.")
      }
    try ReviewReminder.remove(from: home)
    try DiskFile.replace(home + "/" + title, with: NotepadText.octets([text]), mode: 0o600, sync: false)
    try DiskFile.makeFolder(folder.review + "/" + Self.done)
    var target = folder.review + "/" + Self.done + "/" + name
    var copy = 1
    while try DiskFile.info(target) != nil {
      copy += 1
      target = folder.review + "/" + Self.done + "/\(name).\(copy)"
    }
    try DiskFile.rename(home, to: target, replacing: false)
  }

  /// The letter's own file in its folder.
  private func original(in home: String) throws(DiskFault) -> DiskFile.Entry? {
    try DiskFile.list(home).first { entry in
      entry.kind == .file && entry.name.utf8.starts(with: "surat.".utf8)
        && !entry.name.utf8.dropFirst(6).contains(0x2E)
    }
  }

  /// The files of a letter that was a folder.
  private func enclosures(in home: String, _ record: ReviewRecord?) throws -> [Enclosure] {
    let rest = home + "/surat.berkas"
    guard try DiskFile.info(rest)?.kind == .folder else { return [] }
    var files: [Enclosure] = []
    var room = Batch.letterLimit
    for entry in try DiskFile.list(rest).sorted(by: { NaturalOrder.precedes($0.name, $1.name) })
    where entry.kind == .file {
      let octets = try DiskFile.read(rest + "/" + entry.name, limit: room)
      room -= octets.count
      let names = record?.names ?? []
      files.append(
        Enclosure(name: files.count < names.count ? names[files.count] : entry.name, octets: octets))
    }
    return files
  }
}
