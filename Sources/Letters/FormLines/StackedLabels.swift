import Octets

/// Labels that a scanner read as a column of their own, and their values below them as another: `Nama lengkap -`, `NIK -`,
/// `Alamat -`, below them `Rahayu Dwi`, `3507…`, `Jl. Panglima Sudirman …`.
enum StackedLabels {
  static func parted(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    var at = 0
    while at < lines.count {
      let labels = labels(lines, from: at)
      guard labels.count >= 2, let values = values(lines, from: at + labels.count, labels) else {
        at += max(1, labels.count)
        continue
      }
      for (index, label) in labels.enumerated() {
        lines[at + index].text = "\(label.text) : \(values.texts[index])"
      }
      for row in (at + labels.count)..<values.end { lines[row].text = "" }
      at = values.end
    }
    return lines
  }

  private struct Head {
    var text: String
    var field: Field
  }

  /// The labels of lines that follow each other and hold nothing else.
  private static func labels(_ lines: [TextLine], from start: Int) -> [Head] {
    var labels: [Head] = []
    for line in lines[start...].prefix(6) {
      let text = line.trimmed.trimming(":-= ")
      guard line.trimmed.utf8.count <= 40, let label = LabelGrammar.label(LabelScan.words(text)),
        own.contains(label.field), !labels.contains(where: { $0.field == label.field })
      else { break }
      labels.append(Head(text: text, field: label.field))
    }
    return labels
  }

  private static let own: Set<Field> = [.name, .nik, .address, .phone, .email, .occupation]

  /// One value for each label, in their order, an address over up to three lines; `nil` where they do not fit.
  private static func values(_ lines: [TextLine], from start: Int, _ labels: [Head]) -> (
    texts: [String], end: Int
  )? {
    var texts: [String] = []
    var row = start
    while row < lines.count, row <= start + 1, lines[row].isBlank { row += 1 }
    for (index, label) in labels.enumerated() {
      guard row < lines.count, isValue(lines[row], label.field) else { return nil }
      var text = lines[row].trimmed.trimming(": ")
      row += 1
      let next = index + 1 < labels.count ? labels[index + 1].field : nil
      var more = 0
      while label.field == .address, more < 2, row < lines.count, isText(lines[row]),
        next.map({ !isValue(lines[row], $0) || $0 == .occupation })
          ?? (text.utf8.last == 0x2C || PlaceWords.goesOn(text))
      {
        text += " " + lines[row].trimmed
        row += 1
        more += 1
      }
      texts.append(text)
    }
    return (texts, row)
  }

  private static func isText(_ line: TextLine) -> Bool {
    !line.isBlank && LabelReader.read(line).isEmpty && !line.text.utf8.contains(0x40)
  }

  private static func isValue(_ line: TextLine, _ field: Field) -> Bool {
    guard !line.isBlank, LabelReader.read(line).isEmpty else { return false }
    let digits = line.text.utf8.count(where: \.isDigit)
    switch field {
    case .nik: return digits >= 12 && line.text.utf8.count(where: \.isAlpha) <= 4
    case .phone: return (8...15).contains(digits) && line.text.utf8.count(where: \.isAlpha) <= 2
    case .email: return line.text.utf8.contains(0x40)
    case .name: return digits == 0 && !line.text.utf8.contains(0x40)
    case .address: return !line.text.utf8.contains(0x40) && line.text.utf8.count >= 8
    default: return digits == 0 && !line.text.utf8.contains(0x40)
    }
  }
}
