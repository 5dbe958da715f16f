import Octets

/// Headings of a form's parts in capitals behind a Roman number that a scanner misread: `IM. TUJUAN PENGGUNAAN
/// INFORMASI`, `WV. CARA …`, `☒ RINCIAN …`.
enum SectionHeads {
  /// The heading as the label that it is, `TUJUAN PENGGUNAAN INFORMASI :`; any other line as it is.
  static func mended(_ line: TextLine) -> TextLine {
    let octets = Array(bare(line.trimmed).utf8)
    guard !octets.isEmpty, octets.count < 90, let start = head(octets) else { return line }
    let rest = String(decoding: octets[start...], as: UTF8.self).trimmingBlanks
    // A remark in brackets is no part of the heading.
    let label = String(decoding: rest.utf8.prefix { $0 != 0x28 }, as: UTF8.self).trimming(": ")
    guard isCapital(label), let field = LabelGrammar.label(LabelScan.words(label))?.field,
      fields.contains(field)
    else { return line }
    var line = line
    line.text = "\(label) :"
    return line
  }

  /// `BAGIAN III. CARA MEMPEROLEH …` without its first word.
  private static func bare(_ text: String) -> String {
    for word in ["BAGIAN ", "SEKSI ", "BAB "] where text.begins(word) {
      return text.octets(word.utf8.count..<text.utf8.count)
    }
    return text
  }

  private static let fields: Set<Field> = [.information, .purpose, .obtain, .delivery, .grounds, .statement]

  /// Where the heading begins behind what was read of its number; `nil` where nothing like one stands before it.
  private static func head(_ octets: [UInt8]) -> Int? {
    let number = octets.prefix { !$0.isBlank && $0 != 0x2E && $0 != 0x2C }
    // A sign of three octets is one character.
    guard (1...4).contains(number.count), number.endIndex < octets.count else { return nil }
    let isSign = number.count == 3 && number[0] >= 0xE2
    let isNumeral =
      number.allSatisfy { $0.isAlpha || "1|!".utf8.contains($0) } && number.contains(where: isStroke)
    guard isSign || isNumeral else { return nil }
    let start = octets[number.endIndex...].firstIndex { !$0.isBlank && $0 != 0x2E && $0 != 0x2C }
    // `IV.CARA`: the blank was not seen, but the dot was.
    return start.flatMap { octets[number.endIndex..<$0].isEmpty ? nil : $0 }
  }

  /// Letters that Roman numbers have or are taken for.
  private static func isStroke(_ octet: UInt8) -> Bool { "IVXWMLl1|!".utf8.contains(octet) }

  /// Two words or more in capitals.
  private static func isCapital(_ text: String) -> Bool {
    text.utf8.count >= 10 && text.utf8.contains(0x20)
      && !text.utf8.contains { (0x61...0x7A).contains($0) || $0 == 0x3A || $0 >= 0x80 }
  }
}
