import Octets

/// The labels of a KTP on a page: those that stand where a card has them.
enum CardHits {
  /// Labels and known values in the page's order, none inside another.
  static func find(_ page: PageLetters) -> [MarkHit<CardField>] {
    var kept: [MarkHit<CardField>] = []
    for hit in MarkSearch.hits(CardField.marks, in: page) where stands(hit, page, kept.last) {
      // Of marks over one another the longer is meant: `Kel/Desa` is no `Desa`. A letter of rubbish before one
      // makes no other of it: `A Nama` is no `Agama`.
      if let last = kept.last, last.letters.upperBound > hit.letters.lowerBound {
        if right(last) < right(hit) { kept[kept.count - 1] = hit }
        continue
      }
      kept.append(hit)
    }
    return kept
  }

  /// Letters that agree, those that do not taken off.
  private static func right(_ hit: MarkHit<CardField>) -> Int { hit.letters.count - 2 * hit.errors }

  /// Letters of a row that is print and not a line of prose.
  private static let longRow = 95

  private static func stands(
    _ hit: MarkHit<CardField>, _ page: PageLetters, _ last: MarkHit<CardField>?
  ) -> Bool {
    let isChained = last?.row == hit.row
    guard page.count(hit.row) <= longRow || isChained else { return false }
    switch hit.meaning {
    case .lifelong, .male, .female, .digital: return true
    case .title: return hit.before <= 8 && hit.rest <= 12
    case .blood, .sex, .citizenship, .valid: return hit.before <= 6 || isChained || hit.errors == 0
    case .province:
      // The header has no colon: a labelled `Provinsi : …` is a form's, and a court or council is no
      // province.
      return isHeader(hit, page) || isChained && last?.meaning == .province
    case .regency:
      return isHeader(hit, page) || isChained
    // Inside a row a value may be near to a label: `PETER JAN` to `Pekerjaan`.
    default: return isChained ? hit.errors <= 1 : hit.before <= 4
    }
  }

  /// Alone in its row but for a name, in capitals, no colon behind it; rubbish of the card's edge may stand
  /// before it.
  private static func isHeader(_ hit: MarkHit<CardField>, _ page: PageLetters) -> Bool {
    let row = page.rows[hit.row]
    let word = row[
      hit.column..<max(hit.column, min(row.count, hit.row == hit.endRow ? hit.endColumn : row.count))]
    let capitals = word.count { $0 &- 0x41 < 26 }
    return hit.before <= (capitals * 2 >= word.count ? 9 : 2) && page.count(hit.row) <= 48
      && !isFollowedByColon(hit, page)
  }

  private static func isFollowedByColon(_ hit: MarkHit<CardField>, _ page: PageLetters) -> Bool {
    let row = page.rows[hit.endRow]
    return row[min(hit.endColumn, row.count)...].first { !$0.isBlank } == 0x3A
  }
}
