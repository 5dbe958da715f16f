/// Where a case stands.
package enum CaseStatus: String, Sendable, CaseIterable {
  /// Something required is missing.
  case incomplete
  /// Complete; the office's clock runs.
  case registered
  /// The one extension was used.
  case extended
  case granted
  case partlyGranted = "partly-granted"
  case refused
  /// The information was handed over.
  case delivered
  case closed
  /// What was missing did not come in time.
  case lapsed
  case withdrawn
  /// Passed to the body that holds the information.
  case transferred
  /// The superior has answered an objection.
  case responded
  /// A dispute lies before the commission.
  case open
  case mediation
  case adjudication

  /// Whether nothing more is expected of the office or the applicant in this case.
  package var isEnded: Bool {
    switch self {
    case .closed, .lapsed, .withdrawn, .transferred: true
    case .incomplete, .registered, .extended, .granted, .partlyGranted, .refused, .delivered, .responded,
      .open,
      .mediation, .adjudication:
      false
    }
  }
}
