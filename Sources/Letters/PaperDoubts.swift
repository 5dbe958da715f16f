import Octets

extension Letter {
  /// Takes the signs of words that nobody could read out of what was found in sentences, and marks it as doubtful.
  mutating func dropUnreadable() {
    func readable(_ text: String) -> String {
      text.utf8.split { $0.isBlank }.map { String(decoding: Array($0), as: UTF8.self) }
        .filter { !Legibility.isBroken($0) }.joined(separator: " ")
    }
    if let text = purpose, Legibility.isBroken(text) {
      purpose = readable(text)
      doubts["purpose"] = .unclear
    }
    if information.contains(where: Legibility.isBroken) {
      information = information.map(readable).filter { !$0.isEmpty }
      doubts["information"] = .unclear
    }
  }
}

/// What of a letter on paper was concluded instead of read, or chosen on a form without a choice that could be seen.
enum PaperDoubts {
  static func doubts(_ letter: Letter, _ form: FormReader, _ prose: Prose) -> [String: Doubt] {
    var doubts: [String: Doubt] = [:]
    for (field, evidence) in letter.evidence where evidence.rule == ApplicantReader.headRule {
      doubts[field] = .concluded
    }
    if letter.evidence["objection.grounds"]?.rule == ObjectionReader.concludedRule {
      doubts["objection.grounds"] = .concluded
    }
    if letter.purpose == nil, letter.kind == .request, isPurposeLost(form, prose) {
      doubts["purpose"] = .misfit
    }
    if let purpose = letter.purpose, Legibility.isFragment(purpose) { doubts["purpose"] = .unclear }
    if letter.information.contains(where: Legibility.isFragment) { doubts["information"] = .unclear }
    if letter.kind == .request || letter.kind == .objection {
      if letter.obtain == nil, hasChoice(form, .obtain) { doubts["obtain"] = .misfit }
      if letter.delivery == nil, hasChoice(form, .delivery) { doubts["delivery"] = .misfit }
    }
    // Handwriting whose figures cannot be read has letters that cannot be trusted either.
    if form.illegible.contains(.phone) || form.illegible.contains(.nik), letter.applicant.email == nil,
      letter.applicant.phone == nil, !letter.information.isEmpty
    {
      doubts["information"] = .unclear
    }
    // `O61/PPID/X/2026`: figures and letters within one part of a number.
    if let reference = letter.objection?.reference,
      reference.utf8.split(separator: 0x2F).contains(where: {
        $0.contains(where: \.isDigit) && $0.contains(where: { "OoIlSVB".utf8.contains($0) })
      })
    {
      doubts["objection.reference"] = .unclear
    }
    if form.gapped.contains(.information), !letter.information.isEmpty { doubts["information"] = .unclear }
    if form.gapped.contains(.purpose), letter.purpose != nil { doubts["purpose"] = .unclear }
    if let email = letter.applicant.email {
      // `pangaribuan11` and `pangaribuanii` look the same, and a low line as a blank.
      if email.holds("ii") || email.holds("_") || email.holds("..")
        || email.utf8.prefix(while: { $0 != 0x40 }).count < 3
      {
        doubts["email"] = .unclear
      }
    } else if namesEmail(prose) || hasLostSign(prose)
      || form.entries.contains(where: {
        $0.field == .email && $0.party != .office && $0.text.utf8.count >= 6 && $0.text.utf8.contains(0x2E)
      })
    {
      doubts["email"] = .misfit
    }
    return doubts
  }

  /// Whether something says what the information is for, though no purpose was found: `Informasi tersebut saya perlu`
  /// with the rest of the line lost.
  private static func isPurposeLost(_ form: FormReader, _ prose: Prose) -> Bool {
    if form.illegible.contains(.purpose) { return true }
    let words = prose.words.all
    return words.indices.contains { at in
      guard usingWords.contains(words[at].text) else { return false }
      let before = words[max(0, at - 6)..<at]
      return before.contains { ["informasi", "data", "salinan", "dokumen"].contains($0.text) }
        && before.contains { ["tersebut", "ini", "itu", "dimaksud"].contains($0.text) }
    }
  }

  private static let usingWords: Set<String> = [
    "perlu", "perlukan", "gunakan", "pergunakan", "digunakan", "dipergunakan", "diperlukan", "dipakai",
    "pakai",
    "manfaatkan", "dimanfaatkan", "butuhkan", "dibutuhkan",
  ]

  /// Whether a form's field holds something to choose from or something written.
  private static func hasChoice(_ form: FormReader, _ field: Field) -> Bool {
    form.entries.contains { $0.field == field && $0.text.utf8.count(where: \.isAlpha) >= 3 }
  }

  /// A word that ends as mail addresses do, in a letter that speaks of one: its sign was read as a letter.
  private static func hasLostSign(_ prose: Prose) -> Bool {
    guard prose.words.all[...].has(["email", "surel"]), !prose.words.octets.contains(0x40) else {
      return false
    }
    return prose.words.octets.split(whereSeparator: \.isBlank).contains { token in
      let parts = token.split(separator: 0x2E)
      guard parts.count >= 2, token.count >= 12, let last = parts.last, (2...7).contains(last.count),
        last.allSatisfy({ $0 &- 0x61 < 26 }), let first = parts.first, first.count >= 3
      else { return false }
      return !token.contains(0x2F) && !token.contains(0x3A)
        && token.allSatisfy { $0 &- 0x61 < 26 || $0.isDigit || [0x2E, 0x5F, 0x2D].contains($0) }
        && !token.starts(with: "www".utf8)
    }
  }

  /// `email ayu3mail.example.id`: an address whose sign was not recognised.
  private static func namesEmail(_ prose: Prose) -> Bool {
    let words = prose.words
    return words.all.indices.contains { at in
      guard words.all[at].text == "email", at + 2 < words.all.count else { return false }
      let rest = words.octets[words.all[at].range.upperBound...].prefix(80).drop {
        $0.isBlank || $0 == 0x3A || $0 == 0x0A
      }
      let token = rest.prefix { !$0.isBlank && $0 != 0x0A && $0 != 0x2C }
      return !token.contains(0x40) && token.count { $0 == 0x2E } >= 1 && token.last != 0x2E
        && token.contains(where: \.isAlpha) && token.count >= 8
    }
  }
}
