import Octets

/// An objection's own part: which request, which grounds, what happened.
enum ObjectionReader {
  static func read(_ form: FormReader, _ prose: Prose, subject: String, references: [NamedCase]) -> (
    objection: Objection, evidence: [String: Evidence]
  ) {
    var objection = Objection(reference: nil, grounds: [], statement: nil)
    var evidence: [String: Evidence] = [:]
    reference(form, references, &objection, &evidence)
    grounds(form, prose, subject, &objection, &evidence)
    statement(form, prose, &objection, &evidence)
    return (objection, evidence)
  }

  private static func reference(
    _ form: FormReader, _ references: [NamedCase], _ objection: inout Objection,
    _ evidence: inout [String: Evidence]
  ) {
    if let entry = form.first(.reference, of: [.writer, .applicant, .giver, .proxy, .user, .office]),
      entry.text.utf8.contains(where: \.isDigit)
    {
      objection.reference = CaseNumbers.find(entry.text).first?.text ?? entry.text
      evidence["objection.reference"] = entry.at.evidence("label reference")
    } else if let named = references.first(where: { !$0.isQuoted && !$0.isOwnLetter })
      ?? references.first(where: { $0.isQuoted })
    {
      objection.reference = named.text
      evidence["objection.reference"] = named.evidence
    }
  }

  private static func grounds(
    _ form: FormReader, _ prose: Prose, _ subject: String, _ objection: inout Objection,
    _ evidence: inout [String: Evidence]
  ) {
    let entries = form.entries.filter { $0.field == .grounds || $0.field == .reason }
    if let entry = entries.first(where: { Grounds.ticked($0.lines) != nil }),
      let ticked = Grounds.ticked(entry.lines)
    {
      objection.grounds = ticked
      evidence["objection.grounds"] = entry.at.evidence("ticked grounds")
      return
    }
    if let entry = entries.first(where: { !$0.text.isEmpty }) {
      let found = Grounds.find(Words(entry.lines.joined(separator: "\n")))
      // A field that holds only letters names the form's own list.
      objection.grounds = found.isEmpty ? letters(entry.text) : found
      evidence["objection.grounds"] = entry.at.evidence("label grounds")
      if !objection.grounds.isEmpty { return }
    }
    objection.grounds = Grounds.find(prose.words)
    if objection.grounds.isEmpty { objection.grounds = Grounds.find(Words(subject)) }
    if !objection.grounds.isEmpty {
      evidence["objection.grounds"] = prose.evidence(0, "grounds in sentences")
    }
  }

  /// `c dan g`, `a, f`
  private static func letters(_ text: String) -> [Ground] {
    let words = Words(text).all.map(\.text).filter { $0 != "dan" && $0 != "huruf" }
    let letters = words.compactMap(Ground.init)
    return letters.count == words.count ? letters.sorted() : []
  }

  private static func statement(
    _ form: FormReader, _ prose: Prose, _ objection: inout Objection, _ evidence: inout [String: Evidence]
  ) {
    if let entry = form.first(.statement) {
      objection.statement = entry.text
      evidence["objection.statement"] = entry.at.evidence("label statement")
      return
    }
    let words = prose.words
    guard
      let at = words.all.firstIndex(where: {
        $0.base == "keberatan" || ["objection", "object", "appeal", "keberanian"].contains($0.text)
      })
    else { return }
    let sentence = words.sentence(around: at)
    objection.statement = words.slice(sentence).foldingBlanks
    evidence["objection.statement"] = prose.evidence(sentence.lowerBound, "sentence of the objection")
  }
}
