import Octets

/// A JPEG's header (ITU-T T.81 annex B, Exif 2.32).
struct JpegPicture {
  var width = 0
  var height = 0
  var components = 0
  /// As Exif tells it: 1 upright, 2...8 turned or mirrored.
  var orientation = 1
  /// Whether Adobe's marker stands in it; CMYK is inverted then.
  private var isAdobe = false

  /// Walks the segments up to the picture's points; `nil` without a frame.
  init?(_ octets: [UInt8]) {
    var at = 2
    while at + 4 <= octets.count {
      guard octets[at] == 0xFF else {
        at += 1
        continue
      }
      let marker = octets[at + 1]
      if marker == 0xFF || marker == 0 || marker == 1 || (0xD0...0xD8).contains(marker) {
        at += marker == 0xFF ? 1 : 2
        continue
      }
      if marker == 0xD9 || marker == 0xDA { break }
      guard let length = octets.big16(at + 2), length >= 2 else { break }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        guard let high = octets.big16(at + 5), let wide = octets.big16(at + 7),
          let count = octets.run(at + 9, 1)
        else { break }
        (height, width, components) = (high, wide, Int(count[at + 9]))
      }
      if marker == 0xE1, octets.has("Exif\0\0", at: at + 4), let segment = octets.run(at + 10, length - 8) {
        orientation = TiffDirectory.orientation(exif: Array(segment)) ?? orientation
      }
      if marker == 0xEE, octets.has("Adobe", at: at + 4) { isAdobe = true }
      at += 2 + length
    }
    guard width > 0, height > 0, [1, 3, 4].contains(components) else { return nil }
  }

  /// The picture on a page, upright.
  func sheet(_ octets: [UInt8]) -> Sheet {
    let colours = [1: "/DeviceGray", 3: "/DeviceRGB"][components] ?? "/DeviceCMYK"
    let inverted = components == 4 && isAdobe ? " /Decode [1 0 1 0 1 0 1 0]" : ""
    var sheet = Sheet(
      width: width, height: height,
      pieces: [
        Sheet.Piece(
          left: 0, top: 0, width: width, height: height,
          entries: "/ColorSpace \(colours) /BitsPerComponent 8 /Filter /DCTDecode\(inverted)",
          octets: octets[...])
      ])
    sheet.orient(orientation)
    return sheet
  }
}

extension Sheet {
  /// Turns and mirrors as Exif and TIFF number it (TIFF 6.0, tag 274).
  mutating func orient(_ orientation: Int) {
    isMirrored = [2, 4, 5, 7].contains(orientation)
    turn = [3: 180.0, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270][orientation] ?? 0
  }
}
