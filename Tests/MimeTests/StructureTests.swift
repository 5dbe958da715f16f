import Mime
import Octets
import Testing

private struct StructureCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let outline: [String]
  /// Text of each leaf that is text.
  let texts: [String]
  let kinds: [Note.Kind]

  init(_ name: String, _ text: String, _ outline: [String], _ texts: [String], _ kinds: [Note.Kind] = []) {
    (testDescription, self.text, self.outline, self.texts, self.kinds) = (name, text, outline, texts, kinds)
  }
}

private func mixed(_ body: String, boundary: String = "b") -> String {
  "From: a@b.id\nContent-Type: multipart/mixed; boundary=\"\(boundary)\"\n\n" + body
}

private let plain = "Content-Type: text/plain\n\n"
private let two = ["[ multipart/mixed]", "1 text/plain", "2 text/plain"]

private let boundaries = [
  StructureCase("two parts", mixed("--b\n\(plain)satu\n--b\n\(plain)dua\n--b--\n"), two, ["satu", "dua"]),
  StructureCase(
    "preamble and epilogue", mixed("lihat\n--b\n\nsatu\n--b\n\ndua\n--b--\nhabis\n--b\n\ntiga"), two,
    ["satu", "dua"]),
  StructureCase(
    "blanks behind the boundary", mixed("--b  \n\nsatu\n--b\t\n\ndua\n--b-- \n"), two, ["satu", "dua"]),
  StructureCase(
    "never closed", mixed("--b\n\nsatu\n--b\n\ndua\n"), two, ["satu", "dua\n"], [.unclosedBoundary]),
  StructureCase(
    "ends in a header", mixed("--b\n\nsatu\n--b\nContent-Type: text/plain\n"), two, ["satu", ""],
    [.unclosedBoundary]),
  StructureCase(
    "closed before it opens", mixed("--b--\n--b\n\nsatu\n--b\n\ndua\n--b--\n"), two, ["satu", "dua"]),
  StructureCase("no line end at the close", mixed("--b\n\nsatu\n--b\n\ndua\n--b--"), two, ["satu", "dua"]),
  StructureCase(
    "a longer line is none", mixed("--b\n\nsatu\n--bx\n-- b\n--b\n\ndua\n--b--\n"), two,
    ["satu\n--bx\n-- b", "dua"]),
  StructureCase(
    "inside a line is none", mixed("--b\n\nsatu --b\n--b\n\ndua\n--b--\n"), two, ["satu --b", "dua"]),
  StructureCase(
    "a boundary of dashes", mixed("------\n\nsatu\n------\n\ndua\n--------\n", boundary: "----"), two,
    ["satu", "dua"]),
  StructureCase(
    "a boundary with a blank at its end", mixed("--b\n\nsatu\n--b\n\ndua\n--b--\n", boundary: "b "), two,
    ["satu", "dua"]),
  StructureCase(
    "a boundary of a mail's marks",
    mixed("--a:(?+.*b\n\nsatu\n--a:(?+.*b\n\ndua\n--a:(?+.*b--\n", boundary: "a:(?+.*b"), two,
    ["satu", "dua"]),
  StructureCase(
    "no boundary named", "From: a@b.id\nContent-Type: multipart/mixed\n\nisi\n", ["1 text/plain"], ["isi\n"],
    [.missingBoundary]),
  StructureCase("no boundary in the body", mixed("isi\n"), ["1 text/plain"], ["isi\n"], [.missingBoundary]),
  StructureCase(
    "a wrong boundary", mixed("--c\n\(plain)satu\n--c\n\(plain)dua\n--c--\n"), two, ["satu", "dua"],
    [.missingBoundary, .guessedBoundary]),
  StructureCase(
    "no boundary named, parts there",
    "From: a@b.id\nContent-Type: multipart/mixed\n\n--c\n\(plain)satu\n--c\n\(plain)dua\n--c--\n", two,
    ["satu", "dua"], [.missingBoundary, .guessedBoundary]),
  StructureCase("empty body", mixed(""), ["1 text/plain"], [""], [.missingBoundary]),
  StructureCase("empty parts", mixed("--b\n\n--b\n\n--b--\n"), two, ["", ""]),
  StructureCase(
    "separators without a part", mixed("--b\n--b\n\nsatu\n--b\n--b\n--b\n\ndua\n--b\n--b--\n"), two,
    ["satu", "dua"]),
  StructureCase(
    "cut off behind a separator", mixed("--b\n\nsatu\n--b\n\ndua\n--b\n"), two, ["satu", "dua"],
    [.unclosedBoundary]),
  StructureCase(
    "a part without header", mixed("--b\nDengan hormat\nNama: Budi\n--b--\n"),
    ["[ multipart/mixed]", "1 text/plain"], ["Dengan hormat\nNama: Budi"], [.noHeader]),
]

private let nested = [
  StructureCase(
    "an inner multipart",
    mixed(
      "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nsatu\n--c\n\ndua\n--c--\n--b\n\ntiga\n--b--\n"
    ),
    ["[ multipart/mixed]", "[1 multipart/alternative]", "1.1 text/plain", "1.2 text/plain", "2 text/plain"],
    ["satu", "dua", "tiga"]),
  StructureCase(
    "an inner boundary that the outer begins with",
    mixed(
      "--bb\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsatu\n--b--\n--bb\n\ndua\n--bb--\n",
      boundary: "bb"),
    ["[ multipart/mixed]", "[1 multipart/mixed]", "1.1 text/plain", "2 text/plain"], ["satu", "dua"]),
  StructureCase(
    "an outer boundary that the inner begins with",
    mixed("--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\nsatu\n--bb--\n--b\n\ndua\n--b--\n"),
    ["[ multipart/mixed]", "[1 multipart/mixed]", "1.1 text/plain", "2 text/plain"], ["satu", "dua"]),
  StructureCase(
    "an inner boundary that looks like the outer closing",
    mixed(
      "--b\nContent-Type: multipart/mixed; boundary=\"b--c\"\n\n--b--c\n\nsatu\n--b--c--\n--b\n\ndua\n--b--\n"
    ),
    ["[ multipart/mixed]", "[1 multipart/mixed]", "1.1 text/plain", "2 text/plain"], ["satu", "dua"]),
  StructureCase(
    "an inner one that is never closed",
    mixed("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nsatu\n--b\n\ndua\n--b--\n"),
    ["[ multipart/mixed]", "[1 multipart/mixed]", "1.1 text/plain", "2 text/plain"], ["satu", "dua"],
    [.unclosedBoundary]),
  StructureCase(
    "an attached message",
    mixed("--b\n\nsatu\n--b\nContent-Type: message/rfc822\n\nSubject: dalam\n\ndua\n--b--\n"),
    ["[ multipart/mixed]", "1 text/plain", "[2 message/rfc822]", "2.1 text/plain"], ["satu", "dua"]),
  StructureCase(
    "an attached message with parts",
    mixed(
      "--b\nContent-Type: message/rfc822\n\nSubject: dalam\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nsatu\n--c\n\ndua\n--c--\n--b--\n"
    ),
    ["[ multipart/mixed]", "[1 message/rfc822]", "[1 multipart/mixed]", "1.1 text/plain", "1.2 text/plain"],
    ["satu", "dua"]),
  StructureCase(
    "an attached message in an attached message",
    mixed(
      "--b\nContent-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: dalam\n\nsatu\n--b--\n"),
    ["[ multipart/mixed]", "[1 message/rfc822]", "[1.1 message/rfc822]", "1.1.1 text/plain"], ["satu"]),
  StructureCase(
    "a letter that is a message",
    "From: a@b.id\nContent-Type: message/rfc822\n\nSubject: dalam\n\nsatu\n",
    ["[1 message/rfc822]", "1.1 text/plain"], ["satu\n"]),
  StructureCase(
    "a message in base64",
    mixed(
      "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogZGFsYW0KCnNhdHUK\n--b--\n"
    ),
    ["[ multipart/mixed]", "[1 message/rfc822]", "1.1 text/plain"], ["satu\n"]),
  StructureCase(
    "a message with parts in quoted-printable",
    mixed(
      "--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nContent-Type: multipart/mixed; boundary=3Dc\n\n--c\n\nsatu=20ya\n--c\n\ndua\n--c--\n--b--\n"
        .replacing("boundary=3Dc", with: "boundary=3D\"c\"")),
    ["[ multipart/mixed]", "[1 message/rfc822]", "[1 multipart/mixed]", "1.1 text/plain", "1.2 text/plain"],
    ["satu ya", "dua"]),
  StructureCase(
    "a digest",
    "From: a@b.id\nContent-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: satu\n\nisi\n--b--\n",
    ["[ multipart/digest]", "[1 message/rfc822]", "1.1 text/plain"], ["isi"]),
  StructureCase(
    "a multipart that says it is encoded",
    "From: a@b.id\nContent-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: quoted-printable\n\n--b\n\nsatu=20\n--b--\n",
    ["[ multipart/mixed]", "1 text/plain"], ["satu=20"], [.encodedMultipart]),
  StructureCase(
    "a multipart that is encoded",
    "From: a@b.id\nContent-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\nLS1iCgpzYXR1Ci0tYgoKZHVhCi0tYi0tCg==\n",
    ["[ multipart/mixed]", "1 text/plain", "2 text/plain"], ["satu", "dua"], [.encodedMultipart]),
]

private let types = [
  StructureCase("no type", "From: a@b.id\n\nisi", ["1 text/plain"], ["isi"]),
  StructureCase("half a type", "From: a@b.id\nContent-Type: text\n\nisi", ["1 text/plain"], ["isi"]),
  StructureCase("a slash", "From: a@b.id\nContent-Type: /\n\nisi", ["1 text/plain"], ["isi"]),
  StructureCase(
    "no type at all", "From: a@b.id\nContent-Type: entah apa\n\nisi", ["1 application/octet-stream"], []),
  StructureCase("capitals", "From: a@b.id\nContent-Type: TEXT/Html\n\nisi", ["1 text/html"], ["isi"]),
  StructureCase(
    "two types", "From: a@b.id\nContent-Type: text/html\nContent-Type: text/plain\n\nisi", ["1 text/html"],
    ["isi"], [.repeatedField]),
  StructureCase(
    "a partial message", "From: a@b.id\nContent-Type: message/partial; id=x\n\nisi", ["1 message/partial"], []
  ),
  StructureCase(
    "a message elsewhere", "From: a@b.id\nContent-Type: message/external-body; access-type=URL\n\nisi",
    ["1 message/external-body"], []),
]

@Test(arguments: boundaries + nested + types)
private func `messages are cut into their parts`(_ of: StructureCase) {
  for message in bothWays(of.text) {
    #expect(message.outline == of.outline)
    let texts = message.parts.filter { !$0.isContainer && $0.type.hasPrefix("text/") }.map {
      message.text(of: $0)
    }
    #expect(texts == of.texts)
    #expect(message.kinds == of.kinds)
  }
}

@Test func `parts know what is around them`() throws {
  let text = mixed(
    "--b\n\nsatu\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=surat.eml\n\nSubject: dalam\n\ndua\n--b--\n"
  )
  for message in bothWays(text) {
    #expect(message.parts.map(\.parent) == [nil, 0, 0, 2])
    #expect(message.parts.map(\.messageDepth) == [0, 0, 0, 1])
    let inner = try #require(message.parts.last)
    #expect(inner.fields.first(named: "Subject")?.value == "dalam")
    #expect(message.parts[2].filename == "surat.eml")
    #expect(String(decoding: message.octets(at: "2"), as: UTF8.self).hasPrefix("Subject: dalam"))
    #expect(message.octets(at: "2.1") == Array("dua".utf8))
    #expect(message.octets(at: "9").isEmpty)
    #expect(String(decoding: message.raw[inner.body], as: UTF8.self) == "dua")
  }
}

private struct CodingCase: CustomTestStringConvertible {
  let coding: String
  let body: String
  let octets: String
  let encoding: String
  let kinds: [Note.Kind]
  var testDescription: String { coding }

  init(_ coding: String, _ body: String, _ octets: String, _ encoding: String, _ kinds: [Note.Kind] = []) {
    (self.coding, self.body, self.octets, self.encoding, self.kinds) = (coding, body, octets, encoding, kinds)
  }
}

private let codings = [
  CodingCase("base64", "aXNp", "isi", "base64"), CodingCase("BASE64", "aXNp", "isi", "base64"),
  CodingCase("\"base64\"", "aXNp", "isi", "base64"), CodingCase("base64; x=y", "aXNp", "isi", "base64"),
  CodingCase("base64 (sandi)", "aXNp", "isi", "base64"), CodingCase("base64.", "aXNp", "isi", "base64"),
  CodingCase("base 64", "aXNp", "isi", "base64"), CodingCase("Base-64", "aXNp", "isi", "base64"),
  CodingCase("quoted-printable", "i=73i", "isi", "quoted-printable"),
  CodingCase("quoted/printable", "i=73i", "isi", "quoted-printable"),
  CodingCase("7bit", "i=73i", "i=73i", "7bit"), CodingCase("7-bit", "i=73i", "i=73i", "7bit"),
  CodingCase("8 bit", "i=73i", "i=73i", "8bit"), CodingCase("8-bits", "isi", "isi", "7bit", [.unknownCoding]),
  CodingCase("binary", "isi", "isi", "binary"), CodingCase("", "isi", "isi", "7bit"),
  CodingCase("x-entah", "isi", "isi", "7bit", [.unknownCoding]),
  CodingCase("text/html", "isi", "isi", "7bit", [.unknownCoding]),
  CodingCase("x-uuencode", "begin 644 a\n#:7-I\n`\nend\n", "isi", "x-uuencode"),
  CodingCase("uuencode", "begin 644 a\n#:7-I\n`\nend\n", "isi", "x-uuencode"),
]

@Test(arguments: codings)
private func `transfer codings are known by every name`(_ of: CodingCase) throws {
  for message in bothWays(
    "From: a@b.id\nContent-Type: application/pdf\nContent-Transfer-Encoding: \(of.coding)\n\n\(of.body)")
  {
    let part = try #require(message.parts.first)
    #expect(part.encoding == of.encoding)
    #expect(String(decoding: message.content(of: part), as: UTF8.self) == of.octets)
    #expect(message.kinds == of.kinds)
  }
}

@Test func `damage inside a part is noted when asked for`() throws {
  let damaged = Message.read(Array("From: a@b.id\nContent-Transfer-Encoding: base64\n\naXNp*aXNpY".utf8))
  let part = try #require(damaged.parts.first)
  #expect(damaged.isDamaged(part))
  #expect(damaged.decoded(part).octets == Array("isiisi".utf8))
  #expect(damaged.notes(of: part).map(\.kind) == [.damagedCoding])
  let labelled = Message.read(Array("From: a@b.id\nContent-Type: text/plain; charset=x-kantor\n\nisi".utf8))
  #expect(labelled.parts.flatMap { labelled.notes(of: $0) }.map(\.kind) == [.unknownCharset])
  let right = Message.read(Array("From: a@b.id\n\nisi".utf8))
  #expect(right.parts.flatMap { right.notes(of: $0) }.isEmpty)
}
