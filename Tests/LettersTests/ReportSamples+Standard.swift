import Letters

// Reports in the form of RFC 3464, as the usual mail systems write them.

extension ReportSample {
  static let standardForms: [ReportSample] = [
    ReportSample(
      "Postfix, unknown user", .failed, "5.1.1",
      standard(
        subject: "Undelivered Mail Returned to Sender",
        text: """
          This is the mail system at host mx.example.id.

          I'm sorry to have to inform you that your message could not
          be delivered to one or more recipients. It's attached below.

          <warga@example.id>: host mx.example.net[203.0.113.9] said: 550 5.1.1 <warga@example.id>: Recipient
              address rejected: User unknown (in reply to RCPT TO command)
          """,
        status: """
          Reporting-MTA: dns; mx.example.id
          X-Postfix-Queue-ID: 7C0AE41D2F
          X-Postfix-Sender: rfc822; ppid@example.go.id
          Arrival-Date: Fri, 20 Nov 2026 08:59:00 +0700 (WIB)

          Final-Recipient: rfc822; warga@example.id
          Original-Recipient: rfc822;warga@example.id
          Action: failed
          Status: 5.1.1
          Remote-MTA: dns; mx.example.net
          Diagnostic-Code: smtp; 550 5.1.1 <warga@example.id>: Recipient address rejected:
              User unknown
          """)),
    ReportSample(
      "Postfix, given up after five days on a status that might have healed", .failed, "4.4.1",
      standard(
        subject: "Undelivered Mail Returned to Sender",
        text: "<warga@example.id>: connect to example.id[203.0.113.9]:25: Connection timed out",
        status: """
          Reporting-MTA: dns; mx.example.id
          Arrival-Date: Sun, 15 Nov 2026 08:59:00 +0700 (WIB)

          Final-Recipient: rfc822; warga@example.id
          Action: failed
          Status: 4.4.1
          Diagnostic-Code: X-Postfix; connect to example.id[203.0.113.9]:25: Connection timed out
          """)),
    ReportSample(
      "a relay that did not wait for greylisting", .failed, "4.7.1",
      standard(
        subject: "Undelivered Mail Returned to Sender",
        text: "<warga@example.id>: 451 4.7.1 Greylisting in action, please come back later",
        status: """
          Reporting-MTA: dns; mx.example.id
          Arrival-Date: Fri, 20 Nov 2026 08:59:58 +0700

          Final-Recipient: rfc822; warga@example.id
          Action: failed
          Status: 4.7.1
          Diagnostic-Code: smtp; 451 4.7.1 Greylisting in action
          """)),
    ReportSample(
      "Postfix, delayed", .delayed, "4.2.0",
      standard(
        subject: "Delayed Mail (still being retried)",
        text: """
          ####################################################################
          # THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
          ####################################################################

          Your message could not be delivered for more than 4 hour(s).
          It will be retried until it is 5 day(s) old.
          """,
        status: """
          Reporting-MTA: dns; mx.example.id

          Final-Recipient: rfc822; warga@example.id
          Action: delayed
          Status: 4.2.0
          Diagnostic-Code: smtp; 450 4.2.0 Recipient address rejected: Greylisted
          Will-Retry-Until: Wed, 25 Nov 2026 09:00:00 +0700
          """)),
    ReportSample(
      "Postfix, delivered", .delivered, "2.0.0",
      standard(
        subject: "Successful Mail Delivery Report",
        text: "Your message was successfully delivered to the destination(s) listed below.",
        status: """
          Reporting-MTA: dns; mx.example.id
          Original-Envelope-Id: kasus+2B1

          Final-Recipient: rfc822; warga@example.id
          Action: delivered
          Status: 2.0.0
          """)),
    ReportSample(
      "sendmail, handed to a system without reports", .relayed, "2.1.9",
      standard(
        subject: "Return receipt", text: "<warga@example.id>... relayed; expect no further notifications",
        status: """
          Reporting-MTA: dns; mx.example.id

          Final-Recipient: RFC822; warga@example.id
          Action: relayed (to non-DSN-aware mailer)
          Status: 2.1.9
          """)),
    ReportSample(
      "a mailing alias, expanded", .expanded, "2.0.0",
      standard(
        subject: "Delivery report", text: "The message was sent on.",
        status: "Final-Recipient: rfc822; dinas@example.id\nAction: expanded\nStatus: 2.0.0")),
    ReportSample(
      "Gmail with a picture, mailbox full", .failed, "4.2.2",
      standard(
        subject: "Delivery Status Notification (Failure)",
        text: """
          --dalam
          Content-Type: text/html; charset=utf-8

          <html><body><img src="cid:icon.png" alt=""><h2>Pesan tidak terkirim</h2>
          <p>Kotak masuk penerima penuh.</p></body></html>
          --dalam
          Content-Type: image/png; name="icon.png"
          Content-ID: <icon.png>
          Content-Transfer-Encoding: base64

          iVBORw0KGgo=
          --dalam--
          """,
        status: """
          Reporting-MTA: dns; googlemail.com
          Arrival-Date: Fri, 20 Nov 2026 08:59:58 +0700

          Final-Recipient: rfc822; warga@example.id
          Action: failed
          Status: 4.2.2
          Diagnostic-Code: smtp; 452-4.2.2 The email account that you tried to reach is over quota.
          """, from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        textType: "multipart/related; boundary=dalam")),
    ReportSample(
      "Microsoft 365 in Indonesian, page only", .failed, "5.1.10",
      standard(
        subject: "Tidak dapat dikirim: Tanda bukti penerimaan permohonan informasi",
        text: """
          <html><body><p>Pesan Anda ke <b>warga@example.id</b> tidak dapat dikirim.</p>
          <p>warga tidak ditemukan di example.id.</p></body></html>
          """,
        status: """
          Reporting-MTA: dns;SI2PR01MB0001.apcprd01.prod.example.net
          Received-From-MTA: dns;mail.example.go.id

          Final-Recipient: rfc822;warga@example.id
          Action: failed
          Status: 5.1.10
          Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP lookup
          """, from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.id>",
        textType: "text/html; charset=utf-8")),
    ReportSample(
      "Exim with a bare status and a precise diagnosis, groups without an empty line", .failed, "5.2.2",
      standard(
        subject: "Mail delivery failed: returning message to sender",
        text: "This message was created automatically by mail delivery software.",
        status: """
          Reporting-MTA: dns; mx.example.id
          Action: failed
          Final-Recipient: rfc822;warga@example.id
          Status: 5.0.0
          Remote-MTA: dns; mx.example.net
          Diagnostic-Code: smtp; 552-5.2.2 The mailbox is full
          """)),
    ReportSample(
      "an international report, failed for one of two", .failed, "5.1.2",
      standard(
        subject: "Delivery Status Notification", text: "See the report.",
        status: """
          Reporting-MTA: dns; mx.example.id

          Final-Recipient: utf-8; warga@example.id
          Action: delivered
          Status: 2.0.0

          Final-Recipient: utf-8; lain@example.id
          Action: Failed
          Status: 5.1.2 (bad destination system)
          """, type: "message/global-delivery-status")),
    ReportSample(
      "Action left out", .failed, "5.4.4",
      standard(
        subject: "Undeliverable mail", text: "Host not found.",
        status: "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; warga@example.id\nStatus: 5.4.4")),
    ReportSample(
      "a status part in a plain wrapping", .failed, "5.1.1",
      standard(
        subject: "Undelivered mail", text: "Unknown.",
        status: "Final-Recipient: rfc822; warga@example.id\nAction: failed\nStatus: 5.1.1"
      ).replacing("multipart/report; report-type=delivery-status;", with: "multipart/mixed;")),
  ]
}
