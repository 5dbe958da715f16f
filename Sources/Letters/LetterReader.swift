package import Mime

/// Reads letters: from a message or from plain text to what somebody means.
package enum LetterReader {
  /// Reads a mail. It never fails; what nobody could understand is `other`.
  ///
  /// A mail that staff passed on is read as the letter inside it: its writer is `from`, and no automatic answer may go.
  /// Of each text 200,000 octets are looked at.
  ///
  /// `own`: the office's own addresses in lower case; what comes from them is never answered. `opened`: what was found
  /// in its parts, by `Document.part` of a first reading; forms and letters among them are read with it.
  package static func read(
    _ message: Message, own: Set<String> = [], opened: [String: OpenedPart] = [:]
  ) -> Letter {
    var letter = Letter(kind: .other, channel: .email)
    letter.from = message.from.first
    letter.subject = message.subject
    letter.messageID = message.messageID
    letter.date = message.date
    letter.inReplyTo = message.inReplyTo
    letter.references = message.references
    letter.unanswerableReason = Answering.objection(message, own: own)
    let text = MessageText.read(message)
    letter.caseReferences = text.cases(subject: letter.subject).map {
      CaseReference(text: $0.text, isQuoted: $0.isQuoted)
    }
    letter.ratings = Ratings.find(text.words.own + text.words.quoted)
    let bounce = BounceReader(message: message)
    if let sign = bounce.sign {
      letter.deliveryReport = bounce.report
      machine(&letter, .bounce, sign, "Surat adalah laporan pengiriman.")
    } else if let sign = OtherReport.abuse(message) {
      machine(&letter, .other, sign, "Surat adalah laporan program.")
    } else if let sign = AutoReplySigns.find(message, own: text.words, ownAddresses: own) {
      machine(&letter, .autoReply, sign, "Surat adalah balasan otomatis.")
    } else {
      person(&letter, message, text, own, opened)
    }
    letter.answerable = letter.unanswerableReason == nil
    return letter
  }

  /// Reads a text that an officer typed or that was read from paper; who wrote it stands only in its words.
  ///
  /// `file`: its name, which decides nothing. `kind`: what a person says it is; `nil` when its words are to tell.
  package static func read(
    text: String, channel: Channel, file: String?, as kind: LetterKind? = nil
  ) -> Letter {
    var letter = Letter(kind: .other, channel: channel)
    let words = OwnWords(
      TextLines.cut(
        channel == .scan ? StreetSigns.mended(ScannedAddresses.mended(RomanMonths.mended(text))) : text),
      isPaper: channel == .scan)
    let own = words.own + words.signature
    letter.caseReferences = CaseNumbers.all(subject: "", own: own, quoted: words.quoted).map {
      CaseReference(text: $0.text, isQuoted: $0.isQuoted)
    }
    letter.answerable = false
    letter.unanswerableReason = "Surat tidak datang lewat surel; jawaban dicetak."
    var source = LetterSource(lines: own, below: [], quoted: words.quoted, subject: "", from: nil)
    source.isReply = false
    LetterFiller.fill(&letter, source, as: kind)
    return letter
  }

  private static func machine(_ letter: inout Letter, _ kind: LetterKind, _ sign: Evidence, _ reason: String)
  {
    letter.kind = kind
    letter.reasons = [sign]
    letter.unanswerableReason = letter.unanswerableReason ?? reason
  }

  private static func person(
    _ letter: inout Letter, _ message: Message, _ text: MessageText, _ own: Set<String>,
    _ opened: [String: OpenedPart]
  ) {
    var source = PassedOn.source(message, text, own: own)
    let prose = Prose(source.lines)
    let papers = DocumentReader(
      message: source.message ?? message, prose: prose, prefix: source.prefix, opened: opened
    ).read()
    letter.documents = papers.documents
    letter.warnings += papers.warnings
    source.enclose(source.message ?? message)
    source.isBulk = MachineMail(message: message).listField != nil
    if source.isPassedOn {
      letter.from = source.from
      letter.unanswerableReason =
        letter.unanswerableReason
        ?? "Surat diteruskan oleh petugas; pemohon yang sebenarnya perlu dipastikan."
      letter.warnings.append("Surat ini diteruskan; pemohon diambil dari surat di dalamnya.")
    }
    LetterFiller.fill(&letter, source)
    letter.absorb(opened)
  }
}
