/// Finds what was chosen in a printed list without boxes: a ring around its letter, a cross over it, a hook before it,
/// something between printed brackets. One row has more ink before its words than the others.
struct MarkedRows {
  private let ink: InkMap
  private let reading: Reading
  private let height: Int
  private let slope: Double
  /// A table's upright lines.
  private let walls: [Rulings.Line]

  init(_ ink: InkMap, _ reading: Reading, walls: [Rulings.Line] = []) {
    self.walls = walls
    self.ink = ink
    self.reading = reading
    height = max(8, reading.textHeight)
    slope = ReadingLines.slope(reading.words)
  }

  /// One alternative: the word it begins with, and the ink before it.
  private struct Row {
    var word: Int
    var left: Int
    var middle: Double
    var area: (columns: Range<Int>, rows: Range<Int>)
    var ink = 0
  }

  /// The words with ☒ and ☐ before the alternatives of each list in which some, but not most, are marked.
  func read() -> Reading {
    var reading = reading
    var added: [(word: Int, text: String)] = []
    var removed: Set<Int> = []
    for list in lists() where list.count >= 3 && !list.contains(where: { hasMark($0) }) {
      // A table has a narrow column for the mark.
      let cells = ticked(list)
      if !cells.isEmpty {
        for (row, cell) in cells {
          added.append((row.word, TickBox.mark(cell.isTicked)))
          for (index, word) in reading.words.enumerated()
          where cell.columns.contains(word.left + word.width / 2)
            && abs(level(index) - row.middle) < Double(height) * 0.9
          {
            removed.insert(index)
          }
        }
        continue
      }
      let inks = list.map(\.ink).sorted()
      let usual = inks[(inks.count - 1) / 2]
      let bar = usual + max(usual * 35 / 100, height * height / 10)
      // A ring reaches into the rows above and below its own.
      let most = (inks.last ?? 0) - usual
      let least = max(bar, usual + most * 55 / 100)
      let marked = list.filter { $0.ink > least }
      if marked.isEmpty || marked.count * 2 > list.count + 1 { continue }
      for row in list {
        added.append((row.word, TickBox.mark(row.ink > least)))
        for (index, word) in reading.words.enumerated()
        where row.area.columns.contains(word.left) && row.area.rows.contains(word.top + word.height / 2)
          && word.left + word.width / 2 < row.left && !isMarker(word.text)
        {
          removed.insert(index)
        }
      }
    }
    guard !added.isEmpty else { return reading }
    var words: [OcrWord] = []
    for (index, word) in reading.words.enumerated() {
      if let mark = added.first(where: { $0.word == index }) {
        var box = word
        box.text = mark.text
        box.width = min(height, word.width)
        box.left = word.left - height
        box.confidence = 1
        words.append(box)
      }
      if !removed.contains(index) { words.append(word) }
    }
    reading.words = words
    return reading
  }

  /// The cells of a list's rows in the first narrow column behind their words, and whether something stands in
  /// them; empty where there is no such column, or where nothing or most of it is filled.
  private func ticked(_ list: [Row]) -> [(row: Row, cell: (columns: Range<Int>, isTicked: Bool))] {
    var found: [(row: Row, cell: (columns: Range<Int>, isTicked: Bool))] = []
    for row in list {
      let middle = reading.words[row.word].top + reading.words[row.word].height / 2
      let sides = walls.filter { $0.columns.contains(middle) && $0.rows.lowerBound > row.left + height * 4 }
        .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
      guard
        let (left, right) = zip(sides, sides.dropFirst()).first(where: { left, right in
          let width = right.rows.lowerBound - left.rows.upperBound
          return width > height * 5 / 4 && width < height * 12
        })
      else { continue }
      let inset = max(4, height / 6)
      let columns =
        (left.rows.upperBound + inset)..<max(left.rows.upperBound + inset + 1, right.rows.lowerBound - inset)
      let rows = (middle - height * 6 / 10)..<(middle + height * 6 / 10)
      // A stroke of a pen as long as a letter is high.
      let isTicked = ink.count(columns, rows) > height * 2
      found.append((row, (columns, isTicked)))
    }
    let count = found.count { $0.cell.isTicked }
    return found.count * 2 > list.count && count > 0 && count * 2 <= list.count + 1 ? found : []
  }

  /// Whether a box was found in its row.
  private func hasMark(_ row: Row) -> Bool {
    reading.words.indices.contains {
      (reading.words[$0].text == "☐" || reading.words[$0].text == "☒")
        && abs(level($0) - row.middle) < Double(height) * 0.7
    }
  }

  private func isMarker(_ text: String) -> Bool {
    let octets = Array(text.utf8)
    return octets.count == 2 && (octets[1] == 0x2E || octets[1] == 0x29)
      && (octets[0] | 0x20) &- 0x61 < 26
  }

  /// Rows that begin, after a letter or mark, with the words of a form's alternatives, below each other.
  private func lists() -> [[Row]] {
    let starts = reading.words.indices.filter { isStart($0) }
    var lists: [[Row]] = []
    for index in starts.sorted(by: { level($0) < level($1) }) {
      let word = reading.words[index]
      let place = lists.firstIndex { list in
        guard let last = list.last else { return false }
        let gap = level(index) - last.middle
        return abs(word.left - last.left) < height * 3 / 2 && gap > Double(height) * 0.7
          && gap < Double(height) * 5
      }
      let row = row(index)
      if let place { lists[place].append(row) } else { lists.append([row]) }
    }
    return lists.map(filled)
  }

  /// A ring may have swallowed a row's first word: between two rows stands whatever begins at their left.
  private func filled(_ list: [Row]) -> [Row] {
    guard let first = list.first, let last = list.last, list.count >= 2 else { return list }
    let left = list.map(\.left).sorted()[list.count / 2]
    var list = list
    for (index, word) in reading.words.enumerated() {
      let middle = level(index)
      guard middle > first.middle, middle < last.middle, word.left > left - height * 3,
        word.left < left + height * 2,
        word.width > height * 2, !isHeading(index),
        !list.contains(where: { abs($0.middle - middle) < Double(height) * 0.7 }),
        index == 0 || reading.words[index - 1].line != word.line
          || WordSense.letters(reading.words[index - 1].text) <= 3
      else { continue }
      list.append(row(index, left: left))
    }
    return list.sorted { $0.middle < $1.middle }
  }

  private func row(_ index: Int, left: Int? = nil) -> Row {
    let word = reading.words[index]
    let left = left ?? word.left
    // Longer words before it in the same row are another column's.
    let before =
      reading.words.indices.filter {
        abs(level($0) - level(index)) < Double(height) * 0.7
          && reading.words[$0].left + reading.words[$0].width <= left
          && WordSense.letters(reading.words[$0].text) > 3
      }.map { reading.words[$0].left + reading.words[$0].width }.max() ?? 0
    let from = max(left - height * 11 / 2, before + height / 3)
    let to = left - max(2, height / 8)
    let middle = word.top + word.height / 2
    let rows = (middle - height * 7 / 10)..<(middle + height * 7 / 10)
    let columns = from..<max(from, to)
    return Row(
      word: index, left: left, middle: level(index), area: (columns, rows), ink: ink.count(columns, rows))
  }

  private func level(_ index: Int) -> Double {
    let word = reading.words[index]
    return Double(2 * word.top + word.height) / 2 - slope * Double(word.left + word.width / 2)
  }

  /// Whether an alternative begins with a word: a known one, with nothing longer than marks right before it.
  private func isStart(_ index: Int) -> Bool {
    guard Self.starts.contains(WordSense.bare(reading.words[index].text)), !isHeading(index) else {
      return false
    }
    let word = reading.words[index]
    guard index > 0, reading.words[index - 1].line == word.line else { return true }
    let other = reading.words[index - 1]
    return WordSense.letters(other.text) <= 3 && !WordSense.isKnown(other.text)
  }

  /// Whether a word stands in a line that ends with a colon: what is to be chosen, not one of the choices.
  private func isHeading(_ index: Int) -> Bool {
    let line = reading.words[index].line
    return reading.words[index...].prefix { $0.line == line }.last?.text.utf8.last == 0x3A
  }

  /// Words that the alternatives of the official forms begin with.
  static let starts: Set<String> = [
    "permohonan", "informasi", "permintaan", "biaya", "penolakan", "tidak", "pengenaan", "penyampaian",
    "ditanggapi", "ditolak", "melihat", "membaca", "mendapatkan", "mengambil", "kurir", "pos", "email",
    "e-mail",
    "faksimili", "fax", "perorangan", "kelompok", "badan", "melihat/membaca/mendengarkan/mencatat",
    "salinan", "softcopy", "hardcopy", "diambil", "dikirim", "dikirimkan", "dilihat", "lihat", "lihat/baca",
    "melihat/membaca", "datang", "lewat", "melalui", "whatsapp", "mengambil/datang",
  ]
}
