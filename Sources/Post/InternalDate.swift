package import Civil

/// IMAP's INTERNALDATE: `20-Nov-2026 08:15:00 +0700` (RFC 9051 date-time).
package enum InternalDate {
  /// The instant; `nil` when the text is none. A day below ten may have a space or a zero before it, or nothing.
  package static func read(_ text: String) -> Instant? {
    let words = text.utf8.split(separator: 0x20)
    guard words.count == 3, let date = date(words[0]), let second = second(words[1]),
      let offset = offset(words[2])
    else { return nil }
    return Instant(seconds: Int64(date.dayNumber * 86_400 + second - offset))
  }

  private static func date(_ word: Substring.UTF8View) -> CivilDate? {
    let parts = word.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = number(parts[0], digits: 1...2), parts[1].count == 3,
      let month = MonthName.number(String(decoding: parts[1], as: UTF8.self)),
      let year = number(parts[2], digits: 4...4)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func second(_ word: Substring.UTF8View) -> Int? {
    let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], digits: 2...2), hour < 24,
      let minute = number(parts[1], digits: 2...2), minute < 60, let second = number(parts[2], digits: 2...2),
      second < 61
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// East of Greenwich, in seconds.
  private static func offset(_ word: Substring.UTF8View) -> Int? {
    guard let zone = number(word.dropFirst(), digits: 4...4), zone % 100 < 60 else { return nil }
    let offset = zone / 100 * 3600 + zone % 100 * 60
    switch word.first {
    case 0x2B: return offset
    case 0x2D: return -offset
    default: return nil
    }
  }

  private static func number(_ word: Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(word.count), word.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: word, as: UTF8.self))
  }
}
