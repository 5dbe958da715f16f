/// The `I` of Balinese names, which stands alone and is taken for a stroke: `| Ketut`, `(1 Gede`.
enum BalineseNames {
  /// The words with such strokes as the letter they are. A stroke where the colons of other lines stand, and none
  /// before it, is left: it may be a colon.
  static func mended(_ words: [OcrWord]) -> [OcrWord] {
    var mended = words
    let colons = words.filter { $0.text.utf8.first == 0x3A }
    for (index, word) in words.enumerated().dropLast() {
      let next = words[index + 1]
      guard next.line == word.line, next.left - word.left - word.width < max(word.height, next.height) * 2,
        follows.contains(WordSense.bare(next.text))
      else { continue }
      let isInside = word.text.utf8.first == 0x28
      guard strokes.contains(isInside ? String(word.text.dropFirst()) : word.text) else { continue }
      let isBehindColon =
        index > 0 && words[index - 1].line == word.line && words[index - 1].text.utf8.last == 0x3A
      let near = colons.count { abs($0.left - word.left) < max(4, word.height / 2) }
      guard isInside || isBehindColon || near < 2 else { continue }
      mended[index].text = isInside ? "(I" : "I"
      mended[index].confidence = max(word.confidence, 0.7)
    }
    return mended
  }

  private static let strokes: Set<String> = ["|", "1", "l", "!", "[", "]", "i", "I", "/"]

  /// Names that stand behind it.
  static let follows: Set<String> = [
    "made", "wayan", "gusti", "nyoman", "ketut", "putu", "komang", "kadek", "gede", "gde", "dewa", "nengah",
    "luh", "ngurah", "gst", "md", "wyn", "kt", "nym", "gd", "ngr",
  ]
}
