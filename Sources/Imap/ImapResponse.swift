/// One response of the server.
package enum ImapResponse: Sendable, Equatable {
  /// The end of a command.
  case tagged(tag: String, ImapStatus)
  /// A status that belongs to no command; BYE ends the session.
  case status(ImapStatus)
  case capability(Set<String>)
  /// How many messages the mailbox holds now.
  case exists(UInt32)
  /// A message went away; sequence numbers are never used, so its number does not matter.
  case expunged
  case fetch(ImapFetch)
  case list(ImapMailbox)
  /// UIDs that a search found.
  case search([UInt32])
  /// The server waits for more.
  case continuation
  /// Anything else, which needs no answer.
  case other
}

/// OK, NO, BAD, BYE or PREAUTH, with its response code.
package struct ImapStatus: Sendable, Equatable {
  package var word: Word
  /// The code in brackets in upper case, without its arguments: `UIDVALIDITY`, `TRYCREATE`, `AUTHENTICATIONFAILED`.
  package var code: String?
  /// The code's arguments, as written.
  package var arguments: String
  /// The server's words, for people; never parsed, never trusted.
  package var text: String

  package enum Word: String, Sendable {
    case ok = "OK"
    case no = "NO"
    case bad = "BAD"
    case bye = "BYE"
    case preauth = "PREAUTH"
  }
}

/// What a FETCH response says of one message.
package struct ImapFetch: Sendable, Equatable {
  /// `nil` in the unsolicited responses that some servers send.
  package var uid: UInt32?
  /// RFC822.SIZE in octets; the server's claim, since some servers count wrongly.
  package var size: Int?
  /// INTERNALDATE as written: `20-Nov-2026 08:15:00 +0700`.
  package var internalDate: String?
  package var flags: [String] = []
  /// The octets of BODY[] or of a slice of it; `nil` when none came.
  package var body: [UInt8]?

  package init() {}
}

/// One line of LIST.
package struct ImapMailbox: Sendable, Equatable {
  package var name: String
  /// The hierarchy's delimiter; `nil` where there is none.
  package var delimiter: String?
  package var flags: [String]
}

/// What a server did that no session can go on after.
package enum ImapFault: Error, Sendable, Equatable {
  /// The octets are no IMAP.
  case malformed(String)
  /// A line, a literal or a number is beyond the limits.
  case tooLarge(String)
}

/// Bounds on what a server may send.
package struct ImapLimits: Sendable {
  /// Octets of a line without its literals; 64 KiB hold any line a sane server sends.
  package var line = 65_536
  /// Octets of one literal: a slice or a message.
  package var literal = 64 << 20
  /// Nesting of lists in a response.
  package var depth = 32

  package init() {}
}
