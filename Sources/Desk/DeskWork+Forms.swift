import Civil
import Digests
import Letters
import Procedures
import Records

// Letters from `review/` that an officer's form files.

extension DeskWork {
  /// Files the letter as the officer says, as if it had come in just now with the day on which it really came.
  ///
  /// Never two cases for one letter: where the journal knows already what became of it, the form is kept as a copy.
  func filed(by form: OfficerForm) -> Decision {
    if form.isLetter { return typed(form.answers) }
    if let id = register.fate(of: intake.digest)?.id {
      var decision = kept(.duplicate, id: id, remark: "Surat ini sudah dicatat sebagai \(id.text).")
      decision.acts.removeAll { if case .keep = $0 { true } else { false } }
      decision.files = []
      keep(form, &decision)
      return decision
    }
    var decision = decided(by: form.answers)
    keep(form, &decision)
    return decision
  }

  /// A letter that an officer typed as a form: nobody has looked yet whether it came by mail as well.
  private func typed(_ answers: IntakeForm) -> Decision {
    if let known = register.fate(of: intake.content), isSameLetter(known) { return duplicate(of: known) }
    if answers[.sameAs] == nil, let twin = twin() {
      return twin.isCertain ? joined(to: twin) : review(Self.likeAnother, nil, same: twin)
    }
    return decided(by: answers)
  }

  /// What an officer is told of a letter that may be filed already.
  static let likeAnother = "Surat ini mirip dengan surat yang sudah dicatat."

  private func decided(by answers: IntakeForm) -> Decision {
    if letter.kind == .other { return kept(.other, id: nil, remark: nil) }
    if let same = answers[.sameAs].flatMap(named) {
      var decision = joined(to: same)
      countFromFirst(same, &decision)
      return decision
    }
    switch letter.kind {
    case .objection: return objected(answers)
    case .completion, .withdrawal:
      guard let record = answers[.caseNumber].flatMap(named) else {
        return review("Nomor berkas pada formulir tidak dikenal.", nil)
      }
      return letter.kind == .completion ? joined(to: record) : withdrawn(record)
    default: return open(.request)
    }
  }

  /// A case by its id or official number, as an officer writes them.
  func named(_ text: String) -> CaseRecord? {
    register.caseID(written: text).flatMap { register.case($0) }
  }

  private func joined(to record: CaseRecord) -> Decision { completed(record) }

  /// An objection whose request the officer has named, or says that there is none.
  private func objected(_ answers: IntakeForm) -> Decision {
    objection(to: answers[.reference].flatMap(named).flatMap { request(of: $0.id) }, isCertain: true)
  }

  private func withdrawn(_ record: CaseRecord) -> Decision {
    if !record.status.isEnded, !canBeWithdrawn(record) {
      return attached(
        to: record.id,
        remark: record.kind == .dispute
          ? "Sengketa \(record.id.text) ditarik pemohon di Komisi Informasi; ada surat pencabutan."
          : "Berkas \(record.id.text) sudah dijawab; ada surat pencabutan.")
    }
    guard !record.status.isEnded, let data = dossier.data[record.id] else {
      return attached(to: record.id, remark: "Berkas \(record.id.text) sudah berakhir; ada surat pencabutan.")
    }
    return withdraw(record, data)
  }

  /// Keeps the form beside the letter it is about.
  private func keep(_ form: OfficerForm, _ decision: inout Decision) {
    let path = formPath(decision)
    decision.files.append(.init(path: path, content: .octets(form.file.octets)))
    // The letter's own acts come first: the first act that files it says what became of it.
    decision.acts.append(
      .keep(
        Kept(
          id: decision.id, file: path, digest: form.file.digest, role: "form", octets: form.file.octets.count)
      ))
  }

  /// `surat-masuk-01.formulir.txt` beside `surat-masuk-01.pdf`; of a copy, by its own digest.
  private func formPath(_ decision: Decision) -> String {
    let ending = intake.form?.ending ?? "txt"
    for case .keep(let kept) in decision.acts where kept.role == "original" {
      let stem = kept.file.utf8.lastIndex(of: 0x2E).map { String(kept.file[..<$0]) } ?? kept.file
      return stem + ".formulir." + ending
    }
    let digits = intake.form?.file.digest.hex.prefix(16) ?? ""
    return decision.id == nil ? "formulir-\(digits).\(ending)" : "formulir/\(digits).\(ending)"
  }

  /// The case that a side file names; `nil` where it names none, or none that is there.
  var officersCase: CaseRecord? { intake.namedByOfficer.flatMap(named) }

  /// What an officer is told of a side file whose number nobody has.
  static let unknownNumber = "Nomor berkas pada catatan petugas tidak dikenal."

  /// What an officer is told of a letter whose needed fields could not be read for certain.
  var unread: String {
    let words: [String: String] = [
      "name": "nama pemohon", "information": "informasi yang diminta",
      "objection.grounds": "alasan keberatan",
      "objection.reference": "nomor permohonan",
    ]
    let named = letter.unreadNeeds.compactMap { words[$0] } + unreadLacks
    return "Belum pasti terbaca: \(named.joined(separator: ", "))."
  }
}
