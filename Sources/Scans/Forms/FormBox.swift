/// A drawn tick box of a form.
struct FormBox {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  var isTicked: Bool

  var width: Int { right - left + 1 }
  var height: Int { bottom - top + 1 }
  var middle: Int { (top + bottom) / 2 }

  /// Whether it stands beside or over a third of a word's height.
  func sharesRows(with word: OcrWord) -> Bool {
    min(bottom + 1, word.top + word.height) - max(top, word.top) > word.height / 3
  }

  func overlaps(_ other: FormBox) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }
}

/// Finds drawn tick boxes: four straight sides about as long as letters are high.
struct FormBoxes {
  private let ink: InkMap
  /// Dark points spread up and down, for level sides; and left and right, transposed, for upright ones.
  private let level: InkMap
  private let upright: InkMap
  private let least: Int
  private let most: Int

  /// `turned`: the same map transposed.
  init(_ ink: InkMap, turned: InkMap, textHeight: Int) {
    self.ink = ink
    level = ink.thickened
    upright = turned.thickened
    least = max(9, textHeight * 4 / 5)
    most = textHeight * 28 / 10
  }

  /// The boxes from the top. Squares in a row that touch or follow closely are places for single letters and
  /// digits and no tick boxes.
  func find() -> [FormBox] {
    var boxes: [FormBox] = []
    for row in 0..<max(0, ink.height - least) {
      guard boxes.count < 400 else { break }
      level.runs(row: row, least: least) { columns in
        guard columns.count <= most, let box = box(row, columns) else { return }
        if !boxes.suffix(60).contains(where: { $0.overlaps(box) }) { boxes.append(box) }
      }
    }
    return boxes.filter { box in
      let near = boxes.filter { other in
        abs(other.middle - box.middle) < box.height / 2 && abs(other.left - box.left) < box.width * 9
      }
      return near.count < 6
    }
  }

  /// Of some boxes those that a form can have: beside its words, and all of one size. Letters, digits and the grain
  /// of a table under the paper are left out.
  static func likely(_ boxes: [FormBox], in reading: Reading) -> [FormBox] {
    let boxes = boxes.filter {
      !isInWord($0, in: reading) && !isNumeral($0, in: reading) && !isBetweenWords($0, in: reading)
    }
    let beside = boxes.filter { box in
      let row = reading.words.filter { word in
        abs(word.top + word.height / 2 - box.middle) < max(word.height, box.height)
          && word.confidence > 0.3 && WordSense.letters(word.text) >= 2
      }
      if row.contains(where: { $0.left >= box.right - 2 && $0.left - box.right < box.height * 4 }) {
        return true
      }
      // Boxes behind their alternatives stand below each other.
      return row.contains { $0.left < box.left && MarkedRows.starts.contains(WordSense.bare($0.text)) }
        && boxes.count { abs($0.left - box.left) < box.width / 3 } >= 3
    }
    func isLike(_ a: FormBox, _ b: FormBox) -> Bool {
      abs(a.width - b.width) * 4 <= max(a.width, b.width)
        && abs(a.height - b.height) * 4 <= max(a.height, b.height)
    }
    // Where a stamp hides the words, boxes below each other stand for themselves.
    func aligned(_ box: FormBox) -> Int {
      boxes.count { abs($0.left - box.left) < box.width / 2 && isLike(box, $0) }
    }
    let sure = beside.isEmpty ? boxes.filter { aligned($0) >= 4 } : beside
    let counted = sure.map { box in (box, sure.count { isLike(box, $0) }) }
    guard let best = counted.max(by: { ($0.1, $0.0.width) < ($1.1, $1.0.width) }), best.1 >= 2 else {
      return []
    }
    return boxes.filter { box in
      guard isLike(best.0, box) else { return false }
      let isBeside = beside.contains { $0.left == box.left && $0.top == box.top }
      let isInRow = sure.contains { $0.left != box.left && abs($0.middle - box.middle) < box.height / 3 }
      return isBeside || isInRow
        || aligned(box) >= 3 && sure.contains { abs($0.left - box.left) < box.width / 2 }
    }
  }

  /// Whether letters of a word stand there.
  private static func isInWord(_ box: FormBox, in reading: Reading) -> Bool {
    reading.words.contains { word in
      word.confidence > 0.5 && WordSense.letters(word.text) >= 3 && word.width > box.width * 2
        && (word.left...(word.left + word.width)).contains((box.left + box.right) / 2)
        && (word.top...(word.top + word.height)).contains(box.middle)
    }
  }

  /// Whether a short word of a running line was read there: `penumpang per koridor`.
  static func isBetweenWords(_ box: FormBox, in reading: Reading) -> Bool {
    reading.words.indices.dropFirst().dropLast().contains { at in
      let word = reading.words[at]
      let middle = word.left + word.width / 2
      guard word.confidence > 0.3, box.sharesRows(with: word),
        middle > box.left, middle < box.right, word.text.utf8.count >= 2,
        word.text.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      else { return false }
      let (before, after) = (reading.words[at - 1], reading.words[at + 1])
      return [before, after].allSatisfy { $0.line == word.line && WordSense.isWordLike($0.text) }
        && word.left - before.left - before.width < box.height
        && after.left - word.left - word.width < box.height
    }
  }

  /// Whether a part's Roman number stands there: `III. TUJUAN PENGGUNAAN`, whose strokes and serifs look like sides.
  static func isNumeral(_ box: FormBox, in reading: Reading) -> Bool {
    reading.words.indices.dropLast().contains { at in
      let word = reading.words[at]
      let octets = Array(word.text.utf8)
      guard octets.count >= 2, octets.last == 0x2E,
        octets.dropLast().allSatisfy({ "IVXl1|".utf8.contains($0) }),
        word.left < box.right, word.left + word.width > box.left, word.top < box.middle,
        word.top + word.height > box.middle
      else { return false }
      let next = reading.words[at + 1]
      return next.line == word.line && WordSense.letters(next.text) >= 3
        && !next.text.utf8.contains { (0x61...0x7A).contains($0) }
    }
  }

  private func box(_ top: Int, _ columns: ClosedRange<Int>) -> FormBox? {
    let (left, right) = (columns.lowerBound, columns.upperBound)
    guard let leftSide = side(left...(left + 3), top, top + least),
      let rightSide = side((right - 3)...right, top, top + least)
    else { return nil }
    let high = max(least, columns.count * 62 / 100)...min(most, columns.count * 6 / 5)
    guard high.lowerBound <= high.upperBound else { return nil }
    for side in high {
      let bottom = top + side
      guard bottom < ink.height else { return nil }
      guard level.share(row: bottom, left...right) >= 0.82 else { continue }
      guard upright.share(row: leftSide, top...bottom) >= 0.8,
        upright.share(row: rightSide, top...bottom) >= 0.8
      else { continue }
      // Sides that go on belong to a table.
      let beyond = max(4, side / 3)
      let goesOn = [leftSide, rightSide].count {
        upright.share(row: $0, (bottom + 3)...(bottom + beyond + 3)) > 0.8
      }
      let comesFrom = [leftSide, rightSide].count {
        upright.share(row: $0, max(0, top - beyond - 3)...max(0, top - 3)) > 0.8
      }
      if goesOn == 2 || comesFrom == 2 { return nil }
      // Letters and digits are round where boxes have corners.
      let corner = max(2, side / 6)
      let hasCorners = [leftSide, rightSide].allSatisfy {
        upright.share(row: $0, top...(top + corner)) > 0.75
          && upright.share(row: $0, (bottom - corner)...bottom) > 0.75
      }
      guard hasCorners else { return nil }
      guard standsApart(left, right, (top + side / 2)...bottom) else { return nil }
      var box = FormBox(left: left, top: top, right: right, bottom: bottom, isTicked: false)
      box.isTicked = Self.isTicked(ink, box)
      return box
    }
    return nil
  }

  /// Whether there is room beside its lower half, as beside no letter of a word; hooks reach out above it.
  private func standsApart(_ left: Int, _ right: Int, _ rows: ClosedRange<Int>) -> Bool {
    let room = max(4, least * 45 / 100)
    let rows = rows.lowerBound..<(rows.upperBound + 1)
    let area = room * rows.count
    return [(left - room - 2)..<(left - 2), (right + 3)..<(right + room + 3)].allSatisfy {
      ink.count($0, rows) * 8 < area
    }
  }

  /// The column of those given that is dark from row to row.
  private func side(_ columns: ClosedRange<Int>, _ top: Int, _ bottom: Int) -> Int? {
    columns.filter { upright.share(row: $0, top...bottom) >= 0.8 }.max {
      upright.share(row: $0, top...bottom) < upright.share(row: $1, top...bottom)
    }
  }

  /// Whether there is something in a box: a hook, a cross, a stroke, or all of it filled.
  static func isTicked(_ ink: InkMap, _ box: FormBox) -> Bool {
    let inset = max(3, (box.right - box.left) * 17 / 100 + 1)
    let columns = (box.left + inset)..<max(box.left + inset, box.right - inset + 1)
    let rows = (box.top + inset)..<max(box.top + inset, box.bottom - inset + 1)
    guard !columns.isEmpty, !rows.isEmpty else { return false }
    return Double(ink.count(columns, rows)) > 0.07 * Double(columns.count * rows.count)
  }
}
