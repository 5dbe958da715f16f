import Octets

extension Mailbox {
  /// Whether the address is safe in an SMTP envelope.
  ///
  /// An allow-list on octets: ASCII dot-atom or quoted local part of at most 64 octets, host name or address literal
  /// of at most 255, 254 together, no control octet anywhere (RFC 5321 sections 4.1.2, 4.1.3 and 4.5.3.1).
  package var isValid: Bool {
    let octets = Array(address.utf8)
    guard octets.count <= 254, octets.allSatisfy({ (0x20...0x7E).contains($0) }),
      let at = octets.lastIndex(of: 0x40)
    else { return false }
    let local = octets[..<at]
    let domain = octets[(at + 1)...]
    guard (1...64).contains(local.count) else { return false }
    let isLocal = local.first == 0x22 ? Self.isQuoted(local) : Self.isDotAtom(local)
    return isLocal && (domain.first == 0x5B ? Self.isLiteral(domain) : Self.isHost(domain))
  }

  private static func isDotAtom(_ octets: ArraySlice<UInt8>) -> Bool {
    octets.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy(\.isAtext)
    }
  }

  /// `"…"` with qtext and quoted pairs of printable octets.
  private static func isQuoted(_ octets: ArraySlice<UInt8>) -> Bool {
    guard octets.count > 2, octets.last == 0x22 else { return false }
    var rest = octets.dropFirst().dropLast()
    while let octet = rest.popFirst() {
      if octet == 0x22 || octet == 0x5C && rest.popFirst() == nil { return false }
    }
    return true
  }

  private static func isHost(_ octets: ArraySlice<UInt8>) -> Bool {
    let labels = octets.split(separator: 0x2E, omittingEmptySubsequences: false)
    // A name without a dot (`root@localhost`) leads nowhere from another machine.
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
          && label.allSatisfy { $0.isAlpha || $0.isDigit || $0 == 0x2D }
      }
  }

  /// `[192.0.2.1]` or `[IPv6:2001:db8::1]`, by its octets.
  private static func isLiteral(_ octets: ArraySlice<UInt8>) -> Bool {
    guard octets.count > 2, octets.last == 0x5D else { return false }
    return octets.dropFirst().dropLast().allSatisfy {
      $0.isAlpha || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A
    }
  }
}
