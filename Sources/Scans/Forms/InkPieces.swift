/// A piece of ink that touches no other.
struct InkPiece {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  /// Its dark points; at most those that a piece of the wanted size can have.
  var count: Int

  var width: Int { right - left + 1 }
  var height: Int { bottom - top + 1 }
  var x: Int { (left + right) / 2 }
  var y: Int { (top + bottom) / 2 }
}

extension InkMap {
  /// The pieces of ink that are at most `side` points wide and high, from the top.
  func pieces(side: Int) -> [InkPiece] {
    var seen = [Bool](repeating: false, count: width * height)
    var pieces: [InkPiece] = []
    var stack: [Int] = []
    isInk.withUnsafeBufferPointer { points in
      seen.withUnsafeMutableBufferPointer { seen in
        for start in 0..<(width * height) where points[start] && !seen[start] {
          let (x, y) = (start % width, start / width)
          var piece = InkPiece(left: x, top: y, right: x, bottom: y, count: 0)
          stack.append(start)
          seen[start] = true
          while let at = stack.popLast() {
            let (x, y) = (at % width, at / width)
            (piece.left, piece.right) = (min(piece.left, x), max(piece.right, x))
            piece.bottom = max(piece.bottom, y)
            piece.top = min(piece.top, y)
            piece.count += 1
            for row in max(0, y - 1)...min(height - 1, y + 1) {
              for column in max(0, x - 1)...min(width - 1, x + 1) {
                let next = row * width + column
                if points[next], !seen[next] {
                  seen[next] = true
                  stack.append(next)
                }
              }
            }
          }
          if piece.width <= side, piece.height <= side { pieces.append(piece) }
        }
      }
    }
    return pieces
  }
}
