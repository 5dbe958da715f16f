import Octets

/// Encoded words in header fields (RFC 2047), in every variant that real mail has.
package enum EncodedWords {
  /// A field body as one line of text.
  ///
  /// Neighbouring words of one character set are joined before they are decoded, since senders cut characters in
  /// two. Unencoded 8-bit octets are UTF-8 where they can be. Control octets become spaces. What is no encoded word
  /// stays as it is. Takes linear time.
  package static func decode(_ body: ArraySlice<UInt8>) -> String {
    var out = ""
    var pending = EncodedRun()
    var at = body.startIndex
    var plainStart = at
    // Behind the last `?=` no word can end; looking for its end from every `=?` would take quadratic time.
    let last = lastClose(body)
    while let start = body[at...].firstIndex(of: 0x3D), start < last {
      guard let word = EncodedWord.read(body, at: start) else {
        at = start + 1
        continue
      }
      let gap = body[plainStart..<start]
      if pending.isEmpty || !gap.allSatisfy(\.isBlank) {
        out += pending.flush() + plain(gap)
      } else if !pending.accepts(word) {
        out += pending.flush()
      }
      pending.append(word)
      at = word.end
      plainStart = at
    }
    out += pending.flush() + plain(body[plainStart...])
    return oneLine(out)
  }

  /// Text without control scalars, which become spaces: a decoded line end must never make a second header line.
  package static func oneLine(_ text: String) -> String {
    // The octets that all of them begin with.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
      text.unicodeScalars.contains(where: isControl)
    else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
    return String(scalars)
  }

  private static func lastClose(_ body: ArraySlice<UInt8>) -> Int {
    var at = body.endIndex - 2
    while at >= body.startIndex, body[at] != 0x3F || body[at + 1] != 0x3D { at -= 1 }
    return at
  }

  private static func plain(_ octets: ArraySlice<UInt8>) -> String {
    octets.isEmpty ? "" : Charset.decode(Array(octets), label: nil).text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}

/// Neighbouring encoded words that are decoded together.
private struct EncodedRun {
  private var words: [EncodedWord] = []

  var isEmpty: Bool { words.isEmpty }

  func accepts(_ word: EncodedWord) -> Bool { words.first?.label == word.label }

  mutating func append(_ word: EncodedWord) { words.append(word) }

  /// The text of the words, which are then gone; empty when there are none.
  mutating func flush() -> String {
    guard let first = words.first else { return "" }
    defer { words = [] }
    let label = first.label.isEmpty ? nil : first.label
    let decoded = Charset.decode(words.flatMap { $0.octets() }, label: label)
    guard words.count > 1, decoded.note == .wrongCharset, words.allSatisfy(\.isBase64) else {
      return decoded.text
    }
    // QUIRK: some senders encode the whole text and cut the base64 anywhere.
    let joined = Charset.decode(Base64.decode(words.flatMap(\.text)[...]).octets, label: label)
    return joined.note == nil ? joined.text : decoded.text
  }
}
