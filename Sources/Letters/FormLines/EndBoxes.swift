import Octets

/// Boxes that were seen behind the value of a field, in a stamp, a fold or the edge of the paper: nothing is chosen there.
enum EndBoxes {
  /// The lines without a box at the end of an applicant's own field or of what goes on set in below it.
  static func removed(_ lines: [TextLine]) -> [TextLine] {
    guard lines.contains(where: { TickBox.isBox($0.text) }) else { return lines }
    var lines = lines
    var isOwn = false
    for at in lines.indices {
      if lines[at].isBlank { continue }
      if let label = LabelReader.read(lines[at]).first {
        isOwn = own.contains(label.label.field)
      } else if !lines[at].text.utf8.starts(with: "    ".utf8) {
        isOwn = false
      }
      let (kept, stood) = cut(lines[at].text)
      if isOwn, stood { lines[at].text = kept }
    }
    return lines
  }

  /// A line without the boxes at its end, where none stands before them.
  private static func cut(_ text: String) -> (String, Bool) {
    var kept = text
    while let sign = ["☒", "☐"].first(where: kept.trimmingEnd.ends) {
      kept = kept.trimmingEnd.octets(0..<(kept.trimmingEnd.utf8.count - sign.utf8.count))
    }
    return kept.utf8.count < text.utf8.count && !TickBox.isBox(kept)
      ? (kept.trimmingEnd, true) : (text, false)
  }

  private static let own: Set<Field> = [
    .name, .nik, .address, .phone, .email, .contact, .occupation, .reference, .other,
  ]
}
