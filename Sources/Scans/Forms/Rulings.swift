/// The lines of tables and the lines to write on, which hide letters from the recogniser.
struct Rulings {
  /// A part of a line within one row of points.
  private struct Piece {
    var row: Int
    var columns: ClosedRange<Int>
    var line: Int
  }

  /// One line: its rows and columns.
  struct Line {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  private(set) var lines: [Line] = []
  private var pieces: [Piece] = []
  /// Points that a line may be thick.
  private let thick: Int

  /// The level lines of a page that are much longer than words are high; for the upright ones, the page's map is
  /// given transposed. `across`: lines of the other direction; what reaches from one to the next is short, but a line.
  init(_ ink: InkMap, textHeight: Int, across: [Line] = []) {
    thick = max(5, textHeight * 35 / 100)
    let thickened = ink.thickened
    var parents: [Int] = []
    func root(_ at: Int) -> Int {
      var at = at
      while parents[at] != at { at = parents[at] }
      return at
    }
    var above: [[Int]] = []
    for row in 0..<ink.height {
      var here: [Int] = []
      thickened.runs(row: row, least: across.isEmpty ? textHeight * 2 : textHeight * 3 / 2) { columns in
        // Lines that cross it make it look thick in places.
        // Fifteenths seldom fall on the sides of twelve or sixteen squares in a row.
        let places = (1...7).map { columns.lowerBound + columns.count * $0 * 2 / 15 }
        guard pieces.count < 60_000, places.count(where: { Self.isThin(ink, $0, row, thick + 2) }) >= 2
        else { return }
        let number = pieces.count
        parents.append(number)
        pieces.append(Piece(row: row, columns: columns, line: number))
        for other in above.joined() {
          let columns = pieces[other].columns
          // Letters stand in level lines; two rows of squares may stand close below each other.
          let apart = across.isEmpty ? textHeight : textHeight / 3
          let reach = (columns.lowerBound - apart)...(columns.upperBound + apart)
          if reach.overlaps(pieces[number].columns) { parents[root(other)] = root(number) }
        }
        here.append(number)
      }
      above.append(here)
      if above.count > 3 { above.removeFirst() }
    }
    var found: [Int: Line] = [:]
    for at in pieces.indices {
      let line = root(at)
      pieces[at].line = line
      let piece = pieces[at]
      if let known = found[line] {
        found[line] = Line(
          rows: min(known.rows.lowerBound, piece.row)...max(known.rows.upperBound, piece.row),
          columns: min(
            known.columns.lowerBound, piece.columns.lowerBound)...max(
              known.columns.upperBound, piece.columns.upperBound))
      } else {
        found[line] = Line(rows: piece.row...piece.row, columns: piece.columns)
      }
    }
    func touches(_ row: Int, _ column: Int) -> Bool {
      across.contains {
        $0.columns.contains(row) && $0.rows.lowerBound - 4 <= column && column <= $0.rows.upperBound + 4
      }
    }
    let long = found.filter { _, line in
      line.columns.count >= textHeight * 6
        || touches(line.rows.lowerBound, line.columns.lowerBound)
          && touches(line.rows.lowerBound, line.columns.upperBound)
    }
    lines = long.values.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    pieces.removeAll { long[$0.line] == nil }
  }

  private static func isThin(_ ink: InkMap, _ x: Int, _ y: Int, _ most: Int) -> Bool {
    var (top, bottom) = (y, y)
    while y - top <= most, ink[x, top - 1] { top -= 1 }
    while bottom - y <= most, ink[x, bottom + 1] { bottom += 1 }
    return bottom - top < most
  }

  /// The places of the lines' points, without those where a letter crosses; `paint` gets column and row.
  func points(_ ink: InkMap, _ paint: (Int, Int) -> Void) {
    for piece in pieces {
      for x in piece.columns {
        guard let start = [piece.row, piece.row - 1, piece.row + 1].first(where: { ink[x, $0] }) else {
          continue
        }
        var (top, bottom) = (start, start)
        while start - top <= thick, ink[x, top - 1] { top -= 1 }
        while bottom - start <= thick, ink[x, bottom + 1] { bottom += 1 }
        guard bottom - top < thick else { continue }
        // Blurred edges go too.
        for y in (top - 1)...(bottom + 1) { paint(x, y) }
      }
    }
  }
}
