import Civil
import Digests

// How the register keeps values as octets: numbers seven bits an octet, lowest first; texts with their length.

extension [UInt8] {
  mutating func put(varint number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small negative numbers stay small.
  mutating func put(signed number: Int) { put(varint: number << 1 ^ number >> 63) }

  mutating func put(_ text: String) {
    put(varint: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  mutating func put(optional text: String?) {
    append(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  mutating func put(_ texts: [String]) {
    put(varint: texts.count)
    for text in texts { put(text) }
  }

  mutating func put(_ id: CaseID) {
    put(varint: id.sequence << 2 | Int(id.kind.rawValue))
    put(varint: id.year)
  }

  mutating func put(optional id: CaseID?) {
    guard let id else { return append(0) }
    put(id)
  }
}

/// Reads them again; every verb answers `nil` past the end.
struct EventReader {
  private let octets: UnsafeBufferPointer<UInt8>
  private(set) var at: Int

  init(_ octets: UnsafeBufferPointer<UInt8>, at: Int) {
    self.octets = octets
    self.at = Swift.max(0, at)
  }

  mutating func octet() -> UInt8? {
    guard at < octets.count else { return nil }
    defer { at += 1 }
    return octets[at]
  }

  mutating func varint() -> Int? {
    var sum: UInt64 = 0
    var shift: UInt64 = 0
    while let octet = octet(), shift < 64 {
      sum |= UInt64(octet & 0x7F) << shift
      if octet < 0x80 { return Int(truncatingIfNeeded: sum) }
      shift += 7
    }
    return nil
  }

  mutating func signed() -> Int? {
    guard let number = varint() else { return nil }
    return Int(bitPattern: UInt(bitPattern: number) >> 1) ^ -(number & 1)
  }

  mutating func string() -> String? {
    guard let raw = raw() else { return nil }
    return String(decoding: raw, as: UTF8.self)
  }

  /// A text's octets.
  mutating func raw() -> UnsafeBufferPointer<UInt8>? {
    guard let count = varint(), count >= 0, count <= octets.count - at else { return nil }
    defer { at += count }
    return UnsafeBufferPointer(rebasing: octets[at..<(at + count)])
  }

  mutating func optionalString() -> String?? {
    guard let mark = octet() else { return nil }
    guard mark != 0 else { return .some(nil) }
    return string().map { .some($0) }
  }

  mutating func strings() -> [String]? {
    guard let count = varint(), count >= 0, count <= octets.count else { return nil }
    var all: [String] = []
    for _ in 0..<count {
      guard let text = string() else { return nil }
      all.append(text)
    }
    return all
  }

  mutating func digest() -> Digest? {
    guard octets.count - at >= 32 else { return nil }
    defer { at += 32 }
    return Digest(octets: UnsafeBufferPointer(rebasing: octets[at..<(at + 32)]))
  }

  mutating func optionalCaseID() -> CaseID?? {
    guard let packed = varint() else { return nil }
    guard packed != 0 else { return .some(nil) }
    guard let kind = CaseKind(rawValue: UInt8(packed & 3)), let year = varint() else { return nil }
    return CaseID(year: year, kind: kind, sequence: packed >> 2)
  }

  mutating func caseID() -> CaseID? { optionalCaseID() ?? nil }

  mutating func date() -> CivilDate? { signed().map { CivilDate(dayNumber: $0) } }

  /// One of an enumeration's cases by its place among them.
  mutating func choice<Choice: CaseIterable>(_ type: Choice.Type) -> Choice?
  where Choice.AllCases: RandomAccessCollection, Choice.AllCases.Index == Int {
    guard let place = octet(), Int(place) < Choice.allCases.count else { return nil }
    return Choice.allCases[Int(place)]
  }
}
