/// An address that may stand in an SMTP envelope, checked octet by octet: nothing in it can end the command.
package struct EnvelopeAddress: Sendable, Equatable {
  package let text: String

  /// `nil` unless the address is plain ASCII of at most 254 octets, local part at most 64, without spaces, control
  /// octets, brackets, quotes or a second at sign (RFC 5321 section 4.5.3.1).
  package init?(_ text: String) {
    let octets = Array(text.utf8)
    guard octets.count <= 254, let at = octets.firstIndex(of: 0x40), at > 0, at <= 64, at + 1 < octets.count,
      octets[(at + 1)...].allSatisfy(Self.isDomain), octets[..<at].allSatisfy(Self.isLocal)
    else { return nil }
    self.text = text
  }

  /// Letters, digits, dot and hyphen.
  static func isDomain(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: false
    }
  }

  private static let atoms = Set("!#$%&'*+/=?^_`{|}~".utf8)

  /// What an unquoted local part may hold (RFC 5322 dot-atom).
  private static func isLocal(_ octet: UInt8) -> Bool { isDomain(octet) || atoms.contains(octet) }
}
