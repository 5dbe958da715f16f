/// How long to wait before the next try: twice as long each time, up to a limit, and never exactly, so that many
/// clients of a server that comes back do not all return in one second.
struct BackOff: Sendable {
  /// Seconds before the second try.
  let first: Int
  /// Seconds that no wait exceeds.
  let limit: Int
  private(set) var failures = 0

  init(first: Int, limit: Int) {
    self.first = first
    self.limit = limit
  }

  /// Seconds to wait after one more failure: between three quarters and five quarters of the doubled time.
  ///
  /// `spread`: a number from 0 up to 1 that decides where between.
  mutating func next(spread: Double = .random(in: 0..<1)) -> Int {
    let doubled = Self.seconds(first: first, limit: limit, failures: failures)
    failures += 1
    return max(1, Int(Double(doubled) * (0.75 + 0.5 * spread)))
  }

  /// A try has succeeded.
  mutating func reset() { failures = 0 }

  /// The doubled time itself, for plans that must be the same in every run.
  static func seconds(first: Int, limit: Int, failures: Int) -> Int {
    var seconds = first
    for _ in 0..<min(failures, 40) where seconds < limit { seconds *= 2 }
    return min(seconds, limit)
  }
}
