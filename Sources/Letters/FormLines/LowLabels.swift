import Octets

/// A label that a leaning photo shows below the first line of its value: set in `Jl. Perumnas No. 47 …`, below it
/// `Alamat`, below that set in `Sleman`.
enum LowLabels {
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices.dropFirst() {
      guard isIndented(lines[at - 1]), !isIndented(lines[at]), isStart(lines[at - 1].trimmed),
        LabelReader.read(lines[at - 1]).isEmpty, let label = LabelReader.read(lines[at]).first,
        label.label.field == .address, label.value.isEmpty
      else { continue }
      let value = lines[at - 1].trimmed
      lines[at].text = lines[at].trimmed.trimming(": ") + " : " + value
      lines[at - 1].text = ""
    }
    return lines
  }

  private static func isIndented(_ line: TextLine) -> Bool { line.text.utf8.starts(with: "    ".utf8) }

  /// Whether a line begins as addresses do.
  private static func isStart(_ text: String) -> Bool {
    Words(text).all.first.map { PlaceWords.starts.contains($0.text) } ?? false
  }
}
