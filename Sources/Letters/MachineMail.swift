import Mime
import Octets

/// Whether a program wrote a mail, by its header (RFC 3834, and what mail systems add of their own).
struct MachineMail {
  let message: Message

  /// The header field that says a program answered; `nil` when none does.
  var automaticField: String? {
    for field in message.fields(named: "Auto-Submitted") where Self.token(field.body) != "no" {
      return "Auto-Submitted"
    }
    for field in message.fields where Self.marks.contains(field.name.lowered) { return field.name }
    if let value = value("X-Auto-Response-Suppress"), !["none", ""].contains(value) {
      return "X-Auto-Response-Suppress"
    }
    if ["auto_reply", "auto-reply"].contains(value("Precedence")) { return "Precedence" }
    if value("Delivered-To") == "autoresponder" { return "Delivered-To" }
    if value("X-Mailer")?.begins("mail::vacation") == true || value("X-Mailer")?.holds("vacation") == true {
      return "X-Mailer"
    }
    return nil
  }

  /// Whether the field also says that the mail answers another: an absence note, a receipt.
  var isReply: Bool {
    for field in message.fields(named: "Auto-Submitted") where Self.token(field.body).begins("auto-") {
      return Self.token(field.body) != "auto-generated" || !message.inReplyTo.isEmpty
        || value("X-Loket") != nil
    }
    return message.fields.contains { Self.marks.contains($0.name.lowered) }
      || ["auto_reply", "auto-reply"].contains(value("Precedence"))
  }

  private static let marks: Set<String> = [
    "x-autoreply", "x-auto-reply", "x-autorespond", "x-autoresponder", "x-autoreply-from", "x-mail-autoreply",
    "x-fc-machinegenerated", "x-loket", "x-autorespond-from", "x-ms-exchange-generated-message-source",
    "x-vacation",
  ]

  /// The header field that says the mail goes to many; `nil` when none does.
  var listField: String? {
    if ["bulk", "list", "junk"].contains(value("Precedence")) { return "Precedence" }
    return message.fields.first { field in
      let name = field.name.lowered
      return name.begins("list-")
        || [
          "mailing-list", "x-mailing-list", "feedback-id", "x-listmember", "x-campaign", "x-campaign-id",
          "x-mailchimp-campaign",
        ].contains(name)
    }?.name
  }

  /// The first field's value, folded.
  func value(_ name: StaticString) -> String? { message.field(name)?.value.lowered.trimmingBlanks }

  /// The keyword of Auto-Submitted without comments and parameters (RFC 3834 section 5.1).
  static func token(_ body: ArraySlice<UInt8>) -> String {
    var octets: [UInt8] = []
    var depth = 0
    var isEscaped = false
    for octet in body {
      if depth > 0, isEscaped {
        isEscaped = false
      } else if depth > 0, octet == 0x5C {
        isEscaped = true
      } else if octet == 0x28 {
        depth += 1
      } else if octet == 0x29 {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        if octet == 0x3B { break }
        if !octet.isBlank { octets.append(octet.lowercased) }
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}

/// Addresses behind which no person reads.
enum RobotAddress {
  static func isRobot(_ mailbox: Mailbox) -> Bool {
    let local = mailbox.localPart.lowered
    if names.contains(local) { return true }
    let plain = String(decoding: local.utf8.filter { $0.isAlpha || $0.isDigit }, as: UTF8.self)
    if [
      "noreply", "donotreply", "mailerdaemon", "janganbalas", "jangandibalas", "tidakdibalas", "autoreply",
      "autorespon",
    ].contains(where: { plain.begins($0) || plain.ends($0) }) {
      return true
    }
    return ["owner-", "bounce-", "bounces-", "bounce+", "bounces+", "msprvs1", "prvs="].contains(
      where: local.begins)
      || ["-request", "-owner", "-bounces", "-bounce", "-errors", "-admin-bounces"].contains(
        where: local.ends)
  }

  private static let names: Set<String> = [
    "mailer-daemon", "postmaster", "listserv", "majordomo", "root", "daemon", "nobody", "bounce", "bounces",
    "mdaemon", "notifications", "notification", "notifikasi", "newsletter", "www-data", "cron", "sympa",
    "mailman", "nagios", "system",
  ]
}
