import Octets

/// A form whose labels are printed small below the lines to write on: `Rahmad Saidi`, below it `Nama`, then `6311…`,
/// below it `NIK`.
enum UnderLabels {
  /// The lines with each label before what stands above it, where numbers and addresses show that this is such a form.
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    let labels = lines.indices.compactMap { at -> (at: Int, field: Field)? in
      let text = printed(lines[at].trimmed)
      guard text.utf8.count <= 60, let label = LabelGrammar.label(LabelScan.words(text)),
        own.contains(label.field)
      else { return nil }
      return (at, label.field)
    }
    guard labels.count >= 4, isUnder(labels, lines) else { return lines }
    var lines = lines
    var start =
      (0..<labels[0].at).last { lines[$0].isBlank || lines[$0].text.utf8.contains(0x3A) || isHead(lines[$0]) }
      .map { $0 + 1 } ?? 0
    for label in labels {
      let rows = (start..<label.at).filter { !lines[$0].isBlank }
      // Boxes and sections of their own end the fields.
      guard !rows.isEmpty, rows.count <= 12, !rows.contains(where: { TickBox.isBox(lines[$0].text) }) else {
        break
      }
      let name = printed(lines[label.at].trimmed)
      let values = rows.map { lines[$0].trimmed }
      lines[rows[0]].text = "\(name) : \(values[0])"
      for (row, value) in zip(rows, values).dropFirst() { lines[row].text = "    " + value }
      lines[label.at].text = ""
      start = label.at + 1
    }
    return lines
  }

  /// A label without its colon, or the brackets that stand behind the line to write on: `............ (nomor KTP)`.
  private static func printed(_ text: String) -> String {
    let plain = text.trimming("._ ")
    guard plain.utf8.first == 0x28, plain.utf8.last == 0x29 else { return text.trimming(":= ") }
    return plain.trimming("() ")
  }

  private static let own: Set<Field> = [
    .name, .nik, .address, .phone, .email, .contact, .occupation, .information, .purpose, .reference,
  ]

  /// Whether two or more labels of numbers have theirs above them, and none below.
  private static func isUnder(_ labels: [(at: Int, field: Field)], _ lines: [TextLine]) -> Bool {
    var (above, below) = (0, 0)
    for label in labels {
      if let before = lines[..<label.at].last(where: { !$0.isBlank }), fits(before.trimmed, label.field) {
        above += 1
      }
      if let after = lines[(label.at + 1)...].first(where: { !$0.isBlank }), fits(after.trimmed, label.field)
      {
        below += 1
      }
    }
    return above >= 2 && below == 0
  }

  /// Whether a line holds nothing but what a field of numbers or mail holds.
  private static func fits(_ text: String, _ field: Field) -> Bool {
    let digits = text.utf8.count(where: \.isDigit)
    let letters = text.utf8.count(where: \.isAlpha)
    switch field {
    case .nik: return digits >= 14 && letters <= 4
    case .phone, .contact: return (9...14).contains(digits) && letters <= 4
    case .email: return text.utf8.contains(0x40) && !text.utf8.contains(0x20)
    default: return false
    }
  }

  private static func isHead(_ line: TextLine) -> Bool {
    let letters = line.trimmed.utf8.filter(\.isAlpha)
    return letters.count >= 12 && letters.allSatisfy { $0 < 0x5B }
      || ["nomor", "no"].contains(Words(line.trimmed).all.first?.text ?? "")
  }
}
