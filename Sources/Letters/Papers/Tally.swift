import Octets

/// The marks of a page added up, each counted once.
struct Tally {
  /// What speaks for one sort.
  struct Sum {
    var score = 0.0
    var words: [String] = []
    var isTitled = false
    /// The row of its first mark.
    var row = 0
  }

  /// Where the last counted mark of each sort ends: one inside another counts once.
  private var last: [PaperSort: Int] = [:]

  private(set) var scores: [PaperSort: Sum] = [:]
  /// Sorts whose last words stand here.
  private(set) var ends: Set<PaperSort> = []
  /// The shape of a letter.
  private(set) var shape = 0.0
  private var ask = 0.0
  /// Whether somebody is addressed: what follows is a letter, and papers in it are spoken of.
  private(set) var isAddressed = false

  /// Whether it is addressed or signed as letters are, and asks for something of ours.
  var isLetter: Bool { shape >= 1.5 && ask >= 2 }

  /// `taken`: rows of cards, which do not count.
  init(_ view: PageView, _ taken: [Range<Int>]) {
    var seen: Set<String> = []
    let rank = Self.ranks(view, taken)
    for hit in view.signs where !taken.contains(where: { $0.contains(hit.row) }) {
      switch hit.meaning {
      case .title(let sort):
        let isTitle = !isAddressed && Self.isTitle(hit, view, rank[hit.row])
        add(sort, isTitle ? 6 - 0.2 * Double(hit.errors) : 0.5, hit, isTitle, &seen)
      case .sign(let sort, let weight): add(sort, weight, hit, false, &seen)
      case .shape(let weight):
        guard Self.before(hit, view) <= 4, seen.insert("shape " + hit.words).inserted else { continue }
        if weight > 1, hit.words.begins("kepada") { isAddressed = true }
        if hit.words == "yth" || hit.words == "perihal" { isAddressed = true }
        shape += weight
        add(.letter, weight, hit, false, &seen)
      case .ask(let weight):
        guard seen.insert("ask " + hit.words).inserted else { continue }
        ask += weight
        add(.letter, min(weight, max(0, 4 - (ask - weight))), hit, false, &seen)
      case .end(let sort):
        // `Dengan hormat, kami …` begins a letter; `Hormat kami` alone ends it.
        if sort != .letter || hit.before <= 4 && view.letters.count(hit.row) <= 40 { ends.insert(sort) }
      }
    }
    structure(view)
  }

  private mutating func add(
    _ sort: PaperSort, _ weight: Double, _ hit: MarkHit<PaperSign>, _ isTitle: Bool, _ seen: inout Set<String>
  ) {
    var sum = scores[sort] ?? Sum(row: hit.row)
    // A paper has one title, however many of its words are known.
    let key = isTitle ? "title \(sort)" : "\(sort) \(hit.words) \(weight)"
    guard seen.insert(key).inserted, !(isTitle && sum.isTitled) else { return }
    guard isTitle || hit.letters.lowerBound >= last[sort] ?? 0 else { return }
    if weight > 0.5 { last[sort] = max(last[sort] ?? 0, hit.letters.upperBound) }
    sum.score += weight
    sum.isTitled = sum.isTitled || isTitle
    if sum.words.count < 6, !sum.words.contains(hit.words) {
      sum.words.insert(hit.words, at: isTitle ? 0 : sum.words.count)
    }
    scores[sort] = sum
  }

  /// Letters before a mark in its own cell: an addressee may stand in a column on the right.
  private static func before(_ hit: MarkHit<PaperSign>, _ view: PageView) -> Int {
    let before = view.rows[hit.row].prefix(hit.column)
    guard let gap = before.indices.dropLast(2).last(where: { before[$0...].prefix(3).allSatisfy(\.isBlank) })
    else { return hit.before }
    return before[gap...].count(where: \.isAlpha)
  }

  /// Rows that a title may have above it.
  private static let head = 14

  /// Whether words stand as a title: near the top, with a row to themselves, in capitals at least in front.
  private static func isTitle(_ hit: MarkHit<PaperSign>, _ view: PageView, _ rank: Int) -> Bool {
    let isShort = view.count <= 700
    guard rank < head || isShort, hit.before <= (isShort ? 30 : 12),
      hit.rest <= max(14, hit.letters.count + 12)
    else {
      return false
    }
    let row = view.rows[hit.row]
    guard let first = row.first(where: { !$0.isBlank }) else { return false }
    // A list of what is enclosed names papers, one an item.
    if first.isDigit || first == 0x2D || first == 0xE2 || ListMarker.strip(view.text(hit.row)).marker != nil {
      return false
    }
    let words = row[hit.column..<min(row.count, max(hit.endColumn, hit.column + 1))]
    let small = words.count { $0 &- 0x61 < 26 }
    let capitals = words.count { $0 &- 0x41 < 26 }
    if hit.letters.count <= 8, hit.before + hit.rest > 12 { return false }
    return capitals > small
      || words.first.map { !($0 &- 0x61 < 26) } == true && capitals > 0
        && hit.before + hit.rest <= 12
  }

  /// For each row how many rows with text stand above it since the last card.
  private static func ranks(_ view: PageView, _ taken: [Range<Int>]) -> [Int] {
    var ranks: [Int] = []
    var count = 0
    var next = taken.sorted { $0.lowerBound < $1.lowerBound }[...]
    for row in view.rows.indices {
      if let card = next.first, row >= card.lowerBound {
        count = 0
        if row + 1 >= card.upperBound { next = next.dropFirst() }
      } else if view.letters.count(row) > 1 {
        count += 1
      }
      ranks.append(count)
    }
    return ranks
  }

  /// What no word says: filler of deeds, decree numbers, hours of a chat, a passport's zone for machines.
  private mutating func structure(_ view: PageView) {
    let rows = view.rows
    func add(_ sort: PaperSort, _ weight: Double, _ word: String) {
      scores[sort, default: Sum()].score += weight
      scores[sort, default: Sum()].words.append(word)
    }
    let filled = rows.count(where: Self.isFilled)
    let written = rows.indices.count { view.letters.count($0) > 5 }
    // Only deeds fill their rows' ends; a page of which most are filled is one without a word.
    if filled >= 3 { add(.deed, filled >= 4 && filled * 5 >= written * 3 ? 5 : 2, "garis pengisi") }
    let articles = rows.count { Self.isArticle($0) }
    if articles >= 2 { add(.articles, 2, "pasal") }
    if view.count < 3000, rows.count(where: Self.endsInHour) >= 4 {
      add(.foreign(.chat), 2.5, "jam percakapan")
    }
    if rows.contains(where: { $0.count { $0 == 0x3C } >= 6 }) {
      add(.foreign(.passport), 4, "baris mesin paspor")
    }
    if DecreeNumber.stands(in: view) { add(.decree, 3, "nomor AHU") }
  }

  /// A row of prose or a heading whose rest is filled: `-----`. A field left empty has its colon before it.
  private static func isFilled(_ row: [UInt8]) -> Bool {
    let dashes = row.count { $0 == 0x2D || $0 == 0x7E } + row.count { $0 == 0xE2 } * 2
    guard dashes >= 4, row.count(where: \.isAlpha) >= 5 else { return false }
    let text = row.filter { !$0.isBlank && $0 < 0x80 }
    guard let last = text.last(where: { $0 != 0x2D && $0 != 0x7E }) else { return false }
    return text.last == 0x2D || text.last == 0x7E || row.last.map { $0 >= 0x80 } == true
      ? last != 0x3A : false
  }

  private static func isArticle(_ row: [UInt8]) -> Bool {
    let plain = row.drop(while: \.isBlank)
    let word = plain.prefix(5).map(\.lowercased)
    return plain.count <= 14 && (word == Array("pasal".utf8) || word.prefix(4) == Array("bab ".utf8)[...])
  }

  /// A row that ends in `10.15` or `10:15`.
  private static func endsInHour(_ row: [UInt8]) -> Bool {
    let end = Array(row.filter { !$0.isBlank }.suffix(5))
    guard end.count == 5, end[2] == 0x3A || end[2] == 0x2E else { return false }
    return end[0].isDigit && end[1].isDigit && end[3].isDigit && end[4].isDigit && end[0] <= 0x32
      && end[3] <= 0x35
  }
}
