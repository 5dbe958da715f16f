import Octets

/// The first picture of a GIF (GIF89a, appendix F for its packing).
struct GifPicture {
  var width: Int
  var height: Int
  private let isInterlaced: Bool
  private let palette: [UInt8]
  private let transparent: Int?
  private let codeSize: Int
  private let data: [UInt8]

  /// Walks the blocks up to the first picture; `nil` when there is none.
  init?(_ octets: [UInt8]) {
    guard let flags = octets.run(10, 1)?.first else { return nil }
    var palette: [UInt8] = []
    var at = 13
    if flags & 0x80 != 0 {
      let size = 3 << (Int(flags & 7) + 1)
      palette = octets.run(at, size).map { Array($0) } ?? []
      at += size
    }
    var clear: Int?
    while at < octets.count, octets[at] == 0x21 {
      if octets.has("\u{21}", at: at), octets.run(at + 1, 6)?.starts(with: [0xF9, 4]) == true,
        octets[at + 3] & 1 == 1
      {
        clear = Int(octets[at + 6])
      }
      at = Self.blocks(octets, at + 2).end
    }
    guard octets.run(at, 11) != nil, octets[at] == 0x2C, let wide = octets.little16(at + 5),
      let high = octets.little16(at + 7), wide > 0, high > 0
    else { return nil }
    let local = octets[at + 9]
    at += 10
    if local & 0x80 != 0 {
      let size = 3 << (Int(local & 7) + 1)
      palette = octets.run(at, size).map { Array($0) } ?? []
      at += size
    }
    guard let code = octets.run(at, 1)?.first, (1...8).contains(code) else { return nil }
    (width, height, self.palette, transparent) = (wide, high, palette, clear)
    (isInterlaced, codeSize) = (local & 0x40 != 0, Int(code))
    data = Self.blocks(octets, at + 1).content
  }

  /// The sub-blocks from a place, joined, and where they end.
  private static func blocks(_ octets: [UInt8], _ start: Int) -> (content: [UInt8], end: Int) {
    var content: [UInt8] = []
    var at = start
    while at < octets.count, octets[at] != 0 {
      let size = Int(octets[at])
      content += octets[(at + 1)..<min(octets.count, at + 1 + size)]
      at += 1 + size
    }
    return (content, at + 1)
  }

  /// The points on white; what a cut file has not stays white.
  func grey() -> GreyPicture {
    let indices = unpacked()
    var points = [UInt8](repeating: 255, count: width * height)
    var source = 0
    for line in rows {
      guard source + width <= indices.count else { break }
      for column in 0..<width {
        let index = Int(indices[source + column])
        guard index != transparent, index * 3 + 2 < palette.count else { continue }
        points[line * width + column] = PngPoints.grey(
          palette[index * 3], palette[index * 3 + 1], palette[index * 3 + 2])
      }
      source += width
    }
    return GreyPicture(width: width, height: height, points: points[...])
  }

  /// The rows in the order in which they are packed.
  private var rows: [Int] {
    guard isInterlaced else { return Array(0..<height) }
    return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
  }

  /// LZW with codes that grow to twelve bits; never more octets than the picture has points.
  private func unpacked() -> [UInt8] {
    let most = width * height
    let clear = 1 << codeSize
    var prefix = [Int](repeating: -1, count: 4096)
    var suffix = [UInt8](repeating: 0, count: 4096)
    for code in 0..<clear { suffix[code] = UInt8(code) }
    var output: [UInt8] = []
    var (size, next, last, bits, filled) = (codeSize + 1, clear + 2, -1, 0, 0)
    var first: UInt8 = 0
    var stack: [UInt8] = []
    for octet in data {
      bits |= Int(octet) << filled
      filled += 8
      while filled >= size {
        let code = bits & (1 << size - 1)
        bits >>= size
        filled -= size
        if code == clear {
          (size, next, last) = (codeSize + 1, clear + 2, -1)
          continue
        }
        guard code != clear + 1, code <= next, output.count < most, last >= 0 || code < clear else {
          return output
        }
        var walk = code
        if code == next {
          stack.append(first)
          walk = last
        }
        while walk >= clear {
          stack.append(suffix[walk])
          walk = prefix[walk]
        }
        first = suffix[walk]
        output.append(first)
        output += stack.reversed()
        stack.removeAll(keepingCapacity: true)
        if last >= 0, next < 4096 {
          prefix[next] = last
          suffix[next] = first
          next += 1
          if next == 1 << size, size < 12 { size += 1 }
        }
        last = code
      }
    }
    return output
  }
}
