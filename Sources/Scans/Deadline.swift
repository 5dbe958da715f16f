import Disk

/// A moment by which something must be done.
struct Deadline: Sendable {
  /// Microseconds of the monotonic clock.
  private let moment: UInt64

  /// So many seconds from now.
  init(seconds: Int) { moment = MonotonicClock.microseconds &+ UInt64(max(0, seconds)) &* 1_000_000 }

  private init(moment: UInt64) { self.moment = moment }

  /// Whole seconds that are left, rounded up; 0 when it is over.
  var secondsLeft: Int {
    let now = MonotonicClock.microseconds
    return now >= moment ? 0 : Int((moment - now + 999_999) / 1_000_000)
  }

  /// The earlier of this one and one in so many seconds.
  func orSooner(seconds: Int) -> Deadline {
    Deadline(moment: min(moment, Deadline(seconds: seconds).moment))
  }
}
