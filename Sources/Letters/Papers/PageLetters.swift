import Octets

/// A page as bare letters, so that words are found through what a scanner does to them: case, blanks, lost
/// and rubbish signs fall away, and signs that look alike (0 and O, 1 and l, 5 and S, rn and m) are one.
struct PageLetters: Sendable {
  /// Where a letter stands.
  struct Place: Sendable {
    var row: Int
    /// Octets from the row's start.
    var column: Int
    var startsWord: Bool
  }

  /// The text's lines.
  let rows: [[UInt8]]
  /// 0 to 25 as in the alphabet; 26 is a sign that is no letter's twin.
  private(set) var letters: [UInt8] = []
  private(set) var places: [Place] = []
  /// How many letters stand before each row, and last how many there are.
  private(set) var starts: [Int] = []

  /// Letters that are looked at; a page of print has a tenth of it, and the cost of a hostile one stays
  /// bounded.
  static let limit = 24_000

  init(rows: [[UInt8]]) {
    self.rows = rows
    for row in rows.indices {
      starts.append(letters.count)
      if letters.count < Self.limit { add(row) }
    }
    starts.append(letters.count)
  }

  init(text: String) { self.init(rows: TextLines.cut(text).map { Array($0.text.utf8) }) }

  /// Letters of a row.
  func count(_ row: Int) -> Int { starts[row + 1] - starts[row] }

  /// The letters of some words, as they are looked for.
  static func fold(_ words: String) -> [UInt8] { PageLetters(rows: [Array(words.utf8)]).letters }

  private mutating func add(_ row: Int) {
    let octets = rows[row]
    var isInside = false
    var previous: UInt8 = 0x20
    for at in octets.indices {
      let octet = octets[at]
      // The second octet of a Latin letter with an accent belongs to the first.
      if octet & 0xC0 == 0x80, previous == 0xC3 { continue }
      let next = at + 1 < octets.count ? octets[at + 1] : 0x20
      guard let letter = Self.letter(octet, previous, next) else {
        isInside = false
        previous = octet
        continue
      }
      if isInside, let last = letters.last, let pair = Self.pair(last, previous, octet) {
        letters[letters.count - 1] = pair
      } else {
        letters.append(letter)
        places.append(Place(row: row, column: at, startsWord: !isInside))
      }
      isInside = true
      previous = octet
    }
  }

  private static func letter(_ octet: UInt8, _ previous: UInt8, _ next: UInt8) -> UInt8? {
    if octet.isAlpha {
      let letter = octet.lowercased - 0x61
      return letter == 11 ? 8 : letter == 16 ? 6 : letter
    }
    if octet.isDigit { return digits[Int(octet - 0x30)] }
    switch octet {
    case 0xC3: return 26
    // Strokes between letters are letters; alone they are lines of the paper.
    case 0x21, 0x7C, 0x24:
      guard previous.isAlpha || previous.isDigit, next.isAlpha || next.isDigit else { return nil }
      return octet == 0x24 ? 18 : 8
    default: return nil
    }
  }

  /// 0 O, 1 I, 2 Z, 4 A, 5 S, 6 G, 7 T, 8 B, 9 G.
  private static let digits: [UInt8] = [14, 8, 25, 26, 0, 18, 6, 19, 1, 6]

  /// Two signs that are one letter broken: rn, vv, cl.
  private static func pair(_ last: UInt8, _ previous: UInt8, _ octet: UInt8) -> UInt8? {
    switch (last, octet | 0x20) {
    case (17, 0x6E): 12
    case (21, 0x76): 22
    case (2, 0x6C): previous | 0x20 == 0x63 ? 3 : nil
    default: nil
    }
  }
}
