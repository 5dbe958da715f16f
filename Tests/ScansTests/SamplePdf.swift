/// A small PDF with lines of text, written out by hand.
struct SamplePdf {
  /// The lines of each page, from the top.
  var pages: [[String]]
  /// Points of a page.
  var width = 595
  var height = 842
  /// Points of the letters.
  var letters = 12

  init(pages: [[String]]) { self.pages = pages }

  /// A letter of an invented person.
  static let letter = [
    "Bandung, 5 Mei 2026", "", "Perihal: Permohonan Informasi Publik", "", "Kepada Yth.",
    "Pejabat Pengelola Informasi dan Dokumentasi", "di Tempat", "", "Dengan hormat,",
    "Saya yang bertanda tangan di bawah ini:", "Nama: Rahmat Hidayat", "Alamat: Jalan Melati Nomor 12", "",
    "dengan ini mengajukan permohonan informasi publik berupa salinan",
    "laporan keuangan tahun anggaran 2025.", "",
    "Demikian permohonan ini saya sampaikan, terima kasih.",
  ]

  var octets: [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for lines in pages {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Resources << /Font << /F 3 0 R >> >>"
          + " /Contents \(objects.count + 2) 0 R >>")
      var content = "BT /F \(letters) Tf \(letters * 3 / 2) TL \(letters * 5) \(height - letters * 5) Td\n"
      for line in lines { content += "(\(line)) Tj T*\n" }
      content += "ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = places.map { String(repeating: "0", count: 10 - "\($0)".utf8.count) + "\($0) 00000 n \n" }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + table.joined()
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
