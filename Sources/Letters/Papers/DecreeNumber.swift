import Octets

/// Numbers of the ministry's decrees: `AHU-0001234.AH.01.04.Tahun 2020`, `C-123.HT.01.02.TH 2005`.
enum DecreeNumber {
  /// The number as the ministry writes it, and the two figures that say what it founds.
  struct Found: Equatable {
    var text: String
    /// `04` of `AH.01.04`; `nil` when it could not be read.
    var code: String?
  }

  static func stands(in view: PageView) -> Bool { view.rows.prefix(400).contains { read($0) != nil } }

  /// The first number in some rows; one may break over two.
  static func first(in rows: [[UInt8]]) -> Found? {
    for at in rows.indices.prefix(400) {
      if let found = read(rows[at]) { return found }
      if at + 1 < rows.count, rows[at].count < 200, rows[at + 1].count < 200, hasHead(rows[at]) {
        if let found = read(rows[at] + [0x20] + rows[at + 1]) { return found }
      }
    }
    return nil
  }

  /// The number that a row holds.
  static func read(_ row: [UInt8]) -> Found? {
    let pieces = pieces(row)
    for at in pieces.indices.prefix(60) {
      if let found = modern(pieces, at) ?? old(pieces, at) { return found }
    }
    return nil
  }

  private static func hasHead(_ row: [UInt8]) -> Bool { pieces(row).contains { isHead($0) } }

  /// Letters and figures between the signs of a number; a stroke inside them is one.
  private static func pieces(_ row: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    let isPart: (UInt8) -> Bool = { $0.isAlpha || $0.isDigit || $0 == 0x21 || $0 == 0x7C }
    for word in row.prefix(400).split(whereSeparator: { !isPart($0) }) {
      let word = Array(word)
      // `AHU0001234`, `Tahun2020`: letters grown together with figures.
      if let at = word.firstIndex(where: \.isDigit), at >= 2, word[..<at].allSatisfy(\.isAlpha),
        word.count - at >= 2, word[..<at].contains(where: { ReadFigure.read($0) == nil })
      {
        pieces.append(Array(word[..<at]))
        pieces.append(Array(word[at...]))
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  private static func upper(_ piece: [UInt8]) -> String {
    String(decoding: piece.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// Whether letters are some others but for one.
  private static func isNear(_ piece: [UInt8], _ word: String) -> Bool {
    piece.count == word.utf8.count && zip(upper(piece).utf8, word.utf8).count { $0 != $1 } <= 1
  }

  private static func isHead(_ piece: [UInt8]) -> Bool { isNear(piece, "AHU") }

  private static func figures(_ piece: [UInt8], _ count: ClosedRange<Int>) -> String? {
    let read = piece.compactMap(ReadFigure.read)
    guard read.count == piece.count, count.contains(read.count), read.contains(where: \.isFigure) else {
      return nil
    }
    return String(decoding: read.map { $0.figure + 0x30 }, as: UTF8.self)
  }

  private static func modern(_ pieces: [[UInt8]], _ at: Int) -> Found? {
    guard isHead(pieces[at]) else { return nil }
    var next = at + 1
    guard next + 1 < pieces.count, let serial = figures(pieces[next], 1...8) else { return nil }
    // Of the two marks one may be misread, not both.
    let isExact = upper(pieces[at]) == "AHU"
    guard upper(pieces[next + 1]) == "AH" || isExact && isNear(pieces[next + 1], "AH") else { return nil }
    next += 2
    var code: [String] = []
    while next < pieces.count, code.count < 3 {
      if let part = figures(pieces[next], 2...2) {
        code.append(part)
      } else if code.isEmpty, let both = figures(pieces[next], 4...4) {
        code += [both.octets(0..<2), both.octets(2..<4)]
      } else {
        break
      }
      next += 1
    }
    guard code.first == "01" else { return nil }
    let year = year(pieces, next)
    let text = "AHU-\(serial).AH.\(code.joined(separator: "."))" + (year.map { ".Tahun \($0)" } ?? "")
    return Found(text: text, code: code.count > 1 ? code[1] : nil)
  }

  /// `Tahun 2020` or the year alone; a stray stroke before its figures is none of them.
  private static func year(_ pieces: [[UInt8]], _ at: Int) -> String? {
    guard at < pieces.count else { return nil }
    if let year = figures(pieces[at], 4...4) { return year }
    let isWord = isYearWord(pieces[at]) || upper(pieces[at]).begins("T") && (4...7).contains(pieces[at].count)
    guard isWord, at + 1 < pieces.count, let year = figures(pieces[at + 1], 4...5) else { return nil }
    let four = year.utf8.count == 5 && year.begins("1") ? year.octets(1..<5) : year
    return four.utf8.count == 4 && (four.begins("19") || four.begins("20")) ? four : nil
  }

  private static func isYearWord(_ piece: [UInt8]) -> Bool {
    let word = String(decoding: piece, as: UTF8.self)
    return NearWord.match(word, among: yearWords) != nil || ["TH", "THN"].contains(upper(piece))
  }

  private static let yearWords = NearWord.table(["tahun"])

  private static func old(_ pieces: [[UInt8]], _ at: Int) -> Found? {
    guard at + 4 < pieces.count, pieces[at].count <= 2, upper(pieces[at]).begins("C"),
      let serial = figures(pieces[at + 1], 1...6), upper(pieces[at + 2]) == "HT",
      let one = figures(pieces[at + 3], 2...2), let two = figures(pieces[at + 4], 2...2)
    else { return nil }
    var next = at + 5
    if next < pieces.count, isYearWord(pieces[next]) { next += 1 }
    let year = next < pieces.count ? figures(pieces[next], 4...4) : nil
    return Found(
      text: "\(upper(pieces[at]))-\(serial).HT.\(one).\(two)" + (year.map { ".TH \($0)" } ?? ""), code: nil)
  }

  /// What a code of `AH.01.` founds; `nil` for one that is not known.
  static func body(code: String?) -> LegalBody? {
    switch code {
    case "01", "02", "03", "09", "10", "11": .company
    case "04", "05", "06": .foundation
    case "07", "08": .association
    case "14", "15", "16": .partnership
    case "26", "27", "28", "29": .cooperative
    default: nil
    }
  }
}
