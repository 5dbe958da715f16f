/// The working days of one office.
package struct WorkCalendar: Sendable {
  private let week: Int
  private let off: [CivilDate: String]
  private let worked: Set<CivilDate>
  private let years: Set<Int>
  private let hours: OfficeHours?
  private let zone: Zone

  /// - Parameters:
  ///   - tables: the national tables; a day in a year without one makes a due date provisional.
  ///   - week: 5 (Perpres 21/2023 Pasal 3) or 6 working days (Pasal 7).
  ///   - cutiBersamaOff: whether joint leave is free, as for ASN offices.
  ///   - added: the office's or region's own days off, each with its basis.
  ///   - removed: days on which the office works although the tables, `added` or the week say otherwise.
  ///   - hours: office hours; `nil` when receipt after hours is not to be remarked.
  ///   - zone: whose clocks say which day a letter came.
  package init(
    tables: [HolidayTable], week: Int, cutiBersamaOff: Bool, added: [Holiday], removed: [Removal],
    hours: OfficeHours?, zone: Zone
  ) {
    self.week = week
    self.hours = hours
    self.zone = zone
    years = Set(tables.map(\.year))
    worked = Set(removed.map(\.date))
    var names: [CivilDate: [String]] = [:]
    for holiday in tables.flatMap(\.holidays) + added {
      if holiday.kind == .cutiBersama, !cutiBersamaOff { continue }
      if names[holiday.date]?.contains(holiday.name) != true {
        names[holiday.date, default: []].append(holiday.name)
      }
    }
    off = names.mapValues { $0.joined(separator: "; ") }
  }

  /// Why a day is no working day, in Indonesian: its weekday, else the holiday's name, several joined by `; `;
  /// `nil` for a working day.
  package func reasonOff(_ date: CivilDate) -> String? {
    if worked.contains(date) { return nil }
    switch date.weekday {
    case .sunday: return date.weekday.indonesian
    case .saturday where week < 6: return date.weekday.indonesian
    case .monday, .tuesday, .wednesday, .thursday, .friday, .saturday: return off[date]
    }
  }

  /// Whether the office works on a day.
  package func isWorkingDay(_ date: CivilDate) -> Bool { reasonOff(date) == nil }

  /// Whether the day's year has a table.
  package func covers(_ date: CivilDate) -> Bool { years.contains(date.year) }

  /// The first working day after a day.
  package func nextWorkingDay(after date: CivilDate) -> CivilDate {
    due(from: date, days: 1, unit: .working).due
  }

  /// The day on which a term ends: day 0 is the day of the event, day 1 the next counted day.
  ///
  /// A term in calendar days ends on the day it falls on, working day or not, since no source says otherwise.
  /// Zero days, and fewer, in working days end on the day itself. A term that no calendar holds ends on the last
  /// day of the year 9999 and is provisional.
  package func due(from: CivilDate, days: Int, unit: DayUnit) -> DueDate {
    switch unit {
    case .calendar:
      DueDate(
        from: from, days: days, unit: unit, due: from.adding(days: days), provisional: false, skipped: [])
    case .working: working(from: from, days: days)
    }
  }

  private func working(from: CivilDate, days: Int) -> DueDate {
    var term = DueDate(from: from, days: days, unit: .working, due: from, provisional: false, skipped: [])
    let last = CivilDate(dayNumber: .max)
    var left = days
    while left > 0, term.due < last {
      term.due = term.due.adding(days: 1)
      if !covers(term.due) { term.provisional = true }
      if let reason = reasonOff(term.due) {
        term.skipped.append(SkippedDay(date: term.due, reason: reason))
      } else {
        left -= 1
      }
    }
    return term
  }

  /// The day a receipt counts from.
  ///
  /// The office's own duties run from the day of arrival itself, also when it is no working day or after hours:
  /// day 1 is then the next working day, the earliest of the readings in use, so the office is never late by the
  /// stricter one. By the latest reading such a letter is received on the next working day. The true arrival is
  /// kept, and what the hour or day means is said beside it.
  package func deemedReceipt(_ instant: Instant) -> DeemedReceipt {
    let day = instant.date(in: zone)
    let later = "hari pertama dihitung sejak hari kerja berikutnya"
    if let reason = reasonOff(day) {
      return DeemedReceipt(
        received: day, counted: day, latest: nextWorkingDay(after: day),
        note: "diterima pada hari libur (\(reason)); \(later)")
    }
    if let hours, instant.time(in: zone) >= hours.close {
      return DeemedReceipt(
        received: day, counted: day, latest: nextWorkingDay(after: day),
        note: "diterima setelah jam kerja; \(later)")
    }
    return DeemedReceipt(received: day, counted: day, latest: day, note: nil)
  }
}
