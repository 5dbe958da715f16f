import Imap

/// What the codes of RFC 5530 in a refusal mean for us.
enum ImapRefusalCode {
  /// Codes that pass by themselves.
  private static let transient: Set = ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "EXPUNGEISSUED"]
  /// Codes that need a person.
  private static let permanent: Set = [
    "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED", "CONTACTADMIN", "NOPERM",
    "CANNOT", "NONEXISTENT", "TRYCREATE", "ALREADYEXISTS", "OVERQUOTA", "READ-ONLY", "CLIENTBUG",
    "CORRUPTION",
  ]

  /// Whether a code says that the same may be granted later.
  static func isTransient(_ code: String) -> Bool { transient.contains(code) }

  /// The fault that a NO or BAD stands for; a code that we do not know is not repeated.
  ///
  /// `otherwise`: what it is when no code says so; `advice`: what a person can do.
  static func fault(
    _ status: ImapStatus, host: String, otherwise: PostFault.Kind, advice: String = ""
  ) -> PostFault {
    let known = status.code.flatMap { transient.contains($0) || permanent.contains($0) ? $0 : nil }
    let kind: PostFault.Kind =
      known.map { transient.contains($0) ? .transient : .permanent } ?? otherwise
    return PostFault(kind, "\(host) refuses" + (known.map { " [\($0)]" } ?? "") + advice)
  }
}
