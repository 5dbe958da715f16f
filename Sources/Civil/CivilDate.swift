/// A day of the civil calendar (proleptic Gregorian, years 1 to 9999), without time or zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let dayNumber: Int

  /// The day so many days after 1970-01-01, kept within the years 1 to 9999.
  package init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, -719_162), 2_932_896)
  }

  /// A date of the proleptic Gregorian calendar; `nil` when there is no such day, or outside the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant's days_from_civil: years start in March, so that the leap day ends one.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-11-20` and nothing else.
  package init?(iso: String) {
    self.init(isoOctets: Array(iso.utf8)[...])
  }

  /// The same from octets.
  init?(isoOctets octets: ArraySlice<UInt8>) {
    let start = octets.startIndex
    guard octets.count == 10, octets[start + 4] == 0x2D, octets[start + 7] == 0x2D,
      let year = Self.number(octets[start..<start + 4]),
      let month = Self.number(octets[start + 5..<start + 7]),
      let day = Self.number(octets[(start + 8)...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// From 1 to 9999.
  package var year: Int { civil.year }
  /// From 1 to 12.
  package var month: Int { civil.month }
  /// From 1 to 31.
  package var day: Int { civil.day }

  /// Its day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// The day so many days later, or earlier when negative; stays within the years 1 to 9999.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days > 0 ? .max : .min) : sum)
  }

  /// `2026-11-20`.
  package var iso: String {
    let (year, month, day) = civil
    return "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
  }

  /// `20 November 2026`.
  package var indonesian: String {
    let (year, month, day) = civil
    return "\(day) \(MonthName.indonesian[month - 1]) \(year)"
  }

  /// `Jumat, 20 November 2026`.
  package var indonesianWithWeekday: String { "\(weekday.indonesian), \(indonesian)" }

  /// The month as offices number their letters: `XI`.
  package var monthRoman: String {
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][month - 1]
  }

  /// The earlier day is the lesser.
  package static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// Year, month and day in one computation.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days of a month; the month counts from 1 to 12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// A number of decimal digits and nothing else; `nil` beyond eight digits.
  static func number(_ octets: ArraySlice<UInt8>) -> Int? {
    var sum = 0
    for octet in octets {
      guard (0x30...0x39).contains(octet) else { return nil }
      sum = sum * 10 + Int(octet - 0x30)
      if sum > 99_999_999 { return nil }
    }
    return octets.isEmpty ? nil : sum
  }

  static func pad(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
