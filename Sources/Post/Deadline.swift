/// A moment after which nobody waits any longer, by a clock that no one sets.
struct Deadline {
  private let end: ContinuousClock.Instant

  /// So many seconds from now.
  init(seconds: Int) { end = .now + .seconds(seconds) }

  /// So many milliseconds from now, and not after another deadline.
  init(milliseconds: Int, notAfter other: Deadline) {
    end = min(.now + .milliseconds(milliseconds), other.end)
  }

  /// Whether the moment has come.
  var isOver: Bool { ContinuousClock.now >= end }

  /// What is left, rounded up; zero when it is over.
  var millisecondsLeft: Int {
    let left = ContinuousClock.now.duration(to: end).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let (milliseconds, overflow) = Int(left.seconds).multipliedReportingOverflow(by: 1000)
    return overflow ? .max : milliseconds + Int(left.attoseconds / 1_000_000_000_000_000) + 1
  }
}
