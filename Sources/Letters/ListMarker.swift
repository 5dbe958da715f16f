import Octets

/// What stands before a list item or a numbered label: `1.`, `2)`, `(3)`, `a.`, `-`, `•`.
struct ListMarker: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case number(Int), letter(UInt8), bullet
    /// `2.1`: the second number.
    case part(Int)
  }

  var kind: Kind
  /// Octets of blanks before it.
  var indent: Int

  /// Whether it numbers an item of a numbered part: `2.1`.
  var isPart: Bool {
    if case .part = kind { return true }
    return false
  }

  /// A line's marker and the text behind it; no marker when it has none.
  static func strip(_ line: String) -> (marker: ListMarker?, text: String) {
    let octets = Array(line.utf8)
    let indent = octets.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let rest = octets[indent...]
    if let length = bullet(rest) {
      return (ListMarker(kind: .bullet, indent: indent), text(rest.dropFirst(length)))
    }
    if let (value, length) = part(rest) {
      return (ListMarker(kind: .part(value), indent: indent), text(rest.dropFirst(length)))
    }
    if let (kind, length) = ordinal(rest) {
      return (ListMarker(kind: kind, indent: indent), text(rest.dropFirst(length)))
    }
    return (nil, text(rest))
  }

  private static func text(_ octets: ArraySlice<UInt8>) -> String {
    String(decoding: octets, as: UTF8.self).trimmingBlanks
  }

  private static let bullets: [[UInt8]] = [
    "•", "–", "—", "▪", "●", "◦", "·", "➢", "►", "‣", "→", "┌", "├", "└", "➔", "⁃", "✦", "♦", "*)", "○", "■",
    "✓", "➤", "»", "✔",
  ].map { Array($0.utf8) }

  private static func bullet(_ octets: ArraySlice<UInt8>) -> Int? {
    if octets.starts(with: [0x2D, 0x3E]) || octets.starts(with: [0x3D, 0x3E]) { return 2 }
    if octets.starts(with: [0x2D, 0x2D, 0x20]) || octets.starts(with: [0x2A, 0x2A, 0x20]) { return 2 }
    if octets.first == 0x2D || octets.first == 0x2B || octets.first == 0x7E {
      guard let next = octets.dropFirst().first, next != 0x2D else { return nil }
      return next.isBlank || next.isAlpha || next >= 0x80 ? 1 : nil
    }
    if octets.first == 0x6F, let next = octets.dropFirst().first, next == 0x09 { return 1 }
    return bullets.first { octets.starts(with: $0) }.map(\.count)
  }

  /// `2.1   Laporan …`: an item of a part of the letter; times and sums stand before small letters.
  private static func part(_ octets: ArraySlice<UInt8>) -> (value: Int, width: Int)? {
    let first = octets.prefix(3).prefix(while: \.isDigit)
    guard first.count == 1, octets.dropFirst().first == 0x2E else { return nil }
    let second = octets.dropFirst(2).prefix(3).prefix(while: \.isDigit)
    var rest = octets.dropFirst(2 + second.count)
    guard (1...2).contains(second.count), second.first != 0x30 else { return nil }
    if rest.first == 0x2E || rest.first == 0x29 { rest = rest.dropFirst() }
    let width = rest.startIndex - octets.startIndex
    guard rest.first?.isBlank == true, let letter = rest.first(where: { !$0.isBlank }), letter &- 0x41 < 26
    else { return nil }
    return (second.reduce(0) { $0 * 10 + Int($1 - 0x30) }, width)
  }

  /// `II.`, `(iv)`: a Roman number of two letters or more; one alone is a letter's.
  private static func roman(_ octets: ArraySlice<UInt8>) -> (value: Int, width: Int)? {
    let letters = octets.prefix(5).prefix { ["I", "V", "X", "i", "v", "x"].contains(UnicodeScalar($0)) }
    guard letters.count >= 2, let value = romans[String(decoding: letters, as: UTF8.self).uppercased()] else {
      return nil
    }
    let after = octets.dropFirst(letters.count)
    guard let mark = after.first, mark == 0x29 || mark == 0x2E, after.dropFirst().first?.isBlank != false
    else { return nil }
    return (value, letters.count)
  }

  private static let romans: [String: Int] = [
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12,
  ]

  private static func ordinal(_ octets: ArraySlice<UInt8>) -> (Kind, Int)? {
    // `[1] Rincian …`
    if octets.first == 0x5B, case let digits = octets.dropFirst().prefix(while: \.isDigit),
      (1...2).contains(digits.count),
      octets.dropFirst(digits.count + 1).first == 0x5D
    {
      return (.number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }), digits.count + 2)
    }
    let isBracketed = octets.first == 0x28
    let body = isBracketed ? octets.dropFirst() : octets
    let digits = body.prefix(3).prefix { $0.isDigit }.count
    if let roman = roman(body) {
      return (.number(roman.value), roman.width + 1 + (isBracketed ? 1 : 0))
    }
    let kind: Kind
    let width: Int
    if (1...2).contains(digits) {
      width = digits
      kind = .number(body.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) })
    } else if digits == 0, let letter = body.first, letter.isAlpha {
      width = 1
      kind = .letter(letter.lowercased)
    } else {
      return nil
    }
    let after = body.dropFirst(width)
    guard let mark = after.first, mark == 0x29 || mark == 0x2E && !isBracketed || mark == 0x09 && digits > 0
    else { return nil }
    let next = after.dropFirst().first
    // `3.500`, `12.30` and `A.Yani` are no items; `1.Nama` is one.
    if mark == 0x2E, let next, next.isDigit || digits == 0 && !next.isBlank { return nil }
    return (kind, width + 1 + (isBracketed ? 1 : 0))
  }
}
