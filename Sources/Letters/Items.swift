import Octets

/// What is asked, cut into its items.
enum Items {
  /// Items of one letter that are kept.
  static let limit = 200

  /// The items of a value's lines: one an entry of a list, else the whole as one.
  ///
  /// `width`: octets of the letter's long lines; a line that ends although the next word had room ends its item. 0 where
  /// that is not known.
  static func split(_ lines: [String], width: Int = 0) -> [String] {
    let lines = dotted(lines)
    var items: [String] = []
    var lead: [String] = []
    var level: ListMarker?
    for line in lines where !line.trimmingBlanks.isEmpty && !isHint(line.trimmingBlanks) {
      let (marker, text) = ListMarker.strip(line)
      if let marker {
        // `2.1 …`, `2.2 …`, below them the letter's own part `3. …`.
        if let first = level, first.isPart, !marker.isPart, marker.kind != .bullet { break }
        if let first = level, isBelow(marker, first), !items.isEmpty {
          items[items.count - 1] += " " + text
        } else {
          level = level ?? marker
          items.append(text)
        }
      } else if !items.isEmpty {
        items[items.count - 1] += " " + text
      } else {
        lead.append(text)
      }
    }
    // One marked line may hold the whole list: `1) … 2) …`.
    if items.count == 1, lead.isEmpty {
      let inline = inlineList(lines.joined(separator: " ").foldingBlanks)
      if inline.count > 1 { items = inline }
    }
    // A list whose marks were lost: each line names a thing of its own.
    if items.isEmpty, areThings(lines) || endEarly(lines, width) {
      items = lines.map(\.trimmingBlanks).filter { !$0.isEmpty }; lead = []
    }
    let isSecond = level?.kind == .number(2)
    return finish(items, lead: lead.joined(separator: " "), isSecond: isSecond)
  }

  /// `(tambahkan kertas bila perlu)`, `(uraikan selengkap-lengkapnya)`: what a form says to who fills it in.
  private static func isHint(_ line: String) -> Bool {
    if line.begins("(tambahkan") { return true }
    guard line.begins("("), line.ends(")"), line.utf8.count < 90 else { return false }
    return Words(line).all.prefix(4).has([
      "tambahkan", "uraikan", "tuliskan", "tulis", "sebutkan", "jelaskan", "isi", "diisi", "coret",
      "lampirkan",
      "gunakan", "lanjutkan", "rinci", "dirinci", "diuraikan", "satu", "formulir", "lembar", "halaman",
    ])
  }

  /// `1  Syarat …`, below it `2  Daftar …`: numbers without a dot get one, where they count up from one.
  private static func dotted(_ lines: [String]) -> [String] {
    var lines = lines
    var next = 1
    var places: [Int] = []
    for at in lines.indices {
      let text = lines[at].trimmingBlanks
      let digits = text.utf8.prefix { $0.isDigit }
      let rest = text.utf8.dropFirst(digits.count)
      guard digits.count == 1, rest.first?.isBlank == true,
        rest.drop(while: \.isBlank).first.map(\.isAlpha) == true,
        Int(String(decoding: Array(digits), as: UTF8.self)) == next
      else { continue }
      places.append(at)
      next += 1
    }
    guard places.count >= 2 else { return lines }
    for (number, at) in places.enumerated() {
      lines[at] =
        "\(number + 1). "
        + lines[at].trimmingBlanks.octets(1..<lines[at].trimmingBlanks.utf8.count).trimmingBlanks
    }
    return lines
  }

  /// Whether every one of several lines begins with the name of something that offices keep, and none is broken.
  private static func areThings(_ lines: [String]) -> Bool {
    let lines = lines.map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard (2...20).contains(lines.count) else { return false }
    return lines.enumerated().allSatisfy { at, line in
      let words = Words(line).all
      guard let first = words.first, first.isCapital, words.count >= 3 else { return false }
      return at == 0 || startsThing(line) && !isBroken(lines[at - 1])
    }
  }

  /// Whether each of several lines begins with a capital, and ends where its next word would have had room.
  private static func endEarly(_ lines: [String], _ width: Int) -> Bool {
    // Only below a label that stands by itself: beside one, the column is narrower than the page.
    guard width >= 50, lines.first.map({ $0.trimming(": ").isEmpty }) == true else { return false }
    let lines = lines.map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard (2...20).contains(lines.count), lines.contains(where: { $0.utf8.count * 10 >= width * 6 }) else {
      return false
    }
    return zip(lines, lines.dropFirst()).allSatisfy { line, next in
      guard let first = Words(next).all.first, first.isCapital, !isBroken(line), line.utf8.last != 0x2C else {
        return false
      }
      let word = next.utf8.prefix { $0 != 0x20 }.count
      return line.utf8.count + word + 8 <= width && Words(line).all.count >= 3
    }
  }

  /// Whether a line begins with the name of something that offices keep.
  static func startsThing(_ line: String) -> Bool {
    guard let first = Words(line).all.first, first.isCapital else { return false }
    return AskingPhrases.firmThings.contains(first.text) || more.contains(first.text)
  }

  /// Whether a line ends in a word that never ends an item.
  static func isBroken(_ line: String) -> Bool {
    guard let last = Words(line).all.last, line.utf8.last.map(\.isAlpha) == true else { return false }
    return joints.contains(last.text)
  }

  private static let joints: Set<String> = [
    "untuk", "dan", "di", "yang", "dari", "pada", "dengan", "oleh", "tentang", "atau", "serta", "ke",
    "kepada",
    "dalam", "terhadap", "mengenai", "atas", "antara", "per", "tahun", "nomor", "tanggal",
  ]

  /// Things that items begin with and that no verb of asking needs.
  private static let more: Set<String> = [
    "nama", "harga", "biaya", "gambar", "notulen", "lokasi", "spesifikasi", "kriteria", "persentase", "luas",
    "penerima", "kegiatan",
  ]

  /// Whether a marker belongs to a list inside an item: letters or bullets under numbers.
  private static func isBelow(_ marker: ListMarker, _ first: ListMarker) -> Bool {
    switch (first.kind, marker.kind) {
    case (.number, .letter), (.number, .bullet), (.letter, .bullet): true
    case (.bullet, .bullet): marker.indent > first.indent + 1
    case (.letter, .number): marker.indent > first.indent
    default: false
    }
  }

  /// `isSecond`: whether the first marked item is a list's second.
  private static func finish(_ items: [String], lead: String, isSecond: Bool) -> [String] {
    var lead = lead
    if items.isEmpty {
      let inline = inlineList(lead)
      return (inline.isEmpty ? semicolons(lead) : inline).map(clean).filter(isItem)
    }
    var items = items
    // `1 Daftar …`, below it `2. Laporan …`: the dot was not read.
    let sign = lead.utf8.prefix { !$0.isBlank }
    let isMisread =
      sign.count == 1 && lead.utf8.count > 6 && sign.allSatisfy { $0.isDigit || "lIi!|".utf8.contains($0) }
      || ["re", "te", "le", "ls", "is", "i.", "1,", "l,", "rs", "ae", "ie"].contains(
        String(decoding: Array(sign), as: UTF8.self))
        && lead.utf8.dropFirst(sign.count).drop(while: \.isBlank).first.map { 0x41...0x5A ~= $0 } == true
    if isSecond, isMisread || lead.begins("1, ") || lead.begins("l. ") || lead.begins("I. ") {
      lead = String(decoding: Array(lead.utf8.drop { !$0.isBlank }), as: UTF8.self).trimmingBlanks
    }
    // A first item may stand on the label's own line, before the list goes on below.
    if !lead.isEmpty, !isHeading(lead) { items.insert(lead, at: 0) }
    let whole = items.map(clean).filter(isItem)
    // Scraps of a heading beside things that are asked for.
    let things = whole.filter { $0.utf8.count(where: \.isAlpha) >= 3 || $0.utf8.contains(where: \.isDigit) }
    return Array((things.isEmpty ? whole : things).prefix(limit))
  }

  private static func isItem(_ text: String) -> Bool {
    text.utf8.contains { $0.isAlpha || $0.isDigit || $0 >= 0x80 } && text.utf8.count > 1
      && !["-", "ada", "terlampir"].contains(text.lowered) && !text.lowered.ends("diisi oleh petugas")
      && !(text.utf8.contains(0x40) && !text.utf8.contains(0x20))
  }

  private static func isHeading(_ text: String) -> Bool {
    let plain = text.lowered.trimming(":., ")
    if text.ends(":") { return true }
    return [
      "sebagai berikut", "berikut ini", "berikut", "antara lain", "yaitu", "meliputi", "adalah", "berupa",
      "as follows", "following", "yakni", "terdiri dari", "terdiri atas", "di bawah ini", "diantaranya",
      "di antaranya",
    ].contains(where: plain.ends)
  }

  /// `1) … 2) …`, `a. … b. …` inside one line; empty when there is no such list.
  static func inlineList(_ text: String) -> [String] {
    let octets = Array(text.utf8)
    for first in [UInt8(0x31), 0x61] {
      var starts: [(mark: Int, text: Int)] = []
      var at = 0
      while at < octets.count, starts.count < 60 {
        let wanted = ordinal(starts.count, first)
        if at == 0 || octets[at - 1].isBlank || octets[at - 1] == 0x28 || octets[at - 1] == 0x3A,
          octets[at...].prefix(wanted.count).map(\.lowercased).elementsEqual(wanted),
          let end = markEnd(octets, at + wanted.count)
        {
          starts.append((octets[max(0, at - 1)] == 0x28 && at > 0 ? at - 1 : at, end))
          at = end
        } else {
          at += 1
        }
      }
      if starts.count >= 2 {
        return starts.indices.map { index in
          let end = index + 1 < starts.count ? starts[index + 1].mark : octets.count
          return String(decoding: octets[starts[index].text..<end], as: UTF8.self)
        }
      }
    }
    return []
  }

  /// The same, also where the first mark stands before the text: `notulen rapat; (2) surat keputusan; (3) …`.
  static func headlessList(_ text: String) -> [String] {
    let whole = inlineList(text)
    if !whole.isEmpty { return whole }
    // `pertama, hasil pemantauan …; kedua, daftar industri …`
    let text = text.foldingBlanks
    if text.utf8.count < 4_000, text.lowered.holds("; kedua, ") {
      return text.utf8.split(separator: 0x3B).map {
        String(decoding: Array($0), as: UTF8.self).trimmingBlanks
      }
    }
    let series = ThingSeries.parted(text)
    if !series.isEmpty { return series }
    for second in ["(2) ", "2) ", "2. ", "(b) ", "b) ", "b. "] {
      let parted = ["; " + second, ", " + second, "; dan " + second, " dan " + second]
      guard parted.contains(where: text.holds) else { continue }
      return inlineList((second.holds("2") ? "(1) " : "(a) ") + text)
    }
    return []
  }

  private static func ordinal(_ count: Int, _ first: UInt8) -> [UInt8] {
    first == 0x31 ? Array("\(count + 1)".utf8) : [first + UInt8(min(count, 25))]
  }

  private static func markEnd(_ octets: [UInt8], _ at: Int) -> Int? {
    guard at + 1 < octets.count, octets[at] == 0x29 || octets[at] == 0x2E, octets[at + 1].isBlank else {
      return nil
    }
    return at + 2
  }

  /// Whole things set off by semicolons are items.
  private static func semicolons(_ text: String) -> [String] {
    let pieces = text.utf8.split(separator: 0x3B).map { String(decoding: $0, as: UTF8.self).trimmingBlanks }
      .filter { !$0.isEmpty }
    return pieces.count >= 2 && pieces.allSatisfy { $0.utf8.count >= 8 } ? pieces : [text]
  }

  /// An item without its list's punctuation.
  static func clean(_ item: String) -> String {
    var text = PrintedDots.removed(ItemTail.cut(item.foldingBlanks)).text.trimming(";,:")
    for tail in [" dan", " serta", " and", " dan/atau"] where text.lowered.ends(tail) {
      text = text.octets(0..<(text.utf8.count - tail.utf8.count)).trimming(";,")
    }
    if text.utf8.last == 0x2E, !endsAbbreviation(text) { text = text.octets(0..<(text.utf8.count - 1)) }
    for mark in ["pertama, ", "kedua, ", "ketiga, ", "keempat, ", "kelima, "] where text.lowered.begins(mark)
    {
      text = text.octets(mark.utf8.count..<text.utf8.count)
    }
    // `Item 1: Daftar …`
    for mark in ["item ", "informasi ", "dokumen ", "data "] where text.lowered.begins(mark) {
      let rest = text.utf8.dropFirst(mark.utf8.count).drop(while: \.isDigit)
      if rest.first == 0x3A, text.utf8.dropFirst(mark.utf8.count).first?.isDigit == true {
        text = String(decoding: Array(rest.dropFirst()), as: UTF8.self).trimmingBlanks
      }
    }
    // A stain before it.
    if text.begins(". ") { text = text.trimming(".") }
    return text.trimming(":-;")
  }

  private static func endsAbbreviation(_ text: String) -> Bool {
    let last = text.lowered.utf8.split { $0 == 0x20 }.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    return ["dll.", "dst.", "dkk.", "tbk.", "dsb."].contains(last)
  }
}
