import Dispatch
import Synchronization
import Testing

@testable import Station

@Suite("Work on another thread is looked after") struct OverseerTests {
  @Test func aSignOfLifeIsGivenWhileThereIsProgressAndNotWithout() {
    let steps = StepCount()
    let outcome = Monitor(false)
    var beats = 0
    let overseer = Overseer(steps: steps, shouldStop: nil)
    // The first look finds a step, the second none; then the work is over.
    let looks = Mutex(0)
    steps.increase()
    let isOver = overseer.wait(for: outcome, beat: { beats += 1 }) { isOver in
      looks.withLock { $0 += 1 }
      return isOver || looks.withLock { $0 } > 4
    }
    #expect(isOver)
    #expect(beats == 0, "nothing was done while it looked")
    let busy = Monitor(0)
    let isDone = overseer.wait(for: busy, beat: { beats += 1 }) { _ in
      steps.increase()
      return beats == 2
    }
    #expect(isDone)
    #expect(beats == 2)
  }

  @Test func workThatGoesOnIsLeftAloneWhenTheProgramIsToStop() {
    let outcome = Monitor(false)
    #expect(!Overseer(steps: StepCount(), shouldStop: { true }).wait(for: outcome, beat: {}) { $0 })
    #expect(Overseer(steps: StepCount(), shouldStop: { true }).wait(for: Monitor(true), beat: {}) { $0 })
  }
}
