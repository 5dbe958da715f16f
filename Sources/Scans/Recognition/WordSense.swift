/// What can be told of a word by its looks.
enum WordSense {
  /// Letters and digits in it.
  static func letters(_ word: String) -> Int {
    word.unicodeScalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  /// Whether it is in everyday use in Indonesian letters, deeds and cards; case and marks around it aside.
  static func isKnown(_ word: String) -> Bool {
    let bare = bare(word)
    return !bare.isEmpty && KnownWords.all.contains(bare)
  }

  /// Its letters in lower case, marks at both ends left out; empty when it has none.
  static func bare(_ word: String) -> String {
    let octets = word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard let first = octets.firstIndex(where: { $0 &- 0x61 < 26 }),
      let last = octets.lastIndex(where: { $0 &- 0x61 < 26 })
    else { return "" }
    return String(decoding: octets[first...last], as: UTF8.self)
  }

  /// Whether it looks like a word of a language in Latin letters: three letters or more, a vowel among them,
  /// no mark inside.
  static func isWordLike(_ word: some StringProtocol) -> Bool {
    var letters = 0
    var vowels = 0
    var others = 0
    for octet in word.utf8 {
      switch octet | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
        letters += 1
        vowels += 1
      case 0x61...0x7A: letters += 1
      default: others += 1
      }
    }
    return letters >= 3 && letters <= 24 && vowels > 0 && others <= 2
  }

  /// Words of a text that look like words.
  static func wordCount(_ text: String) -> Int {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.count { isWordLike($0) || isKnown(String($0)) }
  }

  /// A word without control characters and marks that turn the direction of writing.
  static func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }) else { return word }
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
