import Dispatch
import Glibc
import Synchronization

/// What the world may tell a running daemon.
final class Signals: Sendable {
  private let stopping = Mutex(false)
  /// What keeps the sources alive: the ways to end them.
  private let sources = Mutex<[@Sendable () -> Void]>([])

  /// Whoever started us may have had signals blocked, which is inherited: a service that cannot hear SIGTERM could
  /// only be killed.
  static func hearAll() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// A reader that went away (`loket list | head`) is no fault of ours.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// From now on SIGTERM and SIGINT ask to stop after the letter at hand, SIGHUP to read the configuration again.
  func listen(wake: @escaping @Sendable () -> Void, reload: @escaping @Sendable () -> Void) {
    for number in [SIGTERM, SIGINT] {
      on(number) { [self] in
        stopping.withLock { $0 = true }
        wake()
      }
    }
    on(SIGHUP, reload)
  }

  private func on(_ number: Int32, _ handle: @escaping @Sendable () -> Void) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { @Sendable in handle() }
    source.resume()
    nonisolated(unsafe) let kept = source
    sources.withLock { $0.append { kept.cancel() } }
  }

  /// Whether the program was asked to stop.
  var shouldStop: Bool { stopping.withLock { $0 } }
}
