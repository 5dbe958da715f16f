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
    let octets = Array(text.utf8)
    var end = octets.count
    var stood = false
    while end > 0 {
      if octets[end - 1].isBlank {
        end -= 1
      } else if end >= 3, signs.contains(where: { octets[(end - 3)..<end].elementsEqual($0) }) {
        end -= 3
        stood = true
      } else {
        break
      }
    }
    guard stood else { return (text, false) }
    let kept = String(decoding: octets[..<end], as: UTF8.self)
    return TickBox.isBox(kept) ? (text, false) : (kept, true)
  }

  private static let signs = ["☒", "☐"].map { Array($0.utf8) }

  private static let own: Set<Field> = [
    .name, .nik, .address, .phone, .email, .contact, .occupation, .reference, .other,
  ]
}
