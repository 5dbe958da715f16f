extension CivilDate {
  /// Reads the one date of a field or a line, as people write it in letters: `13 Maret 2026`, `Jumat, 13 Pebruari 2026`, `13-03-2026`,
  /// `13/3/26`, `13-III-2026`, `2026-03-13`, `tanggal 2 Nopember 2026`, `March 13, 2026`. In figures the day stands
  /// before the month, as everywhere in Indonesia.
  ///
  /// `nil` when the words hold no date, one that cannot be (31 Februari, 03/13/2026, outside 1900 to 2100), two
  /// different ones, a span (`13 s.d. 15 Maret 2026`), or a weekday that is not the day's.
  package static func read(indonesian text: String) -> CivilDate? {
    let words = WrittenWord.split(text)
    var found: CivilDate?
    var index = 0
    while index + 2 < words.count {
      guard let written = WrittenDate(words, at: index) else {
        index += 1
        continue
      }
      guard let date = written.date, written.standsAlone, found == nil || found == date else { return nil }
      found = date
      index += 3
    }
    return found
  }
}

/// Three words that have the shape of a date, whether or not there is such a day.
private struct WrittenDate {
  let date: CivilDate?
  private let words: [WrittenWord]
  private let first: Int

  /// `nil` when the three words from an index on do not look like a date.
  init?(_ words: [WrittenWord], at first: Int) {
    let (a, b, c) = (words[first], words[first + 1], words[first + 2])
    let before = first > 0 ? words[first - 1] : nil
    let after = first + 3 < words.count ? words[first + 3] : nil
    if let before, a.gap.isEmpty || (before.isFigures && a.isFigures && a.sign == 0x2F) { return nil }
    if let after, after.gap.isEmpty, !after.octets.elementsEqual([0x54]) { return nil }
    guard let fields = Self.figures(a, b, c) ?? Self.named(a, b, c) else { return nil }
    self.words = words
    self.first = first
    let year = fields.year.count == 2 ? Self.century(fields.year.number) : fields.year.number
    date =
      (1900...2100).contains(year)
      ? CivilDate(year: year, month: fields.month, day: fields.day.number) : nil
  }

  private typealias Fields = (year: WrittenWord, month: Int, day: WrittenWord)

  /// `2026-03-13`, `13-03-2026`, `13/3/26`, `13.3.2026`: the same sign twice. Two figures after points are a time.
  private static func figures(_ a: WrittenWord, _ b: WrittenWord, _ c: WrittenWord) -> Fields? {
    guard a.isFigures, b.isFigures, c.isFigures, b.count <= 2, let sign = b.sign, c.sign == sign else {
      return nil
    }
    if a.count == 4, c.count <= 2 { return (a, b.number, c) }
    guard a.count <= 2, c.count == 4 || (c.count == 2 && sign != 0x2E) else { return nil }
    return (c, b.number, a)
  }

  /// `13 Maret 2026`, `13-Mar-26`, `13 Maret '26`, `13-III-2026`, `March 13, 2026`.
  ///
  /// A roman month after a slash is part of a letter's number, and two figures after a blank may count anything.
  private static func named(_ a: WrittenWord, _ b: WrittenWord, _ c: WrittenWord) -> Fields? {
    guard b.isNear, c.isNear, c.isFigures else { return nil }
    if b.isFigures {
      guard !a.isFigures, let month = MonthName.number(a.text), b.count <= 2, c.count == 4 else { return nil }
      return (c, month, b)
    }
    guard a.isFigures, a.count <= 2 else { return nil }
    if let month = MonthName.number(b.text) {
      let isShort = c.count == 2 && c.gap.contains { $0 == 0x2D || $0 == 0x2F || $0 == 0x27 }
      return c.count == 4 || isShort ? (c, month, a) : nil
    }
    guard let month = b.roman, b.sign != 0x2F, c.sign != 0x2F, c.count == 4 else { return nil }
    return (c, month, a)
  }

  private static func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  /// Whether no other day is joined to this one, and a weekday before it is the right one.
  var standsAlone: Bool {
    if first > 0, joins(words[first - 1], words[first]) { return false }
    if first + 3 < words.count, joins(words[first + 2], words[first + 3]) { return false }
    var index = first - 1
    while index >= 0, words[index].isConnector { index -= 1 }
    if index >= 0, index < first - 1, words[index].isPartOfDate { return false }
    guard first > 0, let date, let weekday = weekdayBefore else { return true }
    return weekday == date.weekday
  }

  /// Whether two words are figures joined by a sign, as in `13-15 Maret 2026`; a point with a blank numbers a list.
  private func joins(_ a: WrittenWord, _ b: WrittenWord) -> Bool {
    guard a.isFigures, b.isFigures, let sign = b.sign else { return false }
    return sign != 0x2E || b.gap.count == 1
  }

  private var weekdayBefore: Weekday? {
    let word = words[first - 1]
    // Jum'at comes as two words.
    let isFriday = first > 1 && word.text == "at" && Weekday(indonesian: words[first - 2].text) == .friday
    return isFriday ? .friday : Weekday(indonesian: word.text)
  }
}

/// A run of figures or of letters, and what stands between it and the word before.
private struct WrittenWord {
  let octets: ArraySlice<UInt8>
  let gap: ArraySlice<UInt8>

  static func split(_ text: String) -> [WrittenWord] {
    let octets = Array(text.utf8)
    var words: [WrittenWord] = []
    var (at, end) = (0, 0)
    while at < octets.count {
      let start = at
      if octets[at].isFigure {
        while at < octets.count, octets[at].isFigure { at += 1 }
      } else if octets[at].isLetter {
        while at < octets.count, octets[at].isLetter { at += 1 }
      } else {
        at += 1
        continue
      }
      words.append(WrittenWord(octets: octets[start..<at], gap: words.isEmpty ? [0x20] : octets[end..<start]))
      end = at
    }
    return words
  }

  var text: String { String(decoding: octets, as: UTF8.self) }
  var count: Int { octets.count }
  var isFigures: Bool { octets.first?.isFigure == true }
  var number: Int { CivilDate.number(octets) ?? 0 }

  /// The sign `-`, `/` or `.` that joins it to the word before, blanks aside; an en dash is a `-`.
  var sign: UInt8? {
    let signs = gap.filter { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
    if signs.elementsEqual([0xE2, 0x80, 0x93]) { return 0x2D }
    guard signs.count == 1, let sign = signs.first, [0x2D, 0x2F, 0x2E].contains(sign) else { return nil }
    return sign
  }

  /// Whether it may be the day or month at which a span begins.
  var isPartOfDate: Bool { isFigures ? count <= 2 : MonthName.number(text) != nil }

  /// Whether blanks and the signs of a date, and few, stand before it.
  var isNear: Bool {
    gap.count <= 4 && gap.allSatisfy { [0x20, 0xC2, 0xA0, 0x2C, 0x2D, 0x2E, 0x2F, 0x27].contains($0) }
  }

  /// The month of a roman numeral in capitals; `nil` when it is none.
  var roman: Int? {
    (1...12).first { CivilDate(year: 2000, month: $0, day: 1)?.monthRoman == text }
  }

  /// `dan`, `atau`, `sampai`, `hingga`, `s.d.`, `s/d`.
  var isConnector: Bool {
    ["dan", "atau", "sampai", "dengan", "hingga", "sd", "s", "d"].contains(CivilWord.folded(text))
  }
}

extension UInt8 {
  fileprivate var isFigure: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
