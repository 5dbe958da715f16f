import Mime
import Testing

private struct HeaderCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// `name: value` of each field.
  let fields: [String]
  let body: String
  let kinds: [Note.Kind]

  init(_ name: String, _ text: String, _ fields: [String], _ body: String, _ kinds: [Note.Kind] = []) {
    (testDescription, self.text, self.fields, self.body, self.kinds) = (name, text, fields, body, kinds)
  }
}

private let cases = [
  HeaderCase("plain", "From: a@b.id\nSubject: surat\n\nisi\n", ["From: a@b.id", "Subject: surat"], "isi\n"),
  HeaderCase("folded", "Subject: satu\n dua\n\ttiga\n\nisi\n", ["Subject: satu dua tiga"], "isi\n"),
  HeaderCase("folded before its text", "Subject:\n satu\n\nisi\n", ["Subject: satu"], "isi\n"),
  HeaderCase("blank before the colon", "Subject : surat\n\nisi\n", ["Subject: surat"], "isi\n"),
  HeaderCase("no blank behind it", "Subject:surat\n\nisi\n", ["Subject: surat"], "isi\n"),
  HeaderCase("empty field", "Subject:\nFrom: a@b.id\n\nisi\n", ["Subject: ", "From: a@b.id"], "isi\n"),
  HeaderCase("no body", "Subject: surat\n", ["Subject: surat"], ""),
  HeaderCase("no body, no line end", "Subject: surat", ["Subject: surat"], ""),
  HeaderCase("UTF-8", "Subject: café\n\nisi\n", ["Subject: café"], "isi\n"),
  HeaderCase(
    "two of a name", "Subject: a\nSubject: b\n\nisi\n", ["Subject: a", "Subject: b"], "isi\n",
    [.repeatedField]),
  HeaderCase("NUL", "Sub\0ject: su\0rat\n\nisi\n", ["Subject: surat"], "isi\n", [.nulOctets]),
  // What stands before a message.
  HeaderCase("byte order mark", "\u{FEFF}From: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n"),
  HeaderCase("empty lines", "\n\nFrom: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n"),
  HeaderCase(
    "mbox line", "From a@b.id Fri Nov 20 08:15:00 2026\nFrom: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n"),
  HeaderCase("quoted mbox line", ">From a@b.id Fri\nFrom: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n"),
  HeaderCase("protocol line", "+OK 120 octets\nFrom: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n"),
  HeaderCase("rubbish", "entah apa\nFrom: a@b.id\n\nisi\n", ["From: a@b.id"], "isi\n", [.notAField]),
  // Damage (RFC 7103 section 7).
  HeaderCase(
    "folding lost", "Subject: satu\ndua\nFrom: a@b.id\n\nisi\n", ["Subject: satu dua", "From: a@b.id"],
    "isi\n", [.notAField]),
  HeaderCase(
    "no empty line", "Subject: surat\nDengan hormat,\nNama: Budi\n\nHormat\n", ["Subject: surat"],
    "Dengan hormat,\nNama: Budi\n\nHormat\n", [.notAField]),
  HeaderCase(
    "a line of blanks ends it", "Subject: surat\n \nNama: Budi\n", ["Subject: surat"], " \nNama: Budi\n",
    [.notAField]),
  HeaderCase(
    "a line of blanks inside", "Subject: surat\n \nFrom: a@b.id\n\nisi\n",
    ["Subject: surat", "From: a@b.id"], "isi\n"),
  HeaderCase(
    "no name", "Subject: surat\n: apa\nFrom: a@b.id\n\nisi\n", ["Subject: surat : apa", "From: a@b.id"],
    "isi\n", [.notAField]),
  // No header.
  HeaderCase(
    "only a letter", "Nama: Budi\nAlamat: Paringin\n\nHormat saya\n", [],
    "Nama: Budi\nAlamat: Paringin\n\nHormat saya\n", [.noHeader]),
  HeaderCase(
    "only prose", "Dengan hormat,\nsaya minta data.\n", [], "Dengan hormat,\nsaya minta data.\n", [.noHeader]),
  HeaderCase("only an empty line", "\nNama: Budi\n", [], "Nama: Budi\n"),
  HeaderCase("nothing", "", [], ""),
  HeaderCase("a line end", "\n", [], ""),
  HeaderCase(
    "prose that begins like an mbox", "From time to time\nI write.\n", [], "From time to time\nI write.\n",
    [.noHeader]),
]

@Test(arguments: cases)
private func `headers are read as far as they are ones`(_ of: HeaderCase) {
  for message in bothWays(of.text) {
    #expect(message.fields.map { "\($0.name): \($0.value)" } == of.fields)
    #expect(message.parts.count == 1)
    #expect(message.parts.map { message.text(of: $0) } == [of.body])
    #expect(message.kinds == of.kinds)
  }
}

@Test(arguments: ["\r", "\r\r\n"])
func `lines may end in CR or CR CR LF`(lineEnd: String) {
  let text = "From: a@b.id|Subject: satu| dua||isi|akhir|"
  let octets = text.utf8.flatMap { $0 == 0x7C ? Array(lineEnd.utf8) : [$0] }
  let message = Message.read(octets)
  #expect(message.subject == "satu dua")
  #expect(message.bodyText == "isi\nakhir\n")
}

@Test func `fields keep their place in the raw message`() {
  let text = "From: a@b.id\r\nSubject: satu\r\n dua\r\n\r\nisi"
  let message = Message.read(Array(text.utf8))
  let raw = message.fields.map { String(decoding: message.raw[$0.range], as: UTF8.self) }
  #expect(raw == ["From: a@b.id\r\n", "Subject: satu\r\n dua\r\n"])
  #expect(message.field("SUBJECT")?.offset == 14)
  #expect(message.fields(named: "from").count == 1)
  #expect(message.field("To") == nil)
}

@Test func `meaningful fields are decoded`() {
  let message = Message.read(
    crlf(
      """
      Return-Path: <siti@example.org>
      From: =?utf-8?Q?Siti_caf=C3=A9?= <siti@Example.org>
      Reply-To: lain@example.org
      To: ppid@example.go.id, b@example.org
      Cc: c@example.org
      Subject: =?utf-8?B?UGVybW9ob25hbg==?=
      Date: Fri, 20 Nov 2026 08:15:00 +0700
      Message-ID: <1@example.org>
      In-Reply-To: <0@example.org>
      References: <-1@example.org> <0@example.org>

      isi
      """))
  #expect(message.from == [Mailbox(name: "Siti café", address: "siti@example.org")])
  #expect(message.replyTo.map(\.address) == ["lain@example.org"])
  #expect(message.to.map(\.address) == ["ppid@example.go.id", "b@example.org"])
  #expect(message.cc.map(\.address) == ["c@example.org"])
  #expect(message.sender.isEmpty)
  #expect(message.subject == "Permohonan")
  #expect(message.date?.rfc3339 == "2026-11-20T08:15:00+07:00")
  #expect(message.messageID == "<1@example.org>")
  #expect(message.inReplyTo == ["<0@example.org>"])
  #expect(message.references == ["<-1@example.org>", "<0@example.org>"])
  #expect(message.returnPath == .address(Mailbox(address: "siti@example.org")))
}

@Test func `a header beyond its limits is cut and noted`() {
  var limits = MimeLimits()
  limits.fields = 2
  let many = Message.read(
    Array("From: a@b.id\nTo: b@b.id\nSubject: x\nCc: c@b.id\n\nisi".utf8), limits: limits)
  #expect(many.fields.map(\.name) == ["From", "To"])
  #expect(many.kinds == [.headerTooLarge])
  #expect(many.bodyText == "isi")
  limits = MimeLimits()
  limits.headerOctets = 20
  let long = Message.read(Array("From: a@b.id\nSubject: 0123456789\nTo: b\n\nisi".utf8), limits: limits)
  #expect(long.fields.map(\.name) == ["From", "Subject"])
  #expect(long.bodyText == "isi")
  #expect(long.kinds == [.headerTooLarge])
}
