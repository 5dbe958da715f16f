import Octets

/// A table of what is asked, whose rows have a number without a dot: `No   Informasi yang diminta`, below it
/// `1   Rencana umum pengadaan`.
enum TableRows {
  static func numbered(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices {
      let cells = LineCells(lines[at].text).cells
      guard cells.count == 2, ["no", "nomor"].contains(cells[0].lowered.trimming(". ")),
        LabelGrammar.label(LabelScan.words(cells[1]))?.field == .information
      else { continue }
      lines[at].text = cells[1].trimming(": ") + " :"
      number(&lines, from: at + 1)
    }
    return lines
  }

  /// Gives the rows below a head the dots that numbers of items have, as long as they count up from one.
  private static func number(_ lines: inout [TextLine], from start: Int) {
    var next = 1
    for at in lines.indices.dropFirst(start) where !lines[at].isBlank {
      let text = lines[at].trimmed
      let digits = text.utf8.prefix { $0.isDigit }
      guard Int(String(decoding: Array(digits), as: UTF8.self)) == next else {
        // A row's further line.
        if next > 1, LabelReader.read(lines[at]).isEmpty { continue }
        return
      }
      var rest = text.octets(digits.count..<text.utf8.count).trimming(".) \t|")
      // A rest of the table's line before the text.
      if let first = rest.utf8.first, !(0x41...0x5A).contains(first), rest.utf8.dropFirst().first == 0x20 {
        rest = rest.octets(2..<rest.utf8.count)
      }
      lines[at].text = "\(next). \(rest)"
      next += 1
    }
  }
}
