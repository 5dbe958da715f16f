import Octets

/// The printed head of a letter: a body's name, seat, telephone and mail address above its first words.
enum LetterHead {
  /// Lines that may stand above a letter's first words.
  private static let most = 16

  /// The index of the line where the letter itself begins: its date's and addressee's lines or its salutation; 0 when
  /// none stands near the top.
  static func end(_ lines: [TextLine]) -> Int {
    let filled = lines.indices.filter { !lines[$0].isBlank }.prefix(most)
    return filled.first { isStart(lines[$0].trimmed.lowered) } ?? 0
  }

  private static func isStart(_ plain: String) -> Bool {
    starts.contains(where: plain.begins)
  }

  private static let starts = [
    "kepada", "yth", "dengan hormat", "yang bertanda tangan", "saya yang bertanda", "kami yang bertanda",
    "perihal", "hal ", "hal:", "nomor :", "nomor:", "assalamu",
  ]
}
