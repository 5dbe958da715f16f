/// A time of day to the minute.
package struct ClockTime: Hashable, Comparable, Sendable {
  /// From 0 to 23.
  package let hour: Int
  /// From 0 to 59.
  package let minute: Int

  /// 00.00.
  package static let midnight = ClockTime(minuteOfDay: 0)

  /// A time of day; `nil` when there is no such hour or minute.
  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `07:30`, `07.30` or `7.30` and nothing else.
  package init?(_ text: String) {
    let octets = Array(text.utf8)
    guard let mark = octets.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }), (1...2).contains(mark),
      octets.count == mark + 3, let hour = CivilDate.number(octets[..<mark]),
      let minute = CivilDate.number(octets[(mark + 1)...])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time so many minutes after midnight; counts on from midnight after a day.
  init(minuteOfDay: Int) {
    hour = minuteOfDay / 60 % 24
    minute = minuteOfDay % 60
  }

  /// `07.30`, as Indonesian letters write it.
  package var indonesian: String { CivilDate.pad(hour, 2) + "." + CivilDate.pad(minute, 2) }

  /// The earlier time of the same day is the lesser.
  package static func < (a: ClockTime, b: ClockTime) -> Bool { (a.hour, a.minute) < (b.hour, b.minute) }
}
