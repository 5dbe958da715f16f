import Scans
import Testing
import Tools

@testable import Scans

@Suite("Pictures by their octets")
struct PictureTests {
  private func read(_ octets: [UInt8]) -> DocumentText {
    DocumentScanner(find: { _ in nil }).read(octets, mediaType: "", name: nil)
  }

  private static func big(_ value: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count) + Array(name.utf8) + content + big(Int(SampleZip.crc(Array(name.utf8) + content)))
  }

  private static func png(
    _ width: Int, _ height: Int, bits: UInt8, colour: UInt8, interlaced: Bool = false, rows: [UInt8],
    palette: [UInt8] = []
  ) -> [UInt8] {
    let head = big(width) + big(height) + [bits, colour, 0, 0, interlaced ? 1 : 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + (palette.isEmpty ? [] : chunk("PLTE", palette))
      + chunk("IDAT", SampleZip.deflated(rows, wrapped: true)) + chunk("IEND", [])
  }

  @Test("A bomb is told by its header, before any program sees it", arguments: [10_000, 10_001])
  func pixelLimit(width: Int) throws {
    let isBeyond = width > 10_000
    let stopped: [Trouble] = [.tooLarge]
    let wide = SampleZip.two(width)
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8] + Self.big(width)[2...] + [0x27, 0x10, 1, 1, 0x11, 0, 0xFF, 0xD9]
    let files: [[UInt8]] = [
      jpeg, Self.png(10_000, width, bits: 1, colour: 0, rows: [0]),
      Array("GIF89a".utf8) + wide + [0x10, 0x27, 0, 0, 0, 0x2C, 0, 0, 0, 0] + wide + [
        0x10, 0x27, 0, 2, 0, 0x3B,
      ],
    ]
    for file in files { #expect((read(file).troubles == stopped) == isBeyond) }
    let heic =
      Self.big(24) + Array("ftypheic".utf8) + Self.big(0) + Array("mif1heic".utf8) + Self.big(60)
      + Array("meta".utf8) + Self.big(0) + Self.big(20) + Array("ispe".utf8) + Self.big(0) + Self.big(512)
      + Self.big(512) + Self.big(20) + Array("ispe".utf8) + Self.big(0) + Self.big(width) + Self.big(10_000)
    #expect(read(heic).troubles == (isBeyond ? stopped : [.missingProgram("heif-convert")]))
    let webp =
      Array("RIFF".utf8) + SampleZip.four(100) + Array("WEBPVP8X".utf8) + SampleZip.four(10)
      + SampleZip.four(0)
      + SampleZip.four(width - 1)[..<3] + SampleZip.four(9999)[..<3]
    #expect(read(webp).troubles == (isBeyond ? stopped : [.missingProgram("dwebp")]))
  }

  @Test(
    "A picture without a picture in it is damaged",
    arguments: [
      [0xFF, 0xD8, 0xFF, 0xD9], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF89a".utf8),
      [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0],
      Array("RIFFxxxxWEBPVP8 ".utf8), [0, 0, 0, 24] + Array("ftypheic        ".utf8),
    ] as [[UInt8]])
  func damaged(octets: [UInt8]) {
    guard case .damaged? = read(octets).troubles.first else {
      Issue.record("\(read(octets))")
      return
    }
  }

  @Test("Exif tells how a JPEG was held, whichever way its numbers are written", arguments: [false, true])
  func exif(isBig: Bool) {
    let two = { (value: Int) -> [UInt8] in isBig ? Array(Self.big(value)[2...]) : SampleZip.two(value) }
    let four = { (value: Int) -> [UInt8] in isBig ? Self.big(value) : SampleZip.four(value) }
    for orientation in 1...8 {
      var segment = Array("Exif\0\0".utf8)
      segment += Array((isBig ? "MM" : "II").utf8)
      for part in [two(42), four(8), two(1), two(274), two(3), four(1), two(orientation), [0, 0], four(0)] {
        segment += part
      }
      var jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1]
      jpeg += Self.big(segment.count + 2)[2...]
      jpeg += segment
      jpeg += [0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xFF, 0xD9]
      let picture = JpegPicture(jpeg)
      #expect(picture?.orientation == orientation)
      let size = picture?.sheet(jpeg).size(scale: 1)
      #expect(size?.width == (orientation < 5 ? 40 : 30))
    }
  }

  @Test("A PNG with alpha stands on white; one that comes in passes comes out whole")
  func png() throws {
    let alpha = try #require(
      PngPicture(Self.png(2, 1, bits: 8, colour: 6, rows: [0, 0, 0, 0, 255, 0, 0, 0, 0])))
    #expect(try Array(PngPoints(alpha).grey().points) == [0, 255])
    let grey = try #require(
      PngPicture(Self.png(2, 2, bits: 8, colour: 4, rows: [1, 10, 255, 20, 0, 2, 5, 0, 5, 0])))
    // The first row's second point is 10 + 20 of full cover; the second row adds 5 to each.
    #expect(try Array(PngPoints(grey).grey().points) == [10, 30, 15, 35])
    // 3 by 3 in seven passes: rows of passes 1, 4, 5, 6, 7 only.
    let passes: [UInt8] = [0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6]
    let laced = try #require(PngPicture(Self.png(3, 3, bits: 8, colour: 0, interlaced: true, rows: passes)))
    #expect(try Array(PngPoints(laced).grey().points) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    // A palette of one bit, and a stream that ends too soon.
    let bits = try #require(
      PngPicture(
        Self.png(
          3, 1, bits: 1, colour: 3, interlaced: true, rows: [0, 0, 0, 0x80, 0, 0x80],
          palette: [0, 0, 0, 255, 255, 255])))
    #expect(try PngPoints(bits).grey().points.count == 3)
    let short = try #require(PngPicture(Self.png(1, 9, bits: 8, colour: 4, rows: [0, 0, 255])))
    #expect(try Array(PngPoints(short).grey().points) == [0, 255, 255, 255, 255, 255, 255, 255, 255])
  }

  @Test("A GIF and a bitmap are unpacked here")
  func gifAndBmp() throws {
    // Ten by ten from the format's description: white, red and blue (What's In A GIF, Matthew Flickinger).
    let gif: [UInt8] =
      Array("GIF89a".utf8) + [10, 0, 10, 0, 0x91, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 0]
      + [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 10, 0, 10, 0, 0, 2, 22]
      + [
        0x8C, 0x2D, 0x99, 0x87, 0x2A, 0x1C, 0xDC, 0x33, 0xA0, 0x02, 0x75, 0xEC, 0x95, 0xFA, 0xA8, 0xDE, 0x60,
        0x8C,
      ]
      + [0x04, 0x91, 0x4C, 0x01, 0, 0x3B]
    let points = Array(try #require(GifPicture(gif)).grey().points)
    #expect(points.prefix(10) == [76, 76, 76, 76, 76, 29, 29, 29, 29, 29])
    #expect(points.count == 100)
    let head =
      Array("BM".utf8) + SampleZip.four(0) + SampleZip.four(0) + SampleZip.four(54) + SampleZip.four(40)
    let bmp =
      head + SampleZip.four(2) + SampleZip.four(2) + SampleZip.two(1) + SampleZip.two(24)
      + [UInt8](repeating: 0, count: 24) + [0, 0, 0, 255, 255, 255, 0, 0] + [10, 10, 10, 20, 20, 20, 0, 0]
    #expect(Array(try BmpPicture(bmp).grey().points) == [10, 20, 0, 255])
    #expect(Array(try BmpPicture(Array(bmp.dropLast(8))).grey().points) == [255, 255, 0, 255])
  }

  @Test(
    "Any octet of a small picture may change without a crash",
    arguments: ["gif", "bmp", "png", "tiff", "jpeg"])
  func mutated(kind: String) throws {
    let octets: [UInt8]
    switch kind {
    case "gif":
      octets =
        Array("GIF89a".utf8) + [2, 0, 2, 0, 0x91, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0x2C]
        + [0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x8C, 0x2D, 0x05, 0, 0x3B]
    case "bmp":
      octets =
        Array("BM".utf8) + SampleZip.four(0) + SampleZip.four(0) + SampleZip.four(62) + SampleZip.four(40)
        + SampleZip.four(8) + SampleZip.four(1) + SampleZip.two(1) + SampleZip.two(1)
        + [UInt8](repeating: 0, count: 24) + [0, 0, 0, 0, 255, 255, 255, 0, 0xAA, 0, 0, 0]
    case "png": octets = Self.png(2, 1, bits: 8, colour: 6, rows: [4, 0, 0, 0, 255, 0, 0, 0, 0])
    case "tiff":
      let tag = { (id: Int, value: Int) in
        SampleZip.two(id) + SampleZip.two(4) + SampleZip.four(1) + SampleZip.four(value)
      }
      octets =
        [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] + SampleZip.two(7) + tag(256, 8) + tag(257, 1) + tag(258, 1)
        + tag(259, 1) + tag(262, 1) + tag(273, 98) + tag(279, 1) + SampleZip.four(0) + [0xAA]
    default:
      octets = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9]
    }
    for at in octets.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var copy = octets
        copy[at] = value
        // Programs are not there, so that what our own readers do is all that is tried.
        _ = read(copy)
      }
    }
    for length in octets.indices { _ = read(Array(octets.prefix(length))) }
  }

  @Test("A chain of TIFF directories that comes back to itself ends, and their number is limited")
  func directories() {
    var tiff: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]
    #expect(TiffDirectory.all(tiff, limit: 9).pages.count == 1)
    tiff = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]
    for index in 0..<5 { tiff += [0, 0] + SampleZip.four(index == 4 ? 0 : 8 + 6 * (index + 1)) }
    #expect(TiffDirectory.all(tiff, limit: 5).hasMore == false)
    #expect(TiffDirectory.all(tiff, limit: 4).hasMore == true)
    #expect(TiffDirectory.all(tiff, limit: 4).pages.count == 4)
  }

  @Test("Quarter turns move points, four of them give the picture back")
  func turns() {
    let picture = GreyPicture(width: 3, height: 2, points: [1, 2, 3, 4, 5, 6])
    let turned = picture.turned(by: 90)
    #expect((turned.width, turned.height) == (2, 3))
    #expect(Array(turned.points) == [4, 1, 5, 2, 6, 3])
    #expect(Array(picture.turned(by: 180).points) == [6, 5, 4, 3, 2, 1])
    #expect(Array(turned.turned(by: 270).points) == Array(picture.points))
  }
}
