import Octets

/// One encoded word as found: `=?charset*language?B?text?=`.
struct EncodedWord {
  /// The character set in lower case, without the language; empty when the word names none.
  let label: String
  let isBase64: Bool
  /// Still encoded.
  let text: ArraySlice<UInt8>
  /// Where it ends in the field's body.
  let end: Int

  /// The word that begins at an index; `nil` when there is none.
  static func read(_ body: ArraySlice<UInt8>, at start: Int) -> EncodedWord? {
    guard start + 6 < body.endIndex, body[start + 1] == 0x3F,
      let mark = body[(start + 2)...].prefix(labelLimit).firstIndex(of: 0x3F), mark + 2 < body.endIndex,
      body[mark + 2] == 0x3F
    else { return nil }
    let label = body[(start + 2)..<mark]
    let coding = body[mark + 1].lowercased
    // QUIRK: blanks and quotes around the name of the set, or no name.
    guard label.allSatisfy({ $0.isToken || $0 == 0x3A || $0.isWSP || $0 == 0x22 }),
      coding == 0x62 || coding == 0x71,
      let close = close(body, from: mark + 3, isBase64: coding == 0x62)
    else { return nil }
    return EncodedWord(
      label: String(decoding: label.prefix { $0 != 0x2A }.trimmed.map(\.lowercased), as: UTF8.self),
      isBase64: coding == 0x62, text: body[(mark + 3)..<close], end: close + 2)
  }

  /// The octets that the text stands for, in the character set.
  func octets() -> [UInt8] {
    if isBase64 { return Base64.decode(text).octets }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == 0x3D, at + 2 < text.endIndex, let high = text[at + 1].hexDigit,
        let low = text[at + 2].hexDigit
      {
        out.append(high << 4 | low)
        at += 3
      } else {
        out.append(text[at] == 0x5F ? 0x20 : text[at])
        at += 1
      }
    }
    return out
  }

  /// Where the `?=` stands that ends a word.
  private static func close(_ body: ArraySlice<UInt8>, from start: Int, isBase64: Bool) -> Int? {
    var at = start
    while at + 1 < body.endIndex {
      if body[at] == 0x3F, body[at + 1] == 0x3D, isBase64 || !isInside(body, at) { return at }
      at += 1
    }
    return nil
  }

  /// QUIRK: in Q some senders leave `?` as it is, and an escape may follow: `=?utf-8?Q?Apa=3F_Siapa?=20?=`. Such a
  /// `?=` is no end when the run of octets behind it comes to another `?=` before a new word.
  private static func isInside(_ body: ArraySlice<UInt8>, _ at: Int) -> Bool {
    guard at + 3 < body.endIndex, body[at + 2].hexDigit != nil, body[at + 3].hexDigit != nil else {
      return false
    }
    var index = at + 4
    let end = min(body.endIndex, at + lineLimit)
    while index + 1 < end, !body[index].isBlank {
      if body[index] == 0x3F, body[index + 1] == 0x3D { return true }
      if body[index] == 0x3D, body[index + 1] == 0x3F { return false }
      index += 1
    }
    return false
  }

  private static let labelLimit = 60
  /// RFC 2047 ends a word after 75 octets.
  private static let lineLimit = 80
}
