import Octets

/// A field with parameters: Content-Type, Content-Disposition (RFC 2045 section 5, RFC 2231).
package struct ParameterizedField: Sendable, Equatable {
  /// The value before the parameters, in lower case; empty when there is none.
  package var value: String
  /// The parameters by lower-case name, continuations joined and decoded.
  package var parameters: [String: String]

  /// Reads a field body; nothing in it is refused.
  package static func read(_ body: ArraySlice<UInt8>) -> ParameterizedField {
    var scanner = ParameterScanner(body)
    let value = scanner.value()
    var sections: [String: [ParameterSection]] = [:]
    var count = 0
    while count < parameterLimit, let (name, octets) = scanner.parameter() {
      count += 1
      let section = ParameterSection(name: name, octets: octets)
      sections[section.base, default: []].append(section)
    }
    return ParameterizedField(value: value, parameters: sections.mapValues(ParameterSection.join))
  }

  /// A file name of 255 octets, percent-encoded, has a dozen sections.
  private static let parameterLimit = 200
}

/// One parameter as written: `filename*1*=…` is section 1, percent-encoded, of `filename`.
struct ParameterSection {
  let base: String
  /// `nil` for a plain parameter.
  let number: Int?
  let isEncoded: Bool
  let octets: [UInt8]

  init(name: String, octets: [UInt8]) {
    var pieces = name.utf8.split(separator: 0x2A, omittingEmptySubsequences: false)
    isEncoded = pieces.count > 1 && pieces.last?.isEmpty == true
    if isEncoded { pieces.removeLast() }
    base = pieces.first.flatMap { String($0) } ?? name
    number = pieces.count > 1 ? String(pieces[1]).flatMap { Int($0) } : isEncoded ? 0 : nil
    self.octets = octets
  }

  /// The whole value of one name: continuations in their order up to the first gap, before a plain form beside them.
  static func join(_ sections: [ParameterSection]) -> String {
    let numbered = sections.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    let plain = sections.first { $0.number == nil }
    // QUIRK: some senders count from 1. Without a plain form that still reads.
    guard let first = numbered.first, first.number == 0 || plain == nil else {
      // QUIRK: many senders put RFC 2047 words into parameters, which RFC 2047 section 5 forbids.
      return EncodedWords.decode((plain?.octets ?? [])[...])
    }
    return join(inOrder: upToGap(numbered))
  }

  private static func upToGap(_ numbered: [ParameterSection]) -> [ParameterSection] {
    var run: [ParameterSection] = []
    for section in numbered {
      if let last = run.last?.number, let number = section.number {
        if number == last { continue }
        if number != last + 1 { break }
      }
      run.append(section)
    }
    return run
  }

  private static func join(inOrder sections: [ParameterSection]) -> String {
    guard sections.contains(where: \.isEncoded) else {
      return EncodedWords.decode(sections.flatMap(\.octets)[...])
    }
    var octets: [UInt8] = []
    var charset: String?
    for (index, section) in sections.enumerated() {
      guard section.isEncoded else {
        octets += section.octets
        continue
      }
      var value = section.octets[...]
      if index == 0, let mark = value.firstIndex(of: 0x27),
        let second = value[(mark + 1)...].firstIndex(of: 0x27)
      {
        charset = String(decoding: value[..<mark], as: UTF8.self)
        value = value[(second + 1)...]
      }
      octets += unpercent(value)
    }
    return EncodedWords.oneLine(Charset.decode(octets, label: charset).text)
  }

  private static func unpercent(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == 0x25, at + 2 < text.endIndex, let high = text[at + 1].hexDigit,
        let low = text[at + 2].hexDigit
      {
        out.append(high << 4 | low)
        at += 3
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }
}
