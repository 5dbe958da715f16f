import Civil
import Mime
import Testing

private func draft(
  from: Mailbox = Mailbox(name: "PPID Kabupaten Contoh", address: "ppid@contoh.go.id"),
  to: Mailbox = Mailbox(name: "Budi Santoso", address: "budi@example.id"),
  subject: String = "Tanda terima permohonan", messageID: String = "<2026-P-0001.receipt.1@contoh.go.id>",
  inReplyTo: String? = "<abc@example.id>", references: [String] = ["<root@example.id>", "<abc@example.id>"],
  marks: [Draft.Mark] = [.autoReplied],
  text: String = "Yth. Budi,\n\nPermohonan Saudara kami terima.\n", html: String? = nil,
  attachments: [Draft.Enclosure] = []
) -> Draft {
  Draft(
    from: from, to: to, subject: subject,
    date: Instant(rfc3339: "2026-11-20T08:15:00+07:00") ?? Instant(seconds: 0),
    zone: .wib, messageID: messageID, inReplyTo: inReplyTo, references: references, marks: marks, text: text,
    html: html, attachments: attachments)
}

/// The lines of a mail; fails on a bare CR or LF, on octets beyond ASCII, NUL, and on lines that are too long.
private func checkedLines(_ octets: [UInt8]) -> [String] {
  var lines: [String] = []
  var line: [UInt8] = []
  var index = 0
  while index < octets.count {
    if octets[index] == 0x0D, index + 1 < octets.count, octets[index + 1] == 0x0A {
      lines.append(String(decoding: line, as: UTF8.self))
      #expect(line.count <= 998)
      line = []
      index += 2
      continue
    }
    #expect((0x20...0x7E).contains(octets[index]), "octet \(octets[index]) at \(index)")
    line.append(octets[index])
    index += 1
  }
  #expect(line.isEmpty, "the last line is closed")
  return lines
}

/// Names of header fields up to the blank line.
private func fieldNames(_ lines: [String]) -> [String] {
  lines.prefix { !$0.isEmpty }.filter { $0.utf8.first != 0x20 }.map { String($0.prefix { $0 != ":" }) }
}

@Test func `a letter comes back as it was written`() throws {
  let octets = try draft(
    subject: "Tanda terima – permohonan informasi publik Nomor 12/PPID/XI/2026 atas nama Büdi 日本",
    text: "Yth. Büdi,\n\n" + String(repeating: "kata ", count: 60) + "\n.titik\nFrom sini \nakhir\n",
    html: "<p>Yth. Büdi</p>",
    attachments: [
      Draft.Enclosure(filename: "Surat Jawaban.pdf", type: "application/pdf", octets: Array(0...255)),
      Draft.Enclosure(filename: "Keputusan – Büdi.txt", type: "message/rfc822", octets: []),
    ]
  ).octets()
  let message = Message.read(octets)
  #expect(
    message.subject == "Tanda terima – permohonan informasi publik Nomor 12/PPID/XI/2026 atas nama Büdi 日本")
  #expect(message.from == [Mailbox(name: "PPID Kabupaten Contoh", address: "ppid@contoh.go.id")])
  #expect(message.to == [Mailbox(name: "Budi Santoso", address: "budi@example.id")])
  #expect(message.date?.rfc3339 == "2026-11-20T08:15:00+07:00")
  #expect(message.messageID == "<2026-P-0001.receipt.1@contoh.go.id>")
  #expect(message.inReplyTo == ["<abc@example.id>"])
  #expect(message.references == ["<root@example.id>", "<abc@example.id>"])
  #expect(message.field("Auto-Submitted")?.value == "auto-replied")
  #expect(
    message.bodyText.hasPrefix(
      "Yth. Büdi,\n\n" + String(repeating: "kata ", count: 60) + "\n.titik\nFrom sini \nakhir"))
  #expect(
    message.parts.map(\.type) == [
      "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf",
      "application/octet-stream",
    ])
  let files = message.attachments.map { message.parts[$0] }
  #expect(files.map(\.filename) == ["Surat Jawaban.pdf", "Keputusan – Büdi.txt"])
  #expect(files.first.map { message.content(of: $0) } == Array(0...255))
  #expect(message.notes.isEmpty)
}

@Test func `the same draft gives the same octets`() throws {
  let one = try draft(html: "<p>x</p>").octets()
  #expect(try draft(html: "<p>x</p>").octets() == one)
  #expect(try draft(messageID: "<other@contoh.go.id>", html: "<p>x</p>").octets() != one)
}

@Test func `the header is written in full`() throws {
  let lines = checkedLines(try draft().octets())
  #expect(
    Array(lines.prefix(10)) == [
      "From: PPID Kabupaten Contoh <ppid@contoh.go.id>", "To: Budi Santoso <budi@example.id>",
      "Subject: Tanda terima permohonan", "Date: Fri, 20 Nov 2026 08:15:00 +0700",
      "Message-ID: <2026-P-0001.receipt.1@contoh.go.id>", "In-Reply-To: <abc@example.id>",
      "References: <root@example.id> <abc@example.id>", "Auto-Submitted: auto-replied", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
    ])
}

private let hostile = [
  "x\r\nBcc: evil@x.id", "x\nBcc: evil@x.id", "x\rBcc: evil@x.id", "x\r\u{301}\n\u{301}Bcc: evil@x.id",
  "x\r\n\u{301}Bcc: evil@x.id", "x\u{2028}Bcc: evil@x.id", "x\u{2029}Bcc: e", "x\u{85}Bcc: e",
  "x\u{0}\r\nBcc: e",
  "x\u{B}\u{C}Bcc: e", "\r\n\r\nBody", "=?utf-8?Q?x=0D=0ABcc:_e?=", "\"; evil=\"", "\\", "\"\\\r\n",
  "日本\r\nBcc: e",
  String(repeating: "a", count: 5000), String(repeating: "é", count: 5000),
  String(repeating: "a ", count: 3000),
  "e" + String(repeating: "\u{301}", count: 2000), "   ", "", ".", "From x", "\u{202E}gnp.exe", "a?=b", "=?",
  "?=",
]

@Test(arguments: hostile)
func `no value makes a header line`(value: String) throws {
  let octets = try draft(
    from: Mailbox(name: value, address: "ppid@contoh.go.id"),
    to: Mailbox(name: value, address: "budi@example.id"),
    subject: value, inReplyTo: value, references: [value, "<a@b>", value],
    marks: [.loop(value)],
    text: value, html: value,
    attachments: [Draft.Enclosure(filename: value, type: value, octets: Array(value.utf8))]
  ).octets()
  let lines = checkedLines(octets)
  let allowed: Set<String> = [
    "From", "To", "Subject", "Date", "Message-ID", "References", "X-Loket", "MIME-Version", "Content-Type",
  ]
  let names = fieldNames(lines)
  #expect(Set(names).isSubset(of: allowed), "\(names)")
  #expect(names.count == Set(names).count)
  #expect(lines.allSatisfy { $0.utf8.count <= 78 })
  #expect(lines.filter { $0.hasPrefix("--=_loket_") }.count == 6)
  let message = Message.read(octets)
  #expect(message.from.map(\.address) == ["ppid@contoh.go.id"])
  #expect(message.to.map(\.address) == ["budi@example.id"])
  #expect(message.parts.count == 5)
}

@Test func `encoded words are short and whole`() throws {
  let subject = String(repeating: "Büdi 日本 ", count: 40)
  let lines = checkedLines(try draft(subject: subject).octets())
  for line in lines where line.utf8.starts(with: "Subject:".utf8) || line.utf8.starts(with: " =?".utf8) {
    #expect(line.utf8.count <= 76)
    let words = line.split(separator: " ").filter { $0.hasPrefix("=?") }
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
    for word in words {
      // Each word alone decodes to whole characters.
      #expect(!EncodedWords.decode(Array(word.utf8)[...]).unicodeScalars.contains("\u{FFFD}"))
    }
  }
}

@Test(arguments: [
  ("<ppid>", "budi@x.id"), ("ppid@x.id", "budi@x.id\r\nBcc: e@x.id"), ("ppid@x.id", "b\u{FC}di@x.id"),
  ("ppid@x.id", ""),
])
func `unsafe addresses are refused`(from: String, to: String) {
  let letter = draft(from: Mailbox(address: from), to: Mailbox(address: to))
  #expect(throws: DraftFault.self) { try letter.octets() }
}

@Test(arguments: ["", "a@b", "<a@b", "<a b@c>", "<a@b>\r\nBcc: e", "<a@b\u{301}>", "<é@b>"])
func `an unsafe Message-ID is refused`(id: String) {
  #expect(throws: DraftFault.self) { try draft(messageID: id).octets() }
}
