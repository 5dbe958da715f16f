import Octets

/// One directory of a TIFF (TIFF 6.0 section 2): the tags of one page.
struct TiffDirectory {
  /// Where a tag's values stand.
  private struct Field {
    var type: Int
    var count: Int
    var at: Int
  }

  private let octets: [UInt8]
  private let isBig: Bool
  private var fields: [Int: Field] = [:]
  /// Where the next directory stands; 0 after the last.
  private(set) var next = 0

  /// The directories in their order, at most `limit`, and whether there are more. A chain that comes back to
  /// itself ends there.
  static func all(_ octets: [UInt8], limit: Int) -> (pages: [TiffDirectory], hasMore: Bool) {
    let isBig = octets.starts(with: [0x4D, 0x4D])
    guard octets.count >= 8, var at = isBig ? octets.big32(4) : octets.little32(4) else { return ([], false) }
    var seen: Set<Int> = []
    var pages: [TiffDirectory] = []
    while at != 0, seen.insert(at).inserted {
      if pages.count >= limit { return (pages, true) }
      guard let page = TiffDirectory(octets, at: at, isBig: isBig) else { break }
      pages.append(page)
      at = page.next
    }
    return (pages, false)
  }

  /// The orientation in a JPEG's Exif segment, which is a TIFF without a picture; `nil` when it tells none.
  static func orientation(exif octets: [UInt8]) -> Int? {
    all(octets, limit: 1).pages.first?.value(274)
  }

  private init?(_ octets: [UInt8], at: Int, isBig: Bool) {
    self.octets = octets
    self.isBig = isBig
    guard let count = number16(at) else { return nil }
    for index in 0..<count {
      let place = at + 2 + 12 * index
      guard let tag = number16(place), let type = number16(place + 2), let values = number32(place + 4),
        let size = [1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1][type]
      else { continue }
      let (octetCount, overflow) = values.multipliedReportingOverflow(by: size)
      guard !overflow, let start = octetCount <= 4 ? place + 8 : number32(place + 8),
        octets.run(start, octetCount) != nil
      else { continue }
      fields[tag] = Field(type: type, count: values, at: start)
    }
    next = number32(at + 2 + 12 * count) ?? 0
  }

  /// The first value of a tag.
  func value(_ tag: Int) -> Int? {
    guard let field = fields[tag], field.count > 0 else { return nil }
    return value(field, 0)
  }

  /// All values of a tag, at most `limit`; empty when it is not there.
  func values(_ tag: Int, limit: Int = 1 << 16) -> [Int] {
    guard let field = fields[tag] else { return [] }
    return (0..<min(field.count, limit)).compactMap { value(field, $0) }
  }

  /// The octets of a tag.
  func content(_ tag: Int) -> ArraySlice<UInt8> {
    guard let field = fields[tag], [1, 2, 6, 7].contains(field.type) else { return [] }
    return octets.run(field.at, field.count) ?? []
  }

  private func value(_ field: Field, _ index: Int) -> Int? {
    switch field.type {
    case 3: number16(field.at + 2 * index)
    case 4: number32(field.at + 4 * index)
    default: octets.run(field.at + index, 1)?.first.map { Int($0) }
    }
  }

  private func number16(_ at: Int) -> Int? { isBig ? octets.big16(at) : octets.little16(at) }
  private func number32(_ at: Int) -> Int? { isBig ? octets.big32(at) : octets.little32(at) }
}
