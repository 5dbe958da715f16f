/// Words that addresses begin with.
enum PlaceWords {
  /// Words that only the later lines of an address begin with.
  static let parts: Set<String> = [
    "kel", "kelurahan", "kec", "kecamatan", "kab", "kabupaten", "kota", "desa", "ds", "rt", "rw", "prov",
    "provinsi", "dusun", "dsn", "kode", "blok",
  ]

  static let starts: Set<String> = [
    "dk", "kav", "kpg", "lk", "jalan", "dusun", "desa", "kp", "kampung", "perum", "perumahan", "komplek",
    "kompleks", "rt", "rw",
    "gang", "gg", "dukuh", "blok", "lingkungan", "jorong", "nagari", "gampong",
    "griya", "kelurahan", "kecamatan", "kabupaten", "kota", "banjar", "perumnas", "asrama", "dsn", "ds",
    "kel", "kec", "apartemen", "rumah", "padukuhan", "villa", "graha", "puri", "ruko", "link", "lorong", "lr",
    "btn", "kos",
  ]
}
