/// Windows-1252 as browsers read it: every octet has a meaning.
enum Windows1252 {
  static func text(_ octets: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(octets.count + octets.count / 4)
    for octet in octets {
      if octet < 0x80 { out.append(octet) } else { out += forms[Int(octet - 0x80)] }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// UTF-8 of each octet from 0x80 on.
  private static let forms: [[UInt8]] = (0x80...0xFF).map { octet in
    let value = octet < 0xA0 ? upper[octet - 0x80] : UInt32(octet)
    return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
  }

  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153, 0x9D, 0x17E, 0x178,
  ]
}
