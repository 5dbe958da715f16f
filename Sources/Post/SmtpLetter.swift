/// A letter as SMTP carries it.
struct SmtpLetter {
  /// With dots doubled at line starts (RFC 5321 section 4.5.2), ended by CRLF, without the final dot.
  let stuffed: [UInt8]
  /// Octets before the doubling.
  let size: Int
  /// Whether an octet is beyond ASCII, which needs 8BITMIME.
  let isEightBit: Bool

  /// The octets that end a letter.
  static let dot: [UInt8] = [0x2E, 0x0D, 0x0A]

  /// Why octets are no letter that SMTP can carry whole.
  enum Flaw: String, Error {
    case bareLineEnd = "a line of the letter does not end with CRLF"
    case null = "the letter holds a NUL octet"
    case longLine = "a line of the letter is longer than 998 octets"
  }

  /// Checks and stuffs; the last line's end is added when it is missing.
  ///
  /// A server may take a bare CR or LF for a line's end, and so find the letter's end where there is none.
  init(_ octets: [UInt8]) throws(Flaw) {
    var out: [UInt8] = []
    out.reserveCapacity(octets.count + octets.count / 32 + 2)
    var isEightBit = false
    var start = 0
    for (index, octet) in octets.enumerated() {
      if index == start, octet == 0x2E { out.append(0x2E) }
      switch octet {
      case 0: throw .null
      case 0x0A:
        guard index > start, octets[index - 1] == 0x0D else { throw .bareLineEnd }
        guard index - 1 - start <= 998 else { throw .longLine }
        start = index + 1
      case 0x0D: guard index + 1 == octets.count || octets[index + 1] == 0x0A else { throw .bareLineEnd }
      case 0x80...: isEightBit = true
      default: break
      }
      out.append(octet)
    }
    if start < octets.count {
      guard octets.last != 0x0D else { throw .bareLineEnd }
      guard octets.count - start <= 998 else { throw .longLine }
      out += [0x0D, 0x0A]
    }
    stuffed = out
    size = octets.count
    self.isEightBit = isEightBit
  }
}
