import Civil
import Octets

/// The birth date and sex of a card as they were read, against which its NIK is held.
struct BirthReading: Sendable {
  /// DDMMYYYY as read; empty when no date was.
  var figures: [ReadFigure] = []
  /// The date, when the figures are one.
  var date: CivilDate?
  /// The one that was read, or both.
  var sexes: [IdentityCard.Sex] = [.male, .female]

  init(figures: [ReadFigure] = [], sex: IdentityCard.Sex? = nil) {
    self.figures = figures.count == 8 ? figures : []
    date = self.figures.isEmpty ? nil : Self.date(figures.map(\.figure))
    if let sex { sexes = [sex] }
  }

  /// The six figures of a NIK for a date: forty more on a woman's day.
  static func figures(of date: CivilDate, _ sex: IdentityCard.Sex) -> [UInt8] {
    let (year, month, day) = date.civil
    let shown = sex == .female ? day + 40 : day
    return [shown / 10, shown % 10, month / 10, month % 10, year / 10 % 10, year % 10].map(UInt8.init)
  }

  /// Whether six figures can be a birth date.
  static func isPossible(_ six: [UInt8], _ sexes: [IdentityCard.Sex]) -> Bool {
    let day = Int(six[0]) * 10 + Int(six[1])
    let month = Int(six[2]) * 10 + Int(six[3])
    guard (1...12).contains(month) else { return false }
    let length = CivilDate.length(ofMonth: month, year: 2000)
    return sexes.contains(.male) && (1...length).contains(day)
      || sexes.contains(.female) && (41...(40 + length)).contains(day)
  }

  /// The one reading of a NIK's six figures and of the date that agree; `nil` when none does, or the two say
  /// different things and nothing tells which is wrong.
  func agree(_ part: [ReadFigure], _ sex: IdentityCard.Sex) -> ([UInt8], CivilDate)? {
    let six = part.map(\.figure)
    if let date, Self.figures(of: date, sex) == six { return (six, date) }
    guard figures.count == 8 else { return nil }
    let ways = (0..<8).reduce([[UInt8]]([[]])) { ways, at in
      ways.flatMap { way in Set(figures[at].choices).sorted().map { way + [$0] } }
    }
    let dates = Set(ways.compactMap(Self.date))
    let fitting = dates.filter { date in
      zip(part, Self.figures(of: date, sex)).allSatisfy { $0.choices.contains($1) }
    }
    if fitting.count == 1, let only = fitting.first { return (Self.figures(of: only, sex), only) }
    guard fitting.isEmpty else { return nil }
    let isPossible = Self.isPossible(six, [sex])
    if let date, !isPossible {
      let wanted = Self.figures(of: date, sex)
      return Self.differing(wanted, six) == 1 ? (wanted, date) : nil
    }
    guard date == nil, isPossible else { return nil }
    let near = Self.dates(six).filter { date in
      let (year, month, day) = date.civil
      let text = [
        day / 10, day % 10, month / 10, month % 10, year / 1000, year / 100 % 10, year / 10 % 10, year % 10,
      ]
      return Self.differing(text.map(UInt8.init), figures.map(\.figure)) <= 1
    }
    return near.count == 1 ? (six, near[0]) : nil
  }

  private static func differing(_ x: [UInt8], _ y: [UInt8]) -> Int { zip(x, y).count { $0 != $1 } }

  private static func date(_ eight: [UInt8]) -> CivilDate? {
    func number(_ range: Range<Int>) -> Int { eight[range].reduce(0) { $0 * 10 + Int($1) } }
    let year = number(4..<8)
    return (1900...2030).contains(year)
      ? CivilDate(year: year, month: number(2..<4), day: number(0..<2)) : nil
  }

  /// The dates that six figures can mean: a NIK has no century.
  private static func dates(_ six: [UInt8]) -> [CivilDate] {
    let day = Int(six[0]) * 10 + Int(six[1])
    let year = Int(six[4]) * 10 + Int(six[5])
    return [1900, 2000].compactMap {
      CivilDate(year: $0 + year, month: Int(six[2]) * 10 + Int(six[3]), day: day > 40 ? day - 40 : day)
    }
  }
}
