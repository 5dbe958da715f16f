/// What is asked, why, and how it should come.
struct ContentReader {
  let fields: FieldReader
  let lines: [TextLine]
  let text: String
  let words: Words

  /// Fills the content of a letter.
  func fill(_ letter: inout Letter) {
    let prose = Prose(text, words)
    if let value = fields.first(.information) {
      letter.information = Items.split(value.lines)
      letter.evidence["information"] = Evidence(part: "", offset: value.offset, rule: "label")
    } else if letter.kind == .request || letter.kind == .completion {
      let free = lines.enumerated().filter { !fields.used.contains($0.offset) }.map(\.element)
      letter.information = Prose(free.map(\.text).joined(separator: "\n"), words).information(free)
      if letter.kind == .completion { letter.information = [] }
    }
    letter.purpose = fields.first(.purpose).map { Items.clean(Self.firstParagraph($0)) } ?? prose.purpose
    if letter.purpose?.isEmpty == true { letter.purpose = nil }
    letter.obtain = fields.first(.obtain).flatMap { chosen($0) } ?? proseObtain
    let delivery = fields.first(.delivery).flatMap { chosen($0) } ?? letter.obtain ?? text
    letter.delivery = Self.delivery(delivery, isField: fields.first(.delivery) != nil)
  }

  private static func firstParagraph(_ value: FieldReader.Value) -> String {
    value.lines.joined(separator: " ")
  }

  private func chosen(_ value: FieldReader.Value) -> String? {
    let text = TickBox.chosen(value.lines).joined(separator: "; ").foldingBlanks.trimming(":;,. ")
    return text.isEmpty || text.utf8.count > 300 ? nil : text
  }

  private var proseObtain: String? {
    for (phrase, word) in [
      ("softcopy", "softcopy"), ("soft copy", "softcopy"), ("soft file", "softcopy"),
      ("softfile", "softcopy"), ("hardcopy", "hardcopy"), ("hard copy", "hardcopy"), ("fotokopi", "fotokopi"),
      ("pdf", "PDF"), ("excel", "Excel"),
    ] where words.has(phrase) {
      if word == "fotokopi", words.has("fotokopi ktp") { continue }
      return word
    }
    return nil
  }

  /// How copies should come, as one word.
  static func delivery(_ text: String, isField: Bool) -> String? {
    let words = Words(text)
    if words.hasAny([
      "via email|surel", "lewat email|surel", "melalui email|surel|e", "ke email|surel", "by email|e",
      "e mail", "via e mail", "dikirim * email", "email ini", "dikirim email", "through email",
    ]) || isField && words.hasAny(["email", "surel"]) {
      return "email"
    }
    if words.hasAny([
      "ambil langsung", "mengambil langsung", "diambil langsung", "diambil sendiri", "ambil sendiri",
      "pick up", "saya ambil", "diambil di kantor", "saya akan ambil", "datang mengambil",
    ]) {
      return "pickup"
    }
    if words.hasAny([
      "via pos", "lewat pos", "melalui pos", "by post", "dikirim pos", "kantor pos", "pos tercatat",
    ]) || isField && words.has("pos") {
      return "post"
    }
    if words.has("kurir") || words.has("courier") { return "courier" }
    if words.hasAny([
      "via wa|whatsapp", "lewat wa|whatsapp", "ke wa|whatsapp", "melalui wa|whatsapp", "by whatsapp",
    ]) || isField && words.hasAny(["wa", "whatsapp"]) {
      return "whatsapp"
    }
    if words.hasAny(["faksimili", "fax", "faks"]), isField { return "fax" }
    return nil
  }
}

/// An objection's own part.
struct ObjectionReader {
  let fields: FieldReader
  let lines: [TextLine]
  let text: String
  let subject: String

  func read(_ references: [CaseReference]) -> Objection {
    let labelled = fields.first(.reference)?.text
    let reference =
      labelled.flatMap { $0.isEmpty ? nil : Self.number(in: $0) } ?? Self.chosen(references, own: ownNumber)?
      .text ?? proseReference
    var grounds: [Ground] = []
    if let value = fields.first(.grounds) {
      grounds = Grounds.ticked(value.lines) ?? Grounds.find(value.text)
      if grounds.isEmpty { grounds = Self.letters(value.text) }
    }
    if grounds.isEmpty { grounds = Grounds.find(subject + ".\n" + text) }
    let statement = fields.first(.statement).map { $0.text } ?? freeText
    return Objection(reference: reference, grounds: grounds, statement: statement)
  }

  /// The letter's own number, from its head or subject: never the request's.
  private var ownNumber: String? {
    for line in lines.prefix(8) {
      if let match = Labels.match(line.text), match.field == .ignored,
        line.trimmed.lowercased().hasPrefix("no"),
        let number = References.find(line.text, isQuoted: false).first
      {
        return number.text
      }
    }
    return nil
  }

  /// The first number named that is not the letter's own.
  private static func chosen(_ references: [CaseReference], own: String?) -> CaseReference? {
    references.first { $0.text != own }
  }

  private static func number(in text: String) -> String? {
    References.find(text, isQuoted: false).first?.text
      ?? (text.utf8.contains { (0x30...0x39).contains($0) } ? text : nil)
  }

  /// A field that holds only letters: "a, c".
  private static func letters(_ text: String) -> [Ground] {
    let pieces = text.lowercased().split { !$0.isLetter }
    let grounds = pieces.compactMap { Ground(rawValue: String($0)) }
    return grounds.count == pieces.count { $0 != "dan" } ? Array(Set(grounds)).sorted() : []
  }

  private var proseReference: String? {
    let words = Words(text)
    for phrase in [
      "nomor pendaftaran", "nomor registrasi", "nomor register", "nomor permohonan", "no pendaftaran",
      "no registrasi", "nomor", "no", "registration number",
    ] {
      for at in words.positions(phrase) {
        let start = words.all[min(words.all.count - 1, at + phrase.split(separator: " ").count - 1)].offset
        let tail = String(decoding: Array(text.utf8.dropFirst(start).prefix(60)), as: UTF8.self)
        let parts = tail.split { $0 == " " || $0 == "\n" || $0 == "," || $0 == ")" }
        if let word = parts.dropFirst().first(where: { $0.contains("/") }),
          word.utf8.contains(where: { (0x30...0x39).contains($0) })
        {
          return String(word).trimming(".,:;")
        }
      }
    }
    return nil
  }

  /// The letter's own sentences, without its labelled fields.
  private var freeText: String? {
    let free = lines.enumerated().filter { !fields.used.contains($0.offset) }.map(\.element.trimmed)
    let joined = free.joined(separator: "\n").foldingBlanks
    return joined.isEmpty ? nil : String(decoding: Array(joined.utf8.prefix(4000)), as: UTF8.self)
  }
}
