/// What officers type for the choices of an act, on the command line and in forms.
package enum ActWords {
  /// A way of delivery by the contract's word, from that word or an Indonesian one; `nil` for an unknown one.
  package static func method(_ text: String) -> String? {
    let plain = text.lowercased().utf8.filter { (0x61...0x7A).contains($0) }
    let word = String(decoding: plain, as: UTF8.self)
    return ways.first { $0.words.contains(word) }?.way
  }

  /// A form of information by the contract's word, from that word or an Indonesian one; `nil` for an unknown one.
  package static func form(_ text: String) -> String? {
    switch String(decoding: text.lowercased().utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self) {
    case "softcopy", "elektronik", "salinanelektronik", "digital": "softcopy"
    case "hardcopy", "tercetak", "cetak", "salinantertulis", "fotokopi": "hardcopy"
    default: nil
    }
  }

  private static let ways: [(way: String, words: [String])] = [
    ("email", ["email", "surel", "suratelektronik", "mail"]),
    ("post", ["post", "pos", "kantorpos", "lewatpos"]),
    (
      "pickup",
      ["pickup", "ambil", "diambil", "diambillangsung", "langsung", "ambilsendiri", "ambillangsung"]
    ),
    ("courier", ["courier", "kurir"]), ("fax", ["fax", "faks", "faksimili", "faksimile"]),
  ]

  /// An amount (`15000`, `Rp15.000`) or an item (`Fotokopi:20x300`, `Fotokopi: 20 x Rp300`); `nil` for anything else.
  package static func cost(_ text: String) -> OfficerAct.Cost? {
    guard let colon = text.utf8.lastIndex(of: 0x3A) else {
      return rupiah(text[...]).map { .init(what: "Biaya penyalinan dan pengiriman", price: $0) }
    }
    let what = text[..<colon].trimmingBlanks
    let rest = text[text.utf8.index(after: colon)...]
    guard !what.isEmpty else { return nil }
    if let times = rest.utf8.firstIndex(where: { $0 == 0x78 || $0 == 0x58 || $0 == 0x2A })
      ?? multiplication(rest)
    {
      guard let count = Int(rest[..<times].trimmingBlanks), (0...1_000_000).contains(count),
        let price = rupiah(rest[rest.unicodeScalars.index(after: times)...])
      else { return nil }
      return .init(what: what, count: count, price: price)
    }
    return rupiah(rest).map { .init(what: what, price: $0) }
  }

  /// Answers to the survey by question, one a line or parted by commas: `1 = 4`, `1=4, 2=3`; `nil` for anything else.
  package static func ratings(_ text: String) -> [Int: Int]? {
    var found: [Int: Int] = [:]
    let parts = text.split { $0.isNewline || $0 == "," || $0 == ";" || $0 == " " }.joined(separator: " ")
    var digits: [Int] = []
    for octet in parts.utf8 {
      switch octet {
      case 0x30...0x39: digits.append(Int(octet - 0x30))
      case 0x20, 0x3D, 0x3A: continue
      default: return nil
      }
    }
    guard digits.count.isMultiple(of: 2), !digits.isEmpty else { return nil }
    for place in stride(from: 0, to: digits.count, by: 2) {
      let (question, rating) = (digits[place], digits[place + 1])
      guard (1...Survey.questions.count).contains(question), (1...Survey.best).contains(rating),
        found.updateValue(rating, forKey: question) == nil
      else { return nil }
    }
    return found
  }

  private static func multiplication(_ text: Substring) -> Substring.Index? {
    text.unicodeScalars.firstIndex { $0.value == 0xD7 }
  }

  /// Whole rupiah from 0 to 999,999,999; dots part thousands, `,-` and `Rp` fall away.
  private static func rupiah(_ text: Substring) -> Int? {
    var octets = Array(text.trimmingBlanks.lowercased().utf8)
    if octets.starts(with: "rp".utf8) { octets.removeFirst(2) }
    while octets.last == 0x2D || octets.last == 0x2C { octets.removeLast() }
    octets.removeAll { $0 == 0x20 }
    let groups = octets.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let digits = groups.joined()
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension Substring {
  /// Without blanks at its ends.
  var trimmingBlanks: String {
    var octets = utf8[...]
    while octets.first == 0x20 || octets.first == 0x09 { octets = octets.dropFirst() }
    while let last = octets.last, last <= 0x20 { octets = octets.dropLast() }
    return String(octets) ?? String(self)
  }
}
