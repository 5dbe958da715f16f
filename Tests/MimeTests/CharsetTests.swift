import Mime
import Testing

private struct CharsetCase: CustomTestStringConvertible {
  let testDescription: String
  let octets: [UInt8]
  let label: String?
  let text: String
  let note: Note.Kind?

  init(_ name: String, _ octets: [UInt8], _ label: String?, _ text: String, _ note: Note.Kind? = nil) {
    (testDescription, self.octets, self.label, self.text, self.note) = (name, octets, label, text, note)
  }
}

private let utf8 = Array("é".utf8)

private let cases = [
  CharsetCase("no label, ASCII", [0x61], nil, "a"),
  CharsetCase("no label, UTF-8", utf8, nil, "é"),
  CharsetCase("no label, 8-bit", [0xE9], nil, "é"),
  CharsetCase("UTF-8", utf8, "UTF-8", "é"),
  CharsetCase("quoted label", utf8, "\"utf-8\"", "é"),
  CharsetCase(
    "UTF-8 damaged once", Array("café ".utf8) + [0xFF] + Array("é".utf8), "utf-8", "café \u{FFFD}é",
    .wrongCharset),
  CharsetCase("UTF-8 that is none", [0x63, 0xE9, 0x20], "utf-8", "cé ", .wrongCharset),
  CharsetCase("overlong", [0xC0, 0x80], "utf-8", "À€", .wrongCharset),
  CharsetCase("ASCII", [0x61], "us-ascii", "a"),
  CharsetCase("ASCII that is UTF-8", utf8, "us-ascii", "é", .wrongCharset),
  CharsetCase("ASCII that is 8-bit", [0x93], "ANSI_X3.4-1968", "“", .wrongCharset),
  CharsetCase("Latin-1 is read as Windows-1252", [0x80, 0x92], "iso-8859-1", "€’"),
  CharsetCase("Latin-1 that is UTF-8", utf8, "iso-8859-1", "é", .wrongCharset),
  CharsetCase("Latin-9", [0xA4], "iso-8859-15", "€"),
  CharsetCase("Latin-2 by alias", [0xB1], "latin2", "ą"),
  CharsetCase("Windows-1250", [0x9C], "windows-1250", "ś"),
  CharsetCase("KOI8-R", [0xD0], "KOI8-R", "п"),
  CharsetCase("Thai", [0xA1], "windows-874", "ก"),
  CharsetCase("Mac", [0x8E], "macintosh", "é"),
  CharsetCase("DOS", [0x82], "IBM850", "é"),
  CharsetCase("Big5", [0xA4, 0xE9], "big5", "日"),
  CharsetCase("EUC-KR", [0xC7, 0xD1], "ks_c_5601-1987", "한"),
  CharsetCase("UTF-16 with its mark", [0xFE, 0xFF, 0x00, 0x61], "utf-16", "a"),
  CharsetCase("UTF-16 without it, big", [0x00, 0x61, 0x00, 0x62], "utf-16", "ab"),
  CharsetCase("UTF-16 without it, little", [0x61, 0x00, 0x62, 0x00], "utf-16", "ab"),
  CharsetCase("UTF-16 that is none", [0x61, 0x62], "utf-16", "ab", .wrongCharset),
  CharsetCase("half a character at the end", [0x61, 0x93], "shift_jis", "a\u{FFFD}", .wrongCharset),
  CharsetCase("UTF-7 in plain text", Array("+AOk-".utf8), "utf-7", "é"),
  CharsetCase("unknown label, UTF-8", utf8, "x-kantor", "é", .unknownCharset),
  CharsetCase("unknown label, 8-bit", [0xE9], "x-kantor", "é", .unknownCharset),
  CharsetCase("a label of EBCDIC is not followed", [0x61], "IBM1364", "a", .unknownCharset),
  CharsetCase("a label with a path", [0x61], "../../x", "a", .unknownCharset),
  CharsetCase("a label with an option", [0x61], "utf-16//TRANSLIT", "a", .unknownCharset),
  CharsetCase("unknown-8bit", [0xE9], "unknown-8bit", "é", .unknownCharset),
  CharsetCase("empty", [], "utf-8", ""),
]

@Test(arguments: cases)
private func `character sets are read by their labels or in spite of them`(_ of: CharsetCase) {
  let decoded = Charset.decode(of.octets, label: of.label)
  #expect(decoded.text == of.text)
  #expect(decoded.note == of.note)
}

@Test func `markup is never read as UTF-7`() {
  let decoded = Charset.decode(Array("+ADw-script+AD4-".utf8), label: "utf-7", isMarkup: true)
  #expect(decoded.text == "+ADw-script+AD4-")
  #expect(decoded.note == .wrongCharset)
}

@Test(arguments: [
  ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\r\nb", "a\nb"), ("\u{FEFF}a", "a"), ("a\0b", "ab"), ("", ""),
  ("\r", "\n"),
])
func `lines end in LF`(text: String, expected: String) {
  #expect(Charset.lines(text).utf8.elementsEqual(expected.utf8))
}

@Test func `octets outside every set take linear time`() {
  func time(_ count: Int) -> Duration {
    let octets = [UInt8](repeating: 0xFF, count: count)
    return ContinuousClock().measure { _ = Charset.decode(octets, label: "euc-jp") }
  }
  // Five times as many; a square would take twenty-five times as long, on however busy a machine.
  #expect(time(1_000_000) < time(200_000) * 15)
}
