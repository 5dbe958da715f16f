import Civil
import Octets

/// A figure as it was read: what it can be, the likeliest first. More than one: a letter stood in its place.
struct ReadFigure: Sendable, Equatable {
  /// 0 to 9.
  var choices: [UInt8]

  var figure: UInt8 { choices[0] }

  /// Whether a figure stood there.
  var isFigure: Bool { choices.count == 1 }

  /// What a sign can be; `nil` when it is no figure's twin.
  static func read(_ octet: UInt8) -> ReadFigure? {
    if octet.isDigit { return ReadFigure(choices: [octet - 0x30]) }
    return twins[octet].map { ReadFigure(choices: $0) }
  }

  /// Each has a second choice, if only itself again: a letter is never as sure as a figure.
  private static let twins: [UInt8: [UInt8]] = {
    var twins: [UInt8: [UInt8]] = [:]
    for (signs, choices) in [
      ("OoDQ", [0, 0]), ("UCc", [0, 0]), ("Il!|iLj][", [1, 7]), ("Ss$", [5, 8]), ("b", [6, 8]),
      ("G", [6, 0]),
      ("B&", [8, 3]), ("Zz", [2, 7]), ("?", [7, 2]), ("T", [7, 1]), ("gq", [9, 8]), ("A", [4, 4]),
      ("h", [4, 6]),
    ] as [(String, [UInt8])] {
      for sign in signs.utf8 { twins[sign] = choices }
    }
    return twins
  }()
}

/// The sixteen figures of a card, through what a scanner does to them.
enum CardNumber {
  /// Runs of figures that can be a NIK in one row: at least ten figures' length, mostly true figures. A word
  /// of sixteen stands for itself: what is before it is a colon misread.
  static func runs(_ row: [UInt8]) -> [[ReadFigure]] {
    var runs: [[ReadFigure]] = []
    var run: [ReadFigure] = []
    var isStrayFirst = false
    func close() {
      if run.count == 17, isStrayFirst { run.removeFirst() }
      if run.count >= 10, run.count(where: \.isFigure) * 2 >= run.count { runs.append(run) }
      run = []
    }
    for token in row.split(whereSeparator: { $0.isBlank || [0x3A, 0x3D, 0x3B, 0x2B].contains($0) }) {
      let signs = token.filter {
        $0 < 0x80 && ![0x2E, 0x2D, 0x27, 0x2C, 0x5F, 0x60, 0x22, 0x28, 0x29].contains($0)
      }
      let figures = signs.compactMap(ReadFigure.read)
      let isNumber =
        !figures.isEmpty && figures.count == signs.count
        && (figures.contains(where: \.isFigure) || !run.isEmpty && figures.count <= 2)
      if !isNumber || run.count >= 16 || figures.count == 16 || run.count + figures.count > 17 { close() }
      guard isNumber else { continue }
      if run.isEmpty { isStrayFirst = figures.count == 1 }
      run += figures
    }
    close()
    return runs
  }

  /// The NIK that a run of figures is, made sure by birth date and sex where they are known; the date too,
  /// where the NIK mends it. `number` is `nil` when more than one reading fits, or none.
  ///
  /// `province`: the two figures of the province that the card names; they settle what a letter in their
  /// place is.
  static func read(
    _ run: [ReadFigure], birth: BirthReading, province: String? = nil
  ) -> (number: String?, date: CivilDate?) {
    switch run.count {
    case 16:
      guard let run = settled(run, province) else { return (nil, birth.date) }
      return sixteen(run, birth)
    case 17: return seventeen(run, birth, province)
    case 15: return fifteen(run, birth)
    default: return (nil, birth.date)
    }
  }

  /// A run whose first two figures are a province's: where they are none, those of the province that the card
  /// names, if no more than one figure was misread; `nil` when they are nobody's.
  private static func settled(_ run: [ReadFigure], _ province: String?) -> [ReadFigure]? {
    let read = text(run.prefix(2).map(\.figure))
    guard let province else { return ProvinceCode.isKnown(read) ? run : nil }
    let wanted = province.utf8.map { $0 - 0x30 }
    let isLetters = zip(run, wanted).allSatisfy { $0.choices.contains($1) }
    let isNear = !ProvinceCode.isKnown(read) && zip(run, wanted).contains { $0.figure == $1 }
    if isLetters || isNear { return wanted.map { ReadFigure(choices: [$0]) } + run.dropFirst(2) }
    return ProvinceCode.isKnown(read) ? run : nil
  }

  /// One figure too many, a colon or a stroke read as one: only where leaving out just one of them agrees
  /// with the date and the province.
  private static func seventeen(
    _ run: [ReadFigure], _ birth: BirthReading, _ province: String?
  ) -> (number: String?, date: CivilDate?) {
    let shorter = (0..<17).map { at in Array(run[..<at] + run[(at + 1)...]) }
    // What says the date of the card as it stands comes before what must be mended.
    let plain = Set(
      shorter.filter { saysDate($0, birth) && settled($0, province) != nil }.map { text($0.map(\.figure)) })
    if plain.count == 1 { return (plain.first, birth.date) }
    let numbers = Set(shorter.compactMap { sixteen($0, birth).number })
    let local = province.map { code in numbers.filter { $0.begins(code) } } ?? numbers
    if birth.date != nil || province != nil, local.count == 1 { return (local.first, birth.date) }
    return (nil, birth.date)
  }

  /// A figure lost inside the birth date, which the card says a second time.
  private static func fifteen(
    _ run: [ReadFigure], _ birth: BirthReading
  ) -> (number: String?, date: CivilDate?) {
    guard let date = birth.date else { return (nil, nil) }
    let figures = run.map(\.figure)
    let fitting = birth.sexes.map { BirthReading.figures(of: date, $0) }.filter { wanted in
      let middle = Array(figures[6..<11])
      return wanted.indices.contains { at in middle == Array(wanted[..<at] + wanted[(at + 1)...]) }
        && Array(figures[5..<11]) != wanted && Array(figures[6..<12]) != wanted
    }
    guard fitting.count == 1, let wanted = fitting.first else { return (nil, date) }
    return (text(figures[..<6] + wanted + figures[11...]), date)
  }

  private static func sixteen(
    _ run: [ReadFigure], _ birth: BirthReading
  ) -> (number: String?, date: CivilDate?) {
    let figures = run.map(\.figure)
    let part = Array(run[6..<12])
    func number(_ middle: [UInt8]) -> String { text(figures[..<6] + middle + figures[12...]) }
    guard !birth.figures.isEmpty || birth.date != nil else {
      let middles = readings(part).filter { BirthReading.isPossible($0, birth.sexes) }
      if isSure(part), middles.count == 1 { return (number(middles[0]), nil) }
      let first = part.map(\.figure)
      return (BirthReading.isPossible(first, birth.sexes) && middles.count == 1 ? number(first) : nil, nil)
    }
    if saysDate(run, birth) { return (text(figures), birth.date) }
    var found: [String: CivilDate] = [:]
    for sex in birth.sexes {
      if let (middle, date) = birth.agree(part, sex) { found[number(middle)] = date }
    }
    guard found.count == 1, let only = found.first else { return (nil, birth.date) }
    return (only.key, only.value)
  }

  /// Whether sixteen figures say the date of the card as they stand, so that they need no mending.
  private static func saysDate(_ run: [ReadFigure], _ birth: BirthReading) -> Bool {
    guard let date = birth.date else { return false }
    let part = run[6..<12].map(\.figure)
    return birth.sexes.contains { BirthReading.figures(of: date, $0) == part }
  }

  private static func isSure(_ part: [ReadFigure]) -> Bool { part.allSatisfy(\.isFigure) }

  /// Every way to read six figures; at most 64.
  private static func readings(_ part: [ReadFigure]) -> [[UInt8]] {
    part.reduce([[]]) { ways, figure in
      ways.flatMap { way in Set(figure.choices).sorted().map { way + [$0] } }
    }
  }

  private static func text(_ figures: some Sequence<UInt8>) -> String {
    String(decoding: figures.map { $0 + 0x30 }, as: UTF8.self)
  }
}
