/// Why a virus scanner gave no verdict.
package enum ScannerFault: Error, Sendable, Equatable {
  /// Nobody listens at its address; a later try may succeed.
  case notReachable
  /// It took the connection and went away before an answer; a later try may succeed.
  case brokenOff
  /// It did not answer in time; a later try may succeed.
  case timedOut
  /// It answered otherwise than a verdict; the answer, printable ASCII of at most 100 octets.
  case refused(String)
  /// The octets are more than its configuration takes (clamd.conf, StreamMaxLength).
  case tooLarge

  /// One sentence: what, and how to mend it.
  package var sentence: String {
    switch self {
    case .notReachable: "the virus scanner cannot be reached; look whether clamd runs and listens there"
    case .brokenOff: "the virus scanner breaks off before it gives a verdict; look into the log of clamd"
    case .timedOut: "the virus scanner does not answer in time; it may be loading its signatures"
    case .refused(let answer): "the virus scanner answers '\(answer)' and gives no verdict"
    case .tooLarge: "the virus scanner takes no file of this size; raise StreamMaxLength in clamd.conf"
    }
  }
}
