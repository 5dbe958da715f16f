/// Names that end in q, which the recogniser's dictionary does not know: `Baig` for the title of Lombok's women, `Taufig`.
enum NamesInQ {
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    words.map { word in
      let text = word.text
      guard let last = text.last, last == "g" || last == "G" else {
        // `baig.nurhasanah@…`
        guard text.hasPrefix("baig"), text.contains("@") else { return word }
        var word = word
        word.text = "baiq" + text.dropFirst(4)
        return word
      }
      guard text.first?.isUppercase == true, names.contains(text.dropLast().lowercased()) else { return word }
      var word = word
      word.text = text.dropLast() + (last == "G" ? "Q" : "q")
      return word
    }
  }

  /// Without their last letter.
  private static let names: Set<String> = [
    "bai", "taufi", "sidi", "siddi", "shiddi", "shidi", "shodi", "sodi", "rofi", "rafi", "thori", "tari",
    "isha",
    "faru", "faro", "furqo", "razza", "khali", "abdurrazza", "tsabi", "syafi", "haqqa",
  ]
}
