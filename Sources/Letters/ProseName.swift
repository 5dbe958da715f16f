import Octets

/// Names that are said in sentences: `Perkenalkan saya Siti`, `nama saya budi santoso`, `saya, Budi, warga …`.
enum ProseName {
  /// The writer's name; `nil` when no sentence says it.
  static func writer(_ prose: Prose) -> Found<String>? {
    let words = prose.words
    for hit in introductions.hits(in: words) {
      // `kami, I Wayan Gede Artana, advokat`
      if hit.range.count == 1, isBalinese(words, hit.range.lowerBound) {
        guard let span = PersonName.span(words, from: hit.range.lowerBound),
          let name = PersonName.clean(withTitleDot(words, span))
        else { continue }
        return Found(value: name, evidence: prose.evidence(hit.range.lowerBound, hit.rule))
      }
      if isOther(words, hit) { continue }
      if let name = name(words, after: hit) {
        return Found(value: name, evidence: prose.evidence(hit.range.lowerBound, hit.rule))
      }
    }
    return nil
  }

  /// `atas nama kakek saya Alm. H. Basran` names somebody else, `(i)` numbers an item.
  private static func isOther(_ words: Words, _ hit: Phrases<Weight>.Hit) -> Bool {
    // `Saya pelaku usaha kecil bernama Martha`, and not `anak saya bernama …`
    if hit.tag == .called {
      let before = words.before(hit.range.lowerBound, 6)
      return !before.has(["saya"]) || before.has(kin) || before.has(["di", "jalan", "desa", "yang"])
    }
    guard hit.tag == .bare else { return false }
    let at = hit.range.lowerBound
    if words.all[at].text == "i" {
      return !words.all[at].isCapital || words.gap(after: at).first?.isBlank != true
    }
    if words.before(at, 1).has(kin) { return true }
    // `KEBERATAN SAYA YANG KEDUA KALINYA`: a line in capitals.
    let word = words.all[at]
    return words.octets[word.range].allSatisfy { $0 < 0x5B } && word.range.count > 1
      && words.before(at, 2).contains { other in
        other.range.count >= 5 && words.octets[other.range].allSatisfy { $0 < 0x5B }
      }
  }

  private static let kin: Set<String> = [
    "kakek", "nenek", "ayah", "ibu", "bapak", "anak", "suami", "istri", "kakak", "adik", "tua", "paman",
    "bibi",
    "mertua", "saudara", "klien", "atas", "nama", "almarhum", "almarhumah", "teman", "tetangga", "keponakan",
    "cucu", "mendiang", "orangtua", "buyut", "menantu",
  ]

  /// How sure an introduction makes that a name follows.
  private enum Weight { case named, likely, called, bare, holder }

  private static func name(_ words: Words, after hit: Phrases<Weight>.Hit) -> String? {
    var from = hit.range.upperBound
    // `diwakili oleh Direktur Nurul Huda`: the office stands before the name.
    while hit.tag == .likely, from < words.all.count, from < hit.range.upperBound + 4,
      OrganisationReader.leaders.contains(words.all[from].base)
        || [
          "umum", "oleh", "utama", "eksekutif", "advokat", "pengacara", "konsultan", "hukum", "yayasan",
          "lembaga", "organisasi", "perkumpulan", "koperasi",
        ].contains(
          words.all[from].text)
    { from += 1 }
    guard from < words.all.count else { return nil }
    let gap = words.gap(after: from - 1)
    guard gap.count <= 4, !gap.contains(0x2E) || hit.tag == .named else { return nil }
    if let span = PersonName.span(words, from: from), isEnough(words, span, hit.tag) {
      let text = words.slice(span)
      if PersonName.isRole(Words(text)) { return nil }
      return BodyName.isBody(text) ? nil : PersonName.clean(withTitleDot(words, span))
    }
    if hit.tag == .named { return lowerCase(words, from)?.name }
    // `saya budi santoso dari desa a`: without capitals only what follows shows that it is a name.
    guard hit.tag == .bare, let found = lowerCase(words, from), found.end < words.all.count else {
      return nil
    }
    return ["dari", "warga", "alamat", "nik", "asal", "mahasiswa"].contains(words.all[found.end].text)
      && !isCommon(words, from..<found.end) ? found.name : nil
  }

  /// A title's own dots: `Budi, S.H.` ends behind a word.
  private static func withTitleDot(_ words: Words, _ span: Range<Int>) -> String {
    let text = words.slice(span)
    let last = words.all[span.upperBound - 1]
    return words.gap(after: span.upperBound - 1).first == 0x2E && last.range.count <= 2 && span.count > 2
      ? text + "." : text
  }

  private static func isEnough(_ words: Words, _ span: Range<Int>, _ weight: Weight) -> Bool {
    switch weight {
    case .named: return true
    case .likely, .called: return span.count >= 1
    // `Kami, Muhammad Ihsan, S.H., selaku kuasa dari …`; `kami` alone begins any sentence.
    case .holder:
      return span.count >= 2 && words.gap(after: span.lowerBound - 1).contains(0x2C)
        && span.upperBound < words.all.count
        && words.after(span.upperBound - 1, 4).has(["kuasa", "advokat", "pengacara", "penasihat"])
    case .bare:
      // `Saya Budi` alone may be the start of any sentence.
      if span.count >= 2 { return true }
      let gap = words.gap(after: span.upperBound - 1)
      let next = span.upperBound < words.all.count ? words.all[span.upperBound].text : ""
      return gap.first == 0x2C
        || [
          "dari", "warga", "selaku", "mahasiswa", "ingin", "from", "bermaksud", "nik", "ketua", "asal",
          "tinggal", "karyawan", "alamat", "pekerjaan", "guru", "mahasiswi", "direktur", "memohon", "meminta",
          "mohon", "mengajukan",
        ].contains(next)
    }
  }

  /// A name typed without capitals: up to four words before one that is no name.
  private static func lowerCase(_ words: Words, _ from: Int) -> (name: String, end: Int)? {
    var end = from
    while end < words.all.count, end - from < 4, !PersonName.stops.contains(words.all[end].text),
      !notNames.contains(words.all[end].text)
    {
      if end > from, words.gap(after: end - 1).contains(where: { $0 != 0x20 }) { break }
      if words.octets[words.all[end].range].contains(where: \.isDigit) { break }
      end += 1
    }
    guard end > from, let name = PersonName.clean(words.slice(from..<end)) else { return nil }
    // `saya dapatkan dari …`: what somebody has done.
    if end == from + 1, words.all[from].text.ends("kan") || isPassive(words, from) { return nil }
    return (name, end)
  }

  /// `nama saya dicoret dari daftar`
  private static func isPassive(_ words: Words, _ at: Int) -> Bool {
    let text = words.all[at].text
    return text.utf8.count >= 6 && ["di", "ter", "ber", "me"].contains(where: text.begins)
      && words.after(at, 1).has(["dari", "oleh", "di", "ke", "dalam", "pada", "karena", "sebagai"])
  }

  private static func isCommon(_ words: Words, _ range: Range<Int>) -> Bool {
    words.all[range].has([
      "asli", "salah", "satu", "seorang", "cuma", "penduduk", "termasuk", "merupakan", "bagian", "mewakili",
      "lahir", "pribadi", "sendiri", "kebetulan", "kan", "tahu", "dengar", "mendengar", "lihat", "melihat",
      "dapat", "mendapat", "menerima", "datang", "berasal", "orang", "jelas", "mendapatkan", "memperoleh",
      "kirim", "mengirim", "sama",
    ])
  }

  private static let notNames: Set<String> = [
    "ini", "itu", "yang", "di", "ke", "bisa", "tolong", "sebelumnya", "adalah", "asal", "tinggal", "umur",
    "warga", "orang", "cuma", "sedang", "mengenai", "tentang", "kerja", "wartawan", "tidak", "juga", "pak",
    "bu", "min", "and", "i", "is",
  ]

  private static let introductions = Phrases<Weight>([
    (
      .named,
      [
        "nama saya", "nama lengkap saya", "saya bernama", "saya yang bernama", "my name is",
        "nama saya adalah", "perkenalkan nama saya", "nami kula", "nama ambo", "nami saya", "ngaran abdi",
        "nama kami", "nama ku",
      ]
    ),
    (
      .likely,
      [
        "perkenalkan saya", "perkenalkan kami", "yang bertanda tangan di bawah ini saya",
        "yang bertandatangan di bawah ini saya", "yang bertanda tangan dibawah ini",
        "yang bertanda tangan di bawah ini", "yang bertandatangan di bawah ini",
        "yang bertandatangan dibawah ini", "saya adalah", "dengan saya", "this is", "i am", "im",
        "the undersigned", "diwakili oleh", "diwakili ketua", "diwakili ketua pengurus",
        "ditandatangani oleh", "ditandatangani", "diwakili ketuanya", "diwakili ketua umum", "diketuai oleh",
        "dipimpin oleh", "diwakili direktur", "diwakili pimpinan",
        "diwakili sekretaris", "diwakili",
      ]
    ),
    (.likely, ["nama", "data saya|diri|pemohon", "data diri saya|pemohon", "identitas saya|diri|pemohon"]),
    (.named, ["a n"]), (.called, ["bernama"]), (.bare, ["saya", "i"]), (.holder, ["kami"]),
  ])

  /// The person after words such as `kuasa dari`: `selaku kuasa hukum dari Sdr. Budi`.
  static func after(_ phrases: Phrases<Bool>, _ prose: Prose) -> Found<String>? {
    for hit in phrases.hits(in: prose.words) {
      var from = hit.range.upperBound
      while from < prose.words.all.count, from < hit.range.upperBound + 5,
        skipped.contains(prose.words.all[from].text), !isBalinese(prose.words, from),
        prose.words.gap(after: from - 1).allSatisfy({ $0.isBlank || $0 == 0x2E || $0 == 0x2C || $0 == 0x3A })
      { from += 1 }
      guard from > 0, from < prose.words.all.count, prose.words.gap(after: from - 1).count <= 3,
        !prose.words.gap(after: from - 1).contains(0x2E) || !prose.words.gap(after: from - 1).contains(0x0A),
        let span = PersonName.span(prose.words, from: from), span.count >= 1
      else { continue }
      let text = withTitleDot(prose.words, span)
      if BodyName.isBody(text) { continue }
      if let name = PersonName.clean(text) {
        return Found(value: name, evidence: prose.evidence(span.lowerBound, hit.rule))
      }
    }
    return nil
  }

  /// `I Wayan`, `I Made`: the I is a part of the name.
  private static func isBalinese(_ words: Words, _ at: Int) -> Bool {
    words.all[at].text == "i" && words.all[at].isCapital && at + 1 < words.all.count
      && [
        "wayan", "made", "nyoman", "ketut", "gede", "putu", "kadek", "komang", "gusti", "nengah", "gst",
        "dewa",
        "ngurah", "kt", "md", "nym", "wyn",
      ].contains(words.all[at + 1].text)
  }

  private static let skipped: Set<String> = [
    "saudara", "saudari", "bapak", "ibu", "sdr", "klien", "kami", "saya", "tuan", "nyonya", "yang", "bernama",
    "nama", "kandung", "ayah", "suami", "istri", "kakak", "adik", "warga", "pemohon", "i", "hukum",
    "saudaraku", "paman", "nenek", "kakek", "bernama", "beliau", "mr", "mrs", "ms", "tn", "ny",
  ]
}
