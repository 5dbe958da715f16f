import Civil
import Octets

/// Writes header fields: ASCII, CRLF, folded at 78 octets where there is a blank to fold at.
struct DraftHeader {
  private(set) var octets: [UInt8] = []

  /// Writes an unstructured field; nothing when the value is blank.
  mutating func text(_ name: String, _ value: String) {
    let value = DraftLine.clean(value)
    if value.isEmpty { return }
    if DraftLine.isPlain(value) {
      fold(name, DraftLine.words(value))
    } else {
      fold(name, DraftWords.encode(value, column: name.utf8.count + 2))
    }
  }

  /// Writes an address field with one mailbox, which must be valid.
  mutating func mailbox(_ name: String, _ mailbox: Mailbox) {
    let address = Array("<\(mailbox.address)>".utf8)
    let phrase = DraftLine.clean(mailbox.name)
    if phrase.isEmpty {
      fold(name, [Array(mailbox.address.utf8)])
    } else if let words = DraftLine.phrase(phrase) {
      fold(name, words + [address])
    } else {
      fold(name, DraftWords.encode(phrase, column: name.utf8.count + 2) + [address])
    }
  }

  /// Writes a field of Message-IDs, which must be safe; nothing when there are none.
  mutating func ids(_ name: String, _ ids: [String]) {
    if !ids.isEmpty { fold(name, ids.map { Array($0.utf8) }) }
  }

  /// `Fri, 20 Nov 2026 08:15:00 +0700`.
  mutating func date(_ instant: Instant, _ zone: Zone) {
    let date = instant.date(in: zone)
    let time = instant.time(in: zone)
    let second = instant.secondOfMinute(offsetSeconds: zone.offsetSeconds)
    let minutes = abs(zone.offsetSeconds) / 60
    let clock = [time.hour, time.minute, second].map(Self.pair).joined(separator: ":")
    let sign = zone.offsetSeconds < 0 ? "-" : "+"
    let words = [
      Self.weekdays[date.weekday.rawValue - 1] + ",", String(date.day), Self.months[date.month - 1],
      String(date.year), clock, sign + Self.pair(minutes / 60) + Self.pair(minutes % 60),
    ]
    fold("Date", words.map { Array($0.utf8) })
  }

  /// Writes a field whose value is made of ASCII words; one that does not fit begins the next line.
  mutating func fold(_ name: String, _ words: [[UInt8]]) {
    octets += Array(name.utf8) + [0x3A]
    var column = name.utf8.count + 1
    for (index, word) in words.enumerated() {
      if column + 1 + word.count > 78, index > 0 {
        octets += [0x0D, 0x0A]
        column = 0
      }
      octets += [0x20] + word
      column += 1 + word.count
    }
    octets += [0x0D, 0x0A]
  }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// Values on their way into a header line.
enum DraftLine {
  /// One line without control octets and line separators, trimmed; runs of blanks become one.
  ///
  /// Works on scalars: a combining mark behind a line end hides it from a check by characters.
  static func clean(_ value: String) -> [UInt8] {
    var octets: [UInt8] = []
    for octet in EncodedWords.oneLine(value).utf8 where octet != 0x20 || octets.last != 0x20 {
      octets.append(octet)
    }
    return Array(octets[...].trimmed)
  }

  /// Whether the value can stand as it is: ASCII that no reader takes for an encoded word, short words.
  static func isPlain(_ value: [UInt8]) -> Bool {
    value.allSatisfy { (0x20...0x7E).contains($0) } && !hasEncodedWord(value)
      && words(value).allSatisfy { $0.count <= 66 }
  }

  static func words(_ value: [UInt8]) -> [[UInt8]] {
    value.split(separator: 0x20).map { Array($0) }
  }

  /// The words of a display name: atoms, or one quoted string; `nil` when it has to be encoded.
  static func phrase(_ value: [UInt8]) -> [[UInt8]]? {
    guard isPlain(value) else { return nil }
    if value.allSatisfy({ $0.isAtext || $0 == 0x20 }) { return words(value) }
    var quoted: [UInt8] = [0x22]
    for octet in value {
      if octet == 0x22 || octet == 0x5C { quoted.append(0x5C) }
      quoted.append(octet)
    }
    return quoted.count <= 66 ? [quoted + [0x22]] : nil
  }

  private static func hasEncodedWord(_ value: [UInt8]) -> Bool {
    zip(value, value.dropFirst()).contains { $0 == (0x3D, 0x3F) }
  }
}
