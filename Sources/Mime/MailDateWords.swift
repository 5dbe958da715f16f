import Civil

/// The words, numbers and marks of a date field, taken away as they are understood.
struct MailDateWords {
  /// One of them.
  enum Word: Equatable {
    case number(Int, digits: Int)
    /// ASCII letters in lower case.
    case name(String)
    case mark(UInt8)
    /// What has been understood.
    case taken
  }

  /// A time of day, with the place in the words where it ended; `nil` when it was not written.
  struct Time {
    var hour: Int
    var minute: Int
    var second: Int
    var index: Int?

    static let midnight = Time(hour: 0, minute: 0, second: 0, index: nil)
  }

  private(set) var words: [Word] = []
  /// Whether white space stood before a word.
  private var spaced: [Bool] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var comment = 0
    var isSpaced = false
    while index < bytes.endIndex {
      let octet = bytes[index]
      if octet == 0x28 || comment > 0 {
        comment += octet == 0x28 ? 1 : octet == 0x29 ? -1 : 0
        isSpaced = true
        index += 1
      } else if octet <= 0x20 || octet == 0x5F {
        isSpaced = true
        index += 1
      } else {
        index += add(bytes[index...], isSpaced)
        isSpaced = false
      }
    }
  }

  /// Adds the word at the start of the octets; gives its length.
  private mutating func add(_ bytes: ArraySlice<UInt8>, _ isSpaced: Bool) -> Int {
    spaced.append(isSpaced)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty {
      let value = digits.count > 9 ? -1 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      words.append(.number(value, digits: digits.count))
      return digits.count
    }
    let letters = bytes.prefix { $0.isHtmlLetter || $0 >= 0x80 || $0 == 0x27 }
    if !letters.isEmpty {
      words.append(.name(String(decoding: letters.map(\.htmlLowercased), as: UTF8.self)))
      return letters.count
    }
    words.append(.mark(bytes[bytes.startIndex]))
    return 1
  }

  // MARK: Looking

  private func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
    guard words.indices.contains(index), case .number(let value, let count) = words[index],
      digits.contains(count)
    else { return nil }
    return value
  }

  private func name(at index: Int) -> String? {
    guard words.indices.contains(index), case .name(let name) = words[index] else { return nil }
    return name
  }

  private func isMark(_ octet: UInt8, at index: Int) -> Bool {
    words.indices.contains(index) && words[index] == .mark(octet)
  }

  private mutating func take(_ range: Range<Int>) {
    for index in range where words.indices.contains(index) { words[index] = .taken }
  }

  /// The place of the month's name.
  var monthWord: Int? {
    words.indices.first { index in name(at: index).map { MonthName.number($0) != nil } ?? false }
  }

  // MARK: Time

  /// Takes the first `hour:minute[:second][.fraction] [AM|PM]`, with the given separator.
  mutating func takeTime(separator: UInt8) -> Time? {
    for start in words.indices {
      guard let hour = number(at: start, digits: 1...2), isMark(separator, at: start + 1),
        let minute = number(at: start + 2, digits: 1...2)
      else { continue }
      if start > 0, isMark(0x2B, at: start - 1) || isMark(0x2D, at: start - 1), separator == 0x2E { continue }
      var end = start + 3
      var second = 0
      if isMark(separator, at: end) || isMark(0x3A, at: end), let found = number(at: end + 1, digits: 1...2) {
        second = found
        end += 2
        if isMark(0x2E, at: end) || isMark(0x2C, at: end), !spaced[end],
          number(at: end + 1, digits: 1...9) != nil,
          !spaced[end + 1]
        {
          end += 2
        }
      }
      let half = name(at: end)
      if half == "am" || half == "pm" { end += 1 }
      take(start..<end)
      return Time(hour: Self.hour(hour, half), minute: minute, second: second, index: end)
    }
    return nil
  }

  /// The hour of the day of a clock with two halves.
  private static func hour(_ hour: Int, _ half: String?) -> Int {
    switch half {
    case "am" where hour == 12: 0
    case "pm" where hour < 12: hour + 12
    default: hour
    }
  }

  // MARK: Zone

  /// Takes the zone: a number with its sign behind the time, else the first name of a zone. `nil` when there is
  /// none or it cannot be. Seconds east of Greenwich.
  mutating func takeZone(after time: Int?) -> Int? {
    var named: Int?
    for index in words.indices {
      guard let word = name(at: index), word.utf8.count > 1 || index >= time ?? Int.max,
        let offset = MailZones.offset(word)
      else { continue }
      named = named ?? offset
      // `mar`, `mei` and the like are no zones; they were not found in the table.
      words[index] = .taken
    }
    for index in max(time ?? 0, 0)..<max(words.count, time ?? 0) {
      guard isMark(0x2B, at: index) || isMark(0x2D, at: index), index + 1 < words.count, !spaced[index + 1],
        time != nil || isMark(0x2B, at: index), case .number = words[index + 1]
      else { continue }
      return takeNumericZone(at: index) ?? named
    }
    return named ?? takeUnsignedZone(at: time)
  }

  private mutating func takeNumericZone(at sign: Int) -> Int? {
    var hours = 0
    var minutes = 0
    var end = sign + 2
    if let both = number(at: sign + 1, digits: 3...4) {
      (hours, minutes) = (both / 100, both % 100)
    } else if let found = number(at: sign + 1, digits: 1...2) {
      hours = found
      if isMark(0x3A, at: end) || isMark(0x2E, at: end), let found = number(at: end + 1, digits: 2...2) {
        minutes = found
        end += 2
      }
    } else {
      hours = 99
    }
    let isWest = isMark(0x2D, at: sign)
    take(sign..<end)
    // No clock on Earth shows more than 14 hours; `+9999` is a way to say nothing.
    guard hours <= 14, minutes < 60 else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// `0700` without its sign right behind the time; a year does not begin with 0.
  private mutating func takeUnsignedZone(at time: Int?) -> Int? {
    guard let time, let both = number(at: time, digits: 4...4), both < 1000, both % 100 < 60 else {
      return nil
    }
    take(time..<(time + 1))
    return both / 100 * 3600 + both % 100 * 60
  }

  // MARK: Date

  /// Takes the day: by the month's name where there is one, else by the order of the numbers.
  mutating func takeDate() -> CivilDate? {
    let numbers = words.indices.compactMap { index -> (value: Int, digits: Int, index: Int)? in
      guard case .number(let value, let digits) = words[index], value >= 0 else { return nil }
      return (value, digits, index)
    }
    if let word = monthWord, let month = name(at: word).flatMap({ MonthName.number($0) }) {
      return Self.named(month, numbers.map { ($0.value, $0.digits) })
    }
    if let compact = numbers.first, compact.digits == 8 {
      return CivilDate(
        year: compact.value / 10_000, month: compact.value / 100 % 100, day: compact.value % 100)
    }
    guard numbers.count >= 3 else { return nil }
    take(numbers[0].index..<(numbers[2].index + 1))
    return Self.numeric(numbers[0].value, numbers[1].value, numbers[2].value, numbers.map(\.digits))
  }

  private static func named(_ month: Int, _ numbers: [(value: Int, digits: Int)]) -> CivilDate? {
    guard numbers.count >= 2 else { return nil }
    let written = numbers.firstIndex { $0.digits >= 3 }
    var year = numbers[written ?? 1]
    var day = numbers[written == 0 ? 1 : 0]
    if written == nil, day.value > 31 { swap(&year, &day) }
    return CivilDate(year: full(year.value, year.digits), month: month, day: day.value)
  }

  private static func numeric(_ a: Int, _ b: Int, _ c: Int, _ digits: [Int]) -> CivilDate? {
    if digits[0] >= 3 { return CivilDate(year: full(a, digits[0]), month: b, day: c) }
    let year = full(c, digits[2])
    // Day before month, as in Indonesia; American order only where nothing else is possible.
    return CivilDate(year: year, month: b, day: a) ?? CivilDate(year: year, month: a, day: b)
  }

  /// RFC 5322 section 4.3: two digits up to 49 are of this century, three count from 1900.
  private static func full(_ year: Int, _ digits: Int) -> Int {
    switch digits {
    case ...2: year < 50 ? 2000 + year : 1900 + year
    case 3: 1900 + year
    default: year
    }
  }
}
