import Civil
import Desk
import Digests
import Dispatch
import Letters
import Mime

extension Reading {
  /// Reads some letters on all cores; the order is that of receipt, then of the senders' own dates.
  ///
  /// Letters with scans take long. Those that are not begun when the others have had their time, or the program is to
  /// stop, are postponed; the first is always read. `beat`: called on this thread while there is progress.
  func intakes(
    _ raws: [RawLetter], now: Instant, shouldStop: (@Sendable () -> Bool)?, beat: () -> Void
  ) -> (read: [(RawLetter, Intake)], postponed: [RawLetter]) {
    let begin = Uptime.seconds()
    let first = raws.first?.digest
    let outcomes = watched(beat) {
      Parallel.map(raws) { raw -> (RawLetter, Intake?) in
        let isLate = Uptime.seconds() - begin >= Self.seconds || shouldStop?() == true
        defer { room.steps.increase() }
        return (raw, isLate && raw.digest != first ? nil : intake(raw, now: now))
      }
    }
    let read = outcomes.compactMap { raw, intake in intake.map { (raw, $0) } }
    return (
      read.sorted { Self.order($0.1) < Self.order($1.1) }, outcomes.filter { $0.1 == nil }.map(\.0)
    )
  }

  /// Seconds after which no further letter is begun, so that those that are read are answered.
  private static let seconds = 20

  /// Works on another thread while this one looks after the progress.
  private func watched<Output: Sendable>(
    _ beat: () -> Void, _ work: @escaping @Sendable () -> [Output]
  ) -> [Output] {
    let outcome = Monitor<[Output]?>(nil)
    DispatchQueue.global().async {
      let output = work()
      outcome.change { $0 = output }
    }
    var seen = room.steps.value
    while true {
      if outcome.wait(seconds: 5, until: { $0 != nil }) { break }
      let steps = room.steps.value
      if steps != seen { beat() }
      seen = steps
    }
    return outcome.change { $0 } ?? []
  }

  private static func order(_ intake: Intake) -> (Instant, Instant, Digest) {
    (intake.received, intake.letter.date?.instant ?? intake.received, intake.digest)
  }
}
