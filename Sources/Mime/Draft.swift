package import Civil

/// A letter of ours as it goes out by mail.
///
/// Header injection is impossible by construction: names come from a closed enum, addresses and Message-IDs are
/// checked against allow-lists of octets, and every other value loses its control octets before it is folded.
package struct Draft: Sendable {
  package var from: Mailbox
  /// The one recipient (RFC 3834 section 3.1.3).
  package var to: Mailbox
  package var replyTo: Mailbox?
  package var subject: String
  package var date: Instant
  /// Whose clock the date shows.
  package var zone: Zone
  /// With its angle brackets.
  package var messageID: String
  /// What the letter answers, with its angle brackets; left out when it could not stand in a header.
  package var inReplyTo: String?
  /// The conversation, oldest first; those that could not stand in a header are left out.
  package var references: [String]
  package var marks: [Mark]
  /// Unicode, LF line ends.
  package var text: String
  /// The same letter as HTML, Unicode; `nil` for text alone.
  package var html: String?
  package var attachments: [Enclosure]

  package init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, date: Instant, zone: Zone,
    messageID: String, inReplyTo: String? = nil, references: [String] = [], marks: [Mark] = [],
    text: String, html: String? = nil, attachments: [Enclosure] = []
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.zone = zone
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.marks = marks
    self.text = text
    self.html = html
    self.attachments = attachments
  }

  /// The whole mail: CRLF line ends, ASCII only, lines of at most 998 octets and mostly 76; the same draft always
  /// gives the same octets.
  package func octets() throws(DraftFault) -> [UInt8] {
    var header = DraftHeader()
    try address(&header)
    header.text("Subject", subject)
    header.date(date, zone)
    try identify(&header)
    for mark in marks { header.text(mark.field.name, mark.field.value) }
    return header.octets + DraftBody(self).octets()
  }

  private func address(_ header: inout DraftHeader) throws(DraftFault) {
    guard from.isValid else { throw .sender }
    guard to.isValid else { throw .recipient }
    header.mailbox("From", from)
    header.mailbox("To", to)
    guard let replyTo else { return }
    guard replyTo.isValid else { throw .replyTo }
    header.mailbox("Reply-To", replyTo)
  }

  private func identify(_ header: inout DraftHeader) throws(DraftFault) {
    guard MessageIDs.isSafe(messageID) else { throw .messageID }
    header.ids("Message-ID", [messageID])
    if let inReplyTo, MessageIDs.isSafe(inReplyTo) { header.ids("In-Reply-To", [inReplyTo]) }
    let safe = references.filter(MessageIDs.isSafe)
    header.ids("References", Array(safe.prefix(1) + safe.dropFirst().suffix(Self.referenceLimit)))
  }

  /// The root of a conversation and its last letters; all that mail programs look at.
  private static let referenceLimit = 20
}

/// Why a draft cannot become a mail; it names no address and no content.
package struct DraftFault: Error, Hashable, Sendable {
  /// What is wrong, as an English clause.
  package var what: String

  static let sender = DraftFault(what: "the sender's address cannot be used for mail")
  static let recipient = DraftFault(what: "the recipient's address cannot be used for mail")
  static let replyTo = DraftFault(what: "the address for replies cannot be used for mail")
  static let messageID = DraftFault(what: "the Message-ID is not of the form <word@host>")
}
