import Civil
import Desk
import Records
import Testing

@Suite struct ChainTermTests {
  private static let calendar = WorkCalendar(
    tables: [HolidayTable(year: 2026, basis: "SKB", holidays: [])], week: 5, cutiBersamaOff: true, added: [],
    removed: [], hours: nil, zone: .wib)

  /// A Friday, ten working days, a Friday.
  private func term(_ unit: DayUnit) throws -> ChainTerm {
    let from = try #require(CivilDate(iso: "2026-11-20"))
    let due = Self.calendar.due(from: from, days: 10, unit: unit)
    return ChainTerm(
      id: CaseID(year: 2026, kind: .request, sequence: 1),
      deadline: Deadline(
        name: "answer", from: from, days: 10, unit: unit.rawValue, due: due.due, provisional: false),
      count: due, origin: .event, sequence: 1, outcome: .done(on: due.due))
  }

  @Test(arguments: [
    ("2026-11-19", 0, -11), ("2026-11-20", 0, -10), ("2026-11-21", 0, -10), ("2026-11-23", 1, -9),
    ("2026-12-03", 9, -1), ("2026-12-04", 10, 0), ("2026-12-05", 10, 0), ("2026-12-07", 11, 1),
    ("2026-12-18", 20, 10),
  ])
  func workingDaysAreCountedFromDayZeroAndFromTheLastDay(day: String, number: Int, distance: Int) throws {
    let date = try #require(CivilDate(iso: day))
    let term = try term(.working)
    #expect(term.days(until: date, Self.calendar) == number)
    #expect(term.distance(of: date, Self.calendar) == distance)
  }

  @Test(arguments: [("2026-11-21", 1, -9), ("2026-11-30", 10, 0), ("2026-12-02", 12, 2)])
  func calendarDaysAreCountedAsTheyCome(day: String, number: Int, distance: Int) throws {
    let date = try #require(CivilDate(iso: day))
    let term = try term(.calendar)
    #expect(term.days(until: date, Self.calendar) == number)
    #expect(term.distance(of: date, Self.calendar) == distance)
  }
}
