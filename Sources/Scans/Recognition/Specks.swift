/// Specks: single points that stand out, as a worn photocopier or a bad fax line makes them.
enum Specks {
  /// The share of points, of those looked at, that differ strongly from all around them.
  static func share(_ picture: GreyPicture) -> Double {
    let (width, height) = (picture.width, picture.height)
    guard width > 8, height > 8 else { return 0 }
    var specks = 0
    var looked = 0
    picture.points.withUnsafeBufferPointer { points in
      // A prime step falls on every column in turn.
      for at in stride(from: width + 1, to: width * (height - 1) - 1, by: 13) {
        looked += 1
        let value = Int(points[at])
        var least = 255
        for neighbour in [at - width, at + width, at - 1, at + 1] {
          least = min(least, abs(Int(points[neighbour]) - value))
        }
        if least > 50 { specks += 1 }
      }
    }
    return Double(specks) / Double(max(1, looked))
  }

  /// The picture with each point replaced by the middle one of the nine around it.
  static func removed(_ picture: GreyPicture) -> GreyPicture {
    let (width, height) = (picture.width, picture.height)
    guard width > 2, height > 2 else { return picture }
    var result = Array(picture.points)
    picture.points.withUnsafeBufferPointer { points in
      result.withUnsafeMutableBufferPointer { result in
        var nine = [UInt8](repeating: 0, count: 9)
        nine.withUnsafeMutableBufferPointer { nine in
          for y in 1..<(height - 1) {
            for x in 1..<(width - 1) {
              var filled = 0
              for row in (y - 1)...(y + 1) {
                for column in (x - 1)...(x + 1) {
                  // Sorted in as they come.
                  let value = points[row * width + column]
                  var place = filled
                  while place > 0, nine[place - 1] > value {
                    nine[place] = nine[place - 1]
                    place -= 1
                  }
                  nine[place] = value
                  filled += 1
                }
              }
              result[y * width + x] = nine[4]
            }
          }
        }
      }
    }
    return GreyPicture(width: width, height: height, points: result[...])
  }
}
