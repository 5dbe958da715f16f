/// Marks that are looked for together, with the pieces by which they are found.
struct MarkBook<Meaning: Sendable>: Sendable {
  let marks: [Mark<Meaning>]
  /// Pieces by their first two letters.
  private let pieces: [[Piece]]

  /// A part of a mark; of one more part than the mark may have errors, one at least stands as it is.
  private struct Piece: Sendable {
    var mark: Int
    /// Letters of the mark before it.
    var offset: Int
    var letters: [UInt8]
  }

  init(_ marks: [Mark<Meaning>]) {
    self.marks = marks
    var pieces = [[Piece]](repeating: [], count: 27 * 27)
    for (at, mark) in marks.enumerated() where mark.letters.count >= 2 {
      let parts = min(mark.allowed + 1, mark.letters.count / 2)
      for part in 0..<parts {
        let range = (mark.letters.count * part / parts)..<(mark.letters.count * (part + 1) / parts)
        let letters = Array(mark.letters[range])
        pieces[Int(letters[0]) * 27 + Int(letters[1])].append(
          Piece(mark: at, offset: range.lowerBound, letters: letters))
      }
    }
    self.pieces = pieces
  }

  /// For each mark the parts of a page where it can stand, in order, none over another.
  func windows(_ page: PageLetters) -> [[Range<Int>]] {
    var windows = [[Range<Int>]](repeating: [], count: marks.count)
    let text = page.letters
    guard text.count > 1 else { return windows }
    for at in 0..<(text.count - 1) {
      for piece in pieces[Int(text[at]) * 27 + Int(text[at + 1])] where stands(piece, text, at) {
        let mark = marks[piece.mark]
        let from = at - piece.offset - mark.allowed
        if mark.isWhole, !beginsWord(page, from...(from + 2 * mark.allowed)) { continue }
        let window = max(0, from)..<min(text.count, at - piece.offset + mark.letters.count + mark.allowed + 1)
        if let last = windows[piece.mark].last, last.upperBound >= window.lowerBound {
          let merged = min(last.lowerBound, window.lowerBound)..<max(last.upperBound, window.upperBound)
          windows[piece.mark][windows[piece.mark].count - 1] = merged
        } else {
          windows[piece.mark].append(window)
        }
      }
    }
    return windows
  }

  private func stands(_ piece: Piece, _ text: [UInt8], _ at: Int) -> Bool {
    let letters = piece.letters
    guard at + letters.count <= text.count else { return false }
    var next = 2
    while next < letters.count {
      if letters[next] != text[at + next] { return false }
      next += 1
    }
    return true
  }

  private func beginsWord(_ page: PageLetters, _ starts: ClosedRange<Int>) -> Bool {
    starts.contains { page.places.indices.contains($0) && page.places[$0].startsWord }
  }
}
