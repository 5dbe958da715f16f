import Civil
import Procedures
import Records

// The days in which an answer promises to provide what it grants, or what is not documented yet.

extension ActWork {
  /// Promises them, where the officer has named them.
  mutating func promiseProvision(_ kind: CaseAct) {
    guard [.grant, .grantPartly, .obey, .answerNotHeld].contains(kind), record.kind == .request,
      let days = act.days
    else { return }
    let due = office.calendar.due(from: today, days: days, unit: .working)
    decision.acts.append(
      .deadline(
        id: id,
        Deadline(
          name: ProvisionPeriod.name, from: today, days: days, unit: DayUnit.working.rawValue, due: due.due,
          provisional: due.provisional)))
  }

  /// An applicant who withdraws wants nothing any more, whatever was ordered for him.
  mutating func dropOrder() {
    lift(OrderMark.superior)
    guard record.deadlines.last(where: { $0.name == OrderPeriod.name })?.state == .open else { return }
    decision.acts.append(.settle(id: id, deadline: OrderPeriod.name, state: .void))
  }

  /// What the answer that stands withholds; empty where it gave everything.
  var withheld: String {
    let answers: [CaseAct] = [.grant, .grantPartly, .obey]
    let last = matter.standing.last { $0.act.act.matrix.map(answers.contains) ?? false }
    guard let answer = last?.act, answer.act == .act(.grantPartly) else { return "" }
    return answer.redaction ?? ""
  }

  /// Ends them, where they run or have been missed: kept by what was handed over, or of no account any more.
  mutating func settleProvision(as state: DeadlineState? = nil) {
    guard let provision = record.deadlines.last(where: { $0.name == ProvisionPeriod.name }),
      provision.state == .open || provision.state == .missed && state == .void
    else { return }
    let outcome = state ?? (today <= provision.due ? .met : .missed)
    decision.acts.append(.settle(id: id, deadline: ProvisionPeriod.name, state: outcome))
  }
}
