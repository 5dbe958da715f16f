import Civil
import Digests
import Disk
package import Json
import Records

/// `loket verify`: the journal's chain, the numbers, the case files and the views against each other.
package struct Verification {
  private let station: OfficeStation
  let folder: OfficeFolder

  package init(_ station: OfficeStation) {
    self.station = station
    folder = station.folder
  }

  /// One thing that is not as it should be.
  package struct Problem: Sendable {
    package var file: String
    /// 0 when the problem is not in a line.
    package var line: Int
    package var what: String
  }

  /// The outcome.
  package struct Outcome: Sendable {
    package var events = 0
    package var cases = 0
    package var head = ""
    package var problems: [Problem] = []

    package var isGood: Bool { problems.isEmpty }

    package var json: JsonValue {
      .object([
        ("ok", .bool(isGood)), ("events", .int(events)), ("cases", .int(cases)), ("head", .string(head)),
        (
          "problems",
          .array(
            problems.map {
              .object([("file", .string($0.file)), ("line", .int($0.line)), ("what", .string($0.what))])
            })
        ),
      ])
    }

    package var lines: [String] {
      guard !isGood else {
        return ["ok: \(events) journal lines, \(cases) cases, head \(head.prefix(16))"]
      }
      return problems.map { "\($0.file)" + ($0.line > 0 ? ":\($0.line)" : "") + ": \($0.what)" }
    }
  }

  /// Looks at everything. Damage is reported, never mended.
  package func run(progress: ((Int, Int) -> Void)? = nil) throws -> Outcome {
    var outcome = Outcome()
    let register: Register
    do {
      let reading = try JournalReading(folder, fromStart: true)
      if let torn = reading.tornLine { outcome.problems.append(torn) }
      register = reading.register
    } catch let fault as JournalFault {
      outcome.problems.append(Problem(file: fault.file, line: fault.line, what: fault.what))
      return outcome
    } catch StationFault.damaged(let file, let line, let what, _) {
      outcome.problems.append(Problem(file: file, line: line, what: what))
      return outcome
    }
    outcome.events = register.head.sequence
    outcome.head = register.head.hash.hex
    let cases = register.cases
    outcome.cases = cases.count
    for (index, record) in cases.enumerated() {
      outcome.problems += try problems(of: record)
      if index % 256 == 0 { progress?(index, cases.count) }
    }
    outcome.problems += try strayProblems(register)
    outcome.problems += try unknownFolders(register)
    outcome.problems += try Books(station).differences(register).map {
      Problem(
        file: folder.shown($0), line: 0, what: "differs from the journal; 'loket export' writes it anew")
    }
    return outcome
  }

  /// Every file the journal names must be there with the same octets.
  private func problems(of record: CaseRecord) throws -> [Problem] {
    let home = folder.caseFolder(record.id)
    let named = record.files.filter { $0.role != "content" && !record.purged.contains($0.file) }
    let others = Set(named.map(\.digest))
    return try named.flatMap { kept in
      try problems(of: home + "/" + kept.file, kept, besides: others)
    }
  }

  /// What is wrong with a file that the journal names, and with those that it lists where it stands for several.
  ///
  /// `besides`: digests of files that are kept elsewhere.
  func problems(of path: String, _ kept: Kept, besides others: Set<Digest> = []) throws -> [Problem] {
    guard let entry = try DiskFile.info(path) else { return [problem(path, "missing")] }
    guard entry.kind == .file else { return [problem(path, Self.changed)] }
    let octets = try DiskFile.read(path, limit: Batch.letterLimit)
    guard Digest(of: octets) == kept.digest else { return [problem(path, Self.changed)] }
    guard kept.role == "original", let listed = Manifest.digests(octets) else { return [] }
    return try problems(ofRest: CaseFiles.rest(of: path), listed, besides: others)
  }

  /// The files of a letter that was a folder lie beside the list of them, but for those that are kept as papers.
  private func problems(ofRest path: String, _ listed: [Digest], besides others: Set<Digest>) throws
    -> [Problem]
  {
    var found: Set<Digest> = []
    var problems: [Problem] = []
    for entry in try DiskFile.info(path)?.kind == .folder ? DiskFile.list(path) : [] where entry.kind == .file
    {
      let digest = try Digest(of: DiskFile.read(path + "/" + entry.name, limit: Batch.letterLimit))
      found.insert(digest)
      if !listed.contains(digest) { problems.append(problem(path + "/" + entry.name, Self.changed)) }
    }
    for (index, digest) in listed.enumerated() where !found.contains(digest) && !others.contains(digest) {
      problems.append(problem(path, "file \(index + 1) of the letter is missing or changed"))
    }
    return problems
  }

  private static let changed = "not the octets that the journal names"

  private func problem(_ path: String, _ what: String) -> Problem {
    Problem(file: folder.shown(path), line: 0, what: what)
  }

  /// Case folders that the journal does not know.
  private func unknownFolders(_ register: Register) throws -> [Problem] {
    var problems: [Problem] = []
    guard try DiskFile.info(folder.cases) != nil else { return [] }
    for year in try DiskFile.list(folder.cases) where year.kind == .folder {
      for entry in try DiskFile.list(folder.cases + "/" + year.name) where entry.kind == .folder {
        guard let id = CaseID(text: entry.name) else { continue }
        if register.case(id) == nil {
          problems.append(
            Problem(
              file: "cases/\(year.name)/\(entry.name)", line: 0,
              what: "no such case in the journal; the next 'loket run' puts it aside"))
        }
      }
    }
    return problems
  }
}
