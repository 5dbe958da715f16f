/// Names that end in q, which the recogniser's dictionary does not know: `Baig` for the title of Lombok's women, `Taufig`.
enum NamesInQ {
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    words.map { word in
      var word = word
      word.text = inner(word.text)
      let text = word.text
      guard let last = text.last, last == "g" || last == "G" else {
        // `baig.nurhasanah@…`
        guard text.hasPrefix("baig"), text.contains("@") else { return word }
        word.text = "baiq" + text.dropFirst(4)
        return word
      }
      guard text.first?.isUppercase == true, names.contains(text.dropLast().lowercased()) else { return word }
      word.text = text.dropLast() + (last == "G" ? "Q" : "q")
      return word
    }
  }

  /// Names with a q inside them, also as parts of addresses: `Igbal`, `igbal.zaelani@…`.
  private static func inner(_ text: String) -> String {
    guard text.utf8.contains(0x67) else { return text }
    var text = text
    for (read, name) in insides {
      for (read, name) in [(read, name), (read.capitalizedFirst, name.capitalizedFirst)] {
        guard let range = text.firstRange(of: read) else { continue }
        let isStart =
          range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
        let isEnd = range.upperBound == text.endIndex || !text[range.upperBound].isLetter
        if isStart, isEnd { text.replaceSubrange(range, with: name) }
      }
    }
    return text
  }

  private static let insides = [
    ("igbal", "iqbal"), ("lugman", "luqman"), ("mustagim", "mustaqim"), ("rizgi", "rizqi"),
    ("furgon", "furqon"),
    ("tagwa", "taqwa"), ("istigomah", "istiqomah"), ("istigamah", "istiqamah"), ("agila", "aqila"),
    ("zulgarnain", "zulqarnain"),
  ]

  /// Without their last letter.
  private static let names: Set<String> = [
    "bai", "taufi", "sidi", "siddi", "shiddi", "shidi", "shodi", "sodi", "rofi", "rafi", "thori", "tari",
    "isha",
    "faru", "faro", "furqo", "razza", "khali", "abdurrazza", "tsabi", "syafi", "haqqa",
  ]
}

extension String {
  /// The word with a capital first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
