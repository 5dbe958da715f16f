import Civil
import Foundation
import Testing

@Test func dayNumbersFollowOneAnotherFromFirstToLastYear() throws {
  var number = try #require(CivilDate(year: 1, month: 1, day: 1)).dayNumber
  for year in 1...9999 {
    for month in 1...12 {
      let length = CivilDate.length(ofMonth: month, year: year)
      let last = try #require(CivilDate(year: year, month: month, day: length))
      let isRight =
        last.dayNumber == number + length - 1 && CivilDate(dayNumber: number).civil == (year, month, 1)
        && last.civil == (year, month, length) && CivilDate(year: year, month: month, day: length + 1) == nil
      if !isRight { Issue.record("\(year)-\(month)") }
      number += length
    }
  }
  #expect(CivilDate(dayNumber: number).iso == "9999-12-31")
}

/// The system's calendar agrees, from the Gregorian reform on.
@Test func agreesWithTheSystemsCalendar() throws {
  var system = Calendar(identifier: .gregorian)
  system.timeZone = try #require(TimeZone(secondsFromGMT: 0))
  for number in stride(from: -134_000, through: 2_932_896, by: 1009) {
    let parts = system.dateComponents(
      [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
    let date = CivilDate(dayNumber: number)
    #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
    #expect(date.weekday.rawValue % 7 + 1 == parts.weekday)
  }
}

@Test(arguments: [
  ("2026-11-20", 20777), ("1970-01-01", 0), ("1969-12-31", -1), ("0001-01-01", -719_162),
  ("9999-12-31", 2_932_896),
  ("2024-02-29", 19782), ("2000-02-29", 11016),
])
func readsAndWritesIso(_ iso: String, _ number: Int) throws {
  let date = try day(iso)
  #expect(date.dayNumber == number)
  #expect(date.iso == iso)
}

@Test(arguments: [
  "", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-00", "2026-11-31", "0000-01-01",
  "2026-1-1",
  "2026/11/20", " 2026-11-20", "2026-11-20 ", "2026-11-2O", "+026-11-20", "２０２６-11-20", "2026-11-20T00:00",
])
func refusesWhatIsNoIsoDate(_ text: String) { #expect(CivilDate(iso: text) == nil) }

@Test func arithmeticStaysWithinItsYears() throws {
  let date = try day("2026-12-31")
  #expect(date.adding(days: 1).iso == "2027-01-01")
  #expect(date.adding(days: -366).iso == "2025-12-30")
  #expect(date.adding(days: .max).iso == "9999-12-31")
  #expect(date.adding(days: .min).iso == "0001-01-01")
  #expect(CivilDate(dayNumber: .min).iso == "0001-01-01")
  #expect(try day("2026-11-20") < day("2026-11-21"))
}

@Test func writesIndonesian() throws {
  let date = try day("2026-11-06")
  #expect(date.indonesian == "6 November 2026")
  #expect(date.indonesianWithWeekday == "Jumat, 6 November 2026")
  let roman = (1...12).compactMap { CivilDate(year: 2026, month: $0, day: 1)?.monthRoman }
  #expect(roman == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
  #expect(
    Weekday.allCases.map(\.indonesian) == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
}

@Test(arguments: [
  ("Januari", 1), ("JAN", 1), ("Pebruari", 2), ("Feb.", 2), ("maret", 3), ("Mei", 5), ("Agust", 8),
  ("Agt.", 8),
  ("Agu", 8), ("August", 8), ("Sept", 9), ("Okt", 10), ("Nopember", 11), ("nop", 11), ("Des", 12),
  ("December", 12),
  ("XI", nil), ("", nil), (".", nil), ("Januaris", nil), ("11", nil),
])
func readsMonthNames(_ word: String, _ number: Int?) {
  #expect(MonthName.number(word) == number)
}

@Test func everyMonthNameIsItsOwnNumber() {
  for (index, name) in MonthName.indonesian.enumerated() { #expect(MonthName.number(name) == index + 1) }
}

@Test(arguments: [("Jum'at", Weekday.friday), ("JUMAT", .friday), ("Ahad", .sunday), ("sel.", .tuesday)])
func readsWeekdays(_ word: String, _ weekday: Weekday) { #expect(Weekday(indonesian: word) == weekday) }
