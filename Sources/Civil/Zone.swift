/// Indonesia's time zones; none has daylight saving.
package struct Zone: Hashable, Sendable {
  /// Seconds east of Greenwich.
  package let offsetSeconds: Int
  /// `WIB`, `WITA` or `WIT`.
  package let name: String
  /// The tz database's name, that of the zone's largest city.
  package let identifier: String

  /// Western Indonesia: Sumatra, Java, West and Central Kalimantan.
  package static let wib = Zone(offsetSeconds: 7 * 3600, name: "WIB", identifier: "Asia/Jakarta")
  /// Central Indonesia: Bali, Nusa Tenggara, South, East and North Kalimantan, Sulawesi.
  package static let wita = Zone(offsetSeconds: 8 * 3600, name: "WITA", identifier: "Asia/Makassar")
  /// Eastern Indonesia: Maluku, Papua.
  package static let wit = Zone(offsetSeconds: 9 * 3600, name: "WIT", identifier: "Asia/Jayapura")

  /// The zone of a tz name or an Indonesian abbreviation; `nil` when it is not one of Indonesia's. Two names of
  /// one zone are the same zone afterwards.
  package init?(identifier: String) {
    switch identifier {
    case "Asia/Jakarta", "Asia/Pontianak", "WIB": self = .wib
    case "Asia/Makassar", "Asia/Ujung_Pandang", "WITA": self = .wita
    case "Asia/Jayapura", "WIT": self = .wit
    default: return nil
    }
  }

  private init(offsetSeconds: Int, name: String, identifier: String) {
    self.offsetSeconds = offsetSeconds
    self.name = name
    self.identifier = identifier
  }
}
