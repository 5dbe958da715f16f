import Octets

/// Labels that stand together as on one card.
struct CardCluster: Sendable {
  var hits: [MarkHit<CardField>]
  /// Rows of the card, those that its last label's value may take included.
  var rows: Range<Int>

  var fields: Set<CardField> { Set(hits.map(\.meaning)) }

  /// The belief that this is a KTP; 8 is beyond doubt. A run of sixteen figures adds to it.
  func score(_ view: PageView) -> Double {
    let sum = fields.reduce(0) { $0 + $1.weight }
    return sum + (hasNumber(view) ? 2 : 0)
  }

  /// The part of it that other papers with a person's data seldom have.
  var own: Double { fields.filter(\.isOwn).reduce(0) { $0 + $1.weight } }

  func hasNumber(_ view: PageView) -> Bool {
    rows.contains { row in CardNumber.runs(view.rows[row]).contains { (15...17).contains($0.count) } }
  }

  /// Groups a page's labels into cards. `walls`: rows where another paper's title stands.
  static func group(_ view: PageView, walls: Set<Int>) -> [CardCluster] {
    var groups: [[MarkHit<CardField>]] = []
    for hit in view.cardHits {
      guard let last = groups.last?.last else {
        groups.append([hit])
        continue
      }
      if begins(hit, groups[groups.count - 1], last, view, walls) {
        groups.append([hit])
      } else {
        groups[groups.count - 1].append(hit)
      }
    }
    return groups.indices.map { at in
      let first = groups[at][0].row
      let next = at + 1 < groups.count ? groups[at + 1][0].row : view.rows.count
      let wall = walls.filter { $0 > first }.min() ?? view.rows.count
      let last = groups[at][groups[at].count - 1].endRow
      return CardCluster(hits: groups[at], rows: first..<max(last + 1, min(next, wall, last + 21)))
    }
  }

  /// Rows without a label that may stand inside a card: rubbish, a watermark, values that wrap.
  private static let gap = 6

  private static func begins(
    _ hit: MarkHit<CardField>, _ group: [MarkHit<CardField>], _ last: MarkHit<CardField>, _ view: PageView,
    _ walls: Set<Int>
  ) -> Bool {
    if hit.row > last.row, walls.contains(where: { $0 > last.row && $0 <= hit.row }) { return true }
    let between = (last.row..<hit.row).dropFirst().count { view.letters.count($0) > 2 }
    // Labels in one column, values in another: a whole card may lie between.
    if between > (hit.meaning.isLabel ? gap : 16) { return true }
    let seen = Set(group.map(\.meaning))
    switch hit.meaning {
    case .province:
      // Below another paper's labels a card's header begins the card.
      let isOther = !seen.isDisjoint(with: [.province, .lifelong]) || !walls.isEmpty
      return seen.count > 2 && isOther && last.row < hit.row && !isHeader(group)
    case .nik: return seen.contains(.nik) && seen.count > 2 && last.row < hit.row
    default: return false
    }
  }

  private static func isHeader(_ group: [MarkHit<CardField>]) -> Bool {
    group.allSatisfy { [.province, .regency, .title, .digital].contains($0.meaning) }
  }
}
