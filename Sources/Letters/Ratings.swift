import Octets

/// The answers to a survey: lines that bear a question's number and a rating.
enum Ratings {
  /// The ratings by question, both from 1 to 9; empty when nothing was answered.
  ///
  /// A line counts when it begins with a number and ends with one digit behind `=`, `:`, or nothing but signs: `1 = 4`,
  /// `2. Kecepatan pelayanan = 3`, `3) 4`. Quoted lines count too, since people answer inside the quoted questions.
  static func find(_ lines: [TextLine]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for line in lines.prefix(400) {
      guard let (question, rating) = read(Array(line.text.utf8.prefix(300))) else { continue }
      if found[question] == nil { found[question] = rating }
    }
    return found
  }

  private static func read(_ octets: [UInt8]) -> (Int, Int)? {
    let line = octets.drop { $0 == 0x3E || $0 <= 0x20 || $0 == 0x2A || $0 == 0x2D }
    guard let question = digit(line.first), line.count > 1, digit(line.dropFirst().first) == nil else {
      return nil
    }
    var rest = line.dropFirst()
    while let last = rest.last, last <= 0x20 || last == 0x2E || last == 0x2A { rest = rest.dropLast() }
    guard let rating = digit(rest.last) else { return nil }
    rest = rest.dropLast()
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    let isAnswer = rest.last == 0x3D || rest.last == 0x3A || rest.allSatisfy { isSign($0) }
    return isAnswer ? (question, rating) : nil
  }

  private static func digit(_ octet: UInt8?) -> Int? {
    guard let octet, (0x31...0x39).contains(octet) else { return nil }
    return Int(octet - 0x30)
  }

  private static func isSign(_ octet: UInt8) -> Bool {
    octet <= 0x20 || [0x29, 0x2D, 0x2E, 0x3A, 0x3D, 0x5D].contains(octet)
  }
}
