import Civil
import Digests
import Letters
import Mime
import Procedures
import Records
import Templates

// The letters to the applicant.

extension DeskWork {
  /// Writes a letter about a case as it stands now.
  func write(_ template: LetterTemplate, _ standing: Standing, _ decision: inout Decision) {
    let number = standing.written[template.rawValue, default: 0] + 1
    var view = view(of: standing)
    view.isRepeated = template == .completion && number > 1
    add(template, key: "\(standing.id.text).\(template.rawValue).\(number)", id: standing.id, view, &decision)
  }

  /// Writes the notice that a mail is no request.
  func writeNotice(_ decision: inout Decision) {
    var view = bareView(.request, received: intake.received)
    view.subject = letter.subject
    view.applicant = letter.applicant.name ?? ""
    let nobody = CaseData(letter, documents: [])
    view.requirements = Checklist.missing(nobody, kind: .request, by: office.procedure)
      .filter { if case .field = $0.item { false } else { $0.level == .wajib } }
      .map(\.indonesian)
    add(.notARequest, key: "L-\(intake.digest.hex.prefix(16)).not-a-request.1", id: nil, view, &decision)
  }

  private func add(
    _ template: LetterTemplate, key: String, id: CaseID?, _ view: LetterView, _ decision: inout Decision
  ) {
    let delivery = delivery
    var view = view
    if case .print = delivery { view.isMailed = false }
    var entry = LetterEntry(
      key: key, id: id, template: template.rawValue, created: now, state: .queued, reason: nil)
    if case .suppressed(let reason) = delivery { (entry.state, entry.reason) = (.suppressed, reason) }
    let wasWritten = clerk.enter(entry, view, &decision) { rendered in
      switch delivery {
      case .email(let recipient): .email(draft(rendered, key: key, to: recipient))
      case .print: .print
      case .suppressed(let reason): .suppressed(reason)
      }
    }
    if wasWritten, let id, let reason = entry.reason {
      decision.remarks.append("Surat untuk berkas \(id.text) tidak dikirim: \(reason)")
    }
  }

  private enum Way {
    case email(Mailbox)
    case print
    case suppressed(String)
  }

  /// How the applicant can be reached.
  private var delivery: Way {
    if intake.form != nil { return reviewedDelivery }
    guard letter.channel == .email else { return .print }
    guard letter.answerable, let from = letter.from, from.isValid else {
      return .suppressed(letter.unanswerableReason ?? "Alamat pengirim tidak sah.")
    }
    return .email(from)
  }

  /// Of a letter that an officer has looked at: a mail is answered where that is allowed, else the address on the form
  /// counts, else the post.
  private var reviewedDelivery: Way {
    let from = letter.from
    if letter.channel == .email, letter.answerable, let from, from.isValid { return .email(from) }
    guard let address = letter.applicant.email else { return .print }
    let mailbox = Mailbox(name: letter.applicant.name ?? "", address: address)
    // Machines must not be answered, whoever fills in the form (RFC 3834).
    let isForbidden = from.map { $0.address.utf8.elementsEqual(address.utf8) } ?? false
    return mailbox.isValid && !isForbidden ? .email(mailbox) : .print
  }

  private func draft(_ rendered: RenderedLetter, key: String, to recipient: Mailbox) -> Draft {
    Draft(
      from: Mailbox(name: office.name, address: office.sender), to: recipient,
      replyTo: office.sender == office.email ? nil : Mailbox(name: office.name, address: office.email),
      subject: rendered.subject, date: now, zone: office.zone, messageID: clerk.keys.messageID(of: key),
      inReplyTo: letter.messageID, references: letter.references,
      marks: [.autoReplied, .suppressReplies, .loop(key)], text: rendered.text, html: rendered.html,
      attachments: [])
  }

  private func bareView(_ matter: LetterView.Matter, received: Instant) -> LetterView {
    office.view(matter, received: received, written: today)
  }

  private func view(of standing: Standing) -> LetterView {
    var view = office.view(of: standing, written: today)
    view.latest = standing.received == intake.received ? nil : intake.received
    view.way = LetterView.Way(rawValue: letter.channel.rawValue) ?? .email
    standing.timing?.tell(standing.flags, &view)
    return view
  }
}
