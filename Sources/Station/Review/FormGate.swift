import Civil
import Desk
import Letters
import Records

/// Looks at officers' forms before they are taken out of the drop folder: one that cannot be filed stays, with a note
/// beside it.
struct FormGate {
  let shelf: ReviewShelf

  /// Why the form among some dropped files is not taken; `nil` when it can be, or there is none.
  func refusal(of files: [Enclosure], _ register: Register, today: CivilDate) -> Refusal? {
    if isDecision(files) { return .decisionForm }
    guard let (text, _) = DroppedForm.find(files) else {
      return files.count == 1 && ReviewNote.isNote(files[0].octets) ? .ownNote : nil
    }
    do throws(IntakeFault) {
      let form = try IntakeForm(text: text)
      try form.check()
      if let date = form.received?.date, ReceivedDate.verdict(date, today: today) != .possible {
        throw IntakeFault.oddDate
      }
      return refusal(of: form, register)
    } catch {
      return .form(error)
    }
  }

  /// Whether an officer's decision form is among the files.
  private func isDecision(_ files: [Enclosure]) -> Bool {
    files.contains { file in
      DropKind.of(file.octets, name: FileName(file.name)) == .text
        && FilledForm.isForm(PlainText.decode(file.octets))
    }
  }

  private func refusal(of form: IntakeForm, _ register: Register) -> Refusal? {
    for field in [FormField.sameAs, .caseNumber] {
      guard let number = form[field] else { continue }
      let id =
        CaseID(text: number).flatMap { register.holds($0) ? $0 : nil } ?? register.caseID(number: number)
      if id == nil { return .unknownCase(field == .sameAs ? "Sama dengan berkas" : "Nomor berkas") }
    }
    guard let origin = form.origin else { return nil }
    guard let known = register.letter(beginning: origin) else { return .unknownOrigin }
    if let id = known.fate.id { return .filedOrigin(id) }
    do {
      guard let letter = try shelf.letter(origin, known.digest) else { return .lostOrigin }
      let files = shelf.files(origin)
      let last = form.papers.map(\.file).max() ?? 0
      return last > 0 && letter.isBundle == false && !files.isEmpty && last > files.count
        ? .unknownFile(last) : nil
    } catch {
      return .lostOrigin
    }
  }
}
