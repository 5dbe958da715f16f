/// Dotted lines to write on: rows of small dots of one size and distance. Letters that stand on them are lost to the
/// recogniser, so the dots are taken away.
struct LeaderDots {
  /// The rows, each its dots from the left.
  let rows: [[InkPiece]]

  /// Dots of a line that is one: an ellipsis in a text has three, a value's row still shows some.
  private static let least = 8
  /// Dots of a page that are looked at; a page of noise has more, and no lines.
  private static let most = 20_000

  /// `pieces`: what the page is made of, dots included.
  init(_ pieces: [InkPiece], textHeight: Int) {
    let side = max(3, textHeight * 3 / 10)
    let dots = pieces.filter { $0.width <= side && $0.height <= side }
    guard dots.count <= Self.most else {
      rows = []
      return
    }
    rows = Self.chains(dots, reach: textHeight * 3).filter(Self.isLeader)
  }

  /// Where the rows run: their heights and columns.
  var lines: [(row: Int, columns: ClosedRange<Int>)] {
    rows.flatMap { row in
      // A leaning line in pieces, each nearly level.
      stride(from: 0, to: row.count, by: 12).map { start in
        let piece = row[start..<min(row.count, start + 12)]
        let first = piece[piece.startIndex]
        return (row: first.y, columns: first.left...max(first.left, piece.map(\.right).max() ?? first.left))
      }
    }
  }

  /// The words that stand on none of the lines.
  func withoutRows(_ words: [OcrWord]) -> [OcrWord] {
    let lines = lines
    return words.filter { word in
      !lines.contains { line in
        line.row > word.top && line.row < word.top + word.height * 5 / 4
          && line.columns.overlaps(word.left...(word.left + max(1, word.width)))
      }
    }
  }

  /// Dots behind each other on one height, up to `reach` points apart: a letter may cover some.
  private static func chains(_ dots: [InkPiece], reach: Int) -> [[InkPiece]] {
    var chains: [[InkPiece]] = []
    // Chains by the height of their last dot, for looking only at those near.
    var open: [Int: [Int]] = [:]
    for dot in dots.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
      var best: (chain: Int, gap: Int)?
      for y in (dot.y - 2)...(dot.y + 2) {
        for chain in open[y] ?? [] {
          guard let last = chains[chain].last else { continue }
          let gap = dot.x - last.x
          guard gap > 1, gap <= reach, gap < best?.gap ?? Int.max else { continue }
          best = (chain, gap)
        }
      }
      if let best, let last = chains[best.chain].last {
        open[last.y]?.removeAll { $0 == best.chain }
        chains[best.chain].append(dot)
        open[dot.y, default: []].append(best.chain)
      } else {
        chains.append([dot])
        open[dot.y, default: []].append(chains.count - 1)
      }
      // What ended far to the left takes no more dots.
      open[dot.y]?.removeAll { chain in chains[chain].last.map { dot.x - $0.x > reach } ?? true }
    }
    return chains
  }

  /// Whether dots follow each other at one distance and are of one size.
  private static func isLeader(_ chain: [InkPiece]) -> Bool {
    guard chain.count >= least else { return false }
    let gaps = zip(chain, chain.dropFirst()).map { $1.x - $0.x }
    let middle = gaps.sorted()[gaps.count / 2]
    let regular = gaps.count { abs($0 - middle) <= max(1, middle / 3) }
    let sizes = chain.map { $0.count }
    let size = sizes.sorted()[sizes.count / 2]
    let alike = sizes.count { $0 <= size * 3 && $0 * 3 >= size }
    return middle > 1 && regular * 10 >= gaps.count * 6 && alike * 10 >= sizes.count * 8
  }
}
