/// A point in time, to the second.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int64

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The instant at which clocks of a zone show this day and time.
  package init(date: CivilDate, time: ClockTime, zone: Zone) {
    seconds = Int64(date.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60 - zone.offsetSeconds)
  }

  /// Reads RFC 3339, `2026-11-20T08:15:00+07:00`; the offset is required, a fraction is dropped, and a leap
  /// second is the first one of the next minute.
  package init?(rfc3339 text: String) {
    let octets = Array(text.utf8)
    guard octets.count >= 20, [0x54, 0x74, 0x20].contains(octets[10]), octets[13] == 0x3A, octets[16] == 0x3A,
      let date = CivilDate(isoOctets: octets[0..<10]),
      let hour = CivilDate.number(octets[11..<13]), let minute = CivilDate.number(octets[14..<16]),
      let second = CivilDate.number(octets[17..<19]), hour < 24, minute < 60, second < 61
    else { return nil }
    var rest = octets[19...]
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard rest.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
      rest = rest.drop { (0x30...0x39).contains($0) }
    }
    guard let offset = Self.offset(Array(rest)) else { return nil }
    seconds = Int64(date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  /// `2026-11-20T08:15:00+07:00` in a zone; instants outside the years 1 to 9999 show the nearest day.
  package func rfc3339(in zone: Zone) -> String { rfc3339(offsetSeconds: zone.offsetSeconds) }

  /// The same with any offset, in seconds east of Greenwich.
  package func rfc3339(offsetSeconds: Int) -> String {
    let (day, second) = split(offsetSeconds)
    let date = CivilDate(dayNumber: day)
    let sign = offsetSeconds < 0 ? "-" : "+"
    let minutes = abs(offsetSeconds) / 60
    return date.iso + "T" + CivilDate.pad(second / 3600, 2) + ":" + CivilDate.pad(second / 60 % 60, 2) + ":"
      + CivilDate.pad(second % 60, 2) + sign + CivilDate.pad(minutes / 60, 2) + ":"
      + CivilDate.pad(minutes % 60, 2)
  }

  /// The day that clocks of a zone show.
  package func date(in zone: Zone) -> CivilDate { CivilDate(dayNumber: split(zone.offsetSeconds).day) }

  /// The time of day that clocks of a zone show.
  package func time(in zone: Zone) -> ClockTime {
    ClockTime(minuteOfDay: split(zone.offsetSeconds).second / 60)
  }

  /// Seconds of the local minute, from 0 to 59; the offset is in seconds east of Greenwich.
  package func secondOfMinute(offsetSeconds: Int) -> Int { split(offsetSeconds).second % 60 }

  /// Local day (days since 1970-01-01) and second of the day (0 to 86 399) at an offset in seconds.
  package func split(_ offsetSeconds: Int) -> (day: Int, second: Int) {
    let (sum, overflow) = seconds.addingReportingOverflow(Int64(offsetSeconds))
    let local = overflow ? seconds : sum
    let (day, second) = local.quotientAndRemainder(dividingBy: 86_400)
    return second < 0 ? (Int(day) - 1, Int(second) + 86_400) : (Int(day), Int(second))
  }

  /// The instant so many seconds later, or earlier when negative; stays at the ends of time.
  package func adding(seconds more: Int64) -> Instant {
    let (sum, overflow) = seconds.addingReportingOverflow(more)
    return Instant(seconds: overflow ? (more > 0 ? .max : .min) : sum)
  }

  /// The earlier instant is the lesser.
  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// `Z` or `+07:00` in seconds; `nil` when it is neither.
  private static func offset(_ octets: [UInt8]) -> Int? {
    if octets == [0x5A] || octets == [0x7A] { return 0 }
    guard octets.count == 6, octets[3] == 0x3A, octets[0] == 0x2B || octets[0] == 0x2D,
      let hours = CivilDate.number(octets[1..<3]), let minutes = CivilDate.number(octets[4..<6]), hours < 24,
      minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return octets[0] == 0x2D ? -seconds : seconds
  }
}
