import Octets

/// A grey picture in memory, one octet a point, 0 black.
struct GreyPicture {
  var width: Int
  var height: Int
  /// Row by row from the top.
  var points: ArraySlice<UInt8>

  init(width: Int, height: Int, points: ArraySlice<UInt8>) {
    self.width = width
    self.height = height
    self.points = points
  }

  /// From a binary PGM of 8 bits without comments, as poppler writes it.
  init(pgm octets: [UInt8]) throws(Trouble) {
    let head = try Self.head(octets)
    guard let points = octets.run(head.start, head.width * head.height) else {
      throw .failedProgram("pdftoppm")
    }
    self.init(width: head.width, height: head.height, points: points)
  }

  /// Size and the place of the first point in a PGM; of other kinds of its family when `mark` is their digit.
  static func head(_ octets: [UInt8], mark: UInt8 = 0x35) throws(Trouble) -> (
    width: Int, height: Int, start: Int
  ) {
    var numbers: [Int] = []
    var at = 2
    while octets.starts(with: [0x50, mark]), numbers.count < 3, at < min(octets.count, 64) {
      while at < octets.count, octets[at].isBlank { at += 1 }
      var number = 0
      while at < octets.count, octets[at].isDigit, number < 1 << 24 {
        number = number * 10 + Int(octets[at] - 0x30)
        at += 1
      }
      numbers.append(number)
    }
    guard numbers.count == 3, numbers[0] > 0, numbers[1] > 0, numbers[2] == 255 else {
      throw .failedProgram("pdftoppm")
    }
    return (numbers[0], numbers[1], at + 1)
  }

  /// The picture on a page of its own.
  var sheet: Sheet {
    Sheet(
      width: width, height: height,
      pieces: [
        Sheet.Piece(
          left: 0, top: 0, width: width, height: height,
          entries: "/ColorSpace /DeviceGray /BitsPerComponent 8", octets: points)
      ])
  }
}
