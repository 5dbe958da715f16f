package import Civil

/// How one office handles requests and objections: its page of rules as data, each rule with its source.
///
/// Read from `config/procedures/NAME.json5`. What an office's page leaves open is filled from the law in the
/// same file, so that nothing of the law lives in code.
package struct Procedure: Sendable, Equatable {
  /// Its short name, as `--procedure` takes it.
  package var name: String
  /// Its title in Indonesian.
  package var title: String
  /// The zone of the office the page is from; a hint for a new office, whose own setting counts.
  package var zone: Zone
  /// When a request gets its official number.
  package var numberGiven: NumberMoment
  /// From when the time to answer runs.
  package var clockStart: ClockStart
  /// What a request must bring, in the order in which a letter lists it.
  package var requestRequirements: [Requirement]
  /// What an objection must bring, in the order in which a letter lists it.
  package var objectionRequirements: [Requirement]
  /// The periods; each name stands once.
  package var deadlines: [DeadlineRule]
  /// How the answer's time may be extended.
  package var extending: ExtensionRule
  /// The ways letters travel.
  package var channels: Channels
  /// The office's units and what each does, in the order of the page.
  package var units: [OfficeUnit]
  /// To whom objections go.
  package var objection: ObjectionRoute
  /// The office's forms and books.
  package var forms: [OfficeForm]
  /// The lines of the request form, in order.
  package var formFields: [FormField]
  /// The letters the office writes; a template that is not listed is not used.
  package var letters: [LetterUse]
  /// Whether applicants are asked how they found the service.
  package var survey: Custom
  /// Whether visitors are entered in a guest book.
  package var guestBook: Custom
  /// What things cost.
  package var fees: Fees
  /// How information is handed over.
  package var delivery: Delivery
  /// Who hears disputes.
  package var commission: CommissionRule
  /// What an applicant brings to the commission; empty where the page does not say.
  package var disputeEvidence: [Exhibit]
  /// Where the page contradicts itself or the law, and which reading is used.
  package var contradictions: [Contradiction]
  /// What the moment of the number rests on.
  package var numberSource: Citation
  /// What the clock's start rests on.
  package var clockSource: Citation

  /// The rule of that name; `nil` when the procedure has none.
  package func rule(_ name: DeadlineName) -> DeadlineRule? { deadlines.first { $0.name == name } }

  /// The office's title for a letter; `nil` when the procedure does not write it.
  package func letter(_ template: LetterName) -> LetterUse? { letters.first { $0.template == template } }

  /// The units that have a duty, in the order of the page.
  package func units(that duty: Duty) -> [OfficeUnit] {
    units.filter { $0.duties.contains { $0.does == duty } }
  }

  /// The office's form for a role; `nil` when it has none.
  package func form(_ role: FormRole) -> OfficeForm? { forms.first { $0.role == role } }
}

/// When a request gets its official number.
package enum NumberMoment: String, CaseIterable, Sendable {
  /// With the first letter, complete or not.
  case atReceipt = "receipt"
  /// Once nothing is missing.
  case whenComplete = "complete"
}

/// From when the office's time to answer runs.
package enum ClockStart: String, CaseIterable, Sendable {
  /// From the day the request came in.
  case received
  /// From the day nothing was missing.
  case complete
}
