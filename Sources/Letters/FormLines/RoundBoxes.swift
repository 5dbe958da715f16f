import Octets

/// Rings before the alternatives of a row that a recogniser took for letters: `O Diambil langsung Okurir OPos @Email`.
enum RoundBoxes {
  /// The lines of a form whose chosen alternatives have `(o)` or `■` where the others have `( )` or `□`, with boxes.
  static func filled(_ lines: [TextLine]) -> [TextLine] {
    func stands(_ sign: String) -> Bool { lines.contains { $0.text.holds(sign) } }
    let signs = [("(o)", "( )"), ("(O)", "( )"), ("■", "□"), ("●", "○")].filter {
      stands($0.0) && stands($0.1)
    }
    guard !signs.isEmpty else { return lines }
    return lines.map { line in
      var line = line
      for (full, empty) in signs where line.text.holds(full) || line.text.holds(empty) {
        line.text = line.text.replacing(full, with: "☒").replacing(empty, with: "☐")
      }
      return line
    }
  }

  /// The line with boxes for its rings, where one is filled and all others are empty; any other line as it is.
  static func mended(_ line: TextLine) -> TextLine {
    guard line.text.utf8.contains(where: { $0 == 0x40 || $0 >= 0xC2 }) else { return line }
    var pieces: [String] = []
    var (empty, filled) = (0, 0)
    let words = line.text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    for (at, word) in words.enumerated() {
      guard let (isFilled, rest) = ring(word),
        isAlternative(rest.isEmpty ? words[(at + 1)...].first { !$0.isEmpty } ?? "" : rest)
      else {
        pieces.append(word)
        continue
      }
      if isFilled { filled += 1 } else { empty += 1 }
      pieces.append((isFilled ? "☒" : "☐") + (rest.isEmpty ? "" : " " + rest))
    }
    guard filled == 1, empty >= 1 else { return line }
    var line = line
    line.text = pieces.joined(separator: " ")
    return line
  }

  /// Whether a word is or begins with what a ring is read as, and the rest of it.
  private static func ring(_ word: String) -> (isFilled: Bool, rest: String)? {
    for sign in ["@", "©", "®", "●", "◉", "⦿"] where word.begins(sign) {
      return (true, word.octets(sign.utf8.count..<word.utf8.count))
    }
    for sign in ["O", "0", "○", "◯"] where word.begins(sign) {
      return (false, word.octets(sign.utf8.count..<word.utf8.count))
    }
    return nil
  }

  private static func isAlternative(_ word: String) -> Bool {
    let plain = word.lowered
    return alternatives.contains(where: plain.begins)
  }

  private static let alternatives = [
    "diambil", "mengambil", "ambil", "kurir", "pos", "email", "e-mail", "surel", "faks", "fax", "melihat",
    "membaca", "salinan", "softcopy", "hardcopy", "soft", "hard", "fotokopi", "langsung", "dikirim",
    "digital",
    "cetak",
  ]
}
