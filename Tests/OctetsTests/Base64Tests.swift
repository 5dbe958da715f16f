import Octets
import Testing

private struct Base64Case: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let octets: String
  let isDamaged: Bool

  init(_ name: String, _ text: String, _ octets: String, damaged: Bool = false) {
    (testDescription, self.text, self.octets, isDamaged) = (name, text, octets, damaged)
  }
}

private let cases = [
  // RFC 4648 section 10.
  Base64Case("empty", "", ""),
  Base64Case("one octet", "Zg==", "f"),
  Base64Case("two octets", "Zm8=", "fo"),
  Base64Case("three octets", "Zm9v", "foo"),
  Base64Case("six octets", "Zm9vYmFy", "foobar"),
  // Lines.
  Base64Case("CRLF between quanta", "Zm9v\r\nYmFy\r\n", "foobar"),
  Base64Case("LF inside a quantum", "Zm\n9vYm\nFy", "foobar"),
  Base64Case("CR alone", "Zm9v\rYmFy\r", "foobar"),
  Base64Case("blanks everywhere", " Z m\t9 v ", "foo"),
  // What senders leave out or do otherwise.
  Base64Case("no padding, one octet over", "Zm9vZg", "foof"),
  Base64Case("no padding, two octets over", "Zm9vZm8", "foofo"),
  Base64Case("URL alphabet", "Pz8_Pj4-", "???>>>"),
  Base64Case("padding only", "====", ""),
  Base64Case("streams one after the other", "Zg==Zg==", "ff"),
  Base64Case("streams in lines", "Zg==\r\nYmFy\r\n", "fbar"),
  // Damage.
  Base64Case("one sextet over", "Zm9vZ", "foo", damaged: true),
  Base64Case("NUL inside", "Zm\09v", "foo", damaged: true),
  Base64Case("other octets inside", "Zm!9*v", "foo", damaged: true),
  Base64Case("8-bit octets inside", "Zm9v\u{E9}YmFy", "foobar", damaged: true),
  Base64Case("a list's footer behind the end", "Zg==\r\n\r\n--\r\nMilis warga\r\n", "f", damaged: true),
  Base64Case("a footer of underscores", "Zg==\r\n____________\r\nmilis", "f", damaged: true),
]

@Test(arguments: cases)
private func `base64 gives what can be read`(_ of: Base64Case) {
  let decoded = Base64.decode(Array(of.text.utf8)[...])
  #expect(String(decoding: decoded.octets, as: UTF8.self) == of.octets)
  #expect(decoded.isDamaged == of.isDamaged)
}

@Test(arguments: 0..<200)
func `base64 gives back what it was given`(count: Int) {
  let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ count) }
  for lines in [true, false] {
    let text = Base64.encode(octets, lines: lines)
    #expect(Base64.decode(text[...]) == Decoded(octets: octets, isDamaged: false))
    let lineFeeds = text.filter { $0 != 0x0D }
    #expect(Base64.decode(lineFeeds[...]).octets == octets)
  }
}

@Test func `base64 lines have at most 76 octets`() {
  let text = Base64.encode([UInt8](repeating: 0xA5, count: 1000), lines: true)
  let lines = text.split(separator: 0x0A)
  #expect(lines.allSatisfy { $0.count <= 77 && $0.last == 0x0D })
}

@Test func `base64 reads a slice within its bounds`() {
  let text = Array("xxxxZm9vxxxx".utf8)
  #expect(Base64.decode(text[4..<8]).octets == Array("foo".utf8))
}

@Test func `every octet alone is text, blank or damage`() {
  for octet in UInt8.min...UInt8.max {
    let decoded = Base64.decode([0x51, octet, 0x51, 0x51, 0x51][...])
    let isText = octet.isAlpha || octet.isDigit || [0x2B, 0x2D, 0x2F, 0x5F].contains(octet)
    #expect(decoded.octets.count == (octet == 0x3D ? 2 : 3))
    #expect(decoded.isDamaged == (isText || !octet.isBlank))
  }
}
