/// Finds the cards on a page and tells KTPs from what looks like one.
struct CardFinder {
  /// A card, and the rows it takes.
  struct Card {
    var part: PagePart
    var rows: Range<Int>
  }

  /// Whether the file's name says that it is a KTP: it lets fewer marks of a blurred one do.
  let isHinted: Bool

  /// Every KTP on a page, from the top; of two side by side the left first.
  func cards(_ view: PageView) -> [Card] {
    if let (left, right) = SideBySide.split(view) {
      let both = find(left) + find(right)
      if both.count > 1 { return both }
    }
    return find(view)
  }

  private func find(_ view: PageView) -> [Card] {
    let titles = view.signs.filter { Self.isForeignTitle($0, view) }
    let walls = Set(titles.map(\.row))
    let foreign = Self.foreignScore(view)
    var cards: [Card] = []
    for cluster in CardCluster.group(view, walls: walls) {
      let above = titles.last { $0.row <= cluster.rows.lowerBound || cluster.rows.contains($0.row) }
      guard let card = judge(cluster, view, above, foreign) else { continue }
      cards.append(card)
    }
    return cards
  }

  /// A KTP beyond doubt has this much, and this much of what is its own.
  private static let sure = (score: 8.0, own: 3.0)
  /// A blurred one still has this much.
  private static let faint = (score: 3.75, own: 1.5)

  private func judge(
    _ cluster: CardCluster, _ view: PageView, _ above: MarkHit<PaperSign>?, _ foreign: Double
  ) -> Card? {
    let score = cluster.score(view)
    let fields = cluster.fields
    if let above, case .title(.foreign(let paper)) = above.meaning {
      if paper.looksLikeCard { return nil }
      // Below another paper's title only a whole card counts, header and foot.
      let isWhole = fields.contains(.province) && (fields.contains(.lifelong) || fields.contains(.valid))
      guard isWhole, cluster.own >= 4.5, cluster.hits[0].row > above.row else { return nil }
    }
    // The writer of a letter gives his name, NIK and address too; a card in a letter has its header or its foot.
    let marks: Set<CardField> = [.province, .title, .digital, .lifelong, .blood, .birth, .marital]
    if Self.isLetter(view), fields.isDisjoint(with: marks) { return nil }
    let read = CardReader(view: view, cluster: cluster).read()
    guard score >= Self.sure.score, cluster.own >= Self.sure.own || read.isLegible && cluster.own >= 2.5
    else {
      return faint(cluster, view, score, foreign, read)
    }
    return card(cluster, score, read)
  }

  /// A card of which little can be read: enough of its own words, no other card's, and no page full of prose.
  private func faint(
    _ cluster: CardCluster, _ view: PageView, _ score: Double, _ foreign: Double,
    _ read: (card: IdentityCard, isLegible: Bool)
  ) -> Card? {
    let fields = cluster.fields
    let isSparse = cluster.rows.reduce(0) { $0 + view.letters.count($1) } < 700 && view.count < 1400
    let isHeaded = !fields.isDisjoint(with: [.province, .nik, .title, .digital])
    let needed = isHinted ? Self.faint.score - 1.75 : Self.faint.score
    guard isSparse, foreign < 2, isHeaded || fields.count >= 5, score >= needed,
      cluster.own >= Self.faint.own,
      fields.count + (cluster.hasNumber(view) ? 1 : 0) >= (isHinted ? 2 : 3)
    else { return nil }
    return card(cluster, score, read)
  }

  private func card(
    _ cluster: CardCluster, _ score: Double, _ read: (card: IdentityCard, isLegible: Bool)
  ) -> Card {
    var seen: Set<CardField> = []
    let words = cluster.hits.filter { seen.insert($0.meaning).inserted }.map(\.words)
    return Card(
      part: PagePart(
        sort: .card, score: score, evidence: words, isTitled: true, isEnd: true, card: read.card,
        isLegible: read.isLegible),
      rows: cluster.rows)
  }

  /// Whether a page has the shape of a letter that asks.
  private static func isLetter(_ view: PageView) -> Bool {
    let weight = view.signs.reduce(0.0) { sum, hit in
      switch hit.meaning {
      case .shape(let weight), .ask(let weight): sum + weight
      default: sum
      }
    }
    return weight >= 2
  }

  private static func isForeignTitle(_ hit: MarkHit<PaperSign>, _ view: PageView) -> Bool {
    guard case .title(.foreign) = hit.meaning else { return false }
    return view.letters.count(hit.row) <= hit.letters.count + 24
  }

  /// How much of another card the page has.
  private static func foreignScore(_ view: PageView) -> Double {
    var seen: Set<String> = []
    return view.signs.reduce(0) { sum, hit in
      guard seen.insert(hit.words).inserted else { return sum }
      switch hit.meaning {
      case .title(.foreign): return sum + 3
      case .sign(.foreign(let paper), let weight): return paper.isCard ? sum + weight : sum
      default: return sum
      }
    }
  }
}
