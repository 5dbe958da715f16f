import Octets

/// A letter's own text as words, for what it says in sentences.
struct Prose: Sendable {
  let words: Words
  private let lines: [TextLine]
  private let starts: [Int]

  init(_ lines: [TextLine]) {
    self.lines = lines
    var text: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(text.count)
      text += Array(line.text.utf8)
      text.append(0x0A)
    }
    self.starts = starts
    words = Words(String(decoding: text, as: UTF8.self))
  }

  /// Where a word stands.
  func evidence(_ word: Int, _ rule: String) -> Evidence {
    guard words.all.indices.contains(word), !lines.isEmpty else {
      return Evidence(part: "", offset: 0, rule: rule)
    }
    let offset = words.all[word].range.lowerBound
    // The last line that starts at or before the word.
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Evidence(part: lines[low].part, offset: lines[low].offset + offset - starts[low], rule: rule)
  }

  /// How many lines there are.
  var lineCount: Int { lines.count }

  /// The text of a line; empty outside the letter.
  func text(ofLine index: Int) -> String { lines.indices.contains(index) ? lines[index].text : "" }

  /// The index of the line a word stands in.
  func line(of word: Int) -> Int {
    let offset = words.all[word].range.lowerBound
    return (starts.firstIndex { $0 > offset } ?? starts.count) - 1
  }
}

/// A value found in sentences.
struct Found<Value: Sendable>: Sendable {
  var value: Value
  var evidence: Evidence
}
