import Civil
package import Desk
package import Records

extension OfficeStation {
  /// Does an officer's act on a case named by id or number, lets its letters go where they need no server, and writes
  /// the views.
  ///
  /// Throws `ActFault` when the act is illegal, unauthorised or incomplete; `StationFault.held` when another run holds
  /// the office.
  package func act(_ act: OfficerAct, on word: String) throws -> ActOutcome {
    let ledger = try Ledger(folder, zone: settings.zone)
    let round = try Round(self, ledger: ledger)
    let id = try ActDesk.find(word, ledger.register)
    let decision = try ActDesk(self, clerk: try clerk(), ledger: ledger).perform(act, on: id)
    for id in [decision.id, decision.opened?.id].compactMap({ $0 }) { round.touched[id] = .some(nil) }
    let report = try round.settle()
    return ActOutcome(
      id: decision.opened?.id ?? decision.id ?? id, letters: decision.letters.map(\.key),
      problems: decision.faults + decision.remarks + report.problems)
  }
}

/// What an act has brought about.
package struct ActOutcome: Sendable {
  /// The case it changed, or opened.
  package var id: CaseID
  /// Keys of the letters it wrote.
  package var letters: [String]
  /// What went wrong beside it, in sentences.
  package var problems: [String]
}
