/// What a labelled value of a form or letter is.
enum Field: Sendable, Hashable {
  case name, nik, address, occupation, phone, email, contact, organisation, category, legalNumber
  case information, purpose, obtain, delivery
  case reference, grounds, statement
  /// `Alasan`: a purpose in a request, a ground in an objection.
  case reason
  /// A heading whose fields are some party's.
  case heading
  /// A known label whose value is none of these: it ends the value before it.
  case other

  /// Whether the value may be a list or several paragraphs.
  var isLong: Bool {
    switch self {
    case .information, .grounds, .statement, .purpose, .reason, .obtain, .delivery, .category: true
    default: false
    }
  }
}

/// Whose field it is.
enum Party: Sendable, Hashable {
  /// Who signs the letter; the applicant unless he acts for somebody.
  case writer
  case applicant, giver, proxy, user
  case office
}

/// What a label says.
struct Label: Sendable, Equatable {
  var field: Field
  /// `nil`: of whoever the section speaks of.
  var party: Party?
}
