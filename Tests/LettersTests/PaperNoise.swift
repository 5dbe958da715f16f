/// What a scanner does to print, the same for the same seed.
struct PaperNoise {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Xorshift: the next number below a limit.
  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }

  /// A text of which so many signs in a thousand are read as others, lost, or split from the next by a blank.
  mutating func spoil(_ text: String, perThousand: Int) -> String {
    var out: [UInt8] = []
    for octet in text.utf8 {
      guard octet != 0x0A, octet != 0x20, next(1000) < perThousand else {
        out.append(octet)
        continue
      }
      switch next(10) {
      case 0 where !(0x30...0x39).contains(octet): continue
      case 1 where !(0x30...0x39).contains(octet): out += [octet, 0x20]
      default: out += Self.twins[octet].map { Array($0[next($0.count)].utf8) } ?? [octet]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let twins: [UInt8: [String]] = {
    var twins: [UInt8: [String]] = [:]
    for (sign, others) in [
      "0OoDQ", "1Il!|", "2Z", "3B", "4A", "5S", "6Gb", "7?T", "8B", "9gq", "OQ0D", "DO0", "Il1|", "lI1|",
      "SS5",
      "sS5", "B8R", "Bb", "Z2", "G6C", "q9g", "g9q", "ec", "ce", "aeo", "oac", "nru", "uvn", "hbn", "tfl",
      "il1",
      "rn", "EFB", "FEP", "PFR", "RPK", "NMH", "MNH", "KXR", "UVO", "VUY", "AR4", "TI7", "CGO", "LI1", "HNM",
      "YV",
      "JI", ":;.", ".,:", "/1l", "-~=", ",.",
    ].map({ text in (text.utf8.first ?? 0, text.dropFirst().map { String($0) }) }) {
      twins[sign, default: []] += others
    }
    twins[0x6D] = ["rn", "nn"]
    return twins
  }()
}
