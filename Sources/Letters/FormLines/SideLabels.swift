import Octets

/// Labels that stand side by side, with their values on the lines below: `Nama   NIK`, below it `Budi   3201…`.
enum SideLabels {
  static func parted(_ lines: [TextLine]) -> [TextLine] {
    var out: [TextLine] = []
    var at = 0
    while at < lines.count {
      guard let labels = labels(lines[at].text), let (row, values) = row(below: at, lines, labels) else {
        out.append(lines[at])
        at += 1
        continue
      }
      var columns = values
      var next = row + 1
      // A value of several lines: another row of cells, or one that goes on with an address.
      while next < lines.count, next <= row + 2, !lines[next].isBlank,
        let more = further(LineCells(lines[next].text).cells, labels, columns)
      {
        columns = more
        next += 1
      }
      for (label, value) in zip(labels, columns) {
        out.append(TextLine(text: "\(label.text) : \(value)", part: lines[at].part, offset: lines[at].offset))
      }
      out.append(TextLine(text: "", part: lines[at].part, offset: lines[at].offset))
      at = next
    }
    return out
  }

  /// The row of values below labels; a stamp may have left a line between.
  private static func row(below at: Int, _ lines: [TextLine], _ labels: [Cell]) -> (Int, [String])? {
    for index in lines.indices.dropFirst(at + 1).prefix(4) where !lines[index].isBlank {
      let cells = LineCells(lines[index].text).cells
      if let values = values(cells, for: labels) { return (index, values) }
      guard cells.count == 1, LabelReader.read(lines[index]).isEmpty else { return nil }
    }
    return nil
  }

  private struct Cell {
    var text: String
    var field: Field
  }

  /// The labels of a line that holds nothing else; `nil` for any other line.
  private static func labels(_ text: String) -> [Cell]? {
    let cells = LineCells(text).cells
    // `Jabatan   : Ketua`: a value, though its word is a label's too.
    guard (2...5).contains(cells.count), !cells.dropFirst().contains(where: { $0.utf8.first == 0x3A }) else {
      return nil
    }
    // `Cara pengiriman   Email`: a label with its answer.
    if cells.count == 2, let first = LabelGrammar.label(LabelScan.words(cells[0])),
      [.obtain, .delivery].contains(first.field), Words(cells[1]).all.count <= 2,
      SendingReader.says(Words(cells[1]))
    {
      return nil
    }
    var labels: [Cell] = []
    for cell in cells.map(unstained) {
      let words = LabelScan.words(cell)
      guard cell.utf8.last != 0x2E, let label = LabelGrammar.label(words),
        label.field != .heading,
        !cell.utf8.dropLast().contains(0x3A)
      else { return nil }
      labels.append(Cell(text: cell.trimming(": "), field: label.field))
    }
    // Names below a letter stand side by side too, as do signatures.
    let isPersonal =
      labels.contains { personal.contains($0.field) } && labels.contains { $0.field != .other }
    let isSending = labels.allSatisfy { [.obtain, .delivery].contains($0.field) }
    return (isPersonal || isSending) && Set(labels.map(\.field)).count == labels.count ? labels : nil
  }

  /// A cell without a ruling's rest before its label: `i Nama Lengkap`, `; No. HP )`.
  private static func unstained(_ cell: String) -> String {
    let octets = Array(cell.utf8)
    guard octets.count > 4, octets[1] == 0x20, octets[2] &- 0x41 < 26,
      "iIl1;|:.,')".utf8.contains(octets[0]) || octets.last == 0x29
    else { return cell.utf8.last == 0x29 && !cell.utf8.contains(0x28) ? cell.trimming(") ") : cell }
    return String(decoding: octets[2...], as: UTF8.self).trimming(cell.utf8.contains(0x28) ? " " : ") ")
  }

  private static let personal: Set<Field> = [
    .name, .nik, .address, .phone, .email, .contact, .occupation, .organisation, .reference, .purpose,
  ]

  /// The cells of the row below, one for each label; `nil` when they do not fit.
  private static func values(_ cells: [String], for labels: [Cell]) -> [String]? {
    guard !cells.isEmpty, cells.count <= labels.count,
      // Boxes are a list of their own, which goes on below.
      !labels.contains(where: { $0.field == .obtain }) || !cells.contains(where: TickBox.isBox),
      cells.indices.allSatisfy({
        // `Email` is an answer as well as a label.
        LabelGrammar.label(LabelScan.words(cells[$0])) == nil
          || labels[$0].field == .delivery && SendingReader.says(Words(cells[$0]))
      })
    else { return nil }
    if cells.count == labels.count {
      return zip(labels, cells).allSatisfy { fits($0.field, $1) } ? cells : nil
    }
    // Some were left empty: each value goes where it must.
    var values = [String](repeating: "", count: labels.count)
    var from = 0
    for cell in cells {
      guard
        let place = labels.indices.dropFirst(from).first(where: {
          fits(labels[$0].field, cell, isAlone: true)
        })
      else { return nil }
      values[place] = cell
      from = place + 1
    }
    return values
  }

  private static func further(_ cells: [String], _ labels: [Cell], _ values: [String]) -> [String]? {
    guard labels.contains(where: { $0.field == .address || $0.field.isLong }),
      cells.allSatisfy({
        LabelGrammar.label(LabelScan.words($0)) == nil && !$0.utf8.contains(0x3A)
          && !Closings.isClosing($0.lowered)
      })
    else { return nil }
    var values = values
    if cells.count == labels.count {
      for at in cells.indices { values[at] += " " + cells[at] }
      return values
    }
    guard cells.count == 1, let place = labels.firstIndex(where: { $0.field == .address || $0.field.isLong })
    else { return nil }
    values[place] += " " + cells[0]
    return values
  }

  /// Whether a cell can be a field's value; `isAlone`: it must be told by the value itself.
  private static func fits(_ field: Field, _ cell: String, isAlone: Bool = false) -> Bool {
    let digits = cell.utf8.count(where: \.isDigit)
    if cell.holds("DITERIMA") { return false }
    switch field {
    case .nik: return digits >= 8 || Legibility.isBroken(cell)
    case .phone: return digits >= 8 || Legibility.isBroken(cell)
    case .email:
      return cell.utf8.contains(0x40) || !isAlone && cell.utf8.contains(0x2E) || Legibility.isBroken(cell)
    case .name: return digits == 0
    default: return !isAlone || !cell.utf8.contains(0x40) && digits < 9
    }
  }
}
