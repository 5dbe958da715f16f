/// Puts changed and new rows into a book without writing the others anew.
///
/// A cell never holds a carriage return, so a row ends at the first one.
struct BookSplice {
  private let old: [UInt8]
  private var at: Int
  /// Where what is not yet copied begins.
  private var copied = 0
  private var pending: ArraySlice<(id: CaseID, cells: [String])>
  private var out: [UInt8] = []
  private var last: CaseID?

  init(_ old: [UInt8], from start: Int, rows: [CaseID: [String]]) {
    self.old = old
    at = start
    pending = rows.map { (id: $0.key, cells: $0.value) }.sorted { $0.id < $1.id }[...]
  }

  /// The new book; `nil` when the old one is damaged.
  mutating func run() -> [UInt8]? {
    out.reserveCapacity(old.count + pending.count * 1024)
    while at < old.count {
      guard let end = endOfRow(), let id = id(endingAt: end), last.map({ $0 < id }) ?? true else {
        return nil
      }
      while let next = pending.first, next.id < id { put(before: at) }
      if pending.first?.id == id {
        put(before: at)
        copied = end
      }
      last = id
      at = end
    }
    while !pending.isEmpty { put(before: at) }
    out += old[copied...]
    return out
  }

  /// The case of the last row.
  func lastID() -> CaseID? { id(endingAt: old.count) }

  /// Writes the next pending row in front of an octet of the old book.
  private mutating func put(before place: Int) {
    out += old[copied..<place]
    copied = place
    if let row = pending.popFirst() { RegisterBook.append(row.cells, to: &out) }
  }

  /// Where the row at hand ends; `nil` when its quotes do not pair up or its line end is not the book's.
  private func endOfRow() -> Int? {
    old.withUnsafeBufferPointer { octets in
      var quotes = 0
      var place = at
      while place < octets.count, octets[place] != 0x0D {
        if octets[place] == 0x22 { quotes += 1 }
        place += 1
      }
      guard place + 1 < octets.count, octets[place + 1] == 0x0A, quotes & 1 == 0, place - at > 2,
        octets[at] == 0x22, octets[place - 1] == 0x22
      else { return nil }
      return place + 2
    }
  }

  /// The case id in the last cell of a row that ends before an octet.
  private func id(endingAt end: Int) -> CaseID? {
    let close = end - 3
    var open = close - 1
    while open > at, old[open] != 0x22 { open -= 1 }
    return old.withUnsafeBufferPointer { octets in
      var cursor = LineCursor(octets, from: open, to: close + 1)
      return cursor.caseID()
    }
  }
}
