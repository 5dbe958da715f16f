import Civil
import Desk
import Digests
import Disk
import Procedures
import Records

/// The blank forms in `decisions/`: one for each case that waits for a person, written anew when the case, the day or the
/// office's configuration changes, gone with the case's end. A form that an officer has begun is never written over.
///
/// Only cases that changed are looked at, but at the first round of a day: then every open one, for the days that are
/// left stand in each.
final class DecisionBlanks {
  private let folder: OfficeFolder
  private let office: Office
  private var known: Known?
  /// Cases whose form could not be written.
  private var owed: Set<CaseID> = []
  /// Called after each step that changes the disk.
  var step: ((Round.Step) throws -> Void)?
  /// Called with each form as it was written, so that nobody need read it to know that it is blank.
  var written: ((FileStamp) -> Void)?
  /// The last line known on the disk.
  private var saved = 0

  /// How far the forms are known to be right.
  private struct Known: Equatable {
    var sequence: Int
    var day: CivilDate
    var settings: String
    var forms: Set<CaseID> = []
  }

  init(_ folder: OfficeFolder, office: Office) {
    self.folder = folder
    self.office = office
  }

  /// Brings the forms up to date; gives the faults of the disk, which hold up no other form.
  ///
  /// `changed`: cases that decisions have been about; `present`: names in the folder, `nil` when nobody looked.
  func refresh(
    _ changed: Set<CaseID>, register: Register, desk: ActDesk, today: CivilDate, present: Set<FileName>?
  ) throws -> [DiskFault] {
    let settings = Self.sum(office)
    var state = try known ?? read() ?? Known(sequence: 0, day: .init(dayNumber: 0), settings: "")
    let isFirst = known == nil
    let before = state
    var ids = changed.union(owed)
    if state.day != today || state.settings != settings {
      ids.formUnion(register.cases.filter { !$0.status.isEnded }.map(\.id))
      ids.formUnion(state.forms)
    } else if isFirst, state.sequence < register.head.sequence {
      ids.formUnion(register.cases.filter { ($0.history.last?.sequence ?? 0) > state.sequence }.map(\.id))
    }
    if let present {
      ids.formUnion(state.forms.filter { !present.contains(FileName(Self.name($0))) })
    }
    var faults: [DiskFault] = []
    owed = []
    for id in ids.sorted() {
      do {
        if try write(id, register, desk, today) { state.forms.insert(id) } else { state.forms.remove(id) }
      } catch let fault as DiskFault {
        owed.insert(id)
        faults.append(fault)
      }
    }
    state.sequence = register.head.sequence
    state.day = today
    state.settings = settings
    known = state
    // A start looks at every case that changed after the line it finds, so a few lines more cost it little, and a
    // round over one letter need not write down the forms of all others.
    let isDue =
      isFirst || state.day != before.day || state.settings != before.settings
      || state.sequence - saved > Self.linesKept
    if faults.isEmpty, state != before, isDue {
      try save(state)
      saved = state.sequence
    } else if isFirst {
      saved = before.sequence
    }
    return faults
  }

  /// Lines of the journal after which it pays to write down which forms there are.
  private static let linesKept = 200

  /// The name of a case's blank form.
  static func name(_ id: CaseID) -> String { DecisionForm.stem(id) + ".txt" }

  /// Writes one case's form where it is not as it should be; `false` when the case has none.
  private func write(_ id: CaseID, _ register: Register, _ desk: ActDesk, _ today: CivilDate) throws -> Bool {
    let path = folder.decisions + "/" + Self.name(id)
    let enclosures = folder.decisions + "/" + DecisionForm.stem(id)
    guard let form = try form(id, desk, today) else {
      if case .untouched = try blank(path) {
        try DiskFile.unlink(path)
        try step?(.blankWritten)
      }
      if try DiskFile.info(enclosures)?.kind == .folder, try DiskFile.list(enclosures).isEmpty {
        try DiskFile.removeFolder(enclosures)
      }
      return false
    }
    let octets = form.octets()
    switch try blank(path) {
    case .begun: return true
    case .untouched(let old) where old == octets: break
    case .untouched, .missing:
      let entry = try DiskFile.replace(path, with: octets, mode: 0o600, sync: false)
      try share(path, 0o600, 0o066)
      written?(FileStamp(entry))
      try step?(.blankWritten)
    }
    if try DiskFile.info(enclosures) == nil {
      try DiskFile.makeFolder(enclosures)
      try share(enclosures, 0o700, 0o077)
    }
    return true
  }

  private func form(_ id: CaseID, _ desk: ActDesk, _ today: CivilDate) throws -> DecisionForm? {
    do {
      return DecisionForm(
        try desk.matter(id), office: office, today: today, hasDispute: desk.dispute(about: id) != nil)
    } catch StationFault.unknownCase, StationFault.noCaseData {
      return nil  // ok: a person's data that was erased cannot be decided about; `verify` names damaged files
    }
  }

  /// What lies under a blank form's name.
  private enum Blank {
    case missing
    /// A form as Loket wrote it, with its octets.
    case untouched([UInt8])
    /// Something that somebody has changed, or that is no form.
    case begun
  }

  private func blank(_ path: String) throws(DiskFault) -> Blank {
    guard let entry = try DiskFile.info(path) else { return .missing }
    guard entry.kind == .file, entry.size <= DroppedForm.limit else { return .begun }
    let octets = try DiskFile.read(path, limit: DroppedForm.limit)
    return FilledForm.isUntouched(PlainText.decode(octets)) ? .untouched(octets) : .begun
  }

  /// Whoever may write into the folder may fill the forms in it.
  private func share(_ path: String, _ own: UInt32, _ others: UInt32) throws(DiskFault) {
    guard let entry = try DiskFile.info(folder.decisions), entry.permissions & others != 0 else { return }
    try DiskFile.setPermissions(path, own | entry.permissions & others)
  }

  // MARK: - What is known

  /// A sum over what of the configuration stands in the forms.
  private static func sum(_ office: Office) -> String {
    var words = [layout, office.procedure.name]
    words += office.officials.map {
      "\($0.name)|\($0.role.rawValue)|\($0.position)|\($0.from?.iso ?? "")|\($0.until?.iso ?? "")"
    }
    words += office.units.map(\.name)
    return String(Digest(of: Array(words.joined(separator: "\n").utf8)).hex.prefix(16))
  }

  /// Changes when the form itself does.
  private static let layout = "2"

  private func read() throws -> Known? {
    guard try DiskFile.info(folder.decisionsKnown) != nil else { return nil }
    let octets = try DiskFile.read(folder.decisionsKnown, limit: 64 << 20)
    let lines = octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let head = lines.first?.split(separator: " ").map(String.init) ?? []
    guard head.count == 3, let sequence = Int(head[0]), let day = CivilDate(iso: head[1]) else { return nil }
    return Known(
      sequence: sequence, day: day, settings: head[2],
      forms: Set(lines.dropFirst().compactMap { CaseID(text: $0) }))
  }

  private func save(_ known: Known) throws(DiskFault) {
    let lines = ["\(known.sequence) \(known.day.iso) \(known.settings)"] + known.forms.sorted().map(\.text)
    try DiskFile.replace(
      folder.decisionsKnown, with: Array(lines.map { $0 + "\n" }.joined().utf8), mode: 0o600, sync: false)
  }
}
