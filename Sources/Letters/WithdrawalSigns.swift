/// Signs that a request or objection is taken back.
enum WithdrawalSigns {
  static func find(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    var signs: [KindReader.Sign] = []
    for (words, isSubject) in [(facts.subject, true), (facts.prose.words, false)] {
      for at in words.all.indices where verbs.contains(words.all[at].text) && isAct(words, at, facts) {
        signs.append(
          sign(
            10,
            isSubject
              ? Evidence(part: "header:Subject", offset: 0, rule: words.all[at].text)
              : facts.prose.evidence(at, words.all[at].text)))
      }
      for hit in phrases.hits(in: words)
      where !isDenied(words, hit) && isAboutRequest(words, hit.range, facts)
        && !isConditional(words, hit.range.lowerBound)
      {
        signs.append(
          sign(
            hit.tag,
            isSubject
              ? Evidence(part: "header:Subject", offset: 0, rule: hit.rule)
              : facts.prose.evidence(hit.range.lowerBound, hit.rule)))
      }
    }
    return signs
  }

  private static func sign(_ points: Int, _ evidence: Evidence) -> KindReader.Sign {
    KindReader.Sign(kind: .withdrawal, points: points, evidence: evidence)
  }

  private static let verbs: Set<String> = [
    "mencabut", "membatalkan", "pencabutan", "pembatalan", "menarik", "penarikan", "withdraw", "withdrawing",
    "withdrawal", "cancel", "cancelling", "dibatalkan", "batal", "ditarik", "dicabut", "mengundurkan",
    "urungkan", "mengurungkan", "diurungkan",
  ]

  private static let objects: Set<String> = [
    "permohonan", "permintaan", "keberatan", "pengajuan", "request", "objection", "application", "surat",
  ]

  /// Whether the verb takes back what the writer himself asked.
  private static func isAct(_ words: Words, _ at: Int, _ facts: KindReader.Facts) -> Bool {
    let before = words.before(at, 7)
    let after = words.after(at, 6)
    if before.suffix(3).has(["tidak", "jangan", "bukan", "not", "tanpa", "belum"]) || isConditional(words, at)
    {
      return false
    }
    let isPassive = ["dibatalkan", "batal", "ditarik", "dicabut", "diurungkan"].contains(words.all[at].text)
    let isFronted = before.suffix(2).has(["saya", "kami"])
    let near =
      isPassive
      ? Array(words.all[words.sentence(around: at)].prefix(30))
      : Array(after) + (isFronted ? Array(before) : [])
    // `kami tetap ditarik iuran`
    if after.prefix(2).has(["iuran", "biaya", "uang", "pajak", "retribusi", "pungutan", "bayaran"]) {
      return false
    }
    guard near.has(objects) else { return false }
    // Withdrawing a permit, a decree or a refusal is what somebody asks of the office.
    if near.has([
      "izin", "ijin", "sk", "perda", "sertifikat", "penolakan", "kontrak", "lelang", "tender", "dukungan",
      "keputusan", "undangan", "perbup",
    ]) {
      return false
    }
    if before.has(["agar", "supaya", "data", "salinan", "dokumen", "daftar", "memohon", "laporan"]),
      !before.has(["saya", "kami"])
    {
      return false
    }
    return true
  }

  /// `permohonan saya jangan dibatalkan`
  private static func isDenied(_ words: Words, _ hit: Phrases<Int>.Hit) -> Bool {
    words.all[hit.range].dropFirst().has(["jangan", "tidak", "belum", "bukan"]) && !hit.rule.holds("tidak")
  }

  private static func isConditional(_ words: Words, _ at: Int) -> Bool {
    words.before(at, 7).has([
      "jika", "apabila", "bila", "kalau", "bilamana", "if", "berhak", "bagaimana", "cara", "seandainya",
    ])
  }

  private static let phrases = Phrases<Int>([
    (
      9,
      [
        "tidak jadi meminta|memohon|mengajukan|ajukan|request",
        "tidak melanjutkan|meneruskan .. permohonan|permintaan|keberatan",
        "tidak perlu|usah diproses|dilanjutkan|ditindaklanjuti|diteruskan|dikirim|dilayani",
        "anggap|dianggap|dinyatakan .. batal|selesai|dicabut", "nomor longer need|require|needed",
        "please disregard|ignore|cancel", "permohonan|permintaan|keberatan .. dicabut|dibatalkan|ditarik",
        "tidak jadi",
        "tidak diperlukan|dibutuhkan lagi", "tidak lagi memerlukan|membutuhkan|diperlukan|dibutuhkan",
        "sudah tidak perlu|memerlukan|membutuhkan|butuh", "tarik kembali", "ditutup saja",
        "hentikan|dihentikan .. permohonan|proses", "mohon dihentikan",
      ]
    )
  ])

  /// Whether the phrase speaks of the writer's own request: he answers our letter, names it, or says the word.
  private static func isAboutRequest(_ words: Words, _ range: Range<Int>, _ facts: KindReader.Facts) -> Bool {
    let sentence = words.all[words.sentence(around: range.lowerBound)]
    let near = words.all[max(0, range.lowerBound - 14)..<min(words.all.count, range.upperBound + 14)]
    if sentence.has(["agar", "sehingga"]), !facts.namesCase, !facts.isReply { return false }
    return near.has(objects.subtracting(["surat"]))
      || facts.isReply && !near.has(["hadir", "datang", "berangkat"]) || facts.namesCase
  }
}
