import Mime
import Octets

/// A property in a TNEF (MS-OXTNEF section 2.1.3.4).
struct MapiProperty {
  var id: Int
  var type: Int
  var content: ArraySlice<UInt8>

  /// The properties that can be read; one that is cut off, or of an unknown type, ends them.
  static func all(_ octets: [UInt8]) -> [MapiProperty] {
    var properties: [MapiProperty] = []
    var at = 4
    var left = min(octets.little32(0) ?? 0, 10_000)
    while left > 0, let type = octets.little16(at), let id = octets.little16(at + 2) {
      left -= 1
      at += 4
      if id >= 0x8000 {
        guard let kind = octets.little32(at + 16) else { break }
        let length = kind == 1 ? octets.little32(at + 20).map(padded) : 0
        guard let length else { break }
        at += 24 + length
      }
      guard let property = property(octets, &at, id: id, type: type) else { break }
      properties.append(property)
    }
    return properties
  }

  /// The text of a string property; a binary one is taken for text of a code page.
  func text(_ codePage: String) -> String {
    let label = type & 0xFFF == 0x1F ? "utf-16le" : codePage
    let text = Charset.text(Array(content), label: label)
    return String(text.unicodeScalars.prefix { $0 != "\0" })
  }

  private static func property(_ octets: [UInt8], _ at: inout Int, id: Int, type: Int) -> MapiProperty? {
    let isMany = type & 0x1000 != 0
    if let size = sizes[type & 0xFFF] {
      let count = isMany ? octets.little32(at) : 1
      if isMany { at += 4 }
      guard let count, count <= octets.count, let content = octets.run(at, size * count) else { return nil }
      at += size * count
      return MapiProperty(id: id, type: type, content: content)
    }
    guard [0x0D, 0x1E, 0x1F, 0x102].contains(type & 0xFFF), let count = octets.little32(at) else {
      return nil
    }
    at += 4
    var first: ArraySlice<UInt8>?
    for _ in 0..<min(count, 10_000) {
      guard let length = octets.little32(at), let content = octets.run(at + 4, length) else { return nil }
      if first == nil { first = content }
      at += 4 + padded(length)
    }
    return MapiProperty(id: id, type: type, content: first ?? [])
  }

  /// Octets of the types that have a fixed length, as they lie in the file.
  private static let sizes = [
    0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16,
  ]

  private static func padded(_ length: Int) -> Int { (length + 3) / 4 * 4 }
}
