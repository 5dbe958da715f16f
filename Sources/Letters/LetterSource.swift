import Mime

/// Whose words are read as the letter: the mail's own, or those of a letter it passes on.
struct LetterSource {
  /// The own lines, those of an enclosed form or letter added.
  var lines: [TextLine]
  /// Lines below a signature mark.
  var below: [TextLine]
  var quoted: [TextLine]
  var subject: String
  var from: Mailbox?
  var isReply = false
  var isPassedOn = false
  var isBulk = false
  /// The attached message that is read in the mail's place.
  var message: Message?
  /// Path of that message with a dot; empty for the mail itself.
  var prefix = ""
  var enclosedObjection = false
  var enclosedRequest = false

  init(lines: [TextLine], below: [TextLine], quoted: [TextLine], subject: String, from: Mailbox?) {
    self.lines = lines
    self.below = below
    self.quoted = quoted
    self.subject = subject
    self.from = from
  }

  /// Takes in forms and letters that are enclosed as text, and what the names of other files say.
  mutating func enclose(_ message: Message) {
    for index in message.attachments.prefix(20) {
      let part = message.parts[index]
      if part.type == "text/plain" || part.type == "text/html", part.filename != nil {
        let text = message.readableText(of: part)
        guard
          let kind = DocumentText.kind(of: text)?.kind
            ?? DocumentNames.kinds(of: FileName(part.filename ?? "")).first, kind == .form || kind == .letter
        else { continue }
        lines.append(TextLine(text: "", part: prefix + part.path, offset: 0))
        lines += OwnWords(TextLines.cut(text, part: prefix + part.path)).own
      } else if let name = part.filename {
        let file = FileName(name)
        guard DocumentNames.kinds(of: file).contains(where: { $0 == .form || $0 == .letter }) else {
          continue
        }
        if file.has("keberatan") {
          enclosedObjection = true
        } else if file.has("permohonan", "permintaan", "request"),
          !file.has("magang", "izin", "audiensi", "lamaran", "penelitian", "pkl")
        {
          enclosedRequest = true
        }
      }
    }
  }
}

/// Mail that staff pass on: the letter is the one inside.
enum PassedOn {
  static func source(_ message: Message, _ text: MessageText, own: Set<String>) -> LetterSource {
    var outer = LetterSource(
      lines: text.words.own, below: text.words.signature, quoted: text.words.quoted + text.words.forwarded,
      subject: message.subject, from: message.from.first)
    outer.isReply = !message.inReplyTo.isEmpty || SubjectPrefix.isReply(message.subject)
    guard isBrief(text.words.own, message.subject) else { return outer }
    if let inner = attached(message, own: own) { return inner }
    guard !text.words.forwarded.isEmpty else { return outer }
    let inner = InnerLetter(text.words.forwarded, own: own)
    guard inner.body.contains(where: { !$0.isBlank }) else { return outer }
    let words = OwnWords(inner.body)
    var source = LetterSource(
      lines: words.own, below: words.signature, quoted: words.quoted, subject: inner.subject, from: inner.from
    )
    // Somebody who sends his own earlier mail again passes nothing on.
    source.isPassedOn = inner.from?.address.lowered != message.from.first?.address.lowered
    if !source.isPassedOn || source.from == nil { source.from = message.from.first }
    source.isReply = SubjectPrefix.isReply(inner.subject)
    return source
  }

  /// Whether the mail's own words only pass something on.
  private static func isBrief(_ own: [TextLine], _ subject: String) -> Bool {
    let words = Words(own.map(\.text).joined(separator: "\n"))
    if words.all.count < 6 { return true }
    if passes.stand(in: words) { return words.all.count < 120 && FormReader(own).count < 3 }
    return words.all.count < 25 && SubjectPrefix.isForward(subject) && FormReader(own).count < 3
      && !acts.stand(in: words)
  }

  private static let passes = Phrases([
    "mohon|untuk|agar|tolong|harap|segera .. ditindaklanjuti|ditindak|diproses|dijawab|ditanggapi",
    "disposisi", "kami|saya|bersama|berikut teruskan|meneruskan|diteruskan", "diteruskan", "terusan",
    "forward", "fyi", "for your", "please handle|process|follow", "dibantu .. ditindaklanjuti|proses|jawab",
    "menjadi perhatian", "tindak lanjut", "ditindaklanjuti", "salah alamat|kirim", "masuk ke email|kotak",
    "meneruskan",
  ])

  private static let acts = Phrases([
    "keberatan", "mencabut", "membatalkan", "saya|kami .. mohon|memohon|meminta|mengajukan", "terlampir ktp",
    "melengkapi",
  ])

  /// The innermost attached message; `nil` when there is none.
  private static func attached(_ message: Message, own: Set<String>) -> LetterSource? {
    var current = message
    var prefix = ""
    var found: LetterSource?
    // Mail passed on again and again lies message in message; five are enough for any office.
    for _ in 0..<5 {
      guard let index = current.attachments.first(where: { current.parts[$0].type == "message/rfc822" })
      else { break }
      let part = current.parts[index]
      let inner = Message.read(current.content(of: part))
      guard inner.from.first.map({ !own.contains($0.address.lowered) }) ?? false else { break }
      prefix += part.path + "."
      current = inner
      var words = MessageText.read(inner).words
      var source = LetterSource(
        lines: words.own, below: words.signature, quoted: words.quoted + words.forwarded,
        subject: inner.subject, from: inner.from.first)
      if !words.forwarded.isEmpty, isBrief(words.own, inner.subject) {
        let letter = InnerLetter(words.forwarded, own: own)
        words = OwnWords(letter.body)
        if !words.own.isEmpty {
          source = LetterSource(
            lines: words.own, below: words.signature, quoted: words.quoted, subject: letter.subject,
            from: letter.from ?? inner.from.first)
        }
      }
      source.message = inner
      source.prefix = prefix
      source.isPassedOn = inner.from.first?.address.lowered != message.from.first?.address.lowered
      source.isReply = !inner.inReplyTo.isEmpty || SubjectPrefix.isReply(inner.subject)
      found = source
    }
    return found
  }
}
