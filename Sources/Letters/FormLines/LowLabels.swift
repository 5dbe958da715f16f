import Octets

/// A label that stands below the first line of its value: a leaning photo shows it there, and forms set labels in the
/// middle of a cell. Set in `Jl. Perumnas No. 47 …`, below it `Alamat`, below that set in `Sleman`; set in
/// `1. Jumlah kendaraan …`, below it `Rincian informasi   2. Daftar trayek …`.
enum LowLabels {
  static func raised(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for at in lines.indices.dropFirst() {
      guard !isIndented(lines[at]), let label = LabelReader.read(lines[at]).first else { continue }
      if label.label.field == .address {
        raiseAddress(&lines, at, label)
      } else if label.label.field == .information {
        raiseItems(&lines, at, label)
      }
    }
    return lines
  }

  private static func raiseAddress(_ lines: inout [TextLine], _ at: Int, _ label: Labelled) {
    // An empty line may stand between.
    let last = at > 1 && lines[at - 1].isBlank ? at - 2 : at - 1
    let first = last > 0 && isIndented(lines[last - 1]) && !isStart(lines[last].trimmed) ? last - 1 : last
    guard isIndented(lines[last]), isStart(lines[first].trimmed), LabelReader.read(lines[last]).isEmpty,
      label.value.isEmpty || !isStart(label.value)
    else { return }
    let value = lines[first...last].map(\.trimmed).joined(separator: " ")
    let head = lines[at].trimmed
    let name = label.value.isEmpty ? head : head.octets(0..<(head.utf8.count - label.value.utf8.count))
    lines[at].text = name.trimming(": ") + " : " + value
    if !label.value.isEmpty { lines[at].text += " " + label.value }
    for row in first...last { lines[row].text = "" }
  }

  /// Items above the label whose value begins with a later one, or that has none; the label's own value follows them.
  private static func raiseItems(_ lines: inout [TextLine], _ at: Int, _ label: Labelled) {
    if case .number(1) = ListMarker.strip(label.value).marker?.kind { return }
    var first = at
    while first > 0, at - first < most, isIndented(lines[first - 1]),
      LabelReader.read(lines[first - 1]).isEmpty
    {
      first -= 1
    }
    guard first < at, ListMarker.strip(lines[first].text).marker?.kind == .number(1),
      label.value.isEmpty || ListMarker.strip(label.value).marker != nil
    else { return }
    let head = lines[at].trimmed
    let name = label.value.isEmpty ? head : head.octets(0..<(head.utf8.count - label.value.utf8.count))
    let own = label.value
    for row in (first..<at).reversed() { lines[row + 1].text = lines[row].text }
    lines[first].text = name.trimming(": ") + " :"
    // The label's own value goes on behind the items above it.
    if !own.isEmpty {
      var more = lines[at]
      more.text = "    " + own
      lines.insert(more, at: at + 1)
    }
  }

  /// Lines of items above a label in the middle of its cell.
  private static let most = 8

  private static func isIndented(_ line: TextLine) -> Bool { line.text.utf8.starts(with: "    ".utf8) }

  /// Whether a line begins as addresses do.
  private static func isStart(_ text: String) -> Bool {
    Words(text).all.first.map { PlaceWords.starts.contains($0.text) } ?? false
  }
}
