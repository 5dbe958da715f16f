import Mime
import Octets
import Testing

private func time(_ octets: [UInt8], _ check: (Message) -> Void) {
  let took = ContinuousClock().measure {
    let message = Message.read(octets)
    _ = message.bodyText
    _ = message.attachments
    for part in message.parts where !part.isContainer { _ = message.content(of: part) }
    check(message)
  }
  #expect(took < .seconds(10))
}

@Test func `five thousand multiparts inside each other stop at the limit`() {
  let text = (0..<5000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
  time(Array(text.utf8)) { message in
    #expect(message.parts.count == MimeLimits().depth + 1)
    #expect(message.kinds.last == .tooDeep)
  }
}

@Test func `ten thousand messages inside each other stop at the limit`() {
  let text = String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000) + "isi"
  time(Array(text.utf8)) { message in
    #expect(message.parts.count == MimeLimits().depth + 1)
    #expect(message.kinds.last == .tooDeep)
  }
}

@Test(arguments: ["--b\n\n", "--b\r\n\r\n\r\n", "--b\nContent-Type: message/rfc822\n\n"])
func `a hundred thousand empty parts stop at the limit`(piece: String) {
  let text = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: piece, count: 100_000)
  time(Array(text.utf8)) { message in
    #expect(message.parts.count == MimeLimits().parts)
    #expect(message.kinds.contains(.tooManyParts))
  }
}

@Test(arguments: [
  "a: b\n", "x\n", " ", "a", "From: a\n b\n", "\0", ":\n", "Subject: a\n\n", "\r", "x\nTo: y\n", "=?a?q?x",
])
func `a header of half a megabyte takes linear time`(piece: String) {
  let text = "From: a@b.id\n" + String(repeating: piece, count: 500_000 / piece.utf8.count)
  time(Array(text.utf8)) { message in #expect(message.fields.count <= MimeLimits().fields) }
}

@Test(arguments: ["-", "--", "--b", "--bb\n", "--b-", "\n-", "--b--\n", "-\r", "--c\nContent-"])
func `boundary tricks take linear time`(piece: String) {
  let text =
    "Content-Type: multipart/mixed; boundary=b\n\n"
    + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
  time(Array(text.utf8)) { message in #expect(message.parts.count <= MimeLimits().parts) }
}

@Test func `separators alone make no parts`() {
  let text = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n", count: 100_000)
  time(Array(text.utf8)) { message in #expect(message.outline == ["1 text/plain"]) }
}

@Test func `base64 messages inside each other stop at the limit`() {
  var octets = Array("Subject: dalam\n\nisi".utf8)
  for _ in 0..<8 {
    octets =
      Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n".utf8)
      + Base64.encode(octets, lines: true)
  }
  time(octets) { message in
    #expect(message.kinds.last == .tooDeep)
    #expect(message.parts.map(\.path) == ["1", "1.1", "1.1.1", "1.1.1.1"])
  }
}

@Test func `a thousand texts in one alternative take linear time`() {
  let text =
    "Content-Type: multipart/alternative; boundary=b\n\n" + String(repeating: "--b\n\nisi\n", count: 900)
  time(Array(text.utf8)) { message in #expect(message.texts.count == 1) }
}

@Test(arguments: ["begin 644 a\n", "begin 644 a\n#:7-I\n", "begin 644 a\n#:7-I\n`\nend\n", "#:7-I\n"])
func `uuencoded tricks take linear time`(piece: String) {
  let text = "From: a@b.id\n\nbegin 644 a\n" + String(repeating: piece, count: 500_000 / piece.utf8.count)
  time(Array(text.utf8)) { message in #expect(message.parts.count <= 21) }
}

/// A repeatable stream of numbers (splitmix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) >> 33) % sides
  }
}

private let pieces: [[UInt8]] =
  [
    "\n", "\r\n", "\r", "\n\n", "--b", "--b\n", "--b--\n", "--c\n", "--c--", "From: a@b.id\n", "From a\n",
    "Subject: ",
    "Content-Type: multipart/mixed; boundary=b\n\n", "Content-Type: multipart/alternative; boundary=c\n\n",
    "Content-Type: message/rfc822\n\n", "Content-Type: text/html; charset=utf-16\n\n", "Content-Type: ",
    "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "aXNp", "=3D",
    "=\n",
    "begin 644 a\n", "#:7-I\n", "end\n", "; filename*0*=utf-8''%", ";", "=", "\"", "(", ")", "\\",
    "=?utf-8?Q?", "?=",
    "=?x?B?", "<p>", " ", "\t", ":", "-", "x",
  ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF]]

@Test(arguments: 0..<40)
func `no octets stop the reader of messages`(seed: Int) {
  var dice = Dice(state: UInt64(seed))
  for _ in 0..<60 {
    var octets: [UInt8] = []
    for _ in 0..<dice.roll(40) { octets += pieces[dice.roll(pieces.count)] }
    let message = Message.read(octets)
    #expect(!message.parts.isEmpty)
    for part in message.parts {
      #expect(part.body.lowerBound >= 0 && part.body.upperBound <= octets.count)
      _ = message.readableText(of: part)
      _ = message.notes(of: part)
      #expect(part.filename.map { $0.utf8.allSatisfy { $0 >= 0x20 } } ?? true)
    }
    for field in message.fields {
      #expect(field.range.upperBound <= octets.count)
      #expect(field.value.utf8.allSatisfy { $0 >= 0x20 })
    }
    for note in message.notes { #expect((0...octets.count).contains(note.at) && !note.text.isEmpty) }
    _ = (message.bodyText, message.attachments, message.from, message.date)
  }
}
