import Octets

/// Colons of a form that the recogniser took for a stroke: `1 0813…` for `: 0813…`, `13273…` for `: 3273…`.
enum LostColons {
  /// The words, those mended that are or begin with such a stroke just where the colons of other lines stand.
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    let colons = words.filter { $0.text.utf8.first == 0x3A }
    guard colons.count >= 2, colons.count < 500 else { return words }
    var mended = words
    for (index, word) in words.enumerated() {
      guard let first = word.text.utf8.first, strokes.contains(first) else { continue }
      // A colon that was read is not lost.
      if index > 0, words[index - 1].line == word.line, words[index - 1].text.utf8.last == 0x3A { continue }
      let rest = word.text.utf8.dropFirst()
      let isAlone = rest.isEmpty && index + 1 < words.count && words[index + 1].line == word.line
      guard isAlone || isNumber(rest) else { continue }
      // `I Made`, `I Gusti`: the I of Balinese names.
      if isAlone, first == 0x49, BalineseNames.follows.contains(WordSense.bare(words[index + 1].text)) {
        continue
      }
      // A value's own first letter stands a third of its height further right.
      let reach = max(Double(word.height) * (isAlone ? 0.45 : 0.3), 4)
      let near = colons.count { abs(Double($0.left - word.left)) < reach }
      if near >= (isAlone ? 2 : 3) { mended[index].text = ":" + word.text.dropFirst() }
    }
    return mended
  }

  /// Before a word the stroke may be its first letter; `ISLAM` has one of its own.
  private static func isNumber(_ rest: Substring.UTF8View) -> Bool {
    rest.count >= 3 && rest.allSatisfy { $0.isDigit || "-/.".utf8.contains($0) }
  }

  private static let strokes = Set("1Iil!|.;tT".utf8)
}
