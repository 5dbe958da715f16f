import Octets

/// A field with parameters: Content-Type, Content-Disposition (RFC 2045 section 5, RFC 2231).
package struct ParameterizedField: Sendable, Equatable {
  /// The value before the first semicolon, in lower case.
  package var value: String
  /// The parameters by lower-case name, continuations joined and decoded.
  package var parameters: [String: String]

  /// Reads a field body; nothing in it is refused.
  package static func read(_ body: ArraySlice<UInt8>) -> ParameterizedField {
    var scanner = ParameterScanner(body: body)
    let value = scanner.value()
    var sections: [String: [Section]] = [:]
    var count = 0
    while let (name, octets) = scanner.parameter(), count < 200 {
      count += 1
      let section = Section(name: name, octets: octets)
      sections[section.base, default: []].append(section)
    }
    return ParameterizedField(value: value, parameters: sections.mapValues(Section.join))
  }

  /// One parameter as written: `filename*1*=…` is section 1, percent-encoded, of `filename`.
  private struct Section {
    var base: String
    /// `nil` for a plain parameter.
    var number: Int?
    var isEncoded: Bool
    var octets: [UInt8]

    init(name: String, octets: [UInt8]) {
      var parts = name.split(separator: "*", omittingEmptySubsequences: false)
      isEncoded = parts.count > 1 && parts.last == ""
      if isEncoded { parts.removeLast() }
      base = parts.first.map(String.init) ?? name
      number = parts.count > 1 ? Int(parts[1]) : nil
      if number == nil, isEncoded { number = 0 }
      self.octets = octets
    }

    /// The whole value: continuations in their order up to the first gap, before a plain form of the same name.
    static func join(_ sections: [Section]) -> String {
      let numbered = sections.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
      guard let first = numbered.first, first.number == 0 else {
        // QUIRK: many senders put RFC 2047 words into parameters, which RFC 2047 section 5 forbids.
        let plain = sections.first { $0.number == nil } ?? sections[0]
        return EncodedWords.decode(plain.octets[...])
      }
      var octets: [UInt8] = []
      var charset: String?
      var expected = 0
      for section in numbered {
        if section.number != expected {
          if (section.number ?? 0) < expected { continue }
          break
        }
        expected += 1
        var value = section.octets[...]
        if section.isEncoded {
          if section.number == 0, let mark = value.firstIndex(of: 0x27),
            let second = value[(mark + 1)...].firstIndex(of: 0x27)
          {
            charset = String(decoding: value[..<mark], as: UTF8.self)
            value = value[(second + 1)...]
          }
          octets += unpercent(value)
        } else {
          octets += value
        }
      }
      let text = Charset.decode(octets, label: charset?.isEmpty == true ? nil : charset).text
      return EncodedWords.oneLine(text)
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
}

/// Reads the pieces of a field with parameters.
private struct ParameterScanner {
  private let body: ArraySlice<UInt8>
  private var at: Int

  init(body: ArraySlice<UInt8>) {
    self.body = body
    at = body.startIndex
  }

  /// The value before the parameters.
  mutating func value() -> String {
    var octets: [UInt8] = []
    while at < body.endIndex, body[at] != 0x3B {
      if body[at] == 0x28 {
        skipComment()
      } else {
        if !body[at].isBlank, body[at] != 0x22 { octets.append(body[at].lowercased) }
        at += 1
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// The next parameter: its lower-case name and its octets, quotes undone.
  mutating func parameter() -> (String, [UInt8])? {
    while at < body.endIndex {
      while at < body.endIndex, body[at] == 0x3B || body[at].isBlank { at += 1 }
      if at < body.endIndex, body[at] == 0x28 {
        skipComment()
        continue
      }
      let start = at
      while at < body.endIndex, body[at] != 0x3D, body[at] != 0x3B { at += 1 }
      guard at < body.endIndex, body[at] == 0x3D else {
        if at >= body.endIndex { return nil }
        continue
      }
      let name = body[start..<at].filter { !$0.isBlank }.map(\.lowercased)
      at += 1
      return (String(decoding: name, as: UTF8.self), parameterValue())
    }
    return nil
  }

  private mutating func parameterValue() -> [UInt8] {
    while at < body.endIndex, body[at].isBlank { at += 1 }
    guard at < body.endIndex, body[at] == 0x22 else {
      let start = at
      while at < body.endIndex, body[at] != 0x3B { at += 1 }
      return Array(body[start..<at].trimmed)
    }
    at += 1
    var octets: [UInt8] = []
    while at < body.endIndex, body[at] != 0x22 {
      // QUIRK: a Windows path's backslashes escape nothing.
      if body[at] == 0x5C, at + 1 < body.endIndex, body[at + 1] == 0x22 || body[at + 1] == 0x5C { at += 1 }
      octets.append(body[at])
      at += 1
    }
    at += 1
    while at < body.endIndex, body[at] != 0x3B { at += 1 }
    return octets
  }

  private mutating func skipComment() {
    var depth = 0
    while at < body.endIndex {
      if body[at] == 0x5C {
        at += 1
      } else if body[at] == 0x28 {
        depth += 1
      } else if body[at] == 0x29 {
        depth -= 1
      }
      at += 1
      if depth == 0 { return }
    }
  }
}
