import Octets

/// A table of what is asked, whose rows have a number without a dot: `No   Informasi yang diminta`, below it
/// `1   Rencana umum pengadaan`.
enum TableRows {
  static func numbered(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices {
      let cells = headCells(lines[at].trimmed)
      if isPlainHead(cells), let above = lines[..<at].last(where: { !$0.isBlank }),
        LabelGrammar.label(LabelScan.words(ListMarker.strip(above.text).text))?.field == .information
      {
        lines[at].text = ""
        number(&lines, from: at + 1, [])
        continue
      }
      guard (2...4).contains(cells.count), ["no", "nomor"].contains(cells[0].lowered.trimming(".| ")),
        isHead(cells[1])
      else { continue }
      lines[at].text = "Informasi yang diminta :"
      let more = cells.dropFirst(2).map { $0.lowered.trimming(".: ") }
      number(&lines, from: at + 1, more)
    }
    return lines
  }

  /// A line's cells, `No.` before the others cut off also where a narrow gap stands behind it.
  private static func headCells(_ text: String) -> [String] {
    let first = String(decoding: Array(text.utf8.prefix { !$0.isBlank }), as: UTF8.self)
    guard ["no", "no.", "nomor"].contains(first.lowered) else { return LineCells(text).cells }
    return [first] + LineCells(text.octets(first.utf8.count..<text.utf8.count)).cells
  }

  /// `No   Uraian` below a label that says what is listed.
  private static func isPlainHead(_ cells: [String]) -> Bool {
    cells.count == 2 && ["no", "nomor"].contains(cells[0].lowered.trimming(".| "))
      && ["uraian", "keterangan", "isi", "rincian", "nama", "informasi"].contains(
        cells[1].lowered.trimming(".|: "))
  }

  /// Whether a table's head names what is asked: `Dokumen yang dimohon`, `Uraian data`.
  private static func isHead(_ cell: String) -> Bool {
    if LabelGrammar.label(LabelScan.words(cell))?.field == .information { return true }
    let words = Words(cell).all
    return words.count <= 6 && words.has(things) && words.has(acts)
  }

  private static let things: Set<String> = [
    "dokumen", "data", "informasi", "berkas", "arsip", "salinan", "laporan",
  ]
  private static let acts: Set<String> = [
    "diminta", "dimohon", "dimohonkan", "dibutuhkan", "diperlukan", "uraian", "jenis", "nama", "rincian",
    "judul",
  ]

  /// Gives the rows below a head the dots that numbers of items have, as long as they count up from one.
  ///
  /// `more`: the heads of further columns.
  private static func number(_ lines: inout [TextLine], from start: Int, _ more: [String]) {
    var next = 1
    for at in lines.indices.dropFirst(start) where !lines[at].isBlank {
      let text = lines[at].trimmed
      // The line between a table's head and its rows.
      if next == 1, text.utf8.allSatisfy({ "-=_+|".utf8.contains($0) }) {
        lines[at].text = ""
        continue
      }
      let digits =
        text.utf8.prefix { $0.isDigit }.isEmpty ? letter(text, next) : text.utf8.prefix { $0.isDigit }
      guard digits.first?.isAlpha == true || Int(String(decoding: Array(digits), as: UTF8.self)) == next
      else {
        // A row's further line.
        guard next > 1, LabelReader.read(lines[at]).isEmpty else { return }
        lines[at].text = "    " + text
        continue
      }
      var rest = text.octets(digits.count..<text.utf8.count).trimming(".) \t|")
      // A rest of the table's line before the text.
      if let first = rest.utf8.first, !(0x41...0x5A).contains(first), rest.utf8.dropFirst().first == 0x20 {
        rest = rest.octets(2..<rest.utf8.count)
      }
      lines[at].text = "\(next). \(row(LineCells(rest).cells, more))"
      next += 1
    }
  }

  /// The letter that numbers a row, `a   Standar …`; empty where it is another one.
  private static func letter(_ text: String, _ number: Int) -> Substring.UTF8View {
    let mark = text.utf8.prefix(1)
    let isNext = mark.first.map(\.lowercased) == UInt8(0x60 + min(number, 26))
    return isNext && text.utf8.dropFirst().first?.isBlank == true ? mark : text.utf8.prefix(0)
  }

  /// A row's thing with what its other columns say of it: `DPA Dinas Perikanan tahun 2025`.
  private static func row(_ cells: [String], _ more: [String]) -> String {
    guard cells.count == more.count + 1, !more.isEmpty else { return cells.joined(separator: " ") }
    var text = cells[0]
    for (head, cell) in zip(more, cells.dropFirst())
    where !["format", "bentuk", "bentuk salinan", "jenis salinan"].contains(head)
      && !["-", "ada", "v", "x"].contains(cell.lowered)
    {
      text +=
        head == "tahun" && cell.utf8.allSatisfy({ $0.isDigit || $0 == 0x2D }) ? " tahun \(cell)" : ", \(cell)"
    }
    return text
  }
}
