/// Finds the article in what an officer gives as a legal basis for withholding information.
package enum ArticleOfLaw {
  /// What was found.
  package enum Finding: Sendable, Equatable {
    case found
    /// No word `Pasal` (or `Ps.`) with a number.
    case none
    /// Pasal 17 alone, without one of the letters a to j (UU 14/2008), and no other law.
    case withoutLetter
    /// Pasal 6 ayat (3) huruf e of UU 14/2008: the information is not held, which is no exemption and has its own notice.
    case notHeld
    /// An article of UU 14/2008 that lets nothing be withheld, or one of no law that is named.
    case noGround
  }

  /// Looks through a text of any length once.
  package static func find(_ text: String) -> Finding {
    let words = text.lowercased().utf8.split { !isWord($0) }.map(Array.init)
    let isOther = namesOtherLaw(words)
    var worst: Finding = .none
    for (index, word) in words.enumerated() where isArticle(word) {
      guard let number = words[safe: index + 1], let first = number.first, isDigit(first) else { continue }
      if isOther { return .found }
      let rest = words[(index + 2)...]
      let letter = number.count > 2 && number.last.map { !isDigit($0) } == true ? number.last : letter(rest)
      switch String(decoding: number.prefix(while: isDigit), as: UTF8.self) {
      case "17":
        if letter.map({ (0x61...0x6A).contains($0) }) == true { return .found }
        worst = .withoutLetter
      case "6":
        guard letter == 0x65 else { return .found }
        if worst != .withoutLetter { worst = .notHeld }
      default: if worst == .none { worst = .noGround }
      }
    }
    return worst
  }

  /// `huruf h`, `ayat (1) huruf c`, or the letter alone, before the next article.
  private static func letter(_ words: ArraySlice<[UInt8]>) -> UInt8? {
    for word in words.prefix(6) {
      if isArticle(word) { return nil }
      if word.count == 1, (0x61...0x7A).contains(word[0]) { return word[0] }
    }
    return nil
  }

  /// A law that is not UU 14/2008: by another number (`UU 43 Tahun 2009`, `Undang-Undang Nomor 27`) or by its name (`KUHP`,
  /// `Peraturan Menteri …`, `UU Perbankan`).
  private static func namesOtherLaw(_ words: [[UInt8]]) -> Bool {
    for (index, word) in words.enumerated() {
      let text = String(decoding: word, as: UTF8.self)
      if otherLaws.contains(text) { return true }
      guard lawWords.contains(text), let next = words[safe: index + 1], let first = next.first else {
        continue
      }
      if isDigit(first) {
        if !next.elementsEqual("14".utf8) { return true }
      } else if ["uu", "undang"].contains(text), next.count > 3 || text == "uu" {
        if !ownNames.contains(String(decoding: next, as: UTF8.self)) { return true }
      }
    }
    return false
  }

  private static let lawWords: Set<String> = ["uu", "undang", "nomor", "no", "perpres", "pp", "permen"]
  private static let otherLaws: Set<String> = [
    "kuhp", "kuhap", "kuhper", "kuhperdata", "peraturan", "perpres", "pp", "perma", "permen", "permendagri",
    "permenkes",
    "perda", "pergub", "perbup", "perwal", "perwali", "perki",
  ]
  /// What may follow `UU` or `Undang-Undang` where UU 14/2008 is meant.
  private static let ownNames: Set<String> = [
    "kip", "undang", "nomor", "no", "keterbukaan", "tentang", "tersebut", "dimaksud", "yang", "ini", "pasal",
    "huruf",
    "republik", "ri",
  ]

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
