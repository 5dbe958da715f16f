import Octets

// Trimming on octets: checks on text from outside never look at characters.

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String { trimming("") }

  /// Without blanks at the end.
  var trimmingEnd: String {
    var slice = utf8[...]
    while let last = slice.last, last.isBlank { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// Without blanks and any of these ASCII octets at both ends.
  func trimming(_ set: String) -> String {
    let set = Array(set.utf8)
    var slice = utf8[...]
    while let first = slice.first, first.isBlank || set.contains(first) { slice = slice.dropFirst() }
    while let last = slice.last, last.isBlank || set.contains(last) { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  /// White space inside folded to single spaces, none at the ends.
  var foldingBlanks: String {
    String(decoding: Array(utf8.split { $0.isBlank }.joined(separator: [0x20])), as: UTF8.self)
  }

  /// ASCII letters in lower case, the rest as it is: the same octets in the same places.
  var lowered: String { String(decoding: utf8.map(\.lowercased), as: UTF8.self) }

  /// Whether it begins with an ASCII word, octet by octet.
  func begins(_ word: String) -> Bool { utf8.starts(with: word.utf8) }

  /// Whether it ends with an ASCII word, octet by octet.
  func ends(_ word: String) -> Bool { utf8.reversed().starts(with: word.utf8.reversed()) }

  /// Whether some ASCII words stand in it, octet by octet.
  func holds(_ words: String) -> Bool { firstOffset(of: words) != nil }

  /// Octets before the first place where some words stand.
  func firstOffset(of words: String, from: Int = 0) -> Int? {
    let octets = Array(utf8)
    return octets.firstOffset(of: Array(words.utf8), from: from)
  }

  /// The octets of a range as text.
  func octets(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8.dropFirst(range.lowerBound).prefix(range.count)), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The first place of a mark at or after an offset.
  func firstOffset(of mark: [UInt8], from: Int = 0) -> Int? {
    guard let first = mark.first, count >= mark.count else { return nil }
    var at = from
    while at <= count - mark.count {
      if self[at] == first, self[at..<(at + mark.count)].elementsEqual(mark) { return at }
      at += 1
    }
    return nil
  }

  /// The last place of a mark.
  func lastOffset(of mark: [UInt8]) -> Int? {
    guard let first = mark.first, count >= mark.count else { return nil }
    var at = count - mark.count
    while at >= 0 {
      if self[at] == first, self[at..<(at + mark.count)].elementsEqual(mark) { return at }
      at -= 1
    }
    return nil
  }
}
