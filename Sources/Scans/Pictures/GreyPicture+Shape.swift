extension GreyPicture {
  /// Every `factor` by `factor` points as one, their mean; what is left over at the right and bottom is
  /// dropped.
  func shrunk(by factor: Int) -> GreyPicture {
    let (columns, rows) = (width / factor, height / factor)
    guard factor > 1, columns > 0, rows > 0 else { return self }
    let size = factor * factor
    let small = [UInt8](unsafeUninitializedCapacity: columns * rows) { target, count in
      points.withUnsafeBufferPointer { source in
        var sums = [Int32](repeating: 0, count: columns)
        sums.withUnsafeMutableBufferPointer { sums in
          for row in 0..<rows {
            for column in 0..<columns { sums[column] = 0 }
            for line in (row * factor)..<((row + 1) * factor) {
              var at = line * width
              for column in 0..<columns {
                var sum: Int32 = 0
                for _ in 0..<factor {
                  sum &+= Int32(source[at])
                  at &+= 1
                }
                sums[column] &+= sum
              }
            }
            for column in 0..<columns {
              target[row * columns + column] = UInt8(truncatingIfNeeded: Int(sums[column]) / size)
            }
          }
        }
      }
      count = columns * rows
    }
    return GreyPicture(width: columns, height: rows, points: small[...])
  }

  /// A part of the picture, as far as it lies within; `nil` when nothing does.
  func cropped(left: Int, top: Int, right: Int, bottom: Int) -> GreyPicture? {
    let columns = max(0, left)..<max(0, left, min(width, right))
    let rows = max(0, top)..<max(0, top, min(height, bottom))
    guard !columns.isEmpty, !rows.isEmpty else { return nil }
    var part: [UInt8] = []
    part.reserveCapacity(columns.count * rows.count)
    for row in rows {
      let start = points.startIndex + row * width
      part += points[(start + columns.lowerBound)..<(start + columns.upperBound)]
    }
    return GreyPicture(width: columns.count, height: rows.count, points: part[...])
  }

  /// The picture with everything paper-white that is clearly lighter than its darkest tenth of ink: a stamp's grey
  /// behind black letters.
  func withoutGrey() -> GreyPicture {
    var counts = [Int](repeating: 0, count: 256)
    for point in points { counts[Int(point)] += 1 }
    func quantile(_ share: Double) -> Int {
      var left = Int(Double(points.count) * share)
      for value in 0..<256 {
        left -= counts[value]
        if left < 0 { return value }
      }
      return 255
    }
    // Letters cover about a tenth of their line.
    let (ink, paper) = (quantile(0.02), quantile(0.7))
    guard paper - ink > 60 else { return self }
    let limit = ink + (paper - ink) * 45 / 100
    var grey = self
    grey.points = points.map { Int($0) > limit ? UInt8(clamping: paper) : $0 }[...]
    return grey
  }

  /// The picture turned clockwise and enlarged, on a page that holds all of it; corners that come in are
  /// white.
  ///
  /// Quarter turns move points; other turns and scales mix the four nearest.
  func turned(by degrees: Double, scale: Double = 1) -> GreyPicture {
    let frame = Sheet(width: width, height: height, pieces: [], turn: degrees)
    let size = frame.size(scale: scale)
    let (sine, cosine) = Sheet.direction(degrees)
    // From the middle of a new point back to the old one, in 1/65536 of a point.
    let one = 65536.0
    let stepX = Int((cosine / scale * one).rounded())
    let stepY = Int((-sine / scale * one).rounded())
    let (oldX, oldY) = (Double(width) / 2, Double(height) / 2)
    let turned = [UInt8](unsafeUninitializedCapacity: size.width * size.height) { target, count in
      points.withUnsafeBufferPointer { source in
        for row in 0..<size.height {
          let down = (Double(row) + 0.5 - Double(size.height) / 2) / scale
          let left = (0.5 - Double(size.width) / 2) / scale
          // The middle of a point is half a point from its corner.
          var x = Int(((left * cosine + down * sine + oldX - 0.5) * one).rounded())
          var y = Int(((-left * sine + down * cosine + oldY - 0.5) * one).rounded())
          var at = row * size.width
          for _ in 0..<size.width {
            target[at] = Self.mixed(source, x, y, width, height)
            x &+= stepX
            y &+= stepY
            at &+= 1
          }
        }
      }
      count = size.width * size.height
    }
    return GreyPicture(width: size.width, height: size.height, points: turned[...])
  }

  @inline(__always)
  private static func mixed(
    _ source: UnsafeBufferPointer<UInt8>, _ x: Int, _ y: Int, _ width: Int, _ height: Int
  )
    -> UInt8
  {
    let (column, row) = (x >> 16, y >> 16)
    guard column >= -1, row >= -1, column < width, row < height else { return 255 }
    let (right, below) = (min(column + 1, width - 1), min(row + 1, height - 1))
    let (a, b) = (max(column, 0), max(row, 0) * width)
    let fractionX = (x >> 8) & 0xFF
    let fractionY = (y >> 8) & 0xFF
    let upper = Int(source[b + a]) * (256 - fractionX) + Int(source[b + right]) * fractionX
    let lower =
      Int(source[below * width + a]) * (256 - fractionX) + Int(source[below * width + right]) * fractionX
    return UInt8(truncatingIfNeeded: (upper * (256 - fractionY) + lower * fractionY) >> 16)
  }

  /// As a binary PGM.
  var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + points }
}
