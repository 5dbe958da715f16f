import Octets

/// Whether a line belongs to the value above it.
enum ValueLines {
  static func goOn(_ entry: Entry, _ line: TextLine, previous: TextLine, blanks: Int) -> Bool {
    let isEmpty = entry.lines.allSatisfy { $0.trimming(":=").isEmpty }
    // The foot of a printed page on the web.
    if ["http://", "https://", "www."].contains(where: line.trimmed.lowered.begins) { return false }
    let isItem = ListMarker.strip(line.text).marker != nil || TickBox.isBox(line.text)
    if isRemark(line.trimmed) { return true }
    // What happened is told in sentences, and alternatives may begin with anything.
    if isEmpty, entry.field == .statement || entry.field.isLong && TickBox.isBox(line.text) {
      return blanks <= 1
    }
    // `Salinan softcopy, dikirim melalui e-mail`: an answer that begins like a sentence.
    if isEmpty, [.obtain, .delivery].contains(entry.field), SendingReader.says(Words(line.trimmed)) {
      return blanks <= 1
    }
    if isEmpty { return blanks <= 1 && !startsSentence(line.trimmed.lowered) && fitsBelow(entry.field, line) }
    if isSectionHead(line.trimmed) { return false }
    if entry.field.isLong, isPlaceAndDate(line.trimmed) { return false }
    if entry.field == .statement, blanks == 1 { return !Closings.isSignOff(line.trimmed.lowered) }
    // What is ticked is no purpose.
    if entry.field == .purpose, !isEmpty, startsSending(line, after: previous) || TickBox.isBox(line.text) {
      return false
    }
    if blanks == 1, entry.field == .address, PlaceWords.goesOn(entry.lines.last ?? "") {
      return !startsSentence(line.trimmed.lowered)
    }
    // A number of its own below an address: a telephone.
    if entry.field == .address, !line.text.utf8.contains(where: \.isAlpha), PhoneNumber.find(line.text) != nil
    {
      return false
    }
    // Lines set far apart: the sentence is not at its end.
    if blanks == 1, entry.field.isLong, !isItem, Items.isBroken(entry.lines.last ?? ""), !startsBlock(line) {
      return true
    }
    // Items without marks, far apart: each names a thing of its own.
    if blanks == 1, entry.field == .information, entry.lines[0].isEmpty, Items.startsThing(line.trimmed),
      !startsSentence(line.trimmed.lowered)
    {
      return true
    }
    guard blanks == 0 else { return entry.field.isLong && isItem && blanks <= 2 && entry.field != .purpose }
    if entry.field == .other { return isIndented(line, over: entry.at) }
    if entry.field == .information, startsPurpose(line.trimmed.lowered) { return false }
    if entry.field.isLong {
      return entry.field == .statement || isItem || !startsSentence(line.trimmed.lowered)
        || isWrapped(previous) && !startsBlock(line)
    }
    if isItem { return false }
    // `(surat kuasa terlampir), bermaksud …`: the letter goes on.
    if entry.field == .address, line.trimmed.utf8.first == 0x28, line.trimmed.lowered.holds("terlampir") {
      return false
    }
    if entry.field == .address,
      startsPlace(line.trimmed) || entry.lines[0].isEmpty && !startsSentence(line.trimmed.lowered)
    {
      return true
    }
    return !startsSentence(line.trimmed.lowered)
      && (isIndented(line, over: entry.at) || isWrapped(previous) || entry.lines.last?.utf8.last == 0x2C
        || PlaceWords.goesOn(entry.lines.last ?? ""))
      && entry.field == .address
      || isIndented(line, over: entry.at) && entry.field != .nik && entry.field != .phone
        && (entry.field != .email
          || LineCells(line.text).cells.count == 1 && Words(line.trimmed).all.count <= 4)
        && !startsSentence(line.trimmed.lowered)
  }

  /// A new sentence that says how the information is wanted, behind one that said what for.
  private static func startsSending(_ line: TextLine, after previous: TextLine) -> Bool {
    guard previous.trimmed.utf8.last == 0x2E, startsBlock(line) else { return false }
    let words = Words(line.trimmed)
    return SendingReader.says(words)
  }

  /// `Gerung, 20 November 2026`: the end of a form's fields.
  private static func isPlaceAndDate(_ text: String) -> Bool {
    let words = Words(text).all
    guard (3...7).contains(words.count), text.utf8.suffix(4).allSatisfy(\.isDigit),
      let month = words.firstIndex(where: { months.contains($0.text) }), month > 0, words[0].isCapital
    else { return false }
    // `Pendidikan per 31 Desember 2025`: the end of what is asked.
    if words[..<(month - 1)].has(["per", "tanggal", "sampai", "hingga", "dan", "sejak", "pada", "sd"]) {
      return false
    }
    return words[month - 1].range.count <= 2 && words[month - 1].text.utf8.allSatisfy(\.isDigit)
  }

  private static let months: Set<String> = [
    "januari", "februari", "pebruari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober",
    "november", "nopember", "desember",
  ]

  /// A value on the line below its label must fit it.
  private static func fitsBelow(_ field: Field, _ line: TextLine) -> Bool {
    switch field {
    case .nik: DigitRun.all(in: line.text).contains { $0.digits.count >= 12 }
    case .phone: PhoneNumber.find(line.text, isField: true) != nil
    case .email: line.text.utf8.contains(0x40)
    case .name: !line.text.utf8.contains(where: \.isDigit)
    case .other: false
    default: true
    }
  }

  /// `Kel. Sukamaju, Kec. Baru`: an address on several short lines.
  private static func startsPlace(_ text: String) -> Bool {
    let words = Words(text).all
    guard let first = words.first else { return false }
    return PlaceWords.parts.contains(first.text)
      || first.text == "nomor" && words.count > 1 && words[1].text.utf8.first.map(\.isDigit) == true
  }

  /// `(tambahkan kertas bila perlu)`
  private static func isRemark(_ text: String) -> Bool { text.begins("(tambahkan") }

  /// Whether a line begins further right than a field's label.
  static func isIndented(_ line: TextLine, over first: TextLine) -> Bool {
    indent(line) >= indent(first) + 4 || line.text.utf8.first == 0x09 && indent(first) == 0
  }

  private static func indent(_ line: TextLine) -> Int {
    line.text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Whether a line is so long that a program may have broken it.
  private static func isWrapped(_ line: TextLine) -> Bool { line.text.utf8.count >= 56 }

  private static func startsBlock(_ line: TextLine) -> Bool {
    line.trimmed.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// `B. ALASAN PENGAJUAN KEBERATAN`: a section of a form.
  static func isSectionHead(_ text: String) -> Bool {
    let (marker, whole) = ListMarker.strip(text)
    // `(tambahkan kertas bila perlu)` and what follows a colon are no part of the heading.
    let rest = String(decoding: whole.utf8.prefix { $0 != 0x28 && $0 != 0x5B && $0 != 0x3A }, as: UTF8.self)
      .trimmingBlanks
    // `b) PENANGGUNG JAWAB KEBERSIHAN`, an item of a form filled in capitals.
    guard let marker, case .letter = marker.kind, rest.utf8.count > 8,
      text.utf8.first(where: \.isAlpha).map({ $0 < 0x5B }) == true
    else { return false }
    return !rest.utf8.contains { (0x61...0x7A).contains($0) }
  }

  /// `Maksudnya untuk …`, `guna keperluan …`: a line that says what for, below what is asked.
  static func startsPurpose(_ plain: String) -> Bool { purposes.contains(where: plain.begins) }

  private static let purposes = [
    "maksudnya ", "tujuannya ", "kegunaannya ", "keperluannya ", "alasannya ", "alasan saya", "alasan kami",
    "guna keperluan", "guna kepentingan", "untuk keperluan", "untuk kepentingan", "keperluan saya",
    "data di atas", "informasi di atas",
  ]

  /// Words that begin a sentence of the letter and no value.
  static func startsSentence(_ plain: String) -> Bool {
    if starts.contains(where: plain.begins) { return true }
    // `Informasi akan kami pergunakan …`, `Salinan mohon dikirim …`: of what was asked above.
    let words = Words(plain).all
    return words.prefix(1).has(["informasi", "data", "dokumen", "salinan", "jawaban"])
      && words.dropFirst().prefix(3).has([
        "akan", "mohon", "dimaksud", "kami", "saya", "nantinya", "dikirim", "dikirimkan", "dapat", "agar",
        "diambil", "diperlukan", "dibutuhkan", "tersebut", "itu", "ini", "dipergunakan", "digunakan",
        "dipakai",
      ])
  }

  private static let starts = [
    "dengan ini", "bersama ini", "dengan hormat", "terlampir", "mengajukan", "untuk itu", "mohon ",
    "memohon ", "memohonkan ", "saya ", "kami ", "adapun ", "selanjutnya", "selaku ",
    "bertindak ", "berdasarkan ", "sehubungan ", "oleh karena", "bermaksud", "dalam hal ini",
    "dengan demikian", "sebagai bahan pertimbangan", "besar harapan", "atas ", "informasi tersebut",
    "data tersebut", "data tsb", "informasi tsb", "data ini ", "informasi ini ", "hendak ", "ingin ",
    "mengajukan", "i am ", "i would ", "i want ",
    "i need ", "i hereby", "i request", "i ask", "i live ", "i have ", "i wish ", "i require", "we ",
    "please", "would", "hereby",
    "dan meminta", "demikian", "merujuk ", "melalui surat", "melalui ini", "bersama surat",
    "menindaklanjuti ", "perkenankan ",
    "mengingat ", "selain itu", "permohonan ini", "permintaan ini", "surat ini",
    "maksud saya", "maksud kami", "tujuan saya", "tujuan kami", "tujuannya", "keperluannya", "cukup ",
    "sesuai dengan uu", "berikut saya", "berikut kami", "ktp saya",
    "ktp terlampir", "fotokopi ktp",
    "kirim ke", "kirimkan", "tolong ", "tanggapan ", "yang bertanda", "memberikan kuasa", "memberi kuasa",
    "tks", "trims", "surat kuasa", "ktp ", "kedua informasi", "kedua data", "ketiga informasi",
    "ketiga data", "semua informasi tersebut", "seluruh informasi tersebut", "apabila ", "jika ", "kalau ",
    "terkait", "pada tanggal", "namun",
    "lampiran", "karena itu", "maksud dan tujuan", "tujuan permohonan", "tujuan penggunaan",
    "maksud permohonan", "dokumen terlampir", "berkas terlampir", "copy ktp", "scan ktp", "foto ktp",
  ]
}
