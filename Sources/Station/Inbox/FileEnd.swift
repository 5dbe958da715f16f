import Glibc
import Octets

/// Whether a file's end is there, by the rules of its kind: a copy or a scan that is still being written
/// lacks it.
enum FileEnd: Sendable, Equatable {
  case whole
  case cut
  /// The kind has no end that could be told (mail, text, old Word files).
  case untold

  /// Looks for the end of a file; an empty file is cut, whatever it should be.
  static func of(_ kind: DropKind, _ octets: [UInt8]) -> FileEnd {
    guard !octets.isEmpty else { return .cut }
    let isWhole: Bool? =
      switch kind {
      case .pdf: pdf(octets)
      case .jpeg: jpeg(octets)
      case .png: png(octets)
      case .gif: octets.last { ![0, 0x0A, 0x0D].contains($0) } == 0x3B
      case .tiff: TiffEnd(octets).isWhole
      case .bmp: (OctetNumbers(octets: octets).number(2, 4) ?? .max) <= octets.count
      case .webp:
        (OctetNumbers(octets: octets).number(4, 4) ?? .max) <= octets.count - 8 && !isUnfilled(octets)
      case .heic: boxes(octets) && !isUnfilled(octets)
      case .docx, .odt, .zip: ZipEnd(octets) != nil
      case .rtf: rtf(octets)
      case .doc, .mail, .text, .other: nil
      }
    if let isWhole { return isWhole ? .whole : .cut }
    return isUnfilled(octets) ? .cut : .untold
  }

  /// `%%EOF` in the last 2 KiB (readers look in the last 1024 octets; some scanners fill up the block), and
  /// for a file made for the web, which has such a mark near its start too, the length it names (ISO 32000-1
  /// F.3.3).
  private static func pdf(_ octets: [UInt8]) -> Bool {
    let view = OctetNumbers(octets: octets)
    if let mark = view.place(of: Array("/Linearized".utf8), from: 0, to: 1024),
      let length = view.place(of: Array("/L ".utf8), from: mark, to: mark + 256),
      let named = Int(
        String(decoding: octets[(length + 3)...].prefix { $0.isDigit }.prefix(12), as: UTF8.self)),
      named > octets.count
    {
      return false
    }
    return view.lastPlace(of: Array("%%EOF".utf8), from: octets.count - 2048) != nil
  }

  /// The end of the picture itself (FFD9), segment by segment: a small picture inside the head has an end
  /// too, and telephones append films and further pictures.
  private static func jpeg(_ octets: [UInt8]) -> Bool {
    octets.withUnsafeBytes { buffer in
      var at = 2
      while let marker = nextMarker(buffer, &at) {
        switch marker {
        case 0xD9: return true
        case 0, 0x01, 0xD0...0xD7: continue
        default:
          guard at <= buffer.count - 2 else { return false }
          at += max(2, Int(buffer[at]) << 8 | Int(buffer[at + 1]))
        }
      }
      return false
    }
  }

  /// The octet after the next run of FF; the place moves behind it.
  private static func nextMarker(_ buffer: UnsafeRawBufferPointer, _ at: inout Int) -> UInt8? {
    guard at < buffer.count, let base = buffer.baseAddress,
      let hit = memchr(base.advanced(by: at), 0xFF, buffer.count - at)
    else { return nil }
    at = base.distance(to: UnsafeRawPointer(hit))
    while at < buffer.count, buffer[at] == 0xFF { at += 1 }
    guard at < buffer.count else { return nil }
    defer { at += 1 }
    return buffer[at]
  }

  /// The chunk `IEND`, chunk by chunk.
  private static func png(_ octets: [UInt8]) -> Bool {
    let view = OctetNumbers(octets: octets, isBig: true)
    var at = 8
    while let length = view.number(at, 4) {
      if view.has("IEND", at: at + 4) { return at <= octets.count - 12 }
      at += length + 12
    }
    return false
  }

  /// Boxes that end where the file ends; a film or picture box that goes on behind it is cut.
  private static func boxes(_ octets: [UInt8]) -> Bool {
    let view = OctetNumbers(octets: octets, isBig: true)
    var at = 0
    var (hasHead, hasData) = (false, false)
    while at <= octets.count - 8 {
      guard var size = view.number(at, 4) else { return false }
      if view.has("mdat", at: at + 4) { hasData = true }
      if view.has("meta", at: at + 4) {
        hasHead = true
        // A small picture may lie in the head itself.
        hasData = hasData || view.place(of: Array("idat".utf8), from: at, to: at + size) != nil
      }
      if size == 0 { return true }
      if size == 1 {
        guard let long = view.number(at + 8, 8) else { return false }
        size = long
      }
      guard size >= 8, size <= octets.count - at else { return false }
      at += size
    }
    return hasHead && hasData
  }

  /// The brace that closes the first one; a backslash takes the meaning from the next octet, and a picture
  /// may lie there as so many plain octets (`\bin`).
  private static func rtf(_ octets: [UInt8]) -> Bool {
    octets.withUnsafeBufferPointer { buffer in
      var depth = 0
      var at = 0
      while at < buffer.count {
        switch buffer[at] {
        case 0x7B: depth += 1
        case 0x7D:
          depth -= 1
          if depth == 0 { return true }
        case 0x5C:
          at += 1 + plainOctets(buffer, at)
        default: break
        }
        at += 1
      }
      return false
    }
  }

  private static let bin = Array("\\bin".utf8)

  /// How many octets belong to a `\bin` that stands at a backslash, its own figures but for the backslash
  /// included; 0 for any other word.
  private static func plainOctets(_ buffer: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard buffer[at...].starts(with: bin) else { return 0 }
    let figures = buffer[(at + 4)...].prefix(10).prefix { $0.isDigit }
    guard let count = Int(String(decoding: figures, as: UTF8.self)) else { return 0 }
    return 3 + figures.count + count
  }

  /// Whether a file ends in a block of zeros: copying programs reserve the whole size first and fill it
  /// afterwards.
  private static func isUnfilled(_ octets: [UInt8]) -> Bool {
    octets.count >= 512 && octets.suffix(512).allSatisfy { $0 == 0 }
  }
}
