import Octets

/// What the information is for, said in a sentence: `untuk keperluan skripsi`, `guna mengawasi …`.
enum ProsePurpose {
  /// `asked`: the sentences that ask for something; a weak `untuk …` counts only there.
  static func find(_ prose: Prose, asked: Set<Int>) -> Found<String>? {
    let words = prose.words
    // `Perihal: Permohonan data untuk skripsi` says it shorter than the letter itself.
    let all = introductions.hits(in: words)
    let hits = all.filter { !isSubject(words, $0.range.lowerBound) }
    return find(hits, prose, asked) ?? (hits.count < all.count ? find(all, prose, asked) : nil)
  }

  private static let asked: Set<String> = [
    "informasi", "data", "dokumen", "salinan", "keterangan", "hasil", "hasilnya", "datanya", "informasinya",
    "jawaban", "laporan", "ini", "tersebut", "rencananya", "nantinya", "semuanya",
  ]

  private static let using: Set<String> = [
    "gunakan", "pergunakan", "pakai", "jadikan", "manfaatkan", "perlukan", "butuhkan", "ambil", "olah",
    "muat",
    "tulis", "terima", "peroleh", "dapatkan", "jemput",
  ]

  /// `Ini buat saya laporkan …`: nothing but `ini` names what it is for.
  private static func isBare(_ words: Words, _ hit: Phrases<Strength>.Hit) -> Bool {
    hit.range.count == 2 && ["ini", "itu", "semua"].contains(words.all[hit.range.lowerBound].text)
  }

  private static func startsSentence(_ words: Words, _ at: Int) -> Bool {
    startsLine(words, at)
      && (words.all[at - 1].sentence != words.all[at].sentence || lineMarker(words, at - 1))
  }

  private static func startsLine(_ words: Words, _ at: Int) -> Bool {
    at > 0 && words.gap(after: at - 1).contains(0x0A)
  }

  /// Whether the line that a word ends begins with a list's marker.
  private static func lineMarker(_ words: Words, _ at: Int) -> Bool {
    let end = words.all[at].range.upperBound
    let start = words.octets[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return ListMarker.strip(String(decoding: words.octets[start..<end], as: UTF8.self)).marker != nil
  }

  private static func isSubject(_ words: Words, _ at: Int) -> Bool {
    let first = words.all[words.sentence(around: at).lowerBound].text
    return first == "perihal" || first == "hal"
  }

  private static func find(_ hits: [Phrases<Strength>.Hit], _ prose: Prose, _ asked: Set<Int>) -> Found<
    String
  >? {
    let words = prose.words
    for strength in [Strength.said, .framed, .likely, .weak, .aim, .doing] {
      for hit in hits where hit.tag == strength {
        let sentence = words.all[hit.range.lowerBound].sentence
        // `untuk pembagian pupuk …` as a line of its own below a list says what for.
        // `… yang mengatakan akan dijadikan taman`: what becomes of something else.
        if strength == .said,
          words.all[hit.range.lowerBound].text.begins("akan")
            || words.all[hit.range.lowerBound].text == "ingin",
          words.all[hit.range.upperBound - 1].text.begins("di"),
          !words.all[words.sentence(around: hit.range.lowerBound)].has(Self.asked)
        {
          continue
        }
        // `Data itu akan kami pergunakan untuk …` is told by its own words.
        if ["saya", "kami"].contains(words.all[hit.range.upperBound - 1].text),
          words.after(hit.range.upperBound - 1, 1).has(using)
        {
          continue
        }
        if Self.isBare(words, hit), !words.before(hit.range.lowerBound, 1).isEmpty { continue }
        let isAsking = asked.contains(sentence) || startsSentence(words, hit.range.lowerBound)
        if strength == .weak, !(isAsking && isUse(words, hit) || leads(words, hit)) { continue }
        if strength == .aim, !ProseAim.says(words, hit.range, isAsked: isAsking) { continue }
        if strength == .said, isElsewhere(words, hit) { continue }
        // `Sehubungan dengan penyusunan karya tulis …, saya memohon …`; most letters begin so with what happened.
        if strength == .framed, hit.range.count == 2, words.all[hit.range.lowerBound].text != "dalam",
          !isAsking || !words.after(hit.range.upperBound - 1, 1).has(studies)
        {
          continue
        }
        guard let span = span(words, hit, strength) else { continue }
        let text = words.slice(span).foldingBlanks
        if text.utf8.count >= 3 {
          return Found(value: text, evidence: prose.evidence(span.lowerBound, hit.rule))
        }
      }
    }
    return nil
  }

  private static let studies: Set<String> = [
    "penyusunan", "penulisan", "penelitian", "tugas", "skripsi", "tesis", "disertasi", "kajian", "liputan",
    "peliputan", "riset",
  ]

  private static let pointers: Set<String> = ["tersebut", "itu", "ini", "dimaksud"]

  /// `Untuk keperluan tersebut saya memerlukan …` points back, `Surat ini saya tulis setelah …` tells of the letter, and
  /// what stands in brackets is said by the way.
  private static func isElsewhere(_ words: Words, _ hit: Phrases<Strength>.Hit) -> Bool {
    let next = words.after(hit.range.upperBound - 1, 1)
    let opener = words.all[hit.range.lowerBound].text
    if ["untuk", "guna", "buat"].contains(opener), next.has(pointers) { return true }
    // `untuk kepentingan hukum Anang Bahrani`: for whom somebody acts.
    if opener == "untuk", next.has(["hukum"]) { return true }
    // `dipakai untuk kegiatan apa`: what somebody asks.
    if words.after(hit.range.upperBound - 1, 3).has(["apa", "siapa", "berapa"]) { return true }
    guard ["saya", "kami"].contains(opener), hit.range.count == 2 else { return false }
    let before = words.before(hit.range.lowerBound, 2)
    return before.has(["surat", "permohonan"])
      || hit.range.lowerBound > 0 && words.gap(after: hit.range.lowerBound - 1).contains(0x28)
      || words.gap(after: hit.range.lowerBound).contains(0x28)
  }

  /// `Untuk pembaruan peta kami butuh …`: a sentence that begins with what for and goes on with who asks.
  private static func leads(_ words: Words, _ hit: Phrases<Strength>.Hit) -> Bool {
    let at = hit.range.lowerBound
    guard words.before(at, 1).isEmpty else { return false }
    let rest = words.after(at, 14)
    return rest.indices.dropFirst(2).dropLast().contains {
      ["saya", "kami"].contains(words.all[$0].text) && askingVerbs.contains(words.all[$0 + 1].text)
    }
  }

  /// `untuk memantau`, `untuk penyuluhan` say a use; `untuk jenjang SMP` only narrows what is asked.
  private static func isUse(_ words: Words, _ hit: Phrases<Strength>.Hit) -> Bool {
    let text = words.all[hit.range.upperBound - 1].text
    if colloquial.contains(text) { return true }
    guard text.utf8.count > 5, !people.contains(text) else { return false }
    return text.begins("me") || text.begins("pe") || text.begins("ke") || text.begins("di")
      || ["materi", "tulisan", "buletin"].contains(text)
  }

  /// Verbs as people say them, without a prefix: `buat cek harga pupuk`.
  static let colloquial: Set<String> = [
    "cek", "ngecek", "cocokin", "nyocokin", "bandingin", "bandingkan", "bikin", "nulis", "lihat", "liat",
    "ngeliat", "awasi", "ngawasi", "mantau", "pantau", "pelajari", "belajar", "tahu", "tau", "nyusun",
    "ngurus", "urus", "lapor", "nanya", "ngitung", "hitung", "bahan", "jaga",
  ]

  private static let people: Set<String> = [
    "kelompok", "pegawai", "pemerintah", "perumahan", "penduduk", "pelajar", "petani", "pekerja", "perempuan",
    "peserta", "penyandang", "pelaku", "penerima", "kendaraan", "kesehatan", "pendidikan", "pertanian",
    "peternakan", "perikanan", "pelanggan", "pengusaha", "pejabat", "kepala", "pendamping", "perangkat",
    "masyarakat", "menara", "kementerian", "perusahaan", "dinas", "keluarga",
  ]

  /// From what a letter says of its use to what it only says of its writer.
  private enum Strength { case said, framed, likely, weak, aim, doing }

  private static let introductions = Phrases<Strength>([
    (
      .said,
      [
        "digunakan|dipergunakan|dipakai|gunakan|pergunakan|pakai|dimanfaatkan|manfaatkan|diperlukan|dibutuhkan|butuhkan|perlukan untuk|guna|sebagai",
        "data|informasi|dokumen|salinan|keterangan tersebut|ini|itu untuk|buat",
        "data|informasi|dokumen|daftar|salinan|keterangan itu|ini|tersebut ingin|akan|hendak saya|kami",
        "datanya|informasinya|dokumennya|salinannya ingin|akan|hendak saya|kami",
        "data|informasi|dokumen itu|ini|tersebut saya|kami ingin|akan|hendak pakai|gunakan|pergunakan|manfaatkan untuk|buat|guna|sebagai",
        "memerlukannya|membutuhkannya|perlukannya|butuhkannya|perlukan|butuhkan|mohonkan agar|supaya|karena|sebab",
        "ini|itu saya|kami mohon|meminta|ajukan|sampaikan supaya|agar|karena|sebab",
        "memerlukannya|membutuhkannya|perlukannya|butuhkannya untuk|buat|guna|sebagai",
        "untuk keperluan|kepentingan|kebutuhan",
        "guna keperluan|kepentingan", "buat keperluan|kepentingan",
        "permohonan|permintaan ini saya|kami ajukan|sampaikan|buat untuk|guna|sebagai",
        "tujuan saya|kami adalah|untuk|yaitu", "tujuan saya|kami adalah untuk",
        "maksud|tujuan saya|kami meminta|memohon|mohon informasi|data ini|tersebut|itu adalah|ialah untuk",
        "tujuan permohonan|permintaan ini adalah|untuk", "tujuan permohonan|permintaan ini adalah untuk",
        "tujuan penggunaan informasi|data adalah|untuk|ini", "tujuan penggunaannya adalah|untuk",
        "tujuannya adalah|untuk|buat", "tujuannya",
        "maksud permohonan|permintaan|surat ini adalah|untuk|ialah|yaitu",
        "maksud permohonan|permintaan|surat ini adalah|ialah untuk", "tujuan saya|kami ialah|adalah untuk",
        "tujuan saya|kami ialah", "dengan tujuan|maksud untuk", "dengan tujuan",
        "tujuan .. .. adalah|ialah|yaitu untuk",
        "tujuan .. .. adalah|ialah|yaitu", "perlu|butuh|memerlukan|membutuhkan untuk|buat|guna",
        "saya|kami jadikan|pakai|gunakan|pergunakan|manfaatkan|muat|olah|tulis",
        "saya|kami pelajari dan",
        "ingin|akan dijadikan|dimuat|diolah|ditulis",
        "need|needs the|this information|data|documents for", "for the purpose of", "purpose is",
        "to be used for|in",
        "will be used for|in", "gunanya|kegunaannya|maksudnya supaya|agar|adalah|ialah|untuk|buat",
        "mempelajarinya|menggunakannya|memanfaatkannya|memakainya agar|supaya|untuk|guna|sebagai",
        "keperluannya untuk|adalah", "keperluan untuk", "keperluan",
        "keperluan informasi|data|dokumen ini|tersebut adalah untuk",
        "keperluan informasi|data|dokumen adalah|untuk",
        "keperluan informasi|data|dokumen ini|tersebut adalah|untuk",
        "kegunaannya untuk|adalah|ialah|buat", "alasannya adalah|karena|untuk",
        "alasan saya|kami meminta|memohon informasi|data ini|tersebut adalah|ialah|karena",
        "alasan saya|kami adalah|ialah|karena",
        "alasan saya|kami menanyakan|bertanya|meminta|memohon karena|adalah|ialah|untuk",
        "maksudnya untuk|buat", "akan digunakan|dipakai|dipergunakan",
        "guna mendukung|menunjang|melengkapi|keperluan", "ini|itu|semua untuk|buat",
      ]
    ),
    (.framed, ["dalam rangka", "sehubungan|berkaitan|berkenaan dengan"]),
    (
      .likely,
      [
        "untuk|buat|guna|kangge|gasan|for|demi skripsi|tesis|disertasi|penelitian|riset|materi|tulisan|buletin|tugas|tugas|bahan|kajian|liputan|laporan|pengawasan|advokasi|dokumentasi|penyusunan|penulisan|studi|pembelajaran|analisis|analisa|referensi|sosialisasi|pendampingan|pemantauan|monitoring|makalah|jurnal|artikel|karya|proposal|transparansi|kontrol|bukti|persiapan|lomba|rapat|musyawarah|pendataan|perencanaan|pemetaan|evaluasi|my|our|research|academic|journalism|verifikasi|pembuktian|pengurusan|pembuatan|berita|arsip|partisipasi|perbandingan|diketahui|gugatan|pembelaan|mengurus|peliputan|thesis|investigasi|rencana|usaha",
        "untuk|buat|guna menyiapkan|mempersiapkan|mengusulkan|merencanakan|memperjuangkan|mengetahui|memantau|mengawasi|menulis|memastikan|menyusun|mempelajari|membandingkan|meneliti|mengkaji|menganalisis|menganalisa|mengecek|melihat|memeriksa|menilai|mengevaluasi|memverifikasi|dijadikan|membuat|mendukung|menunjang|mendampingi|disampaikan|keterbukaan|dipelajari|memahami|melakukan|mengawal|mendorong|pengambilan|ditulis|dibahas|membantu|menghitung|menyelesaikan|membuktikan|memenuhi|diteliti|mencocokkan",
        "sebagai bahan|referensi|dasar|rujukan|acuan|data|bukti|pembanding|pertimbangan|syarat|kelengkapan",
        "guna *", "demi kepentingan|transparansi|keterbukaan|pengawasan",
        "kepentingan penelitian|skripsi|riset", "buat tugas", "in order to", "as part of", "gasan *",
        "kangge *", "for use in|by",
      ]
    ),
    (
      .weak,
      [
        "untuk *", "buat *", "for *",
      ]
    ),
    (.aim, ProseAim.openers),
    (
      .doing,
      [
        "sedang|tengah|lagi menyusun|menulis|mengerjakan|menyelesaikan|menyiapkan|mempersiapkan skripsi|tesis|disertasi|penelitian|makalah|artikel|laporan|buku|tugas|proposal|liputan|kajian|berita|film",
        "sedang|tengah|lagi melakukan|melaksanakan|mengadakan penelitian|riset|kajian|survei|liputan|investigasi",
        "ingin|hendak memastikan|membandingkan|mencocokkan|memeriksa|mengawasi|mengecek|mempelajari|meneliti|membuktikan|menghitung|memantau|menilai|memahami|menyusun",
      ]
    ),
  ])

  private static func span(_ words: Words, _ hit: Phrases<Strength>.Hit, _ strength: Strength) -> Range<Int>?
  {
    let opener = words.all[hit.range.lowerBound].text
    // What is wanted follows the opener; of `untuk skripsi` the noun stays, of `dalam rangka` and `digunakan untuk` nothing.
    var from = strength == .said || strength == .framed ? hit.range.upperBound : hit.range.lowerBound + 1
    // `Akan saya pelajari …`, `saya pelajari dan saya tulis …`: what somebody does stays.
    if strength == .said, let own = ownVerb(words, hit) { from = own }
    if opener == "sebagai" || opener == "kepentingan" || opener == "demi" {
      from = hit.range.lowerBound + (opener == "sebagai" ? 1 : 0)
    }
    // `Keperluan informasi ini adalah untuk bahan …`
    if ["keperluan", "kegunaan"].contains(opener), from < words.all.count,
      ["informasi", "data", "dokumen", "keterangan"].contains(words.all[from].text)
    {
      from += 1
    }
    while from < words.all.count,
      [
        "untuk", "adalah", "tersebut", "guna", "yaitu", "sebagai", "ini", "buat", "dalam", "rangka", "in",
        "order", "to",
      ]
      .contains(words.all[from].text), from < hit.range.upperBound + 5
    { from += 1 }
    guard from < words.all.count, words.all[from].sentence == words.all[hit.range.lowerBound].sentence else {
      return nil
    }
    if ["keperluan", "maksud", "kepentingan", "tujuan", "kebutuhan"].contains(words.all[from].text),
      words.after(from, 1).has(pointers)
    {
      return nil
    }
    if strength == .likely || strength == .weak, isNoPurpose(words, from, hit.range.lowerBound) {
      return nil
    }
    if strength == .said, notAfterSaid.contains(words.all[from].text), !isOwnAct(words, from),
      opener != "alasan"
    {
      return nil
    }
    var end = from + 1
    while end < words.all.count, end - from < 60, words.all[end].sentence == words.all[from].sentence,
      !breaks(words, end)
    { end += 1 }
    return from..<end
  }

  /// Where what the writer does begins, if the opener holds it.
  private static func ownVerb(_ words: Words, _ hit: Phrases<Strength>.Hit) -> Int? {
    let last = words.all[hit.range.upperBound - 1].text
    return last == "dan" ? hit.range.lowerBound : nil
  }

  /// `untuk saya sampaikan kepada …`
  private static func isOwnAct(_ words: Words, _ at: Int) -> Bool {
    ["saya", "kami"].contains(words.all[at].text) && at + 1 < words.all.count
      && [
        "sampaikan", "gunakan", "pergunakan", "jadikan", "pelajari", "bagikan", "teruskan", "bahas", "muat",
        "laporkan", "bawa", "tunjukkan", "pakai", "baca", "diskusikan", "bicarakan", "ajarkan", "tulis",
        "cocokkan", "simpan", "ceritakan", "presentasikan", "bandingkan", "hitung",
      ]
      .contains(words.all[at + 1].text)
  }

  private static let notAfterSaid: Set<String> = [
    "ini", "tersebut", "saya", "kami", "apa", "itu", "mendesak",
  ]

  /// Uses of `untuk` that give no reason: a period, a place, a person, the sending itself.
  private static func isNoPurpose(_ words: Words, _ first: Int, _ opener: Int) -> Bool {
    let word = words.all[first]
    // `untuk melengkapi naskah buku`, and not `untuk melengkapi persyaratan`
    if word.text == "melengkapi" {
      return words.after(first, 3).isEmpty
        || words.after(first, 3).has([
          "persyaratan", "syarat", "berkas", "permohonan", "kekurangan", "surat", "dokumen", "data", "ktp",
          "kelengkapan", "permintaan",
        ])
    }
    if notPurposes.contains(word.text) || words.octets[word.range].allSatisfy(\.isDigit) { return true }
    // `Tahun Anggaran 2025 untuk …` names a year, no budget.
    let isYear = words.before(opener, 3).prefix(1).has(["tahun"])
    let before = words.before(opener, 2).map(\.text).filter { !isYear || $0 != "anggaran" }
    if before.contains(where: {
      [
        "memohon", "mohon", "kesediaan", "waktu", "kuasa", "berhak", "wajib", "izin", "ijin", "hak",
        "anggaran", "biaya", "dana", "alokasi", "bersedia", "dimohon", "berkenan", "belanja", "khusus",
        "undangan", "bantuan",
      ].contains($0)
    }) {
      return true
    }
    return false
  }

  private static let notPurposes: Set<String> = [
    "dapat", "bisa", "memberikan", "diberikan", "mendapatkan", "mendapat", "memperoleh", "meminta", "memohon",
    "mengajukan", "itu", "tahun", "periode", "dan", "kegiatan", "wilayah", "desa", "kecamatan", "kabupaten",
    "bulan", "saya", "kami", "anda",
    "bapak", "ibu", "semua", "seluruh", "setiap", "segera", "diproses", "ditindaklanjuti", "mengirim",
    "mengirimkan", "dikirim", "dikirimkan", "menyampaikan", "mencabut", "membatalkan", "hal",
    "ditanggapi", "kerja", "masing", "menjawab", "program", "proyek", "tersebut", "yang", "ke", "di",
    "mewakili", "menanggapi", "kota", "provinsi",
    "kelurahan", "anggaran", "triwulan", "semester", "tanggal", "informasi", "data", "menerima", "membuka",
    "memerintahkan", "diketahui", "the", "your", "year", "copies", "information", "access", "years",
    "mendaftar", "pemohon", "sementara", "ktp", "konfirmasi", "bertemu", "pembangunan", "pengadaan", "all",
    "any", "each", "a", "an", "public", "menghubungi", "ikut", "bidang", "perhatian", "urusan",
  ]

  private static let askingVerbs: Set<String> = [
    "memerlukan", "membutuhkan", "memohon", "meminta", "mohon", "mengajukan", "bermaksud", "menyampaikan",
    "butuh", "perlu", "perlukan", "butuhkan",
  ]

  /// Whether somebody asks before the next comma: `Agar siaran berimbang, redaksi kami meminta …`
  private static func asks(_ words: Words, from at: Int) -> Bool {
    for next in at..<min(words.all.count, at + 9) where words.all[next].sentence == words.all[at].sentence {
      if next > at, words.gap(after: next - 1).contains(0x2C) { return false }
      if askingVerbs.contains(words.all[next].text) { return true }
    }
    return false
  }

  private static func breaks(_ words: Words, _ at: Int) -> Bool {
    let gap = words.gap(after: at - 1)
    if gap.contains(0x28) { return true }
    let text = words.all[at].text
    // The letter's end below a line without a full stop.
    if gap.contains(0x0A), ["sekian", "demikian", "hormat", "wassalam", "salam"].contains(text) {
      return true
    }
    let next = at + 1 < words.all.count ? words.all[at + 1].text : ""
    // `Untuk keperluan liputan, redaksi kami memerlukan …`
    if gap.contains(0x2C), asks(words, from: at) { return true }
    if text == "dan", ["ingin", "bermaksud", "memohon", "mohon", "meminta"].contains(next) { return true }
    if ["saya", "kami"].contains(text), at + 1 < words.all.count,
      words.all[at + 1].sentence == words.all[at].sentence, askingVerbs.contains(next)
    {
      return true
    }
    if gap.contains(0x2C) {
      return [
        "mohon", "dan", "bisa", "apakah", "terima", "terimakasih", "saya", "kami", "atas", "dikirim", "kirim",
        "tolong", "berupa", "sekaligus", "serta", "dengan", "please", "thank", "i", "ktp", "bila", "jika",
        "ingin", "meminta", "memohon", "maka", "sebagaimana", "format", "sebelumnya", "yaitu", "yakni",
        "ialah",
        "antara", "namun",
        "tapi", "karena", "bersama", "perkenankan", "perkenankanlah", "izinkan", "izinkanlah",
      ].contains(text)
    }
    if ["mohon", "terimakasih", "apakah", "tolong"].contains(text) { return true }
    if text == "terima", next == "kasih" { return true }
    if ["melalui", "via", "lewat"].contains(text) { return AskedSpan.channels.contains(next) }
    if ["bisa", "dikirim", "dikirimkan", "kirim", "meminta", "memohon"].contains(text),
      !(text == "bisa"
        && ["kami", "saya", "kita", "warga", "agar", "supaya", "orang", "anak", "masyarakat"].contains(
          words.all[at - 1].text))
    {
      return true
    }
    return false
  }
}
