import Octets

/// Tick boxes as they arrive in text: `[x]`, `(v)`, `☑`, `√`, and the empty `[ ]`, `☐`.
enum TickBox {
  private static let ticked = [
    "[x]", "[v]", "[√]", "[✓]", "[✔]", "[*]", "[ x ]", "[ v ]", "[ √ ]", "[x ]", "[ x]", "(x)", "(v)", "(√)",
    "(✓)", "(✔)", "( x )", "( v )", "( √ )", "☑", "☒", "✓", "✔", "√", "✅", "◉",
  ]
  .map { Array($0.utf8) }
  private static let empty = [
    "[ ]", "[]", "[  ]", "[   ]", "[_]", "[-]", "( )", "()", "(  )", "(   )", "☐", "□", "❏", "◻", "⬜", "▢",
  ].map { Array($0.utf8) }

  /// Whether a line holds a box.
  static func isBox(_ line: String) -> Bool { !marks(Array(line.utf8)).isEmpty }

  /// Whether a box of a line is ticked.
  static func isTicked(_ line: String) -> Bool { marks(Array(line.utf8)).contains { $0.isTicked } }

  private struct Mark {
    var range: Range<Int>
    var isTicked: Bool
  }

  private static func marks(_ octets: [UInt8]) -> [Mark] {
    var found: [Mark] = []
    var at = 0
    while at < octets.count {
      let octet = octets[at]
      guard octet == 0x5B || octet == 0x28 || octet >= 0xE2 else {
        at += 1
        continue
      }
      if let mark = mark(octets, at) {
        found.append(mark)
        at = mark.range.upperBound
      } else {
        at += 1
      }
    }
    return found + initial(octets, found)
  }

  private static func mark(_ octets: [UInt8], _ at: Int) -> Mark? {
    let head = octets[at...].prefix(5).map(\.lowercased)
    if let box = ticked.first(where: { head.starts(with: $0) }) {
      return Mark(range: at..<(at + box.count), isTicked: true)
    }
    return empty.first { head.starts(with: $0) }.map { Mark(range: at..<(at + $0.count), isTicked: false) }
  }

  /// `x a. Permohonan …`, `v Email`: a bare letter before an item.
  private static func initial(_ octets: [UInt8], _ found: [Mark]) -> [Mark] {
    let start = octets.firstIndex { !$0.isBlank } ?? 0
    guard found.isEmpty, start + 2 < octets.count, [0x78, 0x76].contains(octets[start].lowercased),
      octets[start + 1].isBlank
    else { return [] }
    return [Mark(range: start..<(start + 1), isTicked: true)]
  }

  /// The chosen alternatives of lines with boxes: the ticked ones without their boxes; `nil` when there are no boxes.
  static func chosen(_ lines: [String]) -> [String]? {
    let text = lines.joined(separator: "\n")
    let octets = Array(text.utf8)
    let marks = marks(octets).sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !marks.isEmpty else { return nil }
    var chosen: [String] = []
    for (index, mark) in marks.enumerated() where mark.isTicked {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : octets.count
      var option = String(decoding: octets[mark.range.upperBound..<end], as: UTF8.self)
      // A tick may also stand behind its alternative.
      if option.trimming("\n.1234567890) ").isEmpty, let line = lineBefore(octets, mark.range.lowerBound) {
        option = line
      }
      let text = withoutNextNumber(option)
      if !text.isEmpty { chosen.append(text) }
    }
    return chosen
  }

  private static func lineBefore(_ octets: [UInt8], _ at: Int) -> String? {
    let start = octets[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let text = ListMarker.strip(String(decoding: octets[start..<at], as: UTF8.self)).text
    return text.isEmpty ? nil : text
  }

  /// An alternative without the number of the next one, which stands before the next box.
  private static func withoutNextNumber(_ text: String) -> String {
    let plain = text.foldingBlanks.trimming("*")
    let words = plain.utf8.split { $0 == 0x20 }
    guard words.count > 1, let last = words.last, last.count <= 3, let mark = last.last,
      mark == 0x2E || mark == 0x29
    else { return plain }
    return plain.octets(0..<(plain.utf8.count - last.count)).trimming("* ")
  }
}
