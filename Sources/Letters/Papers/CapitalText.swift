import Octets

/// Values that a card prints in capitals.
enum CapitalText {
  /// The words in capitals and figures, what a scanner saw around them left off; `nil` when there are none.
  ///
  /// `figures`: whether figures alone can belong to it, as in an address.
  static func clean(_ text: String, figures: Bool = false) -> String? {
    var words: [String] = []
    for token in text.utf8.split(whereSeparator: \.isBlank) {
      let capitals = token.count { $0 &- 0x41 < 26 }
      let digits = token.count(where: \.isDigit)
      let small = token.count { $0 &- 0x61 < 26 }
      let isPrint = capitals + digits > 0 && capitals + digits >= 2 * small
      if isPrint {
        let plain = String(decoding: token.filter { $0 < 0x80 }.map(upper), as: UTF8.self).trimming(edges)
        // `JL.`, `NO.`: an abbreviation keeps its point.
        let hasPoint = token.last == 0x2E && (2...4).contains(plain.utf8.count) && figures
        if !plain.isEmpty { words.append(hasPoint ? plain + "." : plain) }
      } else if !words.isEmpty {
        break
      }
    }
    while let first = words.first, words.count > 1, first.utf8.count == 1 { words.removeFirst() }
    while let last = words.last, words.count > 1,
      last.utf8.count == 1 && !figures || !last.utf8.contains(where: { $0.isAlpha || $0.isDigit && figures })
    {
      words.removeLast()
    }
    let kept = words.joined(separator: " ")
    let letters = kept.utf8.count(where: \.isAlpha)
    return letters >= 2 && kept.utf8.count <= 120 ? kept : nil
  }

  private static let edges = ":;.,=~_|'\"-*^<>"

  private static func upper(_ octet: UInt8) -> UInt8 { octet &- 0x61 < 26 ? octet & 0xDF : octet }
}
