/// Sorting dark points by the shapes that they make: letters from specks of dust and from everything large.
enum InkShapes {
  /// Points of the small copy: no letter is higher, and no word is longer.
  private static let mostHeight = 48
  private static let mostWidth = 260

  /// The points that belong to shapes of the size of letters or of words grown together. Dust, photographs,
  /// shadows, stamps' rims, table rules and the table under a card are left out.
  static func letters(_ ink: [PageLook.Point], width: Int, height: Int) -> [PageLook.Point] {
    var isDark = [Bool](repeating: false, count: width * height)
    for point in ink { isDark[Int(point.y) * width + Int(point.x)] = true }
    var letters: [PageLook.Point] = []
    letters.reserveCapacity(ink.count)
    var shape: [PageLook.Point] = []
    for start in ink where isDark[Int(start.y) * width + Int(start.x)] {
      shape.removeAll(keepingCapacity: true)
      shape.append(start)
      isDark[Int(start.y) * width + Int(start.x)] = false
      var box = (left: start.x, right: start.x, top: start.y, bottom: start.y)
      var next = 0
      while next < shape.count {
        let point = shape[next]
        next += 1
        (box.left, box.right) = (min(box.left, point.x), max(box.right, point.x))
        (box.top, box.bottom) = (min(box.top, point.y), max(box.bottom, point.y))
        for y in max(0, Int(point.y) - 1)...min(height - 1, Int(point.y) + 1) {
          for x in max(0, Int(point.x) - 1)...min(width - 1, Int(point.x) + 1) where isDark[y * width + x] {
            isDark[y * width + x] = false
            shape.append(PageLook.Point(x: Int32(x), y: Int32(y)))
          }
        }
      }
      let high = Int(box.bottom - box.top) + 1
      let wide = Int(box.right - box.left) + 1
      // A page on its side has its words on end.
      let isSmall = min(high, wide) <= mostHeight && max(high, wide) <= mostWidth
      let isRule = max(high, wide) > 60 && min(high, wide) <= 3
      if isSmall, !isRule, shape.count > 2 { letters += shape }
    }
    return letters
  }
}
