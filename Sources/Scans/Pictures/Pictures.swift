import Octets

/// Pictures as pages: what their headers say first, and only then a program.
struct Pictures {
  let bench: Workbench

  /// The pages of a picture file, and troubles that leave the others readable.
  func pages(_ octets: [UInt8], _ format: ContentFormat) throws(Trouble) -> (
    sheets: [Sheet], troubles: [Trouble]
  ) {
    switch format {
    case .jpeg:
      guard let picture = JpegPicture(octets) else { throw .damaged("gambar JPG") }
      try check(picture.width, picture.height)
      return ([picture.sheet(octets)], isCut(octets) ? [.damaged("gambar JPG terpotong")] : [])
    case .png:
      guard let picture = PngPicture(octets) else { throw .damaged("gambar PNG") }
      try check(picture.width, picture.height)
      return ([try picture.sheet()], picture.isWhole ? [] : [.damaged("gambar PNG terpotong")])
    case .gif:
      guard let picture = GifPicture(octets) else { throw .damaged("gambar GIF") }
      try check(picture.width, picture.height)
      return ([picture.grey().sheet], [])
    case .bmp:
      let picture = try BmpPicture(octets)
      try check(picture.width, picture.height)
      return ([picture.grey().sheet], [])
    case .tiff: return try tiff(octets)
    case .heic:
      guard let size = HeifHeader.size(octets) else { throw .damaged("gambar HEIC") }
      try check(size.width, size.height)
      return ([try heic(octets)], [])
    case .webp:
      guard let size = WebpHeader.size(octets) else { throw .damaged("gambar WEBP") }
      try check(size.width, size.height)
      return ([try webp(octets)], [])
    default: throw .unsupported(format.indonesian)
    }
  }

  /// How many times larger or smaller a picture should be read. A page is best at 200 to 300 dpi, letters of
  /// 20 to 40 points; a small picture is a page that a messenger has shrunk, or a card.
  static func scale(_ sheet: Sheet, limits: ScanLimits) -> Double {
    let size = sheet.size(scale: 1)
    let long = Double(max(size.width, size.height))
    let most = Double(limits.longSide)
    if long > most { return most / long }
    if long >= 1500 { return 1 }
    return min(3, 1800 / long)
  }

  private func check(_ width: Int, _ height: Int) throws(Trouble) {
    let (points, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, points <= bench.limits.pixels else { throw .tooLarge }
  }

  /// A JPEG ends with its mark; some cameras put octets behind it.
  private func isCut(_ octets: [UInt8]) -> Bool {
    var at = octets.count - 2
    let first = max(0, octets.count - 65536)
    while at >= first {
      if octets[at] == 0xFF, octets[at + 1] == 0xD9 { return false }
      at -= 1
    }
    return true
  }

  private func tiff(_ octets: [UInt8]) throws(Trouble) -> (sheets: [Sheet], troubles: [Trouble]) {
    let (directories, hasMore) = TiffDirectory.all(octets, limit: bench.limits.pages)
    var sheets: [Sheet] = []
    var troubles: [Trouble] = hasMore ? [.tooManyPages(bench.limits.pages + 1)] : []
    var first: Trouble?
    for page in directories {
      do throws(Trouble) {
        // Bit 0 of tag 254: a small copy of another page.
        if (page.value(254) ?? 0) & 1 == 1 { continue }
        try check(page.value(256) ?? 0, page.value(257) ?? 0)
        sheets.append(try TiffPicture.sheet(page, octets))
      } catch {
        if first == nil { first = error }
      }
    }
    if let first { troubles.append(first) }
    if sheets.isEmpty { throw first ?? .damaged("gambar TIFF") }
    return (sheets, troubles)
  }

  /// heif-convert turns the picture upright and leaves the mark that it had to be, so the mark is not heeded.
  private func heic(_ octets: [UInt8]) throws(Trouble) -> Sheet {
    let source = try bench.put(octets, ".heic")
    let target = bench.newPath(".jpg")
    _ = try bench.run("heif-convert", ["-q", "92", source, target], until: bench.deadline)
    let converted = try bench.get(target, from: "heif-convert", limit: bench.limits.octets)
    guard var picture = JpegPicture(converted) else { throw .failedProgram("heif-convert") }
    picture.orientation = 1
    return picture.sheet(converted)
  }

  private func webp(_ octets: [UInt8]) throws(Trouble) -> Sheet {
    let source = try bench.put(octets, ".webp")
    let target = bench.newPath(".png")
    _ = try bench.run("dwebp", ["-quiet", source, "-o", target], until: bench.deadline)
    guard let picture = PngPicture(try bench.get(target, from: "dwebp", limit: bench.limits.pixels * 4))
    else {
      throw .failedProgram("dwebp")
    }
    return try picture.sheet()
  }
}
