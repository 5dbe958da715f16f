import Octets

/// The name below a letter's closing, and what stands with it.
enum SignatureReader {
  struct Signature: Sendable {
    var name: String
    var line: TextLine
    /// The lines around the name: an office, a body.
    var around: [String]
  }

  /// The signature of a letter; `nil` when nothing below its closing can be a name.
  static func find(_ lines: [TextLine], used: Set<Int>) -> Signature? {
    for index in lines.indices.reversed() where Closings.isSignOff(lines[index].trimmed.lowered) {
      if let found = below(lines, index, used) { return found }
    }
    if let found = last(lines, used) { return found }
    // `KETUA   SEKRETARIS` above two names, where no words of greeting close the letter.
    for index in lines.indices.reversed() where isLedFromLeft(lines[index...index]) {
      if let found = below(lines, index, used) { return found }
    }
    return nil
  }

  private static func below(_ lines: [TextLine], _ closing: Int, _ used: Set<Int>) -> Signature? {
    let end = min(lines.count, closing + 10)
    for index in (closing + 1)..<max(closing + 1, end) where !lines[index].isBlank {
      if used.contains(index), !isHeading(lines[index]) { return nil }
      let text =
        isLedFromLeft(lines[closing..<index]) ? leftmost(lines[index].text) : rightmost(lines[index].text)
      if isSkipped(text) { continue }
      // A signature that was read as letters, where a name follows it: `Ani` alone is one.
      if isScrawl(text),
        lines[(index + 1)..<max(index + 1, end)].contains(where: { name(rightmost($0.text)) != nil })
      {
        continue
      }
      if let name = name(text) {
        // A signature that was read as letters, with the name in brackets below it.
        if !isBracketed(lines[index].trimmed), let below = bracketed(lines, index, end) { return below }
        return Signature(
          name: firstNamed(lines, index) ?? name, line: lines[index], around: around(lines, index))
      }
      if let below = bracketed(lines, index - 1, end) { return below }
      if BodyName.isBody(text) || isRole(text) || Closings.isClosing(text.lowered) { continue }
      return nil
    }
    return nil
  }

  /// `( Budi Santoso )` in the lines after one.
  private static func bracketed(_ lines: [TextLine], _ index: Int, _ end: Int) -> Signature? {
    for next in lines.indices.dropFirst(index + 1).prefix(max(0, end - index)) {
      let text = lines[next].trimmed
      guard text.ends(")"), let open = Array(text.utf8).lastIndex(of: 0x28) else { continue }
      let inside = text.octets((open + 1)..<(text.utf8.count - 1))
      if let name = name(inside) {
        return Signature(name: name, line: lines[next], around: around(lines, next))
      }
    }
    return nil
  }

  /// The last lines of a letter that has no closing: a name alone.
  private static func last(_ lines: [TextLine], _ used: Set<Int>) -> Signature? {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard filled.count > 1 else { return nil }
    for index in filled.suffix(6).reversed() where !used.contains(index) && index > (filled.first ?? 0) {
      let isLed = isLedFromLeft(lines[max(0, index - 6)..<index])
      let text = isLed ? leftmost(lines[index].text) : rightmost(lines[index].text)
      guard isSetOff(lines, index, isLast: isEnd(lines, filled, after: index)) else { continue }
      if let name = name(text) {
        return Signature(
          name: firstNamed(lines, index) ?? name, line: lines[index], around: around(lines, index))
      }
    }
    return nil
  }

  /// Whether nothing but an address and numbers follows a line.
  private static func isEnd(_ lines: [TextLine], _ filled: [Int], after index: Int) -> Bool {
    filled.filter { $0 > index }.allSatisfy { next in
      let text = lines[next].trimmed
      guard let first = Words(text).all.first else { return true }
      return PlaceWords.starts.contains(first.text) || LabelWords.phones.contains(first.text)
        || text.utf8.contains(0x40)
        || !DigitRun.all(in: text).filter { $0.digits.count >= 9 }.isEmpty
    }
  }

  /// Whether a line stands apart as signatures do.
  private static func isSetOff(_ lines: [TextLine], _ index: Int, isLast: Bool) -> Bool {
    let before = lines[index - 1].trimmed
    if before.isEmpty || isRole(before) || Closings.isClosing(before.lowered) || isDated(before) {
      return true
    }
    if isBracketed(lines[index].trimmed) { return true }
    return isLast
      && (before.ends(".") || before.ends("!") || before.ends(",") || before.lowered.holds("kasih"))
  }

  /// `Kuripan, 11 Februari 2026`
  private static func isDated(_ text: String) -> Bool {
    let words = Words(text).all
    guard (3...7).contains(words.count), text.utf8.contains(0x2C), let last = words.last else { return false }
    return last.text.utf8.count == 4 && last.text.begins("20") && last.text.utf8.allSatisfy(\.isDigit)
  }

  private static func isBracketed(_ text: String) -> Bool {
    text.begins("(") && text.ends(")") || text.holds("  (")
  }

  private static func isHeading(_ line: TextLine) -> Bool {
    LabelReader.read(line).first?.label.field == .heading
  }

  private static func around(_ lines: [TextLine], _ index: Int) -> [String] {
    lines[max(0, index - 6)..<min(lines.count, index + 4)].map(\.trimmed).filter {
      // A sentence of the letter is no part of it.
      !$0.isEmpty && Words($0).all.count <= 9
    }
  }

  /// Whether a body's head signs on the left and its secretary on the right: `Ketua,   Sekretaris,`.
  private static func isLedFromLeft(_ lines: ArraySlice<TextLine>) -> Bool {
    lines.contains { line in
      let cells = LineCells(line.text).cells
      guard cells.count == 2 else { return false }
      return Words(cells[0]).all.prefix(2).has([
        "ketua", "direktur", "pimpinan", "presiden", "koordinator", "ketum",
      ])
        && Words(cells[1]).all.prefix(2).has(["sekretaris", "sekjen", "bendahara", "sekum"])
    }
  }

  /// `Suhartini   Paijo`: of two who sign side by side the one whom the letter names first; `nil` where it names but
  /// one of them or offices stand above.
  private static func firstNamed(_ lines: [TextLine], _ index: Int) -> String? {
    let cells = LineCells(lines[index].text).cells
    guard cells.count == 2, let left = name(cells[0]), let right = name(cells[1]),
      !lines[max(0, index - 7)..<index].contains(where: { LineCells($0.text).cells.count == 2 })
    else { return nil }
    func place(_ name: String) -> (Int, Int)? {
      let wanted = Array(name.utf8)
      for at in lines.indices.prefix(index) {
        if let column = Array(lines[at].text.utf8).firstOffset(of: wanted) { return (at, column) }
      }
      return nil
    }
    guard let first = place(left), let second = place(right) else { return nil }
    return first < second ? left : nil
  }

  private static func leftmost(_ line: String) -> String {
    LineCells(line).cells.first.map { PrintedDots.removed($0.trimming("()[]_*\" ")).text } ?? ""
  }

  /// In a row of two signatures the applicant's stands on the right.
  private static func rightmost(_ line: String) -> String {
    let octets = Array(line.utf8)
    var end = octets.count
    while end > 0, octets[end - 1].isBlank { end -= 1 }
    // A stamp's star behind the name is no signature.
    let last = octets[..<end].reversed().prefix { !$0.isBlank }
    if last.count < end, last.allSatisfy({ $0 >= 0x80 }), Self.isStar(octets[(end - last.count)..<end]) {
      end -= last.count
      while end > 0, octets[end - 1].isBlank { end -= 1 }
    }
    var at = end
    while at > 2 {
      if octets[at - 1].isBlank && octets[at - 2].isBlank || octets[at - 1] == 0x09 { break }
      at -= 1
    }
    let text =
      at > 2
      ? String(decoding: octets[at..<end], as: UTF8.self) : String(decoding: octets[..<end], as: UTF8.self)
    return PrintedDots.removed(text.trimming("()[]_*\" ")).text
  }

  /// Whether octets are signs that no letter is.
  private static func isStar(_ octets: ArraySlice<UInt8>) -> Bool {
    String(decoding: octets, as: UTF8.self).unicodeScalars.allSatisfy {
      (0x2500...0x27BF).contains($0.value) || $0.value == 0xFFFD
    }
  }

  private static func isSkipped(_ text: String) -> Bool {
    let plain = text.lowered.trimming(".,()/- ")
    return plain.isEmpty
      || [
        "ttd", "tanda tangan", "materai", "meterai", "cap", "tertanda", "e-meterai", "materai 10000",
        "meterai 10.000", "meterai 10000", "ttd & cap", "stempel", "nama dan tanda tangan",
        "nama & tanda tangan", "ttd dan cap", "signed",
      ].contains(plain)
  }

  /// Whether a line is a signature that was read as letters: `WAYS`, `/ XM`, `NW`.
  private static func isScrawl(_ text: String) -> Bool {
    let words = text.utf8.split { $0.isBlank }
    let letters = text.utf8.filter(\.isAlpha)
    if letters.count <= 8, letters.allSatisfy({ $0 < 0x5B }) { return true }
    return words.allSatisfy { $0.count <= 3 } && letters.count <= 6
  }

  private static func isRole(_ text: String) -> Bool {
    let words = Words(text).all
    return words.count <= 8
      && words.prefix(3).has([
        "ketua", "direktur", "sekretaris", "pemohon", "pengaju", "kuasa", "pimpinan", "koordinator",
        "advokat", "penerima", "mahasiswa", "yang", "wakil", "kepala", "warga", "pengurus", "manajer",
        "petugas", "an", "a", "hormat", "lsm", "atas",
      ])
  }

  /// The name a line is or begins with; `nil` when the line is something else.
  static func name(_ line: String) -> String? {
    if Legibility.isBroken(line) { return nil }
    if let name = whole(line) { return name }
    // `Hendro Wibowo, Jl. TPA No. 1, HP 0812…`, `Asep - Garut`, `Bu Yayuk (0813…)`
    let octets = Array(line.utf8)
    for at in octets.indices
    where [0x2C, 0x28, 0x2F, 0x3B].contains(octets[at]) || octets[at...].starts(with: [0x20, 0x2D, 0x20])
      || octets[at...].starts(with: [0x20, 0x48, 0x50])
    {
      let rest = Words(String(decoding: octets[at...], as: UTF8.self)).all
      guard let next = rest.first,
        PlaceWords.starts.contains(next.text) || LabelWords.phones.contains(next.text)
          || next.text.utf8.contains(where: \.isDigit) || roles.contains(next.text) || rest.count <= 2
      else { return nil }
      return whole(String(decoding: octets[..<at], as: UTF8.self))
    }
    return nil
  }

  private static let roles: Set<String> = [
    "ketua", "direktur", "mahasiswa", "mahasiswi", "warga", "guru", "director", "student", "sekretaris",
    "advokat", "wartawan", "jurnalis", "koordinator", "pemohon", "alamat", "nik", "email", "kader", "petani",
  ]

  private static func whole(_ line: String) -> String? {
    let text = line.trimming("()[].,:_*\"' ")
    let words = Words(text)
    guard (1...6).contains(words.all.count), text.utf8.count <= 60, !text.utf8.contains(0x40),
      !text.utf8.contains(0x3A), !text.utf8.contains(where: \.isDigit)
    else { return nil }
    guard !PersonName.isRole(words), !words.all.has(notNames), !BodyName.isBody(text),
      !words.all.prefix(1).has(["ketua", "direktur"])
    else { return nil }
    if LabelGrammar.label(LabelScan.words(text)) != nil { return nil }
    // A greeting; beside another word it is a name.
    if words.all.count == 1, words.all[0].text == "rahayu" { return nil }
    // `Br. Dinas Kelodan`, `Kp. Rawa Sawah`: where somebody lives.
    if words.all.prefix(1).has(places) { return nil }
    guard let span = PersonName.span(words, from: 0),
      span.upperBound == words.all.count || isTitled(words, span)
    else { return nil }
    return PersonName.clean(line)
  }

  private static func isTitled(_ words: Words, _ span: Range<Int>) -> Bool {
    words.all[span.upperBound...].allSatisfy { $0.range.count <= 4 && $0.isCapital }
  }

  private static let places: Set<String> = [
    "banjar", "dusun", "dsn", "desa", "ds", "jalan", "kp", "kampung", "kel", "kec", "kab", "rt", "gang", "gg",
    "perum", "perumahan", "lingkungan", "lingk", "jorong", "nagari", "gampong", "blok", "komplek", "kompleks",
    "dukuh", "padukuhan", "kelurahan", "kecamatan", "kabupaten", "provinsi",
  ]

  private static let notNames: Set<String> = [
    "terima", "kasih", "terimakasih", "pemohon", "hormat", "salam", "kepada", "yth", "dari", "untuk", "saya",
    "kami", "lampiran", "tembusan", "tanda", "tangan", "permohonan", "informasi", "dengan", "mohon",
    "demikian", "regards", "email", "telepon", "assalamualaikum",
    "selamat", "sekian", "wassalamualaikum", "kuasa", "data", "surat", "ktp", "tanggal", "kantor", "dinas",
    "kabupaten", "provinsi", "kota", "keberatan", "pernyataan", "formulir", "thank", "you", "dear", "sir",
    "madam", "hukum", "wr", "wb", "tim", "redaksi", "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember", "swastyastu", "santi", "shanti",
    "horas", "shalom", "om", "sekretariat", "admin", "humas", "panitia",
  ]
}

/// An address on a line of its own, as in a letter's head or below a name.
enum SignatureAddress {
  static func find(_ lines: [TextLine], used: Set<Int>) -> TextLine? {
    let filled = lines.indices.filter { !lines[$0].isBlank && !used.contains($0) }
    let candidates = filled.suffix(6) + filled.prefix(8)
    for index in candidates where !isAddressee(lines, index) {
      let words = Words(lines[index].trimmed).all
      guard let first = words.first,
        [
          "jalan", "dusun", "perum", "perumahan", "komplek", "kompleks", "kampung", "kp", "gang", "gg",
          "desa", "dukuh", "griya", "kost", "kos", "apartemen", "rusun", "asrama", "wisma", "dsn", "ds",
          "villa",
          "blok", "lingkungan", "rt", "banjar", "gampong", "jorong", "nagari", "rumah",
        ].contains(first.text), first.isCapital, words.count >= 3, words.count <= 24
      else { continue }
      guard !words.has(["saya", "kami", "mohon", "rusak", "mati", "tersebut", "yang", "belum"]) else {
        continue
      }
      var line = lines[index]
      line.text = place(line.trimmed.trimming(": "))
      // `…, Kec.`, below it `Sukapura, Kab. Probolinggo`; `…,`, below it `Kecamatan Lamposi Tigo Nagori`.
      if index + 1 < lines.count, lines[index + 1].trimmed.utf8.first.map(\.isAlpha) == true,
        PlaceWords.goesOn(line.text)
          || line.text.utf8.last == 0x2C
            && Words(lines[index + 1].trimmed).all.prefix(1).has(PlaceWords.parts)
      {
        line.text += " " + lines[index + 1].trimmed
      }
      return line
    }
    return nil
  }

  /// What stands behind the name on a signature's own line: `Muhsinin, Dusun Lamper RT 2 Kuripan, HP 0819…`.
  static func beside(_ name: String, _ line: TextLine) -> TextLine? {
    let text = line.trimmed
    guard text.begins(name), text.utf8.dropFirst(name.utf8.count).first == 0x2C else { return nil }
    let rest = text.octets((name.utf8.count + 1)..<text.utf8.count).trimmingBlanks
    guard let first = Words(rest).all.first, PlaceWords.starts.contains(first.text) else { return nil }
    var line = line
    line.text = place(rest)
    return Words(line.text).all.count >= 3 ? line : nil
  }

  /// An address without the numbers that stand behind it on its line.
  private static func place(_ text: String) -> String {
    let words = Words(text)
    let end = words.all.indices.dropFirst(2).first { at in
      let word = words.all[at]
      let digits = words.octets[word.range].allSatisfy(\.isDigit) ? word.range.count : 0
      let isNumber = digits >= 8 || digits >= 3 && words.octets[word.range].first == 0x30 && isLong(words, at)
      return LabelWords.phones.contains(word.text) || ["email", "nik", "ktp"].contains(word.text) || isNumber
        || word.text == "nomor" && at + 1 < words.all.count
          && ["hp", "telepon", "wa", "ktp"].contains(words.all[at + 1].text)
    }
    return end.map { words.slice(0..<$0) } ?? text
  }

  /// `0895 3321 7788`: groups of figures, together as long as a telephone number.
  private static func isLong(_ words: Words, _ at: Int) -> Bool {
    words.all[at...].prefix(4).prefix { words.octets[$0.range].allSatisfy(\.isDigit) }
      .reduce(0) { $0 + $1.range.count } >= 9
  }

  /// Whether the line stands in the block that names the addressee.
  private static func isAddressee(_ lines: [TextLine], _ index: Int) -> Bool {
    lines[max(0, index - 4)...index].contains {
      Words($0.text).all.prefix(3).has(["yth", "kepada", "ppid", "dinas", "di"])
    }
  }
}
