import Dispatch
import Glibc
import Synchronization

/// What the world may tell a running daemon.
final class Signals: Sendable {
  private let stopping = Mutex(false)
  private let sources = Mutex<[any DispatchSourceSignal]>([])

  /// A reader that went away (`loket list | head`) is no fault of ours.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// From now on SIGTERM and SIGINT ask to stop after the letter at hand.
  func listen(_ wake: @escaping @Sendable () -> Void) {
    for number in [SIGTERM, SIGINT] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable [self] in
        stopping.withLock { $0 = true }
        wake()
      }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }

  /// Whether the program was asked to stop.
  var shouldStop: Bool { stopping.withLock { $0 } }
}
