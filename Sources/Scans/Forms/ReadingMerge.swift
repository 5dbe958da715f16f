/// Two readings of one picture, of which neither found everything.
enum ReadingMerge {
  /// The second reading, with the words of the first that it lacks or was less sure of.
  static func merged(_ first: Reading, into second: Reading) -> Reading {
    guard first.words.count * second.words.count < 4_000_000 else { return second }
    var merged = second
    for word in first.words {
      let over = merged.words.indices.filter { shares(word, merged.words[$0]) > 0.3 }
      let isSure = word.confidence > 0.75 && WordSense.letters(word.text) > 1
      if over.isEmpty {
        if isSure { insert(word, into: &merged) }
      } else if isSure, over.allSatisfy({ merged.words[$0].confidence < 0.4 }) {
        for at in over.reversed() { merged.words.remove(at: at) }
        insert(word, into: &merged)
      } else if over.count == 1, let at = over.first, shares(merged.words[at], word) > 0.7,
        shares(word, merged.words[at]) > 0.7, word.confidence > merged.words[at].confidence + 0.1
      {
        merged.words[at].text = word.text
        merged.words[at].confidence = word.confidence
      }
    }
    return merged
  }

  /// Behind the nearest word to its left in its row, else before the nearest to its right, else as a line of its own.
  private static func insert(_ word: OcrWord, into reading: inout Reading) {
    let row = reading.words.indices.filter {
      let other = reading.words[$0]
      let apart = abs(2 * other.top + other.height - 2 * word.top - word.height)
      return apart < min(word.height, other.height)
    }
    var word = word
    if let left = row.filter({ reading.words[$0].left < word.left }).max(by: {
      reading.words[$0].left < reading.words[$1].left
    }) {
      word.line = reading.words[left].line
      word.paragraph = reading.words[left].paragraph
      reading.words.insert(word, at: left + 1)
    } else if let right = row.min(by: { reading.words[$0].left < reading.words[$1].left }) {
      word.line = reading.words[right].line
      word.paragraph = reading.words[right].paragraph
      reading.words.insert(word, at: right)
    } else {
      let below = reading.words.firstIndex { $0.top > word.top + word.height } ?? reading.words.count
      // Numbers that no other line has; its neighbours of the same row follow it there.
      word.line = -1 - word.top
      word.paragraph = word.line
      reading.words.insert(word, at: below)
    }
  }

  /// How much of a word's room another takes, 0...1.
  private static func shares(_ word: OcrWord, _ other: OcrWord) -> Double {
    let wide = min(word.left + word.width, other.left + other.width) - max(word.left, other.left)
    let high = min(word.top + word.height, other.top + other.height) - max(word.top, other.top)
    guard wide > 0, high > 0 else { return 0 }
    return Double(wide * high) / Double(max(1, word.width * word.height))
  }
}
