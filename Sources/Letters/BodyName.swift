import Octets

/// Names of bodies: foundations, associations, companies.
enum BodyName {
  /// Words a body's name begins with. Those of `weak` also begin other things and need a proper name behind.
  static let starts: Set<String> = [
    "lsm", "yayasan", "perkumpulan", "komite", "lingkar", "kth", "kwt", "poktan", "pt", "cv", "ormas",
    "koperasi", "dpc", "dpd", "dpp", "dpw", "dpn",
    "aliansi", "serikat", "himpunan",
    "partai", "persatuan", "perhimpunan", "asosiasi", "paguyuban", "komunitas", "jaringan", "gerakan", "lbh",
    "ikatan", "gabungan", "federasi",
    "foundation", "konsorsium", "koalisi", "ud", "ngo", "firma", "laskar", "solidaritas", "walhi", "forum",
    "lembaga", "bumdes", "perseroan", "pergerakan",
    "majelis", "pengurus", "pimpinan", "badan", "karang", "front", "poros", "relawan", "institut",
    "institute", "pusat", "masyarakat", "barisan", "pemuda", "kadin", "bem", "hmi", "pmii", "gmni",
    "gapoktan", "pokdarwis", "sanggar", "lpm", "icw", "jatam", "fitra", "fatayat", "aji", "pwi", "kontras",
    "lpa", "posbakum", "bumdesa", "hipmi", "association", "dewan",
  ]

  /// Words that begin a body's name only with a proper name right behind.
  private static let weak: Set<String> = [
    "forum", "lembaga", "badan", "pengurus", "pimpinan", "pusat", "koperasi", "masyarakat", "gerakan",
    "jaringan", "front", "pemuda", "institut", "perusahaan", "dewan", "partai", "relawan", "komite",
    "lingkar",
  ]

  /// Bodies whose people write for themselves: a student, a lecturer, a reporter.
  static let workplaces: Set<String> = [
    "universitas", "kampus", "fakultas", "institut", "politeknik", "sekolah", "sma", "smk", "smp", "sd",
    "media", "redaksi", "harian", "koran", "majalah", "tabloid",
    "stie", "stisip", "uin", "iain", "portal", "radio", "university", "akademi", "stkip",
  ]

  /// Whether a whole text is a body's name.
  static func isBody(_ name: String) -> Bool {
    let words = Words(name)
    guard let first = words.all.first else { return false }
    if starts.contains(first.text) { return words.all.count > 1 && !government(words) }
    return words.all.dropFirst().contains { ["tbk", "foundation", "association"].contains($0.text) }
  }

  /// Whether a text names a place where people study or report.
  /// Whether a name says only what kind of body it is: `Lembaga Swadaya Masyarakat`, `Dewan Pengurus Daerah`.
  static func isGeneric(_ name: String) -> Bool { Words(name).all.allSatisfy { kinds.contains($0.text) } }

  private static let kinds: Set<String> = [
    "lembaga", "swadaya", "masyarakat", "lsm", "perkumpulan", "yayasan", "organisasi", "kemasyarakatan",
    "dewan", "pimpinan", "pengurus", "daerah", "cabang", "pusat", "wilayah", "badan", "hukum", "koperasi",
    "anak", "ranting", "harian", "berbadan",
  ]

  static func isWorkplace(_ name: String) -> Bool {
    Words(name).all.prefix(3).has(workplaces)
  }

  /// Bodies of the state, and what only begins like a body, are no applicants in these rules.
  private static func government(_ words: Words) -> Bool {
    guard words.all.count > 1 else { return false }
    let second = words.all[1].text
    switch words.all[0].text {
    case "badan":
      return [
        "publik", "pusat", "pertanahan", "kepegawaian", "keuangan", "pengelola", "perencanaan", "pendapatan",
        "penanggulangan", "kesatuan", "hukum", "permusyawaratan", "pemeriksa", "narkotika",
      ].contains(second)
    // An occupation: `Pengurus Rumah Tangga`.
    case "pengurus": return second == "rumah"
    case "pusat": return ["informasi", "data", "layanan", "kesehatan"].contains(second)
    case "dewan": return ["perwakilan", "pengawas"].contains(second)
    default: return false
    }
  }

  /// The name of a body that begins at a word: `LSM Cahaya Desa`; `nil` when none begins there.
  static func span(_ words: Words, from: Int, anyStart: Bool = false) -> Range<Int>? {
    guard from < words.all.count else { return nil }
    let first = words.all[from]
    guard
      anyStart
        ? first.isCapital : starts.contains(first.text) && (first.isCapital || first.text != "masyarakat")
    else { return nil }
    var end = from + 1
    while end < words.all.count, end - from < 9 {
      let gap = words.gap(after: end - 1)
      // A name may go on below; a line of a letter's head does not.
      let isBroken = gap.elementsEqual([0x0A]) && first.isCapital && !isHead(words, from)
      guard gap.count <= 3,
        isBroken || gap.allSatisfy({ [0x20, 0x2E, 0x2D, 0x22, 0x27, 0x28, 0x29, 0x26].contains($0) })
      else { break }
      // `PT Rekaan ("Perusahaan")`
      if gap.contains(0x28), gap.contains(0x22) { break }
      let word = words.all[end]
      let isBetween =
        ["dan", "untuk", "of", "and", "the", "di"].contains(word.text) && end + 1 < words.all.count
        && words.all[end + 1].isCapital
      guard word.isCapital && !enders.contains(word.text) || isBetween || isNumber(words, word) else { break }
      end += 1
    }
    guard end - from >= 2, !government(Words(words.slice(from..<end))) else { return nil }
    if weak.contains(first.text), !first.isCapital { return nil }
    return from..<end
  }

  /// Whether a word begins its line.
  private static func isHead(_ words: Words, _ at: Int) -> Bool {
    let start = words.all[at].range.lowerBound
    return start == 0 || words.octets[..<start].last { !$0.isBlank } == 0x0A
  }

  private static func isNumber(_ words: Words, _ word: Word) -> Bool {
    words.octets[word.range].allSatisfy(\.isDigit) && word.range.count <= 3
  }

  private static let enders: Set<String> = [
    "dengan", "yang", "bermaksud", "ingin", "mengajukan", "memohon", "meminta", "mohon", "alamat",
    "beralamat", "nik", "nomor", "sekretariat", "kami", "saya", "telepon", "hp", "selaku", "diwakili", "npwp",
    "jalan",
  ]
}
