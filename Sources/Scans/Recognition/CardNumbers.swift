import Octets

/// The long number of a card, and a NIK in a letter, read once more by itself: among words the recogniser's language loses figures that
/// follow their like (`0040042` becomes `004004`); a line that can only hold figures keeps them.
struct CardNumbers {
  let tesseract: Tesseract
  /// The page as it was read.
  let picture: GreyPicture

  /// Figures of a NIK.
  private static let length = 16
  /// Heights of the figures, in points, at which they are read: two readings that agree are believed.
  private static let heights = [48.0, 30]
  /// Numbers of a page that are read again: two cards with a copy each have no more.
  private static let most = 4

  /// A number's words in a reading, and where it stands in the picture.
  private struct Place {
    var words: Range<Int>
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  /// The reading with its NIKs as they are when read alone. Two readings of sixteen figures that differ leave the
  /// number in doubt.
  func mend(_ reading: Reading, until deadline: Deadline) throws(Trouble) -> Reading {
    guard reading.width > 0 else { return reading }
    // Of a letter only what already looks like a NIK: telephones and accounts are as long as a broken one.
    let isCard = Self.isCard(reading)
    let lengths = isCard ? 12...19 : 15...17
    var mended = reading
    let scale = Double(picture.width) / Double(reading.width)
    // From the back, so that the places before stay as they are.
    let places = Self.places(reading.words, of: lengths).prefix(Self.most)
    for place in places.reversed() {
      let old = reading.words[place.words]
      let before = Self.figures(old.map(\.text).joined())
      var numbers = before.utf8.count == Self.length ? [before] : []
      for height in Self.heights {
        guard let number = try read(place, scale, height, isCard: isCard, until: deadline) else { continue }
        numbers.append(number)
        if numbers.count(where: { $0 == number }) > 1 { break }
      }
      let agreed = numbers.first { number in numbers.count(where: { $0 == number }) > 1 }
      guard let number = agreed ?? numbers.first else { continue }
      // It stays where it was read: the room around it reaches into its colon's place.
      var word = old.first { Self.figures($0.text).utf8.count > 3 } ?? old[old.startIndex]
      let (left, right) = (
        old.map(\.left).min() ?? word.left, old.map { $0.left + $0.width }.max() ?? word.left
      )
      (word.text, word.left, word.width) = (number, left, right - left)
      word.confidence = agreed == nil ? DoubtedWords.least / 2 : max(DoubtedWords.least, word.confidence)
      mended.words.replaceSubrange(place.words, with: [word])
    }
    return isCard ? try mendLabelled(mended, scale, until: deadline) : mended
  }

  /// Whether a page shows a card of the kind: enough of its own labels.
  static func isCard(_ reading: Reading) -> Bool {
    var seen: Set<String> = []
    for word in reading.words {
      let bare = WordSense.bare(word.text)
      if labels.contains(bare) { seen.insert(bare) }
    }
    return seen.count >= 4 && seen.isDisjoint(with: own) == false
  }

  /// Labels that letters do not have.
  private static let own: Set<String> = [
    "provinsi", "lahir", "kelamin", "darah", "perkawinan", "kewarganegaraan", "berlaku", "hingga", "seumur",
  ]

  static let labels: Set<String> = [
    "nik", "provinsi", "kabupaten", "kota", "lahir", "kelamin", "darah", "kecamatan", "agama", "perkawinan",
    "pekerjaan", "kewarganegaraan", "berlaku", "hingga", "seumur", "hidup", "alamat", "nama", "wni", "desa",
  ]

  /// The reading of a card with the number that stands right of its label, whatever was read there; the same reading
  /// where it has sixteen figures already, or where none are seen twice.
  private func mendLabelled(_ reading: Reading, _ scale: Double, until deadline: Deadline) throws(Trouble)
    -> Reading
  {
    let words = reading.words
    guard let at = words.firstIndex(where: { WordSense.bare($0.text) == "nik" }),
      !words.contains(where: { Self.figures($0.text).utf8.count == Self.length })
    else { return reading }
    let label = words[at]
    let (left, high) = (label.left + label.width, label.height)
    let row = words.indices.filter { index in
      let word = words[index]
      let middle = word.top + word.height / 2
      return word.left >= left && middle > label.top - high / 2 && middle < label.top + high * 3 / 2
        && word.height < high * 3
    }
    // Where it ends nobody knows: cards differ, and the photograph stands to the right of it.
    let seen = (row.map { words[$0].left + words[$0].width }.max() ?? 0) + high
    var numbers: [String] = []
    var agreed: (number: String, right: Int)?
    for right in [left + high * 21, left + high * 17, seen, left + high * 14] where agreed == nil {
      let place = Place(
        words: at..<(at + 1), left: left, top: label.top - high / 3, right: right,
        bottom: label.top + high * 4 / 3)
      for height in Self.heights + [60] {
        guard let number = try read(place, scale, height, isCard: true, until: deadline) else { continue }
        if numbers.contains(number) { agreed = (number, right) }
        numbers.append(number)
      }
    }
    guard let (number, right) = agreed else { return reading }
    var mended = reading
    let gone = Set(row)
    var word = label
    (word.text, word.left, word.width) = (number, left + high, right - left - high)
    word.confidence = DoubtedWords.least
    mended.words = words.indices.flatMap { index in
      index == at ? [label, word] : gone.contains(index) ? [] : [words[index]]
    }
    return mended
  }

  /// Runs of words in one line that are a number of about a NIK's length, its label left out.
  private static func places(_ words: [OcrWord], of lengths: ClosedRange<Int>) -> [Place] {
    var places: [Place] = []
    var at = 0
    while at < words.count {
      var end = at
      var count = 0
      while end < words.count, words[end].line == words[at].line, isNumber(words[end].text) {
        count += figures(words[end].text).utf8.count
        end += 1
      }
      if lengths.contains(count) {
        places.append(place(at..<end, of: count, in: words))
      }
      at = max(end, at + 1)
    }
    return places
  }

  /// Where a run of words stands, with room at both ends for a figure more, or for as many as are lost.
  private static func place(_ range: Range<Int>, of count: Int, in words: [OcrWord]) -> Place {
    let run = words[range]
    let left = run.map(\.left).min() ?? 0
    let right = run.map { $0.left + $0.width }.max() ?? 0
    let room = (right - left) / count * max(1, length - count + 1)
    let before = range.lowerBound - 1
    let label = before >= 0 && words[before].line == run.first?.line ? words[before] : nil
    return Place(
      words: range, left: max(left - room, label.map { $0.left + $0.width } ?? 0),
      top: run.map(\.top).min() ?? 0, right: right + room, bottom: run.map { $0.top + $0.height }.max() ?? 0)
  }

  /// Mostly figures; what stands for one, or the colon before them, aside.
  private static func isNumber(_ text: String) -> Bool {
    let figures = text.utf8.count(where: \.isDigit)
    return figures > 0 && figures * 3 >= text.utf8.count * 2
  }

  private static func figures(_ text: String) -> String {
    String(decoding: text.utf8.filter(\.isDigit), as: UTF8.self)
  }

  /// The sixteen figures of a place; `nil` when it does not hold so many.
  private func read(
    _ place: Place, _ scale: Double, _ height: Double, isCard: Bool, until deadline: Deadline
  ) throws(Trouble) -> String? {
    let high = Double(place.bottom - place.top) * scale
    guard high >= 8 else { return nil }
    guard
      let crop = picture.cropped(
        left: Int(Double(place.left) * scale), top: Int(Double(place.top) * scale - high / 5),
        right: Int(Double(place.right) * scale), bottom: Int(Double(place.bottom) * scale + high / 5))
    else { return nil }
    // Offices stamp letters, nobody stamps cards.
    let clear = isCard ? crop : crop.withoutGrey()
    let raster = try tesseract.bench.store(clear.turned(by: 0, scale: min(3, height / high)))
    defer { tesseract.bench.remove(raster.path) }
    let number = Self.figures(try tesseract.line(raster, isNumber: true, until: deadline))
    return number.utf8.count == Self.length ? number : nil
  }
}
