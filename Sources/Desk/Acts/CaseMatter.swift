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

  package init(record: CaseRecord, data: CaseData, rulings: [Ruling], related: CaseRecord?) {
    self.record = record
    self.data = data
    self.rulings = rulings
    self.related = related
  }
}

extension CaseRecord {
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

/// The period of a unit to which a case was passed.
package enum UnitPeriod {
  /// Its name among the deadlines.
  package static let name = "referral"
}
