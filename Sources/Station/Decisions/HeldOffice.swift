package import Desk
import Disk
import Foundation
import Records

/// An officer's act on an office that another run holds: written as a form into `decisions/`, where that run carries it
/// out, and waited for.
package struct HeldOffice {
  private let station: OfficeStation
  private let seconds: Int
  private let pause: (Double) -> Void

  /// `seconds`: how long it is waited for; `pause`: waits so many seconds.
  package init(
    _ station: OfficeStation, seconds: Int = 30,
    pause: @escaping (Double) -> Void = Thread.sleep(forTimeInterval:)
  ) {
    self.station = station
    self.seconds = seconds
    self.pause = pause
  }

  /// Hands the act over and waits until it is done.
  ///
  /// Throws `ActFault` when it cannot be done, before anything is written; `StationFault.formRefused` with what the run
  /// says against it, and nothing of it is left then; `StationFault.formWaits` when the time is over.
  package func act(_ act: OfficerAct, on word: String) throws -> ActOutcome {
    let before = try JournalReading(station.folder).register
    let id = try ActDesk.find(word, before)
    var act = act
    act.by = try signer(act, id, before)
    guard let octets = CommandForm.octets(act, on: id) else { throw StationFault.held(by: nil) }
    let form = DroppedCommand(
      folder: station.folder, name: "\(id.text) perintah-\(UUID().uuidString.prefix(8))")
    try form.write(octets, act.enclosures)
    var waited = 0
    while try form.isThere() {
      if let reason = try form.reason() {
        try form.withdraw()
        throw StationFault.formRefused(reason)
      }
      guard waited < seconds * Self.looks else { throw StationFault.formWaits(form.name) }
      pause(1 / Double(Self.looks))
      waited += 1
      // The other run may have ended without a further look at the forms.
      if waited % (2 * Self.looks) == 0, try isFree(), try form.isThere() {
        try form.withdraw()
        return try station.act(act, on: word)
      }
    }
    return try outcome(id, before, form)
  }

  private static let looks = 5

  /// Who does it, and whether it can be done as far as the register says now.
  private func signer(_ act: OfficerAct, _ id: CaseID, _ register: Register) throws -> String {
    var target = id
    if act.act == .disputed, id.kind == .objection { target = register.cases(.dispute, about: id).last ?? id }
    let matter = try CaseFiles(station.folder).matter(target, in: register)
    let (clerk, now) = (try station.clerk(), station.clock.now())
    _ = try clerk.perform(act, on: matter, register: register, now: now)
    return try clerk.signer(of: act, on: matter, now: now).name
  }

  private func isFree() throws -> Bool {
    do throws(LockFault) {
      _ = try FolderLock(station.folder.lock)
      return true
    } catch {
      switch error {
      case .held: return false
      case .disk(let fault): throw fault
      }
    }
  }

  private func outcome(_ id: CaseID, _ before: Register, _ form: DroppedCommand) throws -> ActOutcome {
    let after = try JournalReading(station.folder).register
    let disputes = after.cases(.dispute, about: id)
    let ids = [id] + disputes
    let changed = ids.filter { (after.case($0)?.acts.count ?? 0) > (before.case($0)?.acts.count ?? 0) }
    guard !changed.isEmpty else { throw StationFault.formVanished(form.name) }
    let letters = ids.flatMap { id in
      let known = Set((before.case(id)?.letters ?? []).map(\.key))
      return (after.case(id)?.letters ?? []).map(\.key).filter { !known.contains($0) }
    }
    let opened = disputes.first { !before.holds($0) }
    return ActOutcome(id: opened ?? changed.last ?? id, letters: letters, problems: [])
  }
}

/// A form of the command line in `decisions/`, with its folder.
private struct DroppedCommand {
  let folder: OfficeFolder
  let name: String

  private var path: String { "\(folder.decisions)/\(name).txt" }
  private var enclosures: String { "\(folder.decisions)/\(name)" }
  private var note: String { folder.decisions + "/" + InboxNotes.name(for: FileName(name)).text }

  /// Writes the files that go with the act, then the form: it is complete when it is seen.
  func write(_ octets: [UInt8], _ files: [OfficerAct.Enclosed]) throws {
    do {
      try DiskFile.makeFolder(enclosures)
      var names: Set<String> = []
      for (index, file) in files.enumerated() {
        let isPlain = !FileName(file.name).isLeftAlone && names.insert(file.name).inserted
        let name = isPlain ? file.name : "lampiran-\(index + 1) \(file.name.drop { $0 == "." || $0 == "~" })"
        try DiskFile.replace(enclosures + "/" + name, with: file.octets, mode: 0o600, sync: false)
      }
      try DiskFile.replace(path, with: octets, mode: 0o600, sync: true)
    } catch {
      try withdraw()
      throw error
    }
  }

  /// Whether the run has not finished with it.
  func isThere() throws(DiskFault) -> Bool {
    if try DiskFile.info(path) != nil { return true }
    return try DiskFile.info(folder.decisions + "/" + FileName(name + ".txt").claim.text) != nil
  }

  /// What the run says against it; `nil` while it says nothing.
  func reason() throws(DiskFault) -> String? {
    guard try DiskFile.info(note) != nil else { return nil }
    let text = PlainText.decode(try DiskFile.read(note, limit: 64 << 10))
    return text.split(separator: "\n").filter { $0.hasPrefix("Sebab") || $0.hasPrefix("Saran") }
      .joined(separator: " ")
  }

  /// Removes everything of it.
  func withdraw() throws(DiskFault) {
    if try DiskFile.info(path) != nil { try DiskFile.unlink(path) }
    if try DiskFile.info(enclosures) != nil {
      for entry in try DiskFile.list(enclosures) { try DiskFile.unlink(enclosures + "/" + entry.name) }
      try DiskFile.removeFolder(enclosures)
    }
    if try DiskFile.info(note) != nil { try DiskFile.unlink(note) }
  }
}
