/// A form or letter among the enclosed papers, read as a letter.
struct EnclosedLetter {
  var letter: Letter
  var isForm: Bool
  /// Path of the part it stands in.
  var part: String

  /// Those in some files, forms first. A letter's further pages may be files of their own: what is no letter by itself
  /// goes on from the one before.
  static func all(in files: [(part: String, look: PaperLook)]) -> [EnclosedLetter] {
    var found: [(text: String, enclosed: EnclosedLetter)] = []
    for (part, look) in files {
      for finding in look.findings where finding.document == .form || finding.document == .letter {
        let text = look.text(of: finding.pages)
        let letter = read(text)
        if letter.kind == .other, let last = found.indices.last, !found[last].enclosed.isForm,
          finding.document == .letter
        {
          found[last].text += "\n" + text
          found[last].enclosed.letter = read(found[last].text)
        } else {
          found.append((text, EnclosedLetter(letter: letter, isForm: finding.document == .form, part: part)))
        }
      }
    }
    let all = found.map(\.enclosed)
    return all.filter(\.isForm) + all.filter { !$0.isForm }
  }

  private static func read(_ text: String) -> Letter {
    LetterReader.read(text: text, channel: .scan, file: nil)
  }

  /// Where one of its fields was found.
  func evidence(_ field: String) -> Evidence? {
    letter.evidence[field].map { Evidence(part: part, offset: $0.offset, rule: "enclosed, " + $0.rule) }
  }
}
