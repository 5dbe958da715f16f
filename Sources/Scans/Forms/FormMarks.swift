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
        return abs(level(word) - middle) < Double(max(word.height, box.height)) * 0.7
      }
      let right = near.filter { reading.words[$0].left + reading.words[$0].width / 3 >= box.right }
        .min { reading.words[$0].left < reading.words[$1].left }
      let left = near.filter { reading.words[$0].left < box.left }
        .max { reading.words[$0].left < reading.words[$1].left }
      let mark = TickBox.mark(box.isTicked)
      if let right, reading.words[right].left - box.right < box.height * 4 {
        reading.words.insert(Self.word(mark, box, like: reading.words[right]), at: right)
      } else if let left {
        reading.words.insert(Self.word(mark, box, like: reading.words[left]), at: left + 1)
      }
    }
    return reading
  }

  private static func word(_ text: String, _ box: FormBox, like other: OcrWord) -> OcrWord {
    // Level with its neighbour, so that both come into one line.
    OcrWord(
      text: text, confidence: 1, left: box.left, top: other.top, width: box.width, height: other.height,
      line: other.line, paragraph: other.paragraph)
  }
}
