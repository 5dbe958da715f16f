/// How far the lines of a page are from level.
enum Skew {
  /// The largest that is looked for, in degrees: beyond it nobody calls a page upright.
  static let most = 20.0

  /// Degrees clockwise by which the lines of a picture lean, 0 when it has none that stand out.
  ///
  /// Dark points are summed along lines of each angle; at the right one, the sums of neighbouring lines differ most
  /// (projection profile).
  static func estimate(_ raster: Raster, _ bench: Workbench, until deadline: Deadline) throws(Trouble)
    -> Double
  {
    let scale = min(1, 800 / Double(max(raster.width, raster.height)))
    let small = try bench.turned(raster, by: 0, scale: scale, until: deadline)
    defer { bench.remove(small.path) }
    return angle(try GreyPicture(pgm: try bench.get(small.path, limit: 1 << 22)))
  }

  /// The same of a small picture in memory.
  static func angle(_ picture: GreyPicture) -> Double {
    let dark = darkPoints(picture)
    guard dark.count > 200 else { return 0 }
    let level = sharpness(dark, picture, 0)
    var best = (angle: 0.0, sharpness: level)
    for step in stride(from: -most, through: most, by: 1) {
      let value = sharpness(dark, picture, step)
      if value > best.sharpness { best = (step, value) }
    }
    let rough = best.angle
    for step in stride(from: rough - 0.8, through: rough + 0.8, by: 0.2) {
      let value = sharpness(dark, picture, step)
      if value > best.sharpness { best = (step, value) }
    }
    // A picture without lines has a best angle too, but no marked one.
    return best.sharpness > level * 1.15 ? best.angle : 0
  }

  /// Points that are clearly darker than those around them, so that a shadow is none; every second at most.
  private static func darkPoints(_ picture: GreyPicture) -> [(x: Int32, y: Int32)] {
    let (width, height) = (picture.width, picture.height)
    let reach = 12
    guard width > 2 * reach, height > 2 else { return [] }
    var dark: [(x: Int32, y: Int32)] = []
    picture.points.withUnsafeBufferPointer { points in
      for y in 0..<height {
        let row = y * width
        var sum = 0
        for x in 0..<(2 * reach) { sum += Int(points[row + x]) }
        for x in reach..<(width - reach) {
          sum += Int(points[row + x + reach]) - (x > reach ? Int(points[row + x - reach - 1]) : 0)
          let mean = sum / (2 * reach + 1)
          if Int(points[row + x]) * 5 < mean * 4, mean > 40 { dark.append((Int32(x), Int32(y))) }
        }
      }
    }
    return dark
  }

  private static func sharpness(_ dark: [(x: Int32, y: Int32)], _ picture: GreyPicture, _ degrees: Double)
    -> Double
  {
    let slope = Int(Trigonometry.tangent(degrees) * 65536)
    let shift = (abs(slope) * picture.width) >> 16
    var sums = [Int32](repeating: 0, count: picture.height + 2 * shift + 2)
    sums.withUnsafeMutableBufferPointer { sums in
      for point in dark {
        let row = Int(point.y) - ((Int(point.x) * slope) >> 16) + shift
        sums[row] += 1
      }
    }
    var total = 0.0
    for row in 1..<sums.count {
      let difference = Double(sums[row] - sums[row - 1])
      total += difference * difference
    }
    return total
  }
}
