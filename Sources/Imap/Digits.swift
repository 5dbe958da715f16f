/// Numbers of the grammar: ASCII digits and nothing else, no sign, no space.
enum Digits {
  /// The number; `nil` when there is no digit, anything else, or more than 64 bits.
  static func read(_ octets: some Sequence<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    var isEmpty = true
    for octet in octets {
      guard (0x30...0x39).contains(octet) else { return nil }
      let (tens, tooMany) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.addingReportingOverflow(UInt64(octet - 0x30))
      guard !tooMany, !overflow else { return nil }
      number = sum
      isEmpty = false
    }
    return isEmpty ? nil : number
  }

  /// A number of 32 bits (`number` of RFC 3501); `nil` as above, and beyond 32 bits.
  static func read32(_ octets: some Sequence<UInt8>) -> UInt32? {
    read(octets).flatMap { UInt32(exactly: $0) }
  }

  /// A number of 32 bits above zero (`nz-number`): a UID, a UIDVALIDITY.
  static func readUid(_ octets: some Sequence<UInt8>) -> UInt32? {
    read32(octets).flatMap { $0 == 0 ? nil : $0 }
  }

  /// How many digits a number is written with.
  static func count(_ number: UInt32) -> Int {
    var (rest, count) = (number / 10, 1)
    while rest > 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }
}
