import Octets

/// Writes the `filename` parameter: quoted ASCII, or RFC 2231 with as many continuations as it takes.
enum DraftFilename {
  /// The parameters, each short enough for a line of its own; none when the name is empty.
  static func parameters(_ filename: String) -> [[UInt8]] {
    let name = clean(filename)
    if name.isEmpty { return [] }
    if name.count <= 60,
      name.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x25 && $0 != 0x27 })
    {
      return [Array("filename=\"".utf8) + name + [0x22]]
    }
    let pieces = pieces(of: name)
    if pieces.count == 1 { return [Array("filename*=utf-8''".utf8) + pieces[0]] }
    return pieces.enumerated().map { index, piece in
      Array("filename*\(index)*=".utf8) + (index == 0 ? Array("utf-8''".utf8) : []) + piece
    }
  }

  /// Percent-encoded pieces, never cut inside a character.
  private static func pieces(of name: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for (index, octet) in name.enumerated() {
      let scalarLength =
        octet & 0xC0 == 0x80 ? 0 : name[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.count + 1
      if pieces[pieces.count - 1].count + 3 * scalarLength > 50, scalarLength > 0 { pieces.append([]) }
      let isPlain = octet.isAlpha || octet.isDigit || octet == 0x2D || octet == 0x2E || octet == 0x5F
      pieces[pieces.count - 1] +=
        isPlain ? [octet] : [0x25, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
    }
    return pieces
  }

  /// One line without slashes, of at most 200 octets, so that any file system takes it.
  private static func clean(_ filename: String) -> [UInt8] {
    var name = DraftLine.clean(filename).map { $0 == 0x2F || $0 == 0x5C ? 0x5F : $0 }
    if name.count <= limit { return name }
    let suffix = name.lastIndex(of: 0x2E).map { Array(name[$0...]) } ?? []
    let kept = suffix.count <= 16 ? suffix : []
    name = Array(name.prefix(limit - kept.count))
    while let last = name.last, last >= 0x80 {
      name.removeLast()
      if last >= 0xC0 { break }
    }
    return name + kept
  }

  private static let limit = 200
  private static let digits = Array("0123456789ABCDEF".utf8)
}
