import Civil
import Desk
import Digests
import Foundation
import Letters
import Mime
import Procedures
import Records

/// An invented office at work: its clerk, and a register in which one request was answered by one letter.
struct DeskSample {
  static let now = Instant(seconds: 1_795_140_000)
  static let day = CivilDate(dayNumber: 20_776)
  static let id = CaseID(year: 2026, kind: .request, sequence: 1)
  static let key = "2026-P-0001.receipt.1"
  static let keys = MessageKeys(
    key: SecretKey(bytes: [UInt8](repeating: 7, count: 32)), domain: "example.go.id")
  static let pattern = "ppid-bounce+{key}@example.go.id"

  let clerk: Clerk
  private(set) var register: Register

  /// An office whose one letter stands in a state.
  init(_ state: LetterState = .sent) throws {
    let procedure = LetterSources.root.appending(path: "config/procedures/umum.json5")
    let office = Office(
      name: "PPID Contoh", body: "Pemerintah Contoh", address: "Jalan Contoh 1", phone: "",
      email: "ppid@example.go.id", city: "Contoh", zone: .wib,
      procedure: try Procedure.read(Array(try Data(contentsOf: procedure)), file: "umum.json5"),
      calendar: WorkCalendar(
        tables: [], week: 5, cutiBersamaOff: true, added: [], removed: [], hours: nil, zone: .wib),
      requestNumbers: try Numbering(pattern: "{seq:3}/PPID/{month:roman}/{year}"),
      objectionNumbers: try Numbering(pattern: "{seq:3}/K/{month:roman}/{year}"), commission: "",
      commissionAddress: "", ownAddresses: ["ppid@example.go.id"])
    clerk = Clerk(
      office: office, templates: try LetterTemplates(sources: LetterSources.all()), keys: Self.keys)
    register = Register()
    try add([
      .open(Opening(id: Self.id, received: Self.now, counted: Self.day)),
      .letter(
        LetterEntry(key: Self.key, id: Self.id, template: "receipt", created: Self.now, state: .queued)),
    ])
    if state != .queued { try add([.letterState(key: Self.key, state: state, detail: nil)]) }
  }

  /// What the office decides about a mail; what it decided then stands in the register.
  mutating func decide(_ mail: String) throws -> Decision {
    let decision = clerk.decide(intake(mail), register: register, dossier: Dossier(), now: Self.now)
    let octets = Array(mail.utf8)
    try add(
      decision.acts,
      cause: .letter(
        LetterFact(
          digest: Digest(of: octets), octets: octets.count, channel: "email", source: "maildir",
          kind: "bounce")))
    return decision
  }

  /// What the office decides about a letter on paper.
  func decide(_ scan: Letter) -> Decision {
    let intake = Intake(
      digest: Digest(of: [1]), content: Digest(of: [2]), octets: 90_000, source: "inbox", received: Self.now,
      fileExtension: "pdf", letter: scan,
      papers: scan.documents.map { _ in Paper(octets: [1]) })
    return clerk.decide(intake, register: register, dossier: Dossier(), now: Self.now)
  }

  /// Adds a line to the register.
  mutating func add(_ acts: [Act], cause: Cause = .station("outbox")) throws {
    try register.apply(
      JournalLine.make(after: register.head, at: Self.now, zone: .wib, cause: cause, acts: acts))
  }

  /// The letter's state as the register has it.
  var state: LetterState? { register.letter(key: Self.key)?.state }

  private func intake(_ mail: String) -> Intake {
    let octets = Array(mail.utf8)
    let message = Message.read(octets)
    let letter = LetterReader.read(message, own: clerk.office.ownAddresses)
    let papers = letter.documents.map { Paper(octets: message.octets(at: $0.part)) }
    return Intake(
      digest: Digest(of: octets), content: Digest(of: Array((letter.subject + message.bodyText).utf8)),
      octets: octets.count, source: "maildir", received: Self.now, fileExtension: "eml", letter: letter,
      papers: papers)
  }

  /// A report of a mail system about a letter.
  static func report(
    _ action: String, _ status: String, returning messageID: String? = keys.messageID(of: key),
    to recipient: String = "ppid@example.go.id", text: String = "Laporan sistem surat."
  ) -> String {
    let returned = messageID.map { "--b\nContent-Type: message/rfc822\n\nMessage-ID: \($0)\n\nIsi.\n" } ?? ""
    return """
      Return-Path: <>
      Delivered-To: \(recipient)
      From: Mail Delivery System <MAILER-DAEMON@mx.example.id>
      To: ppid@example.go.id
      Subject: Delivery report
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: text/plain

      \(text)
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.id

      Final-Recipient: rfc822; warga@example.id
      Action: \(action)
      Status: \(status)
      \(returned)--b--

      """
  }

  /// A letter of ours as it comes back to the office.
  static func copy(
    _ messageID: String, from: String = "PPID Contoh <ppid@example.go.id>", mark: String = "X-Loket: 1"
  )
    -> String
  {
    """
    Return-Path: <ppid@example.go.id>
    From: \(from)
    To: Warga <warga@example.id>
    Subject: Tanda bukti penerimaan permohonan informasi
    Message-ID: \(messageID)
    Auto-Submitted: auto-replied
    \(mark)
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain

    Permohonan informasi Saudara telah kami terima.
    --b
    Content-Type: application/pdf; name="tanda-bukti.pdf"
    Content-Disposition: attachment; filename="tanda-bukti.pdf"

    %PDF-1.4
    --b--

    """
  }
}
