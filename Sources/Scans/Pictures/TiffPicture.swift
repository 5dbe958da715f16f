import Octets

/// A page of a TIFF as a sheet: its strips or tiles, still packed, become images of a PDF, which has the same
/// filters.
enum TiffPicture {
  /// Throws `unsupported` for kinds that no scanner or phone makes.
  static func sheet(_ page: TiffDirectory, _ octets: [UInt8]) throws(Trouble) -> Sheet {
    guard let width = page.value(256), let height = page.value(257), width > 0, height > 0 else {
      throw .damaged("TIFF")
    }
    let samples = page.value(277) ?? 1
    guard page.value(284) ?? 1 == 1 || samples == 1, samples == 1 || samples == 3 || samples == 4 else {
      throw .unsupported("TIFF khusus")
    }
    let kind = try Kind(page, samples: samples)
    let isTiled = page.value(322) != nil
    let pieceWidth = isTiled ? page.value(322) ?? width : width
    let pieceHeight = isTiled ? page.value(323) ?? height : min(page.value(278) ?? height, height)
    let offsets = page.values(isTiled ? 324 : 273)
    let lengths = page.values(isTiled ? 325 : 279)
    guard pieceWidth > 0, pieceHeight > 0, pieceWidth <= width + 4096,
      pieceHeight <= height + 4096, !offsets.isEmpty
    else {
      throw .damaged("TIFF")
    }
    let across = (width + pieceWidth - 1) / pieceWidth
    var pieces: [Sheet.Piece] = []
    for (index, offset) in offsets.enumerated() {
      let top = index / across * pieceHeight
      guard top < height else { break }
      let length = index < lengths.count ? lengths[index] : octets.count - offset
      guard let content = octets.run(offset, min(length, max(0, octets.count - offset))) else { continue }
      let rows = isTiled ? pieceHeight : min(pieceHeight, height - top)
      pieces.append(
        Sheet.Piece(
          left: index % across * pieceWidth, top: top, width: pieceWidth, height: rows,
          entries: kind.entries(width: pieceWidth, height: rows), octets: kind.content(content)))
    }
    guard !pieces.isEmpty else { throw .damaged("TIFF") }
    var sheet = Sheet(width: width, height: height, pieces: pieces)
    sheet.orient(page.value(274) ?? 1)
    return sheet
  }

  /// How the points of a page are packed.
  private struct Kind {
    let compression: Int
    let bits: Int
    let samples: Int
    let colours: String
    let isInverted: Bool
    let predictor: Int
    let faxOptions: Int
    let isReversed: Bool
    let tables: ArraySlice<UInt8>

    init(_ page: TiffDirectory, samples: Int) throws(Trouble) {
      compression = page.value(259) ?? 1
      bits = page.value(258) ?? 1
      self.samples = samples
      predictor = page.value(317) ?? 1
      faxOptions = page.value(292) ?? 0
      isReversed = page.value(266) == 2
      tables = page.content(347)
      let photometric = page.value(262) ?? 0
      isInverted = photometric == 0
      guard [1, 2, 3, 4, 5, 7, 8, 32946, 32773].contains(compression), [1, 2, 4, 8].contains(bits) else {
        throw .unsupported("TIFF khusus")
      }
      switch (photometric, samples) {
      case (0, 1), (1, 1): colours = "/DeviceGray"
      case (2, 3), (6, 3): colours = "/DeviceRGB"
      case (5, 4): colours = "/DeviceCMYK"
      case (3, 1): colours = Self.palette(page.values(320), bits: bits)
      default: throw .unsupported("TIFF khusus")
      }
    }

    /// Sixteen-bit columns of red, green and blue, as PDF's triples of octets.
    private static func palette(_ values: [Int], bits: Int) -> String {
      let count = 1 << bits
      guard values.count >= 3 * count else { return "/DeviceGray" }
      var triples: [UInt8] = []
      for index in 0..<count {
        for plane in 0..<3 { triples.append(UInt8(truncatingIfNeeded: values[plane * count + index] >> 8)) }
      }
      return "[/Indexed /DeviceRGB \(count - 1) <\(PngPicture.hex(triples[...]))>]"
    }

    func entries(width: Int, height: Int) -> String {
      let isFax = [2, 3, 4].contains(compression)
      var text = "/ColorSpace \(colours) /BitsPerComponent \(bits)"
      // A fax's white runs are white in both; only what the number 0 means differs.
      if isInverted, !isFax, compression != 7 { text += " /Decode [1 0]" }
      let differences =
        predictor == 2
        ? " /DecodeParms << /Predictor 2 /Colors \(samples) /BitsPerComponent \(bits) /Columns \(width) >>"
        : ""
      switch compression {
      case 2, 3, 4:
        let k = compression == 4 ? -1 : (compression == 3 && faxOptions & 1 == 1 ? 1 : 0)
        let aligned = compression == 2 || faxOptions & 4 == 4 ? " /EncodedByteAlign true" : ""
        text +=
          " /Filter /CCITTFaxDecode /DecodeParms << /K \(k) /Columns \(width) /Rows \(height)"
          + " /EndOfBlock false\(aligned)\(isInverted ? "" : " /BlackIs1 true") >>"
      case 5: text += " /Filter /LZWDecode" + differences
      case 7: text += " /Filter /DCTDecode"
      case 8, 32946: text += " /Filter /FlateDecode" + differences
      case 32773: text += " /Filter /RunLengthDecode"
      default: break
      }
      return text
    }

    /// The piece's octets as PDF's filter takes them.
    func content(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      if compression == 7, tables.count > 4 {
        // The tables stand once for all pieces, between their own marks of begin and end.
        return (tables.dropLast(2) + octets.dropFirst(2))[...]
      }
      return isReversed ? octets.map(Self.reversed)[...] : octets
    }

    private static func reversed(_ octet: UInt8) -> UInt8 {
      var bits = octet
      bits = bits >> 4 | bits << 4
      bits = (bits & 0xCC) >> 2 | (bits & 0x33) << 2
      return (bits & 0xAA) >> 1 | (bits & 0x55) << 1
    }
  }
}
