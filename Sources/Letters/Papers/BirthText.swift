import Octets

/// Place and date of birth as a card has them: `LAMONGAN, 01-02-1990`.
enum BirthText {
  /// DDMMYYYY as read; empty when there are not eight figures in a date's shape.
  static func figures(_ text: String) -> [ReadFigure] {
    let tokens = tokens(text)
    for at in tokens.indices.dropLast(2).reversed() {
      let parts = [tokens[at], tokens[at + 1], tokens[at + 2]].map { $0.compactMap(ReadFigure.read) }
      guard zip(parts, tokens[at...]).allSatisfy({ $0.count == $1.count }), (1...2).contains(parts[0].count),
        (1...2).contains(parts[1].count), parts[2].count == 4, parts.joined().contains(where: \.isFigure)
      else { continue }
      let padded = parts.prefix(2).map { $0.count == 1 ? [ReadFigure(choices: [0])] + $0 : $0 }
      return padded[0] + padded[1] + parts[2]
    }
    // Hyphens lost: eight figures in a row, or in two pieces, at the end.
    var run: [ReadFigure] = []
    for token in tokens.reversed() {
      let figures = token.compactMap(ReadFigure.read)
      guard figures.count == token.count, figures.contains(where: \.isFigure), run.count + figures.count <= 8
      else { break }
      run = figures + run
    }
    return run.count == 8 && run.count(where: \.isFigure) >= 5 ? run : []
  }

  /// Whether a row can be that value: letters, then a date.
  static func looksLikeBirth(_ text: String) -> Bool {
    figures(text).count == 8 && (place(text)?.utf8.count ?? 0) >= 3
  }

  /// The place in capitals; `nil` when none can be read.
  static func place(_ text: String) -> String? {
    var words: [String] = []
    for token in text.utf8.split(whereSeparator: { $0.isBlank || $0 == 0x2C }) {
      if token.count(where: \.isDigit) * 2 >= token.count { break }
      let word = String(decoding: token.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self)
      let plain = word.trimming(".:;-=~_|'\"")
      if plain.utf8.count(where: \.isAlpha) >= 2 { words.append(plain) } else if !words.isEmpty { break }
    }
    let place = words.prefix(4).joined(separator: " ")
    return place.utf8.count >= 3 ? place : nil
  }

  private static func tokens(_ text: String) -> [[UInt8]] {
    text.utf8.split {
      $0.isBlank || [0x2D, 0x2F, 0x2E, 0x2C, 0x3A, 0x3B, 0x3D, 0x7E, 0x5F].contains($0) || $0 >= 0x80
    }
    .map { Array($0) }
  }
}
