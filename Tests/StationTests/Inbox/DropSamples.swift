/// The smallest files of each kind that have an end, made by hand.
enum DropSamples {
  static let pdf = Array(
    "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n".utf8)

  /// With a whole smaller picture in its head, as cameras write.
  static let jpeg: [UInt8] = {
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56]
    let small: [UInt8] = [0xFF, 0xD8] + scan + [0xFF, 0xD9]
    let exif: [UInt8] = [0xFF, 0xE1, 0, UInt8(small.count + 8)] + Array("Exif\0\0".utf8) + small
    return [0xFF, 0xD8] + exif + scan + scan + [0xFF, 0xD9]
  }()

  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", 13) + chunk("IDAT", 40) + chunk("IEND", 0)

  private static func chunk(_ type: String, _ length: UInt8) -> [UInt8] {
    [0, 0, 0, length] + Array(type.utf8) + Array(repeating: 7, count: Int(length)) + [1, 2, 3, 4]
  }

  static let gif =
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]

  /// Two pages, the directories before the pixels.
  static func tiff(big: Bool) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      let octets = (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) }
      return big ? octets.reversed() : octets
    }
    func entry(_ tag: Int, _ type: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(1, 4)
        + (type == 3 ? number(value, 2) + [0, 0] : number(value, 4))
    }
    let size = 2 + 3 * 12 + 4
    var octets: [UInt8] = (big ? [0x4D, 0x4D, 0, 0x2A] : [0x49, 0x49, 0x2A, 0]) + number(8, 4)
    for page in 0..<2 {
      octets += number(3, 2) + entry(256, 3, 8) + entry(273, 4, 8 + 2 * size + page * 30) + entry(279, 3, 30)
      octets += number(page == 0 ? 8 + size : 0, 4)
    }
    return octets + Array(repeating: 0xAA, count: 60)
  }

  static let bmp: [UInt8] =
    Array("BM".utf8) + [74, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]
    + Array(repeating: 1, count: 56)

  static let webp: [UInt8] =
    Array("RIFF".utf8) + [36, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [24, 0, 0, 0]
    + Array(repeating: 5, count: 24)

  static let heic: [UInt8] =
    [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)
    + [0, 0, 0, 20] + Array("meta".utf8) + Array(repeating: 1, count: 12)
    + [0, 0, 0, 40] + Array("mdat".utf8) + Array(repeating: 9, count: 32)

  static let rtf = Array(#"{\rtf1\ansi Permohonan informasi {\b publik} dengan hormat}"#.utf8)

  static let docx = zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")])
  static let odt = zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])

  /// A ZIP of stored members; the sums are not looked at.
  static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
    var octets: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let sizes =
        number(0, 4) + number(text.utf8.count, 4) + number(text.utf8.count, 4) + number(name.utf8.count, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + number(0, 8) + sizes
      directory += number(0, 2) + number(0, 10) + number(octets.count, 4) + Array(name.utf8)
      octets += [0x50, 0x4B, 3, 4] + number(20, 2) + number(0, 8) + sizes + number(0, 2)
      octets += Array(name.utf8) + Array(text.utf8)
    }
    let start = octets.count
    octets +=
      directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(members.count, 2) + number(members.count, 2)
    return octets + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }
}
