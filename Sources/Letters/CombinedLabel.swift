import Octets

/// `Alamat/No. HP : Jl. A 1 / 0812…`: two labels before one separator, two values behind it.
enum CombinedLabel {
  private static let fields: Set<Field> = [.name, .nik, .address, .phone, .email, .occupation]

  static func split(_ labelled: Labelled, _ line: String) -> [Labelled]? {
    let head = Array(line.utf8.prefix { $0 != 0x3A && $0 != 0x3D && $0 != 0x09 })
    let slashes = head.indices.filter { head[$0] == 0x2F || head[$0] == 0x26 }
    guard labelled.hasSeparator, let slash = slashes.first else { return nil }
    let names = [head[..<slash], head[(slash + 1)...]].map {
      LabelScan.words(String(decoding: $0, as: UTF8.self))
    }
    let labels = names.compactMap(LabelGrammar.label)
    guard labels.count == 2, labels[0].field != labels[1].field,
      labels.allSatisfy({ fields.contains($0.field) })
    else { return nil }
    if labels[0].field == .phone, labels[1].field == .email { return nil }
    let values = Self.values(labelled.value)
    return zip(labels, values).map { Labelled(label: $0, value: $1, hasSeparator: true, isLeftEmpty: false) }
  }

  /// The two values; the whole for both where nothing parts them.
  private static func values(_ value: String) -> [String] {
    let octets = Array(value.utf8)
    for mark in [" / ", " | ", "/ ", " /", "/", ", "] {
      guard let at = octets.lastOffset(of: Array(mark.utf8)) else { continue }
      let pieces = [octets[..<at], octets[(at + mark.utf8.count)...]].map {
        String(decoding: $0, as: UTF8.self).trimmingBlanks
      }
      if pieces.allSatisfy({ $0.utf8.count > 2 }) { return pieces }
    }
    return [value, value]
  }
}
