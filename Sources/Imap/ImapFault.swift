/// What a server did that no session can go on after; the words hold nothing of what it sent but numbers.
package enum ImapFault: Error, Sendable, Equatable {
  /// The octets are no IMAP, or answer what was not asked.
  case malformed(String)
  /// A line, a literal, a response or a number is beyond `ImapLimits`.
  case tooLarge(String)
}
