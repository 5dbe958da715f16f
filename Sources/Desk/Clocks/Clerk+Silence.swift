package import Civil
import Procedures
package import Records

// A superior who lets the time for a response pass in silence.

extension Clerk {
  /// Whether an objector is owed the letter about the right to go to the commission: the superior's time has passed
  /// without a response, by the law's count too where it ends later, and the applicant's own still runs.
  ///
  /// Only where the procedure has that letter, and once: a response that comes later is lettered by itself. What came
  /// before its ground or after its time the commission may see otherwise; there a person decides what is said.
  package func owesSilence(_ record: CaseRecord, today: CivilDate) -> Bool {
    let template = LetterTemplate.disputeRight
    guard record.kind == .objection, record.status == .registered,
      office.procedure.letter(.disputeRight) != nil,
      let window = office.silenceWindow(record), today > window.from, today <= window.due,
      !record.flags.contains(where: { $0 == ObjectionTiming.premature || $0 == ObjectionTiming.late })
    else { return false }
    return !record.letters.contains { $0.template.utf8.elementsEqual(template.rawValue.utf8) }
  }

  /// That letter: what was due when, and the last day at the commission.
  package func tellSilence(of matter: CaseMatter, now: Instant) -> Decision {
    let record = matter.record
    var decision = Decision(fate: .attached, id: record.id)
    notify(
      .disputeRight, of: matter, Standing(record, data: matter.data, lacks: []), &decision, now: now)
    return decision
  }
}

extension Office {
  /// The applicant's time at the commission after a superior's silence, while it runs; `nil` where the superior has
  /// responded, may still do so in time, or a dispute is open.
  package func silenceWindow(_ record: CaseRecord) -> Deadline? {
    guard record.kind == .objection, record.status == .registered,
      record.deadlines.last(where: { $0.name == DeadlineName.response.rawValue })?.state == .missed
    else { return nil }
    return record.deadlines.last { $0.name == DeadlineName.disputeWindow.rawValue && $0.state == .open }
  }
}
