/// Pictures of pages for review: small enough for a mail, large enough to read.
struct PagePictures {
  let bench: Workbench

  /// Points of the longer side: A4 at 110 dpi.
  private static let longSide = 1290

  /// Throws when not one can be made.
  func make(_ octets: [UInt8], _ format: ContentFormat) throws(Trouble) -> [PagePicture] {
    switch format {
    case .pdf:
      let document = try PdfDocument(octets, bench)
      return try pages(document.path, document.chosen.prefix(bench.limits.pictures))
    case .jpeg, .png, .tiff, .gif, .bmp, .webp, .heic:
      let sheets = try Pictures(bench: bench).pages(octets, format).sheets
      var pictures: [PagePicture] = []
      for (index, sheet) in sheets.prefix(bench.limits.pictures).enumerated() {
        let size = sheet.size(scale: 1)
        let scale = min(1, Double(Self.longSide) / Double(max(size.width, size.height)))
        let path = try bench.put(sheet.pdf(scale: scale), ".pdf")
        pictures += try pages(path, [1]).map { picture in
          var picture = picture
          picture.number = index + 1
          return picture
        }
      }
      return pictures
    default: return []
    }
  }

  private func pages(_ pdf: String, _ numbers: some Sequence<Int>) throws(Trouble) -> [PagePicture] {
    var pictures: [PagePicture] = []
    for number in numbers {
      let stem = bench.newPath("")
      _ = try bench.run(
        "pdftoppm",
        [
          "-jpeg", "-jpegopt", "quality=80", "-singlefile", "-scale-to", "\(Self.longSide)", "-f",
          "\(number)", "-l",
          "\(number)", pdf, stem,
        ], until: bench.deadline)
      let octets = try bench.get(stem + ".jpg", from: "pdftoppm", limit: 16 << 20)
      pictures.append(PagePicture(number: number, mediaType: "image/jpeg", octets: octets))
    }
    return pictures
  }
}
