import Octets

/// A run of figures or of letters in a name, and what stands before it.
struct NameWord {
  /// Figures, or letters in lower case; octets beyond ASCII count as letters.
  let octets: [UInt8]
  /// The signs between it and the word before.
  let gap: [UInt8]

  /// The words of a name, in order; without its ending where it has one.
  static func split(_ name: String) -> [NameWord] {
    let octets = FileName(name).stem
    var words: [NameWord] = []
    var (at, end) = (0, 0)
    while at < octets.count {
      let start = at
      let isFigure = octets[at].isDigit
      guard isFigure || isLetter(octets[at]) else {
        at += 1
        continue
      }
      while at < octets.count, isFigure ? octets[at].isDigit : isLetter(octets[at]) { at += 1 }
      words.append(NameWord(octets: Array(octets[start..<at]), gap: Array(octets[end..<start])))
      end = at
    }
    return words
  }

  private static func isLetter(_ octet: UInt8) -> Bool { octet.isAlpha || octet >= 0x80 }

  var text: String { String(decoding: octets, as: UTF8.self) }
  var count: Int { octets.count }
  var isFigures: Bool { octets.first?.isDigit == true }
  /// The value of up to nine figures; `nil` for letters and longer runs.
  var number: Int? { isFigures && count < 10 ? Int(text) : nil }

  /// The one sign `-`, `.`, `_` or `/` before it.
  var sign: UInt8? { gap.count == 1 && [0x2D, 0x2E, 0x5F, 0x2F].contains(gap[0]) ? gap[0] : nil }
}
