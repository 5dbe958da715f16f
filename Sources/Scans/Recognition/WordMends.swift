import Octets

/// What the recogniser does to single words, and can be told without knowing the language.
enum WordMends {
  /// Mail addresses whole again, and printed dots as dots.
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    var mended: [OcrWord] = []
    for word in words {
      var word = word
      if isDots(word.text) { word.text = "......" }
      if let last = mended.last, last.line == word.line, belongs(word, behind: last) {
        mended[mended.count - 1].text += word.text
        mended[mended.count - 1].confidence = (last.confidence + word.confidence) / 2
        mended[mended.count - 1].width = word.left + word.width - last.left
      } else {
        mended.append(word)
      }
    }
    return mended
  }

  /// The words of a table's cells without what is left of its lines: bars and quotes at their beginnings.
  static func withoutLines(_ words: [OcrWord]) -> [OcrWord] {
    words.compactMap { word in
      var word = word
      let rest = word.text.unicodeScalars.drop { "|[]_—“”\"'‘’*~".unicodeScalars.contains($0) }
      if rest.isEmpty { return nil }
      word.text = String(String.UnicodeScalarView(rest))
      return word
    }
  }

  /// `name @example.id`, `name@ example.id`: no blank stands in an address.
  private static func belongs(_ word: OcrWord, behind last: OcrWord) -> Bool {
    guard word.left - (last.left + last.width) < max(word.height, last.height) * 2 else { return false }
    let (head, tail) = (Array(last.text.utf8), Array(word.text.utf8))
    guard let end = head.last, let start = tail.first else { return false }
    if start == 0x40 { return tail.count > 3 && (end.isAlpha || end.isDigit) && head.count > 2 }
    if end == 0x40 { return head.count > 2 && (start.isAlpha || start.isDigit) && tail.contains(0x2E) }
    // `budi. santoso@example.id`
    if end == 0x2E, tail.contains(0x40), head.count > 3, head.dropLast().allSatisfy(\.isAlpha) {
      return word.left - (last.left + last.width) < word.height / 2
    }
    // `name@example. id`
    return head.contains(0x40) && end == 0x2E && tail.count <= 3 && tail.allSatisfy(\.isAlpha)
  }

  /// A line of dots to write on, read as `ooooocooooo` or `ceseseeseeseseeteas`: long, and of very few letters.
  static func isDots(_ text: String) -> Bool {
    let letters = text.utf8.map { $0 | 0x20 }.filter { $0 &- 0x61 < 26 }
    guard letters.count >= 9, letters.count * 10 >= text.utf8.count * 5 else { return false }
    return Set(letters).count * 3 <= letters.count && letters.allSatisfy { "aceimnorstu".utf8.contains($0) }
  }
}
