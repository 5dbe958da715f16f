package import Digests

/// Makes and recognises the Message-IDs of Loket's own letters.
///
/// A letter's key says which case and event it belongs to (`2026-P-0001.receipt.1`); the Message-ID adds a code
/// that only this office can make: `<2026-P-0001.receipt.1.0123456789abcdef@domain>`. A reply that carries it
/// therefore finds its case, and nobody can invent one. The key alone stands in the journal, so that the journal
/// does not depend on the secret.
package struct MessageKeys: Sendable {
  private let key: SecretKey
  private let domain: String

  /// Octets of the HMAC that are kept: 8, as 16 hexadecimal digits; guessing one takes 2^63 letters on average.
  static let codeOctets = 8

  package init(key: SecretKey, domain: String) {
    self.key = key
    self.domain = domain
  }

  /// The Message-ID, with angle brackets, of the letter with this key.
  package func messageID(of letterKey: String) -> String {
    "<\(letterKey).\(code(of: letterKey))@\(domain)>"
  }

  /// The key of the letter that a Message-ID names, or `nil` when it is not one of ours or its code is wrong.
  ///
  /// The domain is not compared: an office that moves to another domain keeps its old threads.
  package func letterKey(in messageID: String) -> String? {
    var octets = messageID.utf8[...]
    if octets.first == 0x3C { octets = octets.dropFirst() }
    guard let at = octets.firstIndex(of: 0x40) else { return nil }
    let local = octets[..<at]
    guard let dot = local.lastIndex(of: 0x2E) else { return nil }
    guard let letterKey = String(local[..<dot]) else { return nil }
    let claimed = Array(local[local.index(after: dot)...])
    return verifies(claimed, letterKey) ? letterKey : nil
  }

  /// Whether a code is that of a letter's key, in a time that does not tell where they differ.
  func verifies(_ claimed: [UInt8], _ letterKey: String) -> Bool {
    SecretKey.equal(claimed, Array(code(of: letterKey).utf8))
  }

  /// A token for an address that means nothing without the office's key; it names files of the sender index.
  package func senderToken(_ address: String) -> String {
    hex(key.code(for: Array("sender:".utf8) + Array(address.lowercased().utf8)).prefix(16))
  }

  /// The hexadecimal digits that only this office can make for a letter's key.
  func code(of letterKey: String) -> String {
    hex(key.code(for: Array("letter:".utf8) + Array(letterKey.utf8)).prefix(Self.codeOctets))
  }

  private func hex(_ octets: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
