import Civil

/// A date as it stands in a name, whether or not there is such a day.
struct NameDate {
  /// `nil` when there is no such day.
  let date: CivilDate?
  let time: ClockTime?
  /// Whether a time with seconds follows: programs stamp their files so, people do not.
  let hasSeconds: Bool
  /// The words it takes.
  let words: Range<Int>

  /// The date that begins at a word; `nil` when none does.
  init?(_ words: [NameWord], at first: Int) {
    let word = words[first]
    // A date stands alone: no letter touches it, and it is no part of a longer number.
    if first > 0, word.gap.isEmpty || (words[first - 1].isFigures && word.sign == 0x2D) { return nil }
    guard let (end, fields) = Self.fields(words, at: first) else { return nil }
    let (time, seconds, last) = Self.time(words, from: end)
    if last == end, end < words.count, words[end].gap.isEmpty { return nil }
    date =
      (1900...2999).contains(fields.year)
      ? CivilDate(year: fields.year, month: fields.month, day: fields.day) : nil
    self.time = time
    hasSeconds = seconds
    self.words = first..<last
  }

  private typealias Fields = (year: Int, month: Int, day: Int)

  private static func fields(_ words: [NameWord], at first: Int) -> (end: Int, fields: Fields)? {
    let word = words[first]
    if word.count == 8, let number = word.number {
      let fields = (number / 10_000, number / 100 % 100, number % 100)
      // Eight figures that are no day are some number.
      guard (1990...2099).contains(fields.0), CivilDate(year: fields.0, month: fields.1, day: fields.2) != nil
      else { return nil }
      return (first + 1, fields)
    }
    guard first + 2 < words.count, let a = word.number, let c = words[first + 2].number else { return nil }
    let (middle, last) = (words[first + 1], words[first + 2])
    if let b = middle.number {
      guard let sign = middle.sign, last.sign == sign, middle.count <= 2 else { return nil }
      if word.count == 4, last.count <= 2, a >= 1900 { return (first + 3, (a, b, c)) }
      if word.count <= 2, last.count == 4, c >= 1900 { return (first + 3, (c, b, a)) }
      return nil
    }
    guard word.count <= 2, last.count == 4, let month = MonthName.number(middle.text), middle.gap.count <= 1,
      last.gap.count <= 2
    else { return nil }
    return (first + 3, (c, month, a))
  }

  /// A time behind a date: `14.30`, `14:30`, `14-30`, `T1430`, `pukul 14.30`, each with or without seconds.
  private static func time(_ words: [NameWord], from end: Int) -> (ClockTime?, hasSeconds: Bool, last: Int) {
    let none: (ClockTime?, Bool, Int) = (nil, false, end)
    var at = end
    guard at < words.count else { return none }
    let lead = words[at].isFigures ? nil : words[at].text
    if let lead {
      guard leads.contains(lead), !words[at].gap.isEmpty || lead == "t" else { return none }
      at += 1
    }
    guard at < words.count, words[at].isFigures, lead != nil || !words[at].gap.isEmpty else { return none }
    let word = words[at]
    if word.count == 6, let number = word.number,
      let time = ClockTime(hour: number / 10_000, minute: number / 100 % 100), number % 100 < 61
    {
      return (time, true, at + 1)
    }
    if word.count == 4, lead == "t", let number = word.number,
      let time = ClockTime(hour: number / 100, minute: number % 100)
    {
      return (time, false, at + 1)
    }
    guard word.count <= 2, at + 1 < words.count, words[at + 1].count == 2, isTimeSign(words[at + 1].gap),
      let hour = word.number, let minute = words[at + 1].number,
      let time = ClockTime(hour: hour, minute: minute)
    else { return none }
    let hasSeconds =
      at + 2 < words.count && words[at + 2].count == 2 && words[at + 2].isFigures
      && isTimeSign(words[at + 2].gap)
    return (time, hasSeconds, at + (hasSeconds ? 3 : 2))
  }

  private static let leads: Set<String> = ["t", "at", "pukul", "jam", "pkl"]

  private static func isTimeSign(_ gap: [UInt8]) -> Bool {
    gap.count == 1 && [0x2D, 0x2E, 0x3A, 0x5F].contains(gap[0])
  }
}
