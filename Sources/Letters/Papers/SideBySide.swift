import Octets

/// Two cards copied side by side: each row holds a row of both.
enum SideBySide {
  /// The page's left and right halves; `nil` when no labels stand twice in their rows.
  static func split(_ view: PageView) -> (left: PageView, right: PageView)? {
    guard let cuts = cuts(view) else { return nil }
    let middle = cuts.values.sorted()[cuts.count / 2]
    var (left, right): ([[UInt8]], [[UInt8]]) = ([], [])
    for row in view.rows.indices {
      let octets = view.rows[row]
      let cut = cuts[row] ?? gap(octets, near: middle) ?? octets.count
      left.append(Array(octets[..<cut]))
      right.append(Array(octets[cut...]))
    }
    return (PageView(view.page, rows: left), PageView(view.page, rows: right))
  }

  /// Where the second card begins, by row: at the label that stands there for the second time.
  private static func cuts(_ view: PageView) -> [Int: Int]? {
    var cuts: [Int: Int] = [:]
    var seen: [Int: Set<CardField>] = [:]
    for hit in view.cardHits where hit.meaning.isLabel {
      if seen[hit.row, default: []].contains(hit.meaning), cuts[hit.row] == nil { cuts[hit.row] = hit.column }
      seen[hit.row, default: []].insert(hit.meaning)
    }
    return cuts.count >= 3 ? cuts : nil
  }

  /// A wide blank near a column, or a single one in a long row.
  private static func gap(_ octets: [UInt8], near middle: Int) -> Int? {
    guard octets.count > middle else { return nil }
    let reach = max(0, middle - 14)..<min(octets.count - 1, middle + 14)
    let blanks = reach.filter { octets[$0] == 0x20 }
    let wide = blanks.filter { octets[$0 + 1] == 0x20 }
    return (wide.isEmpty ? blanks : wide).min { abs($0 - middle) < abs($1 - middle) }
  }
}
