// The header fields that have a meaning of their own.

extension Message {
  /// The subject as one line; empty when there is none.
  package var subject: String { field("Subject")?.value ?? "" }

  /// The authors; several, or none, where the field says so.
  package var from: [Mailbox] { fields(named: "From").flatMap { Mailbox.list($0.body) } }

  /// Who sent it for the authors; empty when nobody did.
  package var sender: [Mailbox] { mailboxes("Sender") }
  /// Where the authors want answers; empty when they do not say.
  package var replyTo: [Mailbox] { mailboxes("Reply-To") }
  /// Whom it is written to; empty when the field is missing.
  package var to: [Mailbox] { mailboxes("To") }
  /// Who gets it as well; empty when nobody does.
  package var cc: [Mailbox] { mailboxes("Cc") }

  /// When the sender says it was written: a claim.
  package var date: MailDate? { field("Date").flatMap { MailDate.read($0.body) } }

  /// The Message-ID with its brackets; `nil` when there is none.
  package var messageID: String? { field("Message-ID").flatMap { MessageIDs.list($0.body).first } }

  /// The Message-IDs this letter answers.
  package var inReplyTo: [String] { field("In-Reply-To").map { MessageIDs.list($0.body) } ?? [] }

  /// The thread's Message-IDs, oldest first.
  package var references: [String] { field("References").map { MessageIDs.list($0.body) } ?? [] }

  /// Where errors go, from the topmost Return-Path.
  package var returnPath: ReturnPath { ReturnPath.read(field("Return-Path")?.body) }

  private func mailboxes(_ name: StaticString) -> [Mailbox] {
    field(name).map { Mailbox.list($0.body) } ?? []
  }
}
