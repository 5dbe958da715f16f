/// A mail server's answer as the journal may have it: code, enhanced status and queue id, never its words, which
/// repeat addresses.
enum ServerReply {
  /// `250 2.0.0 queued as 4F3C21`, `550 5.1.1`; empty when there is no code.
  static func facts(_ reply: String) -> String {
    let words = reply.split { $0 == " " || $0 == "-" && reply.utf8.count < 4 }.prefix(24).map(String.init)
    guard let first = words.first else { return "" }
    let head = first.utf8.prefix(3)
    guard head.count == 3, head.allSatisfy(isDigit),
      first.utf8.count == 3 || first.utf8[first.utf8.index(first.utf8.startIndex, offsetBy: 3)] == 0x2D
    else { return "" }
    var facts = [String(first.prefix(3))]
    let rest =
      first.utf8.count > 4 ? [String(first.dropFirst(4))] + words.dropFirst() : Array(words.dropFirst())
    if let status = rest.first, isEnhanced(status) { facts.append(status) }
    if head.first == 0x32, let id = queueID(rest) { facts.append("queued as \(id)") }
    return facts.joined(separator: " ")
  }

  /// The word after "queued as", "id" or "id=": short, letters and digits only, so that no address can hide in it.
  private static func queueID(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      let lowered = word.lowercased()
      if lowered == "as" || lowered == "id", index + 1 < words.count { return plain(words[index + 1]) }
      if lowered.hasPrefix("id=") { return plain(String(word.dropFirst(3))) }
    }
    return nil
  }

  private static func plain(_ word: String) -> String? {
    let octets = word.utf8.filter { $0 != 0x3C && $0 != 0x3E && $0 != 0x2C && $0 != 0x3B }
    let isPlain = octets.allSatisfy { octet in
      switch octet {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    return isPlain && !octets.isEmpty && octets.count <= 64 ? String(decoding: octets, as: UTF8.self) : nil
  }

  /// `5.1.1` (RFC 3463).
  private static func isEnhanced(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 3 && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
}
