import Octets

/// Marks behind the alternatives of a form that has no boxes: `5. E-mail    V`.
enum TrailingMarks {
  /// The lines with boxes before the alternatives of each list in which some, but not all, have a mark behind them.
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    var at = 0
    while at < lines.count {
      var rows: [Row] = []
      while at + rows.count < lines.count, let row = row(lines[at + rows.count].text) { rows.append(row) }
      let marked = rows.count(where: \.isMarked)
      if rows.count >= 2, marked > 0, marked < rows.count {
        for (index, row) in rows.enumerated() {
          lines[at + index].text = row.before + (row.isMarked ? "☒ " : "☐ ") + row.text
        }
      }
      at += rows.count + 1
    }
    return lines
  }

  private struct Row {
    /// The label and the number before the alternative.
    var before: String
    var text: String
    var isMarked: Bool
  }

  /// An alternative of a form's list, with its mark if it has one; `nil` for other lines.
  private static func row(_ line: String) -> Row? {
    guard line.utf8.count < 300, !TickBox.isBox(line) else { return nil }
    let octets = Array(line.utf8)
    let start = octets.firstIndex(of: 0x3A).map { $0 + 1 } ?? 0
    var kept = octets.count
    while kept > start, octets[kept - 1].isBlank { kept -= 1 }
    let last = octets[start..<kept].reversed().prefix { !$0.isBlank }.count
    let isMarked =
      kept - last > start + 2 && octets[kept - last - 1].isBlank && octets[kept - last - 2].isBlank
      && marks.contains(String(decoding: octets[(kept - last)..<kept], as: UTF8.self))
    if isMarked { kept -= last }
    let part = String(decoding: octets[start..<kept], as: UTF8.self)
    let text = ListMarker.strip(part).text.trimmingBlanks
    guard let first = Words(text).all.first, first.isCapital || ListMarker.strip(part).marker != nil,
      alternatives.contains(first.text)
    else {
      return nil
    }
    guard let place = Array(part.utf8).firstOffset(of: Array(text.utf8)) else { return nil }
    return Row(
      before: String(decoding: octets[..<(start + place)], as: UTF8.self), text: text, isMarked: isMarked)
  }

  private static let marks: Set<String> = [
    "V", "v", "X", "x", "√", "✓", "✔", "(V)", "(v)", "(X)", "(x)", "[V]", "[X]",
  ]

  private static let alternatives: Set<String> = [
    "melihat", "membaca", "mendapatkan", "memperoleh", "mengambil", "diambil", "kurir", "pos", "faksimili",
    "faks",
    "fax", "email", "e", "salinan", "hardcopy", "softcopy", "dikirim", "permohonan", "permintaan",
    "informasi",
    "biaya", "penyampaian", "ditolak", "perorangan", "kelompok", "badan", "menerima", "tatap", "langsung",
  ]
}
