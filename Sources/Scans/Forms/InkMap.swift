/// Where a page is dark: one flag a point, row by row.
struct InkMap {
  let width: Int
  let height: Int
  private(set) var isInk: [Bool]

  /// Points clearly darker than the paper around them. Grey counts: a thin line that was scanned is no blacker.
  init(_ picture: GreyPicture, _ look: PageLook) {
    (width, height) = (picture.width, picture.height)
    let cell = PaperGrid.cell * look.factor
    let (columns, rows) = (look.paper.columns, look.paper.rows)
    isInk = [Bool](unsafeUninitializedCapacity: width * height) { [width, height] target, count in
      picture.points.withUnsafeBufferPointer { source in
        for y in 0..<height {
          let row = min(rows - 1, y / cell) * columns
          var x = 0
          while x < width {
            let column = min(columns - 1, x / cell)
            let bar = look.paper.lightness[row + column] * 76 / 100
            let end = column == columns - 1 ? width : min(width, (column + 1) * cell)
            while x < end {
              target.initializeElement(at: y * width + x, to: Int(source[y * width + x]) < bar)
              x &+= 1
            }
          }
        }
      }
      count = width * height
    }
  }

  init(width: Int, height: Int, isInk: [Bool]) {
    self.width = width
    self.height = height
    self.isInk = isInk
  }

  /// Rows as columns.
  var transposed: InkMap {
    let turned = [Bool](unsafeUninitializedCapacity: width * height) { target, count in
      isInk.withUnsafeBufferPointer { source in
        for y in 0..<height {
          for x in 0..<width {
            target.initializeElement(at: x * height + y, to: source[y * width + x])
          }
        }
      }
      count = width * height
    }
    return InkMap(width: height, height: width, isInk: turned)
  }

  /// Each point dark where it or the one above or below it is: a line that is not quite level stays whole.
  var thickened: InkMap {
    var thick = isInk
    thick.withUnsafeMutableBufferPointer { target in
      isInk.withUnsafeBufferPointer { source in
        for at in width..<max(width, source.count - width) {
          target[at] = source[at] || source[at - width] || source[at + width]
        }
      }
    }
    return InkMap(width: width, height: height, isInk: thick)
  }

  /// Dark points of an area; what lies outside the page is left out.
  func count(_ columns: Range<Int>, _ rows: Range<Int>) -> Int {
    let columns = columns.clamped(to: 0..<width)
    var sum = 0
    isInk.withUnsafeBufferPointer { ink in
      for y in rows.clamped(to: 0..<height) {
        for x in columns where ink[y * width + x] { sum += 1 }
      }
    }
    return sum
  }

  /// The share of a row between two columns that is dark, 0...1; 0 outside the page.
  func share(row: Int, _ columns: ClosedRange<Int>) -> Double {
    guard row >= 0, row < height, columns.lowerBound >= 0, columns.upperBound < width else { return 0 }
    let sum = isInk.withUnsafeBufferPointer { ink in
      columns.reduce(0) { $0 + (ink[row * width + $1] ? 1 : 0) }
    }
    return Double(sum) / Double(columns.count)
  }

  subscript(x: Int, y: Int) -> Bool {
    x >= 0 && y >= 0 && x < width && y < height && isInk[y * width + x]
  }

  /// Runs of dark points in a row that are at least so long; gaps of one point do not end them.
  func runs(row: Int, least: Int, _ body: (ClosedRange<Int>) -> Void) {
    isInk.withUnsafeBufferPointer { ink in
      let base = row * width
      var x = 0
      while x < width {
        guard ink[base + x] else {
          x &+= 1
          continue
        }
        let start = x
        while x < width, ink[base + x] || x + 1 < width && ink[base + x + 1] { x &+= 1 }
        if x - start >= least { body(start...(x - 1)) }
      }
    }
  }
}
