import Octets

/// Lines of pages with words that the character reader was not sure of, by the line's text: pages are cut and joined
/// before they are read as a letter, their lines stay as they are.
struct DoubtedLines {
  private var lines: [String: [Range<Int>]] = [:]

  mutating func add(_ pages: [PaperPage]) {
    for page in pages where !page.doubted.isEmpty {
      var places = page.doubted[...]
      var start = 0
      for line in page.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let end = start + line.count
        let own = places.prefix { $0.lowerBound < end }
        places = places.dropFirst(own.count)
        if !own.isEmpty {
          lines[String(decoding: Array(line), as: UTF8.self)] = own.map {
            max(0, $0.lowerBound - start)..<max(0, min($0.upperBound, end) - start)
          }
        }
        start = end + 1
      }
    }
  }

  /// Where such words stand in a text that is made of those lines, as ranges of its UTF-8.
  func places(in text: String) -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      for place in lines[String(decoding: Array(line), as: UTF8.self)] ?? [] {
        places.append((start + place.lowerBound)..<(start + place.upperBound))
      }
      start += line.count + 1
    }
    return places
  }
}

extension Letter {
  /// Marks the fields that stand on words which the character reader was not sure of.
  ///
  /// A name and a number are doubtful with one such word, words in sentences with a quarter of them: a letter that is
  /// wrong in one is understood all the same.
  mutating func doubt(words places: [Range<Int>], of text: String) {
    guard !places.isEmpty else { return }
    let octets = Array(text.utf8.prefix(TextLines.limit))
    for (field, value) in values where doubts[field] == nil {
      guard let found = evidence[field] ?? evidence[field.hasPrefix("objection.") ? "objection" : field],
        found.part.isEmpty
      else { continue }
      if isDoubtful(field, value, from: found.offset, octets, places) { doubts[field] = .unclear }
    }
  }

  private func isDoubtful(
    _ field: String, _ value: String, from start: Int, _ octets: [UInt8], _ places: [Range<Int>]
  ) -> Bool {
    func words(upTo end: Int) -> [Range<Int>] {
      places.filter { $0.lowerBound >= start && $0.upperBound <= end }
    }
    switch field {
    case "nik", "phone", "email", "objection.reference":
      // Written otherwise than in the register: what of its line could belong to it counts.
      let end = octets[min(start, octets.count)...].firstIndex(of: 0x0A) ?? octets.count
      return words(upTo: end).contains { octets[$0].contains { $0.isDigit || $0 == 0x40 } }
    default:
      // The value stands from the evidence's line on, its label and a list's markers among it.
      let end = min(octets.count, start + value.utf8.count * 2 + 120)
      let own = Set(Words(value).all.map(\.text))
      let doubted = words(upTo: end).flatMap { place in
        Words(String(decoding: octets[place], as: UTF8.self)).all.map(\.text).filter(own.contains)
      }
      return field == "name" ? !doubted.isEmpty : doubted.count * 4 >= max(4, own.count)
    }
  }
}
