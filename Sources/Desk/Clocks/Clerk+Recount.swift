package import Civil
import Records

extension Clerk {
  /// Puts the days of a case that the calendar has moved in force, and tells its applicant of those that letters had
  /// promised.
  ///
  /// The letter is no decision: it says the old and the new day, and that the office still means to keep its own.
  package func recount(_ moved: [Recount], of matter: CaseMatter, now: Instant) -> Decision {
    let record = matter.record
    var decision = Decision(fate: .attached, id: record.id)
    decision.acts = moved.flatMap(\.acts)
    let promised = moved.filter { !$0.promisedIn.isEmpty }
    guard !promised.isEmpty else { return decision }
    var standing = Standing(record, data: matter.data, lacks: [])
    standing.deadlines = promised.map(\.new)
    notify(.dateChange, of: matter, standing, &decision, now: now) { view in
      view.changes = promised.map { .init(name: $0.old.name, former: $0.old.due) }
    }
    return decision
  }
}
