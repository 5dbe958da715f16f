import Civil
package import Desk
package import Digests
import Disk
package import Json
import Records

/// `loket bundle`: the evidence file of a case for the Komisi Informasi, as a folder and a ZIP.
///
/// The same office state gives the same octets: nothing in it tells when or where it was made, and its times are the
/// journal's.
package struct CaseBundle {
  private let station: OfficeStation

  package init(_ station: OfficeStation) { self.station = station }

  /// The index of digests inside, as `sha256sum -c` reads it.
  package static let digestsName = "sidik-jari.sha256"
  /// The journal's own lines about the cases.
  package static let excerptName = "kutipan-jurnal.jsonl"

  /// What was made.
  package struct Outcome: Sendable {
    package var file: DisputeFile
    /// Paths of the folder and the ZIP.
    package var folder: String
    package var zip: String
    package var zipDigest: Digest
    /// What is missing, altered or erased; empty when nothing is.
    package var warnings: [BundleWarning]
  }

  /// Makes the file of the case that a word names (id or official number), with what it rests on and what rests on it.
  ///
  /// `out`: the folder it is laid into; `nil` for the office's `print/`. `isWhole`: with the office's inner papers.
  /// Throws `StationFault` for an unknown case, a damaged journal, a file larger than a ZIP holds, or a folder in the way
  /// that is not Loket's work.
  package func make(_ word: String, out: String? = nil, isWhole: Bool = false) throws -> Outcome {
    let register = try JournalReading(station.folder).register
    let id = try ActDesk.find(word, register)
    let ids = CaseChain.of(id, register)
    let excerpt = try JournalExcerpt(station.folder, about: Set(ids), upTo: register.head)
    let journal = ChainJournal(head: register.head, at: excerpt.at, lines: excerpt.lines)
    let office = try station.office()
    let cases = try ids.compactMap { try chainCase($0, register) }
    let place = BundlePlace(in: out ?? station.folder.print, name: "bundel-\(id.text)")
    try place.begin()
    do {
      var work = BundleWork(place: place, office: station.folder)
      var exhibits = ExhibitPlan.make(cases, journal, office: office, isWhole: isWhole)
      for index in exhibits.indices { try work.take(&exhibits[index]) }
      let file = DisputeFile(
        id: id, office: office, cases: cases, journal: journal, exhibits: exhibits, calendar: try calendar(),
        isWhole: isWhole, excerptName: Self.excerptName, digestsName: Self.digestsName)
      let (index, chronology) = (file.index, file.chronology)
      try work.add("daftar-bukti.html", Array(index.html.utf8))
      try work.add("daftar-bukti.txt", Array(index.text.utf8))
      try work.add("kronologi.html", Array(chronology.html.utf8))
      try work.add("kronologi.txt", Array(chronology.text.utf8))
      try work.add(Self.excerptName, excerpt.octets)
      let digest = try work.finish(at: journal.at, zone: office.zone)
      try place.finish()
      return Outcome(
        file: file, folder: place.folder, zip: place.zip, zipDigest: digest, warnings: file.warnings)
    } catch {
      try place.abandon()
      throw error
    }
  }

  private func chainCase(_ id: CaseID, _ register: Register) throws -> ChainCase? {
    guard let record = register.case(id) else { return nil }
    let files = CaseFiles(station.folder)
    let sent = station.folder.caseFolder(id) + "/surat-keluar"
    let letters =
      try DiskFile.info(sent)?.kind == .folder
      ? try DiskFile.list(sent).filter { $0.kind == .file }.map { "surat-keluar/" + $0.name } : []
    var enclosed: [String: [String]] = [:]
    let home = station.folder.caseFolder(id)
    for entry in try DiskFile.info(home) == nil ? [] : DiskFile.list(home)
    where entry.kind == .folder && entry.name.hasSuffix(CaseFiles.restEnding) {
      enclosed[String(entry.name.dropLast(CaseFiles.restEnding.count))] =
        try DiskFile.list(home + "/" + entry.name).filter { $0.kind == .file }.map(\.name).sorted()
        .map { entry.name + "/" + $0 }
    }
    return ChainCase(
      record: record, data: try files.data(of: record), rulings: try files.rulingsByFile(of: record),
      letters: Set(letters), enclosed: enclosed)
  }

  private func calendar() throws -> DisputeFile.CalendarFacts {
    let setting = station.settings.calendar
    return DisputeFile.CalendarFacts(
      week: setting.week, isJointLeaveOff: setting.cutiBersamaOff, tables: try station.supplies.holidays(),
      added: setting.added, removed: setting.removed, hours: setting.hours)
  }

  static func noMemory(_ path: String) -> StationFault {
    .secret("\(path): no memory for a digest; try again")
  }
}

extension CaseBundle.Outcome {
  /// The outcome as an object: one entry of `exhibits` for each file.
  package var json: JsonValue {
    .object([
      ("case", .string(file.id.text)), ("cases", .array(file.cases.map { .string($0.record.id.text) })),
      ("folder", .string(folder)), ("zip", .string(zip)), ("zipSha256", .string(zipDigest.hex)),
      (
        "head",
        .object([
          ("sequence", .int(file.journal.head.sequence)), ("hash", .string(file.journal.head.hash.hex)),
        ])
      ),
      ("exhibits", .array(file.exhibits.flatMap(Self.json))),
      ("warnings", .array(warnings.map { .string($0.english) })),
    ])
  }

  private static func json(_ exhibit: CaseExhibit) -> [JsonValue] {
    exhibit.files.map { file in
      let state =
        switch file.state {
        case .missing: "missing"
        case .purged: "purged"
        case .found: file.recorded == nil ? "unrecorded" : file.differs ? "differs" : "same"
        }
      return .object([
        ("number", .string(exhibit.mark)), ("what", .string(exhibit.title)),
        ("date", .string(exhibit.date.iso)),
        ("file", .optional(file.digest == nil ? nil : file.name)), ("sha256", .optional(file.digest?.hex)),
        ("size", file.octets.map { .int($0) } ?? .null),
        ("source", .string(ExhibitPlan.shown(exhibit.id, file.path))),
        ("journal", .string(state)), ("recorded", .optional(file.recorded?.hex)),
      ])
    }
  }

  /// The same for a reader.
  package var lines: [String] {
    var lines = file.exhibits.map { exhibit in
      let sizes = exhibit.files.map { $0.octets.map { "\($0)" } ?? "not there" }.joined(separator: " + ")
      let mark = exhibit.mark + String(repeating: " ", count: max(0, 5 - exhibit.mark.utf8.count))
      return "\(mark) \(exhibit.date.iso)  \(exhibit.title)  (\(sizes))"
    }
    lines += ["folder  \(folder)", "zip     \(zip)", "sha256  \(zipDigest.hex)"]
    return lines
  }
}
