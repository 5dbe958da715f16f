/// Rows of squares in which each digit of a number has one of its own, as forms have them for the NIK.
struct DigitCells {
  /// One row: its squares' inner sides, from the left.
  struct Row {
    var cells: [(columns: Range<Int>, rows: Range<Int>)]

    var left: Int { cells[0].columns.lowerBound }
    var right: Int { cells[cells.count - 1].columns.upperBound }
    var middle: Int { (cells[0].rows.lowerBound + cells[0].rows.upperBound) / 2 }
    var height: Int { cells[0].rows.count }
  }

  let rows: [Row]

  /// `upright`: a page's upright lines, by column and rows.
  init(_ ink: InkMap, upright: [Rulings.Line], textHeight: Int) {
    var rows: [Row] = []
    var used: Set<Int> = []
    let lines = upright.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    for (first, line) in lines.enumerated() where !used.contains(first) {
      let height = line.columns.count
      guard height >= textHeight, height <= textHeight * 5 else { continue }
      var row = [first]
      for next in lines.indices.dropFirst(first + 1) where row.count < 40 {
        let last = lines[row[row.count - 1]]
        let gap = lines[next].rows.lowerBound - last.rows.upperBound
        if gap < height / 3 { continue }
        guard abs(lines[next].columns.lowerBound - last.columns.lowerBound) <= height / 4,
          abs(lines[next].columns.upperBound - last.columns.upperBound) <= height / 4
        else { continue }
        if gap > height * 2 { break }
        row.append(next)
      }
      guard row.count >= 9 else { continue }
      let gaps = zip(row, row.dropFirst()).map { lines[$1].rows.lowerBound - lines[$0].rows.lowerBound }
      let usual = gaps.sorted()[gaps.count / 2]
      guard gaps.count(where: { abs($0 - usual) <= max(2, usual / 7) }) * 10 >= gaps.count * 8 else {
        continue
      }
      used.formUnion(row)
      // The sides at both ends stand alone and are thinner than those between two squares.
      var sides = row.map { lines[$0] }
      for step in [-usual, usual] {
        let near = step < 0 ? sides[0] : sides[sides.count - 1]
        let middle = near.rows.lowerBound + step
        let reach = max(2, usual / 10)
        guard middle > reach, middle + reach < ink.width else { continue }
        let isSide = ((middle - reach)...(middle + reach)).contains { x in
          ink.count(x..<(x + 1), near.columns.lowerBound..<near.columns.upperBound) * 10 >= near.columns.count
            * 8
        }
        guard isSide else { continue }
        let side = Rulings.Line(rows: middle...(middle + near.rows.count - 1), columns: near.columns)
        if step < 0 { sides.insert(side, at: 0) } else { sides.append(side) }
      }
      rows.append(
        Row(
          cells: zip(sides, sides.dropFirst()).map { a, b in
            let inset = max(2, height / 12)
            let from = a.rows.upperBound + inset
            let top = max(a.columns.lowerBound, b.columns.lowerBound) + inset
            let bottom = min(a.columns.upperBound, b.columns.upperBound) - inset
            return (from..<max(from + 1, b.rows.lowerBound - inset + 1), top..<max(top + 1, bottom))
          }))
    }
    self.rows = rows
  }

  /// The digits of a row on one line without its squares, enlarged, and how many of them are filled.
  static func strip(_ row: Row, _ picture: GreyPicture, _ ink: InkMap) -> (picture: GreyPicture, filled: Int)
  {
    let filled = row.cells.filter { cell in
      ink.count(cell.columns, cell.rows) * 100 > cell.columns.count * cell.rows.count * 3
    }
    let height = (filled.map(\.rows.count).max() ?? 1)
    let margin = height / 2
    let width = filled.reduce(margin * 2) { $0 + $1.columns.count }
    var points = [UInt8](repeating: 255, count: width * (height + margin * 2))
    var left = margin
    for cell in filled {
      for (y, row) in cell.rows.enumerated() where row < picture.height {
        for (x, column) in cell.columns.enumerated() where column < picture.width && ink[column, row] {
          points[(y + margin) * width + left + x] =
            picture.points[picture.points.startIndex + row * picture.width + column]
        }
      }
      left += cell.columns.count
    }
    return (GreyPicture(width: width, height: height + margin * 2, points: points[...]), filled.count)
  }

  /// The reading with a row's digits as one word; a sign that nobody could read it where they are not as many as
  /// squares are filled.
  static func placed(_ row: Row, _ digits: String, filled: Int, in reading: Reading) -> Reading {
    var reading = reading
    let isWhole = digits.utf8.count == filled
    reading.words.removeAll { word in
      let middle = word.top + word.height / 2
      return abs(middle - row.middle) < row.height * 2 / 3
        && word.left + word.width / 2 > row.left - row.height / 4
        && word.left + word.width / 2 < row.right + row.height / 4
    }
    guard filled > 0 else { return reading }
    let near = reading.words.indices.filter {
      abs(reading.words[$0].top + reading.words[$0].height / 2 - row.middle) < row.height * 2 / 3
        && reading.words[$0].left < row.left
    }
    let label = near.max { reading.words[$0].left < reading.words[$1].left }
    let (line, paragraph) =
      label.map { (reading.words[$0].line, reading.words[$0].paragraph) } ?? (
        -1 - row.middle, -1 - row.middle
      )
    let word = OcrWord(
      text: isWhole ? digits : IllegibleWords.sign, confidence: isWhole ? 0.9 : 0.4, left: row.left,
      top: label.map { reading.words[$0].top } ?? row.middle - row.height / 3,
      width: row.right - row.left, height: label.map { reading.words[$0].height } ?? row.height * 2 / 3,
      line: line,
      paragraph: paragraph)
    let place =
      label.map { $0 + 1 } ?? reading.words.firstIndex { $0.top > row.middle } ?? reading.words.count
    reading.words.insert(word, at: place)
    return reading
  }
}
