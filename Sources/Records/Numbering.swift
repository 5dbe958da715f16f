package import Civil

/// The pattern of official numbers, as in `{seq:3}/PPID/{month:roman}/{year}`.
package struct Numbering: Sendable, Equatable {
  private var pieces: [Piece] = []

  private enum Piece: Equatable {
    case text(String)
    case sequence(width: Int)
    case year
    case month(width: Int)
    case monthRoman
    case day(width: Int)
  }

  /// Reads a pattern. It must hold `{seq}`, else two cases would have one number.
  package init(pattern: String) throws(PatternFault) {
    var rest = pattern.utf8[...]
    while !rest.isEmpty {
      guard let open = rest.firstIndex(of: 0x7B) else {
        pieces.append(.text(String(rest) ?? ""))
        break
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]) ?? "")) }
      guard let close = rest[open...].firstIndex(of: 0x7D) else {
        throw PatternFault(what: "a '{' is not closed", mend: "write it as in {seq:3}/PPID/{month:roman}/{year}")
      }
      let word = String(rest[rest.index(after: open)..<close]) ?? ""
      guard let piece = Self.piece(word) else {
        throw PatternFault(
          what: "unknown part '{\(word)}'", mend: "known are {seq}, {seq:3}, {year}, {month}, {month:roman}, {day}")
      }
      pieces.append(piece)
      rest = rest[rest.index(after: close)...]
    }
    guard pieces.contains(where: { if case .sequence = $0 { true } else { false } }) else {
      throw PatternFault(what: "the pattern has no {seq}", mend: "add {seq:3}, the running number")
    }
    guard pieces.contains(.year) else {
      throw PatternFault(
        what: "the pattern has no {year}", mend: "add {year}; the running number begins anew each year")
    }
  }

  /// The number of a sequence on a day.
  package func number(sequence: Int, date: CivilDate) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .sequence(let width): Self.pad(sequence, width)
      case .year: String(date.year)
      case .month(let width): Self.pad(date.month, width)
      case .monthRoman: date.monthRoman
      case .day(let width): Self.pad(date.day, width)
      }
    }.joined()
  }

  private static func piece(_ word: String) -> Piece? {
    let parts = word.split(separator: ":", maxSplits: 1)
    let width = parts.count == 2 ? Int(parts[1]) : 1
    switch parts.first {
    case "seq": return width.flatMap { (1...9).contains($0) ? .sequence(width: $0) : nil }
    case "year" where parts.count == 1: return .year
    case "month" where parts.count == 2 && parts[1] == "roman": return .monthRoman
    case "month": return width.flatMap { (1...2).contains($0) ? .month(width: $0) : nil }
    case "day": return width.flatMap { (1...2).contains($0) ? .day(width: $0) : nil }
    default: return nil
    }
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// What is wrong with a pattern.
package struct PatternFault: Error, Sendable, Equatable {
  package var what: String
  package var mend: String
}
