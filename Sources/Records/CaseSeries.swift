/// The cases of one year and kind.
struct CaseSeries: Sendable, Equatable {
  let year: Int
  let kind: CaseKind
  /// For each case, from sequence 1, the place of its last act.
  var lasts: [Int] = []
  /// Whether each has its official number.
  var isNumbered: [Bool] = []
  /// Official numbers given.
  var numbers = 0

  /// By year and kind.
  static func precedes(_ a: CaseSeries, _ b: CaseSeries) -> Bool { (a.year, a.kind) < (b.year, b.kind) }
}

/// All series, the newest last: a few a year, so looking from the end beats any hash.
struct CaseSeriesList: Sendable, Equatable {
  var all: [CaseSeries] = []

  func place(_ kind: CaseKind, _ year: Int) -> Int? {
    all.lastIndex { $0.kind == kind && $0.year == year }
  }

  func place(of id: CaseID) -> Int? { place(id.kind, id.year) }

  /// The place of a series, made where there is none.
  mutating func place(making kind: CaseKind, _ year: Int) -> Int {
    if let place = place(kind, year) { return place }
    all.append(CaseSeries(year: year, kind: kind))
    return all.count - 1
  }
}
