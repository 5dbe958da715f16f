/// A small PDF written out by hand: lines of text, leaning, turned, on grey paper or in uneven light.
struct SamplePdf {
  /// The lines of each page, from the top.
  var pages: [[String]]
  /// Points of a page.
  var width = 420
  var height = 300
  /// Points of the letters.
  var letters = 12
  /// Degrees clockwise by which the lines lean.
  var lean = (sine: 0.0, cosine: 1.0)
  /// Degrees clockwise by which a viewer turns the page.
  var turn = 0
  /// Lightness of paper and ink, 0...1; the paper's at the top and at the bottom.
  var paper = (top: 1.0, bottom: 1.0)
  var ink = 0.0
  /// A second column, beside the first.
  var column: [String] = []
  /// What the trailer says besides.
  var trailer = ""

  init(pages: [[String]]) { self.pages = pages }

  /// A letter of an invented person.
  static let letter = [
    "Bandung, 5 Mei 2026", "Perihal: Permohonan Informasi Publik", "Kepada Yth. Pejabat Pengelola Informasi",
    "Dengan hormat, saya yang bertanda tangan di bawah ini", "Nama: Rahmat Hidayat",
    "Alamat: Jalan Melati Nomor 12", "dengan ini mengajukan permohonan informasi publik",
    "berupa salinan laporan keuangan tahun anggaran 2025.", "Atas perhatian Bapak saya ucapkan terima kasih.",
  ]

  /// Words of the letter that stand for the whole in checks.
  static let letterWords = ["Permohonan", "Rahmat", "Melati", "salinan", "anggaran", "terima"]

  var octets: [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(
      "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 0 \(height)] /Function"
        + " << /FunctionType 2 /Domain [0 1] /C0 [\(paper.bottom)] /C1 [\(paper.top)] /N 1 >> >>")
    for lines in pages {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Rotate \(turn) /Resources"
          + " << /Font << /F 3 0 R >> /Shading << /S 4 0 R >> >> /Contents \(objects.count + 2) 0 R >>"
      )
      var content = paper.top < 1 || paper.bottom < 1 ? "/S sh\n" : ""
      content += "\(ink) g\n" + text(lines, left: letters * 3)
      if !column.isEmpty { content += text(column, left: width / 2 + letters) }
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return Self.file(objects, trailer: trailer)
  }

  private func text(_ lines: [String], left: Int) -> String {
    // Down the page the lines go to the left where they lean down to the right.
    var content =
      "BT /F \(letters) Tf \(letters * 2) TL \(lean.cosine) \(-lean.sine) \(lean.sine) \(lean.cosine) \(left)"
      + " \(height - letters * 4) Tm\n"
    for line in lines { content += "(\(line)) Tj T*\n" }
    return content + "ET\n"
  }

  /// Objects, numbered from 1, as a file with its table.
  static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = places.map { String(repeating: "0", count: 10 - "\($0)".utf8.count) + "\($0) 00000 n \n" }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + table.joined()
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
