/// Joins pages to papers: a deed runs on over pages without a title, the back of a card belongs to it.
struct PageJoiner {
  /// One paper: its parts and the pages it takes.
  struct Run {
    var part: PagePart
    /// Indexes of its pages.
    var pages: ClosedRange<Int>
    /// Whether its last page may be its end.
    var isEnded: Bool
  }

  private(set) var runs: [Run] = []

  /// Takes the next page.
  mutating func take(_ parts: [PagePart], _ view: PageView, at index: Int) {
    guard let first = parts.first else {
      blank(index)
      return
    }
    for (at, part) in parts.enumerated() {
      if at == 0, goesOn(part, view, isOnly: parts.count == 1) {
        extend(with: first, to: index)
      } else {
        runs.append(Run(part: part, pages: (runs.isEmpty ? 0 : index)...index, isEnded: part.isEnd))
      }
    }
  }

  /// A page without a word is part of what stands before it; before the first paper, of that one.
  private mutating func blank(_ index: Int) {
    guard let last = runs.last else { return }
    runs[runs.count - 1].pages = last.pages.lowerBound...index
  }

  /// When no page bears text: one run over them all.
  var isEmpty: Bool { runs.isEmpty }

  private mutating func extend(with part: PagePart, to index: Int) {
    let at = runs.count - 1
    runs[at].pages = runs[at].pages.lowerBound...index
    runs[at].isEnded = runs[at].isEnded && part.sort == nil || part.isEnd
    if part.sort == runs[at].part.sort {
      runs[at].part.score = max(runs[at].part.score, part.score)
      runs[at].part.evidence += part.evidence.filter { !runs[at].part.evidence.contains($0) }
    }
  }

  /// Whether a page's first part is more of the paper before it.
  private func goesOn(_ part: PagePart, _ view: PageView, isOnly: Bool) -> Bool {
    guard let last = runs.last else { return false }
    guard let open = last.part.sort else { return part.sort == nil }
    if open == .card { return part.sort == nil && view.count < 60 }
    guard let sort = part.sort else { return takesUnmarked(last, open, view) }
    if sort == open {
      // Two letters, two mandates: each has its title. A form's back page and a deed's articles have titles
      // too.
      if open == .deed || open == .articles || open == .form {
        return !(part.isTitled && last.isEnded && open == .deed)
      }
      if open == .decree {
        return !part.isTitled || !last.isEnded || part.evidence.contains { $0.hasPrefix("lampiran") }
      }
      return !part.isTitled
    }
    switch (open, sort) {
    // A deed of foundation holds the articles; a decree speaks of the deed.
    case (.deed, .articles): return !last.isEnded
    case (.deed, .power), (.deed, .domicile), (.deed, .letter), (.articles, .letter), (.articles, .deed):
      return !part.isTitled && !last.isEnded
    case (.decree, .articles), (.decree, .deed): return !part.isTitled && !last.isEnded
    case (.letter, .form): return !part.isTitled
    case (.form, .letter): return !part.isTitled && part.score < 6
    case (.power, .letter): return !part.isTitled && !last.isEnded
    case (_, .foreign): return !part.isTitled && !last.isEnded && part.score < 6
    default: return false
    }
  }

  private func takesUnmarked(_ last: Run, _ open: PaperSort, _ view: PageView) -> Bool {
    if case .foreign = open { return view.count < 60 }
    return !last.isEnded || view.count < 60
  }
}
