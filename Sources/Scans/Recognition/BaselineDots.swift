/// Dots between the letters of one line.
enum BaselineDots {
  /// Pieces of ink that are compared with each other.
  private static let most = 400

  /// The dots of a picture of one line, from the left: small, of one size, where the letters beside them end.
  static func find(_ crop: GreyPicture) -> [InkPiece] {
    let ink = ink(crop)
    let pieces = ink.pieces(side: crop.height * 3)
    // An address has sixty letters at most; a picture of noise has thousands of pieces.
    guard pieces.count <= most else { return [] }
    let heights = pieces.map(\.height).filter { $0 * 4 > crop.height }.sorted()
    guard heights.count >= 4 else { return [] }
    let letter = heights[heights.count / 2]
    let letters = pieces.filter { $0.height * 2 > letter }
    let small = pieces.filter { piece in
      let (most, least) = (max(piece.width, piece.height), min(piece.width, piece.height))
      return most * 10 <= letter * 4 && least * 16 >= letter && most * 2 <= least * 3 + 2
        && isOnLine(piece, letters, letter)
    }
    // Specks of the paper are smaller than the dots that were printed.
    let largest = small.map(\.count).max() ?? 0
    return small.filter { $0.count * 5 >= largest * 2 }.sorted { $0.left < $1.left }
  }

  /// Whether a piece stands between two letters, and as low as they do; the dot of an i stands above its stem.
  private static func isOnLine(_ piece: InkPiece, _ letters: [InkPiece], _ letter: Int) -> Bool {
    let before = letters.filter { $0.x < piece.left }.max { $0.right < $1.right }
    let behind = letters.filter { $0.x > piece.right }.min { $0.left < $1.left }
    guard let before, let behind, piece.left - before.right < letter * 2,
      behind.left - piece.right < letter * 2
    else { return false }
    // A part of a broken letter has the rest of it above.
    let isInside = letters.contains { $0.left < piece.x - 1 && $0.right > piece.x + 1 && $0.top < piece.top }
    // A g or y reaches further down than the line.
    let line = min(before.bottom, behind.bottom)
    return !isInside && piece.y * 10 > line * 10 - letter * 4 && piece.y * 10 < line * 10 + letter * 3
  }

  /// Points darker than half way between the paper and the letters.
  private static func ink(_ crop: GreyPicture) -> InkMap {
    let sorted = crop.points.sorted()
    let paper = Int(sorted[sorted.count * 3 / 4])
    let dark = Int(sorted[sorted.count / 50])
    let bar = dark + (paper - dark) * 6 / 10
    return InkMap(width: crop.width, height: crop.height, isInk: crop.points.map { Int($0) < bar })
  }
}
