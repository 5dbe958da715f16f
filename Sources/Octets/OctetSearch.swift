// Searches in raw octets, eight at a time: a mail is mostly octets that nobody has to look at one by one.

extension UnsafeBufferPointer<UInt8> {
  /// The first place of an octet in `from..<to`; `nil` when it is not there. Both bounds lie in the buffer.
  package func index(of octet: UInt8, from: Int, to: Int) -> Int? {
    guard from < to, let base = baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let pattern = ones &* UInt64(octet)
    var at = from
    while at &+ 8 <= to {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) ^ pattern
      let hit = (word &- ones) & ~word & highs
      if hit != 0 { return at &+ hit.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < to {
      if base[at] == octet { return at }
      at &+= 1
    }
    return nil
  }

  /// Whether octets stand at a place that has room for them.
  package func has(_ octets: [UInt8], at start: Int, before end: Int) -> Bool {
    guard end - start >= octets.count else { return false }
    for (offset, octet) in octets.enumerated() where self[start + offset] != octet { return false }
    return true
  }
}
