import Digests
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4 examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, hex: String) throws {
    let octets = Array(text.utf8)
    let digest = Digest(of: octets)
    #expect(digest.hex == hex)
    #expect(digest == Digest(of: octets[...]))
    #expect(digest == Digest.of([octets]))
    #expect(digest == Digest.of([Array(octets.prefix(1)), [], Array(octets.dropFirst())]))
    #expect(Digest(hex: hex) == digest)
    #expect(Digest(octets: digest.bytes) == digest)
    #expect(digest.bytes.count == 32)
  }

  @Test func digestAndWhatFollowsItAreHashedAsOne() {
    let first = Digest(of: [1, 2, 3])
    let rest: [UInt8] = [4, 5, 6]
    let joined = rest.withUnsafeBufferPointer { Digest(of: first, then: $0) }
    #expect(joined == Digest.of([first.bytes, rest]))
  }

  @Test(arguments: [
    "", "ba78", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "0", count: 65),
    String(repeating: "0", count: 63) + "\u{E9}",
  ])
  func otherTextIsNoDigest(text: String) {
    #expect(Digest(hex: text) == nil)
  }

  @Test func onlyThirtyTwoOctetsAreADigest() {
    #expect(Digest(octets: [UInt8](repeating: 7, count: 31)) == nil)
    #expect(Digest(octets: [UInt8](repeating: 7, count: 33)) == nil)
    #expect(Digest(octets: [UInt8](repeating: 0, count: 32)) == .zero)
  }

  @Test func digestsAreOrderedAsTheirOctets() {
    let digests = (0..<100).map { Digest(of: [UInt8($0)]) }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}

@Suite struct SecretKeyTests {
  /// RFC 4231 test cases 1, 2 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func knownCodes(key: [UInt8], message: String, hex: String) {
    let code = SecretKey(bytes: key).code(for: Array(message.utf8))
    #expect(Digest(octets: code)?.hex == hex)
  }

  @Test func randomKeysDiffer() throws {
    let keys = try (0..<8).map { _ in try SecretKey.random().bytes }
    #expect(Set(keys).count == 8)
    #expect(keys.allSatisfy { $0.count == 32 })
  }

  @Test func codesAreComparedWhole() {
    #expect(SecretKey.equal([1, 2, 3], [1, 2, 3]))
    #expect(!SecretKey.equal([1, 2, 3], [1, 2, 4]))
    #expect(!SecretKey.equal([1, 2, 3], [0, 2, 3]))
    #expect(!SecretKey.equal([1, 2], [1, 2, 3]))
    #expect(SecretKey.equal([], []))
  }
}
