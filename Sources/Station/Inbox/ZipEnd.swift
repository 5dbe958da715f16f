/// The record at the end of a ZIP (APPNOTE 4.3.16), and where it says the directory of members lies.
struct ZipEnd {
  /// The directory's octets.
  let directory: Range<Int>

  /// `nil` when the record is missing, or names octets that are not there: the file is cut.
  init?(_ octets: [UInt8]) {
    let view = OctetNumbers(octets: octets)
    // The record has 22 octets and a remark of at most 65535.
    var start = octets.count
    while start > 0, let place = Self.record(view, before: start) {
      start = place
      guard let remark = view.number(place + 20, 2), place + 22 + remark <= octets.count,
        let size = view.number(place + 12, 4), let offset = view.number(place + 16, 4)
      else { continue }
      if offset == 0xFFFF_FFFF || size == 0xFFFF_FFFF {
        // ZIP64 keeps the true numbers elsewhere; that a record stands at the end is enough.
        directory = 0..<place
        return
      }
      guard size <= place, offset <= place - size else { continue }
      directory = offset..<(offset + size)
      return
    }
    return nil
  }

  private static func record(_ view: OctetNumbers, before end: Int) -> Int? {
    var at = min(end - 1, view.octets.count - 22)
    let first = max(0, view.octets.count - 22 - 65_535)
    while at >= first {
      if view.octets[at] == 0x50, view.octets[at...].starts(with: [0x50, 0x4B, 5, 6]) { return at }
      at -= 1
    }
    return nil
  }
}
