import Octets

/// Words that were struck out by hand or in print: of `softcopy / hardcopy *) coret yang tidak perlu` the others are
/// chosen.
enum StruckWords {
  /// What stands around a struck word, as in the texts of documents.
  static let sign = "~~"

  /// The words, those with a line through them marked; of `softcopy/hardcopy` each half is looked at.
  static func marked(_ words: [OcrWord], _ ink: InkMap) -> [OcrWord] {
    // Only what is chosen from, and numbers: elsewhere a line is more often a ruling or a fold.
    let choices = Set(words.filter { $0.text.utf8.contains(0x2F) }.map(\.line))
    guard !choices.isEmpty || words.contains(where: { isNumber($0.text) }) else { return words }
    let line = ink.thickened
    return words.map { word in
      guard choices.contains(word.line) || isNumber(word.text) else { return word }
      let pieces = word.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let signs = word.text.unicodeScalars.count
      guard signs >= 3, word.height >= 8, WordSense.letters(word.text) >= 2 else { return word }
      var at = 0
      var isStruck = false
      let marked = pieces.map { piece in
        let count = piece.unicodeScalars.count
        defer { at += count + 1 }
        guard WordSense.letters(piece) >= 3 else { return piece }
        // Brackets and signs at its ends are no part of what is struck.
        let letters = piece.unicodeScalars.map { $0.properties.isAlphabetic }
        let first = letters.firstIndex(of: true) ?? 0
        let last = letters.lastIndex(of: true) ?? count - 1
        let from = word.left + word.width * (at + first) / signs
        let to = word.left + word.width * (at + last + 1) / signs
        guard Self.isStruck(line, from, to, word) else { return piece }
        isStruck = true
        return sign + piece + sign
      }
      guard isStruck else { return word }
      var word = word
      word.text = marked.joined(separator: "/")
      word.confidence = max(word.confidence, 0.6)
      return word
    }
  }

  private static func isNumber(_ text: String) -> Bool { text.utf8.count(where: \.isDigit) >= 6 }

  /// Whether a line goes through the middle of a word from end to end, level or a little sloping.
  static func isStruck(_ line: InkMap, _ from: Int, _ to: Int, _ word: OcrWord) -> Bool {
    let inset = max(1, word.height / 8)
    let columns = (from + inset)..<(to - inset)
    guard columns.count >= word.height, from >= 0, to < line.width else { return false }
    let band = (word.top + word.height * 28 / 100)...(word.top + word.height * 74 / 100)
    let most = max(2, columns.count / 12)
    for start in band {
      for slope in stride(from: -most, through: most, by: max(1, most / 4)) {
        let end = start + slope
        guard band.contains(end) else { continue }
        var dark = 0
        for x in columns where line[x, start + slope * (x - columns.lowerBound) / columns.count] { dark += 1 }
        if dark * 100 >= columns.count * 96 { return true }
      }
    }
    return false
  }
}
