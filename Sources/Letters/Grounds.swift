import Octets

/// The grounds of an objection by words. Offices letter them differently, so a letter alone counts only with its article.
enum Grounds {
  /// The grounds that own words give, in order.
  static func find(_ words: Words) -> [Ground] {
    let lettered = articleLetters(words)
    var found = lettered
    var vague: Set<Ground> = []
    var firm: Set<Ground> = []
    var claimed: [Range<Int>] = []
    // Longer phrases first: `ditanggapi tidak sebagaimana` is not silence.
    for hit in phrases.hits(in: words).sorted(by: { $0.range.count > $1.range.count }) {
      guard !claimed.contains(where: { $0.overlaps(hit.range) && $0 != hit.range }), isSaid(words, hit) else {
        continue
      }
      claimed.append(hit.range)
      found.insert(hit.tag)
      if GroundPhrases.vague.contains(hit.rule) { vague.insert(hit.tag) } else { firm.insert(hit.tag) }
    }
    return settled(found, vague.subtracting(firm).subtracting(lettered)).sorted()
  }

  /// Words that go with several grounds give one only where no other ground explains them: a time that passed in
  /// silence is silence, what a refusal kept back is the refusal.
  private static func settled(_ found: Set<Ground>, _ vague: Set<Ground>) -> Set<Ground> {
    var found = found
    if vague.contains(.g), !found.isDisjoint(with: [.c]) { found.remove(.g) }
    if vague.contains(.e), !found.isDisjoint(with: [.a, .b, .c, .d]) { found.remove(.e) }
    return found
  }

  /// The ticked lines of the form's part B; `nil` when it holds no box.
  static func ticked(_ lines: [String]) -> [Ground]? {
    guard let chosen = TickBox.chosen(lines) else { return nil }
    return Array(Set(chosen.flatMap { find(Words($0)) })).sorted()
  }

  /// The letters that are ticked in boxes, `( ) d   (X) e`, or written alone, `c dan g`; empty where anything else is.
  static func letters(_ lines: [String]) -> [UInt8] {
    let texts = TickBox.chosen(lines) ?? lines.first { !$0.isEmpty }.map { [$0] } ?? []
    let words = texts.flatMap { Words($0).all.map(\.text) }.filter { $0 != "dan" && $0 != "huruf" }
    let letters = words.compactMap { $0.utf8.count == 1 ? $0.utf8.first : nil }.filter {
      (0x61...0x67).contains($0)
    }
    return letters.count == words.count ? letters : []
  }

  /// The grounds that letters mean by the words of a form's printed list; `nil` where it lacks one of them. Offices leave
  /// grounds out and letter the others anew, so no letter means anything by itself.
  static func meant(by letters: [UInt8], in rows: [String]) -> [Ground]? {
    let found = letters.map { letter in
      rows.first { ListMarker.strip($0).marker?.kind == .letter(letter) }.map {
        find(Words(ListMarker.strip($0).text))
      } ?? []
    }
    return found.contains(where: \.isEmpty) || found.isEmpty ? nil : Array(Set(found.joined())).sorted()
  }

  /// Whether some lines are the form's printed list of grounds, each on a line of its own.
  static func isPrinted(_ lines: [String]) -> Bool {
    let printed = lines.filter { line in
      let words = Words(ListMarker.strip(line).text).all
      guard words.count <= 9, let first = words.first else { return false }
      return starts.contains(first.text) && words.has(endings)
    }
    return Set(printed.flatMap { find(Words($0)) }).count >= 3
  }

  /// The lines of the form's printed list wherever it stands, whatever its label became; empty where there is none.
  static func printedRows(_ lines: [TextLine]) -> [String] {
    let rows = lines.indices.filter { isPrinted(row: lines[$0].text) }
    guard rows.count >= 4, let first = rows.first, let last = rows.last, last - first <= 24,
      Set(rows.flatMap { find(Words(lines[$0].text)) }).count >= 4
    else { return [] }
    return rows.map { lines[$0].text }
  }

  private static func isPrinted(row: String) -> Bool {
    let words = Words(row).all.drop { $0.range.count <= 2 }
    guard words.count <= 10, let first = words.first else { return false }
    return starts.contains(first.text) && words.has(endings)
  }

  /// The grounds of the sentence that names its grounds: `Alasan keberatan saya: …`; `nil` where none does.
  static func told(_ words: Words) -> [Ground]? {
    for at in words.all.indices where words.all[at].base == "alasan" || words.all[at].text == "dasar" {
      let next = words.all[(at + 1)..<min(words.all.count, at + 5)]
      guard next.has(["keberatan", "pengajuan", "kami", "saya", "adalah", "karena"]) else {
        continue
      }
      // A line that holds a colon begins a sentence: `Alasan` / `keberatan saya: …`.
      let end = words.sentence(around: min(at + 2, words.all.count - 1)).upperBound
      let found = find(Words(words.slice(at..<end)))
      if !found.isEmpty { return found }
    }
    return nil
  }

  private static let starts: Set<String> = [
    "permohonan", "informasi", "permintaan", "biaya", "penolakan", "tidak", "pengenaan", "penyampaian",
  ]
  private static let endings: Set<String> = [
    "ditolak", "disediakan", "ditanggapi", "diminta", "dipenuhi", "wajar", "ditentukan", "waktu",
    "pengecualian", "dikecualikan", "berkala", "diatur", "ditetapkan",
  ]

  /// Whether a phrase is the applicant's reproach: not the law's list of rights, no threat, no condition.
  private static func isSaid(_ words: Words, _ hit: Phrases<Ground>.Hit) -> Bool {
    let before = words.before(hit.range.lowerBound, 4)
    if before.has(["apabila", "jika", "bila", "kalau", "bilamana", "if"]) { return false }
    return !(hit.tag == .c && before.suffix(2).has(["tidak", "bukan"]))
  }

  /// `Pasal 35 ayat (1) huruf c dan g`
  private static func articleLetters(_ words: Words) -> Set<Ground> {
    var found: Set<Ground> = []
    for at in words.all.indices
    where ["huruf", "letter", "butir", "point", "poin"].contains(words.all[at].text) {
      guard words.before(at, 12).has(["35", "pasal", "ayat", "alasan", "article"]),
        !words.before(at, 8).has(["17", "6"])
      else { continue }
      for word in words.after(at, 12) {
        if let ground = Ground(rawValue: word.text), words.octets[word.range].count == 1 {
          found.insert(ground)
        } else if !["dan", "huruf", "serta", "and", "juncto", "jo"].contains(word.text) {
          break
        }
      }
    }
    return found
  }

  private static let phrases = Phrases<Ground>(GroundPhrases.all)
}
