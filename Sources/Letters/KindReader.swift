/// Decides what a letter of a person is, by evidence for and against each kind.
struct KindReader {
  let subject: Words
  let body: Words
  /// The labelled fields that were found.
  let fields: FieldReader
  /// Whether it answers an earlier mail: In-Reply-To, or a subject that begins with Re:.
  let isReply: Bool
  /// Whether it names a case number or id, in its own or in quoted words.
  let namesCase: Bool
  let hasDocuments: Bool
  /// The words outside labelled fields: what fields hold is content and decides nothing.
  let free: Words
  /// Whether it came through a list or in bulk.
  let isBulk: Bool

  /// The outcome.
  struct Verdict {
    var kind: LetterKind
    var confidence: Confidence
    var rule: String
    /// An objection that also asks something new.
    var alsoAsks = false
  }

  /// The kind, and whether it is beyond doubt.
  func verdict() -> Verdict {
    if let title = formTitle { return title }
    let withdraws = withdrawal
    let objects = objection
    let asks = request
    if isBulk, fields.count < 3 { return Verdict(kind: .other, confidence: .certain, rule: "bulk mail") }
    if let withdraws, !free.hasAny(["mengajukan|menyatakan|menyampaikan keberatan"]) {
      return Verdict(kind: .withdrawal, confidence: asks.score >= 6 ? .uncertain : .certain, rule: withdraws)
    }
    if objects.score >= 3 {
      return Verdict(
        kind: .objection, confidence: .certain, rule: objects.rule, alsoAsks: asks.score >= 3 && asksAnew)
    }
    if let completes = completion, asks.score < 6 {
      return Verdict(kind: .completion, confidence: .certain, rule: completes)
    }
    if let other = foreign(asks.score) { return Verdict(kind: .other, confidence: .certain, rule: other) }
    if objects.score > 0, asks.score < 3 {
      return Verdict(kind: .objection, confidence: .uncertain, rule: objects.rule)
    }
    if asks.score >= 3 { return Verdict(kind: .request, confidence: .certain, rule: asks.rule) }
    if asks.score == 2 { return Verdict(kind: .request, confidence: .uncertain, rule: asks.rule) }
    return Verdict(kind: .other, confidence: .certain, rule: "no kind's words")
  }

  // MARK: - Titles

  private var formTitle: Verdict? {
    if body.hasAny([
      "pernyataan keberatan atas permohonan", "formulir keberatan", "formulir pernyataan keberatan",
      "pernyataan keberatan atas",
    ]) || subject.has("pernyataan keberatan")
      || body.all.prefix(4).map(\.text).starts(with: ["pernyataan", "keberatan"])
    {
      if fields.first(.grounds) != nil || fields.first(.statement) != nil || fields.first(.reference) != nil
        || fields.count >= 3
      {
        return Verdict(kind: .objection, confidence: .certain, rule: "objection form")
      }
    }
    if body.hasAny(["formulir permohonan informasi", "formulir permintaan informasi"])
      || body.all.prefix(4).map(\.text).starts(with: ["permohonan", "informasi", "publik"]),
      fields.first(.information) != nil, fields.count >= 4, objection.score < 3
    {
      return Verdict(kind: .request, confidence: .certain, rule: "request form")
    }
    return nil
  }

  // MARK: - Objection

  private var objection: (score: Int, rule: String, isStrong: Bool) {
    var score = 0
    var rule = ""
    let isForm = fields.first(.information) != nil && fields.count >= 3
    for (words, weight) in [(subject, isForm ? 1 : 4), (isForm ? free : body, 3)] {
      for at in words.all.indices where Self.objectionWords.contains(words.all[at].text) {
        guard !isNegated(words, at), !isForCommission(words, at), !isTopic(words, at) else { continue }
        let after = words.after(at, 3)
        let before = words.before(at, 4)
        let isAct =
          !Self.objectionVerbs.isDisjoint(with: before)
          || ["atas", "terhadap", "dengan", "karena", "sebab", "kepada"].contains(after.first ?? "")
          || at < 3 && weight == 4
        let found = !hasContext ? 0 : isAct ? weight : 1
        if found > score {
          score = found
          rule = "keberatan"
        }
      }
      for phrase in [
        "lodge an objection", "file an objection", "filing an objection", "submit an objection",
        "hereby object", "appeal against", "objection to|against", "formal objection", "we|i object to",
        "letter of objection", "file an appeal", "internal appeal", "notice of objection",
      ] where words.has(phrase) {
        score = max(score, weight)
        rule = phrase
      }
    }
    // Not satisfied with an answer, said without the word: only together with the superior's office or the law's article.
    if score == 0, body.hasAny(["tidak puas", "tidak terima", "tidak menerima jawaban"]),
      body.hasAny(["atasan ppid", "pasal 35"])
    {
      score = 3
      rule = "dissatisfied"
    }
    if fields.first(.grounds) != nil, fields.first(.reference) != nil { score = max(score, 3) }
    return (score, rule, score >= 3)
  }

  private static let objectionWords: Set<String> = ["keberatan", "kebertan", "keberatannya", "berkeberatan"]
  private static let objectionVerbs: Set<String> = [
    "mengajukan", "menyatakan", "menyampaikan", "sampaikan", "mengirim", "surat", "sangat", "saya", "kami",
    "hal", "perihal",
    "melayangkan", "merasa", "bermaksud", "mengirimkan", "formulir", "pernyataan", "ulun", "tiang", "kula",
    "abdi",
  ]

  /// Whether the letter speaks of information and its office at all: one objects to smells and taxes too.
  private var hasContext: Bool {
    let context: Set<String> = [
      "ppid", "informasi", "permohonan", "permintaan", "jawaban", "tanggapan", "ditanggapi", "dijawab",
      "salinan", "data",
      "atasan", "kip", "keterbukaan", "request", "information", "tanggapannya", "jawabannya", "penggandaan",
      "pemberitahuan",
    ]
    return namesCase || body.all.contains { context.contains($0.text) }
      || subject.all.contains { context.contains($0.text) }
  }

  /// `tata cara pengajuan keberatan`, `register keberatan`, `jumlah keberatan`: spoken of, not made.
  private func isTopic(_ words: Words, _ at: Int) -> Bool {
    let before = words.before(at, 5)
    let topics: Set<String> = [
      "cara", "register", "jumlah", "rekap", "sosialisasi", "prosedur", "mekanisme", "alur", "hak",
      "statistik", "materi", "tentang", "bahan", "laporan", "kalau",
    ]
    return !topics.isDisjoint(with: before) && !before.contains("mengajukan")
      && !before.contains("menyatakan")
      || before.contains("cara") || before.contains("sosialisasi") || words.after(at, 2).first == "pajak"
      || words.after(at, 1).first == "kalau" || words.after(at, 1).first == "jika"
  }

  /// `tidak keberatan`, `jika Bapak tidak keberatan`, `apabila keberatan`, `tanpa keberatan`.
  private func isNegated(_ words: Words, _ at: Int) -> Bool {
    let before = words.before(at, 3)
    if before.last.map({
      ["tidak", "tanpa", "bukan", "jika", "bila", "apabila", "kalau", "bilamana", "tiada"].contains($0)
    }) == true {
      return true
    }
    if before.suffix(2).contains("tidak") && !["saya", "kami"].contains(before.last ?? "") { return true }
    if before.contains("apakah") || words.before(at, 4).contains("bila")
      || words.before(at, 4).contains("kalau") && words.after(at, 1).first != "atas"
    {
      return true
    }
    let after = words.after(at, 2)
    if after.first == "biaya" && before.contains("tidak") { return true }
    return words.before(at, 6).contains("hak") && words.before(at, 6).contains("untuk")
      && !before.contains("mengajukan")
  }

  /// The dispute's own word: an "objection" to the Komisi Informasi is no objection to the superior.
  private func isForCommission(_ words: Words, _ at: Int) -> Bool {
    let after = words.after(at, 5)
    guard let to = after.firstIndex(of: "kepada") ?? after.firstIndex(of: "ke") else { return false }
    return after[to...].contains("komisi")
  }

  // MARK: - Withdrawal

  private var withdrawal: String? {
    let objects: Set<String> = [
      "permohonan", "permintaan", "keberatan", "pengajuan", "surat", "request", "objection", "berkas",
      "permohonannya", "application",
    ]
    for words in [subject, body] {
      for (index, word) in words.all.enumerated()
      where [
        "mencabut", "membatalkan", "pencabutan", "pembatalan", "menarik", "penarikan", "withdraw",
        "withdrawing", "withdrawal", "cancel", "dibatalkan", "batal", "ditarik", "mengundurkan",
      ].contains(word.text) {
        let before = words.before(index, 2)
        if before.contains("tidak") || before.contains("jangan") || before.contains("bukan")
          || before.contains("not")
        {
          continue
        }
        let after = words.after(index, 6)
        let near = Set(after + words.before(index, 14))
        guard !near.isDisjoint(with: objects) else { continue }
        if after.contains("izin") || after.contains("keputusan") || after.contains("perda")
          || after.contains("sk")
        {
          continue
        }
        return word.text
      }
      if words.hasAny([
        "tidak jadi meminta|memohon|mengajukan", "tidak jadi", "tidak jadi", "tidak melanjutkan permohonan",
        "tidak perlu diproses|diteruskan|dilanjutkan", "tidak usah diteruskan",
        "tidak dilanjutkan|diteruskan", "dianggap selesai", "dihentikan saja|prosesnya", "mohon dihentikan",
        "sudah tidak membutuhkan|membutuhkannya|memerlukan|memerlukannya|butuh|perlu",
        "tidak membutuhkan|membutuhkannya lagi", "anggap selesai", "saya|kami urungkan",
        "mengurungkan", "diurungkan", "tidak perlu dilanjutkan", "tidak usah diproses|dilanjutkan",
        "anggap batal",
        "dianggap batal", "no longer need",
      ]),
        body.hasAny([
          "permohonan", "permintaan", "request", "datanya", "informasinya", "data", "informasi", "keberatan",
        ]),
        isReply || namesCase
          || body.hasAny(["permohonan saya|kami", "permintaan saya|kami", "permohonan informasi"])
      {
        return "tidak jadi"
      }
    }
    return nil
  }

  // MARK: - Completion

  private var completion: String? {
    let words = body
    let supplies =
      words.hasAny([
        "melengkapi", "kelengkapan", "menyusulkan", "susulan", "kekurangan berkas|dokumen|persyaratan",
        "dokumen yang kurang", "berkas yang kurang", "kekurangannya", "yang belum lengkap",
        "missing document|documents", "complete my|our", "untuk melengkapi", "lengkapi", "susulkan",
        "data yang kurang", "yang diminta kemarin", "perbaikan berkas", "persyaratan yang kurang",
        "kekurangan", "supplement", "outstanding document|documents", "requested document|documents",
        "yang masih kurang", "sebagai pelengkap", "pelengkap",
      ])
      || subject.hasAny([
        "kelengkapan", "melengkapi", "susulan", "kekurangan", "lengkapi", "tambahan berkas|dokumen|lampiran",
        "pelengkap", "perbaikan berkas",
      ])
    let brief = words.all.count < 60
    let hands =
      words.hasAny([
        "berikut * ktp", "berikut ktp", "ini ktp", "terlampir ktp", "ktp saya", "terlampir * ktp",
        "terlampir", "ktp terlampir", "attached", "berikut lampiran",
        "berikut saya|kami lampirkan|kirim|kirimkan|sampaikan", "ini * ktp", "foto ktp",
        "saya|kami lampirkan", "ini foto", "ini scan",
      ])
      || subject.hasAny(["ktp saya", "ktp", "surat kuasa", "akta"])
    if asksItem { return nil }
    if supplies, isReply || namesCase || hasDocuments { return "supplies what was missing" }
    if supplies, words.hasAny(["permohonan", "berkas"]) { return "supplies what was missing" }
    if isReply || namesCase, hands, brief, hasDocuments { return "papers in a reply" }
    if isReply, brief, hasDocuments, words.all.count < 25 { return "papers in a reply" }
    if (isReply || namesCase), brief, fields.count >= 1, fields.first(.information) == nil,
      !words.hasAny(["memohon", "meminta"])
    {
      return "fields in a reply"
    }
    return nil
  }

  /// Whether the letter asks for some information of its own.
  private var asksItem: Bool { fields.first(.information) != nil && !body.has("melengkapi") }

  // MARK: - Request

  private var request: (score: Int, rule: String) {
    var score = 0
    var rule = ""
    func raise(_ to: Int, _ why: String) {
      if to > score {
        score = to
        rule = why
      }
    }
    if fields.first(.information) != nil { raise(fields.count >= 3 ? 6 : 4, "information field") }
    for (words, bonus) in [(subject, 1), (body, 0)] {
      if words.hasAny([
        "permohonan informasi", "permintaan informasi", "permohonan data", "permintaan data",
        "permohonan salinan", "permohonan dokumen", "permintaan dokumen", "permintaan salinan",
        "permohonan permintaan informasi|data", "permohonan memperoleh|mendapatkan informasi|data",
        "information request", "request for information|public|data|documents|copies|access",
        "permohonan keterbukaan informasi", "freedom of information", "permohonan akses informasi",
        "surat permohonan data", "minta data", "meminta data|dokumen|salinan|informasi",
        "mohon salinan|data|dokumen",
      ]) {
        raise(4 + bonus, "permohonan informasi")
      }
      if words.near(Self.askVerbs, Self.objects, within: 7) != nil { raise(4, "asks for documents") }
      if words.near(
        ["butuh", "membutuhkan", "memerlukan", "perlu", "need", "ingin", "mau", "bisa", "boleh"],
        Self.firmObjects, within: 6) != nil
      {
        raise(4, "needs documents")
      }
      if words.hasAny([
        "bisa dikirim|diberi|diberikan|minta|meminta", "boleh minta|meminta", "apakah ada data",
        "mohon dikirim|dikirimkan|diberikan|informasi|informasinya", "mohon bantuan data", "bisa minta",
      ]), words.hasAny(["data", "dokumen", "salinan", "informasi", "laporan"]) {
        raise(3, "asks to be sent")
      }
    }
    return (score, rule)
  }

  static let askVerbs: Set<String> = [
    "memohon", "mohon", "meminta", "permohonan", "permintaan", "mendapat", "mengajukan", "request",
    "requesting", "minta",
    "dimohon", "dimohonkan", "memperoleh", "mendapatkan", "mendapat", "asking", "seek", "provide", "obtain",
    "mohonkan", "diminta", "tolong", "nyuwun", "nedha", "lakoe", "apply", "ask", "receive",
  ]
  static let objects: Set<String> = [
    "informasi", "data", "salinan", "dokumen", "copy", "copies", "softcopy", "laporan", "rincian", "daftar",
    "arsip", "lhp", "dpa", "rab", "apbd", "apbdes", "kontrak", "notulen", "information", "documents",
    "document", "records", "rka", "renstra", "lkpd", "lakip", "spj", "fotokopi", "informations", "rkpd",
    "statistik", "report", "reports", "kak", "dokumennya", "datanya", "peta", "risalah", "amdal", "realisasi",
    "list", "files", "spreadsheet", "perjanjian", "berita", "sop", "hps", "bast",
  ]
  static let firmObjects: Set<String> = objects.subtracting([
    "informasi", "berita", "perjanjian", "list", "files",
  ])

  /// A new request beside an objection: `minta juga data …`.
  private var asksAnew: Bool {
    body.hasAny([
      "minta juga", "meminta juga", "sekalian", "juga meminta", "juga memohon|mohon", "also request",
      "sekaligus meminta|memohon|mohon|mengajukan", "selain itu saya|kami meminta|memohon|mohon",
    ])
  }
}
