/// Quoted-printable (RFC 2045 section 6.7).
package enum QuotedPrintable {
  /// Decodes what can be decoded: wrong escapes stay as they are, lower-case digits count, blanks before a soft line
  /// break or a line end fall away.
  package static func decode(_ text: ArraySlice<UInt8>) -> Base64.Decoded {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var isDamaged = false
    var at = text.startIndex
    while at < text.endIndex {
      let octet = text[at]
      if octet == 0x3D {
        if at + 2 < text.endIndex, let high = text[at + 1].hexDigit, let low = text[at + 2].hexDigit {
          out.append(high << 4 | low)
          at += 3
        } else if let end = softBreak(text, after: at) {
          at = end
        } else {
          isDamaged = true
          out.append(octet)
          at += 1
        }
      } else if octet.isWSP {
        let end = text[at...].firstIndex { !$0.isWSP } ?? text.endIndex
        if end < text.endIndex, text[end] != 0x0D, text[end] != 0x0A { out += text[at..<end] }
        at = end
      } else {
        out.append(octet)
        at += 1
      }
    }
    return Base64.Decoded(octets: out, isDamaged: isDamaged)
  }

  /// The end of a soft line break that begins with the `=` at an index; `nil` when it is none.
  private static func softBreak(_ text: ArraySlice<UInt8>, after at: Int) -> Int? {
    var end = at + 1
    while end < text.endIndex, text[end].isWSP { end += 1 }
    guard end < text.endIndex else { return end }
    if text[end] == 0x0D {
      end += 1
      if end < text.endIndex, text[end] == 0x0A { end += 1 }
      return end
    }
    return text[end] == 0x0A ? end + 1 : nil
  }

  /// Encodes text whose lines end in LF: lines of at most 76 octets with CRLF, nothing beyond printable ASCII.
  package static func encode(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var column = 0
    let digits = Array("0123456789ABCDEF".utf8)
    for (index, octet) in text.enumerated() {
      if octet == 0x0A {
        out += [0x0D, 0x0A]
        column = 0
        continue
      }
      let isLast = index + 1 == text.count || text[index + 1] == 0x0A
      let isPlain = (0x21...0x7E).contains(octet) && octet != 0x3D || octet == 0x20 && !isLast
      // A dot or "From " at a line's start is left to no relay to change.
      let isRisky = column == 0 && (octet == 0x2E || octet == 0x46)
      let width = isPlain && !isRisky ? 1 : 3
      if column + width > 75 {
        out += [0x3D, 0x0D, 0x0A]
        column = 0
      }
      if width == 1 {
        out.append(octet)
      } else {
        out += [0x3D, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
      }
      column += width
    }
    if column > 0 { out += [0x0D, 0x0A] }
    return out
  }
}
