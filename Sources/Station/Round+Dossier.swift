import Civil
import Desk
import Letters
import Mime
import Records

extension Round {
  /// What the past says about the letter's sender, and about the case that an officer has named.
  func dossier(for intake: Intake, now: Instant) throws -> Dossier {
    let letter = intake.letter
    var dossier = Dossier()
    if let address = letter.from?.address {
      let entries = try senders.entries(of: address)
      dossier.senderCases = entries.compactMap { CaseID(text: $0) }
      let week = now.adding(seconds: -7 * 86_400)
      dossier.wasRecentlyNotified = entries.contains { key in
        ledger.register.letter(key: key).map { $0.created > week } ?? false
      }
    }
    for address in letter.deliveryReport?.finalRecipients.prefix(5) ?? [] {
      dossier.reportedCases += try senders.entries(of: address).compactMap { CaseID(text: $0) }
    }
    dossier.likelyCases = try likelyCases(letter, senders, now: now)
    let threading = Threading(keys: clerk.keys, register: ledger.register)
    let files = CaseFiles(station.folder)
    let named = [intake.namedByOfficer, intake.form?.answers[.reference]].compactMap { $0 }
      .compactMap(ledger.register.caseID(written:))
    let candidates = threading.candidates(letter, senderCases: dossier.senderCases) + named
    if letter.kind == .objection {
      let requests = candidates.compactMap { ledger.register.case($0) }
        .compactMap { $0.kind == .request ? $0.id : $0.relates }
      dossier.objections = ledger.register.cases(.objection, aboutAny: Set(requests))
    }
    for id in candidates + dossier.likelyCases + dossier.objections where dossier.data[id] == nil {
      if let known = touched[id], let data = known {
        dossier.data[id] = data
      } else if let record = ledger.register.case(id) {
        dossier.data[id] = try files.data(of: record)
      }
    }
    return dossier
  }
}
