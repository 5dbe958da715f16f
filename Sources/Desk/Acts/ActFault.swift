package import Procedures

/// Why an officer's act is not done: what, where, how to mend; nothing has changed.
package struct ActFault: Error, Sendable, Equatable {
  package var kind: Kind
  /// The field that is wrong or missing; `nil` when it is none.
  package var field: Field?
  /// For the command line.
  package var english: String
  /// For the officer.
  package var indonesian: String

  package init(_ kind: Kind, _ field: Field? = nil, english: String, indonesian: String) {
    self.kind = kind
    self.field = field
    self.english = english
    self.indonesian = indonesian
  }

  /// What the caller can do.
  package enum Kind: Sendable, Equatable {
    /// Fill in what is missing or wrong.
    case incomplete
    /// Do something else: the case's state does not allow it.
    case notAllowed
    /// Let somebody else do it.
    case unauthorised
    /// Mend `office.json5`.
    case configuration
  }

  /// The fields of an act, by the names of the command line.
  package enum Field: String, Sendable, CaseIterable {
    case by, reason, basis, consequence, ground, to, due, cost, payment, days, form, redaction, method,
      recipient, order, advice, satisfied, note, number, waive, stage, period, ratings, register, filed, date,
      hour, place,
      outcome, attach
  }

  /// The state does not allow it.
  package init(_ fault: NotAllowed) {
    self.init(.notAllowed, english: fault.english, indonesian: fault.indonesian)
  }
}
