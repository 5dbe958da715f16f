import Synchronization

/// Which programs work at all: one that hangs would cost every page of every letter its whole time.
final class ProgramHealth: Sendable {
  /// Seconds after which a run that did not end tells something of the program; less is the document's time.
  static let patience = 20
  /// Seconds for next to nothing.
  static let probe = 10
  /// Runs in a row without an end after which a program is looked at.
  private static let most = 2

  private struct State {
    var hanging: [String: Int] = [:]
    var broken: Set<String> = []
  }

  private let state = Mutex(State())

  /// Whether a program was not given up.
  func works(_ name: String) -> Bool { state.withLock { !$0.broken.contains(name) } }

  /// It ended in time.
  func succeeded(_ name: String) { state.withLock { $0.hanging[name] = nil } }

  /// Counts a run that did not end; whether there were so many that the program should be looked at.
  func isSuspect(_ name: String) -> Bool {
    state.withLock { state in
      guard !state.broken.contains(name) else { return false }
      state.hanging[name, default: 0] += 1
      return state.hanging[name, default: 0] >= Self.most
    }
  }

  /// It is not run any more.
  func giveUp(_ name: String) { state.withLock { _ = $0.broken.insert(name) } }

  /// Every program is tried again.
  func forget() { state.withLock { $0 = State() } }
}
