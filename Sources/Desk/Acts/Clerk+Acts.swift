package import Civil
import Letters
package import Procedures
package import Records

extension Clerk {
  /// Does an officer's act on a case: a value like every decision, nothing has happened yet.
  ///
  /// - Throws: `ActFault` when the act is illegal, unauthorised or incomplete; then nothing of it is done.
  package func perform(
    _ act: OfficerAct, on matter: CaseMatter, register: Register, now: Instant
  ) throws(ActFault) -> Decision {
    var act = act
    act.wish(as: matter.data)
    try Self.goesForward(from: matter.record.history.last?.at, to: now)
    let official = try signer(of: act, on: matter, now: now)
    act.by = official.name
    if act.act == .act(.refer), let unit = act.to.flatMap(office.unit(named:)) { act.to = unit.name }
    return try ActWork(self, matter, register, act, official, now).run()
  }

  /// A computer whose clock has fallen back would count every period from a wrong day.
  private static func goesForward(from last: Instant?, to now: Instant) throws(ActFault) {
    guard let last, last > now.adding(seconds: slack) else { return }
    throw ActFault(
      .configuration, english: "the clock stands before the last entry of the case; set the computer's clock",
      indonesian:
        "Jam komputer lebih awal daripada catatan terakhir berkas ini. Minta administrator memperbaiki jamnya."
    )
  }

  /// Seconds by which a clock that is set right may fall back.
  private static let slack: Int64 = 600

  /// Who does an act: the one named, or the only one who may. Throws as `perform` does, but for what only doing it shows.
  package func signer(of act: OfficerAct, on matter: CaseMatter, now: Instant) throws(ActFault) -> Official {
    // What the case's state forbids is said before what is not filled in: it decides whether filling in is worth while.
    if let kind = act.act.matrix {
      do throws(NotAllowed) {
        _ = try matter.record.state.after(kind, under: matter.rules(of: office))
      } catch {
        throw ActFault(error)
      }
    }
    // Taking back falls to whoever may do what is taken back.
    let today = now.date(in: office.zone)
    let roles = act.act == .undo ? matter.takingBack(office, on: today).ruling?.act.act.roles : nil
    let check = ActCheck(
      office: office, record: matter.record, act: act, today: today,
      grounds: matter.data.objection?.grounds ?? [],
      hasAddress: matter.data.applicant.address?.nonEmpty != nil, roles: roles ?? act.act.roles)
    return try check.run()
  }
}

// What registering a case needs, for letters and for acts alike.

extension Office {
  /// A period as it is promised now; `nil` where the procedure has none of that name.
  package func deadline(_ name: DeadlineName, from: CivilDate) -> Deadline? {
    guard let rule = procedure.rule(name) else { return nil }
    let due = calendar.due(from: from, days: rule.days, unit: rule.unit)
    return Deadline(
      name: name.rawValue, from: from, days: rule.days, unit: rule.unit.rawValue, due: due.due,
      provisional: due.provisional)
  }

  /// The next official number of a case's kind and year.
  func number(for id: CaseID, received: Instant, register: Register) -> String {
    let pattern = id.kind == .objection ? objectionNumbers : requestNumbers
    return pattern.number(
      sequence: register.nextNumber(id.kind, year: id.year), date: received.date(in: zone))
  }

  /// The day a unit is asked to answer by: three working days before the answer is due, at least one from now.
  func unitDue(from day: CivilDate, answer: CivilDate?) -> CivilDate {
    let usual = calendar.due(from: day, days: Self.unitDays, unit: .working).due
    guard let answer else { return usual }
    var best = calendar.nextWorkingDay(after: day)
    for days in 1...Self.unitDays {
      let due = calendar.due(from: day, days: days, unit: .working).due
      if calendar.due(from: due, days: Self.unitMargin, unit: .working).due <= answer { best = due }
    }
    return best
  }

  /// Working days a unit usually has, and those kept for writing the answer.
  private static let unitDays = 5
  private static let unitMargin = 3
}
