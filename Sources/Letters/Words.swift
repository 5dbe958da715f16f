import Octets

/// One word of a text: folded for comparing, with its place for cutting the text itself.
struct Word: Sendable, Equatable {
  /// Lower case, accents off, abbreviations written out, known misspellings mended.
  var text: String
  /// The text without the endings -nya, -lah, -kah.
  var base: String
  /// Its octets in the text.
  var range: Range<Int>
  /// Counts sentences, list items and labelled lines from 0.
  var sentence: Int
  /// Whether it begins with a capital letter.
  var isCapital: Bool
}

/// A text as words, for rules that look at what stands near what.
struct Words: Sendable {
  let all: [Word]
  /// The text's octets.
  let octets: [UInt8]

  /// Letters, digits and apostrophes make words; everything else separates them.
  init(_ text: String) {
    octets = Array(text.utf8.prefix(TextLines.limit))
    var reader = WordReader(octets)
    all = reader.read()
  }

  /// The text between two words, the first included, the end not.
  func slice(_ range: Range<Int>) -> String {
    guard !range.isEmpty, range.upperBound <= all.count else { return "" }
    let octets = octets[all[range.lowerBound].range.lowerBound..<all[range.upperBound - 1].range.upperBound]
    return String(decoding: octets, as: UTF8.self)
  }

  /// The folded words before a position, nearest last; never across a sentence's start.
  func before(_ at: Int, _ count: Int) -> ArraySlice<Word> {
    let start = max(0, at - count)
    return all[start..<at].drop { $0.sentence != all[at].sentence }
  }

  /// The folded words after a position, never across a sentence's end.
  func after(_ at: Int, _ count: Int) -> ArraySlice<Word> {
    guard at + 1 < all.count else { return [] }
    return all[(at + 1)..<min(all.count, at + 1 + count)].prefix { $0.sentence == all[at].sentence }
  }

  /// The words of the sentence that a word stands in.
  func sentence(around at: Int) -> Range<Int> {
    var start = at
    while start > 0, all[start - 1].sentence == all[at].sentence { start -= 1 }
    var end = at + 1
    while end < all.count, all[end].sentence == all[at].sentence { end += 1 }
    return start..<end
  }

  /// The octets between a word and the next one.
  func gap(after at: Int) -> ArraySlice<UInt8> {
    let start = all[at].range.upperBound
    return octets[start..<(at + 1 < all.count ? all[at + 1].range.lowerBound : octets.count)]
  }
}

extension Sequence<Word> {
  /// Whether any of some words is among these.
  func has(_ words: Set<String>) -> Bool { contains { words.contains($0.text) || words.contains($0.base) } }
}
