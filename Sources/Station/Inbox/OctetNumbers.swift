import Octets

/// Numbers and signs in a file's octets: `nil` or false where there is nothing to read.
struct OctetNumbers {
  let octets: [UInt8]
  /// Whether the high octet stands first.
  var isBig = false

  /// A number of one to eight octets; `nil` outside the file and beyond what an Int holds.
  func number(_ at: Int, _ length: Int) -> Int? {
    guard at >= 0, length <= octets.count, at <= octets.count - length else { return nil }
    var value: UInt64 = 0
    for offset in 0..<length {
      value = value << 8 | UInt64(octets[at + (isBig ? offset : length - 1 - offset)])
    }
    return Int(exactly: value)
  }

  /// Whether ASCII text stands at a place.
  func has(_ text: String, at: Int) -> Bool {
    at >= 0 && at <= octets.count && octets[at...].starts(with: text.utf8)
  }

  /// The last place of a run of octets at or after a start; `nil` when it is not there.
  func lastPlace(of run: [UInt8], from start: Int) -> Int? {
    var at = octets.count - run.count
    while at >= max(0, start) {
      if octets[at] == run[0], octets[at...].starts(with: run) { return at }
      at -= 1
    }
    return nil
  }

  /// The first place of a run of octets in a range; `nil` when it is not there.
  func place(of run: [UInt8], from start: Int, to end: Int) -> Int? {
    let last = min(end, octets.count) - run.count
    guard start >= 0, start <= last else { return nil }
    return (start...last).first { octets[$0] == run[0] && octets[$0...].starts(with: run) }
  }
}
