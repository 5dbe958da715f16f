/// Texts as a command can hold them.
enum QuotedString {
  /// A text in quotes; refuses what cannot stand there, rather than send another text.
  static func write(_ text: String) throws(ImapRefusal) -> String {
    var octets: [UInt8] = [0x22]
    for octet in text.utf8 {
      guard octet != 0, octet != 0x0A, octet != 0x0D, octet < 0x80 else { throw .text }
      if octet == 0x22 || octet == 0x5C { octets.append(0x5C) }
      octets.append(octet)
    }
    octets.append(0x22)
    return String(decoding: octets, as: UTF8.self)
  }

  /// A keyword, which stands without quotes (`flag-keyword`, an atom); refuses all that is none.
  static func keyword(_ text: String) throws(ImapRefusal) -> String {
    let specials = Array("(){ %*\"\\]".utf8)
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !specials.contains($0) }) else {
      throw .keyword
    }
    return text
  }
}
