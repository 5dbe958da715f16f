/// Bounds on what is read.
package struct JsonLimits: Sendable {
  /// Nesting; configuration and journal lines need five, and the reader's stack is bounded by it.
  package var depth: Int
  /// Octets of the whole text.
  package var octets: Int

  /// 32 levels and 64 MiB unless the caller knows better.
  package init(depth: Int = 32, octets: Int = 64 << 20) {
    self.depth = depth
    self.octets = octets
  }
}

/// Reads JSON (RFC 8259), or JSON5 (json5.org), from octets.
///
/// Stricter than either where leniency would be a guess: names that occur twice in an object, half surrogate
/// pairs, text that is not UTF-8, and Infinity or NaN are refused. In JSON5 a backslash before a letter that has
/// no escape is refused too, since `"C:\dokumen"` would lose its backslash without a word.
package enum JsonReader {
  /// Reads one value and nothing after it; a byte order mark is passed over.
  ///
  /// With `json5` comments, single quotes, bare names, trailing commas, hexadecimal numbers, a leading plus, a
  /// leading or trailing point and continued lines are allowed. Throws the first fault, with its line and column,
  /// what is wrong and how to mend it.
  package static func read(
    _ octets: [UInt8], json5: Bool = true, limits: JsonLimits = .init()
  ) throws(JsonFault) -> JsonValue {
    guard octets.count <= limits.octets else {
      throw JsonFault(line: 1, what: "the file is too large", mend: "keep it below \(limits.octets) octets")
    }
    var scanner = JsonScanner(octets: octets, json5: json5, depth: limits.depth)
    return try scanner.document()
  }
}
