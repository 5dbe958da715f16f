import CLinux
import Glibc

/// A file that holds an octet once this program has crashed (a trap, a bad address, an abort by the watchdog), and
/// none after any other end: being killed from outside is no fault of what was being read.
package enum CrashNote {
  /// From now on a crash is noted in the file; what it tells of an earlier run stays until `clear`.
  ///
  /// A thread whose stack is full can note nothing; such an end looks like a kill. Throws when the file cannot be
  /// made.
  package static func arm(_ path: String) throws(DiskFault) {
    // The descriptor stays open as long as the program lives.
    note = Int32(
      try retrying("open", path) {
        Int(open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600))
      })
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        // Little more than write(2) is allowed here.
        var mark: UInt8 = 0x31
        _ = write(note, &mark, 1)
        raise(number)
      }
      // The signal's own action is back before the handler runs, so that the program ends as it would have.
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
      sigaction(number, &action, nil)
    }
  }

  /// Whether the file tells of a crash.
  package static func tells(_ path: String) throws(DiskFault) -> Bool {
    try DiskFile.info(path).map { $0.size > 0 } ?? false
  }

  /// Empties the file: the crash has been counted.
  package static func clear(_ path: String) throws(DiskFault) {
    guard try tells(path) else { return }
    // Not replaced: an armed program writes into this very file.
    _ = try retrying("empty", path) { Int(truncate(path, 0)) }
  }
}

/// Where the handler writes. A plain number: nothing may be set up on its first use.
nonisolated(unsafe) private var note: Int32 = -1
