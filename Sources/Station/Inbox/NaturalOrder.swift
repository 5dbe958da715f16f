import Octets

/// The order in which people number files: `hal 2` before `hal 10`.
enum NaturalOrder {
  /// Whether one name stands before another: runs of figures by value, all else by octets without regard to
  /// case; names that are equal so far by their octets.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    var (i, j) = (0, 0)
    while i < x.count, j < y.count {
      if x[i].isDigit, y[j].isDigit {
        let (m, n) = (run(x, i), run(y, j))
        let (p, q) = (x[i..<m].drop { $0 == 0x30 }, y[j..<n].drop { $0 == 0x30 })
        if p.count != q.count { return p.count < q.count }
        if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
        (i, j) = (m, n)
      } else {
        let (p, q) = (x[i].lowercased, y[j].lowercased)
        if p != q { return p < q }
        (i, j) = (i + 1, j + 1)
      }
    }
    if i < x.count || j < y.count { return i == x.count }
    return x.lexicographicallyPrecedes(y)
  }

  private static func run(_ octets: [UInt8], _ start: Int) -> Int {
    octets[start...].firstIndex { !$0.isDigit } ?? octets.count
  }
}
