/// What a case is about.
package enum CaseKind: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Permohonan.
  case request = "P"
  /// Keberatan.
  case objection = "K"
  /// Sengketa.
  case dispute = "S"

  package static func < (a: CaseKind, b: CaseKind) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .request: 0
    case .objection: 1
    case .dispute: 2
    }
  }
}

/// A case's own name: year, kind, and a sequence without gaps, as in `2026-P-0001`.
package struct CaseID: Hashable, Comparable, Sendable {
  package let year: Int
  package let kind: CaseKind
  /// From 1, per year and kind.
  package let sequence: Int

  package init(year: Int, kind: CaseKind, sequence: Int) {
    self.year = year
    self.kind = kind
    self.sequence = sequence
  }

  /// `2026-P-0001`; from the ten-thousandth on with more digits.
  package var text: String {
    let digits = String(sequence)
    return "\(year)-\(kind.rawValue)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Reads an id as people type it: lower case, spaces around the hyphens, the letter O for a zero.
  package init?(text: String) {
    let parts = text.utf8.filter { $0 != 0x20 }.split(separator: 0x2D)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 1, (1...9).contains(parts[2].count),
      let year = Self.number(parts[0]), let sequence = Self.number(parts[2]), sequence > 0,
      let kind = CaseKind(rawValue: String(decoding: parts[1].map { $0 & 0xDF }, as: UTF8.self))
    else { return nil }
    self.init(year: year, kind: kind, sequence: sequence)
  }

  package static func < (a: CaseID, b: CaseID) -> Bool {
    (a.year, a.kind, a.sequence) < (b.year, b.kind, b.sequence)
  }

  private static func number(_ octets: some Collection<UInt8>) -> Int? {
    var sum = 0
    for octet in octets {
      switch octet {
      case 0x30...0x39: sum = sum * 10 + Int(octet - 0x30)
      case 0x4F, 0x6F: sum *= 10
      default: return nil
      }
    }
    return sum
  }
}

/// Where a case stands.
package enum CaseStatus: String, Sendable, CaseIterable {
  case incomplete, registered, extended, granted
  case partlyGranted = "partly-granted"
  case refused, delivered, closed, lapsed, withdrawn, transferred
  case responded
  case open, mediation, adjudication

  /// Whether nothing more is expected of the office or the applicant in this case.
  package var isEnded: Bool {
    switch self {
    case .closed, .lapsed, .withdrawn, .transferred: true
    default: false
    }
  }
}
