import Octets

/// One line of readable text.
struct TextLine: Sendable, Equatable {
  /// Cleaned: no-break spaces are spaces, invisible scalars are gone, no blanks at the end.
  var text: String
  /// Path of the part it stands in; empty for plain text.
  var part: String
  /// Octets from the start of that part's readable text.
  var offset: Int

  var isBlank: Bool { text.utf8.allSatisfy(\.isBlank) }

  /// The line without blanks at both ends.
  var trimmed: String { text.trimmingBlanks }

  /// Where something that a rule found stands.
  func evidence(_ rule: String) -> Evidence { Evidence(part: part, offset: offset, rule: rule) }
}

/// Cuts texts into lines.
enum TextLines {
  /// Octets of one text that are looked at; a letter that a person wrote is shorter, and the cost stays bounded.
  static let limit = 200_000

  /// The lines of a text that stands in a part.
  static func cut(_ text: String, part: String = "") -> [TextLine] {
    var lines: [TextLine] = []
    var offset = 0
    let octets = Array(text.utf8.prefix(limit))
    for slice in octets.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(TextLine(text: clean(slice), part: part, offset: offset))
      offset += slice.count + 1
    }
    return lines
  }

  /// Wide blanks become spaces, invisible scalars and the emphasis marks of chats fall away, quotes become plain.
  private static func clean(_ octets: ArraySlice<UInt8>) -> String {
    guard octets.contains(where: { $0 >= 0x80 || $0 == 0x2A || $0 < 0x20 }) else {
      return String(decoding: octets, as: UTF8.self).trimmingEnd
    }
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: octets, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: out.append(" ")
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE0F: break
      case 0x2018, 0x2019, 0x60, 0xB4: out.append("'")
      case 0x201C, 0x201D: out.append("\"")
      case 0xFF1A: out.append(":")
      case 0x2028, 0x2029: out.append(" ")
      case 0x2026: out.append(contentsOf: "...".unicodeScalars)
      case 0x2A: break
      case 0x09: out.append("\t")
      case 0..<0x20, 0x7F: break
      default: out.append(scalar)
      }
    }
    return String(out).trimmingEnd
  }
}
