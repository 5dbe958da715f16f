import Octets

/// Text that a PDF holds as text: whether it is what the page says.
enum DigitalText {
  /// What is to be done about a page.
  enum Verdict: Equatable {
    /// The text is the page.
    case enough
    /// The text is right, but a picture on the page may say more.
    case pictureToo
    /// The text is nothing, a stamp of a scanner, or rubbish.
    case recognise
  }

  /// `coverage`: the share of the page under pictures.
  static func judge(_ text: String, coverage: Double) -> Verdict {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    let real = words.count { WordSense.isWordLike(bare($0)) }
    let known = words.count { WordSense.isKnown(String($0)) }
    let lettered = words.count { WordSense.letters(String($0)) > 1 }
    let isRubbish =
      rubbish(text) * 10 > text.unicodeScalars.count || real * 2 < lettered && known * 12 < lettered
      || real >= 25 && known * 40 < real
    if real < 8 || isRubbish { return .recognise }
    // A page that is a picture has a stamp, a signature's note or the scanner's own recognised text over it.
    if coverage > 0.5 { return real < 60 || known * 12 < real ? .recognise : .enough }
    return coverage > 0.03 ? .pictureToo : .enough
  }

  /// A page's own text, and after it the lines that only a picture on the page has: a card pasted into a
  /// letter.
  static func supplemented(_ own: PageText, by read: PageText) -> PageText {
    let mine = Set(own.text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { $0.lowercased() })
    let lines = read.text.split(separator: "\n").filter { line in
      let words = line.split { $0 == " " || $0 == "\t" }.filter { WordSense.letters(String($0)) > 1 }
      let strange = words.count { !mine.contains($0.lowercased()) }
      return !words.isEmpty && strange * 2 > words.count
    }
    guard lines.contains(where: { $0.split(separator: " ").contains(where: WordSense.isWordLike) }) else {
      return own
    }
    var page = own
    page.text += "\n\n" + lines.joined(separator: "\n")
    page.confidence = read.confidence
    page.uncertainWords = read.uncertainWords
    return page
  }

  /// Without control characters and blanks at ends of lines; at most one empty line together.
  static func tidied(_ octets: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var empty = 2
    for line in octets.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var end = line.endIndex
      while end > line.startIndex, line[end - 1].isBlank { end -= 1 }
      let content = line[line.startIndex..<end].filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
      empty = content.isEmpty ? empty + 1 : 0
      if empty > 1 { continue }
      out += content
      out.append(0x0A)
    }
    while out.last == 0x0A { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let last = word.utf8.last, ".,;:)!?".utf8.contains(last) { word = word.dropLast() }
    while let first = word.utf8.first, "(".utf8.contains(first) { word = word.dropFirst() }
    return word
  }

  /// Characters that no text has: replacements, private ones, unassigned ones.
  private static func rubbish(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
      guard scalar.value >= 0x80 else { return false }
      if scalar == "\u{FFFD}" { return true }
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned, .surrogate: return true
      default: return false
      }
    }
  }
}
