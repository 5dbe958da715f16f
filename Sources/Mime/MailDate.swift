package import Civil
import Octets

/// A date as a mail's header states it (RFC 5322 section 3.3), with the offset it was written in.
package struct MailDate: Hashable, Sendable {
  package var instant: Instant
  /// Seconds east of Greenwich.
  package var offsetSeconds: Int

  package init(instant: Instant, offsetSeconds: Int) {
    self.instant = instant
    self.offsetSeconds = offsetSeconds
  }

  /// `2026-11-20T08:15:00+07:00`.
  package var rfc3339: String { instant.rfc3339(offsetSeconds: offsetSeconds) }

  /// Reads a date in any of the forms that mail has; `nil` when there is none or it cannot be.
  package static func read(_ octets: ArraySlice<UInt8>) -> MailDate? {
    let words = words(octets)
    guard let time = words.firstIndex(where: { $0.contains(0x3A) && $0.first?.isDigit == true }) ?? dotted(words),
      let clock = clock(words[time]), let date = date(words, before: time) ?? date(words, around: time)
    else { return nil }
    let offset = zone(words[(time + 1)...])
    let seconds = date.dayNumber * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second - offset
    return MailDate(instant: Instant(seconds: Int64(seconds)), offsetSeconds: offset)
  }

  /// The words without comments; commas and hyphens between date parts separate words too.
  private static func words(_ octets: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var depth = 0
    for octet in octets.prefix(200) {
      if octet == 0x28 { depth += 1 }
      if depth > 0 {
        if octet == 0x29 { depth -= 1 }
        continue
      }
      let isHyphenOfDate = octet == 0x2D && (word.first?.isDigit == true || word.first?.isAlpha == true) && !word.contains(0x3A)
      let isSignOfZone = (octet == 0x2B || octet == 0x2D) && word.contains(0x3A)
      if octet.isBlank || octet == 0x2C || octet == 0x22 || octet == 0x2F || isHyphenOfDate || isSignOfZone {
        if !word.isEmpty { words.append(word) }
        word = isSignOfZone ? [octet] : []
      } else {
        word.append(octet)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// `08.15.00`, as Indonesian clocks write it.
  private static func dotted(_ words: [[UInt8]]) -> Int? {
    words.firstIndex { word in
      word.contains(0x2E) && word.allSatisfy { $0.isDigit || $0 == 0x2E } && word.split(separator: 0x2E).count >= 2
    }
  }

  private static func clock(_ word: [UInt8]) -> (hour: Int, minute: Int, second: Int)? {
    let parts = word.split { $0 == 0x3A || $0 == 0x2E }.map { number($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60 else { return nil }
    let second = parts.count > 2 ? parts[2] ?? 0 : 0
    return second < 61 ? (hour, minute, min(second, 59)) : nil
  }

  /// Day, month and year before the time: `20 Nov 2026`, `2026-11-20`.
  private static func date(_ words: [[UInt8]], before time: Int) -> CivilDate? {
    let rest = words[..<time].suffix(3)
    guard rest.count == 3 else { return nil }
    let parts = Array(rest)
    let month = MonthName.number(String(decoding: parts[1], as: UTF8.self)) ?? number(parts[1][...])
    guard let month, let first = number(parts[0][...]), let last = number(parts[2][...]) else { return nil }
    return parts[0].count == 4
      ? CivilDate(year: first, month: month, day: last)
      : CivilDate(year: century(last, digits: parts[2].count), month: month, day: first)
  }

  /// `Nov 20 08:15:00 2026` (asctime).
  private static func date(_ words: [[UInt8]], around time: Int) -> CivilDate? {
    guard time >= 2, let month = MonthName.number(String(decoding: words[time - 2], as: UTF8.self)),
      let day = number(words[time - 1][...]),
      let year = words[(time + 1)...].first(where: { $0.count == 4 && $0.allSatisfy(\.isDigit) }).flatMap({ number($0[...]) })
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func century(_ year: Int, digits: Int) -> Int {
    digits > 2 ? (digits == 3 ? 1900 + year : year) : year < 50 ? 2000 + year : 1900 + year
  }

  /// Seconds east of Greenwich; a zone that is none counts as Greenwich (RFC 5322 section 4.3).
  private static func zone(_ words: ArraySlice<[UInt8]>) -> Int {
    for word in words {
      if word.first == 0x2B || word.first == 0x2D {
        let digits = word.dropFirst().filter(\.isDigit)
        guard digits.count == 4 || digits.count == 2, let value = number(digits[...]) else { return 0 }
        let (hours, minutes) = digits.count == 2 ? (value, 0) : (value / 100, value % 100)
        guard hours <= 14, minutes < 60 else { return 0 }
        return (hours * 3600 + minutes * 60) * (word.first == 0x2D ? -1 : 1)
      }
      let name = String(decoding: word.map(\.lowercased), as: UTF8.self)
      if let hours = names[name] { return hours * 3600 }
    }
    return 0
  }

  private static let names = [
    "wib": 7, "wita": 8, "wit": 9, "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "jst": 9, "sgt": 8, "ict": 7,
  ]

  private static func number(_ octets: ArraySlice<UInt8>) -> Int? {
    guard !octets.isEmpty, octets.count <= 4, octets.allSatisfy(\.isDigit) else { return nil }
    return octets.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
