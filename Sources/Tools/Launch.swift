/// A program to start: what, with which words, where, and how far it is trusted.
///
/// No shell reads the words. The program gets no descriptor but the three standard ones.
package struct Launch: Sendable {
  /// Where the program is; a relative path counts from `folder`.
  package var path: String
  /// The words it is called with, its name first.
  package var words: [String]
  /// The folder it starts in.
  package var folder: String
  /// All of its environment; a variable with a NUL is left out.
  package var environment: [String: String]
  /// What it reads from standard input; a file in memory, so that it may be read slowly, twice, or not at all.
  package var input: [UInt8] = []
  /// How far it is trusted.
  package var trust: Trust

  /// A program without input.
  package init(
    path: String, words: [String], folder: String, environment: [String: String], trust: Trust
  ) {
    self.path = path
    self.words = words
    self.folder = folder
    self.environment = environment
    self.trust = trust
  }

  /// How far a program is trusted.
  package enum Trust: Sendable, Equatable {
    /// It reads what strangers sent: limits of the system, no new rights (prctl(2), PR_SET_NO_NEW_PRIVS), a session
    /// of its own that nothing it starts can leave (seccomp(2)), and nothing of it runs when `run` has returned.
    case confined(ProgramLimits)
    /// The office chose it to answer loket, as `pass` does: it may do what loket may, has a process group of its
    /// own, and may leave an agent running when it ends by itself. What it writes to standard error is dropped.
    case own(within: Duration, output: Int)

    var duration: Duration {
      switch self {
      case .confined(let limits): .seconds(max(0, limits.seconds))
      case .own(let duration, _): duration
      }
    }

    var output: Int {
      switch self {
      case .confined(let limits): limits.output
      case .own(_, let output): output
      }
    }

    var limits: ProgramLimits? {
      if case .confined(let limits) = self { limits } else { nil }
    }
  }

  /// Why a program could not be started, in the system's words.
  package struct NotStarted: Error, Equatable {
    /// The system's words for its error number.
    package var reason: String
  }

  /// How a program ended.
  package enum End: Sendable, Equatable {
    /// By itself, with a status.
    case exit(Int32)
    /// By a signal that was not loket's.
    case signal(Int32)
    /// By loket, when its time was over; or by the system, when its time on the processor was.
    case tooLong
    /// By loket, when it had printed more than allowed.
    case tooMuch
  }

  /// Starts it, hears it out and waits for its end; at most a moment longer than it may take.
  package func run() throws(NotStarted) -> (end: End, result: ProgramResult) {
    let child = try ChildProcess(self)
    return child.heardOut(until: ContinuousClock.now + trust.duration, output: trust.output)
  }
}
