/// Phrases compiled for looking them all up in one pass over a text.
///
/// A phrase is words in their folded form: `a|b` is either word, `*` any one word, `..` up to four words of the same
/// sentence. A word of a phrase also matches the text's word without -nya, -lah, -kah.
struct Phrases<Tag: Sendable>: Sendable {
  /// One place where a phrase stands.
  struct Hit: Sendable {
    var tag: Tag
    /// The phrase.
    var rule: String
    /// Its words.
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    var tag: Tag
    var rule: String
    var rest: [Element]
  }

  private enum Element: Sendable {
    case any([String])
    case one
    case gap
  }

  private var table: [String: [Phrase]] = [:]

  init(_ lists: [(Tag, [String])]) {
    for (tag, phrases) in lists {
      for phrase in phrases {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        let rest = words.dropFirst().map { word -> Element in
          switch word {
          case "*": .one
          case "..": .gap
          default: .any(word.split(separator: "|").map(String.init))
          }
        }
        for start in first.split(separator: "|") {
          table[String(start), default: []].append(Phrase(tag: tag, rule: phrase, rest: rest))
        }
      }
    }
  }

  /// Every place where a phrase stands, in the text's order.
  func hits(in words: Words) -> [Hit] {
    var hits: [Hit] = []
    for at in words.all.indices {
      let word = words.all[at]
      var found = table[word.text] ?? []
      if word.base != word.text { found += table[word.base] ?? [] }
      for phrase in found {
        if let end = Self.end(phrase.rest[...], words, at + 1) {
          hits.append(Hit(tag: phrase.tag, rule: phrase.rule, range: at..<end))
        }
      }
    }
    return hits
  }

  /// The first place where a phrase stands.
  func first(in words: Words) -> Hit? {
    // Lazily: most texts that have a phrase have it early, most that have none are short.
    for at in words.all.indices {
      let word = words.all[at]
      for phrase in (table[word.text] ?? []) + (word.base != word.text ? table[word.base] ?? [] : []) {
        if let end = Self.end(phrase.rest[...], words, at + 1) {
          return Hit(tag: phrase.tag, rule: phrase.rule, range: at..<end)
        }
      }
    }
    return nil
  }

  /// Where a phrase's remaining elements end; the recursion is as deep as a phrase has gaps.
  private static func end(_ rest: ArraySlice<Element>, _ words: Words, _ at: Int) -> Int? {
    var at = at
    var rest = rest
    while let element = rest.popFirst() {
      if case .gap = element {
        for skip in 0...4
        where at + skip < words.all.count && words.all[at + skip].sentence == words.all[at - 1].sentence {
          if let end = end(rest, words, at + skip) { return end }
        }
        return nil
      }
      guard at < words.all.count, words.all[at].sentence == words.all[at - 1].sentence else { return nil }
      if case .any(let choices) = element {
        guard choices.contains(words.all[at].text) || choices.contains(words.all[at].base) else { return nil }
      }
      at += 1
    }
    return at
  }
}

extension Phrases where Tag == Bool {
  /// Phrases of one meaning.
  init(_ phrases: [String]) { self.init([(true, phrases)]) }

  /// Whether any of them stands in a text.
  func stand(in words: Words) -> Bool { first(in: words) != nil }
}
