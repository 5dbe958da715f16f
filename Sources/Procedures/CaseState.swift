/// Where a case stands: what kind it is, and its status by the words of the contract.
package enum CaseState: Hashable, Sendable {
  case request(RequestStatus)
  case objection(ObjectionStatus)
  case dispute(DisputeStatus)

  /// Every state there is.
  package static let all: [CaseState] =
    RequestStatus.allCases.map(CaseState.request) + ObjectionStatus.allCases.map(CaseState.objection)
    + DisputeStatus.allCases.map(CaseState.dispute)

  /// The status word of the contract, as in `partly-granted`.
  package var word: String {
    switch self {
    case .request(let status): status.rawValue
    case .objection(let status): status.rawValue
    case .dispute(let status): status.rawValue
    }
  }
}

/// The statuses of a request.
package enum RequestStatus: String, CaseIterable, Sendable {
  /// Something is missing.
  case incomplete
  /// Complete; the office's time to answer runs.
  case registered
  /// The answer's time was extended.
  case extended
  case granted
  case partlyGranted = "partly-granted"
  /// Refused, or answered that the office does not hold the information.
  case refused
  case delivered
  case closed
  /// What was missing never came.
  case lapsed
  case withdrawn
  /// Passed on to the body that holds the information.
  case transferred
}

/// The statuses of an objection.
package enum ObjectionStatus: String, CaseIterable, Sendable {
  case incomplete, registered, responded, closed, withdrawn
}

/// The statuses of a dispute before the Komisi Informasi.
package enum DisputeStatus: String, CaseIterable, Sendable {
  case open, mediation, adjudication, closed
}
