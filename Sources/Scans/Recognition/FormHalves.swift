/// A form whose sections stand side by side: the applicant's fields on the left, what is asked for on the right.
struct FormHalves {
  /// Where the right half begins.
  private let split: Double
  /// Middles of the lines that are in halves.
  private let rows: Range<Double>

  /// What stands between wide gaps of a line.
  private struct Cell {
    var first: String
    /// Whether it is a section's heading: `B. INFORMASI YANG DIMOHON`.
    var isSection = false
    var left: Double
    var right: Double
    var middle: Double
    var height: Double
  }

  /// `nil` for a form of one column: there every label has its value on its right, here the right half has labels of
  /// its own below each other.
  init?(_ words: [OcrWord], slope: Double) {
    guard words.count <= 3000 else { return nil }
    let cells = Self.cells(words, slope: slope)
    let asking = cells.filter { Self.asking.contains($0.first) || $0.isSection && $0.first.utf8.count > 1 }
    let personal = cells.filter { Self.personal.contains($0.first) }
    guard let width = cells.map(\.right).max() else { return nil }
    for head in asking where head.left > width * 0.35 {
      let own = asking.filter { abs($0.left - head.left) < $0.height * 1.2 }
      let beside = personal.filter { $0.left < head.left - $0.height * 8 }
      guard own.count >= 2, beside.count >= 3, let top = (own + beside).map(\.middle).min(),
        let bottom = own.map(\.middle).max()
      else { continue }
      // One that has its labels on the left has those of its asking there too; below both halves the form goes on.
      let lower = asking.filter { $0.left < head.left - $0.height * 8 && $0.middle > top + $0.height }
      guard !lower.contains(where: { $0.middle <= bottom + $0.height }) else { continue }
      let left = own.map(\.left).min() ?? head.left
      // The sections' own headings stand above their fields.
      let heading = cells.filter {
        abs($0.left - left) < $0.height * 2 && $0.middle < top && $0.middle > top - $0.height * 5
      }.map(\.middle).min()
      let start = (heading ?? top) - head.height
      let across = cells.filter { cell in
        cell.middle > top && cell.left < left - cell.height * 2 && cell.right > left + cell.height * 2
      }
      let end = (across + lower).map(\.middle).min()
      split = left - head.height * 0.8
      rows = start..<max(start, (end ?? .infinity) - head.height / 2)
      return
    }
    return nil
  }

  /// The words, those of the right half behind those of the left one, each half with lines of its own.
  func parted(_ words: [OcrWord], slope: Double) -> [OcrWord] {
    var before: [OcrWord] = []
    var left: [OcrWord] = []
    var right: [OcrWord] = []
    var behind: [OcrWord] = []
    for word in words {
      var word = word
      (word.line, word.paragraph) = (word.line &* 2, word.paragraph &* 2)
      let middle = Self.middle(word, slope)
      if middle < rows.lowerBound {
        before.append(word)
      } else if middle >= rows.upperBound {
        behind.append(word)
      } else if Double(word.left) < split {
        left.append(word)
      } else {
        (word.line, word.paragraph) = (word.line &+ 1, word.paragraph &+ 1)
        right.append(word)
      }
    }
    return before + left + right + behind
  }

  /// Whether two places of a row are in different halves.
  func part(_ left: Double, _ right: Double, at middle: Double) -> Bool {
    rows.contains(middle) && left < split && right >= split
  }

  /// `B.`
  private static func isLetter(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.last == 0x2E && text.utf8.first.map { $0 &- 0x41 < 26 } == true
  }

  private static func isCapitals(_ text: String) -> Bool {
    let letters = text.utf8.filter { ($0 | 0x20) &- 0x61 < 26 }
    return letters.count >= 4 && letters.allSatisfy { $0 &- 0x41 < 26 }
  }

  private static func middle(_ word: OcrWord, _ slope: Double) -> Double {
    Double(2 * word.top + word.height) / 2 - slope * Double(word.left + word.width / 2)
  }

  private static func cells(_ words: [OcrWord], slope: Double) -> [Cell] {
    var cells: [Cell] = []
    var line = -1
    for word in words {
      let (left, right) = (Double(word.left), Double(word.left + word.width))
      if word.line == line, let last = cells.indices.last,
        left - cells[last].right < Double(max(word.height, 12)) * 1.9
      {
        // A number or letter before a label is none of its words.
        if cells[last].first.utf8.count < 3 {
          // Items of a list have letters too, but are not in capitals.
          cells[last].isSection = cells[last].isSection && isCapitals(word.text)
          cells[last].first = WordSense.bare(word.text)
        }
        cells[last].right = max(cells[last].right, right)
        cells[last].height = max(cells[last].height, Double(word.height))
      } else {
        cells.append(
          Cell(
            first: WordSense.bare(word.text), isSection: isLetter(word.text), left: left, right: right,
            middle: middle(word, slope),
            height: Double(word.height)))
        line = word.line
      }
    }
    return cells
  }

  private static let asking: Set<String> = ["rincian", "tujuan", "cara", "alasan", "kasus", "bentuk"]
  private static let personal: Set<String> = [
    "nama", "nomor", "nik", "alamat", "pekerjaan", "email", "telepon", "telp", "surel", "ktp",
  ]
}
