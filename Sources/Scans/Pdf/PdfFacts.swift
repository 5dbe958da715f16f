import Octets

/// What `pdfinfo` says of a document.
struct PdfFacts {
  /// 0 when it says nothing.
  var pages = 0
  /// Width and height in points of the pages that were asked for, turned as they are shown.
  var sizes: [Int: (width: Double, height: Double)] = [:]

  /// From the program's lines.
  init(_ output: [UInt8]) {
    var turns: [Int: Int] = [:]
    for line in output.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = line[..<colon].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      let values = line[(colon + 1)...].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      if name == ["Pages"], let first = values.first, let count = Int(first) { pages = count }
      guard name.count == 3, name[0] == "Page", let page = Int(name[1]) else { continue }
      if name[2] == "size", values.count >= 3, let width = Double(values[0]), let height = Double(values[2]) {
        sizes[page] = (width, height)
      }
      if name[2] == "rot", let first = values.first { turns[page] = Int(first) }
    }
    for (page, turn) in turns where turn % 180 != 0 {
      guard let size = sizes[page] else { continue }
      sizes[page] = (size.height, size.width)
    }
  }
}
