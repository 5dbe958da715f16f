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
    if let id = CaseID(text: word).flatMap({ register.holds($0) ? $0 : nil }) ?? register.caseID(number: word)
    {
      return id
    }
    throw .unknownCase(word)
  }

  /// Does an act; throws `ActFault` when it is illegal, unauthorised or incomplete, and nothing has changed then.
  ///
  /// `form`: the officer's form that asked for it, kept with the case; `nil` for the command line.
  package func perform(_ act: OfficerAct, on id: CaseID, form: [UInt8]? = nil) throws -> Decision {
    let now = station.clock.now()
    var id = id
    if act.act == .disputed, let dispute = try latestDispute(of: id) { id = dispute }
    let matter = try matter(id)
    let decision = try clerk.perform(act, on: matter, register: ledger.register, now: now)
    var acts = decision.acts
    try files.write(decision, home: station.folder.caseFolder(id))
    if let opened = decision.opened {
      try files.write(opened.files, home: station.folder.caseFolder(opened.id))
    }
    if let form {
      let path = "keputusan/\(Self.pad(matter.record.acts.count + 1))-formulir.txt"
      try files.write([.init(path: path, content: .octets(form))], home: station.folder.caseFolder(id))
      acts.append(
        .keep(Kept(id: id, file: path, digest: Digest(of: form), role: "form", octets: form.count)))
    }
    try DiskFile.syncFileSystem(of: station.folder.root)
    try ledger.add(cause: .officer(act: act.act.word), acts: acts, at: now)
    try ledger.commit()
    return decision
  }

  /// Everything an act meets.
  package func matter(_ id: CaseID) throws -> CaseMatter {
    guard let record = ledger.register.case(id) else { throw StationFault.unknownCase(id.text) }
    guard let data = try files.data(of: record) else {
      throw StationFault.noCaseData(id.text)
    }
    return CaseMatter(
      record: record, data: data, rulings: try files.rulings(of: record),
      related: record.relates.flatMap { ledger.register.case($0) })
  }

  /// The newest dispute about a case, which later stages move.
  private func latestDispute(of id: CaseID) throws -> CaseID? {
    guard id.kind != .dispute else { return nil }
    return ledger.register.cases(.dispute, about: id).last
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CaseFiles {
  /// Writes a decision that no letter brought about.
  func write(_ decision: Decision, home: String) throws {
    try write(decision.files, home: home)
    for letter in decision.letters { try write(letter, home: home) }
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
