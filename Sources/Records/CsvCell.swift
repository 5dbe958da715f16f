import Civil

/// One cell of a register book: a text that every spreadsheet shows as it was written.
package enum CsvCell {
  /// Appends a cell in quotes, its own quotes doubled (RFC 4180 section 2).
  ///
  /// A text that a spreadsheet would take for a formula, a number, a date or a truth value gets an apostrophe in
  /// front, the spreadsheets' own mark for text. Line ends become LF; other control octets become spaces, since
  /// readers stop at them.
  package static func append(_ text: String, to octets: inout [UInt8]) {
    octets.append(0x22)
    if needsGuard(text) { octets.append(0x27) }
    var previous: UInt8 = 0
    for octet in text.utf8 {
      switch octet {
      case 0x22: octets += [0x22, 0x22]
      case 0x0D: octets.append(0x0A)
      case 0x0A: if previous != 0x0D { octets.append(0x0A) }
      case 0..<0x20, 0x7F: octets.append(0x20)
      default: octets.append(octet)
      }
      previous = octet
    }
    octets.append(0x22)
  }

  /// A cell's text without the apostrophe that `append` put in front: what was written.
  package static func text(ofCell cell: String) -> String {
    cell.utf8.first == 0x27 ? String(decoding: cell.utf8.dropFirst(), as: UTF8.self) : cell
  }

  /// Whether a spreadsheet would show a text otherwise than it was written.
  package static func needsGuard(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    // A leading apostrophe is guarded too, so that taking one away always gives back what was written.
    if first == 0x27 || first == 0x09 || first == 0x0D || first == 0x0A { return true }
    guard let visible = text.unicodeScalars.first(where: { !isIgnorable($0) }) else { return false }
    return isFormulaSign(visible) || isReadAsValue(text)
  }

  /// `= + - @` and the forms in which other scripts and widths write them.
  private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE62, 0xFE63, 0xFE66, 0xFE6B, 0x2212: true
    default: false
    }
  }

  /// What spreadsheets skip or hide before a formula: controls, blanks, quotes, invisible and combining scalars.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x22, 0x27, 0x7F...0xA0, 0xAD, 0x300...0x36F, 0x1680, 0x180E, 0x2000...0x200F,
      0x2018...0x201F,
      0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether a text is a number, a date, a time, an amount or a truth value to a spreadsheet of any language.
  private static func isReadAsValue(_ text: String) -> Bool {
    let octets = Array(text.utf8)
    if isPlainCount(octets) { return false }
    var digits = 0
    var at = 0
    while at < octets.count {
      let octet = octets[at]
      if Decimal.isDigit(octet) {
        digits += 1
      } else if isLetter(octet) {
        let end = octets[at...].firstIndex { !isLetter($0) } ?? octets.count
        guard isValueWord(octets[at..<end]) else { return false }
        if end - at >= 4, truths.contains(upper(octets[at..<end])) { return octets.count == end - at }
        at = end - 1
      } else if !valueSigns.contains(octet) {
        // Full-width digits are digits; anything else beyond ASCII makes it a text.
        guard octet == 0xEF || octet == 0xBC || (0x80...0xA9).contains(octet) || octet == 0xC2 else {
          return false
        }
        if octet == 0xEF { digits += 1 }
      }
      at += 1
    }
    return digits > 0
  }

  /// Up to seven digits without a leading zero: shown as written, and officers may add them up.
  private static func isPlainCount(_ octets: [UInt8]) -> Bool {
    octets.count <= 7 && octets.allSatisfy(Decimal.isDigit) && (octets.count == 1 || octets.first != 0x30)
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x41...0x5A).contains(octet & 0xDF) }

  private static func upper(_ octets: ArraySlice<UInt8>) -> [UInt8] { octets.map { $0 & 0xDF } }

  private static func isValueWord(_ octets: ArraySlice<UInt8>) -> Bool {
    words.contains(upper(octets)) || truths.contains(upper(octets))
      || MonthName.number(String(decoding: octets, as: UTF8.self)) != nil
  }

  private static let valueSigns = Set(" .,/:-%()$#".utf8)
  private static let words = Set(["E", "RP", "IDR", "USD", "AM", "PM"].map { Array($0.utf8) })
  private static let truths = Set(["TRUE", "FALSE", "BENAR", "SALAH"].map { Array($0.utf8) })
}
