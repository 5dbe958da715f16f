import Civil
import Desk
import Digests
import Disk
package import Json
import Letters
import Mime
import Procedures
import Records
package import Scans

/// `loket parse`: how a letter is understood, by itself, under one procedure.
package struct LetterInspection {
  private let procedure: Procedure
  private let own: Set<String>
  private let room: PaperRoom
  private let pages = PagesRead()
  private let clock: Clock
  private let folder: OfficeFolder

  /// `procedure`: its name; `nil` for the office's, or `umum` where there is no office. `cache`: keeps what was
  /// recognised on scans; `nil` keeps nothing.
  package init(
    folder: OfficeFolder, procedure name: String?, clock: Clock, cache: ScanCache? = nil
  ) throws {
    room = PaperRoom(cache: cache, pages: pages)
    self.clock = clock
    self.folder = folder
    let station =
      try DiskFile.info(folder.configuration) == nil ? nil : try OfficeStation(folder, clock: clock)
    let supplies = station?.supplies ?? Supplies()
    procedure = try supplies.procedure(name ?? station?.settings.procedure ?? "umum")
    own = station.map { [$0.settings.office.email.lowercased()] } ?? []
  }

  /// The contract's object for a file; `-` is a mail on standard input.
  ///
  /// `withText`: adds the lines of each page that was read.
  package func inspect(_ path: String, withEvidence: Bool, withText: Bool = false) throws -> JsonValue {
    let (letter, papers) = try read(path)
    let text = pages.taken()
    let data = CaseData(letter, documents: Self.documents(letter, papers))
    let isObjection = letter.kind == .objection
    let judged = [LetterKind.request, .objection, .completion].contains(letter.kind)
    let lacks =
      judged && letter.kind != .completion
      ? Checklist.missing(data, kind: isObjection ? .objection : .request, by: procedure)
        .filter { $0.level == .wajib } : []
    var members =
      head(path, letter) + content(letter) + [
        ("documents", .array(zip(letter.documents, papers).map { Self.json($0, $1) })),
        ("missing", .array(lacks.map { .string($0.item.word) })),
        ("complete", .bool(judged && lacks.isEmpty)),
        ("answerable", .bool(letter.answerable)),
        ("warnings", .array(letter.warnings.map { .string($0) })),
        ("confidence", .string(letter.confidence.rawValue)),
        ("doubtful", .array(letter.doubts.keys.sorted().map { .string($0) })),
        ("review", .bool(letter.needsPerson(lacking: lacks))),
      ]
    if let reason = letter.unanswerableReason { members.append(("unanswerable", .string(reason))) }
    if withText { members.append(("text", text)) }
    if withEvidence { members.append(("evidence", Self.evidence(letter))) }
    return .object(members)
  }

  private func read(_ path: String) throws -> (Letter, [Paper]) {
    guard path != "-", let entry = try DiskFile.info(path), entry.kind == .folder else {
      return read(try InspectedFile.read(path), name: path)
    }
    // A folder is one letter with its papers, as in the drop folder.
    let thing = try Dropped(path: path, entry: entry)
    let files = try thing.files.map {
      Enclosure(name: $0.entry.name, octets: try DiskFile.read($0.path, limit: Batch.letterLimit))
    }
    let list = Manifest.octets(files)
    let raw = RawLetter(
      arrival: thing.arrival(.other), octets: list, digest: Digest(of: list), enclosures: files)
    let intake = Reading(
      own: own, clock: clock, zone: .wib, room: room, shelf: ReviewShelf(folder, zone: .wib),
      register: Register()
    ).intake(raw, now: clock.now())
    return (intake.letter, intake.papers)
  }

  private func read(_ octets: [UInt8], name: String) -> (Letter, [Paper]) {
    let lastName = name.utf8.lastIndex(of: 0x2F).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    let kind = DropKind.of(octets, name: FileName(lastName))
    // A file that was cut short before its first octets is still told by its name; what nothing tells is a mail.
    switch kind == .other ? DropKind.claimed(by: FileName(lastName)) ?? .mail : kind {
    case .text where FileName(lastName).ending == "txt":
      return (Self.typed(PlainText.decode(octets), lastName), [])
    case .text, .mail, .other: break
    case let kind: return room.read(scan: octets, mediaType: kind.mediaType, name: lastName)
    }
    let message = Message.read(octets)
    return room.read(message, own: own)
  }

  /// An officer's form by its answers; any other text, and a form that cannot be filed, by its words.
  private static func typed(_ text: String, _ name: String) -> Letter {
    guard IntakeForm.isForm(text) else { return LetterReader.read(text: text, channel: .form, file: name) }
    do throws(IntakeFault) {
      let form = try IntakeForm(text: text)
      try form.check()
      var letter = Letter(form)
      letter.documents = []
      return letter
    } catch {
      var letter = LetterReader.read(text: text, channel: .form, file: name)
      letter.confidence = .uncertain
      letter.warnings.insert(error.sentences.why, at: 0)
      return letter
    }
  }

  private func head(_ path: String, _ letter: Letter) -> [(String, JsonValue)] {
    [
      ("file", .string(path)), ("kind", .string(letter.kind.rawValue)),
      ("channel", .string(letter.channel.rawValue)), ("from", .optional(letter.from?.address)),
      ("subject", .string(letter.subject)), ("messageID", .optional(letter.messageID)),
      ("date", .optional(letter.date?.rfc3339)),
    ]
  }

  private func content(_ letter: Letter) -> [(String, JsonValue)] {
    [
      ("applicant", CaseData.json(letter.applicant)),
      ("proxy", letter.proxy.map { .object([("name", .optional($0.name))]) } ?? .null),
      ("user", letter.user.map { .object([("name", .optional($0.name))]) } ?? .null),
      ("information", .array(letter.information.map { .string($0) })),
      ("purpose", .optional(letter.purpose)), ("obtain", .optional(letter.obtain)),
      ("delivery", .optional(letter.delivery)),
      (
        "objection",
        letter.objection.map {
          ObjectionData(reference: $0.reference, grounds: $0.grounds.map(\.rawValue), statement: $0.statement)
            .json
        } ?? .null
      ),
    ]
  }

  private static func json(_ document: Document, _ paper: Paper) -> JsonValue {
    var members: [(String, JsonValue)] = [
      ("file", .optional(document.file)), ("mediaType", .string(document.mediaType)),
      ("size", .int(paper.octets.count)), ("sha256", .string(paper.digest.hex)),
      ("document", .string(document.document.rawValue)), ("evidence", .string(document.evidence)),
      ("readable", .bool(document.readable)), ("holder", .string(document.holder.rawValue)),
    ]
    if let reason = document.reason { members.append(("reason", .string(reason))) }
    if let pages = document.pages { members.append(("pages", .array(pages.map { .int($0) }))) }
    return .object(members)
  }

  private static func documents(_ letter: Letter, _ papers: [Paper]) -> [StoredDocument] {
    zip(letter.documents, papers).map { document, paper in
      StoredDocument(
        document: document.document.rawValue, file: "", name: document.file, mediaType: document.mediaType,
        size: paper.octets.count, sha256: paper.digest.hex, isReadable: document.readable,
        reason: document.reason, holder: document.holder.rawValue, evidence: document.evidence)
    }
  }

  private static func evidence(_ letter: Letter) -> JsonValue {
    .object(
      letter.evidence.sorted { $0.key < $1.key }.map { field, found in
        (
          field,
          .object([
            ("part", .string(found.part)), ("offset", .int(found.offset)), ("rule", .string(found.rule)),
          ])
        )
      })
  }
}
