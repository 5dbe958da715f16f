import Desk
import Digests
import Testing

@Suite("Envelope senders") struct EnvelopeKeyTests {
  private let keys = DeskSample.keys

  @Test(
    "The address of a letter leads back to it",
    arguments: [
      "2026-P-0001.receipt.1", "2026-K-0012.objection-receipt.2", "L-0123456789abcdef.not-a-request.1",
    ], ["b+{key}@example.go.id", "{key}@bounce.example.go.id", "b-{key}-x@example.go.id"])
  func thereAndBack(_ key: String, _ pattern: String) throws {
    let address = try #require(keys.bounceAddress(of: key, pattern: pattern))
    #expect(keys.letterKey(inAddress: address) == key)
    #expect(keys.letterKey(inAddress: address.lowercased()) == key)
    let code = keys.messageID(of: key).dropFirst().split(separator: "@")[0]
    #expect(address.utf8.split(separator: 0x40)[0].count <= 64)
    #expect(address.contains(code))
  }

  @Test("A pattern without a place for the key is the address itself")
  func plain() {
    #expect(keys.bounceAddress(of: "x", pattern: "ppid@example.go.id") == "ppid@example.go.id")
  }

  @Test("A local part holds at most sixty-four octets")
  func length() {
    let key = "2026-P-0001.receipt.1"  // 38 octets with its code
    let room = String(repeating: "b", count: 25)
    #expect(keys.bounceAddress(of: key, pattern: "\(room)+{key}@example.go.id") != nil)
    #expect(keys.bounceAddress(of: key, pattern: "\(room)b+{key}@example.go.id") == nil)
  }

  @Test(
    "A pattern or key that makes no address is refused",
    arguments: [
      ("a", "{key}"), ("a", "b@{key}.example.go.id"), ("a b", "{key}@example.go.id"),
      ("a\r\nRCPT", "{key}@example.go.id"), ("a", "b+{key}@x"),
    ])
  func refused(_ key: String, _ pattern: String) {
    #expect(keys.bounceAddress(of: key, pattern: pattern) == nil)
  }

  @Test(
    "A wrong code, another office's code or no code leads nowhere",
    arguments: [
      "b+2026-P-0001.receipt.1.0123456789abcdef@example.go.id", "b+2026-P-0001.receipt.1@example.go.id",
      "ppid@example.go.id", "", "@", ".", "b+.0123456789abcdef@example.go.id",
      "b+\u{e9}.0123456789abcdef@example.go.id",
    ])
  func forged(_ address: String) { #expect(keys.letterKey(inAddress: address) == nil) }

  @Test("Another office's key opens nothing, one changed octet neither")
  func otherKey() throws {
    let other = MessageKeys(
      key: SecretKey(bytes: [UInt8](repeating: 8, count: 32)), domain: "example.go.id")
    let address = try #require(keys.bounceAddress(of: DeskSample.key, pattern: DeskSample.pattern))
    #expect(other.letterKey(inAddress: address) == nil)
    let changed = address.replacing("0001", with: "0002")
    #expect(keys.letterKey(inAddress: changed) == nil)
    #expect(keys.letterKey(inAddress: String(repeating: "b", count: 200) + address) == nil)
  }
}
