package import Civil

/// A mandate (surat kuasa).
package struct PowerOfAttorney: Sendable, Equatable {
  /// What can be seen of a duty stamp.
  package enum Stamp: Sendable, Equatable {
    case none
    /// The word alone, as forms print it where the stamp is to be put.
    case printed
    /// A stamp: its own words and figures.
    case adhesive
    /// E-meterai; only the original file proves it.
    case electronic
  }

  package var giver: String?
  package var holder: String?
  /// What the holder may do, at most 400 octets.
  package var scope: String?
  /// Whether it speaks of requests for information, objections or information disputes.
  package var coversInformation: Bool
  package var coversObjection: Bool
  package var date: CivilDate?
  package var stamp: Stamp
  /// What the stamp is worth in rupiah; `nil` when it cannot be read. Below 10000 it is no longer valid.
  package var stampValue: Int?
  /// Names under `Pemberi Kuasa` and `Penerima Kuasa` at the foot, 0 to 2 sides; a signature itself is not
  /// seen.
  package var signatures: Int

  /// Whether a stamp is visible.
  package var hasStamp: Bool { stamp == .adhesive || stamp == .electronic }
}
