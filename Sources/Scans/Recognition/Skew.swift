/// How far the lines of a page are from level.
///
/// Dark points are summed along lines of each angle; at the right one, the sums of neighbouring lines differ
/// most (projection profile).
enum Skew {
  /// The largest that is looked for, in degrees: beyond it nobody calls a page upright.
  static let most = 20.0

  /// How lines lie.
  struct Lines {
    /// Degrees clockwise by which they lean; 0 when none stand out.
    var angle = 0.0
    /// How much they stand out, to compare with lines of other directions.
    var sharpness = 0.0
  }

  /// The lines of dark points that are nearest to level.
  static func lines(_ ink: [PageLook.Point], width: Int, height: Int) -> Lines {
    guard ink.count > 200 else { return Lines() }
    // More points than a page of print has tell nothing new.
    let step = max(1, ink.count / 40_000)
    let some = step == 1 ? ink : stride(from: 0, to: ink.count, by: step).map { ink[$0] }
    let level = sharpness(some, width: width, height: height, slope: 0)
    var best = Lines(angle: 0, sharpness: level)
    func look(_ angles: some Sequence<Double>) {
      for angle in angles {
        let value = sharpness(some, width: width, height: height, slope: Trigonometry.tangent(angle))
        if value > best.sharpness { best = Lines(angle: angle, sharpness: value) }
      }
    }
    look(stride(from: -most, through: most, by: 1))
    look(stride(from: best.angle - 0.75, through: best.angle + 0.75, by: 0.25))
    // A picture without lines has a best angle too, but no marked one.
    if best.sharpness <= level * 1.15 { best.angle = 0 }
    return best
  }

  /// Which way up lines seem to stand: 1 upright, -1 upside down, near 0 when it cannot be told.
  ///
  /// Latin letters rise above their common height more often than they reach below their line: beside a
  /// line's dense rows there is more ink above than below.
  static func uprightness(_ ink: [PageLook.Point], width: Int, height: Int, angle: Double) -> Double {
    let sums = profile(ink, width: width, height: height, slope: Trigonometry.tangent(angle)).map { Int($0) }
    var (above, below) = (0, 0)
    var row = 1
    while row < sums.count - 1 {
      // A line's middle: denser than what is around it, in the reach of a line.
      let around = sums[max(0, row - 8)..<min(sums.count, row + 9)].max() ?? 0
      let bar = max(4, around * 55 / 100)
      guard sums[row] >= bar else {
        row += 1
        continue
      }
      var end = row
      while end < sums.count, sums[end] >= bar { end += 1 }
      let reach = max(1, (end - row) / 2 + 1)
      above += sums[max(0, row - reach)..<row].reduce(0, +)
      below += sums[end..<min(sums.count, end + reach)].reduce(0, +)
      row = end + reach
    }
    return above + below == 0 ? 0 : Double(above - below) / Double(above + below)
  }

  /// The sums along lines of a slope.
  private static func profile(_ ink: [PageLook.Point], width: Int, height: Int, slope: Double) -> [Int32] {
    let slope = Int((slope * 65536).rounded())
    let shift = (abs(slope) * width) >> 16
    var sums = [Int32](repeating: 0, count: height + 2 * shift + 2)
    sums.withUnsafeMutableBufferPointer { sums in
      ink.withUnsafeBufferPointer { ink in
        for point in ink {
          let row = Int(point.y) &- ((Int(point.x) &* slope) >> 16) &+ shift
          sums[row] &+= 1
        }
      }
    }
    return sums
  }

  /// How much the sums along lines of a slope differ from their neighbours.
  static func sharpness(_ ink: [PageLook.Point], width: Int, height: Int, slope: Double) -> Double {
    let sums = profile(ink, width: width, height: height, slope: slope)
    var total = 0.0
    for row in 1..<sums.count {
      let difference = Double(sums[row] - sums[row - 1])
      total += difference * difference
    }
    return total
  }
}
