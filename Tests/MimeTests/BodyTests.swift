import Mime
import Testing

private struct BodyCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let body: String
  let texts: [String]
  let attachments: [String]

  init(_ name: String, _ text: String, _ body: String, _ texts: [String], _ attachments: [String] = []) {
    (testDescription, self.text, self.body, self.texts, self.attachments) = (
      name, text, body, texts, attachments
    )
  }
}

private func part(_ type: String, _ content: String, _ more: String = "") -> String {
  "Content-Type: \(type)\n\(more)\n\(content)"
}

private func multipart(_ subtype: String, _ boundary: String, _ parts: String...) -> String {
  let inner = parts.map { "--\(boundary)\n\($0)\n" }.joined()
  return "Content-Type: multipart/\(subtype); boundary=\(boundary)\n\n\(inner)--\(boundary)--\n"
}

private let attached = "Content-Disposition: attachment; filename=a.txt\n"
private let longHtml = "<p>" + String(repeating: "Saya mohon salinan dokumen anggaran. ", count: 30) + "</p>"

private let cases = [
  BodyCase("plain", part("text/plain", "isi"), "isi", ["1"]),
  BodyCase("HTML alone", part("text/html", "<p>isi</p>"), "isi", ["1"]),
  BodyCase(
    "plain before HTML",
    multipart("alternative", "b", part("text/plain", "isi"), part("text/html", "<p>lain</p>")), "isi", ["1"]),
  BodyCase(
    "HTML when plain is blank",
    multipart("alternative", "b", part("text/plain", " \n "), part("text/html", "<p>isi</p>")), "isi", ["2"]),
  BodyCase(
    "HTML when plain only points to it",
    multipart(
      "alternative", "b", part("text/plain", "Buka dengan program lain."), part("text/html", longHtml)),
    String(repeating: "Saya mohon salinan dokumen anggaran. ", count: 30).trimmed, ["2"]),
  BodyCase(
    "HTML when plain says that it is",
    multipart(
      "alternative", "b", part("text/plain", "Pesan ini dalam HTML."), part("text/html", "<p>isi</p>")),
    "isi", ["2"]),
  BodyCase(
    "plain when it is short but says it all",
    multipart("alternative", "b", part("text/plain", "Mohon data."), part("text/html", "<p>Mohon data.</p>")),
    "Mohon data.", ["1"]),
  BodyCase(
    "alternative with a picture",
    multipart(
      "alternative", "b", part("text/plain", "isi"),
      multipart("related", "c", part("text/html", "lain"), part("image/png", "x"))),
    "isi", ["1"], ["2.2"]),
  BodyCase(
    "the form with several pieces is whole",
    multipart(
      "alternative", "b", part("text/plain", ""),
      multipart(
        "mixed", "c", part("text/html", "satu"), part("application/pdf", "x"), part("text/html", "dua"))),
    "satu\n\ndua", ["2.1", "2.3"], ["2.2"]),
  BodyCase(
    "an alternative inside an alternative",
    multipart(
      "alternative", "b", multipart("alternative", "c", part("text/plain", "isi"), part("text/html", "lain")),
      part("text/html", "luar")),
    "isi", ["1.1"]),
  BodyCase(
    "texts one after another",
    multipart("mixed", "b", part("text/plain", "satu"), part("image/jpeg", "x"), part("text/plain", "dua")),
    "satu\n\ndua", ["1", "3"], ["2"]),
  BodyCase(
    "an attached text",
    multipart("mixed", "b", part("text/plain", "isi"), part("text/plain", "lain", attached)), "isi", ["1"],
    ["2"]),
  BodyCase(
    "a named text",
    multipart("mixed", "b", part("text/plain", "isi"), part("text/plain; name=a.txt", "lain")), "isi", ["1"],
    ["2"]),
  BodyCase(
    "a named text that stands first",
    multipart("mixed", "b", part("text/plain; name=surat.txt", "isi"), part("image/png", "x")), "isi", ["1"],
    ["2"]),
  BodyCase("an attachment alone", part("application/pdf", "x"), "", [], ["1"]),
  BodyCase(
    "an attached message",
    multipart("mixed", "b", part("text/plain", "isi"), part("message/rfc822", "Subject: x\n\nlain")), "isi",
    ["1"], ["2"]),
  BodyCase(
    "a calendar in an alternative",
    multipart("alternative", "b", part("text/plain", "isi"), part("text/calendar", "x")), "isi", ["1"], ["2"]),
  BodyCase("flowed", part("text/plain; format=flowed", "satu \ndua\n"), "satu dua\n", ["1"]),
  BodyCase(
    "flowed without its blanks", part("text/plain; format=Flowed; delsp=Yes", "sa \ntu\n"), "satu\n", ["1"]),
  BodyCase(
    "uuencoded", part("text/plain", "isi\nbegin 644 ktp.jpg\n#:7-I\n`\nend\nhormat\n"), "isi\nhormat\n",
    ["1"], ["1.u1"]),
  BodyCase(
    "not uuencoded", part("text/plain", "begin 644 ktp.jpg\nDengan hormat saya\n"),
    "begin 644 ktp.jpg\nDengan hormat saya\n", ["1"]),
  BodyCase("begin in prose", part("text/plain", "begin the work\nend\n"), "begin the work\nend\n", ["1"]),
]

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

@Test(arguments: cases)
private func `the letter's own words are told from what came with it`(_ of: BodyCase) {
  for message in bothWays("From: a@b.id\n" + of.text) {
    #expect(message.bodyText == of.body)
    #expect(message.texts.map { message.parts[$0].path } == of.texts)
    #expect(message.attachments.map { message.parts[$0].path } == of.attachments)
  }
}

@Test func `a uuencoded file is a part of its own`() throws {
  let body = "isi\nbegin 644 ../ktp.jpg\n#:7-I\n`\nend\nbegin 600 b\n#:7-I\n"
  for message in bothWays("From: a@b.id\n\n" + body) {
    #expect(message.outline == ["1 text/plain", "1.u1 image/jpeg", "1.u2 application/octet-stream"])
    #expect(message.parts.map(\.filename) == [nil, "../ktp.jpg", "b"])
    #expect(message.content(of: message.parts[1]) == Array("isi".utf8))
    #expect(message.octets(at: "1.u2") == Array("isi".utf8))
    #expect(!message.isDamaged(message.parts[1]))
    #expect(message.isDamaged(message.parts[2]))
    #expect(message.kinds == [.damagedCoding])
  }
}

@Test func `a uuencoded file inside quoted-printable is found`() {
  let body = "isi\nbegin 644 a.txt\n#:7-=\n`\nend\n".replacing("#:7-=", with: "#:7-=49")
  for message in bothWays("From: a@b.id\nContent-Transfer-Encoding: quoted-printable\n\n" + body) {
    #expect(message.octets(at: "1.u1") == Array("isi".utf8))
    #expect(message.bodyText == "isi\n")
  }
}
