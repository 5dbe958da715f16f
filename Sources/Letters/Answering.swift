import Mime
import Octets

/// Whether a mail may be answered by a program (RFC 3834), and whether it is itself a program's.
struct Answering {
  let message: Message
  /// The office's own addresses, in lower case.
  let own: Set<String>

  /// Why no automatic answer may go (Indonesian); `nil` when one may.
  var objection: String? {
    let from = message.from
    guard let author = from.first else { return "Surat tidak menyebut alamat pengirim." }
    guard from.count == 1, message.fields(named: "From").count == 1 else {
      return "Surat menyebut lebih dari satu pengirim."
    }
    guard author.isValid else { return "Alamat pengirim tidak sah." }
    if own.contains(author.address.lowercased()) { return "Surat berasal dari alamat kantor sendiri." }
    if message.returnPath == .null { return "Pengirim tidak menerima balasan (Return-Path kosong)." }
    if let mark = automaticMark { return "Surat dibuat oleh program (\(mark))." }
    if let mark = listMark { return "Surat berasal dari milis atau kiriman massal (\(mark))." }
    if Self.isRobot(author) { return "Alamat pengirim tidak untuk dibalas." }
    if case .address(let path) = message.returnPath, Self.isRobot(path) {
      return "Alamat pengirim tidak untuk dibalas."
    }
    if message.parts.first?.type == "multipart/report" || message.parts.first?.type == "message/partial" {
      return "Surat adalah laporan program."
    }
    if message.fields(named: "Received").count > 30 { return "Surat berputar terlalu lama." }
    if let verdict = message.field("Authentication-Results")?.value.lowercased(),
      verdict.contains("dmarc=fail")
    {
      return "Keaslian alamat pengirim tidak terbukti."
    }
    if flag("X-Spam-Flag").hasPrefix("yes") || flag("X-Spam-Status").hasPrefix("yes") {
      return "Surat ditandai sebagai spam."
    }
    return nil
  }

  /// The header that says a program wrote it; `nil` when none does.
  var automaticMark: String? {
    for field in message.fields(named: "Auto-Submitted") where Self.token(field.body) != "no" {
      return "Auto-Submitted"
    }
    for (name, shown): (StaticString, String) in [
      ("X-Autoreply", "X-Autoreply"), ("X-Autorespond", "X-Autorespond"),
      ("X-Autoresponder", "X-Autoresponder"),
      ("X-Auto-Reply", "X-Auto-Reply"), ("X-AutoReply", "X-AutoReply"),
      ("X-Auto-Response-Suppress", "X-Auto-Response-Suppress"),
      ("X-FC-MachineGenerated", "X-FC-MachineGenerated"), ("X-Loket", "X-Loket"),
      ("X-Mail-Autoreply", "X-Mail-Autoreply"),
    ] where message.field(name) != nil {
      if shown == "X-Auto-Response-Suppress", flag("X-Auto-Response-Suppress") == "none" { continue }
      return shown
    }
    if flag("Precedence") == "auto_reply" || flag("Precedence") == "auto-reply" { return "Precedence" }
    if flag("Delivered-To") == "autoresponder" { return "Delivered-To" }
    return nil
  }

  /// The header that says it goes to many; `nil` when none does.
  var listMark: String? {
    if ["bulk", "list", "junk"].contains(flag("Precedence")) { return "Precedence" }
    if message.field("Mailing-List") != nil || message.field("X-Mailing-List") != nil {
      return "Mailing-List"
    }
    if message.field("Feedback-ID") != nil { return "Feedback-ID" }
    let lists = message.fields.first { $0.name.lowercased().hasPrefix("list-") }
    return lists.map(\.name)
  }

  /// Local parts behind which no person reads.
  static func isRobot(_ mailbox: Mailbox) -> Bool {
    let local = mailbox.localPart.lowercased()
    let names: Set<String> = [
      "mailer-daemon", "postmaster", "listserv", "majordomo", "root", "daemon", "nobody", "bounce", "bounces",
      "autoreply", "auto-reply",
      "autoresponder", "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply",
      "tidak-dibalas", "jangan-balas", "notifications", "notification", "mdaemon", "noreplay", "jangan.balas",
      "jangandibalas",
    ]
    if names.contains(local) { return true }
    let plain = local.utf8.filter { $0 != 0x2D && $0 != 0x5F && $0 != 0x2E }
    let folded = String(decoding: plain, as: UTF8.self)
    return folded.hasPrefix("noreply") || folded.hasPrefix("donotreply") || folded.hasSuffix("noreply")
      || local.hasPrefix("owner-") || local.hasSuffix("-request")
      || local.hasSuffix("-owner") || local.hasPrefix("bounce-") || local.hasPrefix("bounces+")
      || local.hasPrefix("bounce+") || local.hasSuffix("-bounces") || local.hasPrefix("bounces-")
      || local.hasPrefix("mailer-daemon")
  }

  private func flag(_ name: StaticString) -> String {
    message.field(name)?.value.lowercased().trimmingBlanks ?? ""
  }

  /// The keyword of Auto-Submitted without comments and parameters (RFC 3834 section 5.1).
  static func token(_ body: ArraySlice<UInt8>) -> String {
    var octets: [UInt8] = []
    var depth = 0
    for octet in body {
      if octet == 0x28 {
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

/// Reports that a letter was not delivered, in their standard and their odd forms.
struct BounceReader {
  let message: Message

  /// Whether the mail is such a report.
  var isBounce: Bool {
    if let report = message.parts.first(where: { $0.type == "multipart/report" }) {
      let kind = report.parameters["report-type"]?.lowercased() ?? ""
      if kind == "delivery-status" || message.parts.contains(where: { $0.type == "message/delivery-status" })
      {
        return true
      }
    }
    let subject = message.subject.lowercased()
    let isDaemon = message.from.contains { mailbox in
      let local = mailbox.localPart.lowercased()
      return local.hasPrefix("mailer-daemon") || local == "postmaster" || local == "mail-daemon"
        || local.hasPrefix("microsoftexchange")
    }
    let says = Self.subjects.contains { subject.contains($0) }
    if isDaemon && (says || Words(message.bodyText).hasAny(Self.bodies)) { return true }
    if message.field("X-Failed-Recipients") != nil { return true }
    return says && (message.returnPath == .null || isDaemon)
  }

  /// Message-IDs that stand in the returned letter or in the report.
  var reported: [String] {
    var ids: [String] = []
    for part in message.parts
    where part.messageDepth > 0 || part.type == "text/rfc822-headers" || part.type == "message/rfc822" {
      for field in part.fields where field.isNamed("Message-ID") { ids += MessageIDs.list(field.body) }
    }
    let raw = message.raw
    let mark = Array("message-id:".utf8)
    var at = 0
    // Returned headers also stand inside plain text; each line is looked at once.
    while at < raw.count, ids.count < 20 {
      let end = raw[at...].firstIndex(of: 0x0A) ?? raw.count
      let line = raw[at..<end]
      if line.count > mark.count, zip(line, mark).allSatisfy({ $0.lowercased == $1 }) {
        ids += MessageIDs.list(line.dropFirst(mark.count))
      }
      at = end + 1
    }
    return ids + message.inReplyTo + message.references.reversed()
  }

  private static let subjects = [
    "undelivered mail", "delivery status notification", "mail delivery failed", "failure notice",
    "returned mail", "undeliverable",
    "delivery failure", "mail delivery failure", "delivery has failed", "message not delivered",
    "tidak terkirim", "gagal terkirim", "pengiriman gagal", "mail delivery system",
    "delivery notification", "warning: could not send", "warning: message", "delayed mail",
    "delivery delayed", "tidak dapat dikirim", "could not be delivered", "address not found",
    "mail system error",
  ]

  private static let bodies = [
    "could not be delivered", "was not delivered", "delivery failed", "user unknown", "mailbox full",
    "undeliverable", "permanent error", "does not exist",
    "tidak dapat dikirim|disampaikan", "gagal terkirim", "no such user", "delivery to the following",
    "recipient address rejected", "address not found", "couldn t be delivered", "wasn t delivered",
    "i wasn t able to deliver", "quota exceeded",
  ]
}
