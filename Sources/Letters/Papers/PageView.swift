import Octets

/// A page with everything that was found on it.
struct PageView: Sendable {
  let page: PaperPage
  let letters: PageLetters
  let cardHits: [MarkHit<CardField>]
  let signs: [MarkHit<PaperSign>]

  init(_ page: PaperPage) { self.init(page, rows: TextLines.cut(page.text).map { Array($0.text.utf8) }) }

  init(_ page: PaperPage, rows: [[UInt8]]) {
    self.page = page
    letters = PageLetters(rows: rows)
    cardHits = CardHits.find(letters)
    signs = MarkSearch.hits(DocumentMarks.book, in: letters)
  }

  var rows: [[UInt8]] { letters.rows }

  /// Letters of the page.
  var count: Int { letters.letters.count }

  /// Whether the page bears next to nothing: a stray sign, a page number, dust.
  var isBlank: Bool { count < 12 }

  /// Whether the character reader was not sure of some words that stand on the page.
  func isDoubted(_ words: String) -> Bool {
    let (octets, wanted) = (Array(page.text.utf8), Array(words.utf8))
    return page.doubted.contains { range in
      range.upperBound <= octets.count && octets[range].filter { !$0.isBlank }.firstOffset(of: wanted) != nil
    }
  }

  /// A row's text.
  func text(_ row: Int) -> String {
    rows.indices.contains(row) ? String(decoding: rows[row], as: UTF8.self) : ""
  }

  /// A row's text from an octet on, up to another or its end.
  func text(_ row: Int, from: Int, to end: Int? = nil) -> String {
    guard rows.indices.contains(row) else { return "" }
    let octets = rows[row]
    let end = min(end ?? octets.count, octets.count)
    return from < end ? String(decoding: octets[from..<end], as: UTF8.self) : ""
  }
}
