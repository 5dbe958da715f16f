/// Round places to choose by, as printouts of forms on the web have them: a thin ring, with a dot in it where it was
/// chosen.
enum FormRings {
  /// Rings below each other that make a list; a letter O stands alone.
  private static let least = 3
  private static let directions = 24

  /// The rings, from the top. `pieces`: what the page is made of, rings included.
  static func find(_ ink: InkMap, _ pieces: [InkPiece], textHeight: Int) -> [FormBox] {
    let sides = max(9, textHeight * 7 / 10)...max(10, textHeight * 2)
    let rings = pieces.filter { piece in
      sides.contains(piece.width) && sides.contains(piece.height)
        && abs(piece.width - piece.height) <= max(1, piece.width / 8) && isRing(piece, ink)
    }
    let listed = rings.filter { ring in
      rings.count {
        abs($0.left - ring.left) <= max(2, ring.width / 4)
          && abs($0.width - ring.width) <= max(2, ring.width / 8)
      } >= least
    }
    return listed.map { ring in
      FormBox(
        left: ring.left, top: ring.top, right: ring.right, bottom: ring.bottom, isTicked: isFilled(ring, ink))
    }
  }

  private static func isRing(_ piece: InkPiece, _ ink: InkMap) -> Bool {
    let radius = Double(piece.width) / 2
    func isDark(_ direction: Int, _ share: Double) -> Bool {
      let (sine, cosine) = Trigonometry.sineAndCosine(Double(direction) * 360 / Double(directions))
      let x = Double(piece.left + piece.right) / 2 + cosine * radius * share
      let y = Double(piece.top + piece.bottom) / 2 + sine * radius * share
      return ink[Int(x.rounded()), Int(y.rounded())]
    }
    let around = (0..<directions).count { direction in
      [0.98, 0.9, 0.82].contains { isDark(direction, $0) }
    }
    // Between the ring and its dot is paper; letters are thicker.
    let between = (0..<directions).count { isDark($0, 0.62) }
    return around >= directions - 2 && between <= directions / 5
  }

  private static func isFilled(_ ring: InkPiece, _ ink: InkMap) -> Bool {
    let inset = ring.width * 3 / 10
    let columns = (ring.left + inset)..<max(ring.left + inset + 1, ring.right - inset + 1)
    let rows = (ring.top + inset)..<max(ring.top + inset + 1, ring.bottom - inset + 1)
    return ink.count(columns, rows) * 4 > columns.count * rows.count
  }
}
