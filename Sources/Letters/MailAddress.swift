import Octets

/// Mail addresses inside text.
enum MailAddress {
  /// The first address in a text; `nil` when there is none.
  static func find(_ text: String) -> String? {
    let octets = Array(text.utf8)
    var floor = 0
    for at in octets.indices where octets[at] == 0x40 {
      var start = at
      while start > floor, isLocal(octets[start - 1]) { start -= 1 }
      while start < at, octets[start] == 0x2E || octets[start] == 0x2D || octets[start] == 0x27 { start += 1 }
      var end = at + 1
      while end < octets.count, isDomain(octets[end]) { end += 1 }
      while end > at + 1, !octets[end - 1].isAlpha, !octets[end - 1].isDigit { end -= 1 }
      if start < at, octets[(at + 1)..<end].contains(0x2E) {
        return String(decoding: octets[start..<end], as: UTF8.self)
      }
      floor = at + 1
    }
    return nil
  }

  private static func isLocal(_ octet: UInt8) -> Bool {
    octet < 0x80 && (octet.isAlpha || octet.isDigit || [0x2E, 0x2D, 0x5F, 0x2B, 0x27, 0x25].contains(octet))
  }

  private static func isDomain(_ octet: UInt8) -> Bool {
    octet.isAlpha || octet.isDigit || octet == 0x2E || octet == 0x2D
  }
}
