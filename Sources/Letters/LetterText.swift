import Octets

/// One line of readable text.
struct TextLine: Sendable {
  /// Without its line end, blanks at the end cut; no-break spaces are spaces.
  var text: String
  /// Octets from the start of the text.
  var offset: Int

  var isBlank: Bool { text.utf8.allSatisfy { $0.isBlank } }

  /// The line without blanks at both ends.
  var trimmed: String { text.trimmingBlanks }
}

/// Text cut into lines.
enum LetterText {
  /// The lines of a text; at most so many octets are looked at, since nobody writes longer letters.
  static let limit = 200_000

  static func lines(_ text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var offset = 0
    let octets = Array(text.utf8.prefix(limit))
    for slice in octets.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(TextLine(text: clean(slice), offset: offset))
      offset += slice.count + 1
    }
    return lines
  }

  /// No-break and other wide spaces become spaces, invisible scalars fall away, emphasis marks of chat go.
  private static func clean(_ octets: ArraySlice<UInt8>) -> String {
    let text = String(decoding: octets, as: UTF8.self)
    guard octets.contains(where: { $0 >= 0x80 || $0 == 0x2A }) else { return text.trimmingEnd }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: out.append(" ")
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD: break
      case 0x2018, 0x2019: out.append("'")
      case 0x201C, 0x201D: out.append("\"")
      case 0xFF1A: out.append(":")
      case 0x2A: break
      default: out.append(scalar)
      }
    }
    return String(out).trimmingEnd
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    var slice = utf8[...]
    while let first = slice.first, first.isBlank { slice = slice.dropFirst() }
    while let last = slice.last, last.isBlank { slice = slice.dropLast() }
    return String(slice) ?? self
  }

  /// Without blanks at the end.
  var trimmingEnd: String {
    var slice = utf8[...]
    while let last = slice.last, last.isBlank { slice = slice.dropLast() }
    return String(slice) ?? self
  }

  /// White space inside folded to single spaces.
  var foldingBlanks: String {
    String(decoding: Array(utf8.split { $0.isBlank }.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Without any of these ASCII octets at both ends.
  func trimming(_ set: String) -> String {
    let set = Set(set.utf8)
    var slice = utf8[...]
    while let first = slice.first, set.contains(first) || first.isBlank { slice = slice.dropFirst() }
    while let last = slice.last, set.contains(last) || last.isBlank { slice = slice.dropLast() }
    return String(slice) ?? self
  }
}
