/// Sets the plain text of a letter: paragraphs that stand on one line in the template are folded, empty lines that
/// left out sections leave behind are joined.
enum LetterText {
  /// Columns of a line (RFC 3676 advises at most 78, quoting takes some).
  static let columns = 72

  static func set(_ text: Substring) -> String {
    var lines: [String] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let folded = fold(String(Substring(line)))
      if folded == [""], lines.last?.isEmpty ?? true { continue }
      lines += folded
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Folds one line between words; what follows stands under the text of a label (`Nama : …`) or a list item
  /// (`1. …`, `a. …`, `- …`).
  static func fold(_ line: String) -> [String] {
    let indent = String(repeating: " ", count: hang(line))
    var lines: [String] = []
    var current = ""
    var width = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let length = word.unicodeScalars.count
      if width > indent.count, width + 1 + length > columns {
        lines.append(trimmed(current))
        current = indent + word
        width = indent.count + length
      } else {
        let joined = current.isEmpty && width == 0 && lines.isEmpty && word.startIndex == line.startIndex
        current += joined ? String(word) : " " + word
        width += length + (joined ? 0 : 1)
      }
    }
    lines.append(trimmed(current))
    return lines
  }

  /// Columns by which the continuation of a line is moved in.
  private static func hang(_ line: String) -> Int {
    let octets = Array(line.utf8.prefix(26))
    let digits = octets.prefix { (0x30...0x39).contains($0) }.count
    if digits > 0, octets.dropFirst(digits).starts(with: ". ".utf8) { return digits + 2 }
    if let first = octets.first, (0x61...0x7A).contains(first), octets.dropFirst().starts(with: ". ".utf8) {
      return 3
    }
    if octets.starts(with: "- ".utf8) { return 2 }
    for index in octets.indices.dropLast(2) where octets[index...].starts(with: " : ".utf8) {
      return index + 3
    }
    return 0
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.utf8.last == 0x20 || line.utf8.last == 0x0D { line.removeLast() }
    return line
  }
}
