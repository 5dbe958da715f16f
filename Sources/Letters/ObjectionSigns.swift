/// Signs that somebody objects (UU 14/2008 Pasal 35), and the many uses of `keberatan` that do not.
enum ObjectionSigns {
  static func find(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    let hasGround = !Grounds.find(facts.prose.words).isEmpty
    let isRelated = hasGround || relates(facts)
    var signs = said(facts, hasGround: hasGround, isRelated: isRelated)
    if !signs.contains(where: { $0.kind == .objection && $0.points >= 5 }) {
      signs += unsaid(facts, hasGround: hasGround)
    }
    if facts.enclosedObjection {
      signs.append(sign(6, Evidence(part: "", offset: 0, rule: "objection enclosed")))
    }
    return signs
  }

  private static func sign(_ points: Int, _ evidence: Evidence, _ kind: LetterKind = .objection)
    -> KindReader.Sign
  {
    KindReader.Sign(kind: kind, points: points, evidence: evidence)
  }

  /// The word itself, and the English ones.
  private static func said(_ facts: KindReader.Facts, hasGround: Bool, isRelated: Bool) -> [KindReader.Sign] {
    var signs: [KindReader.Sign] = []
    for (words, isSubject) in [(facts.subject, true), (facts.prose.words, false)] {
      func place(_ at: Int, _ rule: String) -> Evidence {
        isSubject ? Evidence(part: "header:Subject", offset: 0, rule: rule) : facts.prose.evidence(at, rule)
      }
      for at in words.all.indices where isObjection(words, at) && !isMeantOtherwise(words, at) {
        if !isSubject, isAsked(facts, at) { continue }
        // Taxes, rises, neighbours: people object to much that no PPID decides.
        let isElsewhere = isAboutElse(words, at) || !isRelated && facts.prose.words.all.count > 15
        if isElsewhere, !hasGround || !isRelated {
          signs.append(sign(6, place(at, "keberatan about something else"), .other))
        } else {
          let points = points(words, at, isSubject, hasGround)
          signs.append(sign(isRelated || isSubject ? points : min(points, 5), place(at, "keberatan")))
        }
      }
      for hit in english.hits(in: words) { signs.append(sign(7, place(hit.range.lowerBound, hit.rule))) }
    }
    return signs
  }

  /// Objections that do not use the word: an appeal, or dissatisfaction laid before the superior.
  private static func unsaid(_ facts: KindReader.Facts, hasGround: Bool) -> [KindReader.Sign] {
    for words in [facts.subject, facts.prose.words] {
      if let hit = appeals.first(in: words) { return [sign(7, facts.prose.evidence(0, hit.rule))] }
    }
    guard hasGround, !unburdened.stand(in: facts.prose.words),
      let hit = superior.first(in: facts.prose.words)
    else { return [] }
    return [sign(5, facts.prose.evidence(hit.range.lowerBound, hit.rule))]
  }

  /// Whether the letter speaks of requests for information at all.
  private static func relates(_ facts: KindReader.Facts) -> Bool {
    facts.isReply || facts.namesCase || facts.quotesCase || facts.enclosedObjection
      || facts.prose.words.all.has(related) || facts.subject.all.has(related)
  }

  private static let related: Set<String> = [
    "ppid", "informasi", "dokumen", "salinan", "jawaban", "tanggapan", "atasan", "permohonan",
    "pemberitahuan", "request", "kip",
  ]

  /// Whether the word stands in what is asked or in its purpose: `rekap jumlah keberatan`.
  private static func isAsked(_ facts: KindReader.Facts, _ at: Int) -> Bool {
    let line = facts.prose.line(of: at)
    return facts.form.entries.contains {
      [.information, .purpose].contains($0.field) && $0.rows.contains(line)
    }
  }

  private static func isAboutElse(_ words: Words, _ at: Int) -> Bool {
    words.after(at, 7).prefix {
      !["jawaban", "tanggapan", "penolakan", "ppid", "permohonan"].contains($0.text)
    }.has(elsewhere)
  }

  private static let elsewhere: Set<String> = [
    "pajak", "pbb", "sppt", "kenaikan", "retribusi", "pembangunan", "proyek", "penggusuran", "relokasi",
    "tetangga", "seleksi", "nilai", "lelang", "tender", "mutasi", "harga", "kebijakan", "izin", "imb",
    "limbah", "bising", "parkir", "tower", "pemasangan", "iuran",
    "penutupan", "pencemaran", "tagihan", "rencana", "penetapan", "bau", "pabrik", "suara", "asap", "debu",
    "sampah", "tambang", "galian", "kandang", "karaoke", "hajatan", "hukuman", "skor", "zonasi", "kebisingan",
  ]

  private static let appeals = Phrases([
    "mengajukan|ajukan|menyampaikan banding|sanggahan|protes",
    "banding|sanggahan|protes atas|terhadap .. penolakan|jawaban|tanggapan|ppid|permohonan|informasi",
    "surat sanggahan",
  ])

  /// The word, or its known misspelling where an office and an act stand around it.
  private static func isObjection(_ words: Words, _ at: Int) -> Bool {
    let word = words.all[at]
    if word.base == "keberatan" || word.text == "berkeberatan" { return true }
    guard word.text == "keberanian" else { return false }
    return words.before(at, 3).has(["mengajukan", "pengajuan", "surat", "pernyataan", "ajukan", "menyatakan"])
      || words.after(at, 5).has(["atasan", "ppid", "jawaban", "tanggapan", "penolakan"])
  }

  private static func points(
    _ words: Words, _ at: Int, _ isSubject: Bool, _ hasGround: Bool
  ) -> Int {
    let before = words.before(at, 6)
    let after = words.after(at, 5)
    if before.has(acts) || before.suffix(3).has(papers) { return isSubject ? 8 : 9 }
    if isSubject { return words.all.count <= 12 && !before.has(["tidak"]) ? 8 : 5 }
    let isAboutAnswer = after.has(answers) || words.all[words.sentence(around: at)].has(answers)
    if before.suffix(3).has(["saya", "kami", "sangat", "merasa", "berkeberatan"])
      || after.prefix(1).has(["atas", "terhadap", "dengan"])
    {
      return isAboutAnswer || hasGround ? 8 : 2
    }
    return isAboutAnswer && hasGround ? 6 : 2
  }

  private static let acts: Set<String> = [
    "mengajukan", "menyatakan", "menyampaikan", "ajukan", "sampaikan", "pengajuan", "pernyataan",
    "melayangkan", "mengirimkan", "nyatakan", "layangkan", "perihal", "hal",
  ]

  /// What an objection is written on: such a word stands just before it.
  private static let papers: Set<String> = ["surat", "formulir", "permohonan", "penyampaian"]

  private static let answers: Set<String> = [
    "jawaban", "tanggapan", "penolakan", "ppid", "permohonan", "permintaan", "informasi", "ditolak",
    "ditanggapi", "pemberitahuan", "biaya", "keputusan", "surat", "dijawab", "balasan", "respon", "data",
    "dokumen", "atasan", "dibalas",
  ]

  /// `tidak keberatan`, `jika Bapak keberatan`, `berhak mengajukan keberatan`, `keberatan kepada Komisi Informasi`.
  private static func isMeantOtherwise(_ words: Words, _ at: Int) -> Bool {
    let before = words.before(at, 6)
    if before.suffix(2).has(["tidak", "tanpa", "bukan", "tiada", "enggak", "jangan"]) { return true }
    if before.suffix(4).has([
      "jumlah", "rekap", "rekapitulasi", "register", "daftar", "statistik", "laporan", "data",
    ]) {
      return true
    }
    if isCondition(words, at) || isRight(before) || isCommission(words, at) { return true }
    if words.after(at, 2).has(["ditanggapi"]), before.has(["agar"]) { return false }
    // Being burdened: `keberatan biaya`, `keberatan beban`, `keberatan kalau dibiarkan`.
    return words.after(at, 2).has(["kalau", "jika", "bila", "apabila", "beban", "membayar"])
      && !words.all[words.sentence(around: at)].has(["mengajukan", "ppid"])
  }

  private static func isCondition(_ words: Words, _ at: Int) -> Bool {
    let before = words.before(at, 5)
    return before.has(["jika", "bila", "apabila", "kalau", "bilamana", "if", "seandainya", "andai"])
  }

  private static func isRight(_ before: ArraySlice<Word>) -> Bool {
    if before.has(["berhak", "hak"]) { return true }
    // `dengan ini saya akan mengajukan keberatan` is an act all the same.
    return before.has(["akan", "dapat", "prosedur", "cara", "bagaimana", "bisa", "siap", "tata"])
      && !before.has(["dengan", "ini", "hendak"])
  }

  /// The dispute's own word: an objection to the commission is none to the superior.
  private static func isCommission(_ words: Words, _ at: Int) -> Bool {
    let after = words.after(at, 5)
    return after.has(["komisi"]) && after.has(["kepada", "ke"])
  }

  private static let english = Phrases([
    "lodge|file|submit|submitting|filing|lodging|raise|make .. objection|appeal", "hereby object",
    "i|we object", "formal|written objection", "objection to|against|letter",
    "letter|notice|statement of objection", "internal appeal|review", "appeal against|the",
  ])

  /// `Saya tidak keberatan membayar biaya fotokopi`: no ground, whatever is paid.
  private static let unburdened = Phrases(["tidak keberatan"])

  private static let superior = Phrases([
    "kepada .. atasan ppid", "yth .. atasan ppid", "atasan ppid", "pasal 35", "tidak puas", "tidak terima",
    "protes",
  ])
}
