import Octets

/// Stains and rests of rulings that a scanner took for signs, before a field's label and behind it: `"B. Rincian …`,
/// `- Pekerjaan | Wartawan`, `� Tujuan Penggunaan Informasi .`.
enum Smudges {
  /// The line without them where a label stands behind them; any other line as it is.
  static func removed(_ line: TextLine) -> TextLine {
    let whole = line.trimmed
    let scalars = whole.unicodeScalars
    guard let first = scalars.firstIndex(where: { !signs.contains($0) }),
      let last = scalars.lastIndex(where: { !signs.contains($0) }),
      // A full stop right behind the last word ends a sentence.
      first > scalars.startIndex || scalars.index(after: last) == scalars.endIndex
        || scalars[scalars.index(after: last)] != ".", LabelReader.read(line).isEmpty
    else { return line }
    // Behind a label a colon and printed dots say that its field is here.
    let isField = whole.utf8.contains(0x3A) || whole.ends("..")
    let kept = String(isField ? scalars[first...] : scalars[first...last])
    guard kept.utf8.count < whole.utf8.count else { return line }
    let bare = TextLine(text: kept, part: line.part, offset: line.offset)
    guard let label = LabelReader.read(bare).first, !label.isInside, label.label.field != .other,
      label.label.field != .heading
    else { return line }
    return bare
  }

  /// A number's field without what was read from the colon before it: `.1 0857…`.
  static func numberStart(_ value: String) -> String {
    let octets = Array(value.utf8)
    let mark = octets.prefix { !$0.isBlank }
    let rest = octets.dropFirst(mark.count).drop { $0.isBlank }
    guard (1...2).contains(mark.count), mark.allSatisfy({ ".:;1Il|!'-".utf8.contains($0) }),
      rest.prefix(6).count == 6, rest.prefix(6).allSatisfy(\.isDigit)
    else { return value }
    return String(decoding: rest, as: UTF8.self)
  }

  /// A name or an occupation without a lone figure or small letter behind it: `Marthen Kambu 5`, `Wiraswasta. i`.
  static func wordsEnd(_ value: String) -> String {
    let octets = Array(value.utf8)
    guard octets.count > 4, let last = octets.last, last.isDigit || (0x61...0x7A).contains(last),
      octets[octets.count - 2].isBlank
    else { return value }
    let rest = String(decoding: octets[..<(octets.count - 2)], as: UTF8.self).trimmingBlanks
    guard rest.utf8.contains(where: \.isAlpha), !rest.utf8.contains(where: \.isDigit) else { return value }
    return rest.trimming(".,")
  }

  /// A number's field without a lone figure far behind a whole telephone number: `08125036541 5`.
  static func numberEnd(_ value: String) -> String {
    let groups = value.utf8.split { $0.isBlank }
    guard groups.count == 2, groups[1].count == 1, groups[1].allSatisfy(\.isDigit),
      (10...13).contains(groups[0].count), groups[0].allSatisfy(\.isDigit), groups[0].starts(with: "08".utf8)
    else { return value }
    return String(decoding: Array(groups[0]), as: UTF8.self)
  }

  private static let signs = Set(" \t\u{FFFD}|'`\"_~-.,;*°=+«»()[]".unicodeScalars)
}
