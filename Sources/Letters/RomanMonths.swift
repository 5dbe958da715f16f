import Octets

/// Roman months in the numbers of letters, whose strokes a scanner reads as ones: `021/PPID/X1/2026`.
enum RomanMonths {
  private static let months: Set<String> = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  /// The text with such months mended; no octet moves. Figures alone stay: `11` may be meant.
  static func mended(_ text: String) -> String {
    var octets = Array(text.utf8)
    var start: Int?
    for at in octets.indices {
      guard octets[at] == 0x2F else {
        if octets[at] == 0x0A { start = nil }
        continue
      }
      defer { start = at + 1 }
      guard let from = start, (1...4).contains(at - from),
        octets[from..<at].contains(where: { "IVX".utf8.contains($0) })
      else { continue }
      let month = octets[from..<at].map { "1l|i!".utf8.contains($0) ? UInt8(0x49) : $0 }
      if months.contains(String(decoding: month, as: UTF8.self)) {
        octets.replaceSubrange(from..<at, with: month)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }
}
