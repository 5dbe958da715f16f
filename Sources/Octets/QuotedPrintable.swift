/// Quoted-printable (RFC 2045 section 6.7).
package enum QuotedPrintable {
  /// Decodes what can be decoded: wrong escapes stay as they are, lower-case digits count, blanks before a soft line
  /// break or a line end fall away.
  package static func decode(_ text: ArraySlice<UInt8>) -> Decoded {
    var isDamaged = false
    let octets = [UInt8](unsafeUninitializedCapacity: text.count) { output, count in
      text.withUnsafeBufferPointer { input in
        var decoder = QuotedPrintableDecoder(input: input, output: output)
        decoder.run()
        (count, isDamaged) = (decoder.count, decoder.isDamaged)
      }
    }
    return Decoded(octets: octets, isDamaged: isDamaged)
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
