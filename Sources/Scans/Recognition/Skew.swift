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

  /// How much the sums along lines of a slope differ from their neighbours.
  static func sharpness(_ ink: [PageLook.Point], width: Int, height: Int, slope: Double) -> Double {
    let slope = Int((slope * 65536).rounded())
    let shift = (abs(slope) * width) >> 16
    var sums = [Int32](repeating: 0, count: height + 2 * shift + 2)
    return sums.withUnsafeMutableBufferPointer { sums in
      ink.withUnsafeBufferPointer { ink in
        for point in ink {
          let row = Int(point.y) &- ((Int(point.x) &* slope) >> 16) &+ shift
          sums[row] &+= 1
        }
      }
      var total = 0.0
      for row in 1..<sums.count {
        let difference = Double(sums[row] &- sums[row - 1])
        total += difference * difference
      }
      return total
    }
  }
}
