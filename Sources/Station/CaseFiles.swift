import Civil
package import Desk
import Digests
import Disk
import Json
import Mime
package import Records

/// Writes what a decision keeps, and reads it again.
package struct CaseFiles: Sendable {
  let folder: OfficeFolder

  package init(_ folder: OfficeFolder) {
    self.folder = folder
  }

  /// Writes a decision's files; gives the journal's acts that name its letters' octets.
  ///
  /// Nothing is synced here: the batch syncs once, before the journal's line.
  func write(_ decision: Decision, raw: RawLetter, intake: Intake, zone: Zone) throws -> [Act] {
    let year = intake.received.date(in: zone).year
    let home = home(of: decision, raw: raw, year: year)
    let kept = Set(
      decision.files.compactMap {
        if case .paper(let index) = $0.content { intake.papers[index].digest } else { nil }
      })
    for file in decision.files {
      let path = home + "/" + file.path
      try DiskFile.makeFolder(Self.parent(path))
      switch file.content {
      case .original:
        try keepOriginal(raw, at: path)
        try keepRest(of: raw, besides: kept, at: path)
      case .paper(let index): try put(intake.papers[index].octets, at: path)
      case .octets(let octets): try put(octets, at: path)
      }
    }
    let letters = try letters(of: decision, home: home)
    if decision.fate == .review {
      let form = ReviewNote.form(decision, intake, zone: zone)
      try put(ReviewNote.record(raw, intake, form: form, zone: zone), at: home + "/" + ReviewRecord.name)
      try put(ReviewNote.note(decision, intake, zone: zone), at: home + "/BACA.txt")
      try put(form, at: home + "/formulir.txt")
    }
    return letters
  }

  /// Writes the letters of a decision; gives the journal's acts that name the octets of each, for those of a case.
  func letters(of decision: Decision, home: String) throws -> [Act] {
    try decision.letters.flatMap { letter -> [Act] in
      let written = try write(letter, home: home)
      guard let id = decision.id else { return [] }
      return written.map { path, octets in
        .keep(Kept(id: id, file: path, digest: Digest(of: octets), role: "letter", octets: octets.count))
      }
    }
  }

  /// The personal data of a case as its newest data file has it; `nil` when it was erased or cannot be read.
  package func data(of record: CaseRecord) throws -> CaseData? {
    guard let kept = record.files.last(where: { $0.role == "data" }) else { return nil }
    let path = folder.caseFolder(record.id) + "/" + kept.file
    guard try DiskFile.info(path) != nil else { return nil }
    let octets = try DiskFile.read(path, limit: Supplies.limit)
    guard Digest(of: octets) == kept.digest else { return nil }
    do {
      return CaseData(json: try JsonReader.read(octets, json5: false))
    } catch {
      return nil  // ok: `verify` names the damaged file; without it no letter is threaded by guess
    }
  }

  /// The address that each mail of ours in a case goes to, by the letter's key, as the kept mail has it; letters on paper
  /// and mails that were erased are left out.
  func receivers(of record: CaseRecord) throws -> [String: String] {
    var found: [String: String] = [:]
    for letter in record.letters {
      let path = "\(folder.caseFolder(record.id))/surat-keluar/\(letter.key).eml"
      guard try DiskFile.info(path)?.kind == .file else { continue }
      let message = Message.read(try DiskFile.read(path, limit: Batch.letterLimit))
      found[letter.key] = message.to.first?.address
    }
    return found
  }

  /// Puts aside the folders of cases that a cut batch wrote and the journal never named; their letters still wait
  /// at the source and are filed again.
  func putLeftoversAside(register: Register, year: Int) throws {
    for kind in [CaseKind.request, .objection] {
      var sequence = register.nextSequence(kind, year: year)
      while try DiskFile.info(folder.caseFolder(CaseID(year: year, kind: kind, sequence: sequence))) != nil {
        let id = CaseID(year: year, kind: kind, sequence: sequence)
        try DiskFile.makeFolder(folder.leftovers)
        var target = "\(folder.leftovers)/\(id.text)"
        var copy = 1
        while try DiskFile.info(target) != nil {
          copy += 1
          target = "\(folder.leftovers)/\(id.text).\(copy)"
        }
        try DiskFile.rename(folder.caseFolder(id), to: target, replacing: false)
        sequence += 1
      }
    }
  }

  private func home(of decision: Decision, raw: RawLetter, year: Int) -> String {
    if let id = decision.id { return folder.caseFolder(id) }
    if decision.fate == .review { return "\(folder.review)/\(raw.digest.hex.prefix(16))" }
    return folder.strays(year: year)
  }

  /// A letter from a mailbox is linked, since mailboxes never change a message in place; a dropped file is
  /// copied, since an officer's editor may still hold it.
  private func keepOriginal(_ raw: RawLetter, at path: String) throws {
    switch raw.arrival.source {
    case .maildir, .imap:
      if try DiskFile.info(path) != nil { try DiskFile.unlink(path) }
      try DiskFile.link(raw.arrival.path, to: path)
    case .inbox: try put(raw.octets, at: path)
    }
  }

  /// Writes one letter; gives its files, by their paths below the folder.
  @discardableResult
  func write(_ letter: OutgoingLetter, home: String) throws -> [(path: String, octets: [UInt8])] {
    try DiskFile.makeFolder(Self.parent(home + "/" + letter.path))
    let files: [(path: String, octets: [UInt8])] =
      switch letter.delivery {
      case .email(let draft): [(letter.path + ".eml", try draft.octets())]
      case .print, .suppressed:
        [
          (letter.path + ".txt", Array(letter.rendered.text.utf8)),
          (letter.path + ".html", Array(letter.rendered.html.utf8)),
        ]
      }
    for file in files { try put(file.octets, at: "\(home)/\(file.path)") }
    return files
  }

  func put(_ octets: [UInt8], at path: String) throws {
    try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
  }

  static func parent(_ path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? "."
  }
}
