/// The two figures with which a province's NIKs begin (Kepmendagri).
enum ProvinceCode {
  /// By the name that a card prints, a letter or two off; `nil` when it is none.
  static func code(_ name: String) -> String? {
    NearWord.match(name, among: table).flatMap { codes[$0] }
  }

  /// Whether NIKs begin with two figures; 54 is the old Timor Timur.
  static func isKnown(_ code: String) -> Bool { known.contains(code) }

  private static let known = Set(codes.values).union(["54"])

  private static let table = NearWord.table(codes.keys.sorted())

  private static let codes = [
    "ACEH": "11", "SUMATERA UTARA": "12", "SUMATERA BARAT": "13", "RIAU": "14", "JAMBI": "15",
    "SUMATERA SELATAN": "16", "BENGKULU": "17", "LAMPUNG": "18", "KEPULAUAN BANGKA BELITUNG": "19",
    "KEPULAUAN RIAU": "21", "DKI JAKARTA": "31", "JAWA BARAT": "32", "JAWA TENGAH": "33",
    "DAERAH ISTIMEWA YOGYAKARTA": "34", "DI YOGYAKARTA": "34", "JAWA TIMUR": "35", "BANTEN": "36",
    "BALI": "51",
    "NUSA TENGGARA BARAT": "52", "NUSA TENGGARA TIMUR": "53", "KALIMANTAN BARAT": "61",
    "KALIMANTAN TENGAH": "62", "KALIMANTAN SELATAN": "63", "KALIMANTAN TIMUR": "64", "KALIMANTAN UTARA": "65",
    "SULAWESI UTARA": "71", "SULAWESI TENGAH": "72", "SULAWESI SELATAN": "73", "SULAWESI TENGGARA": "74",
    "GORONTALO": "75", "SULAWESI BARAT": "76", "MALUKU": "81", "MALUKU UTARA": "82", "PAPUA": "91",
    "PAPUA BARAT": "92", "PAPUA SELATAN": "93", "PAPUA TENGAH": "94", "PAPUA PEGUNUNGAN": "95",
    "PAPUA BARAT DAYA": "96",
  ]
}
