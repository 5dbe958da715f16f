import Records
import Templates

extension Clerk {
  /// Writes one letter into a decision: its entry for the journal, the letter itself; says whether it was written.
  ///
  /// Where its template is wrong the case stands; only the letter waits until the template is mended.
  @discardableResult
  func enter(
    _ entry: LetterEntry, _ view: LetterView, _ decision: inout Decision,
    as delivery: (RenderedLetter) -> OutgoingLetter.Delivery
  ) -> Bool {
    let rendered: RenderedLetter
    do {
      rendered = try templates.render(entry.template, view)
    } catch {
      var failed = entry
      (failed.state, failed.reason) = (.failed, "templates/\(error.file):\(error.line)")
      decision.acts.append(.letter(failed))
      decision.faults.append(
        "templates/\(error.file):\(error.line): \(error.what); \(error.mend); the letter \(entry.key) was not "
          + "written")
      return false
    }
    decision.acts.append(.letter(entry))
    decision.letters.append(
      OutgoingLetter(
        key: entry.key, template: entry.template, path: "surat-keluar/\(entry.key)",
        delivery: delivery(rendered), rendered: rendered))
    return true
  }
}
