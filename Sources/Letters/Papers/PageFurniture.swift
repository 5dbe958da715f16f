import Octets

/// What stands on a page for the page's sake: its number, `bersambung ke halaman 2`.
enum PageFurniture {
  /// A page's text without such lines at its two ends.
  static func without(_ text: String) -> String {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    while let first = lines.first, isFurniture(first) { lines.removeFirst() }
    while let last = lines.last, isFurniture(last) { lines.removeLast() }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }

  /// Blank lines too: nothing is lost with them at a page's end.
  private static func isFurniture(_ line: [UInt8]) -> Bool {
    guard line.count <= 60 else { return false }
    let words = Words(String(decoding: line, as: UTF8.self)).all.map(\.text)
    if words.contains("bersambung") || words.contains("sambungan") { return words.count <= 6 }
    let figures = words.filter { $0.utf8.allSatisfy(\.isDigit) }
    let others = words.filter { !$0.utf8.allSatisfy(\.isDigit) }
    if others.isEmpty { return figures.count <= 1 && figures.allSatisfy { $0.utf8.count <= 3 } }
    return others.allSatisfy { ["halaman", "hal", "page", "dari", "of", "lembar", "ke"].contains($0) }
      && !figures.isEmpty
  }
}
