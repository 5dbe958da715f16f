import Octets

/// Items on lines of their own without a mark: programs that turn documents into text lose the signs of lists.
enum PlainList {
  /// Nobody asks for more by plain lines.
  private static let most = 20

  /// The lines behind an introduction that ends in a colon, each an item, up to the first that is none.
  static func items(_ lines: [TextLine], after intro: Int, _ used: Set<Int>) -> [AskedList.Item] {
    guard lines[intro].trimmed.utf8.last == 0x3A else { return [] }
    // Where a line is longer than mail programs let it be, no line was broken by one.
    let isWrapped = !lines.contains { $0.text.utf8.count > 100 }
    var items: [AskedList.Item] = []
    for index in lines.indices.dropFirst(intro + 1) where items.count < most {
      let line = lines[index]
      if line.isBlank {
        if items.isEmpty, index == intro + 1 { continue }
        break
      }
      let text = line.trimmed
      if used.contains(index) || ends(line, text.lowered) { break }
      let isThing = Items.startsThing(text) && !Items.isBroken(lines[index - 1].trimmed)
      if !isThing, goesOn(text, lines[index - 1], isWrapped), !items.isEmpty {
        items[items.count - 1].text += " " + text
      } else {
        items.append(AskedList.Item(text: text, line: line))
      }
    }
    return items.map { AskedList.Item(text: Items.clean(whatIsAsked($0.text)), line: $0.line) }.filter {
      Words($0.text).all.count > 1
    }
  }

  /// An item without the purpose and the sentences about sending that go on behind it.
  private static func whatIsAsked(_ text: String) -> String {
    let words = Words(text)
    guard !words.all.isEmpty else { return text }
    let end = AskedSpan.end(words, 0)
    guard end < words.all.count else { return text }
    let isSentence = words.all[end].sentence != words.all[0].sentence
    let rest = Words(words.slice(end..<words.all.count))
    if isSentence, !SendingReader.says(rest) { return text }
    return words.slice(0..<end)
  }

  private static func ends(_ line: TextLine, _ plain: String) -> Bool {
    Closings.isClosing(plain) || ValueLines.startsSentence(plain)
      || ValueLines.startsPurpose(plain) || !LabelReader.read(line).isEmpty
      || Words(plain).all.prefix(3).contains { $0.text == "tersebut" }
  }

  /// Whether a line is the rest of the one above it.
  private static func goesOn(_ text: String, _ previous: TextLine, _ isWrapped: Bool) -> Bool {
    let isSmall = text.utf8.first.map { (0x61...0x7A).contains($0) || $0 == 0x28 } ?? false
    return isSmall || isWrapped && previous.text.utf8.count >= 60
  }
}
