import Octets

/// Bullets of a list that a scanner read as letters: `e Daftar harga sewa los`, `¢ Jumlah siswa putus sekolah`.
enum LostBullets {
  /// The lines, with a dash for each such bullet where at least two stand near each other, or one below a colon.
  static func mended(_ lines: [TextLine]) -> [TextLine] {
    let marks = lines.map { length(of: $0.trimmed) }
    var lines = lines
    for at in lines.indices {
      guard let length = marks[at] else { continue }
      let near = (max(0, at - reach)...min(lines.count - 1, at + reach)).filter { $0 != at }
      let above = near.last { $0 < at && !lines[$0].isBlank }.map { lines[$0].trimmed }
      guard near.contains(where: { marks[$0] != nil }) || above?.utf8.last == 0x3A else { continue }
      let text = lines[at].trimmed
      lines[at].text = "- " + text.octets(length..<text.utf8.count).trimmingBlanks
    }
    return lines
  }

  /// Lines between two items of one list: an item has few.
  private static let reach = 4

  /// The octets of what stands for a bullet before a capital letter; `nil` for any other line.
  private static func length(of text: String) -> Int? {
    let octets = Array(text.utf8)
    guard let sign = signs.first(where: { octets.starts(with: $0) }) else { return nil }
    let rest = octets.dropFirst(sign.count)
    guard rest.first == 0x20, let next = rest.dropFirst().first(where: { $0 != 0x20 }),
      (0x41...0x5A).contains(next)
    else { return nil }
    return sign.count
  }

  private static let signs = ["e", "o", "¢", "«", "»", "®", "©", "°", "@", "€"].map { Array($0.utf8) }
}
