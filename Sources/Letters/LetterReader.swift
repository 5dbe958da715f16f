package import Mime

/// Reads letters: from a message or from plain text to what somebody means.
package enum LetterReader {
  /// Reads a mail. It never fails; what nobody could understand is `other`.
  ///
  /// `own`: the office's own addresses, in lower case.
  package static func read(_ message: Message, own: Set<String> = []) -> Letter {
    var letter = Letter(kind: .other, channel: .email)
    letter.from = message.from.first
    letter.subject = message.subject
    letter.messageID = message.messageID
    letter.date = message.date
    letter.inReplyTo = message.inReplyTo
    letter.references = message.references
    let answering = Answering(message: message, own: own)
    letter.unanswerableReason = answering.objection
    letter.answerable = letter.unanswerableReason == nil
    let body = message.bodyText
    let split = OwnWords(LetterText.lines(body))
    letter.caseReferences =
      References.find(letter.subject, isQuoted: false) + References.find(split.text, isQuoted: false)
      + References.find((split.quoted + split.forwarded).map(\.text).joined(separator: "\n"), isQuoted: true)
    let bounce = BounceReader(message: message)
    if bounce.isBounce {
      letter.kind = .bounce
      letter.answerable = false
      letter.unanswerableReason = letter.unanswerableReason ?? "Surat adalah laporan pengiriman."
      letter.reportedMessageIDs = bounce.reported
      return letter
    }
    if let mark = AutomaticReply(message: message, answering: answering, text: split.text).mark {
      letter.kind = .autoReply
      letter.answerable = false
      letter.unanswerableReason = letter.unanswerableReason ?? "Surat adalah balasan otomatis (\(mark))."
      return letter
    }
    let inner = PassedOn(message: message, split: split)
    let source = inner.source ?? PassedOn.Source(lines: split.own, subject: letter.subject, from: nil)
    if let passed = inner.source {
      letter.from = passed.from ?? letter.from
      letter.answerable = false
      letter.unanswerableReason = "Surat diteruskan oleh petugas; pemohon yang sebenarnya perlu dipastikan."
      letter.warnings.append("Surat ini diteruskan; pemohon diambil dari surat di dalamnya.")
    }
    let words = Words(source.text)
    let papers = DocumentReader(message: message, words: words).read()
    letter.documents = papers.documents
    letter.warnings += papers.warnings
    understand(
      &letter, source, words: words, isReply: !letter.inReplyTo.isEmpty || Self.isReply(letter.subject),
      attachedTexts: attachedTexts(message), isBulk: answering.listMark != nil)
    return letter
  }

  /// Reads a text that an officer typed or a scan gave.
  package static func read(text: String, channel: Channel, file: String?) -> Letter {
    var letter = Letter(kind: .other, channel: channel)
    let split = OwnWords(LetterText.lines(text))
    letter.caseReferences = References.find(text, isQuoted: false)
    letter.answerable = false
    letter.unanswerableReason = "Surat tidak datang lewat surel; jawaban dicetak."
    understand(
      &letter, PassedOn.Source(lines: split.own, subject: "", from: nil), words: Words(split.text),
      isReply: false,
      attachedTexts: [], isBulk: false)
    return letter
  }

  /// The kind, then the fields that this kind has.
  private static func understand(
    _ letter: inout Letter, _ source: PassedOn.Source, words: Words, isReply: Bool, attachedTexts: [String],
    isBulk: Bool
  ) {
    var lines = source.lines
    var fields = FieldReader(lines)
    // A form enclosed as text speaks for a letter that has no fields of its own.
    if fields.first(.information) == nil,
      let form = attachedTexts.first(where: { FieldReader(LetterText.lines($0)).count >= 3 })
    {
      let split = OwnWords(LetterText.lines(form))
      lines += split.own
      fields = FieldReader(lines)
    }
    let text = lines.map(\.text).joined(separator: "\n")
    let body = lines.count == source.lines.count ? words : Words(text)
    let verdict = KindReader(
      subject: Words(source.subject), body: body, fields: fields, isReply: isReply,
      namesCase: !letter.caseReferences.isEmpty, hasDocuments: !letter.documents.isEmpty,
      free: Words(
        lines.enumerated().filter { !fields.used.contains($0.offset) }.map(\.element.text).joined(
          separator: "\n")),
      isBulk: isBulk
    ).verdict()
    letter.kind = verdict.kind
    letter.confidence = verdict.confidence
    letter.reasons = [Evidence(part: "", offset: 0, rule: verdict.rule)]
    letter.expectsWord = !["newsletter", "phishing", "invoice", "thanks", "bulk mail", "audience"].contains(
      verdict.rule)
    if verdict.alsoAsks { letter.warnings.append("Selain keberatan, surat ini juga meminta informasi baru.") }
    let parties = PartyReader(fields: fields, lines: lines, text: text, words: body, from: letter.from)
    parties.fill(&letter)
    ContentReader(fields: fields, lines: lines, text: text, words: body).fill(&letter)
    if letter.kind == .objection {
      letter.objection = ObjectionReader(fields: fields, lines: lines, text: text, subject: source.subject)
        .read(letter.caseReferences)
    }
    if letter.kind != .request, letter.kind != .objection {
      letter.information = letter.kind == .completion ? letter.information : []
    }
  }

  private static func isReply(_ subject: String) -> Bool {
    let lower = subject.trimmingBlanks.lowercased()
    return ["re:", "re :", "bls:", "balas:", "aw:", "tanggapan:"].contains { lower.hasPrefix($0) }
  }

  private static func attachedTexts(_ message: Message) -> [String] {
    message.attachments.map { message.parts[$0] }
      .filter { $0.type == "text/plain" || $0.type == "text/html" }
      .prefix(3).map { message.readableText(of: $0) }
  }
}

/// Case ids and official numbers inside text.
enum References {
  /// Words shaped like `2026-P-0001` or `001/PPID/XI/2026`, in order, at most twenty.
  static func find(_ text: String, isQuoted: Bool) -> [CaseReference] {
    var found: [CaseReference] = []
    for slice in text.utf8.split(whereSeparator: {
      $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x28 || $0 == 0x29 || $0 == 0x22 || $0 == 0x5B
        || $0 == 0x5D || $0 == 0x3E || $0 == 0x3C
    }) {
      guard (8...60).contains(slice.count) else { continue }
      let word = String(decoding: slice, as: UTF8.self).trimming(".:'!?*_")
      if isCaseID(word) || isNumber(word), !found.contains(where: { $0.text == word }) {
        found.append(CaseReference(text: word, isQuoted: isQuoted))
        if found.count == 20 { break }
      }
    }
    return found
  }

  private static func isCaseID(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: 0x2D)
    return parts.count == 3 && parts[0].count == 4 && parts[0].allSatisfy { (0x30...0x39).contains($0) }
      && parts[1].count == 1
      && parts[2].count >= 4 && parts[2].allSatisfy { (0x30...0x39).contains($0) || $0 | 0x20 == 0x6F }
  }

  /// A number of an office: parts between slashes, digits in the first, a year in the last.
  private static func isNumber(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }), let last = parts.last, last.count == 4,
      last.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    // A date such as 12/11/2026 is no number.
    return parts.dropLast().contains { part in part.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } }
      && parts[0].contains { (0x30...0x39).contains($0) }
  }
}

/// Vacation notices and their kin, by header or, where programs set none, by their first words.
struct AutomaticReply {
  let message: Message
  let answering: Answering
  let text: String

  /// What betrays it; `nil` for a letter of a person.
  var mark: String? {
    if message.parts.first?.type == "multipart/report" { return "report" }
    if let mark = answering.automaticMark, mark != "X-Auto-Response-Suppress" {
      // A program's notice that answers nothing (a newsletter, an alert) is no reply.
      let token = message.field("Auto-Submitted").map { Answering.token($0.body) } ?? ""
      if token != "auto-generated" || saysSo || !message.inReplyTo.isEmpty { return mark }
      return nil
    }
    return saysSo ? "words" : nil
  }

  private var saysSo: Bool {
    let subject = message.subject.lowercased().trimmingBlanks
    let starts = [
      "automatic reply", "auto reply", "auto-reply", "autoreply", "balasan otomatis", "out of office",
      "auto:", "jawaban otomatis", "automatische antwort", "réponse automatique", "[auto-reply]",
      "[auto reply]", "autoresponse", "auto response", "respon otomatis", "pesan otomatis", "ooo:",
      "otomatis:", "read:", "dibaca:", "not read:", "tanda terima dibaca", "disposition notification",
    ]
    if starts.contains(where: { subject.hasPrefix($0) }) || subject.contains("out of office")
      || subject.contains("balasan otomatis") || subject.contains("di luar kantor")
      || subject.contains("tidak di kantor") || subject.contains("sedang cuti")
    {
      return true
    }
    let words = Words(text)
    guard words.all.count < 130,
      !words.hasAny([
        "memohon informasi", "permohonan informasi publik", "mengajukan permohonan", "meminta data",
        "memohon data",
      ]) || words.has("secara otomatis")
    else { return false }
    return words.hasAny([
      "sedang cuti", "sedang berada di luar kantor", "sedang tidak berada di kantor",
      "sedang tidak di kantor", "tidak dapat mengakses email|surel", "sedang mengikuti diklat|pelatihan",
      "saya cuti",
      "di luar kantor", "dinas luar", "sedang dinas", "i am out of the office", "i m out of the office",
      "out of the office", "currently out of", "on leave until", "on annual leave", "balasan otomatis",
      "pesan otomatis", "dijawab otomatis", "automatic reply", "automated response",
      "pesan ini dikirim otomatis", "email ini dikirim secara otomatis", "surel ini dikirim otomatis",
      "secara otomatis oleh sistem", "dikirim secara otomatis", "tiket nomor|no", "nomor|no tiket",
      "pesan ini dibuat otomatis", "dibalas secara otomatis",
      "tidak dapat membalas email sampai", "akan kembali bekerja|masuk|aktif", "away from my desk",
      "sedang tidak di tempat", "tiket anda|dengan nomor", "ticket has been", "your ticket",
      "telah kami terima dan akan * respon",
    ])
  }
}

/// A letter that somebody passed on: the one inside is the letter.
struct PassedOn {
  /// The words that count, with the subject and the author that belong to them.
  struct Source {
    var lines: [TextLine]
    var subject: String
    var from: Mailbox?

    var text: String { lines.map(\.text).joined(separator: "\n") }
  }

  /// The letter inside; `nil` when the mail is a letter of its own.
  let source: Source?

  init(message: Message, split: OwnWords) {
    let own = Words(split.text)
    let subject = message.subject.trimmingBlanks.lowercased()
    let saysForward =
      ["fwd:", "fw:", "fwd :", "trs:", "diteruskan:", "terusan:"].contains { subject.hasPrefix($0) }
      || subject.contains("disposisi")
      || own.hasAny([
        "mohon ditindaklanjuti", "mohon tindak lanjut", "ditindaklanjuti", "diteruskan", "disposisi",
        "untuk ditindaklanjuti", "mohon diproses", "please process|handle|forward",
        "terlampir surat dari warga", "sesuai kewenangan",
      ])
    let isShort = own.all.count < 60
    if saysForward || own.all.count < 12, isShort,
      let inner = message.parts.first(where: { $0.type == "message/rfc822" && $0.messageDepth == 0 })
    {
      source = Self.attached(inner, message)
      return
    }
    guard !split.forwarded.isEmpty, isShort,
      !own.hasAny(["memohon", "meminta", "keberatan"]) || saysForward && own.all.count < 25
    else {
      source = nil
      return
    }
    var inner = InlineForward(split.forwarded)
    // Passed on twice: the innermost letter counts.
    for _ in 0..<5 {
      let deeper = OwnWords(inner.body)
      guard !deeper.forwarded.isEmpty, Words(deeper.text).all.count < 25 else { break }
      inner = InlineForward(deeper.forwarded)
    }
    let from = inner.from.flatMap { Mailbox.list(Array($0.utf8)[...]).first }
    // One's own mail passed on to the office is still one's own.
    if let from, let author = message.from.first, from.address.lowercased() == author.address.lowercased() {
      source = nil
      return
    }
    source = Source(lines: OwnWords(inner.body).own, subject: inner.subject ?? message.subject, from: from)
  }

  private static func attached(_ part: Part, _ message: Message) -> Source? {
    let inner = Message.read(message.content(of: part))
    guard !inner.bodyText.trimmingBlanks.isEmpty || !inner.attachments.isEmpty else { return nil }
    return Source(
      lines: OwnWords(LetterText.lines(inner.bodyText)).own, subject: inner.subject, from: inner.from.first)
  }
}
