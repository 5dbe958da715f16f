import Mime

/// Fills a person's letter: its kind, then the fields that this kind has.
enum LetterFiller {
  static func fill(_ letter: inout Letter, _ given: LetterSource, as told: LetterKind? = nil) {
    var source = given
    let orders = MachineOrders.removed(source.lines)
    source.lines = orders.lines
    if orders.stood { letter.warnings.append(MachineOrders.remark) }
    if source.from == nil { source.lines = FormLines.mended(source.lines) }
    source.lines = FormHead.blanked(source.lines)
    let form = FormReader(source.lines)
    let prose = Prose(source.lines)
    let cases = CaseNumbers.all(
      subject: source.subject, own: source.lines + source.below, quoted: source.quoted)
    var asked = ProseAsking.find(prose, source.lines, used: form.used)
    if form.first(.information) != nil { asked.items = [] }
    let facts = KindReader.Facts(
      subject: Words(subject(source)), prose: prose, form: form, asked: asked, isReply: source.isReply,
      namesCase: cases.contains { !$0.isQuoted && !$0.isOwnLetter },
      quotesCase: cases.contains(where: \.isQuoted),
      hasDocuments: !letter.documents.isEmpty, isBulk: source.isBulk,
      enclosedObjection: source.enclosedObjection,
      enclosedRequest: source.enclosedRequest)
    let verdict = KindReader(facts: facts).verdict()
    letter.kind = told ?? verdict.kind
    letter.confidence = told == nil ? verdict.confidence : .certain
    letter.reasons = verdict.reasons
    if verdict.alsoAsks {
      letter.warnings.append("Selain keberatan, surat ini tampaknya juga meminta informasi baru.")
    }
    // Who writes his number on paper wants something, though its words were not recognised.
    if letter.kind == .other, letter.channel == .scan, told == nil,
      form.first(.nik) != nil || form.first(.name) != nil && form.count >= 3
    {
      letter.confidence = .uncertain
    }
    if letter.kind == .other { letter.expectsWord = Unawaited.expectsWord(facts) }
    let reader = people(&letter, source, form, prose)
    if source.from == nil {
      letter.doubts = FieldGrammar.doubts(letter.applicant, form)
      if reader.lostProxy { letter.doubts["proxy"] = .misfit }
    }
    if !form.illegible.isEmpty {
      letter.warnings.append("Tulisan pada sebagian kolom tidak terbaca; periksa gambarnya.")
    }
    guard letter.kind != .other, letter.kind != .withdrawal else { return }
    defer {
      if source.from == nil {
        letter.doubts.merge(PaperDoubts.doubts(letter, form, prose)) { first, _ in first }
      }
    }
    content(&letter, form, prose, asked, width: source.from == nil ? width(source.lines) : 0)
    if source.from == nil { letter.dropUnreadable() }
    if letter.kind == .objection {
      let read = ObjectionReader.read(
        form, prose, source.lines, subject: source.subject, references: cases, isPaper: source.from == nil)
      letter.objection = read.objection
      letter.evidence.merge(read.evidence) { first, _ in first }
    }
  }

  /// The subject of a reply is the office's own, so it says nothing of the applicant's.
  private static func subject(_ source: LetterSource) -> String {
    SubjectPrefix.isReply(source.subject) && source.lines.contains { !$0.isBlank } ? "" : source.subject
  }

  private static func people(
    _ letter: inout Letter, _ source: LetterSource, _ form: FormReader, _ prose: Prose
  ) -> ApplicantReader {
    let reader = ApplicantReader(
      form: form, prose: prose, lines: source.lines, below: source.below, from: source.from,
      subject: source.subject)
    letter.applicant = reader.applicant
    letter.proxy = reader.proxy
    letter.user = reader.user
    letter.isByMandate = PartyReader.isByMandate(prose)
    letter.hasSignature = reader.hasSignature
    letter.evidence = reader.evidence
    letter.warnings += reader.warnings
    return reader
  }

  private static func content(
    _ letter: inout Letter, _ form: FormReader, _ prose: Prose, _ asked: ProseAsking.Asked, width: Int
  ) {
    information(&letter, form, asked, width: width)
    let labelled = form.first(.purpose) ?? (letter.kind == .objection ? nil : form.first(.reason))
    if let entry = labelled {
      letter.purpose = PurposeText.clean(entry.text)
      letter.evidence["purpose"] = entry.at.evidence("label purpose")
    } else if !form.has(.purpose), let found = ProsePurpose.find(prose, asked: asked.sentences) {
      letter.purpose = PurposeText.clean(found.value)
      letter.evidence["purpose"] = found.evidence
    }
    let sending = SendingReader(form, prose)
    letter.obtain = sending.obtain
    letter.delivery = sending.delivery
    letter.evidence.merge(sending.evidence) { first, _ in first }
  }

  /// Octets of the longest line that is no row of a form.
  private static func width(_ lines: [TextLine]) -> Int {
    lines.map(\.trimmed).filter { $0.utf8.count <= 160 && LineCells($0).cells.count == 1 }.map(\.utf8.count)
      .max() ?? 0
  }

  private static func information(
    _ letter: inout Letter, _ form: FormReader, _ asked: ProseAsking.Asked, width: Int
  ) {
    let entries = form.all(.information)
    if let entry = entries.first {
      letter.information = entries.flatMap { Items.split($0.lines, width: width) }
      letter.evidence["information"] = entry.at.evidence("label information")
    } else if letter.kind == .request, let first = asked.items.first {
      letter.information = Array(asked.items.map(\.value).prefix(Items.limit))
      letter.evidence["information"] = first.evidence
    }
  }
}

/// A purpose in the applicant's words, without what only introduces it.
enum PurposeText {
  /// The text up to a sentence that says how something is wanted: `kajian. Bentuk: softcopy lewat email`.
  static func sentence(_ text: String) -> String {
    let words = Words(text)
    for at in words.all.indices.dropFirst()
    where words.all[at].sentence != words.all[at - 1].sentence && words.all[at].isCapital {
      let next = words.slice(at..<words.sentence(around: at).upperBound)
      if SendingReader.says(Words(next)) { return words.slice(0..<at) }
    }
    // `musyawarah warga RT. Kami minta hardcopy …`: an abbreviation ends the sentence.
    for at in words.all.indices.dropFirst()
    where ["kami", "saya"].contains(words.all[at].text) && words.all[at].isCapital
      && words.gap(after: at - 1).contains(0x2E)
    {
      if SendingReader.says(Words(words.slice(at..<words.all.count))) { return words.slice(0..<at) }
    }
    return text
  }

  static func clean(_ text: String) -> String? {
    var text = Self.sentence(text.foldingBlanks).trimming(":;,-")
    if text.utf8.last == 0x2E { text = text.trimming(".") }
    let plain = text.lowered
    if ["-", "tidak ada", "nihil", "n/a", "kosong", ""].contains(plain) { return nil }
    return text
  }
}
