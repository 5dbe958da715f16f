/// An office's hours on a working day.
package struct OfficeHours: Hashable, Sendable {
  package var open: ClockTime
  package var close: ClockTime

  package init(open: ClockTime, close: ClockTime) {
    self.open = open
    self.close = close
  }
}

/// A national holiday on which an office works all the same, with its basis.
package struct Removal: Hashable, Sendable {
  package var date: CivilDate
  package var basis: String

  package init(date: CivilDate, basis: String) {
    self.date = date
    self.basis = basis
  }
}

/// What days are counted.
package enum DayUnit: String, Sendable {
  /// Hari kerja.
  case working
  /// Hari kalender.
  case calendar
}

/// A due date and how it was counted.
package struct DueDate: Sendable, Equatable {
  /// Day 0.
  package var from: CivilDate
  package var days: Int
  package var unit: DayUnit
  package var due: CivilDate
  /// Whether a year walked over has no holiday table yet, so that the date may move.
  package var provisional: Bool
  package var skipped: [SkippedDay]
}

/// A day that was not counted, and why (Indonesian).
package struct SkippedDay: Sendable, Equatable {
  package var date: CivilDate
  package var reason: String
}

/// When a letter counts as received.
package struct DeemedReceipt: Sendable, Equatable {
  /// The local day on which it arrived.
  package var received: CivilDate
  /// Day 0 of the office's duties.
  package var counted: CivilDate
  /// What is to be said of the hour or day; `nil` when it came in office hours on a working day.
  package var note: String?
}

/// The working days of one office.
package struct WorkCalendar: Sendable {
  private let week: Int
  private let off: [CivilDate: String]
  private let years: Set<Int>
  private let hours: OfficeHours?
  private let zone: Zone

  /// - Parameters:
  ///   - tables: the national tables; a day in a year without one makes a due date provisional.
  ///   - week: 5 (Perpres 21/2023 Pasal 3) or 6 working days.
  ///   - cutiBersamaOff: whether joint leave is free, as for ASN offices.
  ///   - added: the office's or region's own days off, each with its basis.
  ///   - removed: days on which the office works although the table says otherwise.
  ///   - hours: office hours; `nil` when receipt after hours is not to be remarked.
  package init(
    tables: [HolidayTable], week: Int, cutiBersamaOff: Bool, added: [Holiday], removed: [Removal],
    hours: OfficeHours?, zone: Zone
  ) {
    self.week = week
    self.hours = hours
    self.zone = zone
    years = Set(tables.map(\.year))
    var off: [CivilDate: String] = [:]
    for holiday in tables.flatMap(\.holidays) + added {
      if holiday.kind == .cutiBersama, !cutiBersamaOff { continue }
      off[holiday.date] = off[holiday.date].map { "\($0); \(holiday.name)" } ?? holiday.name
    }
    for removal in removed { off[removal.date] = nil }
    self.off = off
  }

  /// Why a day is no working day: its weekday or its holiday's name; `nil` for a working day.
  package func reasonOff(_ date: CivilDate) -> String? {
    switch date.weekday {
    case .sunday: "Minggu"
    case .saturday where week < 6: "Sabtu"
    default: off[date]
    }
  }

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
  /// Zero days end on the day itself.
  package func due(from: CivilDate, days: Int, unit: DayUnit) -> DueDate {
    guard unit == .working else {
      return DueDate(
        from: from, days: days, unit: unit, due: from.adding(days: days), provisional: false, skipped: [])
    }
    var day = from
    var left = days
    var skipped: [SkippedDay] = []
    var provisional = false
    while left > 0, day.year < 9999 {
      day = day.adding(days: 1)
      if !covers(day) { provisional = true }
      if let reason = reasonOff(day) {
        skipped.append(SkippedDay(date: day, reason: reason))
      } else {
        left -= 1
      }
    }
    return DueDate(
      from: from, days: days, unit: unit, due: day, provisional: provisional, skipped: skipped)
  }

  /// The day a receipt counts from.
  ///
  /// The office's own duties run from the day of arrival itself, also when it is no working day or after hours:
  /// day 1 is then the next working day, the earliest of the readings in use, so the office is never late by the
  /// stricter one. What the hour means is said beside it.
  package func deemedReceipt(_ instant: Instant) -> DeemedReceipt {
    let day = instant.date(in: zone)
    let time = instant.time(in: zone)
    var note: String?
    if let reason = reasonOff(day) {
      note = "diterima pada hari libur (\(reason)); hari pertama dihitung sejak hari kerja berikutnya"
    } else if let hours, time >= hours.close {
      note = "diterima setelah jam kerja; hari pertama dihitung sejak hari kerja berikutnya"
    }
    return DeemedReceipt(received: day, counted: day, note: note)
  }
}
