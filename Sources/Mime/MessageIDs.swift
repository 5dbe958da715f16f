/// Reads the identifiers of Message-ID, In-Reply-To and References.
package enum MessageIDs {
  /// The identifiers of a field, each with its angle brackets, in order.
  ///
  /// White space inside brackets is taken as folding and dropped, an identifier without brackets is given them, and
  /// words that are none are passed over. Of more than 100 the first and the last 99 stay: the root of the
  /// conversation and its end. Empty when there is none. RFC 5322 section 3.6.4, RFC 7103 section 7.3.
  package static func list(_ bytes: ArraySlice<UInt8>) -> [String] {
    var found = bracketed(bytes)
    if found.isEmpty { found = bare(bytes) }
    if found.count > limit { found = [found[0]] + found.suffix(limit - 1) }
    return found.map { "<" + String(decoding: $0, as: UTF8.self) + ">" }
  }

  /// Whether an identifier with its brackets can stand in a header of ours: printable ASCII without blanks, quotes
  /// and further brackets, one `@` inside, short enough for a line.
  package static func isSafe(_ id: String) -> Bool {
    let octets = Array(id.utf8)
    guard octets.count <= safeLength, octets.first == 0x3C, octets.last == 0x3E else { return false }
    let inside = octets.dropFirst().dropLast()
    return inside.allSatisfy {
      (0x21...0x7E).contains($0) && ![0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5C].contains($0)
    }
      && inside.count { $0 == 0x40 } == 1 && inside.first != 0x40 && inside.last != 0x40
  }

  private static func bracketed(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var open: [UInt8]?
    for octet in bytes {
      switch octet {
      case 0x3C:
        // A bracket that was not closed before the next one.
        if let open, open.contains(0x40) { keep(open, in: &found) }
        open = []
      case 0x3E:
        if let open { keep(open, in: &found) }
        open = nil
      case 0...0x20, 0x7F: continue
      default:
        if (open?.count ?? 0) <= longest { open?.append(octet) }
      }
    }
    if let open, open.contains(0x40) { keep(open, in: &found) }
    return found
  }

  private static func bare(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    let words = bytes.lazy.split { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x7F }
    for word in words {
      let word = word.filter { $0 != 0x3E && $0 != 0x22 }
      if word.contains(0x40), word.first != 0x40, word.last != 0x40 { keep(Array(word), in: &found) }
    }
    return found
  }

  private static func keep(_ id: [UInt8], in found: inout [[UInt8]]) {
    if id.isEmpty || id.count > longest { return }
    // Keeps the root and lets the middle go, so that a field of any length stays small.
    if found.count > 4 * limit { found.removeSubrange(1..<(found.count - limit)) }
    found.append(id)
  }

  private static let limit = 100
  private static let safeLength = 900
  /// One line of mail holds no longer one (RFC 5322 section 2.1.1).
  private static let longest = 996
}
