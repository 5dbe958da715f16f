import Letters
import Mime
import Testing

/// A report of a mail system, or what looks like one, and what it says.
struct ReportSample: Sendable, CustomTestStringConvertible {
  var name: String
  var mail: String
  /// `nil` where it is no delivery report.
  var action: DeliveryReport.Action?
  var status: String?
  var isFinal: Bool
  /// What it is instead.
  var kind = LetterKind.bounce

  init(
    _ name: String, _ action: DeliveryReport.Action, _ status: String?, isFinal: Bool? = nil, _ mail: String
  ) {
    self.name = name
    self.action = action
    self.status = status
    self.isFinal = isFinal ?? (action == .failed)
    self.mail = mail
  }

  /// A mail that is no delivery report.
  init(_ name: String, is kind: LetterKind, _ mail: String) {
    self.name = name
    self.kind = kind
    self.mail = mail
    isFinal = false
  }

  var testDescription: String { name }

  var letter: Letter {
    LetterReader.read(Message.read(Array(mail.utf8)), own: ["ppid@example.go.id"])
  }

  /// The Message-ID of the letter that every sample returns.
  static let ours = "<2026-P-0001.receipt.1.0123456789abcdef@example.go.id>"

  /// The returned letter as an enclosed part.
  static let returned = """
    Content-Type: message/rfc822

    From: PPID Contoh <ppid@example.go.id>
    To: warga@example.id
    Subject: Tanda bukti penerimaan permohonan informasi
    Message-ID: \(ours)
    MIME-Version: 1.0
    Content-Type: text/plain

    Nomor 550 dan 452. Apabila keberatan, Saudara dapat mengajukan keberatan.
    """

  /// A report in its standard form.
  static func standard(
    subject: String, text: String, status: String, from: String = "MAILER-DAEMON@mx.example.id",
    date: String = "Fri, 20 Nov 2026 09:00:00 +0700", type: String = "message/delivery-status",
    textType: String = "text/plain; charset=utf-8"
  ) -> String {
    """
    Return-Path: <>
    Delivered-To: ppid@example.go.id
    From: \(from)
    To: ppid@example.go.id
    Subject: \(subject)
    Date: \(date)
    Message-ID: <laporan.1@mx.example.id>
    Auto-Submitted: auto-replied
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="batas"

    --batas
    Content-Type: \(textType)

    \(text)
    --batas
    Content-Type: \(type)

    \(status)
    --batas
    \(returned)
    --batas--

    """
  }

  /// A report that is text alone, with the returned letter's header below it.
  static func plain(
    subject: String, text: String, from: String = "MAILER-DAEMON@mx.example.id", headers: String = "",
    returnPath: String = "<>", type: String = "text/plain; charset=utf-8"
  ) -> String {
    """
    Return-Path: \(returnPath)
    From: \(from)
    To: ppid@example.go.id
    Subject: \(subject)
    Date: Fri, 20 Nov 2026 09:00:00 +0700
    Message-ID: <laporan.2@mx.example.id>\(headers.isEmpty ? "" : "\n" + headers)
    MIME-Version: 1.0
    Content-Type: \(type)

    \(text)

    """
  }

  /// The returned letter below a report that is text alone.
  static let below = """
    Return-Path: <ppid@example.go.id>
    Received: from mail.example.go.id by mx.example.id; Fri, 20 Nov 2026 08:59:00 +0700
    From: PPID Contoh <ppid@example.go.id>
    To: warga@example.id
    Subject: Tanda bukti penerimaan permohonan informasi
    Message-ID: \(ours)

    Nomor 550 dan 452. Apabila keberatan, Saudara dapat mengajukan keberatan.
    """
}
