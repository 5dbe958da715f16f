/// Writes the objects of a PDF one after the other, and the table of their places (ISO 32000-1 section 7.5).
struct PdfWriter {
  private var octets = Array("%PDF-1.4\n".utf8)
  private var places: [Int] = []

  init() {}

  /// The next object, numbered from 1; the first must be the catalog.
  mutating func object(_ text: String) {
    begin()
    octets += text.utf8
    end()
  }

  /// The next object, a stream with these entries beside its length.
  mutating func stream(_ entries: String, _ content: ArraySlice<UInt8>) {
    begin()
    octets += "<< \(entries) /Length \(content.count) >>\nstream\n".utf8
    octets += content
    octets += "\nendstream".utf8
    end()
  }

  /// The whole file.
  func finished() -> [UInt8] {
    var file = octets
    file += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8
    for place in places {
      let digits = String(place)
      file += (String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n").utf8
    }
    file += "trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(octets.count)\n%%EOF\n".utf8
    return file
  }

  private mutating func begin() {
    places.append(octets.count)
    octets += "\(places.count) 0 obj\n".utf8
  }

  private mutating func end() { octets += "\nendobj\n".utf8 }
}
