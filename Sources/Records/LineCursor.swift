import Civil
import Digests

/// A reader over the octets of one journal line in exactly the form in which `LineWriter` writes.
///
/// Anything else makes a reading verb answer `nil` or `false`; the line is then read again as any JSON.
struct LineCursor {
  let octets: UnsafeBufferPointer<UInt8>
  private(set) var at: Int
  let end: Int

  init(_ octets: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int? = nil) {
    self.octets = octets
    at = start
    self.end = end ?? octets.count
  }

  var isAtEnd: Bool { at == end }

  /// Steps over a literal that must stand here.
  @inline(__always)
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - at >= count else { return false }
    let start = literal.utf8Start
    for index in 0..<count where octets[at + index] != start[index] { return false }
    at += count
    return true
  }

  @inline(__always)
  mutating func take(_ octet: UInt8) -> Bool {
    guard at < end, octets[at] == octet else { return false }
    at += 1
    return true
  }

  /// The octets up to the closing quote, when no escape and no control octet stands among them; the cursor stands
  /// after the opening quote, then after the closing one.
  @inline(__always)
  mutating func rawString() -> UnsafeBufferPointer<UInt8>? {
    var stop = at
    while stop < end {
      let octet = octets[stop]
      if octet == 0x22 {
        let raw = UnsafeBufferPointer(rebasing: octets[at..<stop])
        at = stop + 1
        return raw
      }
      if octet == 0x5C || octet < 0x20 { return nil }
      stop += 1
    }
    return nil
  }

  /// The rest of a string whose opening quote is behind the cursor.
  mutating func restOfString() -> String? {
    guard let raw = rawString() else { return nil }
    if raw.allSatisfy({ $0 < 0x80 }) { return String(decoding: raw, as: UTF8.self) }
    return String(validating: raw, as: UTF8.self)
  }

  mutating func string() -> String? { take(0x22) ? restOfString() : nil }

  /// A string or null; the outer `nil` says that neither stands here.
  mutating func optionalString() -> String?? {
    if take("null") { return .some(nil) }
    return string().map { .some($0) }
  }

  mutating func strings() -> [String]? {
    guard take(0x5B) else { return nil }
    if take(0x5D) { return [] }
    var all: [String] = []
    while let text = string() {
      all.append(text)
      if take(0x5D) { return all }
      guard take(0x2C) else { return nil }
    }
    return nil
  }

  /// A whole number as JSON has it, without a leading zero.
  mutating func int() -> Int? {
    let start = at
    let isNegative = take(0x2D)
    let first = at
    var sum = 0
    while at < end, Decimal.isDigit(octets[at]) {
      guard at - first < 18 else { return nil }
      sum = sum * 10 + Int(octets[at] - 0x30)
      at += 1
    }
    guard at > first, octets[first] != 0x30 || at == first + 1, !isNegative || sum > 0 else {
      at = start
      return nil
    }
    return isNegative ? -sum : sum
  }

  mutating func bool() -> Bool? {
    if take("true") { return true }
    return take("false") ? false : nil
  }

  mutating func digest() -> Digest? {
    guard end - at >= 66, octets[at] == 0x22, octets[at + 65] == 0x22,
      let digest = Digest(hexOctets: UnsafeBufferPointer(rebasing: octets[(at + 1)..<(at + 65)]))
    else { return nil }
    at += 66
    return digest
  }

  mutating func date() -> CivilDate? {
    guard let raw = string(raw: 10) else { return nil }
    return Self.date(raw)
  }

  /// `2026-11-20T08:15:00+07:00` as this program writes it, with its offset in seconds.
  mutating func instant() -> (instant: Instant, offset: Int)? {
    guard let raw = string(raw: 25), raw[10] == 0x54, raw[13] == 0x3A, raw[16] == 0x3A, raw[22] == 0x3A,
      raw[19] == 0x2B, let day = Self.date(UnsafeBufferPointer(rebasing: raw[0..<10])),
      let hour = Self.pair(raw, 11), let minute = Self.pair(raw, 14), let second = Self.pair(raw, 17),
      let offsetHours = Self.pair(raw, 20), let offsetMinutes = Self.pair(raw, 23), hour < 24, minute < 60,
      second < 60, offsetHours < 24, offsetMinutes < 60
    else { return nil }
    let offset = offsetHours * 3600 + offsetMinutes * 60
    let seconds = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
    return (Instant(seconds: Int64(seconds)), offset)
  }

  /// A case id exactly as this program writes it.
  mutating func caseID() -> CaseID? {
    guard take(0x22) else { return nil }
    return restOfCaseID()
  }

  mutating func optionalCaseID() -> CaseID?? {
    if take("null") { return .some(nil) }
    return caseID().map { .some($0) }
  }

  mutating func restOfCaseID() -> CaseID? {
    guard let raw = rawString(), (11...15).contains(raw.count), raw[4] == 0x2D, raw[6] == 0x2D, raw[5] < 0x60,
      let century = Self.pair(raw, 0), let year = Self.pair(raw, 2), let kind = CaseKind(letter: raw[5])
    else { return nil }
    var sequence = 0
    for octet in raw[7...] {
      guard Decimal.isDigit(octet) else { return nil }
      sequence = sequence * 10 + Int(octet - 0x30)
    }
    guard sequence > 0, raw.count == 11 || raw[7] != 0x30 else { return nil }
    return CaseID(year: century * 100 + year, kind: kind, sequence: sequence)
  }

  /// A short word as a number, its octets from the lowest up; 0 when it has more than eight octets.
  mutating func word() -> UInt64? {
    guard let raw = rawString() else { return nil }
    return Self.word(raw)
  }

  @inline(__always)
  static func word(_ raw: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard raw.count <= 8 else { return 0 }
    var sum: UInt64 = 0
    for octet in raw.reversed() { sum = sum << 8 | UInt64(octet) }
    return sum
  }

  private mutating func string(raw count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard end - at >= count + 2, octets[at] == 0x22, octets[at + count + 1] == 0x22 else { return nil }
    let raw = UnsafeBufferPointer(rebasing: octets[(at + 1)..<(at + 1 + count)])
    at += count + 2
    return raw
  }

  private static func date(_ raw: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard raw[4] == 0x2D, raw[7] == 0x2D, let century = pair(raw, 0), let year = pair(raw, 2),
      let month = pair(raw, 5), let day = pair(raw, 8)
    else { return nil }
    return CivilDate(year: century * 100 + year, month: month, day: day)
  }

  private static func pair(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let high = raw[at] &- 0x30
    let low = raw[at + 1] &- 0x30
    return high < 10 && low < 10 ? Int(high) * 10 + Int(low) : nil
  }
}
