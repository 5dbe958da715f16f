import Octets

/// A card on a larger page, read once more by itself and enlarged where its name was not found: small print beside a
/// pattern loses rows.
struct CardPart {
  let tesseract: Tesseract
  /// The page as it was read.
  let picture: GreyPicture

  /// Height of its letters, in points, at which a card is read again.
  private static let height = 34.0
  /// A card is about so much wider than high (ISO/IEC 7810 ID-1).
  private static let shape = 1.586

  /// The reading with the card's words as they are when read alone; the same one where nothing is missing or no more is
  /// seen.
  func mend(_ reading: Reading, until deadline: Deadline) throws(Trouble) -> Reading {
    guard reading.width > 0, CardNumbers.isCard(reading), !Self.hasName(reading),
      let area = Self.area(reading)
    else { return reading }
    let scale = Double(picture.width) / Double(reading.width)
    guard
      let part = picture.cropped(
        left: Int(Double(area.left) * scale), top: Int(Double(area.top) * scale),
        right: Int(Double(area.right) * scale), bottom: Int(Double(area.bottom) * scale))
    else { return reading }
    let limits = tesseract.bench.limits
    let room = Double(limits.longSide) / Double(max(part.width, part.height))
    let larger = min(room, 3, max(1, Self.height / (Double(area.height) * scale)))
    let raster = try tesseract.bench.store(part.turned(by: 0, scale: larger))
    defer { tesseract.bench.remove(raster.path) }
    let seen = try tesseract.read(raster, .block, rotation: reading.rotation, until: deadline)
    let inside = reading.words.filter { area.holds($0) }
    guard Reading(words: seen.words).weight > Reading(words: inside).weight * 0.9, Self.hasName(seen) else {
      return reading
    }
    let (line, paragraph) = (
      (reading.words.map(\.line).max() ?? 0) + 1, (reading.words.map(\.paragraph).max() ?? 0) + 1
    )
    let factor = 1 / (larger * scale)
    let words = seen.words.map { word in
      var word = word
      word.left = area.left + Int(Double(word.left) * factor)
      word.top = area.top + Int(Double(word.top) * factor)
      word.width = max(1, Int(Double(word.width) * factor))
      word.height = max(1, Int(Double(word.height) * factor))
      (word.line, word.paragraph) = (word.line + line, word.paragraph + paragraph)
      return word
    }
    var mended = reading
    mended.words = reading.words.filter { !area.holds($0) } + words
    return mended
  }

  /// Where the card lies in the reading, and how high its letters are.
  private struct Area {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    var height: Int

    func holds(_ word: OcrWord) -> Bool {
      let (x, y) = (word.left + word.width / 2, word.top + word.height / 2)
      return x >= left && x <= right && y >= top && y <= bottom
    }
  }

  /// From the card's labels: its head above them, its photograph to their right.
  private static func area(_ reading: Reading) -> Area? {
    let labels = reading.words.filter { CardNumbers.labels.contains(WordSense.bare($0.text)) }
    guard labels.count >= 5, let left = labels.map(\.left).min(), let top = labels.map(\.top).min(),
      let bottom = labels.map({ $0.top + $0.height }).max()
    else { return nil }
    let heights = labels.map(\.height).sorted()
    let height = max(1, heights[heights.count / 2])
    let margin = height * 2
    let right = left + Int(Double(bottom - top) * shape) + margin
    return Area(
      left: max(0, left - margin), top: max(0, top - margin), right: min(reading.width, right),
      bottom: bottom + margin, height: height)
  }

  /// Whether a label `Nama` has capitals to its right.
  static func hasName(_ reading: Reading) -> Bool {
    reading.words.contains { label in
      guard WordSense.bare(label.text) == "nama" else { return false }
      let middle = label.top + label.height / 2
      return reading.words.contains { word in
        word.left > label.left + label.width && abs(word.top + word.height / 2 - middle) < label.height
          && word.text.utf8.count { $0 &- 0x41 < 26 } >= 3
      }
    }
  }
}
