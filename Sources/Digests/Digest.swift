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
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: octets) }
    self.init(words)
  }

  /// The digest of octets.
  package init(of octets: [UInt8]) { self = octets.withUnsafeBytes { Self.hash($0) } }

  /// The digest of a slice.
  package init(of octets: ArraySlice<UInt8>) { self = octets.withUnsafeBytes { Self.hash($0) } }

  /// The digest of a digest's 32 octets and what follows them, without joining the two.
  package init(of first: Digest, then rest: UnsafeBufferPointer<UInt8>) {
    var words = (first.a.bigEndian, first.b.bigEndian, first.c.bigEndian, first.d.bigEndian)
    self = withUnsafeBytes(of: &words) { Self.hash($0, UnsafeRawBufferPointer(rest)) }
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  package init?(hex: String) { self.init(hexOctets: hex.utf8) }

  /// The same from octets of text.
  package init?(hexOctets: some Collection<UInt8>) {
    guard hexOctets.count == 64 else { return nil }
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    var bad: UInt8 = 0
    var place = 0
    for octet in hexOctets {
      let value = Self.values[Int(octet)]
      bad |= value
      switch place >> 4 {
      case 0: words.0 = words.0 << 4 | UInt64(value & 15)
      case 1: words.1 = words.1 << 4 | UInt64(value & 15)
      case 2: words.2 = words.2 << 4 | UInt64(value & 15)
      default: words.3 = words.3 << 4 | UInt64(value & 15)
      }
      place += 1
    }
    guard bad < 16 else { return nil }
    (a, b, c, d) = words
  }

  /// The digest of several pieces, one after the other, without joining them first.
  package static func of(_ parts: [[UInt8]]) -> Digest {
    guard let context = EVP_MD_CTX_new() else { return Digest(of: parts.flatMap { $0 }) }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, algorithm, nil)
    for part in parts { _ = part.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) } }
    return finish(context)
  }

  /// All octets zero: what the journal's first line follows.
  package static let zero = Digest((0, 0, 0, 0))

  /// The 32 octets.
  package var bytes: [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(32)
    append(to: &octets)
    return octets
  }

  /// Appends the 32 octets.
  package func append(to octets: inout [UInt8]) {
    withUnsafeBytes(of: (a.bigEndian, b.bigEndian, c.bigEndian, d.bigEndian)) {
      octets.append(contentsOf: $0)
    }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { String(decoding: hexOctets, as: UTF8.self) }

  /// The same as octets of text.
  package var hexOctets: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      for word in [a, b, c, d] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          buffer[count] = value < 10 ? 0x30 + value : 0x57 + value
          count += 1
        }
      }
    }
  }

  /// The first eight octets as a number: as even as any hash for a table of digests.
  package var leadingWord: UInt64 { a }

  package static func < (x: Digest, y: Digest) -> Bool { (x.a, x.b, x.c, x.d) < (y.a, y.b, y.c, y.d) }

  private init() { (a, b, c, d) = (0, 0, 0, 0) }

  /// From words as they lie in memory, their octets in the digest's order.
  private init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    a = UInt64(bigEndian: words.0)
    b = UInt64(bigEndian: words.1)
    c = UInt64(bigEndian: words.2)
    d = UInt64(bigEndian: words.3)
  }

  private static func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer? = nil) -> Digest
  {
    guard let context = EVP_MD_CTX_new() else { return Digest() }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, algorithm, nil)
    EVP_DigestUpdate(context, first.baseAddress, first.count)
    if let second { EVP_DigestUpdate(context, second.baseAddress, second.count) }
    return finish(context)
  }

  private static func finish(_ context: OpaquePointer) -> Digest {
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { buffer in
      _ = EVP_DigestFinal_ex(context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    return Digest(words)
  }

  /// Fetched once: OpenSSL 3 looks the algorithm up anew for every digest otherwise, which costs more than a short
  /// digest itself. It is immutable and counted atomically, so any thread may use it.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()

  /// What each octet is worth as a lower-case hexadecimal digit; 255 for none.
  private static let values: [UInt8] = (0..<256).map { octet in
    switch octet {
    case 0x30...0x39: UInt8(octet - 0x30)
    case 0x61...0x66: UInt8(octet - 0x57)
    default: 255
    }
  }
}
