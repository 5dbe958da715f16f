package import Civil

/// A date of a mail's header: the sender's claim of when it was written.
package struct MailDate: Hashable, Sendable {
  package var instant: Instant
  /// Seconds east of Greenwich that the sender's clock showed; 0 when the zone is missing or cannot be.
  package var offsetSeconds: Int
  /// Whether the zone was named in a way that means something.
  package var hasZone: Bool

  package init(instant: Instant, offsetSeconds: Int, hasZone: Bool = true) {
    self.instant = instant
    self.offsetSeconds = offsetSeconds
    self.hasZone = hasZone
  }

  /// `2026-11-20T08:15:00+07:00`, as the sender's clock showed it.
  package var rfc3339: String { instant.rfc3339(offsetSeconds: offsetSeconds) }

  /// Reads a date in any form seen in mail: RFC 5322, RFC 850, asctime, ISO 8601, and their broken forms.
  ///
  /// The weekday is not needed and not believed; months and zones may be Indonesian; seconds, time and zone may be
  /// missing (midnight, Greenwich); hours may be written with dots. `nil` when there is no date or it cannot be:
  /// 31 November, 25.00, year 0.
  package static func read(_ bytes: ArraySlice<UInt8>) -> MailDate? {
    var words = MailDateWords(bytes.prefix(octetLimit))
    let isNamed = words.monthWord != nil
    let time: MailDateWords.Time
    if let found = words.takeTime(separator: 0x3A) {
      time = found
    } else if isNamed, let found = words.takeTime(separator: 0x2E) {
      time = found
    } else {
      time = .midnight
    }
    let zone = words.takeZone(after: time.index)
    guard let date = words.takeDate() else { return nil }
    let dotted = time.index == nil && !isNamed ? words.takeTime(separator: 0x2E) : nil
    return make(date, dotted ?? time, zone)
  }

  private static func make(_ date: CivilDate, _ time: MailDateWords.Time, _ zone: Int?) -> MailDate? {
    guard (0..<24).contains(time.hour), (0..<60).contains(time.minute), (0...60).contains(time.second) else {
      return nil
    }
    let local = date.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60 + time.second
    return MailDate(
      instant: Instant(seconds: Int64(local - (zone ?? 0))), offsetSeconds: zone ?? 0, hasZone: zone != nil)
  }

  /// No real date field is longer; what follows is not looked at.
  private static let octetLimit = 1000
}
