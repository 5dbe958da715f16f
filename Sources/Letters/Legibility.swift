import Octets

/// Words that nobody could read on paper: the scanner puts U+FFFD in their place.
enum Legibility {
  /// The sign's octets.
  static let sign: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether some text has a word that could not be read.
  static func isBroken(_ text: String) -> Bool { Array(text.utf8).firstOffset(of: sign) != nil }

  /// The lines of a field without the words that could not be read; `nil` when too little is left: more than a third
  /// is gone, or one word of a name, of which a part is no name.
  static func readable(_ lines: [String], _ field: Field) -> [String]? {
    guard lines.contains(where: isBroken) else { return lines }
    var (all, broken) = (0, 0)
    let kept = lines.map { line in
      line.utf8.split { $0.isBlank }.filter { word in
        all += 1
        let isBroken = Array(word).firstOffset(of: sign) != nil
        if isBroken { broken += 1 }
        return !isBroken
      }.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
    }
    switch field {
    case .nik, .phone, .email, .contact, .reference:
      return kept.allSatisfy { $0.trimming(":/ ").isEmpty } ? nil : kept
    case .name: return nil
    default: return broken * 3 > all ? nil : kept
    }
  }

  /// Whether words of which half or more are no words: `5 Pengaw 5`, what is left of a line below a stamp.
  static func isFragment(_ text: String) -> Bool {
    let words = text.utf8.split(whereSeparator: \.isBlank)
    let alone = words.count { $0.count == 1 }
    let whole = words.count { $0.count(where: \.isAlpha) >= 3 }
    return alone > 0 && whole * 2 <= words.count
  }

  /// Whether a name read from paper can be one: handwriting that was guessed has capitals within words, and letters
  /// that stand alone.
  static func isName(_ name: String) -> Bool {
    if isBroken(name) { return false }
    // `AWW.`, `NATA`: a signature that was read as letters.
    let letters = name.utf8.filter(\.isAlpha)
    if letters.count <= 4, letters.count == name.trimming(". ").utf8.count, letters.allSatisfy({ $0 < 0x5B })
    {
      return false
    }
    return name.utf8.split { $0.isBlank }.allSatisfy { word in
      let octets = Array(word)
      let letters = octets.filter(\.isAlpha)
      if octets.contains(where: \.isDigit) { return false }
      if octets.count == 1, (0x61...0x7A).contains(octets[0]) { return false }
      if letters.isEmpty || octets.contains(where: { $0 < 0x80 && !$0.isAlpha && !".,'-/".utf8.contains($0) })
      {
        return false
      }
      // `KuSumanin`; `McKenna`, `M.Si` and `D'Costa` are names.
      return !octets.indices.dropFirst(3).contains { at in
        (0x41...0x5A).contains(octets[at]) && (0x61...0x7A).contains(octets[at - 1])
          && (0x61...0x7A).contains(octets[at - 2])
      }
    }
  }
}
