import Mime

// Envelope senders that say which letter comes back (VERP): a report then names its letter even where it
// encloses nothing of it.

extension MessageKeys {
  /// The envelope sender of the letter with this key: `pattern` with the letter's key and code for `{key}`,
  /// as in `ppid-bounce+2026-P-0001.receipt.1.0123456789abcdef@example.go.id`.
  ///
  /// `pattern`: an address, with `{key}` in its local part or without; without, it is the envelope sender
  /// itself. `nil` when the address would not be valid: a local part of more than 64 octets (RFC 5321
  /// section 4.5.3.1.1).
  package func bounceAddress(of letterKey: String, pattern: String) -> String? {
    let octets = Array(pattern.utf8)
    guard let place = octets.indices.first(where: { octets[$0...].starts(with: Self.placeholder) }) else {
      return pattern
    }
    guard let at = octets.lastIndex(of: 0x40), place < at else { return nil }
    let key = Array("\(letterKey).\(code(of: letterKey))".utf8)
    let address = octets[..<place] + key + octets[(place + Self.placeholder.count)...]
    let text = String(decoding: address, as: UTF8.self)
    return Mailbox(address: text).isValid ? text : nil
  }

  /// The key of the letter whose envelope sender an address is, or `nil` when none of ours stands in it or
  /// its code is wrong.
  ///
  /// The pattern is not needed: an office that changes it keeps its old letters. What forwarding systems
  /// put around a local part, and servers that write it in lower case, do no harm.
  package func letterKey(inAddress address: String) -> String? {
    let octets = Array(address.utf8)
    let local = octets[..<(octets.lastIndex(of: 0x40) ?? octets.count)]
    guard local.count <= Self.longestLocalPart, local.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    for dot in local.indices where local[dot] == 0x2E {
      let claimed = local[(dot + 1)...].prefix(2 * Self.codeOctets).map(Self.lowercased)
      let end = dot + 1 + claimed.count
      guard claimed.count == 2 * Self.codeOctets, claimed.allSatisfy(Self.isHexDigit),
        end == local.endIndex || !Self.isWord(local[end])
      else {
        continue
      }
      for start in local.startIndex..<dot
      where start == local.startIndex || !Self.isWord(local[start - 1]) {
        for key in Self.spellings(local[start..<dot]) where verifies(claimed, key) { return key }
      }
    }
    return nil
  }

  /// A key as it stands, and as it was before somebody wrote it in lower case: letters that stand alone
  /// between hyphens before the first dot are capitals, all others are not.
  private static func spellings(_ octets: ArraySlice<UInt8>) -> [String] {
    var restored = octets.map(lowercased)
    let head = restored.firstIndex(of: 0x2E) ?? restored.count
    for index in restored.indices.prefix(head) where isLetter(restored[index]) {
      let isAlone =
        (index == 0 || restored[index - 1] == 0x2D) && index + 1 < head && restored[index + 1] == 0x2D
      if isAlone { restored[index] &= 0xDF }
    }
    let plain = String(decoding: octets, as: UTF8.self)
    let other = String(decoding: restored, as: UTF8.self)
    return octets.elementsEqual(restored) ? [plain] : [plain, other]
  }

  private static func lowercased(_ octet: UInt8) -> UInt8 {
    (0x41...0x5A).contains(octet) ? octet | 0x20 : octet
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }

  private static func isHexDigit(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet) || (0x61...0x66).contains(octet)
  }

  private static func isWord(_ octet: UInt8) -> Bool {
    isLetter(octet) || (0x30...0x39).contains(octet)
  }

  private static let placeholder = Array("{key}".utf8)
  /// An own one has at most 64 octets; a forwarding system's own mark comes before it.
  private static let longestLocalPart = 128
}
