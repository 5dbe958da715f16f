import Octets

/// In which form the information is wanted, and by which way.
struct SendingReader {
  private(set) var obtain: String?
  private(set) var delivery: String?
  private(set) var evidence: [String: Evidence] = [:]

  init(_ form: FormReader, _ prose: Prose) {
    if let entry = form.entries.first(where: { $0.field == .obtain && !$0.text.isEmpty }),
      let chosen = Self.chosen(entry)
    {
      // `Email` beside the question in which form: the answer of the field next to it.
      let words = Words(chosen)
      let isElsewhere = Self.way(words) != nil && !Self.forms.stand(in: words) && words.all.count <= 3
      obtain = isElsewhere ? nil : chosen
      evidence["obtain"] = entry.at.evidence("label obtain")
    }
    if let entry = form.entries.first(where: { $0.field == .delivery && !$0.text.isEmpty }),
      let chosen = Self.chosen(entry)
    {
      delivery = Self.way(Words(chosen)) ?? (entry.text.utf8.contains(0x40) ? "email" : nil)
      if obtain == nil, Self.forms.stand(in: Words(chosen)) { obtain = chosen }
      evidence["delivery"] = entry.at.evidence("label delivery")
    }
    boxes(prose)
    if delivery == nil, !form.has(.delivery) {
      delivery = form.all(.obtain).lazy.compactMap { Self.chosen($0).flatMap { Self.way(Words($0)) } }.first
    }
    if obtain == nil, !form.has(.obtain),
      let hit = Self.wishedForm(prose)
    {
      obtain = Self.plainForm(prose.words, hit.range)
      evidence["obtain"] = prose.evidence(hit.range.lowerBound, hit.rule)
    }
    if delivery == nil, !form.has(.delivery),
      let hit = Self.ways.hits(in: prose.words).first(where: {
        Self.isWish(prose.words, $0.range) && !Self.isBoxed(prose, $0.range.lowerBound)
      })
    {
      delivery = hit.tag
      evidence["delivery"] = prose.evidence(hit.range.lowerBound, hit.rule)
    }
    if delivery == nil, !form.has(.delivery), let at = Self.mailed(prose.words) {
      delivery = "email"
      evidence["delivery"] = prose.evidence(at, "sent to a mail address")
    }
  }

  /// Whether a word stands in a form's row of boxes, of which it may be the one that is empty.
  /// The form in which a letter wants its answer; what an item says of itself, `peta (format shp)`, comes last.
  private static func wishedForm(_ prose: Prose) -> Phrases<Bool>.Hit? {
    let hits = forms.hits(in: prose.words).filter {
      isForm(prose.words, $0.range) && !isBoxed(prose, $0.range.lowerBound)
    }
    func isItem(_ hit: Phrases<Bool>.Hit) -> Bool {
      ListMarker.strip(prose.text(ofLine: prose.line(of: hit.range.lowerBound))).marker != nil
    }
    return hits.first { !isItem($0) } ?? hits.first
  }

  private static func isBoxed(_ prose: Prose, _ at: Int) -> Bool {
    TickBox.isBox(prose.text(ofLine: prose.line(of: at)))
  }

  /// What is ticked in boxes that no label could be told for.
  private mutating func boxes(_ prose: Prose) {
    guard obtain == nil || delivery == nil else { return }
    for index in 0..<prose.lineCount {
      let line = prose.text(ofLine: index)
      guard TickBox.isTicked(line), line.utf8.count < 200, let chosen = TickBox.chosen([line]) else {
        continue
      }
      for text in chosen {
        let words = Words(text)
        // `[V] Fotokopi KTP`: what is handed in.
        guard words.all.count <= 9, !words.all.has(["ktp", "kk", "akta", "kuasa", "identitas", "sk"]) else {
          continue
        }
        if obtain == nil, Self.forms.stand(in: words) || Self.printedWays[0].stand(in: words) {
          obtain = Self.withoutStruck(text)
        } else if delivery == nil, !Self.forms.stand(in: words), let way = Self.way(words) {
          delivery = way
        }
      }
    }
  }

  /// The ticked alternative, or the text where nothing is printed to choose from; `nil` when nothing was chosen.
  private static func chosen(_ entry: Entry) -> String? {
    // The next field's label, below a field whose alternatives were lost.
    if let left = unstruck(entry.text) { return left }
    let words = Words(entry.text)
    // `Email` and `WhatsApp` are labels too, and alone they are an answer.
    let label = LabelGrammar.label(LabelScan.words(entry.text))
    let isAnswer =
      way(words) != nil
      && (words.all.count == 1 || !entry.text.trimmingBlanks.utf8.contains { $0.isBlank }
        || label?.field == .email)
    if !isAnswer, label != nil { return nil }
    if let ticked = TickBox.chosen(entry.lines) {
      if entry.field == .obtain, let seen = seen(entry, ticked) { return seen }
      return ticked.isEmpty ? nil : ticked.map { withoutStruck($0) }.joined(separator: "; ")
    }
    let items = Items.split(entry.lines)
    // Both of the form's ways to get at the information, neither of them marked.
    if printedWays.allSatisfy({ $0.stand(in: Words(entry.text)) }) { return nil }
    if entry.field == .obtain, printedForms.allSatisfy({ $0.stand(in: Words(entry.text)) }) { return nil }
    // All the form's printed alternatives, none of them marked.
    let printed = Set(ways.hits(in: Words(withoutStruck(entry.text))).map(\.tag))
    if items.count >= 3 || printed.count >= 3 { return nil }
    return withoutStruck(ListMarker.strip(entry.text).text)
  }

  /// Of `~~Kurir~~ / Pos / Faksimili~~ / E-mail~~` the one that no line goes through; `nil` where it is not one.
  private static func unstruck(_ text: String) -> String? {
    let pieces = text.utf8.split(separator: 0x2F).map { String(decoding: Array($0), as: UTF8.self) }
    guard pieces.count >= 3, pieces.count(where: { $0.holds("~~") }) * 2 >= pieces.count else { return nil }
    let left = pieces.filter { !$0.holds("~~") && $0.utf8.count(where: \.isAlpha) >= 3 }
    return left.count == 1 ? left[0].trimming("☒☐ ") : nil
  }

  /// The form's first alternative, whose one long word is often badly read: some of it is told, or it is ticked and
  /// the other one is not.
  private static func seen(_ entry: Entry, _ ticked: [String]) -> String? {
    let text = ticked.joined(separator: " ").lowered
    let copies = entry.lines.filter { Words($0).all.has(["salinan", "mendapatkan", "hardcopy", "softcopy"]) }
    let isCopyFree = !copies.isEmpty && !copies.contains(where: TickBox.isTicked)
    let isTold = ["melihat", "lihat/", "membaca", "mendengar", "mencatat"].contains(where: text.holds)
    let isTicked = entry.lines.contains(where: TickBox.isTicked)
    guard isTicked, isCopyFree || isTold, !Words(text).all.has(["salinan", "hardcopy", "softcopy"]) else {
      return nil
    }
    return isTold && !Legibility.isBroken(text) && text.holds("melihat") && text.holds("mencatat")
      ? nil : "Melihat/membaca/mendengarkan/mencatat"
  }

  /// What forms print below each other to choose from.
  private static let printedForms = [
    Phrases(["melihat", "membaca", "lihat", "mencatat"]), Phrases(["hardcopy", "fotokopi", "salinan cetak"]),
    Phrases(["softcopy", "salinan digital", "rekaman"]),
  ]

  static let printedWays = [
    Phrases(["melihat", "membaca", "mendengarkan"]),
    Phrases(["mendapatkan|memperoleh salinan", "mendapatkan salinan"]),
  ]

  /// Without words struck out: `~~hardcopy~~`, or letters that each carry a stroke (U+0336).
  private static func withoutStruck(_ text: String) -> String {
    let pieces = text.components(split: "~~")
    let kept =
      pieces.count == 2
      // The stroke's beginning was not seen: `(hardcopy~~/softcopy)`.
      ? String(
        decoding: pieces[0].utf8.reversed().drop { $0 != 0x28 && $0 != 0x2F && $0 != 0x20 }.reversed(),
        as: UTF8.self)
        + pieces[1]
      : pieces.count > 2
        ? pieces.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ") : text
    var out = String.UnicodeScalarView()
    for scalar in kept.unicodeScalars {
      if scalar.value == 0x336 || scalar.value == 0x335 {
        _ = out.popLast()
      } else {
        out.append(scalar)
      }
    }
    // `softcopy *)`: the sign of a footnote.
    let plain = String(out).foldingBlanks
    return plain.trimming(plain.utf8.contains(0x28) ? "/*; " : "/*;) ")
  }

  /// `yang dikirim ke leo.kaka@kampus.example`: where it is said; `nil` where nothing is.
  private static func mailed(_ words: Words) -> Int? {
    words.all.indices.first { at in
      guard
        [
          "dikirim", "dikirimkan", "kirim", "kirimkan", "mengirim", "mengirimkan", "send", "sent", "emailed",
          "softcopy",
        ].contains(words.all[at].text)
      else { return false }
      let end = words.all[at].range.upperBound
      let rest = words.octets[end...].prefix(80).drop { $0 == 0x20 || $0 == 0x0A }
      // `send digital copies to …`
      let tokens = rest.split { $0.isBlank || $0 == 0x0A }.prefix(6)
      guard
        let sign = tokens.firstIndex(where: { $0.elementsEqual("ke".utf8) || $0.elementsEqual("to".utf8) })
      else {
        return false
      }
      return tokens.dropFirst(sign - tokens.startIndex + 1).first?.contains(0x40) == true
    }
  }

  /// Whether words tell in which form or by which way something is wanted.
  static func says(_ words: Words) -> Bool { forms.stand(in: words) || way(words) != nil }

  private static func way(_ words: Words) -> String? { ways.first(in: words)?.tag }

  static let ways = Phrases<String>([
    (
      "email",
      [
        "email", "mail", "surat elektronik", "e mail", "pos el", "posel",
        "dikirim|dikirimkan ke alamat email|surel|mail|surat",
      ]
    ), ("whatsapp", ["wa"]),
    (
      "pickup",
      [
        "mengambil|diambil|ambil langsung|sendiri|di", "datang langsung", "secara langsung", "diambil",
        "ambil", "pick up", "mengambil", "langsung ke kantor", "langsung", "jemput sendiri|langsung",
        "dijemput", "menjemput", "jemput", "mengambilnya", "datang sendiri|ambil|mengambil", "ambil langsung",
        "datang mengambilnya|mengambil", "membawa|bawa flashdisk",
      ]
    ), ("courier", ["kurir", "jne", "ekspedisi", "courier"]),
    ("post", ["pos", "post", "dikirim ke alamat", "surat tercatat", "alamat rumah"]),
    ("fax", ["fax", "faksimili", "faksimile", "faks", "faksimil", "faksim"]),
  ])

  /// Ways count in sentences only where something is to be sent.
  private static func isWish(_ words: Words, _ range: Range<Int>) -> Bool {
    let before = words.before(range.lowerBound, 7)
    return before.has([
      "dikirim", "dikirimkan", "kirim", "kirimkan", "melalui", "via", "lewat", "disampaikan", "softcopy",
      "mengirim", "mengirimkan", "by", "send", "sent", "ambil", "diambil", "softcopynya", "elektronik",
      "digital",
    ]) && !before.has(["mengajukan", "menghubungi", "dihubungi", "hubungi", "permohonan", "surat"])
      || [
        "jemput", "dijemput", "menjemput", "diambil", "mengambil", "ambil", "mengambilnya", "datang",
        "membawa", "bawa",
      ]
      .contains(
        words.all[range.lowerBound].text)
        && before.has(["akan", "saya", "bisa", "ingin", "kami", "nanti"])
        && !words.after(range.upperBound - 1, 3).has(["data", "keputusan", "kesimpulan"])
  }

  /// Whether a form of documents is that of what is asked: enclosed copies and what copying costs are not.
  private static func isForm(_ words: Words, _ range: Range<Int>) -> Bool {
    // `(hardcopy/softcopy)`: a form's printed choice.
    words.gap(after: range.upperBound - 1).first != 0x2F
      && (range.lowerBound == 0 || words.gap(after: range.lowerBound - 1).last != 0x2F)
      && !clause(words, before: range.lowerBound).has([
        "lampiran", "terlampir", "melampirkan", "lampirkan", "dilampirkan", "menyertakan", "sertakan",
        "biaya", "bayar", "membayar", "tarif", "ongkos",
      ])
      && !sameLine(words, before: range.lowerBound).has(["berkas", "kelengkapan"])
      && !words.after(range.upperBound - 1, 3).has([
        "ktp", "kk", "kartu", "akta", "identitas", "sim", "paspor", "npwp", "kuasa", "terlampir",
      ])
  }

  /// The words before one in its clause: `… membayar biaya fotokopi; mohon salinan hardcopy`.
  private static func clause(_ words: Words, before at: Int) -> ArraySlice<Word> {
    let before = words.before(at, 8)
    guard
      let cut = before.indices.last(where: { words.gap(after: $0).contains { $0 == 0x3B || $0 == 0x3A } }),
      before[(cut + 1)...].has(["mohon", "memohon", "minta", "meminta", "kirim", "dikirim", "diberikan"])
    else { return before }
    return before[(cut + 1)...]
  }

  /// The words before one in its sentence and line; `Tujuan : kelengkapan gugatan` may stand above it.
  private static func sameLine(_ words: Words, before at: Int) -> ArraySlice<Word> {
    let before = words.before(at, 8)
    guard let cut = before.indices.last(where: { words.gap(after: $0).contains(0x0A) }) else { return before }
    return before[(cut + 1)...]
  }

  /// The words of a form on one line, without the verb that asks for it: `minta dicetak`.
  private static func plainForm(_ words: Words, _ range: Range<Int>) -> String {
    let isAsked =
      ["meminta", "memohon", "mohon"].contains(words.all[range.lowerBound].text) && range.count > 1
    let text = words.slice((isAsked ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound)
      .foldingBlanks
    return formal(text, words.all[range])
  }

  /// `bisa diprint`, `berupa file`: in the words that forms have; what is said in them stays as it is.
  private static func formal(_ text: String, _ words: ArraySlice<Word>) -> String {
    if words.has(["diprint", "dicetakkan", "kertasnya"]) { return "salinan cetak" }
    if words.count <= 2, words.has(["fotokopi", "fotokopinya", "difotokopi", "difotokopikan"]) {
      return "fotokopi"
    }
    if words.has(["file", "fail"]),
      !words.has(["pdf", "excel", "digital", "elektronik", "word", "digitalnya"])
    {
      return "salinan digital"
    }
    return text
  }

  static let forms = Phrases([
    "softcopy", "soft salinan|file|copy|copies", "softfile", "hardcopy", "hard salinan|copy|copies",
    "foto salinan",
    "disalin|salin cetak|digital", "dicetak saja",
    "tolong|boleh|bisa|mohon|minta|yang dicetak|diprint|difotokopi",
    "diprint", "dicetakkan", "kirim|kirimkan|dikirim saja pdf|excel|softcopy|file",
    "kirim|kirimkan|dikirim file saja|ke|ya", "atas|dalam kertas",
    "kertasnya", "berupa file|fail|pdf",
    "fail|file pdf|digital|digitalnya|excel",
    "kirim|kirimkan|dikirim|dikirimkan pdf|excel|softcopy", "dilihat .. di", "melihatnya di",
    "format pdf|excel|xls|xlsx|csv|word|shp|digital|elektronik|softcopy|cetak",
    "data excel|pdf", "bentuk data excel|pdf",
    "bentuk pdf|excel|softcopy|hardcopy|digital|cetak|kertas|fisik|tercetak",
    "dalam pdf|excel|word", "secara elektronik|digital|tercetak|cetak",
    "digital|electronic|paper|scanned copies|salinan|version",
    "file|berkas pdf|excel|digital|elektronik|word", "fotokopi|difotokopi|difotokopikan",
    "salinan|dokumen|bentuk|dalam|meminta|memohon|mohon tercetak|cetak|cetakan|dicetak|digital|elektronik|kertas|lunak",
    "membaca|melihat|mencatat langsung", "melihat|membaca dan mencatat", "melihat|membaca saja",
    "mau|ingin|cukup melihat|membaca|mencatat", "ingin|cukup|mau lihat sendiri|langsung|saja",
    "ingin|hendak|akan|cukup|dapat membaca|melihat|mencatat dokumen|berkas|naskah|arsip|di",
  ])
}

extension String {
  /// The pieces between marks.
  fileprivate func components(split mark: String) -> [String] {
    let octets = Array(utf8)
    let mark = Array(mark.utf8)
    var pieces: [String] = []
    var start = 0
    while let at = octets.firstOffset(of: mark, from: start) {
      pieces.append(String(decoding: octets[start..<at], as: UTF8.self))
      start = at + mark.count
    }
    return pieces + [String(decoding: octets[start...], as: UTF8.self)]
  }
}
