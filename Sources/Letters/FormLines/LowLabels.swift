import Octets

/// A label that a leaning photo shows below the first line of its value: set in `Jl. Perumnas No. 47 …`, below it
/// `Alamat`, below that set in `Sleman`.
enum LowLabels {
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices.dropFirst() {
      // An empty line may stand between.
      let last = at > 1 && lines[at - 1].isBlank ? at - 2 : at - 1
      let first = last > 0 && isIndented(lines[last - 1]) && !isStart(lines[last].trimmed) ? last - 1 : last
      guard isIndented(lines[last]), !isIndented(lines[at]), isStart(lines[first].trimmed),
        LabelReader.read(lines[last]).isEmpty, let label = LabelReader.read(lines[at]).first,
        label.label.field == .address, label.value.isEmpty
      else { continue }
      let value = lines[first...last].map(\.trimmed).joined(separator: " ")
      lines[at].text = lines[at].trimmed.trimming(": ") + " : " + value
      for row in first...last { lines[row].text = "" }
    }
    return lines
  }

  private static func isIndented(_ line: TextLine) -> Bool { line.text.utf8.starts(with: "    ".utf8) }

  /// Whether a line begins as addresses do.
  private static func isStart(_ text: String) -> Bool {
    Words(text).all.first.map { PlaceWords.starts.contains($0.text) } ?? false
  }
}
