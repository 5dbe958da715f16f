package import Civil
package import Procedures
package import Records

/// A case as an officer's act meets it.
package struct CaseMatter: Sendable {
  package var record: CaseRecord
  package var data: CaseData
  /// What was done before, oldest first.
  package var rulings: [Ruling]
  /// The request of an objection, the objection of a dispute; `nil` where there is none.
  package var related: CaseRecord?
  /// The applicant's enclosures that may go to a unit, with our names; read for a referral alone.
  package var shared: [OfficerAct.Enclosed] = []
  /// The request that an act names to tie an objection to it; `nil` for all other acts, and where there is none of that
  /// number.
  package var named: NamedRequest?

  package init(record: CaseRecord, data: CaseData, rulings: [Ruling], related: CaseRecord?) {
    self.record = record
    self.data = data
    self.rulings = rulings
    self.related = related
  }
}

extension CaseMatter {
  /// Whether a dispute can follow: the superior has answered, or let the time pass. An applicant whose objection was
  /// closed after its answer may still go to the commission (UU 14/2008 Pasal 37 ayat (2)).
  package func isDisputable(on day: CivilDate) -> Bool {
    switch record.status {
    case .responded: record.kind == .objection
    case .closed: record.kind == .objection && standing.contains { $0.act.act.matrix == .respond }
    default: record.isSilent(on: day)
    }
  }
}

/// A request that an officer names.
package struct NamedRequest: Sendable {
  package var record: CaseRecord
  package var data: CaseData
  /// The objections to it so far, oldest first.
  package var objections: [(record: CaseRecord, data: CaseData)]

  package init(
    record: CaseRecord, data: CaseData, objections: [(record: CaseRecord, data: CaseData)] = []
  ) {
    self.record = record
    self.data = data
    self.objections = objections
  }
}

extension CaseRecord {
  /// Whether the superior has let the time to answer this objection pass (UU 14/2008 Pasal 36 ayat (2), Pasal 37 ayat (2)).
  package func isSilent(on day: CivilDate) -> Bool {
    guard kind == .objection, status == .registered else { return false }
    return deadlines.last { $0.name == DeadlineName.response.rawValue }.map { day > $0.due } ?? false
  }

  /// Where the case stands, for the matrix of states and acts.
  package var state: CaseState {
    switch id.kind {
    case .request: .request(RequestStatus(rawValue: status.rawValue) ?? .registered)
    case .objection: .objection(ObjectionStatus(rawValue: status.rawValue) ?? .registered)
    case .dispute: .dispute(DisputeStatus(rawValue: status.rawValue) ?? .open)
    }
  }
}

/// The mark of an item that an officer let pass.
package enum Waiver {
  /// The flag of a missing item by the contract's word.
  package static func flag(_ word: String) -> String { "dibebaskan-" + word }

  /// Whether an item was let pass.
  package static func covers(_ word: String, _ record: CaseRecord) -> Bool {
    record.flags.contains { $0.utf8.elementsEqual(flag(word).utf8) }
  }
}

/// The period in which the PPID carries out what the superior has ordered.
package enum OrderPeriod {
  /// Its name among the deadlines.
  package static let name = "order"
}

/// The period in which what was granted, or is not documented yet, is provided, as the answer has promised it.
package enum ProvisionPeriod {
  /// Its name among the deadlines.
  package static let name = "provision"
}

/// The period of a unit to which a case was passed.
package enum UnitPeriod {
  /// Its name among the deadlines.
  package static let name = "referral"
}
