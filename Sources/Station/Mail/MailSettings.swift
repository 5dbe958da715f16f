package import Post

/// One folder of an IMAP account that letters are fetched from.
package struct ImapSetting: Sendable, Equatable {
  /// Server and protection; a relative path of an authorities file counts from the office's folder.
  package var server: ServerAddress
  /// The folder letters arrive in, in Unicode.
  package var folder: String
  package var user: String
  package var login: CredentialSource
  /// The folder filed letters are moved to, in Unicode.
  package var filed: String
  /// The folder the server keeps sent letters in; `nil` to ask the server (`\Sent`).
  package var sent: String?

  /// What names this mailbox in messages: host and folder, never the user.
  package var label: String { "\(server.host)/\(folder)" }
}

/// The server letters are handed to.
package struct SmtpSetting: Sendable, Equatable {
  package var server: ServerAddress
  /// Empty where the server asks for no login.
  package var user: String
  package var login: CredentialSource
  /// The address letters come from; `nil` for `office.email`.
  package var from: String?
  /// The envelope sender, where bounces go; with `{key}` each letter has its own; `nil` for `from`.
  package var bounces: String?
  /// Whether each letter also goes to the office itself, so that a letter whose fate is unknown can be found.
  package var copy: Bool
}

/// How many letters may go out, and how long one is tried.
package struct LetterLimits: Sendable, Equatable {
  /// To one address within an hour.
  package var perAddressAndHour = 60
  /// To one address within a day.
  package var perAddressAndDay = 200
  /// In all within an hour: what stops a loop that nothing else has stopped.
  package var perHour = 5_000
  /// In all within a day.
  package var perDay = 20_000
  /// Days after which a letter that the server keeps putting off is printed instead (RFC 5321 section 4.5.4.1).
  package var tryingDays = 5

  package init() {}
}
