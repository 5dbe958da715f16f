import Letters
import Mime
import Testing

@Suite("Delivery reports") struct DeliveryReportTests {
  @Test(
    "A report says what became of the letter, and names it",
    arguments: ReportSample.standardForms + ReportSample.wordForms)
  func reports(_ sample: ReportSample) throws {
    let letter = sample.letter
    #expect(letter.kind == .bounce)
    #expect(!letter.answerable)
    let report = try #require(letter.deliveryReport)
    #expect(report.action == sample.action)
    #expect(report.status?.text == sample.status)
    #expect(report.isFinalFailure == sample.isFinal)
    #expect(report.messageIDs.first == ReportSample.ours)
    #expect(letter.reportedMessageIDs == report.messageIDs)
    #expect(report.recipients == ["ppid@example.go.id"])
  }

  @Test(
    "A report reads the same with CRLF line ends",
    arguments: ReportSample.standardForms + ReportSample.wordForms)
  func lineEnds(_ sample: ReportSample) {
    var other = sample
    other.mail = sample.mail.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\r\n")
    #expect(other.letter.deliveryReport == sample.letter.deliveryReport)
  }

  @Test("What only looks like a report is none", arguments: ReportSample.others)
  func others(_ sample: ReportSample) {
    let letter = sample.letter
    #expect(letter.kind == sample.kind)
    #expect(letter.deliveryReport == nil)
    #expect(letter.reportedMessageIDs.isEmpty)
  }

  @Test("A report of abuse or of reading is never answered", arguments: ReportSample.others.prefix(6))
  func unanswered(_ sample: ReportSample) { #expect(!sample.letter.answerable) }

  @Test(
    "A code is one only where a mail system puts it",
    arguments: [
      ("host 203.0.113.9 and 10.5.1.1 said nothing", nil), ("5.1.1.3", nil), ("release 5.1.1 is out", nil),
      ("in 550 villages", nil), ("reached 550 of them", nil), ("550 5.1.1 unknown", "5.1.1"),
      ("550-5.7.26 unauthenticated", "5.7.26"), ("(#5.4.4)", "5.4.4"), ("dsn=5.2.2, status=bounced", "5.2.2"),
      ("Kode status: 5.1.10", "5.1.10"), ("said: 552 over quota", "5.0.0"), ("5.1.1234 said", nil),
      ("421 try later\n550 5.1.1 no", "5.1.1"),
    ])
  func codes(_ text: String, _ code: String?) {
    let mail = ReportSample.plain(
      subject: "Undelivered Mail Returned to Sender", text: "Your message could not be delivered:\n\(text)\n")
    let letter = LetterReader.read(Message.read(Array(mail.utf8)))
    #expect(letter.deliveryReport?.status?.text == code)
  }

  @Test("The envelope's recipients come before those of the header, each once")
  func recipients() {
    let mail =
      "Delivered-To: ppid-bounce+a@example.go.id\nX-Original-To: ppid-bounce+a@example.go.id\n"
      + ReportSample.standard(subject: "x", text: "x", status: "Action: failed\nStatus: 5.0.0")
    let report = LetterReader.read(Message.read(Array(mail.utf8))).deliveryReport
    #expect(report?.recipients == ["ppid-bounce+a@example.go.id", "ppid@example.go.id"])
  }

  @Test("Original-Envelope-Id is decoded, addresses are read behind their type")
  func fields() throws {
    let sample = try #require(ReportSample.standardForms.first { $0.name == "Postfix, delivered" })
    let report = try #require(sample.letter.deliveryReport)
    #expect(report.envelopeID == "kasus+1")
    #expect(report.finalRecipients == ["warga@example.id"])
  }

  @Test("A returned letter in a transfer coding still names itself")
  func coded() {
    let mail = ReportSample.plain(
      subject: "failure notice",
      text: """
        --b
        Content-Type: text/plain

        could not be delivered
        --b
        Content-Type: text/rfc822-headers
        Content-Transfer-Encoding: quoted-printable

        From: ppid@example.go.id
        Message-ID=3A <2026-P-0001.receipt.1.=
        0123456789abcdef@example.go.id>
        --b--
        """, type: "multipart/mixed; boundary=b")
    let report = LetterReader.read(Message.read(Array(mail.utf8))).deliveryReport
    #expect(report?.messageIDs.contains(ReportSample.ours) == true)
  }

  @Test("A report of very many fields and marks is cut short")
  func hostile() {
    let fields = (0..<20_000).map { "F\($0): x" }.joined(separator: "\n")
    let mail = ReportSample.standard(
      subject: "x", text: String(repeating: "message-id: <a@b> ", count: 10_000), status: fields)
    let report = LetterReader.read(Message.read(Array(mail.utf8))).deliveryReport
    #expect(report?.action == .unknown)
    #expect(report?.messageIDs.count ?? 0 <= 40)
  }
}
