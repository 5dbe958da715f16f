/// Names of months, as they are written.
package enum MonthName {
  /// `Januari` to `Desember`.
  package static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  /// The number of a month by its name: Indonesian and English, full and cut short, old spellings (Pebruari,
  /// Nopember), roman numerals are not names. `nil` when the word is none.
  package static func number(_ word: String) -> Int? {
    table[word.lowercased().trimmingDot]
  }

  private static let table: [String: Int] = {
    let names: [[String]] = [
      ["januari", "january", "jan"], ["februari", "february", "pebruari", "feb", "peb", "febuari"],
      ["maret", "march", "mar", "mrt"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
      ["juli", "july", "jul"], ["agustus", "august", "agust", "agt", "ags", "agu", "aug"],
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

extension String {
  fileprivate var trimmingDot: String { utf8.last == 0x2E ? String(dropLast()) : self }
}

/// Numbers in words, as letters repeat them: `10 (sepuluh)`.
package enum IndonesianNumber {
  /// The number in words, from 0 to 999 999 999; larger ones as digits.
  package static func words(_ number: Int) -> String {
    switch number {
    case 0...11:
      [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
      ][number]
    case 12...19: words(number - 10) + " belas"
    case 20...99: words(number / 10) + " puluh" + rest(number % 10)
    case 100...199: "seratus" + rest(number - 100)
    case 200...999: words(number / 100) + " ratus" + rest(number % 100)
    case 1000...1999: "seribu" + rest(number - 1000)
    case 2000...999_999: words(number / 1000) + " ribu" + rest(number % 1000)
    case 1_000_000...999_999_999: words(number / 1_000_000) + " juta" + rest(number % 1_000_000)
    default: String(number)
    }
  }

  private static func rest(_ number: Int) -> String { number == 0 ? "" : " " + words(number) }
}
