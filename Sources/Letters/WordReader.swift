import Octets

/// Cuts octets into words and sentences in one pass.
struct WordReader {
  private let octets: [UInt8]
  private var at = 0
  private var sentence = 0 {
    didSet { sentenceStart = words.count }
  }
  private var sentenceStart = 0
  private var words: [Word] = []

  /// Words after which a sentence is cut: rules look at whole sentences, and a text without a full stop must not
  /// make that cost its length at every word. No letter of a person comes near it.
  static let sentenceWords = 200

  init(_ octets: [UInt8]) { self.octets = octets }

  mutating func read() -> [Word] {
    while at < octets.count {
      if startsWord { word() } else { separator() }
    }
    return words
  }

  private var startsWord: Bool {
    octets[at].isAlpha || octets[at].isDigit || FoldedLetters.length(octets, at) > 0
  }

  private mutating func word() {
    let start = at
    var folded: [UInt8] = []
    while at < octets.count {
      let octet = octets[at]
      if octet.isAlpha || octet.isDigit {
        folded.append(octet.lowercased)
        at += 1
      } else if octet == 0x27, at + 1 < octets.count, octets[at + 1].isAlpha {
        at += 1
      } else if let letter = FoldedLetters.letter(octets, at) {
        folded += letter.folded
        at += letter.length
      } else {
        break
      }
    }
    if words.count - sentenceStart >= Self.sentenceWords { sentence += 1 }
    // `Dr. Haris`, a title, and not the short form of `dari`.
    let isTitle =
      octets[start] == 0x44 && folded.elementsEqual("dr".utf8) && at < octets.count && octets[at] == 0x2E
    let text = isTitle ? "dr" : Spellings.mend(String(decoding: folded, as: UTF8.self))
    words.append(
      Word(
        text: text, base: Spellings.base(text), range: start..<at, sentence: sentence,
        isCapital: octets[start] & 0xDF &- 0x41 < 26 && octets[start] & 0x20 == 0 || octets[start] >= 0xC3))
  }

  private mutating func separator() {
    let octet = octets[at]
    at += 1
    switch octet {
    case 0x21, 0x3F: sentence += 1
    case 0x3B where isAtGap: sentence += 1
    case 0x2E where isAtGap && !endsAbbreviation: sentence += 1
    case 0x0A where startsBlock: sentence += 1
    default: break
    }
  }

  private var isAtGap: Bool {
    at >= octets.count || octets[at].isBlank || octets[at] == 0x22 || octets[at] == 0x29
  }

  private var endsAbbreviation: Bool {
    guard let last = words.last, last.range.upperBound == at - 1 else { return false }
    if Spellings.pointed.contains(last.text) { return true }
    let raw = octets[last.range]
    // `Br. Dinas Kelodan`, a banjar; the regency of that name ends sentences.
    if raw.map(\.lowercased).elementsEqual("br".utf8) { return true }
    return raw.count == 1 && raw.allSatisfy(\.isAlpha)
      || raw.count <= 2 && raw.allSatisfy(\.isDigit) && isLineStart(last)
  }

  private func isLineStart(_ word: Word) -> Bool {
    var start = word.range.lowerBound
    while start > 0, octets[start - 1] == 0x20 || octets[start - 1] == 0x09 { start -= 1 }
    return start == 0 || octets[start - 1] == 0x0A
  }

  /// Whether the line that begins here is a new thought: after an empty line, as a list item, or with a label.
  private var startsBlock: Bool {
    var index = at
    while index < octets.count, octets[index] == 0x20 || octets[index] == 0x09 { index += 1 }
    guard index < octets.count else { return true }
    if octets[index] == 0x0A || octets[index] == 0x2D || octets[index] == 0xE2 { return true }
    if index == at, endsSubject { return true }
    var end = index
    while end < octets.count, end - index < 4, octets[end].isDigit || octets[end].isAlpha { end += 1 }
    // `No. 9`, `Jl. …` go on with an address.
    let isOrdinal = end - index == 1 || end - index == 2 && octets[index..<end].allSatisfy(\.isDigit)
    if end < octets.count, isOrdinal, octets[end] == 0x2E || octets[end] == 0x29 { return true }
    let line = octets[index...].prefix(40).prefix { $0 != 0x0A }
    guard let sign = line.firstIndex(where: { $0 == 0x3A || $0 == 0x3D }) else { return false }
    // `sesuai dengan informasi yang saya minta: …` goes on; labels in small letters are short.
    let words = line[..<sign].split { $0.isBlank }.count
    // `Dangin Puri Kelod, Denpasar Timur. NIK: …` goes on with an address too.
    return words <= 4 || !(0x61...0x7A).contains(octets[index]) && !line[..<sign].contains(0x2C)
  }
}

extension WordReader {
  /// Whether the line that ends here is a letter's subject, which is no part of its first sentence.
  private var endsSubject: Bool {
    let end = at - 1
    let start = octets[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = octets[start..<end].drop { $0 == 0x20 }.prefix(12).map(\.lowercased)
    return Self.subjects.contains { line.starts(with: $0) }
  }

  private static let subjects = ["perihal:", "perihal :", "hal:", "hal :", "lampiran:", "lampiran :"].map {
    Array($0.utf8)
  }
}

/// Letters beyond ASCII as their plain forms.
enum FoldedLetters {
  /// A letter at a place: its plain form and how many octets it takes; `nil` for signs, pictures and damage.
  static func letter(_ octets: [UInt8], _ at: Int) -> (folded: [UInt8], length: Int)? {
    let length = length(octets, at)
    guard length > 0 else { return nil }
    if length == 2 {
      let value = Int(octets[at] & 0x1F) << 6 | Int(octets[at + 1] & 0x3F)
      if value >= 0xC0, value - 0xC0 < latin.count { return ([latin[value - 0xC0]], 2) }
    }
    return (Array(octets[at..<(at + length)]), length)
  }

  /// Octets of the letter beyond ASCII at a place; 0 when none stands there.
  static func length(_ octets: [UInt8], _ at: Int) -> Int {
    let first = octets[at]
    // U+00C0 … U+07FF without the two signs of arithmetic: Latin, Greek, Cyrillic, Hebrew, Arabic.
    if (0xC3...0xDF).contains(first), at + 1 < octets.count, octets[at + 1] & 0xC0 == 0x80 {
      return first == 0xC3 && (octets[at + 1] == 0x97 || octets[at + 1] == 0xB7) ? 0 : 2
    }
    // U+0800 … U+1FFF and U+3040 … U+D7FF; general signs and pictures lie outside.
    if (0xE0...0xED).contains(first), first != 0xE2, at + 2 < octets.count, octets[at + 1] & 0xC0 == 0x80 {
      return 3
    }
    return 0
  }

  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo_ouuuuypsaaaaaaaceeeeiiiidnooooo_ouuuuypy"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
      + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
