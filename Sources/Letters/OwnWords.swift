import Octets

/// A letter's text taken apart: what its author wrote now, and what is only quoted, printed or appended.
struct OwnWords: Sendable {
  /// The author's own lines.
  var own: [TextLine] = []
  /// Quoted earlier mail.
  var quoted: [TextLine] = []
  /// A mail passed on inside the text; empty when there is none.
  var forwarded: [TextLine] = []

  /// The own text.
  var text: String { own.map(\.text).joined(separator: "\n") }

  init(_ lines: [TextLine]) {
    var index = 0
    var mode = Mode.own
    while index < lines.count {
      let line = lines[index]
      let lower = line.trimmed.lowercased()
      switch mode {
      case .own, .quotedByMarks:
        if line.trimmed.utf8.first == 0x3E {
          quoted.append(line)
        } else if Self.isForwardIntro(lower) {
          mode = .forwarded
        } else if let length = Self.introLength(lines, index) {
          quoted += lines[index..<(index + length)]
          index += length
          mode = Self.isMarked(lines, index) ? .quotedByMarks : .quotedToEnd
          continue
        } else if Self.isSeparator(lower) {
          mode = .quotedToEnd
        } else if line.text == "-- " || line.text == "--" || Self.isTail(lower) {
          mode = .appended
        } else if Self.isBackPage(lower) {
          mode = .backPage
        } else {
          own.append(line)
        }
      case .quotedToEnd: quoted.append(line)
      case .forwarded: forwarded.append(Self.unmarked(line))
      case .appended:
        // Only quoted mail may follow a signature.
        if line.trimmed.utf8.first == 0x3E { quoted.append(line) }
        if Self.isForwardIntro(lower) { mode = .forwarded }
        if Self.introLength(lines, index) != nil || Self.isSeparator(lower) { mode = .quotedToEnd }
      case .backPage:
        if Self.isFormTitle(lower) {
          mode = .own
          own.append(line)
        } else if Self.introLength(lines, index) != nil || Self.isSeparator(lower) {
          mode = .quotedToEnd
        }
      }
      index += 1
    }
  }

  private enum Mode {
    case own, quotedByMarks, quotedToEnd, forwarded, appended, backPage
  }

  /// `Pada Jum, 20 Nov 2026 … menulis:` or `On … wrote:`, on one line or broken over three; also the header block of
  /// Outlook.
  private static func introLength(_ lines: [TextLine], _ at: Int) -> Int? {
    let lower = lines[at].trimmed.lowercased()
    if lower.hasPrefix("pada ") || lower.hasPrefix("on ") || lower.hasPrefix("am ") || lower.hasPrefix("le ")
      || lower.hasPrefix("tanggal ") || lower.first?.isNumber == true
    {
      var joined = ""
      for length in 1...3 where at + length <= lines.count {
        joined += " " + lines[at + length - 1].trimmed.lowercased()
        guard joined.utf8.count < 400 else { break }
        if ["menulis:", "wrote:", "menulis :", "wrote :", "schrieb:"].contains(where: { joined.hasSuffix($0) }
        ) {
          return length
        }
      }
    }
    return isHeaderBlock(lines, at) ? 1 : nil
  }

  /// `Dari: …` with `Dikirim:` or `Tanggal:` and `Perihal:` or `Kepada:` right below.
  private static func isHeaderBlock(_ lines: [TextLine], _ at: Int) -> Bool {
    let lower = lines[at].trimmed.lowercased()
    guard ["from:", "dari:", "from :", "dari :", "pengirim:"].contains(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let next = lines[(at + 1)..<min(lines.count, at + 6)].map { $0.trimmed.lowercased() }
    let hasDate = next.contains { line in
      ["sent:", "dikirim:", "date:", "tanggal:", "terkirim:", "sent :", "date :"].contains {
        line.hasPrefix($0)
      }
    }
    let hasSubject = next.contains { line in
      ["subject:", "perihal:", "subjek:", "subyek:", "hal:", "judul:", "to:", "kepada:", "ke:"].contains {
        line.hasPrefix($0)
      }
    }
    return hasDate && hasSubject
  }

  /// A line without the quote marks that some programs put before a passed-on mail.
  private static func unmarked(_ line: TextLine) -> TextLine {
    var text = line.trimmed
    guard text.hasPrefix(">") else { return line }
    while text.hasPrefix(">") { text = String(text.dropFirst()).trimmingBlanks }
    return TextLine(text: text, offset: line.offset)
  }

  private static func isMarked(_ lines: [TextLine], _ at: Int) -> Bool {
    lines[min(at, lines.count)...].first { !$0.isBlank }?.trimmed.utf8.first == 0x3E
  }

  private static func isSeparator(_ lower: String) -> Bool {
    let words = lower.trimming("-_= ")
    return lower.hasPrefix("-")
      && ["original message", "pesan asli", "pesan aslinya", "pesan sebelumnya"].contains(words)
  }

  static func isForwardIntro(_ lower: String) -> Bool {
    let words = lower.trimming("-_=: ")
    return [
      "forwarded message", "pesan terusan", "pesan yang diteruskan", "begin forwarded message",
      "mulai pesan terusan",
      "pesan diteruskan", "mulai meneruskan pesan", "awal pesan terusan", "forwarded by", "diteruskan",
      "forwarded mail",
    ].contains(words) && (lower.hasPrefix("-") || lower.hasSuffix(":") || words.count > 12)
  }

  /// What programs and offices append: not the author's words.
  private static func isTail(_ lower: String) -> Bool {
    let starts = [
      "sent from my", "dikirim dari", "sent from ", "get outlook for", "dapatkan outlook untuk",
      "terkirim dari",
      "sent with ", "this email and any", "this e-mail and any", "this message contains confidential",
      "pesan ini dan lampirannya", "email ini dan lampiran", "e-mail ini dan lampiran",
      "pernyataan kerahasiaan",
      "disclaimer:", "confidentiality notice", "virus-free", "bebas virus", "pesan ini bersifat rahasia",
      "informasi dalam email ini bersifat rahasia", "this message (including",
    ]
    return starts.contains { lower.hasPrefix($0) }
  }

  /// The printed back of the official form: the applicant's rights, full of words that decide nothing.
  private static func isBackPage(_ lower: String) -> Bool {
    let plain = lower.trimming("*_-=. ")
    return plain.hasPrefix("hak-hak pemohon informasi") || plain.hasPrefix("hak - hak pemohon informasi")
      || plain.hasPrefix("hak hak pemohon informasi") || plain.hasPrefix("hak pemohon informasi berdasarkan")
      || plain.hasPrefix("hak-hak pemohon berdasarkan")
  }

  private static func isFormTitle(_ lower: String) -> Bool {
    lower.hasPrefix("formulir permohonan informasi") || lower.hasPrefix("pernyataan keberatan")
      || lower.hasPrefix("formulir pernyataan keberatan")
  }
}

/// A mail passed on inside the text: its own header lines and its words.
struct InlineForward: Sendable {
  var from: String?
  var subject: String?
  var body: [TextLine]

  init(_ lines: [TextLine]) {
    var index = 0
    while index < lines.count, lines[index].isBlank { index += 1 }
    var seen = 0
    while index < lines.count, index < 20 {
      let line = lines[index].trimming
      guard let colon = line.utf8.firstIndex(of: 0x3A) else { break }
      let name = line[..<colon].lowercased().trimmingBlanks
      let value = String(line[line.utf8.index(after: colon)...]).trimmingBlanks
      switch name {
      case "from", "dari", "pengirim": from = value
      case "subject", "perihal", "subjek", "subyek", "judul": subject = value
      case "date", "tanggal", "sent", "dikirim", "to", "kepada", "ke", "cc", "reply-to": break
      default: if seen == 0 { body = lines }; body = Array(lines[index...]); return
      }
      seen += 1
      index += 1
    }
    body = Array(lines[min(index, lines.count)...])
  }
}

extension TextLine {
  fileprivate var trimming: String { trimmed }
}
