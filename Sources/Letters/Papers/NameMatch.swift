import Octets

/// How near two names of people are.
package enum NameMatch: Sendable, Equatable {
  /// The same but for titles, order, usual abbreviations and figures read for letters.
  case same
  /// Perhaps the same: an initial, a name left out, a letter or two that differ. A person should look.
  case similar
  case different
  /// One of them is missing.
  case unknown

  /// Compares two names, whichever is the card's.
  static func compare(_ x: String, _ y: String) -> NameMatch {
    let (x, y) = (NameParts(x), NameParts(y))
    guard !x.parts.isEmpty, !y.parts.isEmpty else { return .unknown }
    if x.parts.sorted() == y.parts.sorted() || x.joined == y.joined { return .same }
    if x.expanded(by: y) == y.expanded(by: x), x.parts.count == y.parts.count { return .same }
    return near(x, y)
  }

  /// Whether a name is the beginning of another, cut within a word: `Rusdiansyah A` of `RUSDIANSYAH AMIN`.
  static func isCut(_ name: String, of whole: String) -> Bool {
    let (x, y) = (NameParts(name).parts, NameParts(whole).parts)
    guard x.count >= 2, x.count == y.count, let last = x.last, let full = y.last else { return false }
    return x.dropLast().elementsEqual(y.dropLast()) && full.hasPrefix(last) && full != last
  }

  /// Pairs the parts: equal ones, then initials, then those a letter or two apart.
  private static func near(_ x: NameParts, _ y: NameParts) -> NameMatch {
    let (short, long) = x.parts.count <= y.parts.count ? (x.parts, y.parts) : (y.parts, x.parts)
    var left = long
    var rest: [String] = []
    for part in short {
      if let at = left.firstIndex(of: part) { left.remove(at: at) } else { rest.append(part) }
    }
    let equal = short.count - rest.count
    var (loose, initials) = (0, 0)
    for part in rest {
      if let at = left.firstIndex(where: { isNear(part, $0) }) {
        left.remove(at: at)
        loose += 1
      } else if let at = left.firstIndex(where: { isInitial(part, $0) || isInitial($0, part) }) {
        left.remove(at: at)
        initials += 1
      } else if let whole = halves(of: part, left) {
        left.removeAll { whole.contains($0) }
        loose += 1
      } else {
        return joinedNear(x, y) ? .similar : .different
      }
    }
    // Only initials agree, or one part of a long name: no more than chance.
    guard equal + loose > 0, equal + loose + initials >= min(2, long.count) || short.count == 1 else {
      return joinedNear(x, y) ? .similar : .different
    }
    return .similar
  }

  /// One letter wrong in a part of four and more, two in one of eight and more; or the same to a scanner's
  /// eye.
  private static func isNear(_ x: String, _ y: String) -> Bool {
    if NearWord.letters(x) == NearWord.letters(y) { return true }
    let limit = min(x.utf8.count, y.utf8.count) >= 8 ? 2 : min(x.utf8.count, y.utf8.count) >= 4 ? 1 : 0
    return NearWord.distance(Array(x.utf8), Array(y.utf8), limit: limit) != nil
  }

  private static func isInitial(_ x: String, _ y: String) -> Bool {
    x.utf8.count == 1 && y.utf8.count > 1 && x.utf8.first == y.utf8.first
  }

  /// Two parts that are one when written together: `NUR HAYATI`, `NURHAYATI`.
  private static func halves(of part: String, _ parts: [String]) -> Set<String>? {
    for (at, first) in parts.enumerated() where at + 1 < parts.count && part == first + parts[at + 1] {
      return [first, parts[at + 1]]
    }
    return nil
  }

  /// `ABDURRAHMAN` and `ABDUL RAHMAN`: nearly the same letters, cut in other places.
  private static func joinedNear(_ x: NameParts, _ y: NameParts) -> Bool {
    guard x.parts.count != y.parts.count, min(x.joined.utf8.count, y.joined.utf8.count) >= 9 else {
      return false
    }
    return NearWord.distance(Array(x.joined.utf8), Array(y.joined.utf8), limit: 2) != nil
  }
}

/// A name without titles, its parts in one spelling.
struct NameParts {
  /// In lower case, at most sixteen.
  var parts: [String]

  var joined: String { parts.joined() }

  init(_ name: String) {
    let sections = name.utf8.split(separator: 0x2C, maxSplits: 1)
    var words = Self.words(sections.first.map { Array($0) } ?? [])
    // Behind a comma stand titles; a surname written first is none.
    if sections.count > 1 {
      words += Self.words(Array(sections[1])).filter { !Self.isTitle($0) && $0.text.utf8.count > 3 }
    }
    while words.count > 1, Self.before.contains(words[0].text) { words.removeFirst() }
    while words.count > 1, let last = words.last, Self.isTitle(last),
      last.hasDots || last.text.utf8.count <= 3,
      Self.after.contains(last.text) || last.dots > 1
    {
      words.removeLast()
    }
    words.removeAll { Self.between.contains($0.text) }
    parts = words.indices.map { at in Self.full(words[at].text, isFirst: at == 0 && words.count > 1) }
  }

  /// The parts in order of letters, `m` in front read as Muhammad where the other bears that name.
  func expanded(by other: NameParts) -> [String] {
    guard parts.first == "m", other.parts.contains("muhammad") else { return parts.sorted() }
    return (["muhammad"] + parts.dropFirst()).sorted()
  }

  struct Part {
    var text: String
    /// Points inside and behind it.
    var dots: Int
    var hasDots: Bool { dots > 0 }
  }

  private static func words(_ octets: [UInt8]) -> [Part] {
    var words: [Part] = []
    for word in octets.split(whereSeparator: {
      $0.isBlank || $0 == 0x2D || $0 == 0x2F || $0 == 0x28 || $0 == 0x29
    }) {
      // `M.Rizki` is two parts, `S.H.` one title.
      let pieces = word.split(separator: 0x2E)
      let dots = word.count { $0 == 0x2E }
      let isTitle =
        pieces.allSatisfy { $0.count <= 4 } && (dots > 1 || after.contains(letters(pieces.joined())))
      if pieces.count > 1, !isTitle {
        words += pieces.map { Part(text: letters($0), dots: 1) }
      } else {
        words.append(Part(text: letters(pieces.joined()), dots: dots))
      }
    }
    return Array(words.filter { !$0.text.isEmpty }.prefix(16))
  }

  /// Letters in lower case; figures between them are the letters they look like.
  private static func letters(_ word: some Sequence<UInt8>) -> String {
    let word = Array(word)
    let isCapital = word.contains { $0 &- 0x41 < 26 }
    return String(
      decoding: word.compactMap { octet -> UInt8? in
        switch octet {
        case 0x30: 0x6F
        case 0x31, 0x7C, 0x21: 0x69
        // A small l among capitals is a capital I.
        case 0x6C: isCapital && word.count { $0 &- 0x61 < 26 } * 2 < word.count ? 0x69 : 0x6C
        case 0x35: 0x73
        case 0x38: 0x62
        case 0x36: 0x67
        case 0x32: 0x7A
        case 0x34: 0x61
        default: octet.isAlpha || octet >= 0x80 ? octet.lowercased : nil
        }
      }, as: UTF8.self)
  }

  private static func isTitle(_ part: Part) -> Bool { after.contains(part.text) || part.dots > 1 }

  private static func full(_ part: String, isFirst: Bool) -> String {
    if let full = names[part] { return full }
    return isFirst ? firstNames[part] ?? part : part
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for name in [
      "moh", "muh", "mohd", "mhd", "muhd", "muhamad", "muhammad", "mohamad", "mohammad", "mochamad",
      "mochammad",
      "moch", "much", "muchamad", "muchammad", "mohammed", "muhammed", "mohamed", "mukhamad", "mukhammad",
      "mokhamad",
    ] { names[name] = "muhammad" }
    for name in ["abd", "abdul", "abdoel"] { names[name] = "abdul" }
    for name in ["ahmad", "achmad", "akhmad", "ahmat"] { names[name] = "ahmad" }
    return names
  }()

  private static let firstNames = ["st": "siti", "sitti": "siti", "mas": "mas", "ad": "ahmad"]

  /// Titles before a name.
  private static let before: Set<String> = [
    "h", "hj", "dr", "drs", "dra", "ir", "prof", "kh", "rr", "rd", "drg", "drh", "bapak", "ibu", "sdr",
    "sdri",
    "bpk", "tn", "ny", "nn", "apt", "ust", "ustadz", "tgh", "kyai", "saudara", "saudari", "pdt", "mr", "mrs",
    "letkol", "kompol", "akp",
  ]

  /// Titles behind a name.
  private static let after: Set<String> = [
    "sh", "mh", "se", "mm", "si", "msi", "st", "mt", "skom", "mkom", "spd", "mpd", "sag", "mag", "ssos",
    "sip",
    "ssi", "sp", "mp", "skm", "mkes", "amd", "akt", "ak", "ca", "cpa", "phd", "ma", "ba", "mba", "llm",
    "mhum",
    "shum", "spt", "spi", "sked", "ns", "skep", "sst", "str", "farm", "sfarm", "psi", "spsi", "shi", "sei",
    "ssy",
    "sth", "lc", "mpdi", "spdi", "cla", "mkn", "map", "msos", "mip", "bsc", "msc", "beng", "stp", "shut",
    "ssn",
    "amdkeb", "cht", "cmed", "mti", "mdiv", "pdi",
  ]

  /// Small words inside names that letters leave out.
  private static let between: Set<String> = ["bin", "binti", "bt", "b", "alias", "al"]
}
