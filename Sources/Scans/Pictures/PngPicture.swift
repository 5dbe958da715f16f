import Octets

/// A PNG (ISO 15948).
struct PngPicture {
  var width: Int
  var height: Int
  private let bits: Int
  /// 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.
  private let colour: Int
  private let isInterlaced: Bool
  private var palette: ArraySlice<UInt8> = []
  private var data: [UInt8] = []
  /// Whether the data was all there.
  private(set) var isWhole = false

  /// Reads the chunks; `nil` without a sound header.
  init?(_ octets: [UInt8]) {
    guard octets.has("IHDR", at: 12), let wide = octets.big32(16), let high = octets.big32(20),
      let kind = octets.run(24, 5), wide > 0, high > 0, wide < 1 << 24, high < 1 << 24,
      let channels = Self.channels[Int(kind[25])]
    else { return nil }
    (width, height, bits, colour) = (wide, high, Int(kind[24]), Int(kind[25]))
    isInterlaced = kind[28] == 1
    let isSound = [8, 16].contains(bits) || channels == 1 && [1, 2, 4].contains(bits)
    guard isSound, !(colour == 3 && bits == 16) else { return nil }
    var at = 8
    while let length = octets.big32(at), at <= octets.count - 8 {
      let isCut = octets.run(at + 8, length) == nil
      let content = octets.run(at + 8, min(length, octets.count - at - 8)) ?? []
      if octets.has("PLTE", at: at + 4) { palette = content.prefix(768) }
      if octets.has("IDAT", at: at + 4) { data += content }
      if octets.has("IEND", at: at + 4) { isWhole = true }
      if isCut || isWhole { break }
      at += 12 + length
    }
    guard !data.isEmpty, colour != 3 || palette.count >= 3 else { return nil }
  }

  private static let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]

  /// The picture on a page. The usual kinds go as they are; alpha and interlacing, which PDF has not, are
  /// unpacked here.
  func sheet() throws(Trouble) -> Sheet {
    let channels = Self.channels[colour] ?? 1
    if isInterlaced || channels == 2 || channels == 4 { return try PngPoints(self).grey().sheet }
    let colours =
      switch colour {
      case 0: "/DeviceGray"
      case 2: "/DeviceRGB"
      default:
        "[/Indexed /DeviceRGB \(palette.count / 3 - 1) <\(Self.hex(palette.prefix(palette.count / 3 * 3)))>]"
      }
    let entries =
      "/ColorSpace \(colours) /BitsPerComponent \(bits) /Filter /FlateDecode /DecodeParms << /Predictor 15"
      + " /Colors \(channels) /BitsPerComponent \(bits) /Columns \(width) >>"
    return Sheet(
      width: width, height: height,
      pieces: [
        Sheet.Piece(left: 0, top: 0, width: width, height: height, entries: entries, octets: data[...])
      ])
  }

  static func hex(_ octets: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(decoding: octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// What `PngPoints` needs.
  var parts:
    (bits: Int, colour: Int, channels: Int, isInterlaced: Bool, palette: ArraySlice<UInt8>, data: [UInt8])
  {
    (bits, colour, Self.channels[colour] ?? 1, isInterlaced, palette, data)
  }
}
