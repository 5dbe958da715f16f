import Civil
import Desk
import Digests
import Disk
import Records

// What a round does with the officers' forms.

extension Round {
  /// Carries out the forms that are signed and complete; what is wrong with the others stands beside them.
  func decide(isOnce: Bool) throws {
    var outcome: DecisionSurvey.Outcome
    do throws(DiskFault) {
      outcome = try decisions.look(ledger.register, isOnce: isOnce)
    } catch {
      report.failed += 1
      report.problems.append(sentence(error) + "; forms there are not carried out")
      return
    }
    let desk = ActDesk(station, clerk: clerk, ledger: ledger)
    for decision in outcome.ready {
      do {
        try carryOut(decision, desk)
      } catch let fault as FormFault {
        outcome.faults.append((decision.draft.name, fault, false))
      }
    }
    let shown = decisions.show(outcome)
    for _ in 0..<shown.news {
      report.failed += 1
      report.problems.append(
        "decisions: one form is not carried out; the reason stands beside it in a .reason.txt file")
    }
    if let fault = shown.fault { report.problems.append(sentence(fault) + "; notes there may be missing") }
    var names = Set(outcome.listing.files.map { FileName($0.name) })
    for decision in outcome.ready where try DiskFile.info(decision.draft.path) == nil {
      names.remove(decision.draft.name)
    }
    present = names
  }

  /// Brings the blank forms up to date.
  func refreshForms() throws {
    let desk = ActDesk(station, clerk: clerk, ledger: ledger)
    let faults = try blanks.refresh(
      ledger.takeChanged(), register: ledger.register, desk: desk,
      today: station.clock.now().date(in: station.settings.zone), present: present)
    present = nil
    if let fault = faults.first {
      report.failed += 1
      report.problems.append(sentence(fault) + "; blank forms there may be missing or old")
    }
  }

  private func carryOut(_ decision: ReadyDecision, _ desk: ActDesk) throws {
    let digest = Digest(of: decision.octets)
    guard let record = ledger.register.case(decision.id) else { throw FormFault.unknownCase(line: nil) }
    let isDone = [record, desk.dispute(about: decision.id).flatMap { ledger.register.case($0) }].contains {
      $0.map { desk.isDone(digest, enclosures: decision.enclosures.map(\.digest), by: $0) } ?? false
    }
    if isDone {
      // Its removal was cut off, or it was saved once more as it was.
      if try claim(decision) { try clear(decision) }
      return
    }
    if let state = try decision.form.state(), state.standing != FormState.standing(of: record) {
      throw FormFault.stale(record, since: state.sequence)
    }
    var act = try decision.form.act(on: record)
    act.enclosures = decision.enclosures.map(\.file)
    do {
      // Nothing is moved before it is certain that the act can be done: a form that is refused stays untouched.
      try desk.rehearse(act, on: decision.id)
      guard try claim(decision) else { return }
      let done = try desk.perform(act, on: decision.id, form: decision.octets)
      try step?(.actDone)
      note(done, decision.id, act)
    } catch let fault as ActFault {
      if fault.field == .attach { decisions.look(in: Self.enclosureSeconds) }
      throw FormFault(fault, in: decision.form)
    } catch StationFault.noCaseData {
      throw FormFault(
        "Data pemohon untuk berkas ini sudah dihapus atau rusak.",
        mend: "Minta administrator memeriksanya: loket verify")
    }
    try clear(decision)
  }

  /// Seconds to the next look where only an enclosure is missing: files laid into a form's folder ring no bell.
  private static let enclosureSeconds = 15

  private func claim(_ decision: ReadyDecision) throws -> Bool {
    do {
      return try decisions.claim(decision)
    } catch let fault as DiskFault where fault.isPermission {
      throw FormFault.notMovable
    }
  }

  private func clear(_ decision: ReadyDecision) throws {
    do {
      try decisions.clear(decision)
    } catch let fault as DiskFault where !fault.isFull {
      report.problems.append(sentence(fault) + "; the form is carried out, something of it stays there")
    }
  }

  private func note(_ done: Decision, _ id: CaseID, _ act: OfficerAct) {
    report.decided += 1
    report.letters += done.letters.count
    report.problems += done.faults
    report.lines.append("\(id.text) \(act.act.word)")
    for id in [id, done.id, done.opened?.id].compactMap({ $0 }) where touched[id] == nil {
      touched[id] = .some(nil)
    }
  }

  /// A fault as the log may have it: officers name files after people.
  private func sentence(_ fault: DiskFault) -> String {
    DiskFault(
      operation: fault.operation, path: station.folder.shown(station.folder.decisions), code: fault.code
    ).sentence
  }
}
