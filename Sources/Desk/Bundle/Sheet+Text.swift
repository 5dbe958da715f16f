// A page as plain text, lines of at most 72 columns where words allow it.

extension Sheet {
  /// The whole page, ending in a newline.
  package var text: String {
    var lines = LetterText.fold(title)
    if !subtitle.isEmpty { lines += LetterText.fold(subtitle) }
    lines.append(String(repeating: "=", count: LetterText.columns))
    for block in blocks { lines += [""] + Self.lines(block) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let text):
      return [
        text.uppercased(), String(repeating: "-", count: min(text.unicodeScalars.count, LetterText.columns)),
      ]
    case .paragraph(let text): return LetterText.fold(text)
    case .facts(let facts): return facts.flatMap { labelled($0.0, $0.1) }
    case .table(let table): return lines(table)
    case .list(let items): return items.flatMap { moved(LetterText.fold($0), by: "  ", first: "- ") }
    case .notice(let title, let items):
      return ["!! " + title.uppercased()]
        + items.flatMap { moved(LetterText.fold($0), by: "   ", first: "!! ") }
    case .code(let lines): return lines
    case .signature(let place, let position, let name, let nip):
      return [place, position, "", "", "", name] + (nip.isEmpty ? [] : ["NIP \(nip)"])
    }
  }

  /// Each row as a record: its first cell as a heading, the others under their columns' names.
  private static func lines(_ table: Table) -> [String] {
    table.rows.enumerated().flatMap { index, row -> [String] in
      var lines = index == 0 ? [] : [""]
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = column < table.headings.count ? table.headings[column] : ""
        for (place, line) in cell.enumerated() {
          if case .code(let text) = line {
            lines.append("    " + text)
          } else if column == 0, place == 0 {
            lines += LetterText.fold(line.string)
          } else {
            let label = place == 0 && column > 0 ? name + ": " : ""
            lines += moved(LetterText.fold(label + line.string), by: "    ", first: "    ")
          }
        }
      }
      return lines
    }
  }

  private static func labelled(_ label: String, _ text: String) -> [String] {
    moved(LetterText.fold("\(label): \(text)"), by: "  ", first: "")
  }

  private static func moved(_ lines: [String], by indent: String, first: String) -> [String] {
    lines.enumerated().map { ($0 == 0 ? first : indent) + $1 }
  }
}
