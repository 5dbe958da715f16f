import Octets

/// The pictures on a PDF's pages, as `pdfimages -list` tells of them.
struct PdfImageList {
  /// One picture on a page.
  struct Image {
    /// Points.
    var width: Int
    var height: Int
    /// Points an inch, as it is shown.
    var resolution: Int
    /// Width and height on the page, in points of 1/72 inch.
    var shownWidth: Double
    var shownHeight: Double
  }

  /// By the page's number.
  private(set) var images: [Int: [Image]] = [:]

  /// From the program's lines: page num type width height color comp bpc enc interp object ID x-ppi y-ppi
  /// size ratio.
  init(_ output: [UInt8]) { add(output) }

  /// Takes the lines for other pages too.
  mutating func add(_ output: [UInt8]) {
    for line in output.split(separator: 0x0A).dropFirst(2) {
      let cells = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 14, cells[2] != "smask", let page = Int(cells[0]), let width = Int(cells[3]),
        let height = Int(cells[4]), let x = Int(cells[12]), let y = Int(cells[13]), x > 0, y > 0
      else { continue }
      images[page, default: []].append(
        Image(
          width: width, height: height, resolution: max(x, y), shownWidth: Double(width) / Double(x) * 72,
          shownHeight: Double(height) / Double(y) * 72))
    }
  }

  /// The picture of a page that takes the most room; `nil` without one.
  func largest(on page: Int) -> Image? {
    images[page, default: []].max { $0.shownWidth * $0.shownHeight < $1.shownWidth * $1.shownHeight }
  }

  /// The share of a page that all its pictures cover together: scanners cut pages into strips.
  func coverage(of page: Int, size: (width: Double, height: Double)) -> Double {
    let area = max(1, size.width * size.height)
    return min(1, images[page, default: []].reduce(0) { $0 + $1.shownWidth * $1.shownHeight } / area)
  }
}
