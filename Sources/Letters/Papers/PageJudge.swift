import Octets

/// Tells what a page is: its cards, and what the rest of it is.
struct PageJudge {
  /// What the file's name says; a hint that lets fewer marks do, never enough.
  let hints: Set<PaperSort>

  /// Marks that make a page the start of a paper.
  private static let needed = 5.0

  /// The page's parts from the top; none on a blank page.
  func parts(_ view: PageView) -> [PagePart] {
    let cards = CardFinder(isHinted: hints.contains(.card)).cards(view)
    var parts = cards.map(\.part)
    if !view.isBlank, let rest = rest(view, cards) {
      let isAbove = cards.first.map { rest.row < $0.rows.lowerBound } ?? true
      parts.insert(rest.part, at: isAbove ? 0 : parts.count)
    }
    return parts
  }

  /// What the page is without its cards; `nil` when a card is all there is.
  private func rest(_ view: PageView, _ cards: [CardFinder.Card]) -> (part: PagePart, row: Int)? {
    let free = Tally(view, cards.map(\.rows))
    guard let best = best(free, view) else { return cards.isEmpty ? (.unknown, 0) : nil }
    // Around a card a word or two of other papers are rubbish, a watermark, a copier's stamp.
    if !cards.isEmpty, best.part.score < 6 { return nil }
    return best
  }

  private func best(_ tally: Tally, _ view: PageView) -> (part: PagePart, row: Int)? {
    var best: PagePart?
    for (sort, sum) in tally.scores.sorted(by: { $0.value.row < $1.value.row }) {
      var score = sum.score
      if hints.contains(sort) { score += 1.5 }
      if case .foreign(let paper) = sort, !sum.isTitled, paper.isCard, view.count > 700 { continue }
      guard score >= Self.needed, sum.score >= 2 else { continue }
      if sort == .letter, !tally.isLetter { continue }
      // A letter speaks of papers; one that is addressed is none of them.
      if tally.isAddressed, tally.isLetter, sort != .letter, !sum.isTitled { continue }
      let rank = score + (sum.isTitled ? 2 : 0)
      guard rank > best.map({ $0.score + ($0.isTitled ? 2 : 0) }) ?? 0 else { continue }
      best = PagePart(
        sort: sort, score: score, evidence: sum.words,
        isTitled: sum.isTitled || sort == .letter && tally.isAddressed,
        isEnd: tally.ends.contains(sort))
    }
    if best == nil { best = form(view) ?? letter(tally, view) }
    guard let best, let sort = best.sort else { return nil }
    return (best, tally.scores[sort]?.row ?? 0)
  }

  /// A form under whatever title: its fields are filled, and it has choices.
  private func form(_ view: PageView) -> PagePart? {
    guard view.count >= 80 else { return nil }
    let lines = FormLines.mended(
      TextLines.cut(String(decoding: Array(view.page.text.utf8.prefix(20_000)), as: UTF8.self)))
    let form = FormReader(lines)
    let choices = form.entries.count {
      [.obtain, .delivery, .grounds].contains($0.field) && $0.lines.contains(where: TickBox.isBox)
    }
    guard choices >= 1, form.count >= 4, form.has(.information) || form.has(.grounds), form.has(.name) else {
      return nil
    }
    return PagePart(sort: .form, score: 6, evidence: ["kolom formulir"], isTitled: true)
  }

  /// A letter whose words are its own: the rules for mail know it.
  private func letter(_ tally: Tally, _ view: PageView) -> PagePart? {
    guard tally.shape >= 1.5 || hints.contains(.letter) && tally.shape >= 0.5, view.count >= 80 else {
      return nil
    }
    let read = LetterReader.read(
      text: String(decoding: Array(view.page.text.utf8.prefix(20_000)), as: UTF8.self), channel: .scan,
      file: nil)
    guard [.request, .objection, .completion, .withdrawal].contains(read.kind) else { return nil }
    let words = read.reasons.first.map(\.rule) ?? "surat"
    return PagePart(
      sort: .letter, score: read.confidence == .certain ? 6 : 5, evidence: [words],
      isTitled: tally.shape >= 1.5,
      isEnd: tally.ends.contains(.letter))
  }
}
