import Civil
import Testing

/// One line of domain.md §5.4.
struct WorkedDates: CustomTestStringConvertible, Sendable {
  let received: String
  let weekday: String
  /// 3, 10, 17, 14 and 30 working days.
  let working: [String]
  let calendar30: String
  let sixDays10: String
  let jointLeaveWorked10: String
  var testDescription: String { received }
}

let workedDates = [
  WorkedDates(
    received: "2026-03-13", weekday: "Jumat",
    working: ["2026-03-25", "2026-04-06", "2026-04-15", "2026-04-10", "2026-05-05"],
    calendar30: "2026-04-12", sixDays10: "2026-04-01", jointLeaveWorked10: "2026-03-30"),
  WorkedDates(
    received: "2026-05-11", weekday: "Senin",
    working: ["2026-05-18", "2026-05-29", "2026-06-10", "2026-06-05", "2026-06-30"],
    calendar30: "2026-06-10", sixDays10: "2026-05-25", jointLeaveWorked10: "2026-05-26"),
  WorkedDates(
    received: "2026-11-23", weekday: "Senin",
    working: ["2026-11-26", "2026-12-07", "2026-12-16", "2026-12-11", "2027-01-08"],
    calendar30: "2026-12-23", sixDays10: "2026-12-04", jointLeaveWorked10: "2026-12-07"),
  WorkedDates(
    received: "2026-12-18", weekday: "Jumat",
    working: ["2026-12-23", "2027-01-07", "2027-01-18", "2027-01-13", "2027-02-04"],
    calendar30: "2027-01-17", sixDays10: "2027-01-02", jointLeaveWorked10: "2027-01-06"),
  WorkedDates(
    received: "2027-03-01", weekday: "Senin",
    working: ["2027-03-04", "2027-03-23", "2027-04-05", "2027-03-31", "2027-04-22"],
    calendar30: "2027-03-31", sixDays10: "2027-03-19", jointLeaveWorked10: "2027-03-18"),
  WorkedDates(
    received: "2024-11-20", weekday: "Rabu",
    working: ["2024-11-25", "2024-12-05", "2024-12-16", "2024-12-11", "2025-01-07"],
    calendar30: "2024-12-20", sixDays10: "2024-12-03", jointLeaveWorked10: "2024-12-05"),
  WorkedDates(
    received: "2025-08-05", weekday: "Selasa",
    working: ["2025-08-08", "2025-08-20", "2025-08-29", "2025-08-26", "2025-09-18"],
    calendar30: "2025-09-04", sixDays10: "2025-08-16", jointLeaveWorked10: "2025-08-19"),
]

@Test(arguments: workedDates)
func countsTheWorkedDates(_ example: WorkedDates) throws {
  let from = try day(example.received)
  #expect(from.weekday.indonesian == example.weekday)
  let office = try calendar()
  for (days, expected) in zip([3, 10, 17, 14, 30], example.working) {
    let term = office.due(from: from, days: days, unit: .working)
    #expect(term.due.iso == expected, "\(days) working days")
    #expect(!term.provisional)
  }
  #expect(office.due(from: from, days: 30, unit: .calendar).due.iso == example.calendar30)
  let sixDays = try calendar(week: 6)
  #expect(sixDays.due(from: from, days: 10, unit: .working).due.iso == example.sixDays10)
  let worked = try calendar(cutiBersamaOff: false)
  #expect(worked.due(from: from, days: 10, unit: .working).due.iso == example.jointLeaveWorked10)
}

@Test func countsTheWholeChainOfASilentOffice() throws {
  let office = try calendar()
  var at = try day("2026-03-13")
  let received = at
  for (days, expected) in [(17, "2026-04-15"), (30, "2026-06-04"), (30, "2026-07-17"), (14, "2026-08-06")] {
    at = office.due(from: at, days: days, unit: .working).due
    #expect(at.iso == expected)
  }
  #expect(at.dayNumber - received.dayNumber == 146)
}

@Test(arguments: [(2024, 238), (2025, 237), (2026, 240), (2027, 242)])
func countsTheWorkingDaysOfAYear(_ year: Int, _ expected: Int) throws {
  let office = try calendar()
  let first = try #require(CivilDate(year: year, month: 1, day: 1))
  let last = try #require(CivilDate(year: year, month: 12, day: 31))
  let days = (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
  #expect(days.count { office.isWorkingDay($0) } == expected)
  #expect(days.allSatisfy { office.covers($0) })
}

/// A decree that comes late moves the due date of a case that is open.
@Test(arguments: [
  ("2024-11-27", "2024-11-20", "2024-12-04", "2024-12-05"),
  ("2025-08-18", "2025-08-05", "2025-08-19", "2025-08-20"),
])
func lateDecreesMoveTheDueDate(_ decreed: String, _ received: String, _ before: String, _ after: String)
  throws
{
  let date = try day(decreed)
  var earlier = try Shipped.tables()
  for index in earlier.indices { earlier[index].holidays.removeAll { $0.date == date } }
  let from = try day(received)
  #expect(try calendar(earlier).due(from: from, days: 10, unit: .working).due.iso == before)
  #expect(try calendar().due(from: from, days: 10, unit: .working).due.iso == after)
}

@Test func namesEverySkippedDay() throws {
  let term = try calendar().due(from: day("2026-12-18"), days: 10, unit: .working)
  let reasons = term.skipped.map { "\($0.date.iso) \($0.reason)" }
  #expect(
    reasons == [
      "2026-12-19 Sabtu", "2026-12-20 Minggu", "2026-12-24 Cuti bersama Natal", "2026-12-25 Hari Raya Natal",
      "2026-12-26 Sabtu", "2026-12-27 Minggu", "2027-01-01 Tahun Baru 2027 Masehi", "2027-01-02 Sabtu",
      "2027-01-03 Minggu", "2027-01-05 Isra Mikraj Nabi Muhammad SAW 1448 Hijriah",
    ])
}

@Test func eightDaysOfMarch2027AreOneClosedBlock() throws {
  let office = try calendar()
  #expect(try office.nextWorkingDay(after: day("2027-03-05")).iso == "2027-03-16")
}
