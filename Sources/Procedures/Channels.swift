/// The ways by which requests, objections and answers travel.
package struct Channels: Hashable, Sendable {
  /// The ways a request may come.
  package var request: [ChannelUse]
  /// The ways an objection may come.
  package var objection: [ChannelUse]
  /// The ways an answer goes out.
  package var answer: [ChannelUse]
}

/// One way, and why it is open.
package struct ChannelUse: Hashable, Sendable {
  /// The way.
  package var by: Route
  /// What it rests on.
  package var citation: Citation
}

/// The ways between an applicant and an office.
package enum Route: String, CaseIterable, Sendable { case email, desk, form, post, web, phone, pickup }

/// A custom an office has or has not, as a survey or a guest book.
package struct Custom: Hashable, Sendable {
  /// Whether the office has it.
  package var isKept: Bool
  /// What it rests on.
  package var citation: Citation
}

/// What things cost.
package struct Fees: Hashable, Sendable {
  /// What the information itself costs.
  package var information: InformationFee
  /// Who pays for copies.
  package var copying: CopyingFee
  /// What it rests on.
  package var citation: Citation
}

/// Whether information itself costs anything.
package enum InformationFee: String, CaseIterable, Sendable { case free, charged }

/// Who pays for copies.
package enum CopyingFee: String, CaseIterable, Sendable {
  case free
  /// The applicant pays the office's costs.
  case applicantPays = "applicant-pays"
  /// The applicant has copies made elsewhere or brings a medium.
  case selfService = "self-service"
  /// As the body's decree sets it.
  case byDecree = "by-decree"
}

/// How information is handed over.
package struct Delivery: Hashable, Sendable {
  /// The forms in which the office gives information.
  package var forms: [DeliveryForm]
  /// Title of the handover record.
  package var record: String
  /// What it rests on.
  package var citation: Citation
}

/// The forms information can have.
package enum DeliveryForm: String, CaseIterable, Sendable { case softcopy, hardcopy }

/// The commission that hears disputes, as far as the page names it; an office's own setting goes before it.
package struct CommissionRule: Hashable, Sendable {
  /// The name as the page or the law gives it, as in `Komisi Informasi Provinsi`.
  package var name: String
  /// What it rests on.
  package var citation: Citation
}

/// Something an applicant brings to the commission.
package struct Exhibit: Hashable, Sendable {
  /// What it proves.
  package var what: ExhibitKind
  /// Whether it is needed in any case, or only where it exists.
  package var isRequired: Bool
  /// What it rests on.
  package var citation: Citation
}

/// What an applicant proves before the commission.
package enum ExhibitKind: String, CaseIterable, Sendable {
  case requestAndReceipt = "request-and-receipt"
  case answerAndReceipt = "answer-and-receipt"
  case objectionAndReceipt = "objection-and-receipt"
  case responseAndReceipt = "response-and-receipt"
  case identity
}
