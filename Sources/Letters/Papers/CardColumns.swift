import Octets

/// Labels in one column and values in another, as a reader of pictures gives them: first the labels of a
/// block, then its values in the same order.
enum CardColumns {
  /// The values by their labels; empty when the labels have theirs beside them, or the order does not hold.
  static func read(_ view: PageView, _ cluster: CardCluster) -> [CardField: String] {
    var values: [CardField: String] = [:]
    var waiting: [CardField] = []
    var isBlock = false
    for row in cluster.rows {
      let labels = cluster.hits.filter { $0.row == row && $0.meaning.isLabel }
      let text = view.text(row)
      if let label = labels.first, label.before <= 4 {
        if [.province, .regency].contains(label.meaning) { continue }
        let rest = view.text(row, from: label.endColumn).trimming(edges)
        // A label with its value beside it ends the block before it.
        if rest.isEmpty { waiting.append(label.meaning) } else { waiting = [] }
        isBlock = isBlock || waiting.count >= 3
      } else if !waiting.isEmpty, text.utf8.contains(where: { $0.isAlpha || $0.isDigit }) {
        let end = labels.first?.column
        values[waiting.removeFirst()] = view.text(row, from: 0, to: end).trimming(edges)
      }
    }
    return isBlock && holds(values, view) ? values : [:]
  }

  private static let edges = ":;.,=~_|'\"-*^<>"

  /// Whether the values are what their labels say, as far as that can be seen.
  private static func holds(_ values: [CardField: String], _ view: PageView) -> Bool {
    if let number = values[.nik], CardNumber.runs(Array(number.utf8)).isEmpty { return false }
    if let birth = values[.birth], BirthText.figures(birth).isEmpty { return false }
    return values[.nik] != nil || values[.birth] != nil
  }
}
