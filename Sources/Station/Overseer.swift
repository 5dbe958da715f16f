import Synchronization

/// Looks after work on another thread: says that the program lives while the work makes progress, and leaves it alone
/// when the program is to stop.
struct Overseer {
  /// The work's steps so far.
  let steps: StepCount
  /// Whether the program is to stop.
  let shouldStop: (@Sendable () -> Bool)?

  /// Seconds that work has when the program is to stop: whoever stops a service waits for it.
  static let grace = 2.0

  /// Waits for the end; false when the program is to stop and the work goes on all the same: nobody waits for it, and
  /// what it has not done is done after the next start. `beat`: called while there is progress.
  @discardableResult
  func wait<Value: Sendable>(for outcome: Monitor<Value>, beat: () -> Void, until isOver: (Value) -> Bool)
    -> Bool
  {
    var seen = steps.value
    while !outcome.wait(seconds: 1, until: isOver) {
      if shouldStop?() == true { return outcome.wait(seconds: Self.grace, until: isOver) }
      let made = steps.value
      if made != seen { beat() }
      seen = made
    }
    return true
  }
}
