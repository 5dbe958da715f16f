/// Base64 (RFC 4648), as mail has it: broken into lines, and now and then damaged.
package enum Base64 {
  /// What came out, and whether something had to be guessed or left out.
  package struct Decoded: Sendable, Equatable {
    package var octets: [UInt8]
    package var isDamaged: Bool

    package init(octets: [UInt8], isDamaged: Bool) {
      self.octets = octets
      self.isDamaged = isDamaged
    }
  }

  /// Decodes what can be decoded: line ends and blanks are skipped, the URL alphabet is known, other octets are left
  /// out as damage, padding inside the text ends a quantum and the next begins.
  package static func decode(_ text: ArraySlice<UInt8>) -> Decoded {
    var isDamaged = false
    let octets = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { output, count in
      text.withUnsafeBufferPointer { input in
        table.withUnsafeBufferPointer { table in
          isDamaged = decode(input, table, into: output, &count)
        }
      }
    }
    return Decoded(octets: octets, isDamaged: isDamaged)
  }

  private static func decode(
    _ input: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    var isDamaged = false
    var at = 0
    var sextets: UInt32 = 0
    var filled = 0
    while at < input.count {
      // Whole quanta of four, the common case, without looking at anything else.
      if filled == 0 {
        while at + 4 <= input.count {
          let a = table[Int(input[at])], b = table[Int(input[at + 1])]
          let c = table[Int(input[at + 2])], d = table[Int(input[at + 3])]
          if (a | b | c | d) & 0xC0 != 0 { break }
          let word = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
          output[count] = UInt8(truncatingIfNeeded: word >> 16)
          output[count + 1] = UInt8(truncatingIfNeeded: word >> 8)
          output[count + 2] = UInt8(truncatingIfNeeded: word)
          count += 3
          at += 4
        }
        guard at < input.count else { break }
      }
      let octet = input[at]
      let value = table[Int(octet)]
      at += 1
      if value < 64 {
        sextets = sextets << 6 | UInt32(value)
        filled += 1
        if filled == 4 {
          output[count] = UInt8(truncatingIfNeeded: sextets >> 16)
          output[count + 1] = UInt8(truncatingIfNeeded: sextets >> 8)
          output[count + 2] = UInt8(truncatingIfNeeded: sextets)
          count += 3
          (sextets, filled) = (0, 0)
        }
      } else if octet == 0x3D {
        if filled == 1 { isDamaged = true }
        flush(&sextets, &filled, output, &count)
      } else if value == skip {
        continue
      } else {
        isDamaged = true
      }
    }
    if filled == 1 { isDamaged = true }
    flush(&sextets, &filled, output, &count)
    return isDamaged
  }

  /// What a quantum cut short still holds.
  private static func flush(
    _ sextets: inout UInt32, _ filled: inout Int, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    switch filled {
    case 2:
      output[count] = UInt8(truncatingIfNeeded: sextets >> 4)
      count += 1
    case 3:
      output[count] = UInt8(truncatingIfNeeded: sextets >> 10)
      output[count + 1] = UInt8(truncatingIfNeeded: sextets >> 2)
      count += 2
    default: break
    }
    (sextets, filled) = (0, 0)
  }

  /// Encodes octets, in lines of 76 where `lines` is set, each with CRLF.
  package static func encode(_ octets: [UInt8], lines: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(octets.count * 4 / 3 + octets.count / 38 + 8)
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

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let skip: UInt8 = 0x80
  private static let other: UInt8 = 0xC0

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: other, count: 256)
    for (value, octet) in alphabet.enumerated() { table[Int(octet)] = UInt8(value) }
    table[0x2D] = 62
    table[0x5F] = 63
    for octet in [0x20, 0x09, 0x0D, 0x0A] { table[octet] = skip }
    return table
  }()
}
