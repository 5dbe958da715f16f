import CCrypto

/// The system gave no random numbers.
package struct RandomFault: Error {}

/// A secret of 32 octets for HMAC-SHA-256 (RFC 2104).
package struct SecretKey: Sendable {
  /// The secret's octets.
  package let bytes: [UInt8]

  /// A secret kept elsewhere.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A new secret from the system's random numbers.
  package static func random() throws(RandomFault) -> SecretKey {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard RAND_bytes(&bytes, 32) == 1 else { throw RandomFault() }
    return SecretKey(bytes: bytes)
  }

  /// The code of a message: 32 octets.
  package func code(for message: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    HMAC(EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &output, &length)
    return output
  }

  /// Compares two codes in a time that does not tell where they differ.
  package static func equal(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
