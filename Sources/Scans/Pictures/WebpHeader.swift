import Octets

/// The size of a WebP picture, from its first chunk (RFC 9649 section 2).
enum WebpHeader {
  static func size(_ octets: [UInt8]) -> (width: Int, height: Int)? {
    if octets.has("VP8X", at: 12), let field = octets.run(24, 6).map({ Array($0) }) {
      return (1 + number24(field, 0), 1 + number24(field, 3))
    }
    if octets.has("VP8L", at: 12), octets.run(20, 1)?.first == 0x2F, let bits = octets.little32(21) {
      return (1 + bits & 0x3FFF, 1 + bits >> 14 & 0x3FFF)
    }
    if octets.has("VP8 ", at: 12), octets.run(23, 3)?.elementsEqual([0x9D, 0x01, 0x2A]) == true,
      let width = octets.little16(26), let height = octets.little16(28)
    {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }

  private static func number24(_ octets: [UInt8], _ at: Int) -> Int {
    Int(octets[at]) | Int(octets[at + 1]) << 8 | Int(octets[at + 2]) << 16
  }
}
