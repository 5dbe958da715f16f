import Octets

/// Field names that headers of real mail have. Where a header is damaged they tell a field from a line of the letter:
/// `Nama: Budi` is one only by its form.
enum FieldName {
  /// Whether a name, in any case, is one of mail's.
  static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= longest else { return false }
    let lower = name.map(\.lowercased)
    return prefixes.contains { lower.starts(with: $0) } || names.contains(lower)
  }

  private static let prefixes = ["content-", "x-", "resent-", "list-", "arc-", "dkim-", "ms-"].map {
    Array($0.utf8)
  }

  private static let names: Set<[UInt8]> = Set(
    [
      "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "message-id", "in-reply-to",
      "references",
      "received", "return-path", "mime-version", "delivered-to", "envelope-to", "authentication-results",
      "received-spf", "auto-submitted", "precedence", "importance", "priority", "sensitivity", "thread-topic",
      "thread-index", "user-agent", "organization", "comments", "keywords", "disposition-notification-to",
      "errors-to", "autocrypt", "accept-language", "feedback-id", "original-recipient", "status",
      "reporting-mta",
      "final-recipient", "domainkey-signature", "apparently-to", "mailing-list", "lines", "newsgroups",
      "path",
    ].map { Array($0.utf8) })

  private static let longest = 120
}
