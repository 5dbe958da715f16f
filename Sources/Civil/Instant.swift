/// Indonesia's time zones; none has daylight saving.
package struct Zone: Hashable, Sendable {
  /// Seconds east of Greenwich.
  package let offsetSeconds: Int
  /// `WIB`, `WITA` or `WIT`.
  package let name: String
  /// The tz database's name.
  package let identifier: String

  package static let wib = Zone(offsetSeconds: 7 * 3600, name: "WIB", identifier: "Asia/Jakarta")
  package static let wita = Zone(offsetSeconds: 8 * 3600, name: "WITA", identifier: "Asia/Makassar")
  package static let wit = Zone(offsetSeconds: 9 * 3600, name: "WIT", identifier: "Asia/Jayapura")

  /// The zone of a tz name or an Indonesian abbreviation; `nil` when it is not one of Indonesia's.
  package init?(identifier: String) {
    switch identifier {
    case "Asia/Jakarta", "Asia/Pontianak", "WIB": self = .wib
    case "Asia/Makassar", "Asia/Ujung_Pandang", "WITA": self = .wita
    case "Asia/Jayapura", "WIT": self = .wit
    default: return nil
    }
  }

  private init(offsetSeconds: Int, name: String, identifier: String) {
    self.offsetSeconds = offsetSeconds
    self.name = name
    self.identifier = identifier
  }
}

/// A time of day to the minute.
package struct ClockTime: Hashable, Comparable, Sendable {
  package let hour: Int
  package let minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `07:30` or `07.30`.
  package init?(_ text: String) {
    let parts = text.utf8.split { $0 == 0x3A || $0 == 0x2E }
    guard parts.count == 2, let hour = CivilDate.number(Array(parts[0])[...]),
      let minute = CivilDate.number(Array(parts[1])[...])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `07.30`, as Indonesian letters write it.
  package var indonesian: String { CivilDate.pad(hour, 2) + "." + CivilDate.pad(minute, 2) }

  package static func < (a: ClockTime, b: ClockTime) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }
}

/// A point in time, to the second.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The instant at which clocks of a zone show this day and time.
  package init(date: CivilDate, time: ClockTime, zone: Zone) {
    seconds = Int64(date.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60 - zone.offsetSeconds)
  }

  /// Reads RFC 3339, `2026-11-20T08:15:00+07:00`; the offset is required, a fraction is dropped.
  package init?(rfc3339 text: String) {
    let octets = Array(text.utf8)
    guard octets.count >= 20, [0x54, 0x74, 0x20].contains(octets[10]), octets[13] == 0x3A, octets[16] == 0x3A,
      let date = CivilDate(iso: String(decoding: octets[0..<10], as: UTF8.self)),
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

  /// `2026-11-20T08:15:00+07:00` in a zone.
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
    let second = split(zone.offsetSeconds).second
    return ClockTime(hour: second / 3600, minute: second / 60 % 60) ?? Self.midnight
  }

  /// Seconds of the local minute, from 0 to 59.
  package func secondOfMinute(offsetSeconds: Int) -> Int { split(offsetSeconds).second % 60 }

  /// Local day number and second of the day.
  package func split(_ offsetSeconds: Int) -> (day: Int, second: Int) {
    let (sum, overflow) = seconds.addingReportingOverflow(Int64(offsetSeconds))
    let local = overflow ? seconds : sum
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Int(day), Int(local - day * 86_400))
  }

  package func adding(seconds more: Int64) -> Instant {
    let (sum, overflow) = seconds.addingReportingOverflow(more)
    return Instant(seconds: overflow ? (more > 0 ? .max : .min) : sum)
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  private static let midnight = ClockTime(unchecked: ())

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

extension ClockTime {
  /// Midnight, without the question whether it exists.
  fileprivate init(unchecked: ()) {
    hour = 0
    minute = 0
  }
}
