import Civil
import Desk
import Digests
import Dispatch
import Letters
import Mime

extension Reading {
  /// Reads some letters on all cores; the order is that of receipt, then of the senders' own dates.
  ///
  /// Letters with scans take long. Those that are not begun when the others have had their time are postponed; the first
  /// is always read. When the program is to stop, those that are not read within a moment are postponed too: nobody
  /// waits for them, and the next start reads them. `beat`: called on this thread while there is progress.
  func intakes(
    _ raws: [RawLetter], now: Instant, shouldStop: (@Sendable () -> Bool)?, beat: () -> Void
  ) -> (read: [(RawLetter, Intake)], postponed: [RawLetter]) {
    let begin = Uptime.seconds()
    let outcome = Monitor(Outcome())
    DispatchQueue.global().async { [self] in
      _ = Parallel.map(Array(raws.enumerated())) { index, raw in
        let isLate = Uptime.seconds() - begin >= Self.seconds && index > 0 || shouldStop?() == true
        let intake = isLate ? nil : intake(raw, now: now)
        room.steps.increase()
        outcome.change { $0.intakes[index] = intake }
      }
      outcome.change { $0.isOver = true }
    }
    Overseer(steps: room.steps, shouldStop: shouldStop).wait(for: outcome, beat: beat, until: \.isOver)
    let intakes = outcome.read { $0.intakes }
    let read = raws.enumerated().compactMap { index, raw in intakes[index].map { (raw, $0) } }
    return (
      read.sorted { Self.order($0.1) < Self.order($1.1) },
      raws.enumerated().filter { intakes[$0.offset] == nil }.map(\.element)
    )
  }

  /// What several threads have read so far.
  private struct Outcome: Sendable {
    /// By the letters' places.
    var intakes: [Int: Intake] = [:]
    var isOver = false
  }

  /// Seconds after which no further letter is begun, so that those that are read are answered.
  private static let seconds = 20

  private static func order(_ intake: Intake) -> (Instant, Instant, Digest) {
    (intake.received, intake.letter.date?.instant ?? intake.received, intake.digest)
  }
}
