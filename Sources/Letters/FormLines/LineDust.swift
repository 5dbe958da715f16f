import Octets

/// A telephone number that a line's end parts: `telepon 0231-`, below it `209917, memohon …`.
enum BrokenNumbers {
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices.dropLast() {
      let text = lines[at].trimmed
      joinCase(&lines, at, text)
      guard text.utf8.last == 0x2D, text.utf8.dropLast().suffix(2).allSatisfy(\.isDigit) else { continue }
      let next = lines[at + 1].trimmed
      let rest = next.utf8.prefix { $0.isDigit || $0 == 0x2D }
      guard rest.count >= 4 else { continue }
      lines[at].text = text + next.octets(0..<rest.count)
      lines[at + 1].text = next.octets(rest.count..<next.utf8.count).trimming(" ,")
    }
    return lines
  }

  /// `… nomor 118/PPID-`, below it `DISPERPUSIP/VIII/2026. Dalam …`: a number of an office.
  private static func joinCase(_ lines: inout [TextLine], _ at: Int, _ text: String) {
    let head = text.utf8.reversed().prefix { !$0.isBlank }
    guard head.count >= 4, head.first == 0x2D || head.first == 0x2F, head.contains(0x2F),
      head.contains(where: \.isDigit)
    else { return }
    let next = lines[at + 1].trimmed
    let rest = next.utf8.prefix { $0.isAlpha || $0.isDigit || $0 == 0x2F || $0 == 0x2D }
    guard rest.contains(0x2F), rest.count >= 6 else { return }
    lines[at].text = text + next.octets(0..<rest.count)
    lines[at + 1].text = next.octets(rest.count..<next.utf8.count).trimming(" ,.")
  }
}

/// Stains at the ends of a line that a scanner took for marks: `… saya minta kepada Bapak/Ibu .`, `' SURAT KEBERATAN`.
enum LineDust {
  /// The line without single marks that stand apart at its ends; colons, dashes and boxes mean something and stay.
  static func removed(_ line: TextLine) -> TextLine {
    var octets = Array(line.text.utf8)
    guard octets.contains(where: marks.contains) || octets.contains(0x22) else { return line }
    while let last = octets.last, marks.contains(last), octets.count > 3, octets[octets.count - 2] == 0x20,
      let before = octets[..<(octets.count - 2)].last(where: { !$0.isBlank }),
      before.isAlpha || before.isDigit
    {
      octets.removeLast()
      while octets.last == 0x20 { octets.removeLast() }
    }
    let start = octets.firstIndex { !$0.isBlank } ?? 0
    if start + 2 < octets.count, marks.contains(octets[start]) || octets[start] == 0x22,
      octets[start + 1] == 0x20,
      octets[(start + 2)...].contains(where: \.isAlpha)
    {
      octets[start] = 0x20
      // What is left begins where the line's own text began.
      if start == 0 { octets.removeSubrange(0..<(octets.firstIndex { !$0.isBlank } ?? 0)) }
    }
    var line = line
    line.text = String(decoding: octets, as: UTF8.self)
    return line
  }

  /// Full stop, comma, apostrophe, grave, bar, low line, tilde.
  private static let marks: Set<UInt8> = [0x2E, 0x2C, 0x27, 0x60, 0x7C, 0x5F, 0x7E]
}
