/// A unit or post of the office, and what it does.
package struct OfficeUnit: Hashable, Sendable {
  /// A short name without spaces, unique in the procedure.
  package var id: String
  /// Its name as the page writes it.
  package var name: String
  /// Other names the page gives it.
  package var also: [String]
  /// What it does, in the order of the page.
  package var duties: [UnitDuty]
}

/// One duty of a unit.
package struct UnitDuty: Hashable, Sendable {
  /// The duty.
  package var does: Duty
  /// What it rests on.
  package var citation: Citation
}

/// What units do with a case.
package enum Duty: String, CaseIterable, Sendable {
  case receive, record, ask, classify, prepare, decide, extend, deliver, forward, consult, respond, advise,
    settle, informed
  case giveReceipt = "give-receipt"
  case draftAnswer = "draft-answer"
  case draftRefusal = "draft-refusal"
  case notifyRefusal = "notify-refusal"
  case notifyByPhone = "notify-by-phone"
  case recordHandover = "record-handover"
  case recordObjection = "record-objection"
  case giveObjectionReceipt = "give-objection-receipt"
  case archiveResponse = "archive-response"
  case handOverResponse = "hand-over-response"
  case assistDispute = "assist-dispute"
}

extension Procedure {
  /// Whether a unit of the office has a duty.
  package func hasUnit(for duty: Duty) -> Bool {
    units.contains { unit in unit.duties.contains { $0.does == duty } }
  }
}

/// To whom objections go.
package struct ObjectionRoute: Hashable, Sendable {
  /// Who responds.
  package var addressee: String
  /// Who takes them in for the addressee.
  package var through: String
  /// Whether the superior may ask a board for advice.
  package var advice: Bool
  /// What it rests on.
  package var citation: Citation
}
