/// The grounds of an objection, by words: offices letter them differently, so a letter counts only with its article.
enum Grounds {
  /// The grounds that a text gives, in order.
  static func find(_ text: String) -> [Ground] {
    let cited = articleLetters(text)
    var found = cited
    let words = Words(text)
    for (ground, phrases) in phrases where words.hasAny(phrases) { found.insert(ground) }
    if words.near(
      ["biaya", "tarif", "ongkos", "fee", "fees", "cost"],
      ["mahal", "wajar", "kemahalan", "masuk", "tinggi", "unreasonable", "excessive", "besar"], within: 18)
      != nil
    {
      found.insert(.f)
    }
    if words.near(
      ["meminta", "diminta", "mohon", "asked", "requested"], ["cuma", "malah", "justru", "but"], within: 12)
      != nil,
      words.hasAny([
        "dikasih cuma|malah|hanya", "dikirim cuma|malah|hanya|justru", "diberi cuma|malah|hanya|justru",
        "diberikan cuma|malah|hanya|justru", "yang dikirim|diberikan|dikasih", "cuma total|data|rekap",
        "malah dikirim|diberi|dikasih|dapat",
      ])
    {
      found.insert(.d)
    }
    if words.near(
      ["dikabulkan", "janji", "berjanji", "granted", "promised"], ["belum", "tidak", "not", "never"],
      within: 14) != nil, !found.contains(.c) || words.has("dikabulkan")
    {
      found.insert(.e)
      found.remove(.c)
    }
    if words.hasAny(["yang dikirim|diberikan|dikasih|diberi", "yang saya|kami terima"]),
      words.hasAny([
        "yang saya|kami meminta|mohon|mohonkan|maksud", "yang diminta", "padahal saya|kami meminta",
      ])
    {
      found.insert(.d)
    }
    if found.contains(.g) || found.contains(.d) {
      // "ditanggapi tidak sebagaimana" holds "tidak ditanggapi" only when that stands by itself.
      if !words.hasAny(silence), !cited.contains(.c) { found.remove(.c) }
    }
    return found.sorted()
  }

  /// The ticked lines of the form's part B, without their letters; `nil` when nothing is ticked.
  static func ticked(_ lines: [String]) -> [Ground]? {
    let ticked = lines.filter(TickBox.isTicked)
    guard !ticked.isEmpty else { return nil }
    return Array(Set(ticked.flatMap { find(TickBox.withoutMark($0)) })).sorted()
  }

  /// `Pasal 35 ayat (1) huruf c dan g`.
  private static func articleLetters(_ text: String) -> Set<Ground> {
    let words = Words(text)
    var found: Set<Ground> = []
    for at in words.positions("huruf") {
      let before = words.before(at, 8)
      guard before.contains("35") || before.contains("ayat") && words.has("pasal 35") else { continue }
      for word in words.after(at, 9) {
        if let ground = Ground(rawValue: word) {
          found.insert(ground)
        } else if word != "dan" && word != "huruf" && word != "serta" {
          break
        }
      }
    }
    return found
  }

  private static let silence = [
    "tidak ditanggapi", "tidak ada tanggapan", "tidak ada jawaban", "belum ditanggapi",
    "tidak pernah ditanggapi", "belum ada tanggapan",
    "belum ada jawaban", "tidak dijawab", "belum dijawab", "tidak mendapat jawaban|tanggapan|balasan|respon",
    "tidak mendapatkan jawaban|tanggapan|balasan|respon",
    "belum mendapat jawaban|tanggapan|balasan|respon", "belum mendapatkan jawaban|tanggapan|balasan|respon",
    "tidak direspon", "belum direspon", "tidak digubris",
    "tidak ditanggapinya", "tidak menanggapi", "tidak memberikan tanggapan|jawaban",
    "tidak ada balasan|respon", "belum ada balasan|respon", "tidak dibalas", "belum dibalas",
    "no response|reply|answer", "not responded", "not answered", "never answered",
    "tidak pernah dijawab|dibalas|direspon", "belum menerima jawaban|tanggapan|balasan",
    "tidak menerima jawaban|tanggapan|balasan",
    "tidak memperoleh jawaban|tanggapan", "belum memperoleh jawaban|tanggapan", "diabaikan", "didiamkan",
    "tidak merespon", "tidak menjawab", "belum menjawab", "tanpa jawaban|tanggapan", "tidak ada kabar",
    "belum ada kabar", "tidak satu pun jawaban|tanggapan", "tidak kunjung dijawab|ditanggapi|dibalas",
    "tak kunjung", "tidak kunjung mendapat",
  ]

  private static let phrases: [(Ground, [String])] = [
    (
      .a,
      [
        "permohonan informasi ditolak", "permohonan saya|kami ditolak", "ditolak dengan alasan",
        "penolakan permohonan", "penolakan atas permohonan",
        "menolak permohonan", "penolakan berdasarkan", "permohonan * ditolak", "permohonan * * ditolak",
        "permintaan saya|kami ditolak", "permintaan informasi ditolak", "alasan pengecualian",
        "informasi dikecualikan",
        "informasi yang dikecualikan", "request was refused|rejected|denied", "keputusan penolakan",
        "surat penolakan", "ditolak karena", "ditolak oleh", "dinyatakan dikecualikan", "menolak memberikan",
        "penolakan ppid", "menolak permintaan", "dinyatakan sebagai informasi",
        "been refused|rejected|denied", "atas penolakan", "dinyatakan rahasia", "bersifat rahasia",
        "penolakan informasi", "penolakan dari", "ditolak ppid",
      ]
    ),
    (
      .b,
      [
        "informasi berkala tidak", "tidak disediakannya informasi berkala", "informasi berkala",
        "tidak menyediakan informasi berkala", "tidak diumumkan secara berkala",
        "wajib diumumkan secara berkala", "wajib disediakan secara berkala", "periodic information",
        "diumumkan berkala", "secara berkala tidak",
      ]
    ),
    (.c, silence),
    (
      .d,
      [
        "tidak sebagaimana yang diminta", "tidak sebagaimana diminta", "tidak sesuai dengan yang diminta",
        "tidak sesuai yang diminta", "tidak sesuai permintaan",
        "tidak sesuai dengan permintaan", "tidak sesuai permohonan", "tidak sesuai dengan permohonan",
        "beda dengan yang * meminta", "beda dengan yang saya|kami", "berbeda dengan yang",
        "berbeda dari yang", "bukan yang saya|kami meminta",
        "tidak sesuai dengan yang saya|kami", "tidak sesuai dengan apa", "not what i|we asked|requested",
        "jawabannya tidak sesuai", "tidak sesuai dengan rincian",
        "tidak sesuai yang saya|kami", "lain dari|dengan yang", "berlainan dengan",
        "bukan data|dokumen|informasi yang saya|kami|diminta",
        "data yang lain", "dokumen yang lain",
        "jawaban * tidak sesuai", "tidak menjawab pertanyaan", "tidak menjawab permintaan|permohonan",
        "tidak lengkap dan tidak sesuai", "beda dengan permintaan|permohonan", "ditanggapi tidak",
        "tidak sama dengan yang", "bukan yang diminta", "bukan yang saya|kami minta|mohon|mohonkan",
        "tidak sesuai apa yang", "justru diberikan|diberi|dikirimi", "melenceng",
      ]
    ),
    (
      .e,
      [
        "tidak dipenuhi", "tidak dipenuhinya", "tidak dikabulkan", "tidak dikabulkannya",
        "permintaan informasi tidak dipenuhi", "belum dipenuhi", "tidak memenuhi permintaan|permohonan",
        "tidak diberikan seluruhnya", "hanya diberikan sebagian", "hanya sebagian", "hanya dipenuhi sebagian",
        "hanya dikabulkan sebagian", "not fulfilled|granted|provided", "tidak mengabulkan",
        "tidak memberikan informasi|data|dokumen", "tidak diberikan kepada", "tidak diserahkan",
        "tidak pernah diberikan|diserahkan", "belum diberikan|diserahkan",
      ]
    ),
    (
      .f,
      [
        "biaya yang dikenakan tidak wajar", "biaya tidak wajar", "biaya yang tidak wajar", "pengenaan biaya",
        "biaya terlalu mahal|tinggi|besar", "biaya * tidak wajar", "biaya * * tidak wajar",
        "biaya penggandaan * tidak|terlalu", "dikenakan biaya", "diminta membayar", "unreasonable fee|cost",
        "biayanya tidak wajar|masuk", "biayanya terlalu|kemahalan", "biaya yang mahal|tinggi|besar",
        "tarif tidak wajar", "dipungut biaya", "kemahalan", "fees|fee|cost|costs unreasonable",
        "disuruh bayar|membayar", "harus membayar", "biaya sebesar", "excessive",
      ]
    ),
    (
      .g,
      [
        "melebihi jangka waktu", "melebihi waktu", "melewati jangka waktu", "melewati batas waktu",
        "melampaui jangka waktu", "melampaui batas waktu", "terlambat", "lewat tenggat|tenggang|batas",
        "setelah lewat", "keterlambatan", "lewat * dari batas",
        "lewat * * batas", "lewat batas waktu",
        "baru dijawab|ditanggapi|dikirim|diberikan|disampaikan setelah", "setelah * hari kerja",
        "setelah * hari baru", "lewat jauh dari", "lewat waktu", "melebihi batas waktu",
        "melebihi tenggat|tenggang", "melewati tenggat|tenggang", "disampaikan lewat|telat", "telat",
        "beyond the time|deadline", "exceeded the time|deadline", "too late",
        "melampaui waktu|tenggat|tenggang", "melebihi 10|sepuluh|17|ketentuan", "lewat dari",
      ]
    ),
  ]
}

/// Tick boxes as they arrive in text.
enum TickBox {
  private static let marks = [
    "[x]", "[v]", "[√]", "[✓]", "(x)", "(v)", "(√)", "(✓)", "☑", "☒", "✓", "✔", "√", "■", "[ x ]", "[ v ]",
    "( v )", "( x )", "[*]", "✅",
  ]
  private static let empty = ["[ ]", "[]", "( )", "()", "☐", "□", "[_]", "[  ]", "(  )", "❏", "◻", "⬜"]

  static func isTicked(_ line: String) -> Bool {
    let lower = line.lowercased()
    return marks.contains { lower.contains($0) } || lower.hasPrefix("x ") || lower.hasPrefix("v ")
  }

  static func isEmpty(_ line: String) -> Bool { empty.contains { line.contains($0) } && !isTicked(line) }

  static func withoutMark(_ line: String) -> String {
    var text = line
    for mark in marks + marks.map({ $0.uppercased() }) + empty { text = text.replacing(mark, with: " ") }
    text = text.trimmingBlanks
    for mark in ["x ", "v ", "X ", "V "] where text.hasPrefix(mark) { text = String(text.dropFirst(2)) }
    return text.trimmingBlanks
  }

  /// The chosen alternatives of lines with boxes: the ticked ones, or everything when nothing is ticked and nothing
  /// could be.
  static func chosen(_ lines: [String]) -> [String] {
    let pieces = lines.flatMap(split)
    let ticked = pieces.filter(isTicked).map(withoutMark)
    if !ticked.isEmpty { return ticked }
    return pieces.contains(where: isEmpty) ? [] : lines
  }

  /// Several boxes on one line stand for several lines.
  private static func split(_ line: String) -> [String] {
    let all = marks + marks.map { $0.uppercased() } + empty
    var pieces: [String] = []
    var current = ""
    var rest = Substring(line)
    while !rest.isEmpty {
      if let mark = all.first(where: { rest.hasPrefix($0) }) {
        if !current.trimmingBlanks.isEmpty { pieces.append(current) }
        current = mark
        rest = rest.dropFirst(mark.count)
      } else {
        current.append(rest.removeFirst())
      }
    }
    if !current.trimmingBlanks.isEmpty { pieces.append(current) }
    return pieces
  }
}
