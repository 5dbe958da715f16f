/// One response of the server (RFC 9051 section 7).
package enum ImapResponse: Sendable, Equatable {
  /// The end of a command: OK, NO or BAD.
  case tagged(tag: String, ImapStatus)
  /// A status that belongs to no command; BYE ends the session.
  case status(ImapStatus)
  /// In upper case.
  case capability(Set<String>)
  /// Extensions that are on from now (ENABLED), in upper case.
  case enabled(Set<String>)
  /// Who the server says it is (ID, RFC 2971), names in lower case, without those whose value is NIL.
  case id([String: String])
  /// Where mailboxes begin.
  case namespaces(Namespaces)
  /// The flags that the mailbox knows.
  case flags(ImapFlags)
  /// How many messages the mailbox holds now.
  case exists(UInt32)
  /// A message went away; sequence numbers are never used, so its number does not matter.
  case expunged
  /// Messages that went away (RFC 7162).
  case vanished(UidSet)
  /// What was asked of a message, or what changed with it.
  case fetch(ImapFetch)
  /// A mailbox of the account.
  case list(ListedMailbox)
  /// The answer to STATUS.
  case counts(MailboxCounts)
  /// UIDs that a search found, in the server's order.
  case search([UInt32])
  /// What a search with RETURN found.
  case extendedSearch(ExtendedSearch)
  /// The server waits for more.
  case continuation
  /// Anything else, which needs no answer.
  case other
}
