/// Boxes that a document drew instead of writing them: its text says nothing of them, the picture of its page does.
enum DigitalMarks {
  /// Whether a page's own text is a form's, with alternatives and no sign of a choice among them.
  static func areMissing(in text: String) -> Bool {
    let words = Set(text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { WordSense.bare(String($0)) })
    guard words.contains("informasi"), words.contains("permohonan") || words.contains("keberatan") else {
      return false
    }
    let lists = [
      ["kurir", "pos", "faksimili", "faksimile", "faks", "mengambil", "ambil", "email", "fax"],
      ["ditolak", "berkala", "wajar", "dipenuhi"],
    ]
    guard lists.contains(where: { $0.count(where: words.contains) >= 3 }) else { return false }
    // `beri tanda (√) pada pilihan` explains the form, and chooses nothing.
    let text = text.split(separator: "\n").filter { !$0.lowercased().contains("tanda") }.joined(
      separator: "\n")
    let plain = text.lowercased()
    // `(IV) … (V) …` numbers the applicant's rights.
    let isNumbered = plain.contains("(iv)")
    return !text.unicodeScalars.contains { signs.contains($0) }
      && !written.contains { (!isNumbered || !$0.hasPrefix("(v)")) && plain.contains($0) }
  }

  private static let signs = Set("☐☒☑□■▢✓✔√✗✘".unicodeScalars)
  private static let written = [
    "[x]", "[ x ]", "[v]", "[ v ]", "(x)", "( x )", "(v) ", "( v )", "[ ]", "( )", "(  )",
  ]

  /// The page's own lines, with the marks that the lines of the same words in its recognised text begin with.
  static func transferred(from read: String, to own: String) -> String {
    var marks: [(letters: [UInt8], mark: Character)] = []
    for line in read.split(separator: "\n") {
      let pieces = line.split(omittingEmptySubsequences: false) { $0 == "☐" || $0 == "☒" }
      let found = line.filter { $0 == "☐" || $0 == "☒" }
      for (index, mark) in found.enumerated() {
        let letters = letters(pieces[index + 1])
        if letters.count >= 3 { marks.append((letters, mark)) }
      }
    }
    guard marks.contains(where: { $0.mark == "☒" }) else { return own }
    var lines = own.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // In the page's order: `Email` is a label above and an alternative below.
    var from = 0
    for mark in marks {
      for at in lines.indices.dropFirst(from) {
        guard let place = place(mark.letters, in: lines[at]) else { continue }
        lines[at].insert(contentsOf: "\(mark.mark) ", at: place)
        from = at
        break
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The first letters of an alternative in lower case, without those of its number: `a.`.
  private static func letters(_ text: Substring) -> [UInt8] {
    let words = text.utf8.split(separator: 0x20)
    let isNumbered = words.first.map { $0.count <= 2 && ($0.last == 0x2E || $0.last == 0x29) } ?? false
    return Array(
      words.dropFirst(isNumbered ? 1 : 0).joined().map(lowered).filter { $0 &- 0x61 < 26 }.prefix(40))
  }

  private static func lowered(_ octet: UInt8) -> UInt8 { octet &- 0x41 < 26 ? octet | 0x20 : octet }

  /// Where an alternative of some letters stands in a line: from a word's start to a wide gap or the line's end.
  private static func place(_ letters: [UInt8], in line: String) -> String.Index? {
    var at = line.startIndex
    var isStart = true
    var isMarked = false
    while at < line.endIndex {
      let isBlank = line[at] == " " || line[at] == "\t"
      if isStart, line[at].isLetter {
        var cell = Array(line[at...].utf8)
        if let gap = cell.indices.dropLast().first(where: { cell[$0] == 0x20 && cell[$0 + 1] == 0x20 }) {
          cell = Array(cell[..<gap])
        }
        let own = Array(cell.map(lowered).filter { $0 &- 0x61 < 26 }.prefix(40))
        // The end of a long alternative may have been misread.
        let isSame = own == letters || letters.count >= 12 && own.starts(with: letters)
        if isSame, !isMarked { return at }
      }
      if !isBlank { isMarked = line[at] == "☐" || line[at] == "☒" }
      isStart = isBlank
      at = line.index(after: at)
    }
    return nil
  }
}
