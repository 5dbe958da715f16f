import Mime
import Octets

/// Reports that a letter was not delivered, in their standard form and in those of the usual mail systems.
struct BounceReader {
  let message: Message

  /// The sign of it; `nil` when the mail is none.
  var sign: Evidence? {
    if let report = message.parts.first, report.type == "multipart/report" {
      let kind = report.parameters["report-type"]?.lowered ?? ""
      if kind == "delivery-status" || kind.isEmpty
        || message.parts.contains(where: { $0.type == "message/delivery-status" })
      {
        return Evidence(part: report.path, offset: 0, rule: "delivery report")
      }
    }
    if message.parts.contains(where: { $0.type == "message/delivery-status" && $0.messageDepth == 0 }) {
      return Evidence(part: "", offset: 0, rule: "delivery status")
    }
    if message.field("X-Failed-Recipients") != nil {
      return Evidence(part: "header:X-Failed-Recipients", offset: 0, rule: "failed recipients")
    }
    let subject = message.subject.lowered
    let says = Self.subjects.contains(where: subject.holds)
    if isDaemon, says || Self.bodies.stand(in: Words(message.bodyText)) {
      return Evidence(part: "header:From", offset: 0, rule: "mail system")
    }
    if says, message.returnPath == .null {
      return Evidence(part: "header:Subject", offset: 0, rule: "failure subject")
    }
    if message.returnPath == .null, Self.bodies.stand(in: Words(message.bodyText)),
      message.field("Auto-Submitted") == nil || subject.holds("fail")
    {
      return Evidence(part: "", offset: 0, rule: "failure words")
    }
    return nil
  }

  private var isDaemon: Bool {
    message.from.contains { mailbox in
      let local = mailbox.localPart.lowered
      return ["mailer-daemon", "mail-daemon", "microsoftexchange", "mailerdaemon", "mdaemon"].contains(
        where: local.begins) || local == "postmaster"
        || mailbox.name.lowered.holds("mail delivery")
    }
  }

  /// Message-IDs that stand in the returned letter or the report, then those it answers.
  var reported: [String] {
    var ids: [String] = []
    for part in message.parts
    where part.messageDepth > 0 || part.type == "text/rfc822-headers" || part.type == "message/rfc822" {
      for field in part.fields where field.isNamed("Message-ID") { ids += MessageIDs.list(field.body) }
    }
    ids += inText
    return ids + message.inReplyTo + message.references.reversed()
  }

  /// Returned headers also stand inside plain text; each line is looked at once.
  private var inText: [String] {
    let raw = message.raw
    let mark = Array("message-id:".utf8)
    var ids: [String] = []
    var at = 0
    while at < raw.count, ids.count < 20 {
      let end = raw[at...].firstIndex(of: 0x0A) ?? raw.count
      if end - at > mark.count, zip(raw[at...], mark).allSatisfy({ $0.lowercased == $1 }) {
        ids += MessageIDs.list(raw[(at + mark.count)..<end])
      }
      at = end + 1
    }
    return ids
  }

  private static let subjects = [
    "undelivered mail", "delivery status notification", "mail delivery fail", "failure notice",
    "returned mail", "undeliverable", "delivery failure", "delivery has failed", "message not delivered",
    "tidak terkirim", "gagal terkirim", "pengiriman gagal", "mail delivery system",
    "delivery notification", "warning: could not send", "warning: message", "delayed mail",
    "delivery delayed", "tidak dapat dikirim", "could not be delivered", "address not found",
    "mail system error", "gagal dikirim", "kegagalan pengiriman", "pesan tidak terkirim", "non-delivery",
    "delivery incomplete", "unzustellbar", "tidak tersampaikan", "nondeliverable", "failed delivery",
  ]

  private static let bodies = Phrases([
    "could|can not be delivered", "was|were not delivered", "delivery .. failed", "user unknown",
    "mailbox .. full", "undeliverable", "permanent error|failure", "does not exist",
    "tidak dapat dikirim|disampaikan|terkirim", "gagal terkirim|dikirim", "nomor such user",
    "delivery to the following", "recipient address rejected", "address not found",
    "couldnt|wasnt be|deliver|delivered", "wasnt able to deliver", "quota exceeded", "over quota",
    "tidak terkirim", "unable to deliver", "pengiriman .. gagal", "alamat tidak ditemukan",
  ])
}
