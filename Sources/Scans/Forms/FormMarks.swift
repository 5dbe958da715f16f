/// Puts what was chosen on a form into its words: ☒ and ☐ beside the alternatives.
enum FormMarks {
  /// Marks as words of their own, each beside the nearest word of its row: before the word to its right, else behind
  /// the one to its left.
  static func placed(_ boxes: [FormBox], in reading: Reading) -> Reading {
    var reading = reading
    let slope = ReadingLines.slope(reading.words)
    func level(_ word: OcrWord) -> Double {
      Double(2 * word.top + word.height) / 2 - slope * Double(word.left + word.width / 2)
    }
    for box in boxes {
      let middle = Double(box.top + box.bottom) / 2 - slope * Double(box.left + box.width / 2)
      reading.words.removeAll { word in
        // What the recogniser took the box itself for.
        word.left >= box.left - box.width / 2 && word.left + word.width <= box.right + box.width / 2
          && word.top < box.bottom && word.top + word.height > box.top
      }
      let near = reading.words.indices.filter { index in
        let word = reading.words[index]
        return WordSense.letters(word.text) > 0 && word.confidence > 0.3
          && abs(level(word) - middle) < Double(max(word.height, box.height)) * 0.7
      }
      let right = near.filter { reading.words[$0].left + reading.words[$0].width / 3 >= box.right }
        .sorted { reading.words[$0].left < reading.words[$1].left }
      let left = near.filter { reading.words[$0].left < box.left }
        .max { reading.words[$0].left < reading.words[$1].left }
      let mark = TickBox.mark(box.isTicked)
      if let first = right.first, reading.words[first].left - box.right < box.height * 4 {
        lead(mark, box, right, &reading)
      } else if let left {
        reading.words.insert(Self.word(mark, box, like: reading.words[left]), at: left + 1)
      }
    }
    return reading
  }

  /// Puts a mark before the words behind it, which become one line, however the recogniser had parted them.
  private static func lead(_ mark: String, _ box: FormBox, _ right: [Int], _ reading: inout Reading) {
    var row: [Int] = []
    var end = box.right
    for index in right where !["☐", "☒"].contains(reading.words[index].text) {
      guard reading.words[index].left - end < box.height * (row.isEmpty ? 4 : 2) else { break }
      row.append(index)
      end = max(end, reading.words[index].left + reading.words[index].width)
    }
    guard let longest = row.max(by: { reading.words[$0].width < reading.words[$1].width }) else { return }
    let (line, paragraph) = (reading.words[longest].line, reading.words[longest].paragraph)
    // Those that come first in another line go to the others; the rest of the line keeps its place.
    let strays = row.filter { reading.words[$0].line != line }
    let words = strays.map { index in
      var word = reading.words[index]
      (word.line, word.paragraph) = (line, paragraph)
      return word
    }
    let head = row.first { reading.words[$0].line == line } ?? longest
    let anchor = reading.words[head]
    var inserted = words.filter { $0.left < anchor.left }.sorted { $0.left < $1.left }
    inserted.insert(Self.word(mark, box, like: anchor), at: 0)
    let behind = words.filter { $0.left >= anchor.left }.sorted { $0.left < $1.left }
    let gone = Set(strays)
    var all: [OcrWord] = []
    let last = row.last { reading.words[$0].line == line } ?? head
    for (index, word) in reading.words.enumerated() where !gone.contains(index) {
      if index == head { all += inserted }
      all.append(word)
      if index == last { all += behind }
    }
    reading.words = all
  }

  private static func word(_ text: String, _ box: FormBox, like other: OcrWord) -> OcrWord {
    // Level with its neighbour, so that both come into one line.
    OcrWord(
      text: text, confidence: 1, left: box.left, top: other.top, width: box.width, height: other.height,
      line: other.line, paragraph: other.paragraph)
  }
}
