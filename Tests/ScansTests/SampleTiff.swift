@testable import Scans

/// TIFFs of several pages from such of one.
enum SampleTiff {
  /// Little-endian files joined: offsets of each are shifted, and each directory names the next.
  static func joined(_ files: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    var lastLink: Int?
    for file in files {
      let base = out.count
      var copy = file
      guard let directory = file.little32(4), let count = file.little16(directory) else { return [] }
      for index in 0..<count {
        let field = directory + 2 + 12 * index
        guard let tag = file.little16(field), let type = file.little16(field + 2),
          let values = file.little32(field + 4)
        else { return [] }
        let size = [3: 2, 4: 4, 5: 8][type] ?? 1
        if size * values > 4, let place = file.little32(field + 8) {
          put(&copy, field + 8, place + base)
          if tag == 273 {
            for strip in 0..<values {
              put(&copy, place + 4 * strip, (file.little32(place + 4 * strip) ?? 0) + base)
            }
          }
        } else if tag == 273 {
          put(&copy, field + 8, (file.little32(field + 8) ?? 0) + base)
        }
      }
      out += copy
      if let lastLink { put(&out, lastLink, base + directory) }
      lastLink = base + directory + 2 + 12 * count
      if out.count % 2 == 1 { out.append(0) }
    }
    return out
  }

  private static func put(_ octets: inout [UInt8], _ at: Int, _ value: Int) {
    for index in 0..<4 { octets[at + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
