import Letters

// Mail that looks like a delivery report and is none.

extension ReportSample {
  static let others: [ReportSample] = [
    ReportSample(
      "a vacation reply with an empty envelope", is: .autoReply,
      plain(
        subject: "Re: Tanda bukti",
        text: "Saya sedang cuti sampai 30 November. Alamat lama saya does not exist anymore.",
        from: "Siti Aminah <siti@example.id>",
        headers: "Auto-Submitted: auto-replied\nIn-Reply-To: \(ours)")),
    ReportSample(
      "a vacation reply with an empty envelope and no field", is: .autoReply,
      plain(
        subject: "Automatic reply: Tanda bukti", text: "I am out of the office until Monday.",
        from: "Siti Aminah <siti@example.id>")),
    ReportSample(
      "a question whether a person sent it", is: .autoReply,
      plain(
        subject: "Your email requires verification verify#0123456789abcdef",
        text: """
          The message you sent requires that you verify that you are a real live human being
          and not a spam source. It could not be delivered until you reply to this message.

          \(below)
          """, from: "Siti Aminah <siti@example.id>")),
    ReportSample(
      "a receipt of reading", is: .autoReply,
      """
      Return-Path: <>
      From: Siti Aminah <siti@example.id>
      To: ppid@example.go.id
      Subject: Not read: Tanda bukti tidak terkirim
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=disposition-notification; boundary=b

      --b
      Content-Type: text/plain

      Your message could not be delivered in time and was deleted without being read.
      --b
      Content-Type: message/disposition-notification

      Final-Recipient: rfc822; siti@example.id
      Original-Message-ID: \(ours)
      Disposition: automatic-action/MDN-sent-automatically; deleted
      --b--

      """),
    ReportSample(
      "a receipt of reading in a plain wrapping", is: .autoReply,
      """
      Return-Path: <>
      From: Siti Aminah <siti@example.id>
      To: ppid@example.go.id
      Subject: Dibaca
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      Sudah dibaca.
      --b
      Content-Type: message/disposition-notification

      Disposition: manual-action/MDN-sent-manually; displayed
      --b--

      """),
    ReportSample(
      "a report of abuse", is: .other,
      """
      Return-Path: <>
      From: Feedback <fbl@example.id>
      To: ppid@example.go.id
      Subject: Email Feedback Report: Mohon salinan
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=feedback-report; boundary=b

      --b
      Content-Type: text/plain

      This is an email abuse report. Kami mohon informasi publik. 550 5.1.1
      --b
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      User-Agent: Contoh/1.0
      Version: 1
      --b
      \(returned)
      --b--

      """),
    ReportSample(
      "an applicant whose earlier mail came back", is: .request,
      plain(
        subject: "email saya tidak terkirim",
        text: """
          Email saya tidak terkirim kemarin, katanya 550 5.1.1 user unknown, mailbox full.
          Mohon salinan APBDes 2025.
          """, from: "Budi Hartono <budi@example.id>", returnPath: "<budi@example.id>")),
    ReportSample(
      "an applicant by a form that has no envelope sender", is: .request,
      plain(
        subject: "Permohonan", text: "Email saya tidak terkirim kemarin. Mohon salinan APBDes 2025.",
        from: "Budi Hartono <budi@example.id>")),
    ReportSample(
      "an applicant who encloses the report she got", is: .request,
      """
      Return-Path: <siti@example.id>
      From: Siti Aminah <siti@example.id>
      To: ppid@example.go.id
      Subject: Fw: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      Surat saya ke alamat lama gagal terkirim. Saya mohon salinan APBDes 2025.
      --b
      Content-Type: message/delivery-status

      Final-Recipient: rfc822; ppid.lama@example.go.id
      Action: failed
      Status: 5.1.1
      --b--

      """),
    ReportSample(
      "the keeper of another office's mail, as a person", is: .request,
      plain(
        subject: "Surat kami tidak terkirim",
        text: "Surat kami gagal terkirim, maka kami kirim ulang: mohon salinan APBDes 2025.",
        from: "Desa Contoh <postmaster@desa.example.id>", returnPath: "<postmaster@desa.example.id>")),
  ]
}
