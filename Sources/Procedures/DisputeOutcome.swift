/// How a dispute before the Komisi Informasi ended.
package enum DisputeOutcome: String, CaseIterable, Sendable {
  /// The parties have agreed in mediation.
  case agreement
  /// The commission's ruling for the applicant, wholly or in part, or against.
  case granted, partly, rejected
  /// The applicant has taken the application back.
  case withdrawn

  /// As an officer reads it.
  package var indonesian: String {
    switch self {
    case .agreement: "kesepakatan mediasi"
    case .granted: "putusan: permohonan dikabulkan"
    case .partly: "putusan: dikabulkan sebagian"
    case .rejected: "putusan: permohonan ditolak"
    case .withdrawn: "dicabut pemohon"
    }
  }

  /// Whether it may have left the office something to give.
  package var mayOrder: Bool {
    switch self {
    case .agreement, .granted, .partly: true
    case .rejected, .withdrawn: false
    }
  }
}
