/// Signs that a letter only supplies what an earlier one lacked.
enum CompletionSigns {
  static func find(_ facts: KindReader.Facts) -> [KindReader.Sign] {
    let words = facts.prose.words
    let isLinked = facts.isReply || facts.namesCase || facts.quotesCase
    var signs: [KindReader.Sign] = []
    func add(_ points: Int, _ evidence: Evidence) {
      signs.append(KindReader.Sign(kind: .completion, points: points, evidence: evidence))
    }
    if let hit = supplies.first(in: facts.subject) {
      add(isLinked ? 8 : 6, Evidence(part: "header:Subject", offset: 0, rule: hit.rule))
    }
    for hit in supplies.hits(in: words).prefix(8)
    where isAct(words, hit.range) && !isLabelled(facts, hit.range) {
      // `nanti KTP-nya saya susulkan` promises, and brings nothing.
      if !facts.hasDocuments, isPromise(words, hit.range) { continue }
      add(isLinked ? 8 : facts.hasDocuments ? 6 : 5, facts.prose.evidence(hit.range.lowerBound, hit.rule))
    }
    // Papers or fields alone, in answer to a letter of ours.
    guard !asksAnew(facts), words.all.count < 90, !questions.stand(in: words) else { return signs }
    if isLinked {
      linked(facts, add)
    } else if facts.hasDocuments, let hit = alone.first(in: words) {
      add(3, facts.prose.evidence(hit.range.lowerBound, hit.rule))
    }
    return signs
  }

  /// Whether the letter says that it supplies something.
  static func supply(_ facts: KindReader.Facts) -> Bool {
    supplies.hits(in: facts.prose.words).contains {
      isAct(facts.prose.words, $0.range) && !isLabelled(facts, $0.range)
    }
  }

  private static func linked(_ facts: KindReader.Facts, _ add: (Int, Evidence) -> Void) {
    let words = facts.prose.words
    if facts.hasDocuments, let hit = hands.first(in: words) ?? papers.first(in: words) {
      add(facts.isReply ? 7 : 6, facts.prose.evidence(hit.range.lowerBound, hit.rule))
    } else if facts.hasDocuments, let hit = papers.first(in: facts.subject) {
      add(6, Evidence(part: "header:Subject", offset: 0, rule: hit.rule))
    } else if facts.hasDocuments, facts.isReply, words.all.count < 25 {
      add(6, facts.prose.evidence(0, "papers in a reply"))
    } else if facts.isReply, facts.form.count > 0 {
      add(6, facts.prose.evidence(0, "fields in a reply"))
    } else if facts.isReply || facts.namesCase, let hit = answers.first(in: words) {
      add(5, facts.prose.evidence(hit.range.lowerBound, hit.rule))
    }
  }

  private static func isPromise(_ words: Words, _ range: Range<Int>) -> Bool {
    let soon: Set<String> = ["nanti", "besok", "segera", "menyusul", "akan", "lusa", "minggu", "secepatnya"]
    return words.before(range.lowerBound, 7).has(soon) || words.after(range.upperBound - 1, 4).has(soon)
  }

  /// Words inside a labelled value speak of that value.
  private static func isLabelled(_ facts: KindReader.Facts, _ range: Range<Int>) -> Bool {
    let line = facts.prose.line(of: range.lowerBound)
    // `Perihal: Melengkapi berkas permohonan`: the subject of a letter on paper.
    let first = Words(facts.prose.text(ofLine: line)).all.first?.text
    return facts.form.used.contains(line) && first != "perihal" && first != "hal"
  }

  /// Papers handed in without a word of what they belong to.
  private static let alone = Phrases([
    "ini .. ktp|akta|surat", "berikut .. ktp|akta|surat kuasa", "ktp saya|kami|pemohon",
    "kirim|kirimkan|lampirkan|sertakan .. ktp|akta", "terlampir .. ktp|akta", "ktp .. terlampir",
    "here is|are my|our|the",
  ])

  private static let questions = Phrases([
    "siapa ya", "yang mana", "apa ya", "apa saja ya", "apakah harus|boleh|bisa|perlu|sudah", "kapan",
    "bagaimana kalau|jika", "gimana", "harus .. apa", "maksudnya apa|gimana",
  ])

  private static func asksAnew(_ facts: KindReader.Facts) -> Bool {
    facts.form.first(.information) != nil && facts.form.count >= 4
      || facts.asked.asks
  }

  /// `untuk melengkapi data penelitian saya` completes a study, not a request.
  private static func isAct(_ words: Words, _ range: Range<Int>) -> Bool {
    let after = words.after(range.upperBound - 1, 4)
    if after.has([
      "penelitian", "skripsi", "tesis", "riset", "tugas", "kajian", "laporan", "liputan", "koleksi", "arsip",
      "kekurangan informasi",
    ]) {
      return false
    }
    let before = words.before(range.lowerBound, 6)
    // `Keperluan untuk kelengkapan permohonan kewarganegaraan adik saya`: what something is needed for.
    if before.suffix(3).has(["untuk", "guna", "keperluan", "tujuan", "bahan"]),
      !before.has(["permohonan", "pemohon", "registrasi"])
    {
      return false
    }
    // `Sebagai kelengkapan kami lampirkan …`: of this letter, unless it names another.
    if before.last?.text == "sebagai", !after.has(["nomor", "registrasi", "pendaftaran"]) { return false }
    return !before.has([
      "apabila", "jika", "bila", "kalau", "akan", "siap", "bersedia", "tidak", "belum", "apa", "if", "mohon",
    ]) || before.has(["bersama", "berikut", "ini", "dengan"])
  }

  private static let supplies = Phrases([
    "melengkapi", "kelengkapan", "menyusulkan", "susulan", "susulkan",
    "kekurangan berkas|dokumen|persyaratan|data|lampiran|syarat|administrasi",
    "dokumen|berkas|data|syarat|persyaratan yang .. kurang|diminta|lengkap|ketinggalan", "kekurangannya",
    "yang .. belum lengkap", "lengkapi", "perbaikan berkas|data|dokumen", "sebagai pelengkap", "pelengkap",
    "tambahan berkas|dokumen|lampiran|data", "berkas|dokumen|lampiran tambahan", "yang tertinggal",
    "tertinggal", "ketinggalan", "lupa melampirkan|dilampirkan|lampirkan|terlampir",
    "missing document|documents|items|information", "complete|completing my|our|the",
    "outstanding|requested|additional document|documents|information", "supplement|supplementing",
    "as requested|you requested", "memenuhi permintaan kelengkapan|persyaratan|kekurangan|dokumen|berkas",
    "dilengkapi", "persyaratan yang", "belum terlampir|dilampirkan|disertakan",
    "foto|scan ulang", "memenuhi kelengkapan|kekurangan", "sesuai permintaan petugas|kantor|ppid",
  ])

  private static let hands = Phrases([
    "terlampir", "berikut", "ini .. ktp|akta|foto|scan|fotokopi|surat",
    "saya|kami .. lampirkan|kirimkan|kirim|sertakan|sampaikan", "attached", "enclosed", "here is|are",
    "lampiran", "dilampirkan", "sudah saya|kami kirim|lampirkan", "kirim ulang", "ktp saya|kami|pemohon",
  ])

  private static let papers = Phrases([
    "ktp", "akta", "surat kuasa", "domisili", "sk kemenkumham", "ad art", "anggaran dasar", "identitas",
    "id card",
  ])

  private static let answers = Phrases([
    "tujuan|tujuannya .. .. adalah|untuk|ialah", "alamat saya|lengkap", "nomor hp|telepon|wa saya",
    "nik saya",
    "untuk keperluan", "digunakan untuk", "data yang saya|kami maksud", "yang saya|kami maksud", "purpose",
    "my address",
  ])
}
