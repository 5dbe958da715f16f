import Civil
import Mime
import Octets

/// Reports about the delivery of a letter, in their standard form (RFC 3464, RFC 6522) and in those of the
/// usual mail systems.
///
/// Words alone never make a report: a person may write that a mail of hers came back. A mail system shows
/// itself by its form, by its address, or by an envelope without a sender together with what only a mail
/// system encloses.
struct BounceReader {
  let message: Message
  private let subject: String

  init(message: Message) {
    self.message = message
    subject = message.subject.lowered
  }

  /// The sign of it; `nil` when the mail is none.
  var sign: Evidence? {
    if let report = message.parts.first, report.type == "multipart/report" {
      let kind = report.parameters["report-type"]?.lowered ?? ""
      if kind == "delivery-status" || statusPart != nil {
        return Evidence(part: report.path, offset: 0, rule: "delivery report")
      }
      // Receipts of reading and reports of abuse say what they are; no words of theirs make them anything
      // else.
      guard kind.isEmpty, !OtherReport.stands(in: message) else { return nil }
      return Evidence(part: report.path, offset: 0, rule: "delivery report")
    }
    if OtherReport.stands(in: message) { return nil }
    // A person who passes a report on may enclose its part.
    if let part = statusPart, message.returnPath == .null || sender != .nobody {
      return Evidence(part: part.path, offset: 0, rule: "delivery status")
    }
    if message.field("X-Failed-Recipients") != nil {
      return Evidence(part: "header:X-Failed-Recipients", offset: 0, rule: "failed recipients")
    }
    return byWords
  }

  /// What it reports.
  var report: DeliveryReport {
    let text = ReportText(message)
    let fields =
      statusPart.map { DeliveryFields(message.content(of: $0)[...]) } ?? DeliveryFields(text.octets)
    let recipients = fields.recipients
    let said = recipients.compactMap(\.action)
    let words = text.words
    let action = Self.order.first(where: said.contains) ?? self.action(in: words)
    var report = DeliveryReport(action, status(action, recipients, text))
    report.hasGivenUp = ReportWords.hasGivenUp.stand(in: words) || wasHeldLong(fields)
    report.finalRecipients = finalRecipients(recipients)
    report.envelopeID = fields.first("original-envelope-id").map(Xtext.decode)
    let ids = ReportedIDs(message: message)
    report.messageIDs = ids.messageIDs
    report.recipients = ids.recipients
    return report
  }

  // MARK: - What it is

  /// Who sent it, as far as the address tells.
  private enum Sender {
    /// An address that only mail systems have.
    case system
    /// An address that people have who look after a mail system.
    case keeper
    case nobody
  }

  private var sender: Sender {
    for mailbox in message.from {
      let local = mailbox.localPart.lowered
      if Self.systems.contains(where: local.begins) { return .system }
      let name = mailbox.name.lowered
      if name.holds("mail delivery") { return .system }
      if local == "postmaster" || Self.keepers.contains(where: name.holds) { return .keeper }
    }
    return .nobody
  }

  /// Whether answers to it reach somebody, by its envelope.
  private var isFromPerson: Bool {
    if case .address = message.returnPath { return true }
    return false
  }

  private var byWords: Evidence? {
    let sender = sender
    let isMachine = message.returnPath == .null || sender == .system || sender == .keeper && !isFromPerson
    guard isMachine || ReportWords.isSystemSubject(subject) && sender == .keeper else { return nil }
    let text = ReportText(message)
    let words = text.words
    let says = ReportWords.action(subject: subject) != nil
    if sender != .nobody {
      guard says || ReportWords.action(body: words) != nil else { return nil }
      return Evidence(part: "header:From", offset: 0, rule: "mail system")
    }
    if ReportWords.challenging.stand(in: words) { return nil }
    if ReportWords.systems.stand(in: words), ReportWords.action(body: words) != nil {
      return Evidence(part: "", offset: 0, rule: "mail system's words")
    }
    guard hasReturnedLetter || StatusReader(text.octets).code(of: [5, 4]) != nil else { return nil }
    if ReportWords.isSystemSubject(subject) {
      return Evidence(part: "header:Subject", offset: 0, rule: "failure subject")
    }
    // An absent person's program answers with an empty envelope as well.
    guard !MachineMail(message: message).isReply || says, ReportWords.action(body: words) != nil else {
      return nil
    }
    return Evidence(part: "", offset: 0, rule: "failure words")
  }

  private var hasReturnedLetter: Bool {
    message.parts.contains {
      $0.messageDepth == 0
        && ($0.isMessage || $0.type == "text/rfc822-headers" || $0.type == "message/global-headers")
    }
  }

  private var statusPart: Part? {
    message.parts.first {
      $0.messageDepth == 0
        && ($0.type == "message/delivery-status" || $0.type == "message/global-delivery-status")
    }
  }

  // MARK: - What it says

  /// A failure for one of several recipients is a failure: somebody did not get the letter.
  private static let order: [DeliveryReport.Action] = [.failed, .delayed, .delivered, .relayed, .expanded]

  private func action(in words: Words) -> DeliveryReport.Action {
    let bySubject = ReportWords.action(subject: subject)
    let byBody = ReportWords.action(body: words)
    // Systems that give every report one subject say in the body which it is.
    if bySubject == .failed, byBody == .delayed { return .delayed }
    if let action = bySubject ?? byBody { return action }
    return message.field("X-Failed-Recipients") == nil ? .unknown : .failed
  }

  private func status(
    _ action: DeliveryReport.Action, _ recipients: [DeliveryFields.Group], _ text: ReportText
  ) -> DeliveryStatus? {
    let said = recipients.filter { $0.action == action }.compactMap(\.status)
    if let status = said.first(where: \.isPermanent) ?? said.first { return status }
    switch action {
    case .failed: return StatusReader(text.octets).code(of: [5, 4])
    case .delayed: return StatusReader(text.octets).code(of: [4])
    default: return nil
    }
  }

  /// Whether the reporting system held the letter for hours before it called it failed: greylisting and
  /// crowded servers have healed by then (RFC 3464 section 2.2.5, Arrival-Date).
  private func wasHeldLong(_ fields: DeliveryFields) -> Bool {
    guard let arrival = fields.first("arrival-date").flatMap({ MailDate.read($0)?.instant }) else {
      return false
    }
    let end =
      fields.first("last-attempt-date").flatMap { MailDate.read($0)?.instant } ?? message.date?.instant
    guard let end else { return false }
    let held = end.seconds.subtractingReportingOverflow(arrival.seconds)
    return !held.overflow && held.partialValue >= Self.longHold
  }

  private func finalRecipients(_ groups: [DeliveryFields.Group]) -> [String] {
    var found = groups.compactMap(\.address)
    for field in message.fields(named: "X-Failed-Recipients") {
      found += Mailbox.list(field.body).map(\.address).filter { !$0.isEmpty && !found.contains($0) }
    }
    return Array(found.prefix(Self.recipientLimit))
  }

  private static let systems = [
    "mailer-daemon", "mail-daemon", "microsoftexchange", "mailerdaemon", "mdaemon", "maildaemon",
    "mailer_daemon",
  ]
  private static let keepers = [
    "mail administrator", "system administrator", "administrator sistem", "mailer daemon", "mail system",
    "postmaster",
  ]
  /// Seconds: twelve hours. Systems that heal do so within one; those that give up do so after a day or more.
  private static let longHold: Int64 = 43_200
  private static let recipientLimit = 20
}

/// xtext (RFC 3461 section 4): `+2B` stands for an octet.
enum Xtext {
  static func decode(_ text: ArraySlice<UInt8>) -> String {
    var octets: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == 0x2B, at + 2 < text.endIndex, let high = text[at + 1].hexDigit,
        let low = text[at + 2].hexDigit
      {
        octets.append(high << 4 | low)
        at += 3
      } else {
        octets.append(text[at])
        at += 1
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
