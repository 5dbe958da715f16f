/// Case of IMAP's own words, which are ASCII: no other letter has one.
enum AsciiCase {
  /// The octets as text, a-z made A-Z; octets that are no UTF-8 become U+FFFD.
  static func upper(_ octets: some Sequence<UInt8>) -> String {
    String(decoding: octets.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// The octets as text, A-Z made a-z; octets that are no UTF-8 become U+FFFD.
  static func lower(_ octets: some Sequence<UInt8>) -> String {
    String(decoding: octets.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether octets are these ASCII capitals in any case.
  static func matches(_ octets: some Collection<UInt8>, _ capitals: StaticString) -> Bool {
    octets.count == capitals.utf8CodeUnitCount
      && capitals.withUTF8Buffer { wanted in
        zip(octets, wanted).allSatisfy { octet, capital in
          ((0x61...0x7A).contains(octet) ? octet & 0xDF : octet) == capital
        }
      }
  }
}
