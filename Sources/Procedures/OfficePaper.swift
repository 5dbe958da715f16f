/// A form or book of the office.
package struct OfficeForm: Hashable, Sendable {
  /// What it is for.
  package var role: FormRole
  /// Its title in Indonesian.
  package var title: String
  /// The annex as the page writes it, as in `lampiran II`; `nil` when it has none.
  package var annex: String?
  /// What it rests on.
  package var citation: Citation
}

/// What the office's forms and books are for.
package enum FormRole: String, CaseIterable, Sendable {
  case requestForm = "request-form"
  case requestRegister = "request-register"
  case refusalForm = "refusal-form"
  case noticeForm = "notice-form"
  case objectionForm = "objection-form"
  case objectionRegister = "objection-register"
  case handoverRecord = "handover-record"
  case guestBook = "guest-book"
  case surveyForm = "survey-form"
}

/// One line of the request form.
package struct FormField: Hashable, Sendable {
  /// The printed label, in Indonesian.
  package var label: String
  /// What the line states; `nil` for lines no requirement is about.
  package var field: FieldName?
}

/// A letter the office writes, under its own title.
package struct LetterUse: Hashable, Sendable {
  /// Which letter it is.
  package var template: LetterName
  /// Its title in Indonesian.
  package var title: String
  /// The annex as the page writes it; `nil` when it has none.
  package var annex: String?
  /// What it rests on.
  package var citation: Citation
}

/// The letters of a procedure, by the template names of the contract.
package enum LetterName: String, CaseIterable, Sendable {
  case receipt, completion, lapse, `extension`, answer, refusal, referral, handover
  case objectionReceipt = "objection-receipt"
  case response, survey, closing
  case disputeRight = "dispute-right"
  case notARequest = "not-a-request"
}
