import Octets

/// Mail addresses on paper whose `@` was read as a letter, `bidaneklinik.example`: each is read once more by itself.
struct LostSigns {
  let tesseract: Tesseract
  /// The page as it was read.
  let picture: GreyPicture

  /// Addresses of a page that are looked at.
  private static let most = 3
  /// Heights of the crop, in points, at which an address is read again; which of them shows the sign differs.
  private static let heights = [40.0, 90, 120, 60]

  /// The reading with the signs put back that a second look sees where the first one saw a letter.
  func mend(_ reading: Reading, until deadline: Deadline) throws(Trouble) -> Reading {
    guard reading.width > 0 else { return reading }
    var mended = reading
    let scale = Double(picture.width) / Double(reading.width)
    for at in reading.words.indices.filter({ Self.isSuspect(reading.words, $0) }).prefix(Self.most).reversed()
    {
      let rest = Self.rest(reading.words, at)
      let text = reading.words[at].text + (rest.map { reading.words[$0].text } ?? "")
      guard let crop = crop(reading.words[at], rest.map { reading.words[$0] }, scale) else { continue }
      for height in Self.heights {
        let other = try read(crop, height, until: deadline)
        guard let whole = Self.restored(text, by: other) else { continue }
        mended.words[at].text = whole
        if let rest { mended.words.remove(at: rest) }
        break
      }
    }
    return mended
  }

  /// Whether a word behind a label for mail, without the sign, looks like an address all the same.
  private static func isSuspect(_ words: [OcrWord], _ at: Int) -> Bool {
    let word = words[at]
    let octets = Array(word.text.utf8)
    guard (8...60).contains(octets.count), octets.contains(0x2E), !octets.contains(0x40), word.height >= 6,
      octets.allSatisfy({ (0x61...0x7A).contains($0) || $0.isDigit || ".-_".utf8.contains($0) }),
      octets.count(where: \.isAlpha) * 2 > octets.count
    else { return false }
    return words.contains { other in
      other.left < word.left
        && abs(2 * other.top + other.height - 2 * word.top - word.height) < word.height * 3 / 2
        && ["mail", "email", "e-mail", "surel", "pos-el"].contains(WordSense.bare(other.text))
    }
  }

  /// The word that goes on behind an address's last dot: `bidaneklinik.` `example`.
  private static func rest(_ words: [OcrWord], _ at: Int) -> Int? {
    guard words[at].text.utf8.last == 0x2E, at + 1 < words.count, words[at + 1].line == words[at].line,
      words[at + 1].text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2E })
    else { return nil }
    return at + 1
  }

  /// An address with its sign, where a second reading has it and agrees about all that stands behind it; else `nil`.
  static func restored(_ text: String, by other: String) -> String? {
    let own = text.utf8.map(\.lowercased)
    let seen = other.utf8.filter { !$0.isBlank }.map(\.lowercased)
    guard seen.count(where: { $0 == 0x40 }) == 1, let sign = seen.firstIndex(of: 0x40) else { return nil }
    let domain = Array(seen[(sign + 1)...])
    guard domain.count >= 4, domain.contains(0x2E), own.count > domain.count + 2,
      own.suffix(domain.count).elementsEqual(domain)
    else { return nil }
    let at = own.count - domain.count - 1
    // Where the sign was left out, and not read as that letter, the name before it has one letter more.
    let name = min(3, sign, at)
    guard name > 0, own[..<at].suffix(name).elementsEqual(seen[..<sign].suffix(name)),
      "aceogq0".utf8.contains(own[at])
    else { return nil }
    return String(decoding: own[..<at], as: UTF8.self) + "@" + String(decoding: domain, as: UTF8.self)
  }

  private func crop(_ word: OcrWord, _ rest: OcrWord?, _ scale: Double) -> GreyPicture? {
    let right = rest.map { $0.left + $0.width } ?? word.left + word.width
    let high = Double(word.height) * scale
    return picture.cropped(
      left: Int(Double(word.left) * scale - high / 4), top: Int(Double(word.top) * scale - high / 3),
      right: Int(Double(right) * scale + high / 4),
      bottom: Int(Double(word.top + word.height) * scale + high / 3))
  }

  private func read(_ crop: GreyPicture, _ height: Double, until deadline: Deadline) throws(Trouble) -> String
  {
    let raster = try tesseract.stored(crop, height: height)
    defer { tesseract.bench.remove(raster.path) }
    return try tesseract.line(raster, until: deadline)
  }
}
