import Octets

/// What is asked for in sentences: `saya mohon salinan APBDes tahun 2025`, or a list behind `sebagai berikut`.
enum ProseAsking {
  /// What the text asks, and the sentences that ask.
  struct Asked: Sendable {
    var items: [Found<String>] = []
    var sentences: Set<Int> = []
    /// Whether the items are a list that words of asking introduce.
    var isListed = false
    /// Whether anything asks, in a sentence or by a list.
    var asks: Bool { !items.isEmpty && (isListed || !sentences.isEmpty) }
  }

  /// `used`: lines that belong to labelled values; they ask nothing in prose.
  static func find(_ prose: Prose, _ lines: [TextLine], used: Set<Int>) -> Asked {
    var asked = sentences(prose, used)
    let list = AskedList.find(lines, used: used)
    asked.isListed = list.contains { $0.isAsked }
    if !list.isEmpty { asked.items = list.map { Found(value: $0.text, evidence: $0.line.evidence("list")) } }
    return asked
  }

  /// Nobody asks for more in sentences; each further one would be compared with all before it.
  private static let itemsLooked = 100

  private static func sentences(_ prose: Prose, _ used: Set<Int>) -> Asked {
    let words = prose.words
    var asked = Asked()
    var spans: [Range<Int>] = []
    for hit in AskingPhrases.table.hits(in: words) where spans.count < itemsLooked {
      let at = hit.range.lowerBound
      if used.contains(prose.line(of: at)) || spans.contains(where: { $0.contains(at) }) { continue }
      guard !AskingPhrases.isBackground(words, hit.range), !isNeed(words, hit.range),
        let object = object(words, hit),
        !["via", "melalui", "lewat"].contains(words.all[object].text), !isForm(words, object)
      else { continue }
      var span = object..<AskedSpan.end(words, object)
      if let named = named(words, object) { span = named }
      guard AskedSpan.says(words, span) else { continue }
      if spans.contains(where: { $0.overlaps(span) }) { continue }
      asked.sentences.insert(words.all[at].sentence)
      let text = Items.clean(words.slice(span))
      // `kirim … ke email saya: nh.lamusa@…`
      if text.utf8.contains(0x40),
        !text.utf8.contains(0x20) || Words(text).all.has(["email", "alamat", "ke"])
      {
        continue
      }
      spans.append(span)
      let rest = further(words, from: span.upperBound)
      // `(1) …; (2) …; serta (3) …`
      let whole = text.begins("1) ") ? Items.headlessList(([text] + rest).joined(separator: "; ")) : []
      let pieces = !whole.isEmpty ? whole : rest.isEmpty ? Items.headlessList(text) : [text] + rest
      for piece in pieces.isEmpty ? [text] : pieces.map(Items.clean) {
        asked.items.append(Found(value: piece, evidence: prose.evidence(span.lowerBound, hit.rule)))
      }
    }
    return asked
  }

  /// `saya meminta daftar tersebut`: what an earlier sentence says of the daftar; `nil` where it says nothing.
  private static func named(_ words: Words, _ at: Int) -> Range<Int>? {
    let thing = words.all[at].text
    guard AskingPhrases.firmThings.contains(thing), at + 1 < words.all.count,
      pointers.contains(words.all[at + 1].text)
    else { return nil }
    // Nobody points farther back than a page.
    for start in (max(0, at - 400)..<at).reversed() where words.all[start].text == thing {
      guard start + 1 < at, !pointers.contains(words.all[start + 1].text) else { continue }
      let whole = AskedSpan.end(words, start)
      let end =
        (start + 1..<whole).first { ["tetapi", "tapi", "namun", "sedangkan"].contains(words.all[$0].text) }
        ?? whole
      if end - start >= 3 { return start..<end }
    }
    return nil
  }

  private static let pointers: Set<String> = ["tersebut", "itu", "dimaksud"]

  /// What follows behind semicolons: `jumlah anggota; kurikulum pelatihan; dan data pengurus.`
  private static let ordinals: Set<String> = ["kedua", "ketiga", "keempat", "kelima", "keenam"]

  private static func further(_ words: Words, from end: Int) -> [String] {
    var items: [String] = []
    var at = end
    while at < words.all.count, at > 0, items.count < 20, words.gap(after: at - 1).first == 0x3B {
      let isLast = ["dan", "serta"].contains(words.all[at].text)
      var start = isLast ? at + 1 : at
      if start + 1 < words.all.count, ordinals.contains(words.all[start].text) { start += 1 }
      guard start < words.all.count else { break }
      let next = AskedSpan.end(words, start)
      guard next - start <= 50, AskedSpan.says(words, start..<next) else { break }
      items.append(words.slice(start..<next))
      at = next
      if isLast { break }
    }
    return items
  }

  /// Where what is asked begins behind the name of who is asked; `nil` where nobody is named.
  /// Where what is asked begins behind `untuk …, yakni`.
  private static func behindPurpose(_ words: Words, _ from: Int) -> Int? {
    let from = from < words.all.count && words.all[from].text == "publik" ? from + 1 : from
    guard from < words.all.count, ["untuk", "guna"].contains(words.all[from].text) else { return nil }
    let end = min(words.all.count - 1, from + 14)
    return (from..<max(from, end)).first { at in
      ["yakni", "yaitu", "berupa", "ialah"].contains(words.all[at].text)
        && words.all[at].sentence == words.all[from].sentence
        && (words.gap(after: at - 1).contains(0x2C) || words.all[at].text == "berupa")
        && AskingPhrases.firmThings.contains(words.all[at + 1].text)
    }.map { $0 + 1 }
  }

  private static func behindAddressee(_ words: Words, _ from: Int, _ to: Int) -> Int? {
    guard
      words.all[from..<max(from, to)].has(["kepada"])
        || to < words.all.count && words.all[to].text == "kepada"
    else { return nil }
    let rest = to..<min(words.all.count, to + 14)
    guard
      let at = rest.first(where: {
        ["berupa", "mengenai", "tentang", "terkait", "yaitu", "yakni", "perihal"].contains(words.all[$0].text)
      }),
      words.all[at].sentence == words.all[from - 1].sentence, at + 1 < words.all.count
    else { return nil }
    return at + 1
  }

  /// `mohon dapat kami terima berupa salinan …`
  private static func isReceived(_ words: Words, _ at: Int) -> Bool {
    words.all[at].text == "terima" && at + 1 < words.all.count
      && ["berupa", "dalam"].contains(words.all[at + 1].text)
  }

  /// `Saya memerlukannya untuk melengkapi laporan …`: what something is for that was asked before.
  private static func isNeed(_ words: Words, _ range: Range<Int>) -> Bool {
    let next = words.after(range.upperBound - 1, 1)
    guard next.has(["untuk", "guna", "sebagai", "bagi"]) else { return false }
    let verb = words.all[range.upperBound - 1].text
    return verb.ends("nya")
      || ["perlu", "butuh", "memerlukan", "membutuhkan", "perlukan", "butuhkan"].contains(verb)
  }

  /// `salinan hardcopy`, `salinan informasi (hardcopy/softcopy)`: how it is wanted, not what.
  private static func isForm(_ words: Words, _ at: Int) -> Bool {
    let first = words.all[at..<min(words.all.count, at + 3)].drop {
      ["salinan", "informasi", "data"].contains($0.text)
    }.first
    return first.map { ["hardcopy", "softcopy", "softfile"].contains($0.text) } ?? false
  }

  /// Where the thing asked for begins: behind the verb, its helpers left out.
  private static func object(_ words: Words, _ hit: Phrases<AskingPhrases.Strength>.Hit) -> Int? {
    let sentence = words.all[hit.range.lowerBound].sentence
    var at = hit.range.upperBound
    // A phrase that ends in its object keeps it: `butuh data`, `minta salinan`.
    if AskingPhrases.things.contains(words.all[at - 1].text)
      || AskingPhrases.things.contains(words.all[at - 1].base)
    {
      at -= 1
    }
    // `minta datanya: berapa anggaran …`
    if at < words.all.count, words.all[at].base != words.all[at].text, words.gap(after: at).contains(0x3A),
      at + 1 < words.all.count
    {
      at += 1
    }
    var skipped = 0
    while at < words.all.count, skipped < 8, words.all[at].sentence == sentence,
      AskingPhrases.helpers.contains(words.all[at].text) || isReceived(words, at)
    {
      at += 1
      skipped += 1
    }
    // `informasi publik untuk persiapan ekspor, yakni daftar …`
    if let named = behindPurpose(words, hit.range.upperBound) { return named }
    // `permohonan informasi kepada Dinas Sosial berupa salinan …`
    if let addressed = behindAddressee(words, hit.range.upperBound, at) { at = addressed }
    guard at < words.all.count, words.all[at].sentence == sentence else { return nil }
    if hit.tag == .weak {
      // A weak verb asks only where a thing that offices keep follows soon.
      let next = words.all[at..<min(words.all.count, at + 5)].filter { $0.sentence == sentence }
      guard next.has(AskingPhrases.firmThings) else { return nil }
    }
    return at
  }
}
