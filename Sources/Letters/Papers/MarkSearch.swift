import Octets

/// Words to find on a page, and what they mean.
struct Mark<Meaning: Sendable>: Sendable {
  let meaning: Meaning
  /// As they are named in evidence.
  let words: String
  let letters: [UInt8]
  /// Letters that may be wrong, missing or too many.
  let allowed: Int
  /// Whether it must begin and end with whole words: short marks stand inside other words.
  let isWhole: Bool
  /// For each letter the places where it stands, as bits.
  let masks: [UInt64]

  /// `words`: at most 64 letters count. `exact`: whether no letter may be wrong.
  init(_ meaning: Meaning, _ words: String, exact: Bool = false) {
    self.meaning = meaning
    self.words = words
    letters = Array(PageLetters.fold(words).prefix(64))
    // Never so many that a word of the mark may be missing.
    allowed =
      switch letters.count {
      case _ where exact: 0
      case ...4: 0
      case ...8: 1
      case ...12: 2
      case ...30: 3
      default: 5
      }
    isWhole = letters.count <= 8
    var masks = [UInt64](repeating: 0, count: 27)
    for (at, letter) in letters.enumerated() { masks[Int(letter)] |= 1 << UInt64(at) }
    self.masks = masks
  }
}

/// A place where a mark stands.
struct MarkHit<Meaning: Sendable>: Sendable {
  var meaning: Meaning
  /// The mark's words.
  var words: String
  /// Letters of the page.
  var letters: Range<Int>
  var errors: Int
  var row: Int
  /// Octets of its first row before it.
  var column: Int
  var endRow: Int
  /// Octets of its last row up to its end.
  var endColumn: Int
  /// Letters of its first row before it.
  var before: Int
  /// Letters of its last row behind it.
  var rest: Int
}

/// Finds marks. Where a mark stands with few errors, one of its pieces stands without any: the text is passed
/// once for the pieces, and Myers' bit vectors look only around them.
enum MarkSearch {
  /// Places of one mark that are kept; a page says nothing more often than that in earnest.
  static let limit = 24

  /// Every place where some marks stand, in the page's order.
  static func hits<Meaning>(_ book: MarkBook<Meaning>, in page: PageLetters) -> [MarkHit<Meaning>] {
    var hits: [MarkHit<Meaning>] = []
    for (at, windows) in book.windows(page).enumerated() where !windows.isEmpty {
      let mark = book.marks[at]
      var found: [MarkHit<Meaning>] = []
      for window in windows where found.count < limit {
        for end in ends(mark, page.letters, window) where end != found.last?.letters.upperBound {
          if let hit = hit(mark, page, end) { found.append(hit) }
        }
      }
      hits += found
    }
    return hits.sorted {
      ($0.letters.lowerBound, $1.letters.count) < ($1.letters.lowerBound, $0.letters.count)
    }
  }

  /// The last letters of the places where a mark stands, each the best of its neighbours.
  private static func ends<Meaning>(_ mark: Mark<Meaning>, _ text: [UInt8], _ window: Range<Int>) -> [Int] {
    var ends: [Int] = []
    let length = mark.letters.count
    let top: UInt64 = 1 << UInt64(length - 1)
    var (plus, minus) = (UInt64.max, UInt64(0))
    var score = length
    var best: (score: Int, at: Int)?
    text.withUnsafeBufferPointer { text in
      mark.masks.withUnsafeBufferPointer { masks in
        for at in window {
          let equal = masks[Int(text[at])]
          let vertical = equal | minus
          let horizontal = (((equal & plus) &+ plus) ^ plus) | equal
          var up = minus | ~(horizontal | plus)
          var down = plus & horizontal
          if up & top != 0 { score += 1 } else if down & top != 0 { score -= 1 }
          up <<= 1
          down <<= 1
          plus = down | ~(vertical | up)
          minus = up & vertical
          if score <= mark.allowed, score < best?.score ?? .max { best = (score, at) }
          guard let found = best, score > mark.allowed || at - found.at > length else { continue }
          ends.append(found.at)
          best = nil
          if ends.count >= limit { return }
        }
      }
    }
    if let best, ends.count < limit { ends.append(best.at) }
    return ends
  }

  private static func hit<Meaning>(_ mark: Mark<Meaning>, _ page: PageLetters, _ last: Int) -> MarkHit<
    Meaning
  >? {
    guard let (start, errors) = start(mark, page, last) else { return nil }
    var end = last + 1
    func isWordEnd(_ end: Int) -> Bool { end >= page.letters.count || page.places[end].startsWord }
    if !isWordEnd(end), isWordEnd(end + 1) { end += 1 }
    if mark.isWhole, !page.places[start].startsWord || !isWordEnd(end) { return nil }
    // Inside another word or over two rows a mark must be all but right: long ones are near to many things.
    let (first, final) = (page.places[start], page.places[end - 1])
    if !first.startsWord || first.row != final.row, errors > mark.allowed / 2 { return nil }
    return MarkHit(
      meaning: mark.meaning, words: mark.words, letters: start..<end, errors: errors, row: first.row,
      column: first.column, endRow: final.row, endColumn: afterLetter(page, end - 1),
      before: start - page.starts[first.row], rest: page.starts[final.row + 1] - end)
  }

  /// Octets of a letter's row up to its end: two signs read as one letter are both inside.
  private static func afterLetter(_ page: PageLetters, _ at: Int) -> Int {
    let place = page.places[at]
    let row = page.rows[place.row]
    var column = place.column + 1
    let next =
      at + 1 < page.places.count && page.places[at + 1].row == place.row
      ? page.places[at + 1].column : row.count
    while column < min(next, place.column + 3), row[column] >= 0x80 || row[column].isAlpha { column += 1 }
    return column
  }

  /// Where a mark that ends at a letter begins: fewest errors first, then at the start of a word.
  private static func start<Meaning>(_ mark: Mark<Meaning>, _ page: PageLetters, _ last: Int) -> (Int, Int)? {
    let pattern = mark.letters
    let depth = min(last + 1, pattern.count + mark.allowed)
    var column = Array(0...pattern.count)
    var best: (start: Int, errors: Int, cost: Int)?
    for back in 1...depth {
      let letter = page.letters[last + 1 - back]
      var diagonal = column[0]
      column[0] = back
      for at in 1...pattern.count {
        let above = column[at]
        column[at] =
          pattern[pattern.count - at] == letter ? diagonal : min(diagonal, above, column[at - 1]) + 1
        diagonal = above
      }
      let errors = column[pattern.count]
      let start = last + 1 - back
      let cost = 2 * errors + (page.places[start].startsWord ? 0 : 1)
      if errors <= mark.allowed, cost < best?.cost ?? .max { best = (start, errors, cost) }
    }
    return best.map { ($0.start, $0.errors) }
  }
}
