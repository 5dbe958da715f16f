import Letters

// Reports in the words of mail systems, without the standard form.

extension ReportSample {
  static let wordForms: [ReportSample] = [
    ReportSample(
      "qmail", .failed, "5.1.1",
      plain(
        subject: "failure notice",
        text: """
          Hi. This is the qmail-send program at mx.example.id.
          I'm afraid I wasn't able to deliver your message to the following addresses.
          This is a permanent error; I've given up. Sorry it didn't work out.

          <warga@example.id>:
          Sorry, no mailbox here by that name. (#5.1.1)

          --- Below this line is a copy of the message.

          \(below)
          """)),
    ReportSample(
      "Exim and cPanel", .failed, "5.0.0",
      plain(
        subject: "Mail delivery failed: returning message to sender",
        text: """
          This message was created automatically by mail delivery software.

          A message that you sent could not be delivered to one or more of its
          recipients. This is a permanent error. The following address(es) failed:

            warga@example.id
              SMTP error from remote mail server after RCPT TO:<warga@example.id>:
              550 No Such User Here

          ------ This is a copy of the message, including all the headers. ------

          \(below)
          """, from: "Mail Delivery System <Mailer-Daemon@cpanel.example.id>",
        headers: "X-Failed-Recipients: warga@example.id\nAuto-Submitted: auto-replied")),
    ReportSample(
      "Exim, four days of greylisting", .failed, "4.7.1",
      plain(
        subject: "Mail delivery failed: returning message to sender",
        text: """
          A message that you sent could not be delivered to one or more of its recipients.

            warga@example.id
              host mx.example.net [203.0.113.9]
              SMTP error from remote mail server after RCPT TO:<warga@example.id>:
              451 4.7.1 Greylisted: retry timeout exceeded

          \(below)
          """, headers: "X-Failed-Recipients: warga@example.id")),
    ReportSample(
      "Exim, delayed", .delayed, nil,
      plain(
        subject: "Warning: message 1kf0Xx-0001 delayed 24 hours",
        text: """
          This message was created automatically by mail delivery software.
          A message that you sent has not yet been delivered to one or more of its
          recipients after more than 24 hours on the queue on mx.example.id.

          No action is required on your part. Delivery attempts will continue for
          some time, and this warning may be repeated at intervals if the message
          remains undelivered. Eventually the mail delivery software will give up,
          and when that happens, the message will be returned to you.

          The message identifier is: 1kf0Xx-0001
          Message-ID: \(ours)
          """)),
    ReportSample(
      "sendmail, old", .failed, "5.1.1",
      plain(
        subject: "Returned mail: see transcript for details",
        text: """
          The original message was received at Fri, 20 Nov 2026 08:59:00 +0700
          from mail.example.go.id [203.0.113.4]

             ----- The following addresses had permanent fatal errors -----
          <warga@example.id>
              (reason: 550 5.1.1 <warga@example.id>... User unknown)

             ----- Transcript of session follows -----
          ... while talking to mx.example.net.:
          >>> DATA
          <<< 550 5.1.1 <warga@example.id>... User unknown

             ----- Original message follows -----
          \(below)
          """, from: "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.id>")),
    ReportSample(
      "sendmail, warning", .delayed, nil,
      plain(
        subject: "Warning: could not send message for past 4 hours",
        text: """
              **********************************************
              **      THIS IS A WARNING MESSAGE ONLY      **
              **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
              **********************************************

          The original message was received at Fri, 20 Nov 2026 04:59:00 +0700

             ----- The following addresses had transient non-fatal errors -----
          <warga@example.id>
          Warning: message still undelivered after 4 hours
          Will keep trying until message is 5 days old

          \(below)
          """)),
    ReportSample(
      "Exchange in English, page only", .failed, "5.1.1",
      plain(
        subject: "Undeliverable: Tanda bukti penerimaan permohonan informasi",
        text: """
          <html><body><p><b>Delivery has failed to these recipients or groups:</b></p>
          <p><a href="mailto:warga@example.id">warga@example.id</a><br>The e-mail address you entered
          couldn&#39;t be found. Please check the recipient&#39;s e-mail address and try to resend it.</p>
          <p>Diagnostic information for administrators:</p><p>Generating server: mx.example.id</p>
          <p>warga@example.id<br>Remote Server returned '550 5.1.1 User unknown'</p>
          <p>Original message headers:</p>
          <pre>Received: from mail.example.go.id
          Message-ID: &lt;2026-P-0001.receipt.1.0123456789abcdef@example.go.id&gt;</pre></body></html>
          """, from: "postmaster@example.id", type: "text/html; charset=utf-8")),
    ReportSample(
      "Exchange in Indonesian, delayed", .delayed, nil,
      plain(
        subject: "Pengiriman tertunda: Tanda bukti penerimaan permohonan informasi",
        text: """
          Pengiriman tertunda ke penerima atau grup ini: warga@example.id
          Pesan ini belum terkirim. Server akan terus mencoba mengirimkannya.

          Header pesan asli:
          Message-ID: \(ours)
          """, from: "Microsoft Outlook <postmaster@example.id>")),
    ReportSample(
      "Gmail, address not found", .failed, "5.1.1",
      plain(
        subject: "Delivery Status Notification (Failure)",
        text: """
          ** Alamat tidak ditemukan **

          Pesan Anda tidak terkirim ke warga@example.id karena alamat tidak ditemukan.

          Responsnya adalah:
          550 5.1.1 The email account that you tried to reach does not exist.
          """, from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        headers: "In-Reply-To: \(ours)\nReferences: \(ours)")),
    ReportSample(
      "Gmail, delayed", .delayed, nil,
      plain(
        subject: "Delivery Status Notification (Delay)",
        text: """
          ** Delivery incomplete **

          There was a temporary problem delivering your message to warga@example.id. Gmail will retry for
          46 more hours. You'll be notified if the delivery fails permanently.
          """, from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        headers: "In-Reply-To: \(ours)")),
    ReportSample(
      "Yahoo", .failed, "5.0.0",
      plain(
        subject: "Failure Notice",
        text: """
          Sorry, we were unable to deliver your message to the following address.

          <warga@example.id>:
          554: delivery error: dd This user doesn't have an account

          --- Below this line is a copy of the message.

          \(below)
          """, from: "MAILER-DAEMON@mail.example.com")),
    ReportSample(
      "Domino", .failed, nil,
      plain(
        subject: "DELIVERY FAILURE: User warga (warga@example.id) not listed in Domino Directory",
        text: """
          Your message

            Subject: Tanda bukti penerimaan permohonan informasi

          was not delivered to:

            warga@example.id

          because:

            User warga (warga@example.id) not listed in Domino Directory

          Message-ID: \(ours)
          """, from: "Postmaster@example.id")),
    ReportSample(
      "MDaemon", .failed, "5.1.1",
      plain(
        subject: "Permanent Delivery Failure",
        text: """
          The attached message had PERMANENT fatal delivery errors!

          After one or more unsuccessful delivery attempts the attached message has
          been removed from the mail queue on this server.

          Failed address: warga@example.id

          --- Session Transcript ---
           Fri 2026-11-20 08:59:00: --> RCPT To:<warga@example.id>
           Fri 2026-11-20 08:59:00: <-- 550 5.1.1 Recipient unknown
          --- End Transcript ---

          \(below)
          """, from: "MDaemon at mx.example.id <MDaemon@mx.example.id>")),
    ReportSample(
      "hMailServer", .failed, "5.1.1",
      plain(
        subject: "Message undeliverable: Tanda bukti penerimaan permohonan informasi",
        text: """
          Your message did not reach some or all of the intended recipients.

             Sent: Fri, 20 Nov 2026 08:59:00 +0700
             Subject: Tanda bukti penerimaan permohonan informasi

          The following recipient(s) could not be reached:

          warga@example.id
             Error Type: SMTP
             Remote server (203.0.113.9) issued an error.
             hMailServer sent: RCPT TO:<warga@example.id>
             Remote server replied: 550 5.1.1 Mailbox unavailable

          \(below)
          """, from: "mailer-daemon@mx.example.id")),
    ReportSample(
      "an empty envelope, an odd address and a returned letter", .failed, "5.2.1",
      plain(
        subject: "Undelivered Mail",
        text: """
          Pesan Anda tidak dapat dikirim. Server menjawab: 550 5.2.1 mailbox disabled

          \(below)
          """, from: "Layanan Surat <notifikasi@example.id>")),
    ReportSample(
      "mailbox full in words alone", .failed, nil,
      plain(
        subject: "Pengiriman gagal",
        text: "Kotak surat penerima penuh. Surat Anda dikembalikan.\n\n\(below)",
        from: "Administrator Sistem <surat@example.id>")),
    ReportSample(
      "Postfix without parts, as Zimbra's postmaster gets it", .failed, "5.1.1",
      plain(
        subject: "Postmaster Copy: Undelivered Mail",
        text: """
          This is the mail system at host zimbra.example.id.

          <warga@example.id>: host zimbra.example.id[203.0.113.9] said: 550 5.1.1
              <warga@example.id>: Recipient address rejected: example.id (in reply to
              RCPT TO command)

          \(below)
          """, from: "Mail Delivery System <MAILER-DAEMON@zimbra.example.id>",
        returnPath: "<double-bounce@zimbra.example.id>")),
    ReportSample(
      "Microsoft 365 in Indonesian, words alone", .failed, "5.1.10",
      plain(
        subject: "Tidak dapat dikirim: Tanda bukti penerimaan permohonan informasi",
        text: """
          <html><body><p>Pesan Anda ke warga@example.id tidak dapat dikirim.</p>
          <p>warga tidak ditemukan di example.id.</p>
          <p>Kode status: 550 5.1.10</p>
          <p>Header Pesan Asli</p><pre>Received: from mail.example.go.id
          Message-ID: &lt;2026-P-0001.receipt.1.0123456789abcdef@example.go.id&gt;</pre></body></html>
          """, from: "Microsoft Outlook <microsoftexchange329e71ec@example.id>",
        type: "text/html; charset=utf-8")),
  ]
}
