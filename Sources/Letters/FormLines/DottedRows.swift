import Octets

/// A form's dotted rows in a document's own text: the dots are lines of their own, and what was filled in stands above
/// or below them.
enum DottedRows {
  /// The lines without rows of dots; a label whose value was set below its dots has it behind its colon.
  static func removed(_ lines: [TextLine]) -> [TextLine] {
    let kept = lines.filter { !isDots($0.text) }
    guard kept.count < lines.count || kept.contains(where: { hasDots($0.text) }) else { return lines }
    var out: [TextLine] = []
    var at = 0
    while at < kept.count {
      var line = kept[at]
      at += 1
      if let column = emptyValue(line), at < kept.count, isValue(kept[at], from: column) {
        line.text = label(line) + " : " + kept[at].trimmed
        at += 1
      }
      out.append(line)
    }
    return out
  }

  /// Dots that make a row to write on.
  private static let least = 10

  private static func isDots(_ text: String) -> Bool {
    var dots = 0
    for octet in text.utf8 where !octet.isBlank {
      guard octet == 0x2E || octet == 0x5F else { return false }
      dots += 1
    }
    return dots >= least
  }

  private static func hasDots(_ text: String) -> Bool {
    Array(text.utf8).firstOffset(of: [UInt8](repeating: 0x2E, count: least)) != nil
  }

  /// The column where the dots behind a label begin; `nil` for a line that is no label with dots alone.
  private static func emptyValue(_ line: TextLine) -> Int? {
    let octets = Array(line.text.utf8)
    guard let dots = octets.firstOffset(of: [UInt8](repeating: 0x2E, count: least)),
      octets[dots...].allSatisfy({ $0 == 0x2E || $0.isBlank }), octets[..<dots].contains(0x3A),
      LabelReader.read(line).count == 1
    else { return nil }
    return dots
  }

  /// The line up to its colon.
  private static func label(_ line: TextLine) -> String {
    String(decoding: line.text.utf8.prefix { $0 != 0x3A }, as: UTF8.self).trimmingEnd
  }

  /// Whether a line begins about where the dots above it do, and is no label.
  private static func isValue(_ line: TextLine, from column: Int) -> Bool {
    let indent = line.text.utf8.prefix { $0.isBlank }.count
    return !line.isBlank && column >= 8 && indent + 6 >= column && indent <= column + 12
      && LabelReader.read(line).first?.hasSeparator != true
  }
}
