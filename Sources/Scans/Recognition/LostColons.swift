import Octets

/// Colons of a form that the recogniser took for the first stroke of the value behind them: `13273…` for `:
/// 3273…`.
enum LostColons {
  /// The words, those mended that begin with such a stroke just where the colons of other lines stand.
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    let colons = words.filter { $0.text.utf8.first == 0x3A }
    guard colons.count >= 3, colons.count < 500 else { return words }
    return words.map { word in
      guard let first = word.text.utf8.first, strokes.contains(first), isNumber(word.text.utf8.dropFirst())
      else {
        return word
      }
      // A value's own first letter stands a third of its height further right.
      let reach = Double(word.height) * 0.3
      guard colons.count(where: { abs(Double($0.left - word.left)) < reach }) >= 3 else { return word }
      var mended = word
      mended.text = ":" + word.text.dropFirst()
      return mended
    }
  }

  /// Before a word the stroke may be its first letter; `ISLAM` has one of its own.
  private static func isNumber(_ rest: Substring.UTF8View) -> Bool {
    rest.count >= 3 && rest.allSatisfy { $0.isDigit || "-/.".utf8.contains($0) }
  }

  private static let strokes = Set("1Iil!|.;".utf8)
}
