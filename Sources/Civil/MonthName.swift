/// Names of months, as they are written.
package enum MonthName {
  /// `Januari` to `Desember`.
  package static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November",
    "Desember",
  ]

  /// The number of a month by its name: Indonesian and English, full and cut short, old spellings (Pebruari,
  /// Nopember), case-blind; `nil` when the word is none, as a roman numeral is none.
  package static func number(_ word: String) -> Int? {
    table[CivilWord.folded(word)]
  }

  private static let table: [String: Int] = {
    let names: [[String]] = [
      ["januari", "january", "jan"], ["februari", "february", "pebruari", "feb", "peb", "febuari"],
      ["maret", "march", "mar", "mrt"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
      ["juli", "july", "jul"], ["agustus", "august", "agust", "agt", "agts", "ags", "agus", "agu", "aug"],
      ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"],
      ["november", "nopember", "nov", "nop"], ["desember", "december", "des", "dec"],
    ]
    var table: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { table[word] = index + 1 }
    }
    return table
  }()
}

/// Words of dates, compared without regard to case or the point of an abbreviation.
enum CivilWord {
  static func folded(_ word: String) -> String {
    var octets = word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if octets.last == 0x2E { octets.removeLast() }
    return String(decoding: octets, as: UTF8.self)
  }
}
