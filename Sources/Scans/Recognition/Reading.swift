/// A word that was recognised.
struct OcrWord: Sendable {
  var text: String
  /// 0...1, as the recogniser says.
  var confidence: Double
  /// Points from the picture's left and top, and the word's size.
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// Counted up with every new line that the recogniser found, from 0.
  var line: Int
  /// The same for its paragraphs.
  var paragraph: Int
}

/// What one run of the recogniser gave.
struct Reading: Sendable {
  var words: [OcrWord] = []
  /// Quarter turns, in degrees clockwise, that the picture had been given before.
  var rotation = 0
  /// Points across the picture that it was read from; 0 when that is not known.
  var width = 0

  /// Mean confidence of the words that hold a letter or digit, 0...1; 0 without any.
  var confidence: Double {
    let sure = words.filter { WordSense.letters($0.text) > 0 }
    guard !sure.isEmpty else { return 0 }
    return sure.reduce(0) { $0 + $1.confidence } / Double(sure.count)
  }

  /// Words below one half.
  var uncertainWords: Int { words.count { $0.confidence < 0.5 } }

  /// How much was read: letters and digits weighed by confidence, known words twice. Rubbish from shadows or
  /// from a page upside down weighs little.
  var weight: Double {
    let sum = words.reduce(0.0) { sum, word in
      let letters = Double(min(20, WordSense.letters(word.text)))
      guard letters > 1, word.confidence > 0.35 else { return sum }
      return sum + letters * word.confidence * (WordSense.isKnown(word.text) ? 2 : 1)
    }
    return isSideways ? sum * 0.8 : sum
  }

  /// Words that are in everyday use, which rubbish hardly ever is.
  var knownWords: Int { words.count { WordSense.isKnown($0.text) } }

  /// Half of the words are at most so high, in points; 0 without words.
  var textHeight: Int {
    let heights = words.filter { WordSense.letters($0.text) > 2 }.map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// Whether it is text at all, and not rubbish from a page that lies wrong.
  var isSense: Bool {
    let words = words.count { WordSense.letters($0.text) > 1 }
    if isClear { return true }
    return !isSideways && words >= 3 && confidence >= 0.6 && knownWords * 20 >= words && knownWords >= 2
  }

  /// Whether most of its longer words stand on end: the recogniser can read so, but forms lose their lines by
  /// it.
  var isSideways: Bool {
    let long = words.filter { WordSense.letters($0.text) > 4 }
    return long.count > 2 && long.count { $0.height > $0.width } * 2 > long.count
  }

  /// Whether nothing more need be tried.
  var isGood: Bool {
    isClear || !isSideways && words.count >= 12 && confidence >= 0.8 && knownWords * 12 >= words.count
  }

  /// Whether it was read without doubt, whatever it says: a receipt has no word of a letter.
  private var isClear: Bool {
    !isSideways && confidence >= 0.88 && words.count { WordSense.letters($0.text) > 2 } >= 8
  }

  /// The part of the picture that bears words, with a margin, and how high they are there; `nil` when too few are
  /// sure.
  var area: (left: Int, top: Int, right: Int, bottom: Int, height: Int)? {
    let sure = words.filter {
      let letters = WordSense.letters($0.text)
      return letters > 2 && $0.confidence >= 0.5 && (WordSense.isKnown($0.text) || $0.confidence >= 0.8)
    }
    guard sure.count >= 5, let left = sure.map(\.left).min(), let top = sure.map(\.top).min(),
      let right = sure.map({ $0.left + $0.width }).max(), let bottom = sure.map({ $0.top + $0.height }).max()
    else { return nil }
    let heights = sure.map { min($0.width, $0.height) }.sorted()
    let height = max(1, heights[heights.count / 2])
    let margin = height * 2 + max(right - left, bottom - top) / 20
    return (left - margin, top - margin, right + margin, bottom + margin, height)
  }
}
