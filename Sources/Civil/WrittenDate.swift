extension CivilDate {
  /// Reads a date as people write it in letters: `13 Maret 2026`, `Jumat, 13 Pebruari 2026`, `13-03-2026`,
  /// `13/3/26`, `2026-03-13`, `tanggal 2 Nopember 2026`. Day stands before month, as everywhere in Indonesia.
  ///
  /// `nil` when there is no date in the words, or it cannot be.
  package static func read(indonesian text: String) -> CivilDate? {
    let words = text.utf8.split { !($0.isDigit || $0.isLetter) }.map { Array($0) }
    for index in words.indices {
      guard words[index].allSatisfy(\.isDigit), index + 2 < words.count else { continue }
      let first = number(words[index][...]) ?? 0
      let third = number(words[index + 2][...]) ?? 0
      let middle = String(decoding: words[index + 1], as: UTF8.self)
      let month = MonthName.number(middle) ?? number(words[index + 1][...]) ?? 0
      let date =
        words[index].count == 4
        ? CivilDate(year: first, month: month, day: third)
        : CivilDate(year: century(third, digits: words[index + 2].count), month: month, day: first)
      if let date { return date }
    }
    return nil
  }

  private static func century(_ year: Int, digits: Int) -> Int {
    digits == 2 ? (year < 70 ? 2000 + year : 1900 + year) : year
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
