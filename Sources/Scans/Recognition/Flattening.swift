/// Making paper white and ink black wherever the light was uneven.
enum Flattening {
  /// Light at least so even is left as it is: recognition copes with it.
  static let evenEnough = 0.75

  /// The picture with each point taken relative to the paper around it, and the noise of the paper taken
  /// away.
  static func flat(_ picture: GreyPicture, _ look: PageLook) -> GreyPicture {
    let cell = PaperGrid.cell * look.factor
    let scales = look.paper.lightness.map { (255 << 8) / $0 }
    let columns = look.paper.columns
    var points = [UInt8](unsafeUninitializedCapacity: picture.width * picture.height) { target, count in
      picture.points.withUnsafeBufferPointer { source in
        scales.withUnsafeBufferPointer { scales in
          var line = [Int](repeating: 0, count: columns + 1)
          line.withUnsafeMutableBufferPointer { line in
            for y in 0..<picture.height {
              let (row, down) = place(y, cell, look.paper.rows)
              let next = min(row + 1, look.paper.rows - 1)
              for column in 0..<columns {
                let (upper, lower) = (scales[row * columns + column], scales[next * columns + column])
                line[column] = (upper * (256 - down) + lower * down) >> 8
              }
              line[columns] = line[columns - 1]
              fill(target, source, y * picture.width, picture.width, cell, columns, line)
            }
          }
        }
      }
      count = picture.width * picture.height
    }
    stretch(&points)
    return GreyPicture(width: picture.width, height: picture.height, points: points[...])
  }

  /// The cell whose middle is before a place, and how far behind that middle it is, in 1/256.
  @inline(__always)
  private static func place(_ at: Int, _ cell: Int, _ cells: Int) -> (Int, Int) {
    let shifted = at - cell / 2
    if shifted < 0 { return (0, 0) }
    let index = shifted / cell
    return index >= cells - 1 ? (cells - 1, 0) : (index, (shifted - index * cell) * 256 / cell)
  }

  private static func fill(
    _ target: UnsafeMutableBufferPointer<UInt8>, _ source: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ width: Int, _ cell: Int, _ columns: Int, _ line: UnsafeMutableBufferPointer<Int>
  ) {
    var x = 0
    while x < width {
      let (column, across) = place(x, cell, columns)
      // The scale changes by the same step up to the next cell's middle.
      let end = min(width, x < cell / 2 ? cell / 2 : (column + 1) * cell + cell / 2)
      let isLast = column >= columns - 1 || x < cell / 2
      let step = isLast ? 0 : ((line[column + 1] - line[column]) << 8) / cell
      var scale = (line[column] << 8) + step * (across * cell / 256)
      let stop = max(end, x + 1)
      while x < min(stop, width) {
        let value = (Int(source[start + x]) * (scale >> 8)) >> 8
        target[start + x] = UInt8(truncatingIfNeeded: min(255, value))
        scale &+= step
        x &+= 1
      }
      if column >= columns - 1, x < width {
        while x < width {
          target[start + x] = UInt8(
            truncatingIfNeeded: min(255, (Int(source[start + x]) * line[columns - 1]) >> 8))
          x &+= 1
        }
      }
    }
  }

  /// Paper's noise becomes white; the darkest hundredth becomes black.
  private static func stretch(_ points: inout [UInt8]) {
    var counts = [Int](repeating: 0, count: 256)
    points.withUnsafeBufferPointer { points in for point in points { counts[Int(point)] += 1 } }
    func level(_ share: Int) -> Int {
      var left = points.count / 1000 * share
      var value = 0
      while value < 255, left >= counts[value] {
        left -= counts[value]
        value += 1
      }
      return value
    }
    // Most of a page is paper: its middle, and how far its dark quarter lies below, tell the noise.
    let middle = level(600)
    let white = max(120, middle - 3 * (middle - level(350)))
    let black = min(level(10), white - 40)
    let table = (0..<256).map { value in
      UInt8(min(255, max(0, (value - black) * 255 / (white - black))))
    }
    points.withUnsafeMutableBufferPointer { points in
      for at in points.indices { points[at] = table[Int(points[at])] }
    }
  }
}
