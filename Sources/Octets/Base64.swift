/// Base64 (RFC 4648), as mail has it: broken into lines, and now and then damaged.
package enum Base64 {
  /// What decoding gives back; the same for every transfer coding.
  package typealias Decoded = Octets.Decoded

  /// Decodes what can be decoded: line ends and blanks are skipped, the URL alphabet is known, missing padding is
  /// taken as read. Other octets, and text after the end, are left out as damage; a stream that goes on after its
  /// padding, as joined streams do, is decoded on.
  package static func decode(_ text: ArraySlice<UInt8>) -> Decoded {
    var isDamaged = false
    let room = text.count / 4 * 3 + Base64Decoder.slack
    let octets = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      text.withUnsafeBufferPointer { input in
        Base64Decoder.tables.withUnsafeBufferPointer { tables in
          var decoder = Base64Decoder(input: input, tables: tables, output: output)
          decoder.run()
          (count, isDamaged) = (decoder.count, decoder.isDamaged)
        }
      }
    }
    return Decoded(octets: octets, isDamaged: isDamaged)
  }

  /// Encodes octets, in lines of 76 where `lines` is set, each with CRLF.
  package static func encode(_ octets: [UInt8], lines: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(octets.count * 4 / 3 + octets.count / 28 + 8)
    var column = 0
    for start in stride(from: 0, to: octets.count, by: 3) {
      let a = octets[start]
      let b = start + 1 < octets.count ? octets[start + 1] : 0
      let c = start + 2 < octets.count ? octets[start + 2] : 0
      out.append(alphabet[Int(a >> 2)])
      out.append(alphabet[Int((a & 3) << 4 | b >> 4)])
      out.append(start + 1 < octets.count ? alphabet[Int((b & 15) << 2 | c >> 6)] : 0x3D)
      out.append(start + 2 < octets.count ? alphabet[Int(c & 63)] : 0x3D)
      column += 4
      if lines, column == 76 {
        out += [0x0D, 0x0A]
        column = 0
      }
    }
    if lines, column > 0 { out += [0x0D, 0x0A] }
    return out
  }

  static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
