import Octets

/// Lists of what is asked, introduced by `sebagai berikut:`, `berupa:`, `yaitu:`.
enum AskedList {
  struct Item {
    var text: String
    var line: TextLine
    /// Whether the list's introduction asks.
    var isAsked = false
  }

  static func find(_ lines: [TextLine], used: Set<Int>) -> [Item] {
    for index in lines.indices where !used.contains(index) && isIntro(lines, index) {
      // The sentence may have begun on the line above.
      let above =
        index > 0 && lines[index - 1].trimmed.utf8.last != 0x2E ? lines[index - 1].trimmed + " " : ""
      let intro = Words(above + lines[index].text).all
      let isAsked =
        intro.has([
          "memohon", "meminta", "mohon", "permohonan", "permintaan", "request", "diminta", "dimohon", "butuh",
          "membutuhkan", "mohonkan", "memperoleh", "mendapatkan", "mengakses", "mengetahui", "memerlukan",
          "minta", "perlukan", "perlu",
        ]) && !intro.has(["ditolak", "telah", "kemarin"])
      var items = items(lines, after: index, used)
      if items.isEmpty, isAsked { items = PlainList.items(lines, after: index, used) }
      items = counted(items)
      // `kirim ke email saya:`, below it the address.
      items.removeAll { $0.text.utf8.contains(0x40) && !$0.text.utf8.contains(0x20) }
      // `berupa:`, below it `(1) dokumen …; (2) data …` as one paragraph.
      if items.count == 1 {
        let pieces = Items.headlessList(items[0].text).map(Items.clean)
        if pieces.count > 1 { items = pieces.map { Item(text: $0, line: items[0].line) } }
      }
      items = items.flatMap(parted)
      if !items.isEmpty { return items.map { Item(text: $0.text, line: $0.line, isAsked: isAsked) } }
    }
    return unannounced(lines, used)
  }

  /// `1 kuota PKH`, `2 cara usul`: items whose numbers have no dot, without them; a line without one goes on.
  private static func counted(_ items: [Item]) -> [Item] {
    func rest(_ text: String, behind number: Int) -> String? {
      let mark = "\(number) "
      return text.begins(mark) ? text.octets(mark.utf8.count..<text.utf8.count).trimmingBlanks : nil
    }
    guard items.count >= 2, rest(items[0].text, behind: 1) != nil,
      items.contains(where: { rest($0.text, behind: 2) != nil })
    else { return items }
    var out: [Item] = []
    for item in items {
      if let text = rest(item.text, behind: out.count + 1) {
        out.append(Item(text: text, line: item.line))
      } else if !out.isEmpty {
        out[out.count - 1].text += " " + item.text
      }
    }
    return out
  }

  /// `Surat keputusan …; dan daftar perusahaan …`: two things that a semicolon parts.
  private static func parted(_ item: Item) -> [Item] {
    for mark in ["; dan ", "; serta "] {
      guard let at = Array(item.text.utf8).firstOffset(of: Array(mark.utf8)), at >= 8,
        item.text.utf8.count - at - mark.utf8.count >= 8
      else { continue }
      return [
        Item(text: Items.clean(item.text.octets(0..<at)), line: item.line),
        Item(
          text: Items.clean(item.text.octets((at + mark.utf8.count)..<item.text.utf8.count)), line: item.line),
      ]
    }
    return [item]
  }

  /// `… informasi publik berikut`, below it `ini:`: an introduction that its sentence's line breaks.
  private static func isIntro(_ lines: [TextLine], _ index: Int) -> Bool {
    let text = lines[index].trimmed
    if isIntro(text) || isPlainIntro(lines, index) { return true }
    guard index > 0, text.utf8.last == 0x3A, text.utf8.count <= 20, !lines[index - 1].isBlank else {
      return false
    }
    return isIntro(lines[index - 1].trimmed + " " + text)
  }

  /// `mau minta info dong`, below it `1. …`: asked without a colon.
  private static func isPlainIntro(_ lines: [TextLine], _ index: Int) -> Bool {
    let words = Words(lines[index].text).all
    guard (3...14).contains(words.count), words.has(["meminta", "memohon", "mohon", "butuh"]),
      words.has(["informasi", "data", "dokumen", "salinan"]),
      lines[index].trimmed.utf8.last.map({ $0 != 0x2E && $0 != 0x3F }) == true,
      let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isBlank })
    else { return false }
    return ListMarker.strip(next.text).marker?.kind == .number(1)
  }

  private static func isIntro(_ text: String) -> Bool {
    let plain = text.lowered
    let words = Words(plain).all
    if let last = words.lastIndex(where: { enclosing.contains($0.text) }) {
      // `berdasarkan surat kuasa terlampir, mengajukan permohonan informasi publik berupa:`
      guard words[last...].has(["permohonan", "memohon", "mohon", "meminta", "permintaan"]),
        !words.has(["keberatan", "alasan", "kronologi", "persyaratan"])
      else { return false }
    }
    if plain.ends("sebagai berikut") || plain.ends("sebagai berikut.") || plain.ends("berikut ini.")
      || plain.ends("as follows")
    {
      return true
    }
    if plain.ends("di bawah ini."), words.has(["informasi", "dokumen", "data", "permohonan"]) { return true }
    guard plain.ends(":") || plain.ends(":-"), !isPlace(words), !isGiving(words) else { return false }
    return words.has(signs)
  }

  /// `dikirim melalui pos ke alamat saya:`: where to, not what.
  private static func isPlace(_ words: [Word]) -> Bool {
    words.suffix(3).has(["alamat", "email", "rekening"]) && words.suffix(6).has(["ke", "kepada", "pada"])
  }

  /// `bersama ini kami kirimkan:`: what the writer sends, not what he asks.
  private static func isGiving(_ words: [Word]) -> Bool {
    words.suffix(3).has(["kirimkan", "serahkan", "sampaikan", "susulkan", "sertakan", "kirim"])
      && words.suffix(5).has(["saya", "kami"])
  }

  private static let enclosing: Set<String> = [
    "lampiran", "terlampir", "melampirkan", "lampirkan", "dilampirkan", "alasan", "kronologi",
    "persyaratan", "lengkapi", "keberatan", "melengkapi",
  ]

  private static let signs: Set<String> = [
    "berikut", "berupa", "yaitu", "meliputi", "lain", "adalah", "informasi", "data", "dokumen", "following",
    "salinan", "yakni", "tentang", "mengenai", "terkait", "items", "documents", "copies", "records",
    "meminta", "diminta", "memohon", "mohon", "permohonan", "rincian", "request", "dibutuhkan", "butuh",
    "permintaan", "minta", "memberikan", "diberikan", "dibukakan",
  ]

  /// The marked lines behind an introduction, each with its wrapped lines.
  private static func items(_ lines: [TextLine], after intro: Int, _ used: Set<Int>) -> [Item] {
    var items: [Item] = []
    var level: ListMarker?
    for index in (intro + 1)..<max(intro + 1, lines.count) {
      let line = lines[index]
      if line.isBlank { continue }
      if used.contains(index), items.isEmpty || isLabel(line) { break }
      let (marker, text) = ListMarker.strip(line.text)
      if let marker {
        if isLabel(line) || level.map({ $0.isPart && !marker.isPart && marker.kind != .bullet }) == true {
          break
        }
        let isDeeper =
          level.map { marker.kind == .bullet && $0.kind != .bullet || isLetter(marker) && isNumber($0) }
          ?? false
        if isDeeper, !items.isEmpty {
          items[items.count - 1].text += " " + text
        } else {
          level = level ?? marker
          items.append(Item(text: text, line: line))
        }
      } else if !items.isEmpty,
        lines[index - 1].isBlank
          ? index > 1 && Items.isBroken(lines[index - 2].trimmed)
            && text.utf8.first.map({ $0 &- 0x61 < 26 }) == true
          : goesOn(lines[index - 1], line)
      {
        items[items.count - 1].text += " " + text
      } else {
        break
      }
    }
    return items.contains { ListedPeople.isPerson($0.text) }
      ? [] : items.map { Item(text: Items.clean($0.text), line: $0.line) }.filter { !$0.text.isEmpty }
  }

  private static func isLetter(_ marker: ListMarker) -> Bool {
    if case .letter = marker.kind { return true }
    return false
  }

  private static func isNumber(_ marker: ListMarker) -> Bool {
    if case .number = marker.kind { return true }
    return false
  }

  private static func isLabel(_ line: TextLine) -> Bool {
    LabelReader.read(line).first.map {
      $0.hasSeparator && $0.label.field != .information && $0.label.field != .other
    } ?? false
  }

  /// Whether a line goes on the item above it: the item was broken by the mail program, or is not finished.
  private static func goesOn(_ previous: TextLine, _ line: TextLine) -> Bool {
    if Items.isBroken(previous.trimmed), !line.isBlank { return true }
    if Closings.isClosing(line.trimmed.lowered) || ValueLines.startsSentence(line.trimmed.lowered)
      || ValueLines.startsPurpose(line.trimmed.lowered)
      // A short item was not broken in the middle.
      || previous.text.utf8.count < 50
        && ["untuk ", "guna ", "demi "].contains(where: line.trimmed.lowered.begins)
    {
      return false
    }
    if endsSentence(previous.trimmed), line.trimmed.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false {
      return false
    }
    let isLower =
      line.trimmed.utf8.first.map { (0x61...0x7A).contains($0) || $0 == 0x28 || $0.isDigit } ?? false
    return isLower || previous.text.utf8.count >= 56 || line.text.begins("  ")
  }

  /// Whether a line ends in a full stop that is no abbreviation's.
  private static func endsSentence(_ text: String) -> Bool {
    // A semicolon, which a scanner reads as a colon.
    if text.utf8.last == 0x3B || text.utf8.last == 0x3A { return true }
    guard text.utf8.last == 0x2E, let last = Words(text).all.last else { return false }
    return last.range.count > 4 || Words(text).octets[last.range].allSatisfy(\.isDigit)
  }

  /// A list without an introduction, where nothing else in the letter is listed.
  private static func unannounced(_ lines: [TextLine], _ used: Set<Int>) -> [Item] {
    let end = lines.firstIndex { Closings.isSignOff($0.trimmed.lowered) } ?? lines.endIndex
    let marked = lines.indices.prefix(end).filter { index in
      !used.contains(index) && ListMarker.strip(lines[index].text).marker != nil
        && LabelReader.read(lines[index]).isEmpty
    }
    guard marked.count >= 2, !marked.contains(where: { ListedPeople.isPerson(lines[$0].text) }),
      let first = marked.first,
      let last = marked.last, last - first < marked.count * 3
    else { return [] }
    if (0..<first).contains(where: {
      Words(lines[$0].text).all.has([
        "terlampir", "lampiran", "melampirkan", "kelengkapan", "melengkapi", "lengkapi",
      ]) && first - $0 <= 2
    }) {
      return []
    }
    return marked.map { Item(text: Items.clean(ListMarker.strip(lines[$0].text).text), line: lines[$0]) }
      .filter { !$0.text.isEmpty }
  }
}
