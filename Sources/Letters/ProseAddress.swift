import Octets

/// Addresses that are said in sentences: `beralamat di Jl. …`, `warga Desa …`.
enum ProseAddress {
  static func find(_ prose: Prose) -> Found<String>? {
    let words = prose.words
    for strength in [Strength.said, .home] {
      // `berkedudukan di Kabupaten Tanah Laut, beralamat di Jl. …`: the second says more.
      let all = introductions.hits(in: words).filter { $0.tag == strength }
      let seated = all.filter { words.all[$0.range.lowerBound].text == "berkedudukan" }
      for hit in all.filter({ words.all[$0.range.lowerBound].text != "berkedudukan" }) + seated {
        guard let span = span(words, from: hit.range.upperBound, isSaid: strength == .said) else { continue }
        // `musyawarah warga RW 05`: whose matter it is, not where somebody lives.
        if strength == .home, span.count < 3, words.all[span].has(["rt", "rw"]) { continue }
        let text = words.slice(span).foldingBlanks
        // The next label of a form whose field was left empty is no address.
        if text.utf8.count >= 5, LabelGrammar.label(LabelScan.words(text)) == nil,
          LabelReader.read(TextLine(text: text, part: "", offset: 0)).first?.hasSeparator != true
        {
          return Found(value: text, evidence: prose.evidence(span.lowerBound, hit.rule))
        }
      }
    }
    return street(prose)
  }

  /// A street in a sentence where the writer speaks of himself: `Saya, Laras, Jalan Sawo 14, …`.
  private static func street(_ prose: Prose) -> Found<String>? {
    let words = prose.words
    for at in words.all.indices.dropLast() where words.all[at].isCapital && words.all[at + 1].isCapital {
      let before = words.before(at, 16)
      let isVillage = villages.contains(words.all[at].text) && before.suffix(1).has(["di", "dari", "asal"])
      guard streets.contains(words.all[at].text) || isVillage,
        before.has(["saya", "kami", "nama", "i", "pemohon", "warga"]),
        !before.has(asking), let span = span(words, from: at, isSaid: true), span.count >= 3
      else { continue }
      return Found(
        value: words.slice(span).foldingBlanks, evidence: prose.evidence(at, "street in a sentence"))
    }
    return nil
  }

  private static let asking: Set<String> = [
    "data", "proyek", "pembangunan", "perbaikan", "mohon", "memohon", "meminta", "dokumen", "salinan", "rab",
    "tentang", "informasi", "kepada", "pekerjaan", "semenisasi", "peningkatan", "pengaspalan", "rehabilitasi",
    "pelebaran", "pemeliharaan", "ruas", "kegiatan", "paket", "tender", "rekonstruksi", "betonisasi",
    "drainase",
  ]

  private static let villages: Set<String> = [
    "desa", "kelurahan", "kel", "kp", "banjar", "nagari", "gampong", "jorong", "lingkungan",
  ]

  private static let streets: Set<String> = [
    "jalan", "perum", "perumahan", "komplek", "kompleks", "dusun", "kampung", "gang", "dukuh", "dk", "griya",
  ]

  private enum Strength { case said, home }

  private static let introductions = Phrases<Strength>([
    (
      .said,
      [
        "beralamat di", "alamat saya di", "alamat saya", "alamat kami di", "alamat kami",
        "bertempat tinggal di", "tinggal di", "tinggal .. di", "bertempat .. di", "menetap di",
        "berdomisili di", "domisili di", "domisili saya",
        "beralamatkan di", "beralamatkan", "beralamat",
        "alamat di", "alamat rumah",
        "alamat kantor|sekretariat|lembaga|organisasi|domisili|lengkap|kos|sekarang|yayasan", "alamat",
        "residing at|in", "living at|in", "my address is",
        "i live at|in", "rumah saya di", "bertempat di", "berkedudukan di", "berkantor di", "sekretariat di",
        "alamat tinggal", "address is", "address", "bermukim di", "d a", "domiciled at|in", "berumah di",
        "rumah di",
        "berlokasi di", "domisili",
      ]
    ),
    (.home, ["warga", "penduduk", "resident of", "saya dari", "masyarakat", "warga masyarakat"]),
  ])

  /// `alamat saya:`, below it a name and then `Jl. Pelajar …`: where the place begins.
  private static func below(_ words: Words, _ from: Int) -> Int {
    guard from < words.all.count, words.gap(after: from - 1).first == 0x3A,
      words.gap(after: from - 1).contains(0x0A)
    else { return from }
    return (from..<min(words.all.count, from + 7)).first { at in
      words.gap(after: at - 1).contains(0x0A) && PlaceWords.starts.contains(words.all[at].text)
        && words.all[at].isCapital
    } ?? from
  }

  private static func span(_ words: Words, from given: Int, isSaid: Bool) -> Range<Int>? {
    let from = isSaid ? below(words, given) : given
    guard from < words.all.count, from > given || words.gap(after: from - 1).count <= 4,
      !words.gap(after: from - 1).contains(0x40),
      !(words.gap(after: from - 1).contains(0x2E) && words.gap(after: from - 1).contains(0x0A)),
      !(words.gap(after: from - 1).contains(0x2E) && words.all[from].sentence != words.all[from - 1].sentence)
    else { return nil }
    let first = words.all[from]
    guard
      isSaid
        ? first.isCapital || PlaceWords.starts.contains(first.text)
        : PlaceWords.starts.contains(first.text)
          && (first.isCapital || ["jalan", "dusun", "rt"].contains(first.text))
    else { return nil }
    if ["email", "surat", "kantor", "email", "dinas"].contains(first.text) { return nil }
    var end = from + 1
    while end < words.all.count, end - from < 32 {
      let gap = words.gap(after: end - 1)
      if words.all[end].sentence != first.sentence || gap.contains(0x28) || gap.contains(0x3B) { break }
      if breaks(words, end, gap) { break }
      end += 1
    }
    return from..<end
  }

  /// Whether the address ends before a word.
  private static func breaks(_ words: Words, _ at: Int, _ gap: ArraySlice<UInt8>) -> Bool {
    let word = words.all[at]
    // `Teling Atas` is a place, `atas perhatian` the end.
    if ends.contains(word.text), word.text != "atas" || !word.isCapital, !isPlaceNumber(words, at, gap) {
      return true
    }
    if word.text == "nomor", at + 1 < words.all.count,
      ["hp", "telepon", "wa", "ktp", "kontak", "nik", "handphone"].contains(words.all[at + 1].text)
    {
      return true
    }
    let digits = words.octets[word.range].allSatisfy(\.isDigit)
    if digits, word.range.count >= 8 { return true }
    // After a comma or line end only places and numbers go on.
    if gap.contains(0x2C) || gap.contains(0x0A), !word.isCapital, !digits,
      !PlaceWords.starts.contains(word.text),
      !["provinsi", "prov", "nomor", "kab", "kecamatan", "kel"].contains(word.text)
    {
      return true
    }
    return false
  }

  /// `Ilir Barat I Kota Palembang`: the number of a district, and no English word.
  private static func isPlaceNumber(_ words: Words, _ at: Int, _ gap: ArraySlice<UInt8>) -> Bool {
    words.all[at].text == "i" && words.all[at].isCapital && words.all[at - 1].isCapital
      && !gap.contains(0x2C) && (at + 1 == words.all.count || words.all[at + 1].isCapital)
  }

  private static let ends: Set<String> = [
    "ingin", "dengan", "bermaksud", "mengajukan", "memohon", "meminta", "mohon", "nik", "telepon", "email",
    "pekerjaan", "saya", "kami", "selaku", "selanjutnya", "yang", "untuk", "butuh", "membutuhkan", "hp", "wa",
    "kontak", "dapat", "hereby", "would", "i", "and", "request",
    "phone", "bersama", "sehubungan", "dan", "memerlukan", "tempat", "pemegang", "adalah", "sebagai",
    "bekerja", "mewakili", "bertindak", "berprofesi", "karena", "ktp", "mencabut", "menyatakan",
    "menyampaikan", "bisa", "tolong", "perlu", "mahasiswa", "tujuan", "merasa", "keberatan", "terlampir",
    "lampiran", "atas", "ini", "sangat", "hendak", "am", "we", "merujuk", "berdasarkan", "melalui",
  ]
}
