import Letters
import Testing

@Test(
  "Auto-Submitted is read as RFC 3834 says",
  arguments: [
    ("no", true), ("No", true), ("no (a person)", true), ("no; x=y", true), ("(c) no", true),
    ("auto-replied", false), ("auto-generated", false), ("auto-notified; owner-email=\"a@b\"", false),
    ("none", false), ("unknown", false),
  ])
func autoSubmitted(_ value: String, _ isAnswerable: Bool) {
  #expect(
    Mail(headers: [("Auto-Submitted", value)], body: "Mohon salinan APBD 2025.").letter.answerable
      == isAnswerable)
}

@Test(
  "Header fields of programs and lists forbid an answer",
  arguments: [
    ("Precedence", "bulk"), ("Precedence", "list"), ("Precedence", "junk"), ("List-Id", "<a.b>"),
    ("List-Unsubscribe", "<mailto:a@b.example>"), ("X-Auto-Response-Suppress", "All"), ("X-Autoreply", "yes"),
    ("X-Loket", "1"), ("X-Spam-Flag", "YES"),
    ("Feedback-ID", "x"), ("Mailing-List", "x"), ("From", "Lain <lain@surat.example>"),
  ])
func fields(_ name: String, _ value: String) {
  let read = Mail(headers: [(name, value)], body: "Mohon salinan APBD 2025.").letter
  #expect(!read.answerable)
  #expect(read.unanswerableReason?.isEmpty == false)
}

@Test(
  "Nobody answers an address behind which nobody reads",
  arguments: [
    "no-reply@a.example", "noreply@a.example", "NoReply@a.example", "do-not-reply@a.example",
    "mailer-daemon@a.example", "postmaster@a.example", "owner-x@a.example", "x-request@a.example",
    "bounces+1@a.example", "root@a.example", "ppid@contoh.example",
    "tanpa-alamat", "a@b.example, c@d.example",
  ])
func robots(_ from: String) {
  #expect(!Mail(from: from, returnPath: nil, body: "Mohon salinan APBD 2025.").letter.answerable)
}

@Test("A null return path forbids an answer, a missing one does not")
func returnPaths() {
  #expect(!Mail(returnPath: "<>", body: "Mohon salinan APBD 2025.").letter.answerable)
  #expect(Mail(returnPath: nil, body: "Mohon salinan APBD 2025.").letter.answerable)
  #expect(Mail(body: "Mohon salinan APBD 2025.").letter.answerable)
}

@Test("A letter that went round thirty times is not answered")
func hops() {
  let hops = (0..<31).map {
    ("Received", "from a\($0).example by b.example; Mon, 16 Nov 2026 09:12:00 +0700")
  }
  #expect(!Mail(headers: hops, body: "Mohon salinan APBD 2025.").letter.answerable)
  #expect(Mail(headers: Array(hops.dropLast()), body: "Mohon salinan APBD 2025.").letter.answerable)
}

@Test(
  "Absence notes are known by words where no header tells",
  arguments: [
    ("Balasan otomatis: Tanda bukti", "Saat ini saya sedang cuti dan akan kembali pada tanggal 26 November."),
    ("Out of Office: Tanda bukti", "I am out of the office."),
    ("Re: Tanda bukti", "Saya sedang di luar kantor sampai 30 November dengan akses email terbatas."),
    ("Terima kasih", "Ini adalah balasan otomatis. Email Anda telah kami terima."),
    ("Re: Receipt", "I will be on annual leave until 28 November."),
  ])
func absence(_ subject: String, _ body: String) {
  let read = Mail(subject: subject, body: body).letter
  #expect(read.kind == .autoReply)
  #expect(!read.answerable)
}

@Test(
  "Reports of delivery are known in the forms of the usual mail systems",
  arguments: [
    (
      "Mail Delivery System <Mailer-Daemon@mx.example>", "Mail delivery failed: returning message to sender",
      "A message that you sent could not be delivered"
    ),
    (
      "MAILER-DAEMON@mx.example", "failure notice",
      "Hi. This is the qmail-send program. I wasn't able to deliver your message."
    ),
    (
      "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
      "Pesan tidak terkirim"
    ), ("postmaster@corp.example", "Undeliverable: Tanda bukti", "Delivery has failed to these recipients"),
  ])
func bounces(_ from: String, _ subject: String, _ body: String) {
  let read = Mail(
    from: from, returnPath: "<>", subject: subject,
    body: body + "\n\nMessage-ID: <2026-P-0001.receipt.1@contoh.example>"
  ).letter
  #expect(read.kind == .bounce)
  #expect(!read.answerable)
  #expect(read.reportedMessageIDs.contains("<2026-P-0001.receipt.1@contoh.example>"))
}

@Test("A person who writes while on leave is a person")
func personOnLeave() {
  let read = Mail(
    subject: "KTP", inReplyTo: "<k@contoh.example>", body: "Maaf saya sedang cuti, ini ktp saya.",
    files: [Mail.File(name: "ktp.jpg")]
  ).letter
  #expect(read.kind == .completion)
}

@Test("Mail that the mailbox itself seems to have sent is not answered")
func mailboxItself() {
  let forged = Mail(
    from: "PPID <kotak@contoh.example>", headers: [("Delivered-To", "kotak@contoh.example")],
    body: "Mohon salinan APBD 2025.")
  #expect(!forged.letter.answerable)
}

@Test(
  "Only who waits for word is told that his letter is no request",
  arguments: [
    ("Lapor pak, jalan berlubang. Mohon segera diperbaiki.", true),
    ("Selamat pagi, jam pelayanan PPID sampai jam berapa ya?", true),
    ("Terima kasih banyak, sudah saya terima.", false),
    ("Kami mengundang Bapak mengikuti webinar. Gratis.", false),
    ("Terlampir invoice jatuh tempo 30 November.", false), ("Terima kasih. Kapan bisa saya ambil?", true),
  ])
func waiting(_ body: String, _ expects: Bool) {
  #expect(Mail(subject: "Surat", body: body).letter.expectsWord == expects)
}
