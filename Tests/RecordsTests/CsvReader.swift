/// A reader of RFC 4180 for the tests, written apart from the writer.
enum CsvReader {
  /// The rows of a book, its byte order mark dropped; `nil` when a quote is out of place.
  static func rows(_ octets: [UInt8]) -> [[String]]? {
    var rest = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets[...]
    var rows: [[String]] = []
    var row: [String] = []
    while let (cell, after) = cell(rest) {
      row.append(cell)
      rest = after
      if rest.starts(with: [0x0D, 0x0A]) {
        rows.append(row)
        row = []
        rest = rest.dropFirst(2)
        if rest.isEmpty { return rows }
      } else if rest.first == 0x2C {
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return nil
  }

  private static func cell(_ octets: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    guard octets.first == 0x22 else {
      let end = octets.firstIndex { $0 == 0x2C || $0 == 0x0D } ?? octets.endIndex
      return (String(decoding: octets[..<end], as: UTF8.self), octets[end...])
    }
    var text: [UInt8] = []
    var at = octets.startIndex + 1
    while at < octets.endIndex {
      if octets[at] == 0x22 {
        guard at + 1 < octets.endIndex, octets[at + 1] == 0x22 else {
          return (String(decoding: text, as: UTF8.self), octets[(at + 1)...])
        }
        at += 1
      }
      text.append(octets[at])
      at += 1
    }
    return nil
  }
}
