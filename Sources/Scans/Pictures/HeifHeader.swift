import Octets

/// The size of a HEIC or AVIF picture, from its item properties (ISO 23008-12 section 6.5.3), without
/// decoding it.
enum HeifHeader {
  /// The largest width and height that a box `ispe` names: the whole picture, not its tiles or thumbnail.
  /// `nil` without any.
  static func size(_ octets: [UInt8]) -> (width: Int, height: Int)? {
    guard let meta = octets.place(of: "meta", to: 4096), let length = octets.big32(meta - 4) else {
      return nil
    }
    let end = min(octets.count, meta + min(length, 1 << 20))
    var best: (width: Int, height: Int)?
    var at = meta
    while let place = octets.place(of: "ispe", from: at, to: end) {
      at = place + 4
      guard let width = octets.big32(place + 8), let height = octets.big32(place + 12), width > 0, height > 0
      else { continue }
      let (points, overflow) = width.multipliedReportingOverflow(by: height)
      if overflow { return (width, height) }
      if best.map({ $0.width * $0.height < points }) ?? true { best = (width, height) }
    }
    return best
  }
}
