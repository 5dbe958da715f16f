package import Civil
package import Digests
package import Records

/// What stands together in a dispute file, in the order in which it is numbered: first what seed Bengkalis and the
/// commission ask for (request, answer, objection, response, each with its receipt), then who asks, then the rest.
package enum ExhibitRank: Int, Sendable, CaseIterable, Comparable {
  case request, requestReceipt, requestCompletion, referral, extending, answer, handover, requestFurther
  case objection, objectionReceipt, objectionCompletion, response, objectionFurther
  case dispute
  case identity, deed, mandate
  case delivery, form

  /// The earlier one is numbered first.
  package static func < (a: ExhibitRank, b: ExhibitRank) -> Bool { a.rawValue < b.rawValue }
}

/// One numbered exhibit.
package struct CaseExhibit: Sendable, Equatable {
  /// From 1; 0 before the exhibits are numbered.
  package var number = 0
  package var rank: ExhibitRank
  package var id: CaseID
  /// What it is, in Indonesian, without personal data.
  package var title: String
  /// What stands in its file's name: small letters and hyphens.
  package var slug: String
  /// The day of the letter.
  package var date: CivilDate
  /// The journal's line that names it.
  package var sequence: Int
  /// One, or the two forms of a letter on paper; empty for none that is there.
  package var files: [File]
  /// What became of it, in Indonesian sentences without an end; empty for nothing to say.
  package var remarks: [String] = []

  /// The mark that the commission's papers use: `T` is the body complained of (Termohon).
  package var mark: String { "T-\(number)" }

  /// A file of an exhibit.
  package struct File: Sendable, Equatable {
    /// Path below the case folder.
    package var path: String
    /// SHA-256 that the journal names; `nil` for our own letters, of which it names the key alone.
    package var recorded: Digest?
    /// Other files of the cases with the same octets, from the office's folder.
    package var also: [String] = []
    /// Its name in the dispute file.
    package var name = ""
    package var state = State.missing

    package init(path: String, recorded: Digest?) {
      self.path = path
      self.recorded = recorded
    }
  }

  /// What the case folder has of a file.
  package enum State: Sendable, Equatable {
    /// There, with these octets.
    case found(Digest, octets: Int)
    /// Not there, or no ordinary file.
    case missing
    /// Erased on demand (UU 27/2022); the journal keeps the digest.
    case purged
  }
}

extension CaseExhibit.File {
  /// Whether its octets are not those that the journal names.
  package var differs: Bool {
    if case .found(let digest, _) = state, let recorded { return digest != recorded }
    return false
  }

  /// SHA-256 of the octets that are there; `nil` when there are none.
  package var digest: Digest? {
    if case .found(let digest, _) = state { return digest }
    return nil
  }

  /// Octets; `nil` when the file is not there.
  package var octets: Int? {
    if case .found(_, let octets) = state { return octets }
    return nil
  }
}

/// Something that is not as a dispute file should have it: for the terminal and for the index.
package struct BundleWarning: Sendable, Equatable {
  package var english: String
  package var indonesian: String

  package init(english: String, indonesian: String) {
    self.english = english
    self.indonesian = indonesian
  }
}
