/// The ending of a file's name, where it is a plain one.
package enum FileEnding {
  /// A path without it.
  static func without(_ path: String) -> String { String(path.dropLast(of(path).count)) }

  /// `.pdf`; empty where the name has none of one to five plain letters and digits.
  package static func of(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
    let ending = Array(name.utf8[name.utf8.index(after: dot)...])
    guard (1...5).contains(ending.count),
      ending.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) })
    else { return "" }
    return "." + String(decoding: ending, as: UTF8.self).lowercased()
  }
}
