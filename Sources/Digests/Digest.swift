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
    let copy = Array(octets)
    guard let digest = copy.withUnsafeBufferPointer({ Digest(octets: $0) }) else { return nil }
    self = digest
  }

  /// The same without a copy; not generic, since a generic of another module is not specialised.
  package init?(octets: UnsafeBufferPointer<UInt8>) {
    guard octets.count == 32 else { return nil }
    let raw = UnsafeRawBufferPointer(octets)
    a = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    b = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    c = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    d = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
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
  package init?(hex: String) { self.init(hexOctets: Array(hex.utf8)) }

  /// The same from octets of text.
  package init?(hexOctets: [UInt8]) {
    guard let digest = hexOctets.withUnsafeBufferPointer({ Digest(hexOctets: $0) }) else { return nil }
    self = digest
  }

  /// The same without a copy.
  package init?(hexOctets: UnsafeBufferPointer<UInt8>) {
    guard hexOctets.count == 64, let a = Self.word(hexOctets, at: 0), let b = Self.word(hexOctets, at: 16),
      let c = Self.word(hexOctets, at: 32), let d = Self.word(hexOctets, at: 48)
    else { return nil }
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
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

  /// In the order of their octets.
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

  static func finish(_ context: OpaquePointer) -> Digest {
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { buffer in
      _ = EVP_DigestFinal_ex(context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    return Digest(words)
  }

  /// Fetched once: OpenSSL 3 looks the algorithm up anew for every digest otherwise, which costs more than a short
  /// digest itself. It is immutable and counted atomically, so any thread may use it.
  nonisolated(unsafe) static let algorithm = EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()

  /// Sixteen hexadecimal digits as a number.
  private static func word(_ octets: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64? {
    var word: UInt64 = 0
    var isGood = true
    for octet in octets[start..<(start + 16)] {
      let digit = octet &- 0x30
      let letter = octet &- 0x61
      isGood = isGood && (digit < 10 || letter < 6)
      word = word << 4 | UInt64(digit < 10 ? digit : letter &+ 10)
    }
    return isGood ? word : nil
  }
}
