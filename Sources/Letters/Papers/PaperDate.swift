import Civil
import Octets

/// Dates in print that a scanner misread, in figures and in words.
enum PaperDate {
  /// A date and the word of the text it begins at.
  struct Hit {
    var date: CivilDate
    var at: Int
  }

  /// The words of a text, letters and figures apart, each with the octets before it up to the word before.
  struct Token {
    var text: String
    var gap: [UInt8]
    var isNumber: Bool
  }

  /// Words of one text that are looked at.
  private static let limit = 3000

  /// Every date in figures: `12-03-2020`, `12 Maret 2020`, `l2 Maret 202O`; then those in words.
  static func all(in text: String) -> [CivilDate] {
    let tokens = tokens(text)
    var dates: [CivilDate] = []
    for at in tokens.indices {
      if let date = figures(tokens, at) ?? words(tokens, at) { dates.append(date) }
    }
    return dates
  }

  /// The first date of a text.
  static func first(in text: String) -> CivilDate? {
    let tokens = tokens(text)
    for at in tokens.indices {
      if let date = figures(tokens, at) ?? words(tokens, at) { return date }
    }
    return nil
  }

  static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var (word, gap): ([UInt8], [UInt8]) = ([], [])
    func close() {
      if word.isEmpty { return }
      // `12Maret`: a figure's end inside a word cuts it.
      if let cut = cut(word) {
        tokens.append(token(Array(word[..<cut]), gap))
        tokens.append(token(Array(word[cut...]), [0x20]))
      } else {
        tokens.append(token(word, gap))
      }
      (word, gap) = ([], [])
    }
    for octet in text.utf8 {
      if tokens.count >= limit { break }
      if octet.isAlpha || octet.isDigit || octet == 0x21 || octet == 0x3F {
        word.append(octet)
      } else {
        close()
        gap.append(octet)
      }
    }
    close()
    return tokens
  }

  private static func cut(_ word: [UInt8]) -> Int? {
    guard word.first?.isDigit == true, let at = word.firstIndex(where: \.isAlpha), word.count - at >= 3,
      word[at...].prefix(3).allSatisfy(\.isAlpha)
    else { return nil }
    return at
  }

  private static func token(_ word: [UInt8], _ gap: [UInt8]) -> Token {
    let figures = word.compactMap(ReadFigure.read)
    let isNumber = figures.count == word.count && word.contains(where: \.isDigit)
    return Token(text: String(decoding: word, as: UTF8.self), gap: gap, isNumber: isNumber)
  }

  private static func number(_ token: Token) -> Int? {
    let figures = token.text.utf8.compactMap(ReadFigure.read)
    guard figures.count == token.text.utf8.count, (1...4).contains(figures.count) else { return nil }
    return figures.reduce(0) { $0 * 10 + Int($1.figure) }
  }

  private static func figures(_ tokens: [Token], _ at: Int) -> CivilDate? {
    guard at + 2 < tokens.count, tokens[at].isNumber, let day = number(tokens[at]),
      tokens[at].text.utf8.count <= 2,
      let year = number(tokens[at + 2]), tokens[at + 2].text.utf8.count == 4, (1900...2100).contains(year)
    else { return nil }
    let isJoined = [tokens[at + 1], tokens[at + 2]].allSatisfy { token in
      token.gap.count <= 3
        && token.gap.allSatisfy { [0x20, 0x2D, 0x2F, 0x2E, 0x2C, 0x0A, 0x3A].contains($0) }
    }
    guard isJoined else { return nil }
    if tokens[at + 1].isNumber, tokens[at + 1].text.utf8.count <= 2, let month = number(tokens[at + 1]),
      tokens[at + 2].gap.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E })
    {
      return CivilDate(year: year, month: month, day: day)
    }
    return month(tokens[at + 1].text).flatMap { CivilDate(year: year, month: $0, day: day) }
  }

  /// `dua belas Maret dua ribu dua puluh`.
  private static func words(_ tokens: [Token], _ at: Int) -> CivilDate? {
    // Only where it is sure to begin: else `dua puluh satu` with a word misread would be `satu`.
    guard at > 0, begins(tokens, at) else { return nil }
    guard SpelledNumber.isPart(tokens[at].text), let day = SpelledNumber.read(tokens, at),
      (1...31).contains(day.number)
    else { return nil }
    var next = day.end
    if next < tokens.count, tokens[next].text.lowered == "bulan" { next += 1 }
    guard next < tokens.count, let month = month(tokens[next].text) else { return nil }
    next += 1
    while next < tokens.count, next < day.end + 5, ["tahun", "bulan"].contains(tokens[next].text.lowered) {
      next += 1
    }
    guard let year = SpelledNumber.read(tokens, next), (1900...2100).contains(year.number) else { return nil }
    return CivilDate(year: year.number, month: month, day: day.number)
  }

  /// Whether a number begins at a word: behind `tanggal`, a bracket, or the same in figures.
  private static func begins(_ tokens: [Token], _ at: Int) -> Bool {
    if tokens[at].gap.contains(0x28) || tokens[at - 1].isNumber { return true }
    return NearWord.match(tokens[at - 1].text, among: heads) != nil
  }

  private static let heads = NearWord.table(["tanggal", "tgl", "hari"])

  static func month(_ word: String) -> Int? {
    if let month = MonthName.number(word) { return month }
    guard word.utf8.count >= 3 else { return nil }
    return NearWord.match(word, among: months).flatMap(MonthName.number)
  }

  private static let months = NearWord.table(MonthName.indonesian + ["Nopember", "Pebruari"])
}

/// Numbers in words, up to 9999.
enum SpelledNumber {
  static func isPart(_ word: String) -> Bool { value(word) != nil }

  /// The number that begins at a word, and the word behind it; `nil` where a part of it is missing or
  /// misread.
  static func read(_ tokens: [PaperDate.Token], _ at: Int) -> (number: Int, end: Int)? {
    var (sum, small, end) = (0, 0, at)
    while end < tokens.count, end - at < 12, let value = value(tokens[end].text) {
      switch value {
      case 1...9:
        // Two ones in a row are two numbers.
        if small != 0 { return (sum + small, end) }
        small = value
      case 11, 110: sum += value == 11 ? 11 : 10
      case 101: sum += 100
      case 1001: sum += 1000
      case _ where small == 0: return nil
      case -10: sum += small + 10
      default: sum += small * value
      }
      if !(1...9).contains(value) { small = 0 }
      end += 1
    }
    guard end > at, !isCut(tokens, end) else { return nil }
    return (sum + small, end)
  }

  /// Whether the next word is a misread part of the number.
  private static func isCut(_ tokens: [PaperDate.Token], _ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].gap == [0x20] else { return false }
    let word = NearWord.letters(tokens[end].text)
    guard !follows.contains(tokens[end].text.lowered) else { return false }
    if end + 1 < tokens.count, let next = value(tokens[end + 1].text), [10, -10].contains(next) {
      return true
    }
    return ["puluh", "belas", "ratus"].contains {
      NearWord.distance(word, NearWord.letters($0), limit: 2) != nil
    }
  }

  /// Words near to those that do follow a year.
  private static let follows: Set<String> = ["pukul", "bulan", "tahun", "jam", "dan"]

  /// -10 is `belas`, 110 `sepuluh`, 101 `seratus`, 1001 `seribu`.
  private static func value(_ word: String) -> Int? {
    if let exact = values[word.lowered] { return exact }
    guard word.utf8.count >= 4, word.utf8.count <= 10,
      word.utf8.first?.isAlpha == true || word.utf8.first == 0x35
    else {
      return nil
    }
    return NearWord.match(word, among: table).flatMap { values[$0] }
  }

  private static let values: [String: Int] = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 110, "sebelas": 11, "belas": -10, "puluh": 10, "seratus": 101, "ratus": 100, "seribu": 1001,
    "ribu": 1000,
  ]

  private static let table = NearWord.table(values.keys.sorted())
}
