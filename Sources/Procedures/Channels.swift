/// The ways by which requests, objections and answers travel.
package struct Channels: Hashable, Sendable {
  package var request: [ChannelUse]
  package var objection: [ChannelUse]
  package var answer: [ChannelUse]
}

/// One way, and why it is open.
package struct ChannelUse: Hashable, Sendable {
  package var by: Route
  package var citation: Citation
}

package enum Route: String, CaseIterable, Sendable { case email, desk, form, post, web, phone, pickup }

/// A custom an office has or has not, as a survey or a guest book.
package struct Custom: Hashable, Sendable {
  package var isKept: Bool
  package var citation: Citation
}

/// What things cost.
package struct Fees: Hashable, Sendable {
  package var information: InformationFee
  package var copying: CopyingFee
  package var citation: Citation
}

package enum InformationFee: String, CaseIterable, Sendable { case free, charged }

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
  package var forms: [DeliveryForm]
  /// Title of the handover record.
  package var record: String
  package var citation: Citation
}

package enum DeliveryForm: String, CaseIterable, Sendable { case softcopy, hardcopy }

/// The commission that hears disputes, as far as the page names it; an office's own setting goes before it.
package struct CommissionRule: Hashable, Sendable {
  package var name: String
  package var citation: Citation
}

/// Something an applicant brings to the commission.
package struct Exhibit: Hashable, Sendable {
  package var what: ExhibitKind
  /// Whether it is needed in any case, or only where it exists.
  package var isRequired: Bool
  package var citation: Citation
}

package enum ExhibitKind: String, CaseIterable, Sendable {
  case requestAndReceipt = "request-and-receipt"
  case answerAndReceipt = "answer-and-receipt"
  case objectionAndReceipt = "objection-and-receipt"
  case responseAndReceipt = "response-and-receipt"
  case identity
}
