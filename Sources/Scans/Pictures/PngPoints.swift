import Octets

/// The points of a PNG, unpacked, on white.
struct PngPoints {
  private let picture: PngPicture
  private let bits: Int
  private let channels: Int
  private let colour: Int
  private let palette: [UInt8]
  private let rows: [UInt8]
  private var at = 0

  /// Throws `damaged` when not even a part of it can be inflated.
  init(_ picture: PngPicture) throws(Trouble) {
    self.picture = picture
    let parts = picture.parts
    (bits, channels, colour, palette) = (parts.bits, parts.channels, parts.colour, Array(parts.palette))
    // Interlaced rows are shorter and more; eight octets for each point and row bounds both.
    let most = (picture.width * parts.channels * parts.bits / 8 + 16) * (picture.height + 16) * 2
    do throws(Inflation.Fault) {
      rows = try Inflation.inflate(parts.data[...], .zlib, limit: most, partial: true).octets
    } catch {
      throw .damaged("gambar PNG")
    }
    guard !rows.isEmpty else { throw .damaged("gambar PNG") }
  }

  /// All passes; what a cut file has not stays white.
  func grey() -> GreyPicture {
    var points = [UInt8](repeating: 255, count: picture.width * picture.height)
    var reader = self
    if picture.parts.isInterlaced {
      for (x, y, stepX, stepY) in Self.passes { reader.pass(x, y, stepX, stepY, into: &points) }
    } else {
      reader.pass(0, 0, 1, 1, into: &points)
    }
    return GreyPicture(width: picture.width, height: picture.height, points: points[...])
  }

  /// The seven passes of Adam7: first column and row, steps.
  private static let passes = [
    (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
  ]

  private mutating func pass(_ x: Int, _ y: Int, _ stepX: Int, _ stepY: Int, into points: inout [UInt8]) {
    let columns = (picture.width - x + stepX - 1) / stepX
    guard columns > 0, picture.height > y else { return }
    let step = max(1, bits * channels / 8)
    let length = (columns * bits * channels + 7) / 8
    var above = [UInt8](repeating: 0, count: length)
    var row = above
    for line in stride(from: y, to: picture.height, by: stepY) {
      guard let packed = rows.run(at, length + 1) else { return }
      let filter = packed[at]
      let start = at + 1
      at += length + 1
      for index in 0..<length {
        let left = index >= step ? row[index - step] : 0
        let corner = index >= step ? above[index - step] : 0
        row[index] = packed[start + index] &+ Self.predicted(filter, left, above[index], corner)
      }
      for column in 0..<columns { points[line * picture.width + x + column * stepX] = point(row, column) }
      swap(&row, &above)
    }
  }

  private static func predicted(_ filter: UInt8, _ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    switch filter {
    case 1: return left
    case 2: return up
    case 3: return UInt8((Int(left) + Int(up)) / 2)
    case 4:
      let guess = Int(left) + Int(up) - Int(corner)
      let (a, b, c) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
      return a <= b && a <= c ? left : (b <= c ? up : corner)
    default: return 0
    }
  }

  private func point(_ row: [UInt8], _ column: Int) -> UInt8 {
    if bits < 8 {
      let place = column * bits
      let shift = 8 - bits - (place & 7)
      let value = (Int(row[place >> 3]) >> shift) & ((1 << bits) - 1)
      return colour == 3 ? paletteGrey(value) : UInt8(value * 255 / ((1 << bits) - 1))
    }
    let size = bits / 8
    let base = column * channels * size
    switch colour {
    case 0: return row[base]
    case 3: return paletteGrey(Int(row[base]))
    case 4: return Self.onWhite(row[base], row[base + size])
    case 2: return Self.grey(row[base], row[base + size], row[base + 2 * size])
    default:
      return Self.onWhite(Self.grey(row[base], row[base + size], row[base + 2 * size]), row[base + 3 * size])
    }
  }

  private func paletteGrey(_ index: Int) -> UInt8 {
    guard index * 3 + 2 < palette.count else { return 255 }
    return Self.grey(palette[index * 3], palette[index * 3 + 1], palette[index * 3 + 2])
  }

  /// Lightness (ITU-R BT.601).
  static func grey(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let sum: Int = Int(red) * 299 + Int(green) * 587 + Int(blue) * 114
    return UInt8(sum / 1000)
  }

  private static func onWhite(_ grey: UInt8, _ alpha: UInt8) -> UInt8 {
    let cover = Int(alpha)
    let sum = Int(grey) * cover + 255 * (255 - cover)
    return UInt8(sum / 255)
  }
}
