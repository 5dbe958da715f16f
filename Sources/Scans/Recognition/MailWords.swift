import Octets

/// Mail addresses on paper, looked at once more: among words the recogniser loses the small dot of
/// `ani.lestari@…`, and takes an l for a t. An answer to such an address never arrives.
struct MailWords {
  let tesseract: Tesseract
  /// The page as it was read.
  let picture: GreyPicture

  /// Addresses of a page that are looked at: a form has one, a letter's head another.
  private static let most = 4
  /// Heights of its letters, in points, at which an address is read again.
  private static let heights = [48.0, 30]

  /// Without their first letter: lsm, lbh, lpks, lpm, lppm, lkbh.
  private static let shorts = ["sm", "bh", "pks", "pm", "ppm", "kbh"]

  /// The reading with its addresses' dots put back, and with those in doubt that a second look does not settle.
  func mend(_ reading: Reading, until deadline: Deadline) throws(Trouble) -> Reading {
    guard reading.width > 0 else { return reading }
    var mended = reading
    let scale = Double(picture.width) / Double(reading.width)
    let names = Self.names(reading.words)
    let places = reading.words.indices.filter { Self.isAddress(reading.words[$0]) }
    for at in places.prefix(Self.most) {
      // An association's `lsm.`, whose first letter looks like a capital I.
      if let short = Self.shorts.first(where: { mended.words[at].text.hasPrefix("I\($0).") }) {
        mended.words[at].text = "l" + short + mended.words[at].text.dropFirst(short.count + 1)
      }
      guard let crop = crop(reading.words[at], scale) else { continue }
      try dots(&mended.words[at], crop, until: deadline)
      try letters(&mended.words[at], crop, names, until: deadline)
    }
    return mended
  }

  private static func isAddress(_ word: OcrWord) -> Bool {
    let octets = Array(word.text.utf8)
    guard let sign = octets.firstIndex(of: 0x40), sign >= 3, (8...60).contains(octets.count) else {
      return false
    }
    return octets.allSatisfy { $0 > 0x20 && $0 < 0x7F } && word.width > word.height * 3
  }

  private func crop(_ word: OcrWord, _ scale: Double) -> GreyPicture? {
    let high = Double(word.height) * scale
    guard high >= 8 else { return nil }
    return picture.cropped(
      left: Int(Double(word.left) * scale) - 2, top: Int(Double(word.top) * scale - high / 8),
      right: Int(Double(word.left + word.width) * scale) + 2,
      bottom: Int(Double(word.top + word.height) * scale + high / 8))
  }

  // MARK: Dots

  private func dots(_ word: inout OcrWord, _ crop: GreyPicture, until deadline: Deadline) throws(Trouble) {
    // A sentence's full stop has no letter behind it.
    let told = word.text.utf8.reversed().drop { $0 == 0x2E || $0 == 0x2C }.count { $0 == 0x2E }
    let dots = BaselineDots.find(crop)
    // More than a few are a dotted line that it stands on.
    guard dots.count > told, dots.count <= told + 2 else { return }
    var pieces: [String] = []
    var left = 0
    for end in dots.map({ $0.left - 1 }) + [crop.width] {
      guard end - left > 3,
        let part = crop.cropped(left: left, top: 0, right: end, bottom: crop.height)
      else { return }
      pieces.append(try read(part, until: deadline))
      left = (pieces.count <= dots.count ? dots[pieces.count - 1].right : end) + 1
    }
    if let text = Self.dotted(word.text, pieces) {
      word.text = text
    } else {
      word.confidence = min(word.confidence, DoubtedWords.least / 2)
    }
  }

  /// An address with a dot between its pieces, where they are its letters but for one each; `nil` where they are not.
  static func dotted(_ text: String, _ pieces: [String]) -> String? {
    var rest = text.utf8.filter { $0 != 0x2E }[...]
    let parts = pieces.map { piece in
      Array(piece.utf8.filter { $0.isAlpha || $0.isDigit || "@_-".utf8.contains($0) }.map(\.lowercased))
    }
    guard let last = parts.last, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var cut: [String] = []
    for (part, next) in zip(parts, parts.dropFirst()) {
      // The first reading knew each letter's neighbours: where the next piece begins in it, this one ends.
      let ends = [part.count, part.count + 1, part.count - 1].filter { $0 > 0 && $0 < rest.count }
      guard
        let end = ends.first(where: {
          rest.dropFirst($0).prefix(2).map(\.lowercased) == Array(next.prefix(2))
        }),
        isNear(Array(rest.prefix(end)), part)
      else { return nil }
      cut.append(String(decoding: Array(rest.prefix(end)), as: UTF8.self))
      rest = rest.dropFirst(end)
    }
    guard abs(rest.count - last.count) <= 1, isNear(Array(rest), last) else { return nil }
    return (cut + [String(decoding: Array(rest), as: UTF8.self)]).joined(separator: ".")
  }

  /// Whether half of the letters stand at their places from the front or the back.
  private static func isNear(_ letters: [UInt8], _ part: [UInt8]) -> Bool {
    let own = letters.map(\.lowercased)
    let front = zip(own, part).count { $0 == $1 }
    let back = zip(own.reversed(), part.reversed()).count { $0 == $1 }
    return max(front, back) * 2 >= own.count
  }

  // MARK: Letters

  /// A name in an address that differs by one letter from a name of the page is looked at again.
  private func letters(
    _ word: inout OcrWord, _ crop: GreyPicture, _ names: Set<String>, until deadline: Deadline
  ) throws(Trouble) {
    guard let (own, name) = Self.likely(word.text, names) else { return }
    for height in Self.heights {
      let other = try read(crop, height: height, until: deadline)
      let local = String(decoding: Array(other.utf8.prefix { $0 != 0x40 }.map(\.lowercased)), as: UTF8.self)
      guard local.filter(\.isLetter).contains(name) else { continue }
      word.text = Self.replacing(own, by: name, in: word.text)
      return
    }
    word.confidence = min(word.confidence, DoubtedWords.least / 2)
  }

  /// A part of an address's name, and the name of the page that it nearly is; `nil` where all its parts are such
  /// names, or none is near one.
  static func likely(_ text: String, _ names: Set<String>) -> (own: String, name: String)? {
    let local = String(decoding: Array(text.utf8.prefix { $0 != 0x40 }.map(\.lowercased)), as: UTF8.self)
    for part in parts(local) where part.utf8.count >= 5 && !names.contains(part) {
      if let name = names.first(where: { isAlike(Array($0.utf8), Array(part.utf8)) }) { return (part, name) }
    }
    return nil
  }

  /// Names of a page in lower case: words with a capital, of five letters or more.
  private static func names(_ words: [OcrWord]) -> Set<String> {
    Set(
      words.compactMap { word in
        guard word.confidence > 0.7, !word.text.utf8.contains(0x40), !WordSense.isKnown(word.text),
          let first = word.text.utf8.first(where: \.isAlpha), first < 0x5B
        else { return nil }
        let bare = WordSense.bare(word.text)
        return bare.utf8.count >= 5 && bare.utf8.allSatisfy(\.isAlpha) ? bare : nil
      })
  }

  private static func parts(_ local: String) -> [String] {
    local.utf8.split { !$0.isAlpha }.map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// Of one length, with one letter that is not the same.
  private static func isAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).count { $0 != $1 } == 1
  }

  private static func replacing(_ part: String, by name: String, in text: String) -> String {
    var octets = Array(text.utf8)
    let wanted = Array(part.utf8)
    for at in octets.indices where octets[at...].prefix(wanted.count).map(\.lowercased) == wanted {
      octets.replaceSubrange(at..<(at + wanted.count), with: Array(name.utf8))
      return String(decoding: octets, as: UTF8.self)
    }
    return text
  }

  private func read(_ crop: GreyPicture, height: Double = 48, until deadline: Deadline) throws(Trouble)
    -> String
  {
    let raster = try tesseract.stored(crop, height: height)
    defer { tesseract.bench.remove(raster.path) }
    return try tesseract.read(raster, .line, until: deadline).words.map(\.text).joined()
  }
}
