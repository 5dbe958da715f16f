/// Words of which the recogniser was not sure: they carry a sign of their own while lines are made of them.
enum DoubtedWords {
  /// A private sign (U+E000), which no text has.
  private static let sign: UnicodeScalar = "\u{E000}"
  /// Below it a word of print is wrong as often as right.
  static let least = 0.6

  /// The doubted ones with the sign behind their first character, so that they begin and end as before. Words of one
  /// letter and signs are left alone: nothing hangs on them.
  static func marked(_ words: [OcrWord]) -> [OcrWord] {
    words.map { word in
      guard word.confidence < least, WordSense.letters(word.text) > 1 else { return word }
      var word = word
      word.text.unicodeScalars.insert(sign, at: word.text.unicodeScalars.index(after: word.text.startIndex))
      return word
    }
  }

  /// The text without the signs, and where the words stand that had one, as ranges of its UTF-8.
  static func taken(from text: String) -> (text: String, doubted: [Range<Int>]) {
    let mark = Array(String(sign).utf8)
    guard text.unicodeScalars.contains(sign) else { return (text, []) }
    var octets: [UInt8] = []
    var signs: [Int] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      if first == mark[0], rest.starts(with: mark) {
        signs.append(octets.count)
        rest = rest.dropFirst(mark.count)
      } else {
        octets.append(first)
        rest = rest.dropFirst()
      }
    }
    let places = signs.map { at in
      let start = octets[..<at].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
      return start..<(octets[at...].firstIndex { $0 <= 0x20 } ?? octets.count)
    }
    return (String(decoding: octets, as: UTF8.self), places)
  }
}
