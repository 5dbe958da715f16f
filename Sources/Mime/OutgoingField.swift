/// The header fields a letter of ours may carry besides the usual ones; there is no way to name another.
package enum OutgoingHeader: String, Hashable, Sendable, CaseIterable {
  /// RFC 3834 section 5.
  case autoSubmitted = "Auto-Submitted"
  /// Keeps Exchange from answering an automatic letter.
  case autoResponseSuppress = "X-Auto-Response-Suppress"
  case precedence = "Precedence"
  /// Our own mark, by which we know our letters again.
  case loop = "X-Loop"
  case loketCase = "X-Loket-Case"
  case loketKey = "X-Loket-Key"
  case organization = "Organization"
  case userAgent = "User-Agent"
}

/// One such field.
package struct OutgoingField: Hashable, Sendable {
  package var name: OutgoingHeader
  /// One line of Unicode; control octets become blanks.
  package var value: String

  package init(_ name: OutgoingHeader, _ value: String) {
    self.name = name
    self.value = value
  }
}
