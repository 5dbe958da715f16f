/// The lines of a page from its recognised words.
///
/// The recogniser takes the labels of a form and the values beside them for two columns; here they come
/// together again. Columns of running text stay apart.
struct ReadingLines {
  /// A line, or a part of one, as the recogniser found it.
  private struct Piece {
    var text: String
    var left: Double
    var right: Double
    var middle: Double
    var height: Double
    var paragraph: Int
    /// Set when it has been joined to another.
    var isJoined = false
    /// Where its cells begin: behind a colon or a wide gap.
    var cells: [Double] = []

    var line: PageLine { PageLine(text: text, left: left, height: height, cells: cells) }
  }

  /// The text of a page, at most about `limit` octets of it. Where there is a gap on the page, there is an
  /// empty line.
  ///
  /// `walls`: upright lines of tables.
  static func text(_ reading: Reading, walls: [Rulings.Line] = [], limit: Int) -> String {
    page(reading, walls: walls, limit: limit).text
  }

  /// The same, and where the words stand of which the recogniser was not sure (UTF-8).
  static func page(
    _ reading: Reading, walls: [Rulings.Line] = [], isForm: Bool = false, limit: Int
  ) -> (text: String, doubted: [Range<Int>]) {
    var words = DoubtedWords.marked(
      LostColons.mended(WordMends.mended(BalineseNames.mended(NamesInQ.mended(reading.words)))))
    let slope = slope(words)
    let halves = isForm ? FormHalves(words, slope: slope) : nil
    if let halves { words = halves.parted(words, slope: slope) }
    var pieces = Self.pieces(words, slope: slope)
    let table = Table(walls: walls, slope: slope)
    table.separate(&pieces)
    let column =
      isForm && halves == nil ? LabelColumn(pieces.map { ($0.left, $0.right, $0.middle, $0.height) }) : nil
    // Rows of a form come one after the other too.
    if let rows = column?.rows {
      for index in pieces.indices where rows.contains(pieces[index].middle) {
        pieces[index].paragraph = -1 - index
      }
    }
    if !isForm { joinRivers(&pieces) }
    join(&pieces, table, column, halves)
    var text = ""
    var last: Block?
    let blocks = ordered(blocks(pieces), byRows: isForm && halves == nil)
    var lines = Indents.marked(blocks.flatMap(\.lines))[...]
    for block in blocks {
      // What goes on with a value does so also where its table leaves room between lines.
      if let last { text += block.isNext(to: last) || Indents.isMore(lines.first) ? "\n" : "\n\n" }
      text += lines.prefix(block.lines.count).joined(separator: "\n")
      lines = lines.dropFirst(block.lines.count)
      last = block
      if text.utf8.count > limit { break }
    }
    return DoubtedWords.taken(from: text)
  }

  /// A table's upright lines.
  private struct Table {
    let walls: [Rulings.Line]
    let slope: Double

    /// Rows of a table come one after the other, whatever the recogniser took for paragraphs.
    func separate(_ pieces: inout [Piece]) {
      guard let top = walls.map(\.columns.lowerBound).min(),
        let bottom = walls.map(\.columns.upperBound).max()
      else { return }
      for index in pieces.indices {
        let height = pieces[index].middle + slope * pieces[index].left
        if height > Double(top), height < Double(bottom) { pieces[index].paragraph = -1 - index }
      }
    }

    /// Whether a line stands between two pieces of a row.
    func parts(_ left: Piece, _ right: Piece) -> Bool {
      let height = Int(right.middle + slope * right.left)
      return walls.contains { wall in
        wall.columns.contains(height) && Double(wall.rows.upperBound) > left.right - left.height
          && Double(wall.rows.lowerBound) < right.left + right.height
      }
    }
  }

  /// Lines of one paragraph, and the room they take.
  private struct Block {
    var lines: [PageLine]
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// Height of the highest line.
    var height: Double

    /// Whether it follows another without a gap; the recogniser makes a paragraph of every short line.
    func isNext(to other: Block) -> Bool {
      let gap = top - other.bottom
      return gap < max(height, other.height) * 0.9 && gap > -max(height, other.height) && left < other.right
    }
  }

  private static func blocks(_ pieces: [Piece]) -> [Block] {
    var blocks: [Block] = []
    var last: Int?
    for piece in pieces where !piece.isJoined {
      let (top, bottom) = (piece.middle - piece.height / 2, piece.middle + piece.height / 2)
      if piece.paragraph == last, let index = blocks.indices.last {
        blocks[index].lines.append(piece.line)
        blocks[index].left = min(blocks[index].left, piece.left)
        blocks[index].right = max(blocks[index].right, piece.right)
        blocks[index].top = min(blocks[index].top, top)
        blocks[index].bottom = max(blocks[index].bottom, bottom)
        blocks[index].height = max(blocks[index].height, piece.height)
      } else {
        blocks.append(
          Block(
            lines: [piece.line], left: piece.left, right: piece.right, top: top, bottom: bottom,
            height: piece.height))
      }
      last = piece.paragraph
    }
    return blocks
  }

  /// In the recogniser's order, but a block that stands above another comes before it: a card's heading
  /// before the card, which the recogniser took for a third column.
  ///
  /// `byRows`: also beside it, as on a form, whose rows are read across.
  private static func ordered(_ blocks: [Block], byRows: Bool) -> [Block] {
    guard blocks.count <= 600 else { return blocks }
    var ordered: [Block] = []
    for block in blocks {
      let middle = (block.top + block.bottom) / 2
      let place = ordered.firstIndex { other in
        middle < other.top && (byRows || block.left < other.right && other.left < block.right)
      }
      ordered.insert(block, at: place ?? ordered.count)
    }
    return ordered
  }

  /// How much lines go down for each point to the right: the median over lines long enough to tell.
  static func slope(_ words: [OcrWord]) -> Double {
    var slopes: [Double] = []
    var start = 0
    for at in 1...max(1, words.count) {
      if at < words.count, words[at].line == words[start].line { continue }
      if at <= words.count, at - start >= 3 {
        let first = words[start]
        let last = words[at - 1]
        let run = Double(last.left + last.width / 2 - first.left - first.width / 2)
        // Middles of words differ with their tall letters; over a long run that is little.
        if run > Double(first.height) * 8 {
          slopes.append(Double(2 * last.top + last.height - 2 * first.top - first.height) / 2 / run)
        }
      }
      start = at
    }
    guard slopes.count >= 3 else { return 0 }
    return slopes.sorted()[slopes.count / 2]
  }

  private static func pieces(_ words: [OcrWord], slope: Double) -> [Piece] {
    var pieces: [Piece] = []
    var line = -1
    for word in words {
      let middle = Double(2 * word.top + word.height) / 2 - slope * Double(word.left + word.width / 2)
      if word.line == line, let last = pieces.indices.last {
        // Between a label and its value in a row of a table there is more room than between words.
        let gap = Double(word.left) - pieces[last].right
        let isWide = gap > Double(max(word.height, 12)) * 1.9 && word.text.utf8.count > 1
        if isWide || pieces[last].text.utf8.last == 0x3A || opens(word) {
          pieces[last].cells.append(Double(word.left))
        }
        pieces[last].text += (isWide ? "   " : " ") + word.text
        pieces[last].right = max(pieces[last].right, Double(word.left + word.width))
        pieces[last].height = max(pieces[last].height, Double(word.height))
      } else {
        pieces.append(
          Piece(
            text: word.text, left: Double(word.left), right: Double(word.left + word.width), middle: middle,
            height: Double(word.height), paragraph: word.paragraph,
            cells: opens(word) ? [Double(word.left)] : []))
        line = word.line
      }
    }
    return pieces
  }

  /// Whether a word is a value's first one with the colon before it.
  private static func opens(_ word: OcrWord) -> Bool {
    word.text.utf8.first == 0x3A && word.text.utf8.count > 1
  }

  /// A piece that begins with a colon belongs behind the nearest piece to its left on the same height; one
  /// behind a piece that ends with a colon likewise.
  private static func join(
    _ pieces: inout [Piece], _ table: Table, _ column: LabelColumn?, _ halves: FormHalves?
  ) {
    // Quadratic in the lines; a page with more has no form on it.
    guard pieces.count <= 600 else { return }
    // Where colons stand below each other, a value whose own colon was not seen is a value too.
    let colons = pieces.filter { $0.text.utf8.first == 0x3A }.map(\.left)
    for index in pieces.indices {
      let piece = pieces[index]
      var best: Int?
      for other in pieces.indices where other != index && !pieces[other].isJoined {
        let label = pieces[other]
        guard label.right <= piece.left + label.height, isLevel(label, piece),
          halves?.part(label.left, piece.left, at: piece.middle) != true
        else { continue }
        if best.map({ pieces[$0].right < label.right }) ?? true { best = other }
      }
      guard let best, !piece.isJoined else { continue }
      let opens = colons.count { abs($0 - piece.left) < piece.height * 1.5 } >= 2
      let hasColon = piece.text.utf8.first == 0x3A || pieces[best].text.utf8.last == 0x3A
      let isCell = table.parts(pieces[best], piece)
      let isValue =
        column?.parts(
          pieces[best].right, piece.left, piece.height,
          isBox: piece.text.hasPrefix("☐") || piece.text.hasPrefix("☒")) ?? false
      guard opens || hasColon || isCell || isValue else { continue }
      // What was joined to this piece before goes along with it.
      pieces[best].text += (hasColon ? " " : opens ? " : " : "   ") + piece.text
      pieces[best].right = piece.right
      // A colon's value begins behind it.
      pieces[best].cells += piece.text.utf8.first == 0x3A ? piece.cells : [piece.left] + piece.cells
      pieces[index].isJoined = true
    }
  }

  /// Lines of one paragraph that were taken for two columns, because wide blanks of several justified lines stand
  /// below each other: three rows or more, with less room between their halves than columns have.
  private static func joinRivers(_ pieces: inout [Piece]) {
    // Quadratic in the lines, as above.
    guard pieces.count <= 600 else { return }
    var rivers: [Int: [(left: Int, right: Int, gap: Double)]] = [:]
    for index in pieces.indices {
      let right = pieces[index]
      let left = pieces.indices.last { other in
        let left = pieces[other]
        return left.paragraph != right.paragraph && left.right < right.left && isLevel(left, right)
          && right.left - left.right < max(left.height, right.height) * 3.2
      }
      guard let left, left < index else { continue }
      rivers[right.paragraph, default: []].append(
        (left, index, (right.left - pieces[left].right) / max(right.height, 1)))
    }
    for (paragraph, rows) in rivers {
      let own = pieces.count { $0.paragraph == paragraph }
      let gaps = rows.map(\.gap).sorted()
      let before = Set(rows.map { pieces[$0.left].paragraph })
      guard rows.count >= 3, rows.count == own, before.count == 1, gaps[gaps.count / 2] < 2.4 else {
        continue
      }
      for row in rows {
        pieces[row.left].text += " " + pieces[row.right].text
        pieces[row.left].right = pieces[row.right].right
        pieces[row.right].isJoined = true
      }
    }
  }

  private static func isLevel(_ a: Piece, _ b: Piece) -> Bool {
    abs(a.middle - b.middle) < min(max(a.height, b.height) * 0.6, min(a.height, b.height) * 0.9)
  }
}
