import Civil
import Digests
import Json
import Letters
import Mime
import Procedures
import Records

// Mail about our own letters: reports of their delivery, and their copies.

extension DeskWork {
  /// A report about the delivery of one of our letters; `nil` when it is about none, or only says that it
  /// is.
  ///
  /// Only a final failure changes the letter, and only once; a report that it arrived settles a letter of
  /// which nobody knew whether it had gone.
  func bounce() -> Decision? {
    guard let report = letter.deliveryReport, let entry = reported(by: report) else { return nil }
    var decision = kept(.bounce, id: entry.id, remark: remark(report, entry))
    if report.isFinalFailure, Self.canComeBack.contains(entry.state) {
      decision.acts.append(.letterState(key: entry.key, state: .bounced, detail: report.status?.text))
      if let id = entry.id { decision.acts.append(.flag(id: id, flag: "surat-kembali")) }
    } else if report.action == .delivered, entry.state == .uncertain {
      decision.acts.append(.letterState(key: entry.key, state: .sent, detail: "delivery report"))
    }
    return decision
  }

  /// Answers to our survey: counted, kept with the case, not answered; `nil` for any other letter.
  func surveyAnswer() -> Decision? {
    guard !letter.ratings.isEmpty, letter.kind != .autoReply,
      let key = (letter.inReplyTo + letter.references.reversed()).lazy.compactMap({
        clerk.keys.letterKey(in: $0)
      }).first,
      let entry = register.letter(key: key), entry.template == LetterTemplate.survey.rawValue,
      let id = entry.id
    else { return nil }
    var decision = attached(to: id, remark: nil, isToBeRead: false)
    let octets = JsonWriter.pretty(Survey.json(letter.ratings))
    let path = "survei/\(intake.digest.hex.prefix(16)).json"
    decision.files.append(.init(path: path, content: .octets(octets)))
    decision.acts += [
      .keep(Kept(id: id, file: path, digest: Digest(of: octets), role: "survey", octets: octets.count)),
      .done(id: id, DoneAct(act: CaseAct.survey.rawValue, on: today, file: path)),
    ]
    return decision
  }

  /// A report about something that is not ours; one that may be about several of our letters goes to a person.
  func foreignReport() -> Decision {
    if let report = letter.deliveryReport, report.isFinalFailure, candidates(report).count > 1 {
      return review("Laporan bahwa surat tidak sampai; suratnya tidak disebut, periksa berkas pemohon.", nil)
    }
    return kept(.bounce, id: nil, remark: nil)
  }

  /// The copy of a letter of ours that came back to the office: a blind copy, the test letter of `loket
  /// check`; `nil` for any other mail.
  ///
  /// The letter itself lies in its case already, so the copy is not kept. That it came proves that the
  /// server had taken the letter.
  func ownCopy() -> Decision? {
    guard let sender = letter.from?.address, office.ownAddresses.contains(sender.lowercased()),
      let key = letter.messageID.flatMap({ clerk.keys.letterKey(in: $0) })
    else { return nil }
    let entry = register.letter(key: key)
    var decision = Decision(fate: .ownCopy, id: entry?.id)
    decision.acts = [.file(fate: Decision.Fate.ownCopy.rawValue, id: entry?.id)]
    if let entry, entry.state == .sending || entry.state == .uncertain {
      decision.acts.append(.letterState(key: key, state: .sent, detail: "copy came back"))
    }
    return decision
  }

  /// The letter that a report is about: by a Message-ID whose code is right, else by the address that the
  /// report was sent to.
  private func reported(by report: DeliveryReport) -> LetterEntry? {
    let named = report.messageIDs.lazy.compactMap { clerk.keys.letterKey(in: $0) }
    let addressed = report.recipients.lazy.compactMap { clerk.keys.letterKey(inAddress: $0) }
    return named.compactMap { register.letter(key: $0) }.first
      ?? addressed.compactMap { register.letter(key: $0) }.first
      ?? onlyLetter(report)
  }

  /// A report without any of our codes names at least whom it did not reach: where one letter alone went to them and
  /// may have failed, it is that one; where several did, a person must look.
  private func onlyLetter(_ report: DeliveryReport) -> LetterEntry? {
    guard report.isFinalFailure else { return nil }
    let candidates = candidates(report)
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// Letters of ours that went to whom the report names, within the time in which reports come.
  func candidates(_ report: DeliveryReport) -> [LetterEntry] {
    let since = now.adding(seconds: -10 * 86_400)
    return dossier.reportedCases.flatMap { register.case($0)?.letters ?? [] }.filter {
      Self.canComeBack.contains($0.state) && $0.state != .queued && $0.created > since
    }
  }

  /// States of a letter that a failure still says something new about. One that bounced was counted; one
  /// that was printed has gone another way.
  private static let canComeBack: Set<LetterState> = [.queued, .sending, .sent, .uncertain]

  private func remark(_ report: DeliveryReport, _ entry: LetterEntry) -> String? {
    let code = report.status.map { status in
      " (kode \(status.text)" + (Self.reason(status).map { ": \($0)" } ?? "") + ")"
    }
    switch report.action {
    case .failed where Self.canComeBack.contains(entry.state):
      return "Surat \(entry.key) tidak sampai\(code ?? ""); kirim lewat jalan lain."
    case .delayed:
      return "Surat \(entry.key) belum sampai\(code ?? ""); sistem surat masih mencoba mengirimnya."
    default: return nil
    }
  }

  /// What a status code says about the recipient (RFC 3463), in Indonesian; `nil` where it says nothing an
  /// officer can use.
  private static func reason(_ status: DeliveryStatus) -> String? {
    switch (status.subject, status.detail) {
    case (1, _): "alamat penerima tidak dikenal"
    case (2, 1): "kotak surat penerima tidak aktif"
    case (2, 2): "kotak surat penerima penuh"
    case (2, 3), (3, 4): "surat terlalu besar bagi penerima"
    case (4, _): "server penerima tidak dapat dicapai"
    case (7, _): "ditolak oleh sistem surat penerima"
    default: nil
    }
  }
}
