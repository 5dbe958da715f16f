/// What can be seen of a page before anything on it is read: from a small copy.
struct PageLook {
  /// How many points of the page one point of the small copy is, each way.
  let factor: Int
  /// The lightness of the paper.
  let paper: PaperGrid
  /// Points of the small copy that are clearly darker than the paper around them and make shapes of letters.
  let ink: [Point]
  /// Width and height of the small copy.
  let width: Int
  let height: Int

  /// A point, from the left and top.
  struct Point {
    var x: Int32
    var y: Int32
  }

  init(_ picture: GreyPicture) {
    factor = max(1, max(picture.width, picture.height) / 900)
    let small = picture.shrunk(by: factor)
    (width, height) = (small.width, small.height)
    paper = PaperGrid(small)
    ink = InkShapes.letters(paper.ink(small), width: width, height: height)
  }

  /// Whether there is nothing on it: a speck of dust is not a letter.
  var isBlank: Bool { ink.count < 12 }

  /// How its lines lie: the quarter turn that seems to set them upright, in degrees clockwise, and by how
  /// many degrees clockwise they lean then; 0 when that cannot be told.
  ///
  /// Margins run across the lines, and in a short letter they stand out as well; level lines must lose
  /// clearly.
  var lines: (turn: Int, skew: Double) {
    let across = Skew.lines(ink, width: width, height: height)
    // The page turned by 270 degrees.
    let side = ink.map { Point(x: $0.y, y: Int32(width - 1) - $0.x) }
    let down = Skew.lines(side, width: height, height: width)
    if down.sharpness > across.sharpness * 1.4 {
      let up = Skew.uprightness(side, width: height, height: width, angle: down.angle)
      return (up < 0 ? 90 : 270, down.angle)
    }
    let up = Skew.uprightness(ink, width: width, height: height, angle: across.angle)
    return (up < -0.2 ? 180 : 0, across.angle)
  }

  /// Where nearly all of the ink lies, with a margin, in points of the page; `nil` for a blank page. A speck of dust
  /// far away does not count.
  var inkArea: (left: Int, top: Int, right: Int, bottom: Int)? {
    guard !isBlank else { return nil }
    func range(_ places: [Int32]) -> (Int, Int) {
      let sorted = places.sorted()
      return (Int(sorted[sorted.count / 100]), Int(sorted[sorted.count - 1 - sorted.count / 100]))
    }
    let (left, right) = range(ink.map(\.x))
    let (top, bottom) = range(ink.map(\.y))
    let margin = max(width, height) / 30
    return (
      max(0, left - margin) * factor, max(0, top - margin) * factor, min(width, right + margin) * factor,
      min(height, bottom + margin) * factor
    )
  }

  /// The share of the ink that lies within recognised words, 0...1; 1 for a blank page.
  func covered(by words: [OcrWord]) -> Double {
    guard !ink.isEmpty else { return 1 }
    var isWord = [Bool](repeating: false, count: width * height)
    for word in words {
      let left = max(0, word.left / factor - 1)
      let right = min(width, (word.left + word.width) / factor + 2)
      let top = max(0, word.top / factor - 1)
      let bottom = min(height, (word.top + word.height) / factor + 2)
      guard left < right, top < bottom else { continue }
      for row in top..<bottom {
        for column in left..<right { isWord[row * width + column] = true }
      }
    }
    return Double(ink.count { isWord[Int($0.y) * width + Int($0.x)] }) / Double(ink.count)
  }
}
