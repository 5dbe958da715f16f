/// Words that addresses begin with.
enum PlaceWords {
  /// Words that only the later lines of an address begin with.
  static let parts: Set<String> = [
    "kel", "kelurahan", "kec", "kecamatan", "kab", "kabupaten", "kota", "desa", "ds", "rt", "rw", "prov",
    "provinsi", "dusun", "dsn", "kode", "blok",
  ]

  /// Whether a line of an address cannot be its last one: `… Kelurahan Tikala Kumaraka Kecamatan`.
  static func goesOn(_ line: String) -> Bool {
    Words(line).all.last.map {
      parts.contains($0.text) || ["jalan", "gang", "nomor"].contains($0.text)
    } ?? false
  }

  static let starts: Set<String> = [
    "dk", "kav", "kpg", "lk", "jalan", "dusun", "desa", "kp", "kampung", "perum", "perumahan", "komplek",
    "kompleks", "rt", "rw",
    "gang", "gg", "dukuh", "blok", "lingkungan", "jorong", "nagari", "gampong",
    "griya", "kelurahan", "kecamatan", "kabupaten", "kota", "banjar", "perumnas", "asrama", "dsn", "ds",
    "kel", "kec", "apartemen", "rumah", "padukuhan", "villa", "graha", "puri", "ruko", "link", "lorong", "lr",
    "btn", "kos",
  ]
}
