/// Decimal digits as octets.
enum Decimal {
  static func isDigit(_ octet: UInt8) -> Bool { octet &- 0x30 < 10 }

  /// Appends a number with leading zeros up to a width; negative numbers get a sign before them.
  static func append(_ number: Int, width: Int = 1, to octets: inout [UInt8]) {
    var rest = number.magnitude
    var digits: UInt64 = 0
    var count = 0
    if number < 0 { octets.append(0x2D) }
    guard rest < 10_000_000_000_000_000 else {
      octets += Array(String(rest).utf8)
      return
    }
    // Four bits a digit, the last one lowest.
    while rest > 0 || count < width {
      digits |= UInt64(rest % 10) << UInt64(count * 4)
      rest /= 10
      count += 1
    }
    for place in stride(from: count - 1, through: 0, by: -1) {
      octets.append(0x30 + UInt8(truncatingIfNeeded: digits >> UInt64(place * 4) & 15))
    }
  }
}
