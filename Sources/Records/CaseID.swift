/// The kinds of case, in the order in which a person meets them.
package enum CaseKind: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// A request for information (`P`, permohonan).
  case request = 1
  /// An objection to the superior (`K`, keberatan).
  case objection = 2
  /// A dispute before the commission (`S`, sengketa).
  case dispute = 3

  /// The letter of case ids, as an ASCII octet.
  package var letter: UInt8 {
    switch self {
    case .request: 0x50
    case .objection: 0x4B
    case .dispute: 0x53
    }
  }

  /// The kind of a case id's letter, in either case; `nil` for any other octet.
  package init?(letter: UInt8) {
    switch letter & 0xDF {
    case 0x50: self = .request
    case 0x4B: self = .objection
    case 0x53: self = .dispute
    default: return nil
    }
  }

  /// Requests before objections before disputes.
  package static func < (a: CaseKind, b: CaseKind) -> Bool { a.rawValue < b.rawValue }
}

/// What a case is called: year, kind, and a sequence without gaps in its year and kind.
package struct CaseID: Hashable, Comparable, Sendable {
  /// The year the case's first letter was received in.
  package let year: Int
  /// What it is about.
  package let kind: CaseKind
  /// From 1.
  package let sequence: Int

  /// An id by its parts.
  package init(year: Int, kind: CaseKind, sequence: Int) {
    self.year = year
    self.kind = kind
    self.sequence = sequence
  }

  /// Reads an id as people write it: `2026-P-0001`, `2026 - p - 1`, a long dash, the letter O for zero.
  ///
  /// The whole text must be the id; `nil` for anything else.
  package init?(text: String) {
    var reader = CaseIDReader(Array(text.utf8))
    guard let id = reader.id(), reader.isAtEnd else { return nil }
    self = id
  }

  /// `2026-P-0001`; five digits and more past 9999.
  package var text: String { String(decoding: octets, as: UTF8.self) }

  /// The same as octets of text.
  package var octets: [UInt8] {
    var octets: [UInt8] = []
    append(to: &octets)
    return octets
  }

  /// By year, kind and sequence.
  package static func < (a: CaseID, b: CaseID) -> Bool {
    (a.year, a.kind.rawValue, a.sequence) < (b.year, b.kind.rawValue, b.sequence)
  }

  /// Sequences end here; far beyond what an office can receive.
  static let lastSequence = 99_999_999

  func append(to octets: inout [UInt8]) {
    Decimal.append(year, width: 4, to: &octets)
    octets.append(0x2D)
    octets.append(kind.letter)
    octets.append(0x2D)
    Decimal.append(sequence, width: 4, to: &octets)
  }
}

/// Reads case ids from text that people typed.
private struct CaseIDReader {
  private let octets: [UInt8]
  private var at = 0

  init(_ octets: [UInt8]) {
    self.octets = octets
    skipSpaces()
  }

  var isAtEnd: Bool { at == octets.count }

  mutating func id() -> CaseID? {
    guard let year = number(digits: 4...4), dash(), at < octets.count, let kind = CaseKind(letter: octets[at])
    else { return nil }
    at += 1
    guard dash(), let sequence = number(digits: 1...8), sequence > 0 else { return nil }
    skipSpaces()
    return CaseID(year: year, kind: kind, sequence: sequence)
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var sum = 0
    var count = 0
    while at < octets.count, count < digits.upperBound {
      let octet = octets[at]
      let isZeroLetter = octet & 0xDF == 0x4F
      guard isZeroLetter || Decimal.isDigit(octet) else { break }
      sum = sum * 10 + (isZeroLetter ? 0 : Int(octet - 0x30))
      count += 1
      at += 1
    }
    return digits.contains(count) ? sum : nil
  }

  /// A hyphen or one of the dashes U+2010 to U+2015 that word processors make of it.
  private mutating func dash() -> Bool {
    skipSpaces()
    if at < octets.count, octets[at] == 0x2D {
      at += 1
    } else if at + 2 < octets.count, octets[at] == 0xE2, octets[at + 1] == 0x80,
      (0x90...0x95).contains(octets[at + 2])
    {
      at += 3
    } else {
      return false
    }
    skipSpaces()
    return true
  }

  private mutating func skipSpaces() {
    while at < octets.count {
      if octets[at] == 0x20 || octets[at] == 0x09 {
        at += 1
      } else if at + 1 < octets.count, octets[at] == 0xC2, octets[at + 1] == 0xA0 {
        at += 2
      } else {
        return
      }
    }
  }
}
