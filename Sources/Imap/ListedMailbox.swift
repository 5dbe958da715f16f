/// One line of LIST (RFC 9051 section 7.3.1).
package struct ListedMailbox: Sendable, Equatable {
  /// As the server names it, in modified UTF-7; this is what commands take.
  package var name: String
  /// The hierarchy's delimiter; `nil` where there is none.
  package var delimiter: String?
  /// As written: `\HasNoChildren`, `\Sent`.
  package var flags: [String]

  /// A mailbox with its parts.
  package init(name: String, delimiter: String?, flags: [String] = []) {
    self.name = name
    self.delimiter = delimiter
    self.flags = flags
  }

  /// The name for people.
  package var shown: String { MailboxName.decode(name) }

  /// Reads flags, delimiter and name; what an extended LIST adds is left out.
  init(_ values: [ImapValue]) throws(ImapFault) {
    guard values.count >= 3, let flags = values[0].list, let name = values[2].mailbox else {
      throw .malformed("a LIST without flags, delimiter and name")
    }
    self.init(name: name, delimiter: values[1].text, flags: flags.compactMap(\.text))
  }
}
