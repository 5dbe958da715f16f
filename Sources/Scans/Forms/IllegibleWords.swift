/// Words that were filled in by hand and that the recogniser only guessed.
enum IllegibleWords {
  /// Stands for a word that nobody could read (U+FFFD): a wrong name or number is worse than none.
  static let sign = "\u{FFFD}"

  /// `Melihavmembaca/mendengarkaw`: the long word of the form's first alternative is printed.
  private static func isPrinted(_ text: String) -> Bool {
    let plain = WordSense.bare(text)
    return plain.utf8.count >= 15
      && ["melih", "membaca", "mendengar", "mencatat"].contains { plain.contains($0) }
  }

  /// The words, those that were guessed replaced. Marks, numbers of items and everyday words stay.
  static func marked(_ words: [OcrWord]) -> [OcrWord] {
    words.map { word in
      guard word.confidence < 0.35, WordSense.letters(word.text) > 1, !WordSense.isKnown(word.text),
        !word.text.utf8.contains(0x5F), !isPrinted(word.text)
      else { return word }
      var word = word
      word.text = sign
      return word
    }
  }
}
