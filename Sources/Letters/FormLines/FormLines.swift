import Octets

/// The lines of a form on paper as its fields mean them: row numbers, labels broken over lines, and fields that stand
/// side by side are brought into the shape `label : value`.
enum FormLines {
  /// Lines of a letter that was read from paper, mended; each keeps the place of the line it came from.
  static func mended(_ lines: [TextLine]) -> [TextLine] {
    let rows = lists(lines)
    return SideLabels.parted(
      WrappedLabels.joined(
        rows.map { RowNumbers.removed(Smudges.removed(StrayBoxes.removed(SectionHeads.mended($0)))) }))
  }

  /// The lines without stains, with the marks of their lists, and each label before its value.
  private static func lists(_ lines: [TextLine]) -> [TextLine] {
    let lines = EndBoxes.removed(
      RuledRows.opened(
        CountedLines.marked(
          TrailingMarks.raised(UnderMarks.raised(RoundBoxes.filled(IdentityLine.parted(lines)))))))
    let clean = DottedRows.removed(
      BrokenNumbers.joined(lines).map {
        BrokenBrackets.mended(
          LineDust.removed(JustifiedLines.closed(RoundBoxes.mended(RowMarks.boxed(HeadRows.parted($0))))))
      })
    return StackedLabels.parted(
      LowLabels.raised(UnderLabels.raised(TableRows.numbered(LostBullets.mended(clean)))))
  }
}

/// A line's cells: what stands between wide gaps.
struct LineCells {
  /// Without blanks at their ends, none empty.
  let cells: [String]

  init(_ text: String) {
    var cells: [String] = []
    var cell: [UInt8] = []
    var blanks = 0
    func close() {
      let text = String(decoding: cell, as: UTF8.self).trimmingBlanks
      if !text.isEmpty { cells.append(text) }
      cell = []
    }
    for octet in text.utf8 {
      blanks = octet == 0x20 ? blanks + 1 : octet == 0x09 ? blanks + 3 : 0
      if blanks == 3 || octet == 0x09 { close() }
      cell.append(octet)
    }
    close()
    self.cells = cells
  }
}

/// Boxes that a scanner saw in the letters of a section's heading: `C. ☒ ASUS POSISI`.
enum StrayBoxes {
  static func removed(_ line: TextLine) -> TextLine {
    let (marker, text) = ListMarker.strip(line.text)
    guard let marker, case .letter = marker.kind, TickBox.opens(text) else { return line }
    let rest = text.trimming("☐☒□☑ ")
    let head = rest.utf8.prefix { $0 != 0x28 && $0 != 0x3A }
    guard head.count(where: \.isAlpha) >= 8, !head.contains(where: { (0x61...0x7A).contains($0) }) else {
      return line
    }
    var line = line
    line.text = line.text.octets(0..<(line.text.utf8.count - text.utf8.count)) + rest
    return line
  }
}

/// Numbers of a table's rows before their labels: `2   NIK   3201…`.
enum RowNumbers {
  static func removed(_ line: TextLine) -> TextLine {
    let octets = Array(line.text.utf8)
    // A rest of the table's line may stand before the number.
    let start = octets.firstIndex { !$0.isBlank && !".,;:'`|_-~".utf8.contains($0) } ?? 0
    // `a   Tujuan penggunaan`: a stain beside a label that stands by itself.
    if start + 4 < octets.count, octets[start].isAlpha || octets[start] >= 0x80,
      let blank = octets[start...].firstIndex(of: 0x20), blank - start <= 3,
      octets[blank...].starts(with: [0x20, 0x20, 0x20])
    {
      let rest = String(decoding: octets[blank...], as: UTF8.self).trimmingBlanks
      if let first = LabelReader.read(TextLine(text: rest, part: "", offset: 0)).first, first.value.isEmpty,
        ![.other, .heading].contains(first.label.field), rest.utf8.first.map({ $0 &- 0x41 < 26 }) == true
      {
        var line = line
        line.text = rest
        return line
      }
    }
    // `c.Alamatrumah : …`: the blank behind the letter was not seen.
    if start + 3 < octets.count, octets[start] &- 0x61 < 26, octets[start + 1] == 0x2E,
      octets[start + 2] &- 0x41 < 26,
      let colon = octets.firstIndex(of: 0x3A),
      LabelGrammar.label(LabelScan.words(String(decoding: octets[(start + 2)..<colon], as: UTF8.self))) != nil
    {
      var line = line
      line.text = String(decoding: octets[(start + 2)...], as: UTF8.self)
      return line
    }
    let digits = octets[start...].prefix { $0.isDigit }
    guard start <= 4, (1...2).contains(digits.count), digits.endIndex < octets.count,
      octets[digits.endIndex].isBlank || ".:)".utf8.contains(octets[digits.endIndex])
    else { return line }
    let isMarked = !octets[digits.endIndex].isBlank
    let rest = String(decoding: octets[(digits.endIndex + 1)...], as: UTF8.self).trimmingBlanks
    // `1. Nama : …` is read as it stands; a table's row has cells.
    if isMarked, LabelGrammar.label(LabelScan.words(LineCells(rest).cells.first ?? "")) == nil { return line }
    if isMarked, LineCells(rest).cells.count < 2 { return line }
    guard let first = LabelReader.read(TextLine(text: rest, part: "", offset: 0)).first, !first.isInside,
      first.hasSeparator || LineCells(rest).cells.count == 1 && first.value.isEmpty
    else { return line }
    var line = line
    line.text = rest
    return line
  }
}
