import CCrypto

/// A SHA-256 digest: what identifies a letter, a file, a journal line.
///
/// Stored as four words, so that a hundred thousand of them cost no allocation each.
package struct Digest: Hashable, Comparable, Sendable {
  private let a: UInt64
  private let b: UInt64
  private let c: UInt64
  private let d: UInt64

  /// From exactly 32 octets; `nil` for any other number.
  package init?(octets: some Collection<UInt8>) {
    guard octets.count == 32 else { return nil }
    self.init(words: octets)
  }

  /// The digest of octets.
  package init(of octets: [UInt8]) { self = octets.withUnsafeBytes(Self.hash) }

  /// The digest of a slice.
  package init(of octets: ArraySlice<UInt8>) { self = octets.withUnsafeBytes(Self.hash) }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  package init?(hex: String) { self.init(hexOctets: hex.utf8) }

  /// The same from octets of text.
  package init?(hexOctets: some Collection<UInt8>) {
    guard hexOctets.count == 64 else { return nil }
    var octets: [UInt8] = []
    octets.reserveCapacity(32)
    var high: UInt8?
    for octet in hexOctets {
      guard let digit = Self.value(octet) else { return nil }
      if let first = high {
        octets.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    self.init(words: octets)
  }

  /// The digest of several pieces, one after the other, without joining them first.
  package static func of(_ parts: [[UInt8]]) -> Digest {
    guard let context = EVP_MD_CTX_new() else { return Digest(of: parts.flatMap { $0 }) }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    for part in parts { _ = part.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } }
    var output = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &output, nil)
    return Digest(words: output)
  }

  /// All octets zero: what the journal's first line follows.
  package static let zero = Digest(words: [UInt8](repeating: 0, count: 32))

  /// The 32 octets.
  package var bytes: [UInt8] {
    [a, b, c, d].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - $0 * 8)) } }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { String(decoding: hexOctets, as: UTF8.self) }

  /// The same as octets of text.
  package var hexOctets: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var octets: [UInt8] = []
    octets.reserveCapacity(64)
    for word in [a, b, c, d] {
      for shift in stride(from: 60, through: 0, by: -4) { octets.append(digits[Int(word >> UInt64(shift) & 15)]) }
    }
    return octets
  }

  package static func < (x: Digest, y: Digest) -> Bool { (x.a, x.b, x.c, x.d) < (y.a, y.b, y.c, y.d) }

  private init(words octets: some Collection<UInt8>) {
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, octet) in octets.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(octet) }
    (a, b, c, d) = (words[0], words[1], words[2], words[3])
  }

  private static func hash(_ buffer: UnsafeRawBufferPointer) -> Digest {
    var output = [UInt8](repeating: 0, count: 32)
    EVP_Digest(buffer.baseAddress, buffer.count, &output, nil, EVP_sha256(), nil)
    return Digest(words: output)
  }

  private static func value(_ octet: UInt8) -> UInt8? {
    switch octet {
    case 0x30...0x39: octet - 0x30
    case 0x61...0x66: octet - 0x57
    default: nil
    }
  }
}
