/// Signs that information is asked for.
enum RequestSigns {
  static func find(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    var signs: [KindReader.Sign] = []
    func add(_ points: Int, _ evidence: Evidence) {
      signs.append(KindReader.Sign(kind: .request, points: points, evidence: evidence))
    }
    if let entry = facts.form.first(.information) {
      let isForm = facts.form.count >= 3
      add(isForm ? 6 : 5, entry.at.evidence("label information"))
    }
    if let first = facts.asked.items.first, facts.asked.asks { add(4, first.evidence) }
    if let hit = subjects.first(in: facts.subject), !AskingContext.isForeign(facts.subject, hit.range),
      !AskingContext.isAboutService(facts.subject, hit.range.lowerBound)
    {
      add(facts.asked.items.isEmpty ? 3 : 4, Evidence(part: "header:Subject", offset: 0, rule: hit.rule))
    }
    for hit in phrases.hits(in: facts.prose.words)
    where isOwnAct(facts.prose.words, hit.range) && !AskingContext.isForeign(facts.prose.words, hit.range)
      && !AskingContext.isAboutService(facts.prose.words, hit.range.lowerBound)
    {
      add(hit.tag, facts.prose.evidence(hit.range.lowerBound, hit.rule))
    }
    if facts.enclosedRequest { add(4, Evidence(part: "", offset: 0, rule: "request enclosed")) }
    return signs
  }

  private static let subjects = Phrases([
    "permohonan|permintaan .. informasi|data|dokumen|salinan|lhp|laporan",
    "surat permohonan|permintaan informasi|data|dokumen|salinan",
    "meminta|minta|mohon data|informasi|salinan|dokumen|laporan", "information request",
    "request for information|public|data|documents|copies|access", "foi request", "freedom of information",
    "permohonan|permintaan keterbukaan", "request .. information|documents|data", "permintaan ppid",
    "permohonan ppid",
  ])

  private static let phrases = Phrases<Int>([
    (
      4,
      [
        "permohonan|permintaan informasi publik",
        "mengajukan|ajukan|menyampaikan|sampaikan permohonan|permintaan .. informasi|data|dokumen|salinan",
        "permohonan|permintaan .. informasi|data|dokumen|salinan",
        "memohon|meminta|mohon .. salinan|data|dokumen|softcopy|fotokopi|arsip|daftar|rincian",
        "request .. information|documents|data|copies|records|access", "freedom of information",
        "public information request",
      ]
    ),
    (
      3,
      [
        "memohon informasi", "yang saya|kami meminta|mohon|minta .. informasi|data|dokumen|salinan",
        "yang ingin|hendak saya|kami ketahui|tahu|tanyakan", "yang saya|kami ingin ketahui|tahu|tanyakan",
        "kasih|beri|diberi informasi|data|salinan|tahu soal|tentang|mengenai|berapa|siapa",
        "yang saya|kami ingin|hendak|mau ketahui|tahu", "mohon|meminta informasi publik",
        "surat permohonan|permintaan terlampir",
        "terlampir surat permohonan|permintaan",
        "surat kami|saya terlampir", "terlampir surat kami|saya", "formulir permohonan|permintaan",
        "permohonan terlampir", "berikut saya|kami lampirkan|kirimkan surat|formulir permohonan|permintaan",
        "kirimkan surat|formulir permohonan|permintaan", "lampirkan surat|formulir permohonan|permintaan",
        "keterbukaan informasi publik", "data|dokumen|laporan|salinan .. ada tidak",
        "ada tidak .. data|dokumen|laporan|salinan",
        "ada data|dokumen|laporan|salinan", "berapa anggaran|jumlah|realisasi|nilai|besaran|total|besar|dana",
      ]
    ),
  ])

  /// Not what was asked long ago, not what the law says.
  private static func isOwnAct(_ words: Words, _ range: Range<Int>) -> Bool {
    let before = words.before(range.lowerBound, 5)
    if before.has([
      "telah", "sudah", "pernah", "tanggapan", "jawaban", "penolakan", "menolak", "mencabut", "membatalkan",
      "pencabutan", "pembatalan", "keberatan", "cara", "bagaimana", "prosedur", "syarat", "tata", "tidak",
      "status", "kelengkapan", "melengkapi", "ditanggapinya", "withdraw", "cancel", "menarik", "penarikan",
      "my", "perkembangan", "tips",
    ]) {
      return false
    }
    return !words.after(range.upperBound - 1, 4).has([
      "sebelumnya", "kemarin", "ditolak", "dibatalkan", "batal", "dicabut", "nomor", "tersebut", "yang",
    ])
      || words.after(range.upperBound - 1, 1).has(["nomor"]) == false
        && words.after(range.upperBound - 1, 4).has(["yang"])
        && !words.after(range.upperBound - 1, 4).has(["ditolak", "dibatalkan", "sebelumnya", "kemarin"])
  }
}

/// A new request beside an objection: `minta juga data …`.
enum NewRequest {
  static func stands(_ facts: KindReader.Facts) -> Bool {
    phrases.stand(in: facts.prose.words) || facts.asked.asks
  }

  private static let phrases = Phrases([
    "meminta juga", "juga meminta|memohon|mohon", "sekalian meminta|data|mohon", "also request",
    "sekaligus meminta|memohon|mohon|mengajukan", "selain itu saya|kami meminta|memohon|mohon",
  ])
}
