import Octets

/// An objection's own part: which request, which grounds, what happened.
enum ObjectionReader {
  /// The rule of grounds that a form does not mark and that were concluded from what happened.
  static let concludedRule = "grounds in the statement"

  static func read(
    _ form: FormReader, _ prose: Prose, _ lines: [TextLine], subject: String, references: [NamedCase],
    isPaper: Bool
  ) -> (objection: Objection, evidence: [String: Evidence]) {
    var objection = Objection(reference: nil, grounds: [], statement: nil)
    var evidence: [String: Evidence] = [:]
    reference(form, prose, references, &objection, &evidence)
    statement(form, prose, isPaper, &objection, &evidence)
    grounds(form, prose, lines, subject, &objection, &evidence)
    return (objection, evidence)
  }

  private static func reference(
    _ form: FormReader, _ prose: Prose, _ references: [NamedCase], _ objection: inout Objection,
    _ evidence: inout [String: Evidence]
  ) {
    if let entry = form.first(.reference, of: [.writer, .applicant, .giver, .proxy, .user, .office]),
      entry.text.utf8.contains(where: \.isDigit)
    {
      // Handwriting that was guessed is no number.
      let isWord = !entry.text.utf8.contains(0x28) && entry.text.utf8.count(where: \.isBlank) < 4
      objection.reference = CaseNumbers.find(entry.text).first?.text ?? (isWord ? entry.text : nil)
      evidence["objection.reference"] = entry.at.evidence("label reference")
      return
    }
    let own = references.filter { !$0.isQuoted && !$0.isOwnLetter }
    if let named = own.first(where: \.isRegistered) ?? own.first(where: \.isOfRequest) ?? own.first {
      objection.reference = named.text
      evidence["objection.reference"] = named.evidence
    } else if let bare = BareReference.find(prose) {
      objection.reference = bare.value
      evidence["objection.reference"] = bare.evidence
    } else if let named = references.first(where: \.isQuoted) {
      objection.reference = named.text
      evidence["objection.reference"] = named.evidence
    }
  }

  private static func grounds(
    _ form: FormReader, _ prose: Prose, _ lines: [TextLine], _ subject: String,
    _ objection: inout Objection, _ evidence: inout [String: Evidence]
  ) {
    let entries = form.entries.filter { $0.field == .grounds || $0.field == .reason }
    let rows = Grounds.printedRows(lines)
    let isPrinted = entries.contains { Grounds.isPrinted($0.lines) } || !rows.isEmpty
    if let entry = entries.first(where: { Grounds.ticked($0.lines) != nil }),
      let ticked = Grounds.ticked(entry.lines), !ticked.isEmpty
    {
      objection.grounds = ticked
      evidence["objection.grounds"] = entry.at.evidence("ticked grounds")
      return
    }
    if let ticked = Grounds.ticked(rows), !ticked.isEmpty {
      objection.grounds = ticked
      evidence["objection.grounds"] = prose.evidence(0, "ticked grounds")
      return
    }
    if lettered(entries, rows, &objection, &evidence) { return }
    if isPrinted {
      // Nothing is marked in the form's list: what happened tells the grounds, if anything does.
      objection.grounds =
        form.first(.statement).map { Grounds.find(Words($0.lines.joined(separator: "\n"))) } ?? []
      if let entry = form.first(.statement), !objection.grounds.isEmpty {
        evidence["objection.grounds"] = entry.at.evidence(concludedRule)
      }
      return
    }
    if let entry = entries.first(where: { !$0.text.isEmpty }) {
      let found = Grounds.find(Words((entry.lines + more(lines, behind: entry)).joined(separator: "\n")))
      objection.grounds = found
      evidence["objection.grounds"] = entry.at.evidence("label grounds")
      if !objection.grounds.isEmpty { return }
    }
    objection.grounds = Grounds.told(prose.words) ?? Grounds.find(prose.words)
    if objection.grounds.isEmpty { objection.grounds = Grounds.find(Words(subject)) }
    if !objection.grounds.isEmpty {
      evidence["objection.grounds"] = prose.evidence(0, "grounds in sentences")
    }
  }

  /// The sentences that go on below a field without a label of their own.
  private static func more(_ lines: [TextLine], behind entry: Entry) -> [String] {
    lines[min(lines.count, max(entry.rows.upperBound, entry.rows.lowerBound + 1))...].prefix(8).prefix {
      line in
      !line.isBlank && !TickBox.isBox(line.text) && LabelReader.read(line).isEmpty
        && !Closings.isClosing(line.trimmed.lowered)
    }.map(\.text)
  }

  /// Takes the grounds of which only the letters are told: `Alasan keberatan, kode huruf : d`, `(X) e`. The form's list
  /// says what they mean; without it the law's order is a guess, which a person looks at.
  private static func lettered(
    _ entries: [Entry], _ rows: [String], _ objection: inout Objection, _ evidence: inout [String: Evidence]
  ) -> Bool {
    for entry in entries {
      let letters = Grounds.letters(entry.lines)
      guard !letters.isEmpty else { continue }
      if let meant = Grounds.meant(by: letters, in: rows + entry.lines) {
        objection.grounds = meant
        evidence["objection.grounds"] = entry.at.evidence("letters of the form's list")
      } else {
        objection.grounds = letters.compactMap { Ground(rawValue: String(decoding: [$0], as: UTF8.self)) }
          .sorted()
        evidence["objection.grounds"] = entry.at.evidence(concludedRule)
      }
      return true
    }
    return false
  }

  private static func statement(
    _ form: FormReader, _ prose: Prose, _ isPaper: Bool, _ objection: inout Objection,
    _ evidence: inout [String: Evidence]
  ) {
    if let entry = form.first(.statement) {
      objection.statement = entry.text
      evidence["objection.statement"] = entry.at.evidence("label statement")
      return
    }
    // `Alasan: saya dimintai uang …` in a letter tells what happened.
    if let entry = form.first(.reason) ?? form.first(.grounds), !Grounds.isPrinted(entry.lines),
      TickBox.chosen(entry.lines) == nil, Words(entry.text).all.count > 8
    {
      objection.statement = entry.text
      evidence["objection.statement"] = entry.at.evidence("label grounds")
      return
    }
    let words = prose.words
    let named = words.all.indices.filter {
      words.all[$0].base == "keberatan"
        || ["objection", "object", "appeal", "keberanian"].contains(words.all[$0].text)
    }
    // A subject line or a title names the letter; what is objected stands in a sentence.
    let said = named.first { at in
      words.all[words.sentence(around: at)].has([
        "mengajukan", "menyatakan", "menyampaikan", "ajukan", "sampaikan",
      ])
        && !isHead(words, words.sentence(around: at))
    }
    guard let at = said ?? named.first(where: { !isHead(words, words.sentence(around: $0)) }) ?? named.first
    else { return }
    var sentence = words.sentence(around: at)
    // Fields above it belong to no sentence.
    while sentence.count > 1, sentence.lowerBound < at,
      form.used.contains(prose.line(of: sentence.lowerBound))
    {
      sentence = (sentence.lowerBound + 1)..<sentence.upperBound
    }
    if isConclusion(words, sentence) { sentence = story(words, sentence, form, prose)..<sentence.upperBound }
    objection.statement =
      words.slice(
        sentence.lowerBound..<(isPaper ? end(words, sentence, form, prose) : sentence.upperBound)
      ).foldingBlanks
    evidence["objection.statement"] = prose.evidence(sentence.lowerBound, "sentence of the objection")
  }
}

extension ObjectionReader {
  /// Where what is told of the matter ends: a letter on paper tells it in the sentences up to its closing.
  private static func end(
    _ words: Words, _ sentence: Range<Int>, _ form: FormReader, _ prose: Prose
  ) -> Int {
    var end = sentence.upperBound
    while end < words.all.count, end - sentence.lowerBound < 300,
      !closings.contains(words.all[end].text), !form.used.contains(prose.line(of: end))
    {
      end = words.sentence(around: end).upperBound
    }
    return end
  }

  /// Whether a sentence concludes from what was told before it: `Berdasarkan hal tersebut di atas, saya mengajukan …`.
  private static func isConclusion(_ words: Words, _ sentence: Range<Int>) -> Bool {
    let head = words.all[sentence].prefix(9)
    guard head.prefix(1).has(["berdasarkan", "atas", "karena", "oleh", "sehubungan", "maka", "untuk"]) else {
      return false
    }
    return head.has(["tersebut", "itu", "demikian"])
      || head.map(\.text).contains("atas") && head.has(["hal", "uraian", "alasan"])
  }

  /// Where what a conclusion stands on begins: behind the salutation, or behind the last labelled line before it.
  private static func story(_ words: Words, _ conclusion: Range<Int>, _ form: FormReader, _ prose: Prose)
    -> Int
  {
    var start = conclusion.lowerBound
    while start > 0, conclusion.upperBound - start < 300 {
      let before = words.sentence(around: start - 1)
      let head = words.all[before].prefix(8)
      if head.has(heads) || isHead(words, before) || form.used.contains(prose.line(of: before.lowerBound)) {
        break
      }
      start = before.lowerBound
    }
    return start
  }

  private static let heads: Set<String> = [
    "yth", "kepada", "hormat", "assalamualaikum", "salam", "tempat", "nama", "alamat", "nik", "lampiran",
    "nomor",
  ]

  private static let closings: Set<String> = [
    "demikian", "terima", "terimakasih", "atas", "hormat", "wassalam", "wassalamualaikum", "lampiran",
    "terlampir", "tembusan", "bersama", "sebagai", "pemohon", "pengaju", "mohon", "untuk",
  ]

  /// Whether a sentence is the letter's head: its subject line, or the title of a form.
  private static func isHead(_ words: Words, _ sentence: Range<Int>) -> Bool {
    let first = words.all[sentence.lowerBound]
    if ["perihal", "hal", "lampiran", "formulir", "pernyataan", "hari", "d"].contains(first.text) {
      return true
    }
    return sentence.count <= 8
      && words.all[sentence].allSatisfy { word in
        words.octets[word.range].allSatisfy { !(0x61...0x7A).contains($0) }
      }
  }
}

/// Numbers of a request that have no office's shape: `nomor pendaftaran 0027`, `tiket REG-2231`.
enum BareReference {
  static func find(_ prose: Prose) -> Found<String>? {
    for hit in phrases.hits(in: prose.words) {
      let end = prose.words.all[hit.range.upperBound - 1].range.upperBound
      let rest = prose.words.octets[end...].prefix(60).drop {
        $0.isBlank || [0x3A, 0x2E, 0x3D, 0x23].contains($0)
      }
      let token = String(
        decoding: rest.prefix { !$0.isBlank && ![0x2C, 0x3B, 0x28, 0x29].contains($0) }, as: UTF8.self
      ).trimming(".:\"'")
      let isYear = token.utf8.count == 4 && token.begins("20")
      guard token.utf8.contains(where: \.isDigit), (1...40).contains(token.utf8.count), !isYear else {
        continue
      }
      return Found(value: token, evidence: prose.evidence(hit.range.lowerBound, hit.rule))
    }
    return nil
  }

  private static let phrases = Phrases([
    "nomor pendaftaran|registrasi|register|tiket|reg|permohonan|permintaan",
    "nomor permohonan|permintaan informasi", "nomor pendaftaran|registrasi permohonan",
    "kode permohonan|registrasi|tiket|pendaftaran", "permohonan|permintaan|pendaftaran|registrasi nomor",
    "permohonan|permintaan informasi|saya|kami nomor",
    "permohonan|permintaan informasi saya|kami|publik nomor", "tiket nomor", "tiket", "request number",
    "registration number", "terdaftar nomor|dengan", "request nomor",
  ])
}
