import Octets

/// Writes encoded words (RFC 2047): UTF-8, at most 75 octets each, never cut inside a character.
enum DraftWords {
  /// The words of a text, to be set apart by blanks; `column` is what already stands on the first line.
  static func encode(_ text: [UInt8], column: Int) -> [[UInt8]] {
    let isBase64 = text.count(where: { !isSafe($0) }) * 3 > text.count + 4
    var words: [[UInt8]] = []
    var rest = text[...]
    while !rest.isEmpty {
      // A line with an encoded word has at most 76 octets (RFC 2047 section 2).
      let room = min(75, 76 - (words.isEmpty ? column : 1)) - frame
      let piece = rest.prefix(cut(rest, room: room, isBase64: isBase64))
      words.append(
        Array((isBase64 ? "=?utf-8?B?" : "=?utf-8?Q?").utf8) + encode(piece, isBase64) + [0x3F, 0x3D])
      rest = rest.dropFirst(piece.count)
    }
    return words
  }

  /// How many octets of the text fit, in whole scalars; at least one scalar.
  private static func cut(_ text: ArraySlice<UInt8>, room: Int, isBase64: Bool) -> Int {
    var fitting = 0
    var cost = 0
    var length = 0
    for octet in text {
      let isStart = octet & 0xC0 != 0x80
      if isStart, length > 0 { fitting = length }
      length += 1
      cost += isSafe(octet) || octet == 0x20 ? 1 : 3
      let size = isBase64 ? (length + 2) / 3 * 4 : cost
      if size > room, fitting > 0 { return fitting }
    }
    return length
  }

  private static func encode(_ piece: ArraySlice<UInt8>, _ isBase64: Bool) -> [UInt8] {
    if isBase64 { return Base64.encode(Array(piece), lines: false) }
    var out: [UInt8] = []
    for octet in piece {
      if octet == 0x20 {
        out.append(0x5F)
      } else if isSafe(octet) {
        out.append(octet)
      } else {
        out += [0x3D, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
      }
    }
    return out
  }

  /// What a Q word may hold even in a display name (RFC 2047 section 5.3).
  private static func isSafe(_ octet: UInt8) -> Bool {
    octet.isAlpha || octet.isDigit || octet == 0x21 || octet == 0x2A || octet == 0x2B || octet == 0x2D
      || octet == 0x2F
  }

  private static let frame = "=?utf-8?Q??=".utf8.count
  private static let digits = Array("0123456789ABCDEF".utf8)
}
