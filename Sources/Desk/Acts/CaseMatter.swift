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

  package init(record: CaseRecord, data: CaseData, rulings: [Ruling], related: CaseRecord?) {
    self.record = record
    self.data = data
    self.rulings = rulings
    self.related = related
  }
}

extension CaseMatter {
  /// What was done and still stands: without what was taken back, and without the taking back.
  package var standing: [Ruling] { Self.standing(rulings) }

  /// The acts among those of a case, oldest first, that still stand.
  package static func standing(_ rulings: [Ruling]) -> [Ruling] {
    var standing: [Ruling] = []
    for ruling in rulings {
      if ruling.act.act == .undo { standing = standing.dropLast() } else { standing.append(ruling) }
    }
    return standing
  }

  /// The newest act where it can be taken back; `nil` where there is none, or it cannot.
  package var reversible: Ruling? {
    guard let last = rulings.last, let kind = last.act.act.matrix, Self.canBeTakenBack(kind) else {
      return nil
    }
    return last
  }

  /// What left the office cannot be called back, and what came in was not the officer's doing.
  private static func canBeTakenBack(_ kind: CaseAct) -> Bool {
    switch kind {
    case .deliver, .complete, .survey, .waive, .obey, .mediate, .adjudicate, .reopen: false
    case .lapse, .classify, .refer, .supply, .consequenceTest, .extend, .grant, .grantPartly, .refuse,
      .answerNotHeld, .transfer, .advise, .settle, .respond, .archive, .assist, .withdraw, .close:
      true
    }
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

/// The period of a unit to which a case was passed.
package enum UnitPeriod {
  /// Its name among the deadlines.
  package static let name = "referral"
}
