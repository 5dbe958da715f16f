/// A grey picture in the work folder, as the recogniser reads it (PGM, 8 bits).
struct Raster: Sendable {
  var path: String
  var width: Int
  var height: Int
}

extension Workbench {
  /// Renders one page of a PDF in the folder, grey; `size` is the page's in points. It is scaled down where
  /// its longer side would be above the limit, since a page box may claim any size.
  func render(
    _ pdf: String, page: Int, size: (width: Double, height: Double), resolution: Int,
    until deadline: Deadline
  ) throws(Trouble) -> Raster {
    let stem = newPath("")
    let points = max(size.width, size.height) / 72 * Double(resolution)
    let scaling =
      points > Double(limits.longSide) ? ["-scale-to", "\(limits.longSide)"] : ["-r", "\(resolution)"]
    _ = try run(
      "pdftoppm", ["-singlefile", "-f", "\(page)", "-l", "\(page)"] + scaling + [pdf, stem],
      until: deadline)
    return try raster(stem + ".ppm")
  }

  /// A sheet as a grey picture, `scale` times as large.
  func render(_ sheet: Sheet, scale: Double, until deadline: Deadline) throws(Trouble) -> Raster {
    let pdf = try put(sheet.pdf(scale: scale), ".pdf")
    defer { remove(pdf) }
    let stem = newPath("")
    _ = try run("pdftoppm", ["-singlefile", "-r", "72", pdf, stem], until: deadline)
    return try raster(stem + ".ppm")
  }

  /// A picture in memory as one that the recogniser can read.
  func store(_ picture: GreyPicture) throws(Trouble) -> Raster {
    Raster(path: try put(picture.pgm, ".pgm"), width: picture.width, height: picture.height)
  }

  /// A rendered picture in memory.
  func load(_ raster: Raster) throws(Trouble) -> GreyPicture {
    try GreyPicture(pgm: try get(raster.path, from: "pdftoppm", limit: limits.pixels + 64))
  }

  /// What poppler wrote in colour, made grey.
  private func raster(_ path: String) throws(Trouble) -> Raster {
    let octets = try get(path, from: "pdftoppm", limit: limits.pixels * 3 + 64)
    defer { remove(path) }
    return try store(ColourPicture.grey(ppm: octets))
  }
}
