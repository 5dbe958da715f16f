/// A picture on a PDF page of our own, so that poppler, under limits, decodes, turns, scales and greys it: no
/// recogniser is ever given a sender's octets, and no program for pictures is needed beside those for PDF.
///
/// One point of the page is one point of the picture that comes out, rendered at 72 dpi.
struct Sheet {
  /// A piece of the picture: all of it, or one strip or tile of a TIFF.
  struct Piece {
    /// Points from the picture's left and top.
    var left: Int
    var top: Int
    /// Points of the piece.
    var width: Int
    var height: Int
    /// Entries of the image's dictionary beside its size: colours, bits, filter (ISO 32000-1 section 8.9.5).
    var entries: String
    /// The octets as the filter takes them.
    var octets: ArraySlice<UInt8>
  }

  /// Points of the whole picture before it is turned.
  var width: Int
  var height: Int
  var pieces: [Piece]
  /// Whether its left and right change places before it is turned.
  var isMirrored = false
  /// Degrees clockwise by which it must be turned.
  var turn = 0.0
  /// Height to width of one point, for faxes of 204 by 98 dpi; 1 for square points.
  var aspect = 1.0

  /// Points of what comes out at a scale.
  func size(scale: Double) -> (width: Int, height: Int) {
    let (sine, cosine) = Self.direction(turn)
    let (w, h) = (Double(width) * scale, Double(height) * scale * aspect)
    return (
      max(1, Int((w * abs(cosine) + h * abs(sine)).rounded())),
      max(1, Int((w * abs(sine) + h * abs(cosine)).rounded()))
    )
  }

  /// The PDF, the picture enlarged by `scale`.
  func pdf(scale: Double) -> [UInt8] {
    let (pageWidth, pageHeight) = size(scale: scale)
    let (sine, cosine) = Self.direction(turn)
    let (x, y) = (Double(width) * scale, Double(height) * scale * aspect)
    // The picture's middle stays in the page's middle; the axis of a PDF goes up, a clock's hand turns down.
    let across = isMirrored ? -x : x
    var content =
      "q "
      + Self.matrix(
        across * cosine, -across * sine, y * sine, y * cosine,
        (Double(pageWidth) - across * cosine - y * sine) / 2,
        (Double(pageHeight) + across * sine - y * cosine) / 2)
    content += " cm\n"
    for (index, piece) in pieces.enumerated() {
      let place = Self.matrix(
        Double(piece.width) / Double(width), 0, 0, Double(piece.height) / Double(height),
        Double(piece.left) / Double(width),
        1 - Double(piece.top + piece.height) / Double(height))
      content += "q \(place) cm /I\(index) Do Q\n"
    }
    content += "Q\n"
    var writer = PdfWriter()
    writer.object("<< /Type /Catalog /Pages 2 0 R >>")
    writer.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    let names = pieces.indices.map { "/I\($0) \(5 + $0) 0 R" }.joined(separator: " ")
    writer.object(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(pageWidth) \(pageHeight)] /Contents 4 0 R"
        + " /Resources << /XObject << \(names) >> >> >>")
    writer.stream("", Array(content.utf8)[...])
    for piece in pieces {
      writer.stream(
        "/Type /XObject /Subtype /Image /Width \(piece.width) /Height \(piece.height) \(piece.entries)",
        piece.octets)
    }
    return writer.finished()
  }

  /// Sine and cosine, exact for quarter turns, so that those only move points.
  static func direction(_ degrees: Double) -> (sine: Double, cosine: Double) {
    switch degrees {
    case 0: (0, 1)
    case 90: (1, 0)
    case 180: (0, -1)
    case 270: (-1, 0)
    default: Trigonometry.sineAndCosine(degrees)
    }
  }

  private static func matrix(_ values: Double...) -> String {
    values.map(Self.decimal).joined(separator: " ")
  }

  /// Six decimals, never an exponent, which PDF has not.
  private static func decimal(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let digits = String(millionths.magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - digits.utf8.count)
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(zeros)\(digits)"
  }
}
