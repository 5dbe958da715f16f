import Octets

/// Tick boxes as they arrive in text: `[x]`, `(v)`, `☑`, `√`, and the empty `[ ]`, `☐`.
enum TickBox {
  private static let ticked = ["☑", "☒", "✓", "✔", "√", "✅", "◉"].map { Array($0.utf8) }
  private static let empty = ["☐", "□", "❏", "◻", "⬜", "▢"].map { Array($0.utf8) }
  /// What people type between brackets.
  private static let signs = ["x", "v", "√", "✓", "✔", "*"].map { Array($0.utf8) }
  /// Octets that stand for nothing between brackets.
  private static let blanks: Set<UInt8> = [0x20, 0x5F, 0x2D]

  /// Whether a line holds a box.
  static func isBox(_ line: String) -> Bool { !marks(Array(line.utf8)).isEmpty }

  /// Whether a line begins with a box, behind its number if it has one.
  static func opens(_ line: String) -> Bool {
    let octets = Array(ListMarker.strip(line).text.utf8)
    return mark(octets, 0) != nil
  }

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
    return found + initial(octets, found) + blurred(octets, found)
  }

  /// `☐ Pos ☐ Kurir PX Email ☐ Faks`: a cross that a recogniser took for letters, where each other alternative of the
  /// row has its empty box.
  private static func blurred(_ octets: [UInt8], _ found: [Mark]) -> [Mark] {
    guard found.count >= 2, !found.contains(where: \.isTicked) else { return [] }
    var at = 0
    while let blank = octets[at...].firstIndex(of: 0x20) {
      at = blank + 1
      let word = octets[at...].prefix { !$0.isBlank }
      // Runs of blanks are not looked through again from each of them.
      guard (1...3).contains(word.count), word.contains(0x58), word.allSatisfy({ $0 < 0x5F && !$0.isDigit })
      else { continue }
      if octets[(at + word.count)...].first(where: { !$0.isBlank }).map({ $0 &- 0x41 < 26 }) == true {
        return [Mark(range: at..<(at + word.count), isTicked: true)]
      }
    }
    return []
  }

  private static func mark(_ octets: [UInt8], _ at: Int) -> Mark? {
    guard at < octets.count else { return nil }
    if octets[at] == 0x5B || octets[at] == 0x28 { return bracketed(octets, at) }
    let head = octets[at...]
    if let box = ticked.first(where: { head.starts(with: $0) }) {
      return Mark(range: at..<(at + box.count), isTicked: true)
    }
    return empty.first { head.starts(with: $0) }.map { Mark(range: at..<(at + $0.count), isTicked: false) }
  }

  /// `[x]`, `( V )`, `(    )`: brackets with one sign between, or with nothing.
  private static func bracketed(_ octets: [UInt8], _ start: Int) -> Mark? {
    let close: UInt8 = octets[start] == 0x5B ? 0x5D : 0x29
    var at = start + 1
    func skip() { while at < octets.count, at - start < 9, blanks.contains(octets[at]) { at += 1 } }
    skip()
    let sign = signs.first { octets[at...].prefix(3).map(\.lowercased).starts(with: $0) }
    at += sign?.count ?? 0
    skip()
    guard at < octets.count, octets[at] == close else { return nil }
    return Mark(range: start..<(at + 1), isTicked: sign != nil)
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
    let rows = lines.flatMap { $0.utf8.split(separator: 0x0A).map { Array($0) } }
    let all = rows.map { marks($0).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    guard all.contains(where: { !$0.isEmpty }) else { return nil }
    let isBehind = standBehind(rows, all)
    var chosen: [String] = []
    for (at, row) in rows.enumerated() {
      for (index, mark) in all[at].enumerated() where mark.isTicked {
        if isBehind {
          // Of several in one row each goes from the one before it.
          let start = index == 0 ? 0 : all[at][index - 1].range.upperBound
          let text = String(decoding: row[start..<mark.range.lowerBound], as: UTF8.self)
          let colon = index == 0 ? nil : text.utf8.lastIndex(of: 0x3A)
          chosen.append(option(colon.map { String(text[text.index(after: $0)...]) } ?? text))
          continue
        }
        let isLast = index + 1 == all[at].count
        let end = isLast ? row.count : all[at][index + 1].range.lowerBound
        var text = String(decoding: row[mark.range.upperBound..<end], as: UTF8.self)
        // What is left of a broken line goes along, up to the next box.
        var next = at + 1
        while isLast, next < rows.count, all[next].isEmpty, next <= at + 2, isBroken(rows[next]) {
          text += " " + String(decoding: rows[next], as: UTF8.self)
          next += 1
        }
        if text.trimming(".1234567890) ").isEmpty {
          text = String(decoding: row[..<mark.range.lowerBound], as: UTF8.self)
        }
        chosen.append(option(text))
      }
    }
    return chosen.filter { !$0.isEmpty }
  }

  /// Whether a row goes on with the one above it: no list's item, and in small letters.
  private static func isBroken(_ row: [UInt8]) -> Bool {
    let text = String(decoding: row, as: UTF8.self)
    guard ListMarker.strip(text).marker == nil, let first = text.trimmingBlanks.utf8.first else {
      return false
    }
    return (0x61...0x7A).contains(first) || first == 0x28
  }

  /// Whether the boxes stand behind their alternatives: text before them, none behind.
  private static func standBehind(_ rows: [[UInt8]], _ all: [[Mark]]) -> Bool {
    var (before, behind) = (0, 0)
    for (row, marks) in zip(rows, all) {
      guard let first = marks.first, let last = marks.last else { continue }
      let head = ListMarker.strip(String(decoding: row[..<first.range.lowerBound], as: UTF8.self)).text
      let tail = row[last.range.upperBound...]
      if tail.count(where: \.isAlpha) >= 2 {
        before += 1
      } else if head.utf8.count(where: \.isAlpha) >= 3 {
        behind += 1
      }
    }
    return behind > before
  }

  /// An alternative without its number and the number of the next one, which stands before the next box.
  private static func option(_ text: String) -> String {
    let plain = ListMarker.strip(text).text.foldingBlanks.trimming("*\"'_| ")
    let words = plain.utf8.split { $0 == 0x20 }
    guard words.count > 1, let last = words.last, last.count <= 3, let mark = last.last,
      mark == 0x2E || mark == 0x29
    else { return plain }
    return plain.octets(0..<(plain.utf8.count - last.count)).trimming("*\"' ")
  }
}
