import Octets

/// Words that a scanner misread, one by one.
enum NearWord {
  /// A word's letters, as `PageLetters` has them.
  static func letters(_ word: String) -> [UInt8] { PageLetters.fold(word) }

  /// The one of some words that a word is meant to be: the nearest, within one error in four letters; `nil`
  /// when none is near, or two are.
  static func match(_ word: String, among choices: [(word: String, letters: [UInt8])]) -> String? {
    let letters = letters(word)
    var best: (word: String, errors: Int)?
    var isTied = false
    for choice in choices {
      let allowed = allowed(choice.letters.count)
      guard let errors = distance(letters, choice.letters, limit: allowed) else { continue }
      if errors == best?.errors { isTied = best?.word != choice.word }
      if errors < best?.errors ?? .max {
        best = (choice.word, errors)
        isTied = false
      }
    }
    return isTied ? nil : best?.word
  }

  /// Words with their letters, ready for matching.
  static func table(_ words: [String]) -> [(word: String, letters: [UInt8])] {
    words.map { ($0, letters($0)) }
  }

  private static func allowed(_ count: Int) -> Int { count <= 3 ? 0 : count <= 6 ? 1 : 2 }

  /// Letters wrong, missing or too many; `nil` above the limit. Both texts are short: at most 64 letters
  /// count.
  static func distance<Letter: Equatable>(_ x: [Letter], _ y: [Letter], limit: Int) -> Int? {
    guard abs(x.count - y.count) <= limit else { return nil }
    if x == y { return 0 }
    let (x, y) = (Array(x.prefix(64)), Array(y.prefix(64)))
    guard !x.isEmpty, !y.isEmpty else { return max(x.count, y.count) }
    var column = Array(0...y.count)
    for (row, letter) in x.enumerated() {
      var diagonal = column[0]
      column[0] = row + 1
      for at in 1...y.count {
        let above = column[at]
        column[at] = y[at - 1] == letter ? diagonal : min(diagonal, above, column[at - 1]) + 1
        diagonal = above
      }
      if column.allSatisfy({ $0 > limit }) { return nil }
    }
    return column[y.count] <= limit ? column[y.count] : nil
  }
}
