import Octets

/// A Windows bitmap without compression, of 1, 4, 8, 24 or 32 bits a point.
struct BmpPicture {
  var width: Int
  var height: Int
  private let octets: [UInt8]
  private let bits: Int
  private let isTopDown: Bool
  private let start: Int
  private let palette: [UInt8]

  /// Reads the header; throws for one that is packed or unsound.
  init(_ octets: [UInt8]) throws(Trouble) {
    self.octets = octets
    guard let start = octets.little32(10), let headerSize = octets.little32(14), headerSize >= 40,
      let wide = octets.little32(18), let high = octets.little32(22), let bits = octets.little16(28),
      let packing = octets.little32(30)
    else { throw .damaged("gambar BMP") }
    // The height is signed; a negative one is a picture from the top.
    let signed = Int(Int32(truncatingIfNeeded: high))
    guard wide > 0, wide < 1 << 24, signed != 0, abs(signed) < 1 << 24 else { throw .damaged("gambar BMP") }
    guard [1, 4, 8, 24, 32].contains(bits), packing == 0 || packing == 3 && bits == 32 else {
      throw .unsupported("BMP khusus")
    }
    (width, height, self.bits, self.start, isTopDown) = (wide, abs(signed), bits, start, signed < 0)
    let colours = bits <= 8 ? 1 << bits : 0
    let from = 14 + headerSize
    palette =
      octets.run(from, min(colours * 4, max(0, min(start, octets.count) - from))).map { Array($0) } ?? []
  }

  /// The points; rows that a cut file has not stay white.
  func grey() -> GreyPicture {
    var points = [UInt8](repeating: 255, count: width * height)
    let stride = (width * bits + 31) / 32 * 4
    for line in 0..<height {
      guard octets.run(start + line * stride, stride) != nil else { break }
      let row = start + line * stride
      let target = (isTopDown ? line : height - 1 - line) * width
      for column in 0..<width { points[target + column] = point(row, column) }
    }
    return GreyPicture(width: width, height: height, points: points[...])
  }

  private func point(_ row: Int, _ column: Int) -> UInt8 {
    if bits >= 24 {
      let at = row + column * bits / 8
      return PngPoints.grey(octets[at + 2], octets[at + 1], octets[at])
    }
    let place = column * bits
    let shift = 8 - bits - (place & 7)
    let index = (Int(octets[row + (place >> 3)]) >> shift) & ((1 << bits) - 1)
    guard index * 4 + 2 < palette.count else { return 255 }
    return PngPoints.grey(palette[index * 4 + 2], palette[index * 4 + 1], palette[index * 4])
  }
}
