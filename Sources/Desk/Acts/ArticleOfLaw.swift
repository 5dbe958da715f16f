/// Finds the article in what an officer gives as a legal basis.
package enum ArticleOfLaw {
  /// What was found.
  package enum Finding: Sendable, Equatable {
    case found
    /// No word `Pasal` (or `Ps.`) with a number.
    case none
    /// Pasal 17 alone, without one of the letters a to j (UU 14/2008), and no other law.
    case withoutLetter
  }

  /// Looks through a text of any length once.
  package static func find(_ text: String) -> Finding {
    let words = text.lowercased().utf8.split { !isWord($0) }.map(Array.init)
    var needsLetter = false
    for (index, word) in words.enumerated() where isArticle(word) {
      guard let number = words[safe: index + 1], let first = number.first, isDigit(first) else { continue }
      let digits = number.prefix(while: isDigit)
      guard digits.elementsEqual("17".utf8) else { return .found }
      if number.count > 2 || hasLetter(words[(index + 2)...]) || namesOtherLaw(words) { return .found }
      needsLetter = true
    }
    return needsLetter ? .withoutLetter : .none
  }

  /// `huruf h`, `ayat (1) huruf c`, or the letter alone, before the next article.
  private static func hasLetter(_ words: ArraySlice<[UInt8]>) -> Bool {
    for word in words.prefix(6) {
      if isArticle(word) { return false }
      if word.count == 1, (0x61...0x6A).contains(word[0]) { return true }
    }
    return false
  }

  /// A law with another number than 14 of 2008: `UU 43 Tahun 2009`, `Undang-Undang Nomor 27`.
  private static func namesOtherLaw(_ words: [[UInt8]]) -> Bool {
    for (index, word) in words.enumerated()
    where ["uu", "undang", "nomor", "no", "perpres", "pp", "permen"].contains(where: {
      word.elementsEqual($0.utf8)
    }) {
      if let number = words[safe: index + 1], let first = number.first, isDigit(first),
        !number.elementsEqual("14".utf8)
      {
        return true
      }
    }
    return false
  }

  private static func isArticle(_ word: [UInt8]) -> Bool {
    ["pasal", "ps", "psl"].contains { word.elementsEqual($0.utf8) }
  }

  private static func isWord(_ octet: UInt8) -> Bool {
    isDigit(octet) || (0x61...0x7A).contains(octet) || octet >= 0x80
  }

  private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
}

extension Array {
  /// The element at an index; `nil` beyond the end.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
