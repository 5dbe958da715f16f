/// A form's column of labels with a column of values beside it, where the recogniser saw no colons between them.
struct LabelColumn {
  /// Where the values begin.
  private let values: Double

  /// `nil` where no two columns are of this kind: in columns of running text the left one's lines are of one length.
  init?(_ pieces: [(left: Double, right: Double, middle: Double, height: Double)]) {
    guard pieces.count <= 600 else { return nil }
    var best: (at: Double, count: Int)?
    for piece in pieces {
      let same = pieces.filter { abs($0.left - piece.left) < $0.height * 1.2 }
      let beside = same.compactMap { value in
        pieces.filter {
          $0.right <= value.left && abs($0.middle - value.middle) < max($0.height, value.height) * 0.6
        }.max { $0.right < $1.right }
      }
      guard beside.count >= 4, let first = beside.map(\.left).min() else { continue }
      let labels = beside.filter { $0.left - first < piece.height * 3 }
      let rights = labels.map(\.right).sorted()
      guard labels.count >= 4, let least = rights.first, let most = rights.last else { continue }
      let room = piece.left - first
      guard most - least > piece.height * 4, rights[rights.count / 2] - first < room * 0.8 else { continue }
      if labels.count > best?.count ?? 0 { best = (piece.left, labels.count) }
    }
    guard let best else { return nil }
    values = best.at
  }

  /// Whether what begins at a place is a value, and what ends at another a label.
  func parts(_ right: Double, _ left: Double, _ height: Double) -> Bool {
    abs(left - values) < height * 1.5 && right < values
  }
}
