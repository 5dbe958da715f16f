import Octets

/// Encoded words in header fields (RFC 2047), in every variant that real mail has.
package enum EncodedWords {
  /// A field body as one line of text.
  ///
  /// Neighbouring words of one character set are joined before they are decoded, since senders cut characters in
  /// two. Unencoded 8-bit octets are UTF-8 where they can be. Control octets become spaces.
  package static func decode(_ body: ArraySlice<UInt8>) -> String {
    var out = ""
    var pending = Pending()
    var at = body.startIndex
    var plainStart = at
    // Behind the last `?=` no word can end; looking for its end from every `=?` would take quadratic time.
    let last = lastClose(body)
    while let start = body[at...].firstIndex(of: 0x3D), start < last {
      guard let word = word(body, at: start) else {
        at = start + 1
        continue
      }
      let gap = body[plainStart..<start]
      if pending.isEmpty || !gap.allSatisfy(\.isBlank) {
        pending.flush(into: &out)
        out += plain(gap)
      }
      if pending.accepts(word) {
        pending.append(word)
      } else {
        pending.flush(into: &out)
        pending.append(word)
      }
      at = word.end
      plainStart = at
    }
    pending.flush(into: &out)
    out += plain(body[plainStart...])
    return oneLine(out)
  }

  /// One encoded word as found.
  struct Word {
    var charset: String
    var octets: [UInt8]
    var end: Int
  }

  /// Words that wait to be decoded together.
  private struct Pending {
    private var charset = ""
    private var octets: [UInt8] = []
    private(set) var isEmpty = true

    func accepts(_ word: Word) -> Bool { isEmpty || charset.lowercased() == word.charset.lowercased() }

    mutating func append(_ word: Word) {
      charset = word.charset
      octets += word.octets
      isEmpty = false
    }

    mutating func flush(into out: inout String) {
      guard !isEmpty else { return }
      out += Charset.decode(octets, label: charset).text
      self = Pending()
    }
  }

  /// The encoded word that begins at an index: `=?charset*language?B?text?=`.
  static func word(_ body: ArraySlice<UInt8>, at start: Int) -> Word? {
    guard start + 6 < body.endIndex, body[start + 1] == 0x3F,
      let first = body[(start + 2)...].firstIndex(of: 0x3F), first + 2 < body.endIndex,
      body[first + 2] == 0x3F
    else { return nil }
    let label = body[(start + 2)..<first]
    guard !label.isEmpty, label.count < 60, label.allSatisfy({ $0.isToken || $0 == 0x3A }) else { return nil }
    let coding = body[first + 1].lowercased
    let textStart = first + 3
    guard coding == 0x62 || coding == 0x71, let end = close(body, from: textStart, isBase64: coding == 0x62)
    else {
      return nil
    }
    let text = body[textStart..<end]
    let charset = label.prefix { $0 != 0x2A }
    return Word(
      charset: String(decoding: charset, as: UTF8.self),
      octets: coding == 0x62 ? Base64.decode(text).octets : unquote(text), end: end + 2)
  }

  /// Where `?=` ends a word. In Q a `?` may stand unencoded by mistake; then the last chance before a blank counts.
  private static func close(_ body: ArraySlice<UInt8>, from start: Int, isBase64: Bool) -> Int? {
    var at = start
    while at + 1 < body.endIndex {
      if body[at] == 0x3F, body[at + 1] == 0x3D {
        // `=?utf-8?Q??=41?=`: a `?` followed by an escape is no end.
        let isEscape =
          !isBase64 && at + 3 < body.endIndex && body[at + 2].hexDigit != nil && body[at + 3].hexDigit != nil
          && body[(at + 2)...].contains(0x3F) && at == start
        if !isEscape { return at }
      }
      at += 1
    }
    return nil
  }

  private static func lastClose(_ body: ArraySlice<UInt8>) -> Int {
    var at = body.endIndex - 2
    while at >= body.startIndex, body[at] != 0x3F || body[at + 1] != 0x3D { at -= 1 }
    return at
  }

  private static func unquote(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
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

  private static func plain(_ octets: ArraySlice<UInt8>) -> String {
    Charset.decode(Array(octets), label: nil).text
  }

  /// Control scalars become spaces: a decoded line end must never make a second header line.
  package static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
    return String(scalars)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}
