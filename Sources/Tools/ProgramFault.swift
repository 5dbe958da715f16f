import CLinux
import Glibc

/// Why a program gave no result; the text is the program's name, never what it was given or what it said.
package enum ProgramFault: Error, Sendable, Equatable {
  /// Nothing that may be run stands there.
  case missing(String)
  /// The system would not start it; its reason stands after the name, in parentheses.
  case notStarted(String)
  /// It was stopped: its time on the clock or on the processor was over.
  case timedOut(String)
  /// It was stopped: it printed more than allowed.
  case tooMuchOutput(String)
  /// It ended with a status other than 0.
  case failed(String, status: Int32)
  /// A signal ended it: a crash, the system short of memory, or a file that grew too large.
  case crashed(String, signal: Int32)

  /// One sentence: what, and how to mend it where a person can.
  package var sentence: String {
    switch self {
    case .missing(let name): "the program '\(name)' is not found on PATH; install it"
    case .notStarted(let name): "the program '\(name)' cannot be started"
    case .timedOut(let name): "the program '\(name)' did not end in time and was stopped"
    case .tooMuchOutput(let name): "the program '\(name)' printed more than allowed and was stopped"
    case .failed(let name, let status): "the program '\(name)' ended with status \(status)"
    case .crashed(let name, SIGXFSZ): "the program '\(name)' wrote a larger file than allowed and was stopped"
    case .crashed(let name, let signal): "the program '\(name)' was ended by signal \(signal)"
    }
  }
}
