package import Civil

/// A letter of ours as it goes out by mail.
///
/// Header injection is impossible by construction: names come from closed enums, addresses and Message-IDs are
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
  package var extra: [OutgoingField]
  /// Unicode, LF line ends.
  package var text: String
  /// The same letter as HTML, Unicode; `nil` for text alone.
  package var html: String?
  package var attachments: [Enclosure]

  package init(
    from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, date: Instant, zone: Zone,
    messageID: String, inReplyTo: String? = nil, references: [String] = [], extra: [OutgoingField] = [],
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
    self.extra = extra
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
    for field in extra { header.text(field.name.rawValue, field.value) }
    return header.octets + DraftBody(self).octets()
  }

  private func address(_ header: inout DraftHeader) throws(DraftFault) {
    guard from.isValid else { throw .unsafeSender }
    guard to.isValid else { throw .unsafeRecipient }
    header.mailbox("From", from)
    header.mailbox("To", to)
    guard let replyTo else { return }
    guard replyTo.isValid else { throw .unsafeReplyTo }
    header.mailbox("Reply-To", replyTo)
  }

  private func identify(_ header: inout DraftHeader) throws(DraftFault) {
    guard MessageIDs.isSafe(messageID) else { throw .unsafeMessageID }
    header.ids("Message-ID", [messageID])
    if let inReplyTo, MessageIDs.isSafe(inReplyTo) { header.ids("In-Reply-To", [inReplyTo]) }
    let safe = references.filter(MessageIDs.isSafe)
    header.ids("References", Array(safe.prefix(1) + safe.dropFirst().suffix(Self.referenceLimit)))
  }

  /// The root of a conversation and its last letters; all that mail programs look at.
  private static let referenceLimit = 20
}

/// A file that goes out with a letter.
package struct Enclosure: Hashable, Sendable {
  /// Without folders; any scalar but control octets and slashes stays.
  package var filename: String
  /// `application/pdf`; what is no media type, and multipart and message types, go out as octets.
  package var type: String
  package var bytes: [UInt8]

  package init(filename: String, type: String, bytes: [UInt8]) {
    self.filename = filename
    self.type = type
    self.bytes = bytes
  }
}

/// Why a draft cannot become a mail; none names an address or a content.
package enum DraftFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unsafeSender
  case unsafeRecipient
  case unsafeReplyTo
  case unsafeMessageID

  /// One English sentence with the mend.
  package var description: String {
    switch self {
    case .unsafeSender: "the office's own address is no mail address: mend office.email in the settings"
    case .unsafeRecipient: "the recipient's address is not safe to write to: answer on paper"
    case .unsafeReplyTo: "the address for replies is no mail address: mend it in the settings"
    case .unsafeMessageID: "the letter's Message-ID is not of the form <word@host>: mend the office's domain"
    }
  }
}
