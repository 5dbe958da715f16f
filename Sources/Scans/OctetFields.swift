import Octets

// Numbers and runs in octets from outside: every read says `nil` where there is nothing to read.

extension [UInt8] {
  /// Two octets, low one first.
  func little16(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 2 else { return nil }
    return Int(self[at]) | Int(self[at + 1]) << 8
  }

  /// Four octets, low one first.
  func little32(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 4 else { return nil }
    return Int(self[at]) | Int(self[at + 1]) << 8 | Int(self[at + 2]) << 16 | Int(self[at + 3]) << 24
  }

  /// Two octets, high one first.
  func big16(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 2 else { return nil }
    return Int(self[at]) << 8 | Int(self[at + 1])
  }

  /// Four octets, high one first.
  func big32(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 4 else { return nil }
    return Int(self[at]) << 24 | Int(self[at + 1]) << 16 | Int(self[at + 2]) << 8 | Int(self[at + 3])
  }

  /// So many octets from a place; `nil` when they are not all there.
  func run(_ at: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard at >= 0, length >= 0, at <= count, length <= count - at else { return nil }
    return self[at..<(at + length)]
  }

  /// Whether ASCII text stands at a place.
  func has(_ text: StaticString, at: Int) -> Bool {
    guard at >= 0, at <= count, text.utf8CodeUnitCount <= count - at else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where self[at + offset] != wanted[offset] { return false }
      return true
    }
  }

  /// The first place of ASCII text in a range; `nil` when it is not there.
  func place(of text: StaticString, from: Int = 0, to end: Int? = nil) -> Int? {
    let last = Swift.min(end ?? count, count)
    guard from >= 0, from < last else { return nil }
    return withUnsafeBufferPointer { octets in
      text.withUTF8Buffer { wanted in
        var at = from
        while let hit = octets.index(of: wanted[0], from: at, to: last) {
          guard last - hit >= wanted.count else { return nil }
          var offset = 1
          while offset < wanted.count, octets[hit + offset] == wanted[offset] { offset += 1 }
          if offset == wanted.count { return hit }
          at = hit + 1
        }
        return nil
      }
    }
  }
}
