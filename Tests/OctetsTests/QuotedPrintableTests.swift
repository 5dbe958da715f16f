import Octets
import Testing

private struct QuotedCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let octets: String
  let isDamaged: Bool

  init(_ name: String, _ text: String, _ octets: String, damaged: Bool = false) {
    (testDescription, self.text, self.octets, isDamaged) = (name, text, octets, damaged)
  }
}

private let cases = [
  QuotedCase("plain", "surat\r\n", "surat\r\n"),
  QuotedCase("escapes", "caf=C3=A9", "café"),
  QuotedCase("lower-case digits", "caf=c3=a9", "café"),
  QuotedCase("soft break, CRLF", "per=\r\nmohonan", "permohonan"),
  QuotedCase("soft break, LF", "per=\nmohonan", "permohonan"),
  QuotedCase("soft break, CR", "per=\rmohonan", "permohonan"),
  QuotedCase("soft break with blanks behind it", "per= \t\r\nmohonan", "permohonan"),
  QuotedCase("soft break at the end", "surat=", "surat"),
  QuotedCase("blanks at a line's end", "surat  \t\r\nbaru ", "surat\r\nbaru"),
  QuotedCase("an escaped blank at a line's end", "surat=20\r\n", "surat \r\n"),
  QuotedCase("blanks before a soft break", "surat =\r\nbaru", "surat baru"),
  QuotedCase("a line of blanks", "a\n  \nb", "a\n\nb"),
  QuotedCase("a wrong escape", "a=G1b", "a=G1b", damaged: true),
  QuotedCase("half an escape at the end", "a=4", "a=4", damaged: true),
  QuotedCase("a sign alone", "1+1=2 ya", "1+1=2 ya", damaged: true),
  QuotedCase("8-bit octets", "café", "café"),
]

@Test(arguments: cases)
private func `quoted-printable gives what can be read`(_ of: QuotedCase) {
  let decoded = QuotedPrintable.decode(Array(of.text.utf8)[...])
  #expect(String(decoding: decoded.octets, as: UTF8.self) == of.octets)
  #expect(decoded.isDamaged == of.isDamaged)
}

@Test(arguments: [
  "", "surat\n", "dua\nbaris\n", "spasi di ujung \n", "tab\t\n", "= . From\n.titik\nFrom sini\n",
  "é\u{1F600}\n",
  String(repeating: "panjang ", count: 40) + "\n", "tanpa ujung",
])
func `quoted-printable gives back what it was given`(text: String) {
  let encoded = QuotedPrintable.encode(Array(text.utf8))
  #expect(encoded.split(separator: 0x0A).allSatisfy { $0.count <= 77 })
  #expect(encoded.allSatisfy { $0 < 0x80 })
  let decoded = QuotedPrintable.decode(encoded[...])
  let back = decoded.octets.filter { $0 != 0x0D }
  #expect(
    String(decoding: back, as: UTF8.self) == (text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"))
  #expect(!decoded.isDamaged)
}

@Test func `a line of two megabytes takes linear time`() {
  let text = [UInt8](repeating: 0x20, count: 2_000_000) + [0x3D]
  #expect(ContinuousClock().measure { _ = QuotedPrintable.decode(text[...]) } < .seconds(5))
}
