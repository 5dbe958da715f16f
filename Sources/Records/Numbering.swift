package import Civil

/// The pattern of official numbers, as in `{seq:3}/PPID/{month:roman}/{year}`.
package struct Numbering: Sendable, Equatable {
  let pieces: [Piece]

  /// One part of a pattern.
  enum Piece: Sendable, Equatable {
    case text([UInt8])
    case sequence(width: Int)
    case year
    case month(width: Int)
    case monthRoman
    case day(width: Int)
  }

  /// Reads a pattern: text with `{seq}`, `{seq:3}`, `{year}`, `{month}`, `{month:2}`, `{month:roman}`, `{day}`,
  /// `{day:2}`. It must hold the running number and the year, with text between the running number and other digits,
  /// or two cases could get one number.
  package init(pattern: String) throws(PatternFault) {
    pieces = try Self.pieces(Array(pattern.utf8))
    guard pieces.contains(where: { if case .sequence = $0 { true } else { false } }) else {
      throw PatternFault(
        what: "the pattern '\(pattern)' has no {seq}", mend: "add {seq:3}, the running number")
    }
    guard pieces.contains(.year) else {
      throw PatternFault(
        what: "the pattern '\(pattern)' has no {year}",
        mend: "add {year}; the running number begins anew each year")
    }
    for (a, b) in zip(pieces, pieces.dropFirst()) where Self.mayRunTogether(a, b) {
      throw PatternFault(
        what: "in the pattern '\(pattern)' the running number touches other digits",
        mend: "put a sign between them, as in {seq:3}/{year}")
    }
  }

  /// The number of a sequence on a day.
  package func number(sequence: Int, date: CivilDate) -> String {
    var octets: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let text): octets += text
      case .sequence(let width): Decimal.append(sequence, width: width, to: &octets)
      case .year: Decimal.append(date.year, width: 4, to: &octets)
      case .month(let width): Decimal.append(date.month, width: width, to: &octets)
      case .monthRoman: octets += date.monthRoman.utf8
      case .day(let width): Decimal.append(date.day, width: width, to: &octets)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  private static func pieces(_ pattern: [UInt8]) throws(PatternFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: 0x7B) {
      if open > rest.startIndex { pieces.append(.text(Array(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: 0x7D) else {
        throw PatternFault(
          what: "a '{' is not closed", mend: "write it as in {seq:3}/PPID/{month:roman}/{year}")
      }
      let word = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      guard let piece = piece(word) else {
        throw PatternFault(
          what: "unknown part '{\(word)}'",
          mend: "known are {seq}, {seq:3}, {year}, {month}, {month:2}, {month:roman}, {day}, {day:2}")
      }
      pieces.append(piece)
      rest = rest[(close + 1)...]
    }
    if !rest.isEmpty { pieces.append(.text(Array(rest))) }
    return pieces
  }

  private static func piece(_ word: String) -> Piece? {
    switch word {
    case "year": return .year
    case "month": return .month(width: 1)
    case "month:2": return .month(width: 2)
    case "month:roman": return .monthRoman
    case "day": return .day(width: 1)
    case "day:2": return .day(width: 2)
    case "seq": return .sequence(width: 1)
    default:
      let octets = Array(word.utf8)
      guard octets.count == 5, octets.starts(with: "seq:".utf8), (0x31...0x39).contains(octets[4]) else {
        return nil
      }
      return .sequence(width: Int(octets[4] - 0x30))
    }
  }

  private static func mayRunTogether(_ a: Piece, _ b: Piece) -> Bool {
    switch (a, b) {
    case (.sequence, .text(let text)): text.first.map(Decimal.isDigit) ?? false
    case (.text(let text), .sequence): text.last.map(Decimal.isDigit) ?? false
    case (.sequence, _), (_, .sequence): true
    default: false
    }
  }
}

/// What is wrong with a pattern of official numbers.
package struct PatternFault: Error, Sendable, Equatable {
  /// What is wrong, as one clause.
  package var what: String
  /// How to mend it.
  package var mend: String

  /// A fault by its parts.
  package init(what: String, mend: String) {
    self.what = what
    self.mend = mend
  }
}
