import Mime
import Testing

/// A repeatable stream of numbers (an LCG of Knuth's constants).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

private let pieces: [[UInt8]] =
  [
    "<", ">", "@", "\"", "(", ")", ",", ";", ":", ".", "=?", "?=", "=?utf-8?Q?", "=?x?B?", "\\", "[", "]",
    " ", "\r\n", "\t",
    "a", "b@c.id", "20", "2026", "Nov", "Mei", "08:15", "+0700", "-", "+", "/", "WIB", "999999999", "T", "Z",
    "&", "&#",
    "&#x", "&amp;", "<td>", "<tr>", "<table>", "</table>", "<p>", "</p>", "<li>", "<ol start=99999999>",
    "<blockquote>",
    "</blockquote>", "<pre>", "</pre>", "<!--", "-->", "<![CDATA[", "]]>", "<style>", "</style>", "<a x='",
    "<head>",
    "<div hidden>", "<plaintext>", "<br/>", "</", "<!", "<?",
  ].map { Array($0.utf8) } + [
    [0x00], [0xC2], [0xA0], [0xE2, 0x80], [0xFF], [0xC2, 0xA0], [0x80], [0xED, 0xA0, 0x80],
  ]

@Test(arguments: 0..<40)
func `no octets stop a reader`(seed: Int) {
  var dice = Dice(state: UInt64(seed))
  for _ in 0..<150 {
    var octets: [UInt8] = []
    for _ in 0..<dice.roll(30) { octets += pieces[dice.roll(pieces.count)] }
    for mailbox in Mailbox.list(octets[...]) {
      #expect(!mailbox.isValid || mailbox.address.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(mailbox.name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }
    _ = MailDate.read(octets[...])?.rfc3339
    for id in MessageIDs.list(octets[...]) { #expect(id.utf8.allSatisfy { $0 > 0x20 }) }
    _ = ReturnPath.read(octets[...])
    let text = String(decoding: octets, as: UTF8.self)
    _ = HtmlText.readable(text)
    _ = FlowedText.unwrap(text, delSp: seed.isMultiple(of: 2))
  }
}
