package import Civil
import Procedures
package import Records

/// A period of a case as it was promised, how it is counted, and what became of it.
package struct ChainTerm: Sendable, Equatable {
  package var id: CaseID
  package var deadline: Deadline
  /// The count by the office's calendar as it stands now; its last day may differ from the promised one.
  package var count: DueDate
  /// Why it was promised.
  package var origin: Origin
  /// The journal's line that promised it.
  package var sequence: Int
  package var outcome: Outcome

  package init(
    id: CaseID, deadline: Deadline, count: DueDate, origin: Origin, sequence: Int, outcome: Outcome
  ) {
    self.id = id
    self.deadline = deadline
    self.count = count
    self.origin = origin
    self.sequence = sequence
    self.outcome = outcome
  }

  /// Why a period was promised.
  package enum Origin: Sendable, Equatable {
    /// By a letter, or by an act other than an extension.
    case event
    /// It is what one extension adds to the answer.
    case extending
    /// An earlier period ended in silence.
    case silence
  }

  /// What became of a period.
  package enum Outcome: Sendable, Equatable {
    /// Nothing yet, up to that day.
    case running(until: CivilDate)
    /// Promised anew on that day: by an extension, or counted again.
    case replaced(on: CivilDate, isExtended: Bool)
    /// What it waited for was done on that day.
    case done(on: CivilDate)
    /// An applicant's period that passed unused, as the journal noted on that day.
    case unused(noted: CivilDate)
    /// It ended without what it waited for: the case was withdrawn, the act that began it was taken back, the applicant
    /// let it pass.
    case ended(on: CivilDate, deed: String)
  }

  /// Whether the promised last day is not the one that the calendar gives now.
  package var isRecounted: Bool { count.due != deadline.due }

  /// How many days of the period's unit lie after its day 0, up to a day; 0 for a day before it.
  package func days(until day: CivilDate, _ calendar: WorkCalendar) -> Int {
    Self.days(after: deadline.from, until: day, unit: count.unit, calendar)
  }

  /// How many days of the period's unit a day lies after the promised last day; negative before it.
  package func distance(of day: CivilDate, _ calendar: WorkCalendar) -> Int {
    day > deadline.due
      ? Self.days(after: deadline.due, until: day, unit: count.unit, calendar)
      : -Self.days(after: day, until: deadline.due, unit: count.unit, calendar)
  }

  private static func days(
    after start: CivilDate, until end: CivilDate, unit: DayUnit, _ calendar: WorkCalendar
  ) -> Int {
    guard end > start else { return 0 }
    switch unit {
    case .calendar: return end.dayNumber - start.dayNumber
    case .working:
      // No case lasts longer than a century; beyond it the count says nothing.
      let last = min(end, start.adding(days: 36_525))
      var count = 0
      var day = start
      while day < last {
        day = day.adding(days: 1)
        if calendar.isWorkingDay(day) { count += 1 }
      }
      return count
    }
  }
}

extension ChainTerm {
  /// Every period that the journal promised for the cases, in the order of cases and promises.
  ///
  /// `isWhole`: with the periods that bind units inside the office. The applicant's own periods are held to be used on
  /// the day on which the objection came or the dispute was entered.
  package static func all(
    _ cases: [ChainCase], _ journal: ChainJournal, office: Office, isWhole: Bool
  ) -> [ChainTerm] {
    let today = journal.at.date(in: office.zone)
    var terms: [ChainTerm] = []
    for item in cases {
      var own: [ChainTerm] = []
      for line in journal.lines { take(line, item.id, office, today, &own) }
      used(&own, item, cases, office)
      terms += own.filter {
        $0.deadline.name != HearingDay.name && (isWhole || $0.deadline.name != UnitPeriod.name)
      }
    }
    return terms
  }

  private static func take(
    _ line: ChainLine, _ id: CaseID, _ office: Office, _ today: CivilDate, _ terms: inout [ChainTerm]
  ) {
    let acts = line.acts(about: id)
    var day = line.at.date(in: office.zone)
    // What a letter completed counts from the day the letter came, not from the hour it was read.
    for case .status(_, let status, let on) in acts where status == .registered { day = min(day, on) }
    fulfil(line.deed, acts, day, &terms)
    for act in acts {
      switch act {
      case .deadline(_, let deadline):
        if let place = terms.lastIndex(where: { $0.deadline.name == deadline.name }),
          case .running = terms[place].outcome
        {
          terms[place].outcome = .replaced(on: day, isExtended: line.deed == CaseAct.extend.rawValue)
        }
        let unit = DayUnit(rawValue: deadline.unit) ?? .working
        terms.append(
          ChainTerm(
            id: id, deadline: deadline,
            count: office.calendar.due(from: deadline.from, days: deadline.days, unit: unit),
            origin: origin(line), sequence: line.sequence, outcome: .running(until: today)))
      case .settle(_, let name, let state):
        guard let place = terms.lastIndex(where: { $0.deadline.name == name }) else { continue }
        let deed = line.deed ?? ""
        switch state {
        case .open: terms[place].outcome = .running(until: today)
        case .void: terms[place].outcome = .ended(on: day, deed: deed)
        case .met, .missed:
          if case .clock = line.cause {
            // A duty that is missed still waits to be done; a right that was not used is over.
            if terms[place].isApplicants { terms[place].outcome = .unused(noted: day) }
          } else {
            let isEnd = [CaseAct.withdraw.rawValue, CaseAct.lapse.rawValue, "undo"].contains(deed)
            terms[place].outcome = isEnd ? .ended(on: day, deed: deed) : .done(on: day)
          }
        }
      default: continue
      }
    }
  }

  private static func origin(_ line: ChainLine) -> Origin {
    if case .clock = line.cause { return .silence }
    return line.deed == CaseAct.extend.rawValue ? .extending : .event
  }

  /// An answer or a response that came late: the journal has noted long before that its period was missed, so the act
  /// itself settles nothing.
  private static func fulfil(
    _ word: String?, _ acts: [Act], _ day: CivilDate, _ terms: inout [ChainTerm]
  ) {
    guard acts.contains(where: { if case .done = $0 { true } else { false } }) else { return }
    let name: DeadlineName
    switch word.flatMap(OfficerAct.Deed.init(word:)) {
    case .act(.grant), .act(.grantPartly), .act(.refuse), .act(.answerNotHeld), .act(.transfer):
      name = .answer
    case .responded: name = .response
    default: return
    }
    guard let place = terms.lastIndex(where: { $0.deadline.name == name.rawValue }),
      case .running = terms[place].outcome
    else { return }
    terms[place].outcome = .done(on: day)
  }

  /// Whether it is the applicant who may act within it.
  var isApplicants: Bool {
    [DeadlineName.objectionWindow.rawValue, DeadlineName.disputeWindow.rawValue].contains(deadline.name)
  }

  /// The applicant has used a window on the day on which the objection came, or the dispute was entered.
  private static func used(
    _ terms: inout [ChainTerm], _ item: ChainCase, _ cases: [ChainCase], _ office: Office
  ) {
    let next = cases.filter { $0.record.relates == item.id }.map(\.record)
    for index in terms.indices where terms[index].isApplicants {
      switch terms[index].outcome {
      case .replaced, .ended: continue
      case .running, .unused, .done: break
      }
      let kind: CaseKind =
        terms[index].deadline.name == DeadlineName.objectionWindow.rawValue ? .objection : .dispute
      let days = next.filter { $0.kind == kind }.map { $0.received.date(in: office.zone) }
      // A dispute is used on the day it was entered at the commission, which may be noted here later.
      let filed = item.rulings.values.filter { $0.act.stage == .open }.compactMap(\.act.summons.filed).min()
      if kind == .dispute, !days.isEmpty, let filed {
        terms[index].outcome = .done(on: filed)
      } else if let day = days.filter({ $0 >= terms[index].deadline.from }).min() {
        terms[index].outcome = .done(on: day)
      }
    }
  }
}
