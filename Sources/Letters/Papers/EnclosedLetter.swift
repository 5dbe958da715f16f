/// A form or letter among the enclosed papers, read as a letter.
struct EnclosedLetter {
  var letter: Letter
  var isForm: Bool
  /// Path of the part it stands in.
  var part: String

  /// Those in some files, forms first. A letter's further pages may be files of their own: what is no letter by
  /// itself, or has no opening where the one before has no end, goes on from that one.
  static func all(in files: [(part: String, look: PaperLook)], as kind: LetterKind? = nil) -> [EnclosedLetter]
  {
    var found: [(text: String, enclosed: EnclosedLetter)] = []
    var doubted = DoubtedLines()
    // A first page that asks for nothing yet: its letter follows.
    var begun = ""
    for (part, look) in files {
      doubted.add(look.pages)
      for finding in look.findings where finding.mayBeWords {
        var text = look.text(of: finding.pages)
        if !begun.isEmpty, !isAddressed(text) { text = begun + "\n" + text }
        begun = ""
        let letter = read(text, kind, doubted)
        if let last = found.indices.last, !found[last].enclosed.isForm, finding.document != .form,
          letter.kind == .other || isOpen(found[last].text) && !isOpened(text)
        {
          guard finding.document == .letter || isOpen(found[last].text) else { continue }
          found[last].text += "\n" + text
          found[last].enclosed.letter = read(found[last].text, kind, doubted)
        } else if finding.document != .other {
          found.append((text, EnclosedLetter(letter: letter, isForm: finding.document == .form, part: part)))
        } else if isAddressed(text), isOpen(text) {
          begun = text
        }
      }
    }
    let all = found.map(\.enclosed)
    return all.filter(\.isForm) + all.filter { !$0.isForm }
  }

  /// Whether a letter has no end yet.
  private static func isOpen(_ text: String) -> Bool { !endings.stand(in: Words(text)) }

  /// Whether a text begins as a letter does.
  private static func isOpened(_ text: String) -> Bool { openings.stand(in: Words(text)) }

  /// Whether a text names its addressee.
  private static func isAddressed(_ text: String) -> Bool {
    TextLines.cut(text).contains { line in
      let plain = line.trimmed.lowered
      return plain.begins("kepada") || plain.begins("yth")
    }
  }

  private static let endings = Phrases([
    "hormat saya|kami", "hormat .. saya|kami", "demikian", "wassalam", "pemohon informasi", "salam hormat",
  ])
  private static let openings = Phrases([
    "yth", "dengan hormat", "kepada", "perihal", "bertanda tangan", "assalamualaikum", "hal",
  ])

  private static func read(_ text: String, _ kind: LetterKind?, _ doubted: DoubtedLines) -> Letter {
    var letter = LetterReader.read(text: text, channel: .scan, file: nil, as: kind)
    letter.doubt(words: doubted.places(in: text), of: text)
    return letter
  }

  /// Where one of its fields was found.
  func evidence(_ field: String) -> Evidence? {
    letter.evidence[field].map { Evidence(part: part, offset: $0.offset, rule: "enclosed, " + $0.rule) }
  }
}

extension PaperFinding {
  /// Whether its words may be a letter's or form's: those of a page that shows no other paper may go on from one.
  fileprivate var mayBeWords: Bool {
    document == .form || document == .letter || document == .other && facts == .none
  }
}
