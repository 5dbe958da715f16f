/// Whether everything that the directories of a TIFF name lies within the file (TIFF 6.0 section 2).
struct TiffEnd {
  private let view: OctetNumbers
  private let size: Int

  /// A scan of more pages is no letter; a ring of directories ends here too.
  private static let mostPages = 5000
  /// Strips that are looked at of one page: a page of a tall scan with a strip a row has fewer.
  private static let mostStrips = 70_000

  init(_ octets: [UInt8]) {
    view = OctetNumbers(octets: octets, isBig: octets.first == 0x4D)
    size = octets.count
  }

  /// False when a directory or a strip of pixels stands beyond the end, or there is no directory.
  var isWhole: Bool {
    guard var at = view.number(4, 4), at >= 8 else { return false }
    var pages = 0
    while at != 0, pages < Self.mostPages {
      guard let count = view.number(at, 2), count > 0, let next = view.number(at + 2 + count * 12, 4),
        holdsPixels(at: at + 2, count: count)
      else { return false }
      pages += 1
      at = next
    }
    return true
  }

  /// Whether the strips or tiles of a page lie within the file.
  private func holdsPixels(at first: Int, count: Int) -> Bool {
    var values: [Int: (type: Int, count: Int, at: Int)] = [:]
    for index in 0..<count {
      let entry = first + index * 12
      guard let tag = view.number(entry, 2), let type = view.number(entry + 2, 2),
        let number = view.number(entry + 4, 4)
      else { return false }
      let width = type == 3 ? 2 : 4
      guard [273, 279, 324, 325].contains(tag), [3, 4].contains(type) else { continue }
      guard let place = number <= 4 / width ? entry + 8 : view.number(entry + 8, 4),
        number <= size / width, place <= size - number * width
      else { return false }
      values[tag] = (width, number, place)
    }
    for (offsets, lengths) in [(273, 279), (324, 325)] {
      guard let starts = values[offsets], let sizes = values[lengths] else { continue }
      for index in 0..<min(starts.count, sizes.count, Self.mostStrips) {
        guard let start = view.number(starts.at + index * starts.type, starts.type),
          let length = view.number(sizes.at + index * sizes.type, sizes.type), length <= size,
          start <= size - length
        else { return false }
      }
    }
    return true
  }
}
