import Octets

/// A run of digits as people write long numbers: with spaces, dots, hyphens, brackets between.
struct DigitRun {
  var digits: [UInt8]
  /// Octets of the run in its text.
  var range: Range<Int>
  /// Whether a plus stands right before it.
  var isPlus: Bool

  /// Every run of a text. A gap is at most two separators wide; a line end or a tab ends a run.
  static func all(in text: String) -> [DigitRun] {
    var runs: [DigitRun] = []
    var current: DigitRun?
    var gap = 0
    var previous: UInt8 = 0x20
    for (at, octet) in text.utf8.enumerated() {
      if octet.isDigit {
        if current == nil { current = DigitRun(digits: [], range: at..<at, isPlus: previous == 0x2B) }
        current?.digits.append(octet)
        if let start = current?.range.lowerBound { current?.range = start..<(at + 1) }
        gap = 0
      } else if current != nil, separators.contains(octet), gap < 2 {
        gap += 1
      } else if let run = current {
        runs.append(run)
        current = nil
        gap = 0
      }
      previous = octet == 0x28 && previous == 0x2B ? previous : octet
    }
    return current.map { runs + [$0] } ?? runs
  }

  private static let separators: Set<UInt8> = [0x20, 0x2E, 0x2D, 0x28, 0x29]

  var text: String { String(decoding: digits, as: UTF8.self) }
}
