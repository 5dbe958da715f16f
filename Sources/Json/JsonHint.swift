/// Nearest names, for "did you mean".
package enum JsonHint {
  /// The known word that is nearest by edit distance, case aside; `nil` when none is near.
  ///
  /// Near is one change in a word of up to three octets, two up to eight, then a third of its length.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let octets = folded(word)
    let reach = octets.count <= 3 ? 1 : max(2, octets.count / 3)
    let scored = known.map { ($0, distance(octets, folded($0))) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= reach, best.1 < octets.count else {
      return nil
    }
    return best.0
  }

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Insertions, deletions, changed octets and swapped neighbours; words beyond 100 octets are near to nothing.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard a.count < 100, b.count < 100 else { return .max }
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
