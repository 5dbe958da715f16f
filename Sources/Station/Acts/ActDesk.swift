import Civil
package import Desk
import Digests
import Disk
import Json
import Procedures
package import Records

/// Does officers' acts: reads the case, lets the clerk decide, writes files and the journal's line.
///
/// An act is real once the line is on the disk, as with letters; what a cut before it leaves are files that nothing
/// names. Its letters go out with the next round.
package struct ActDesk {
  private let station: OfficeStation
  private let clerk: Clerk
  private let ledger: Ledger
  private let files: CaseFiles

  package init(_ station: OfficeStation, clerk: Clerk, ledger: Ledger) {
    self.station = station
    self.clerk = clerk
    self.ledger = ledger
    files = CaseFiles(station.folder)
  }

  /// The case that a word names: its id or its official number.
  package static func find(_ word: String, _ register: Register) throws(StationFault) -> CaseID {
    if let id = register.caseID(written: word) { return id }
    throw .unknownCase(word)
  }

  /// Does an act; throws `ActFault` when it is illegal, unauthorised or incomplete, and nothing has changed then.
  ///
  /// `form`: the officer's form that asked for it, kept with the case; `nil` for the command line.
  package func perform(_ act: OfficerAct, on id: CaseID, form: [UInt8]? = nil) throws -> Decision {
    let now = station.clock.now()
    let id = target(of: act, on: id)
    var matter = try matter(id, act)
    if act.act == .act(.refer) { matter.shared = try files.shared(of: matter) }
    let decision = try clerk.perform(act, on: matter, register: ledger.register, now: now)
    var acts = decision.acts
    acts += try files.write(decision, home: station.folder.caseFolder(id))
    if let opened = decision.opened {
      try files.write(opened.files, home: station.folder.caseFolder(opened.id))
    }
    if let form {
      let path = Self.formPath(matter.record.acts.count + 1)
      try files.write([.init(path: path, content: .octets(form))], home: station.folder.caseFolder(id))
      acts.append(
        .keep(Kept(id: id, file: path, digest: Digest(of: form), role: "form", octets: form.count)))
    }
    try DiskFile.syncFileSystem(of: station.folder.root)
    try ledger.add(cause: .officer(act: act.act.word), acts: acts, at: now)
    try ledger.commit()
    return decision
  }

  /// Looks whether an act can be done; throws what `perform` would, and does nothing.
  func rehearse(_ act: OfficerAct, on id: CaseID) throws {
    _ = try clerk.perform(
      act, on: matter(target(of: act, on: id), act), register: ledger.register, now: station.clock.now())
  }

  /// Everything an act meets.
  package func matter(_ id: CaseID) throws -> CaseMatter {
    try files.matter(id, in: ledger.register)
  }

  /// The same with the request that the act names.
  private func matter(_ id: CaseID, _ act: OfficerAct) throws -> CaseMatter {
    var matter = try matter(id)
    guard act.act == .linked, let word = act.to else { return matter }
    let register = ledger.register
    if let record = register.caseID(written: word).flatMap({ register.case($0) }),
      let data = try files.data(of: record)
    {
      let objections = try register.cases(.objection, about: record.id).compactMap { id in
        guard id != matter.record.id, let record = register.case(id), let data = try files.data(of: record)
        else { return (record: CaseRecord, data: CaseData)?.none }
        return (record: record, data: data)
      }
      matter.named = NamedRequest(record: record, data: data, objections: objections)
    }
    return matter
  }

  /// The case that an act on another changes: of an objection in dispute the newest dispute, which later stages move.
  package func target(of act: OfficerAct, on id: CaseID) -> CaseID {
    guard act.act == .disputed, id.kind != .dispute else { return id }
    return dispute(about: id) ?? id
  }

  /// The newest dispute about a case; `nil` for none.
  func dispute(about id: CaseID) -> CaseID? {
    id.kind == .objection ? ledger.register.cases(.dispute, about: id).last : nil
  }

  /// Whether a form is what the last act on a case was done by, and no file beside it is another than those that went
  /// with that act: then only its removal was cut off, or it was saved once more as it was.
  func isDone(_ form: Digest, enclosures: [Digest], by record: CaseRecord) -> Bool {
    let number = record.acts.count
    let path = Self.formPath(number)
    let stem = "keputusan/\(Self.pad(number))-"
    guard number > 0,
      record.files.contains(where: {
        $0.role == "form" && $0.digest == form && $0.file.utf8.elementsEqual(path.utf8)
      })
    else { return false }
    let gone = record.files.filter { $0.role == "enclosure" && $0.file.utf8.starts(with: stem.utf8) }.map(
      \.digest)
    return enclosures.allSatisfy(gone.contains)
  }

  /// Where the form of a case's act of a number is kept, below the case folder.
  private static func formPath(_ number: Int) -> String { "keputusan/\(pad(number))-formulir.txt" }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CaseFiles {
  /// Everything an act on a case meets.
  package func matter(_ id: CaseID, in register: Register) throws -> CaseMatter {
    guard let record = register.case(id) else { throw StationFault.unknownCase(id.text) }
    guard let data = try data(of: record) else { throw StationFault.noCaseData(id.text) }
    return CaseMatter(
      record: record, data: data, rulings: try rulings(of: record),
      related: record.relates.flatMap { register.case($0) })
  }

  /// The applicant's enclosures that may go to a unit, named by us; what the disk no longer has as the journal names it is
  /// left out, and `verify` names it.
  func shared(of matter: CaseMatter) throws -> [OfficerAct.Enclosed] {
    var enclosed: [OfficerAct.Enclosed] = []
    for document in matter.data.sharedDocuments {
      let kept = matter.record.files.last { $0.file.utf8.elementsEqual(document.file.utf8) }
      let path = folder.caseFolder(matter.record.id) + "/" + document.file
      guard let kept, try DiskFile.info(path) != nil else { continue }
      let octets = try DiskFile.read(path, limit: ActFiles.most)
      guard Digest(of: octets) == kept.digest else { continue }
      let name = "lampiran-pemohon-\(enclosed.count + 1)" + FileEnding.of(document.file)
      enclosed.append(.init(name: name, mediaType: document.mediaType, octets: octets))
    }
    return enclosed
  }

  /// Writes a decision that no letter brought about; gives the journal's acts that name its letters' octets.
  func write(_ decision: Decision, home: String) throws -> [Act] {
    try write(decision.files, home: home)
    return try letters(of: decision, home: home)
  }

  /// Writes files of octets below a case folder.
  func write(_ list: [Decision.File], home: String) throws {
    for file in list {
      guard case .octets(let octets) = file.content else { continue }
      try DiskFile.makeFolder(home, parents: true)
      let path = home + "/" + file.path
      try DiskFile.makeFolder(Self.parent(path))
      try put(octets, at: path)
    }
  }

  /// What officers did to a case, oldest first; acts whose file was erased or cannot be read are left out, and
  /// `verify` names the damaged ones.
  package func rulings(of record: CaseRecord) throws -> [Ruling] {
    let known = try rulingsByFile(of: record)
    return record.acts.compactMap { known[$0.file] }
  }

  /// The same by the path of each act's file below the case folder.
  func rulingsByFile(of record: CaseRecord) throws -> [String: Ruling] {
    var known: [String: Ruling] = [:]
    for done in record.acts { known[done.file] = try ruling(done, of: record) }
    return known
  }

  private func ruling(_ done: DoneAct, of record: CaseRecord) throws -> Ruling? {
    guard let kept = record.files.last(where: { $0.file.utf8.elementsEqual(done.file.utf8) }) else {
      return nil
    }
    let path = folder.caseFolder(record.id) + "/" + done.file
    guard try DiskFile.info(path) != nil else { return nil }
    let octets = try DiskFile.read(path, limit: Supplies.limit)
    guard Digest(of: octets) == kept.digest else { return nil }
    do {
      return Ruling(json: try JsonReader.read(octets, json5: false))
    } catch {
      return nil  // ok: `verify` names the damaged file
    }
  }
}
