/// Decides what a letter of a person is. Signs give points for a kind, each with its rule and place; the kind with most
/// points wins, and where the next is near the result is uncertain.
struct KindReader {
  /// A sign and what it is worth.
  struct Sign: Sendable {
    var kind: LetterKind
    var points: Int
    var evidence: Evidence
  }

  struct Verdict {
    var kind: LetterKind
    var confidence: Confidence
    var reasons: [Evidence]
    /// An objection that also asks something new.
    var alsoAsks = false
  }

  /// Everything the signs look at.
  struct Facts {
    var subject: Words
    var prose: Prose
    var form: FormReader
    var asked: ProseAsking.Asked
    /// It answers an earlier mail: In-Reply-To, or a subject that begins with Re.
    var isReply: Bool
    /// It names a case in its own words.
    var namesCase: Bool
    /// A case stands in what it quotes.
    var quotesCase: Bool
    var hasDocuments: Bool
    /// It goes to many, by its header.
    var isBulk: Bool
    /// Titles of forms and letters among what is enclosed.
    var enclosedObjection: Bool
    var enclosedRequest: Bool
  }

  let facts: Facts

  /// Points by which the winner must lead to be beyond doubt.
  static let margin = 2

  func verdict() -> Verdict {
    var signs = FormTitles.signs(facts)
    if signs.isEmpty {
      signs =
        RequestSigns.find(facts) + ObjectionSigns.find(facts) + WithdrawalSigns.find(facts)
        + CompletionSigns.find(facts) + ForeignSigns.find(facts)
    }
    return weigh(signs)
  }

  private func weigh(_ signs: [Sign]) -> Verdict {
    var points: [LetterKind: Int] = [:]
    for sign in signs {
      points[sign.kind] =
        max(points[sign.kind] ?? 0, sign.points) + (points[sign.kind] == nil ? 0 : min(1, sign.points))
    }
    // What is taken back is named by its own words: a withdrawn objection is no objection.
    if points[.withdrawal, default: 0] >= 9, Grounds.find(facts.prose.words).isEmpty {
      points[.objection] = nil
    }
    let order: [LetterKind] = [.withdrawal, .objection, .completion, .request, .other]
    let ranked = order.filter { points[$0] != nil }.sorted { points[$0, default: 0] > points[$1, default: 0] }
    guard let first = ranked.first, points[first, default: 0] >= 3 else {
      return doubtful(signs, ranked.first)
    }
    let second = ranked.dropFirst().first.map { points[$0, default: 0] } ?? 0
    let reasons = signs.filter { $0.kind == first }.sorted { $0.points > $1.points }.map(\.evidence)
    let isSure =
      points[first, default: 0] - second >= Self.margin || first == .other || isSettled(first, ranked)
    let alsoAsks = first == .objection && NewRequest.stands(facts)
    return Verdict(
      kind: first, confidence: isSure ? .certain : .uncertain, reasons: reasons, alsoAsks: alsoAsks)
  }

  /// An objection names the request it is about, so words of asking beside it are no rival.
  private func isSettled(_ first: LetterKind, _ ranked: [LetterKind]) -> Bool {
    guard ranked.count > 1 else { return true }
    return first == .objection && ranked[1] == .request || first == .withdrawal && ranked[1] == .request
  }

  /// Weak signs alone: a person decides, unless nothing at all points to a case.
  private func doubtful(_ signs: [Sign], _ first: LetterKind?) -> Verdict {
    let reasons = signs.map(\.evidence)
    guard let first, let best = signs.filter({ $0.kind == first }).map(\.points).max(), best >= 2,
      first != .other
    else {
      let isSilent = facts.prose.words.all.isEmpty
      return Verdict(
        kind: .other, confidence: isSilent && facts.hasDocuments ? .uncertain : .certain,
        reasons: reasons.isEmpty ? [Evidence(part: "", offset: 0, rule: "no kind's words")] : reasons)
    }
    return Verdict(kind: first, confidence: .uncertain, reasons: reasons)
  }
}

/// Titles of the official forms decide over any words in the body.
enum FormTitles {
  static func signs(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    let words = facts.prose.words
    if let hit = objection.hits(in: words).first(where: { isTitle(words, $0.range) }),
      facts.form.has(.grounds) || facts.form.has(.statement) || facts.form.count >= 3
    {
      return [
        KindReader.Sign(
          kind: .objection, points: 10,
          evidence: facts.prose.evidence(hit.range.lowerBound, "title of the objection form"))
      ]
    }
    if facts.form.has(.grounds), facts.form.has(.statement) || facts.form.has(.reference),
      facts.form.count >= 3
    {
      return [
        KindReader.Sign(
          kind: .objection, points: 10, evidence: facts.prose.evidence(0, "fields of the objection form"))
      ]
    }
    // The form sent again, with what it lacked, completes the request it was sent for.
    if facts.isReply, facts.namesCase || facts.quotesCase, CompletionSigns.supply(facts) { return [] }
    if let hit = request.hits(in: words).first(where: { isTitle(words, $0.range) }),
      facts.form.first(.information) != nil, facts.form.count >= 3
    {
      return [
        KindReader.Sign(
          kind: .request, points: 10,
          evidence: facts.prose.evidence(hit.range.lowerBound, "title of the request form"))
      ]
    }
    return []
  }

  private static let objection = Phrases([
    "pernyataan keberatan atas permohonan", "formulir pernyataan keberatan", "formulir keberatan",
    "pernyataan keberatan", "formulir pengajuan keberatan", "form keberatan",
  ])
  private static let request = Phrases([
    "formulir permohonan informasi", "formulir permintaan informasi", "formulir permohonan data",
    "form permohonan informasi", "formulir permohonan",
  ])

  /// Whether words stand at the top of a line by themselves, as titles do.
  private static func isTitle(_ words: Words, _ range: Range<Int>) -> Bool {
    let start = words.all[range.lowerBound].range.lowerBound
    let before = words.octets[..<start]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = words.octets[start...].firstIndex(of: 0x0A) ?? words.octets.count
    let isFirst = !words.octets[lineStart..<start].contains {
      $0 != 0x20 && $0 != 0x09 && $0 != 0x2D && $0 != 0x3D
    }
    return isFirst && end - start < 90 && words.octets[end - 1] != 0x2E && words.octets[end - 1] != 0x2C
  }
}
