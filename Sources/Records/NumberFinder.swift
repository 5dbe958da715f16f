/// Finds official numbers in a letter, as people write them: with spaces, in lower case, O for zero, a leading zero
/// too many or too few.
extension Numbering {
  /// The numbers of this pattern in a text, each as the office itself writes it, with the offset of its first octet.
  package func find(in text: [UInt8]) -> [(number: String, offset: Int)] {
    var found: [(number: String, offset: Int)] = []
    var at = 0
    while at < text.count {
      if at == 0 || !Self.isWord(text[at - 1]), let (number, end) = match(text, from: at) {
        found.append((number, at))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private func match(_ text: [UInt8], from start: Int) -> (number: String, end: Int)? {
    var reader = NumberReader(text, at: start)
    var written: [UInt8] = []
    for piece in pieces {
      guard reader.take(piece, &written) else { return nil }
    }
    guard reader.at == text.count || !Self.isWord(text[reader.at]) else { return nil }
    return (String(decoding: written, as: UTF8.self), reader.at)
  }

  private static func isWord(_ octet: UInt8) -> Bool {
    Decimal.isDigit(octet) || (0x41...0x5A).contains(octet & 0xDF) || octet >= 0x80
  }
}

/// Reads the parts of a number from a text.
private struct NumberReader {
  private let text: [UInt8]
  private(set) var at: Int
  private var isFirst = true

  init(_ text: [UInt8], at: Int) {
    self.text = text
    self.at = at
  }

  /// Reads one part and appends it as the office writes it.
  mutating func take(_ piece: Numbering.Piece, _ written: inout [UInt8]) -> Bool {
    defer { isFirst = false }
    switch piece {
    case .text(let octets):
      guard take(octets) else { return false }
      written += octets
      return true
    case .sequence(let width): return number(1...9, 1...999_999_999, width, &written)
    case .year: return number(4...4, 1000...9999, 4, &written)
    case .month(let width): return number(1...2, 1...12, width, &written)
    case .day(let width): return number(1...2, 1...31, width, &written)
    case .monthRoman: return roman(&written)
    }
  }

  /// Literal text in any case; blanks on either side count for nothing.
  private mutating func take(_ octets: [UInt8]) -> Bool {
    for octet in NumberFold.fold(octets) {
      if !isFirst { skipBlanks() }
      isFirst = false
      guard at < text.count, NumberFold.fold([text[at]]) == [octet] else { return false }
      at += 1
    }
    return true
  }

  private mutating func number(
    _ digits: ClosedRange<Int>, _ range: ClosedRange<Int>, _ width: Int, _ written: inout [UInt8]
  ) -> Bool {
    if !isFirst { skipBlanks() }
    var sum = 0
    var count = 0
    while at < text.count, count < digits.upperBound {
      let isZeroLetter = text[at] & 0xDF == 0x4F
      guard isZeroLetter || Decimal.isDigit(text[at]) else { break }
      sum = sum * 10 + (isZeroLetter ? 0 : Int(text[at] - 0x30))
      count += 1
      at += 1
    }
    guard digits.contains(count), range.contains(sum) else { return false }
    Decimal.append(sum, width: width, to: &written)
    return true
  }

  private mutating func roman(_ written: inout [UInt8]) -> Bool {
    if !isFirst { skipBlanks() }
    let rest = text[at...].prefix(4).prefix { [0x49, 0x56, 0x58].contains($0 & 0xDF) }.map { $0 & 0xDF }
    guard Self.romans.contains(rest) else { return false }
    at += rest.count
    written += rest
    return true
  }

  private mutating func skipBlanks() {
    while at < text.count, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0A || text[at] == 0x0D {
      at += 1
    }
  }

  private static let romans = Set(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map { Array($0.utf8) })
}
