import Octets

/// How mail programs mark what they quote and what they pass on.
enum QuoteMarks {
  /// `> …`, `| …`
  static func isMarked(_ line: String) -> Bool { line.utf8.first == 0x3E || line.begins("|>") }

  /// A line without its quotation marks.
  static func withoutMarks(_ line: String) -> String {
    var slice = line.utf8[...]
    while let first = slice.first, first == 0x3E || first == 0x20 { slice = slice.dropFirst() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// `-----Pesan Asli-----` and kin.
  static func isSeparator(_ plain: String) -> Bool {
    guard plain.begins("-") || plain.begins("_") || plain.begins("=") else { return false }
    return separators.contains(plain.trimming("-_=: "))
  }

  private static let separators: Set<String> = [
    "original message", "pesan asli", "pesan aslinya", "pesan sebelumnya", "original appointment",
    "reply message",
    "pesan balasan", "original mail",
  ]

  /// `---------- Forwarded message ---------`, `Begin forwarded message:` and kin.
  static func isForward(_ plain: String) -> Bool {
    guard
      plain.begins("-") || plain.ends(":") || plain.begins("begin forwarded") || plain.begins("mulai pesan")
    else { return false }
    return forwards.contains(plain.trimming("-_=: "))
  }

  private static let forwards: Set<String> = [
    "forwarded message", "pesan terusan", "pesan yang diteruskan", "begin forwarded message",
    "mulai pesan terusan",
    "pesan diteruskan", "forwarded by", "diteruskan", "forwarded mail", "mulai pesan yang diteruskan",
    "pesan yang diteruskan dimulai", "awal pesan terusan", "pesan terusan dimulai", "meneruskan pesan",
    "pesan di-forward",
    "forwarded", "awal pesan yang diteruskan",
  ]

  /// Lines of `Pada Jum, 20 Nov 2026 … menulis:` or `On … wrote:`, which programs break over up to three lines.
  static func introLength(_ lines: [TextLine], _ at: Int) -> Int? {
    let first = lines[at].trimmed.lowered
    guard beginsIntro(first) else { return nil }
    var joined = ""
    for length in 1...3 where at + length <= lines.count {
      let line = lines[at + length - 1].trimmed.lowered
      if line.isEmpty { return nil }
      joined += " " + line
      guard joined.utf8.count < 400 else { return nil }
      if ["menulis:", "wrote:", "menulis :", "wrote :", "menulis", "schrieb:"].contains(where: joined.ends) {
        return joined.utf8.contains(where: \.isDigit) || joined.utf8.contains(0x40) ? length : nil
      }
    }
    return nil
  }

  private static func beginsIntro(_ line: String) -> Bool {
    if line.utf8.first?.isDigit == true { return true }
    return ["pada ", "on ", "am ", "tanggal ", "tgl ", "le "].contains(where: line.begins)
      || line.ends("menulis:") || line.ends("wrote:")
  }

  /// The block that Outlook writes above an earlier mail: `From:` with `Sent:`, `To:` or `Subject:` right below.
  static func isHeaderBlock(_ lines: [TextLine], _ at: Int) -> Bool {
    guard let first = HeaderLine(lines[at]), first.kind == .from else { return false }
    let next = lines[(at + 1)..<min(lines.count, at + 7)].compactMap(HeaderLine.init)
    guard next.count >= 2 else { return false }
    return next.contains { $0.kind == .date } && next.contains { $0.kind == .subject || $0.kind == .to }
  }
}

/// One header line that stands in a letter's text.
struct HeaderLine {
  enum Kind { case from, date, to, subject, other }

  var kind: Kind
  var value: String

  init?(_ line: TextLine) {
    let text = QuoteMarks.withoutMarks(line.trimmed)
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let name = String(text[..<colon]).lowered.trimming("* \t")
    guard let kind = Self.names[name] else { return nil }
    self.kind = kind
    value = String(text[text.utf8.index(after: colon)...]).trimming("* \t")
  }

  private static let names: [String: Kind] = [
    "from": .from, "dari": .from, "pengirim": .from, "oleh": .from, "sent": .date, "dikirim": .date,
    "date": .date, "tanggal": .date,
    "terkirim": .date, "dikirim pada": .date, "waktu": .date, "tgl": .date, "to": .to, "kepada": .to,
    "ke": .to, "untuk": .to,
    "subject": .subject, "perihal": .subject, "subjek": .subject, "subyek": .subject, "judul": .subject,
    "hal": .subject,
    "cc": .other, "bcc": .other, "reply-to": .other, "balas ke": .other, "importance": .other,
    "lampiran": .other,
    "attachments": .other, "tembusan": .other,
  ]
}
