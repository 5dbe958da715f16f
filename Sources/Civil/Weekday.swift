/// The days of the week, Monday first as ISO 8601 has them.
package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// `Senin` to `Minggu`.
  package var indonesian: String {
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][rawValue - 1]
  }

  /// The day of a name as people write it: also `Jum'at`, `Ahad`, `Kam`; `nil` when the word is none.
  package init?(indonesian word: String) {
    switch CivilWord.folded(word) {
    case "senin", "sen": self = .monday
    case "selasa", "sel": self = .tuesday
    case "rabu", "rab": self = .wednesday
    case "kamis", "kam": self = .thursday
    case "jumat", "jum'at", "jum\u{2019}at", "jum": self = .friday
    case "sabtu", "sab": self = .saturday
    case "minggu", "min", "ahad": self = .sunday
    default: return nil
    }
  }
}
