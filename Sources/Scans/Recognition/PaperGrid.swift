/// How light the paper is from place to place: a photo by a lamp has a bright and a dark side, a card lies on
/// a table.
struct PaperGrid {
  /// Points of the small copy in a cell, each way.
  static let cell = 16

  let columns: Int
  let rows: Int
  /// Lightness of each cell's paper, row by row, 1...255.
  let lightness: [Int]

  /// Of a small copy of a page: in each cell the light quarter is paper, and where a cell is all dark, its
  /// neighbours say how light the paper is.
  init(_ small: GreyPicture) {
    let columns = max(1, (small.width + Self.cell - 1) / Self.cell)
    let rows = max(1, (small.height + Self.cell - 1) / Self.cell)
    (self.columns, self.rows) = (columns, rows)
    var cells = [Int](repeating: 255, count: columns * rows)
    var counts = [Int](repeating: 0, count: 256)
    small.points.withUnsafeBufferPointer { points in
      for row in 0..<rows {
        for column in 0..<columns {
          for value in 0..<256 { counts[value] = 0 }
          var total = 0
          for y in (row * Self.cell)..<min(small.height, (row + 1) * Self.cell) {
            for x in (column * Self.cell)..<min(small.width, (column + 1) * Self.cell) {
              counts[Int(points[y * small.width + x])] += 1
              total += 1
            }
          }
          var left = total / 5
          var value = 255
          while value > 1, left >= counts[value] {
            left -= counts[value]
            value -= 1
          }
          cells[row * columns + column] = max(1, value)
        }
      }
    }
    lightness = Self.smoothed(Self.widened(cells, columns, rows), columns, rows)
  }

  /// How even the light is: the dark tenth's lightness to the light tenth's, 0...1.
  var evenness: Double {
    let sorted = lightness.sorted()
    return Double(sorted[sorted.count / 10]) / Double(max(1, sorted[sorted.count - 1 - sorted.count / 10]))
  }

  /// Points clearly darker than the paper around them.
  func ink(_ small: GreyPicture) -> [PageLook.Point] {
    var ink: [PageLook.Point] = []
    small.points.withUnsafeBufferPointer { points in
      for y in 0..<small.height {
        let row = y / Self.cell * columns
        for x in 0..<small.width {
          // A thin line is grey in a small copy.
          if Int(points[y * small.width + x]) * 100 < lightness[row + x / Self.cell] * 82 {
            ink.append(PageLook.Point(x: Int32(x), y: Int32(y)))
          }
        }
      }
    }
    return ink
  }

  /// The lightest of a cell and those around it, so that a dark letter does not pass for dark paper.
  private static func widened(_ cells: [Int], _ columns: Int, _ rows: Int) -> [Int] {
    each(cells, columns, rows) { values in values.max() ?? 255 }
  }

  private static func smoothed(_ cells: [Int], _ columns: Int, _ rows: Int) -> [Int] {
    each(cells, columns, rows) { values in values.reduce(0, +) / max(1, values.count) }
  }

  private static func each(_ cells: [Int], _ columns: Int, _ rows: Int, _ combine: ([Int]) -> Int) -> [Int] {
    var result = cells
    for row in 0..<rows {
      for column in 0..<columns {
        var values: [Int] = []
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
          for x in max(0, column - 1)...min(columns - 1, column + 1) { values.append(cells[y * columns + x]) }
        }
        result[row * columns + column] = combine(values)
      }
    }
    return result
  }
}
