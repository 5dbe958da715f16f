import Octets

/// Tick boxes whose own hooks hide them: where others of their column stand, there is one in this row too.
struct HiddenBoxes {
  let level: InkMap
  let upright: InkMap
  let ink: InkMap

  /// `turned`: the same map transposed.
  init(_ ink: InkMap, turned: InkMap) {
    self.ink = ink
    level = ink.thickened
    upright = turned.thickened
  }

  /// The boxes with those that were found beside other alternatives of their columns.
  func added(to boxes: [FormBox], _ reading: Reading) -> [FormBox] {
    var all = boxes
    let slope = ReadingLines.slope(reading.words)
    for box in boxes {
      let column = boxes.filter { abs($0.left - box.left) < box.width / 2 }
      guard column.count >= 2 || boxes.count >= 3 else { continue }
      for gap in gaps(box, reading) {
        for word in reading.words {
          let middle = word.top + word.height / 2
          let away = abs(middle - box.middle)
          // A few rows up and down; columns of a leaning page move along.
          guard away > box.height / 2, away < box.height * 8,
            abs(word.left - box.right - gap + Int(slope * Double(middle - box.middle))) < box.width / 2
          else { continue }
          let near = FormBox(
            left: word.left - gap - box.width + 1, top: middle - box.height / 2, right: word.left - gap,
            bottom: middle - box.height / 2 + box.height - 1, isTicked: false)
          guard !all.contains(where: { $0.overlaps(near) }), let found = best(near),
            !FormBoxes.isNumeral(found, in: reading), !FormBoxes.isBetweenWords(found, in: reading),
            !isInWord(found, reading), !isWord(found, reading)
          else { continue }
          if !all.contains(where: { $0.overlaps(found) }) { all.append(found) }
        }
      }
    }
    for box in inRows(all, reading) where !all.contains(where: { $0.overlaps(box) }) { all.append(box) }
    return all.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// Boxes before the alternatives of a row in which others have theirs: a mark that covers its box is one.
  private func inRows(_ boxes: [FormBox], _ reading: Reading) -> [FormBox] {
    reading.words.compactMap { word in
      guard MarkedRows.starts.contains(WordSense.bare(word.text)), word.confidence > 0.3 else { return nil }
      let middle = word.top + word.height / 2
      let row = boxes.filter { abs($0.middle - middle) < $0.height * 2 / 3 }
      guard row.count >= 2, let like = row.first, let gap = row.compactMap({ gaps($0, reading).first }).min()
      else { return nil }
      let near = FormBox(
        left: word.left - gap - like.width, top: like.top, right: word.left - gap - 1, bottom: like.bottom,
        isTicked: false)
      guard near.left > 0, !boxes.contains(where: { $0.overlaps(near) }) else { return nil }
      if isInWord(near, reading) || isWord(near, reading) { return nil }
      if let found = best(near) { return found }
      let dark = ink.count(near.left..<near.right, near.top..<near.bottom)
      guard dark * 100 > near.width * near.height * 18 else { return nil }
      var box = near
      box.isTicked = true
      return box
    }
  }

  /// Whether letters of a word stand there: behind its beginning, which may have been read from the box itself.
  private func isInWord(_ box: FormBox, _ reading: Reading) -> Bool {
    reading.words.contains { word in
      let end = word.left + word.width
      return word.confidence > 0.4 && WordSense.letters(word.text) >= 3 && word.top < box.middle
        && word.top + word.height > box.middle && box.left > word.left + box.width / 2
        && min(end, box.right) - box.left > box.width / 3
    }
  }

  /// Whether a whole word was read there, and surely: `Cara` before `Mendapatkan`.
  private func isWord(_ box: FormBox, _ reading: Reading) -> Bool {
    reading.words.contains { word in
      let middle = word.left + word.width / 2
      return word.confidence > 0.3 && WordSense.letters(word.text) >= 3
        && word.text.utf8.allSatisfy { $0.isAlpha || $0.isDigit } && box.sharesRows(with: word)
        && middle > box.left && middle < box.right
    }
  }

  /// From a box to the first two words behind it, a number and the alternative itself.
  private func gaps(_ box: FormBox, _ reading: Reading) -> [Int] {
    let behind = reading.words.filter {
      abs($0.top + $0.height / 2 - box.middle) < box.height / 2 && $0.left > box.right
    }.map { $0.left - box.right }.sorted()
    return behind.prefix(2).filter { $0 < box.height * 4 }
  }

  /// The place around one given where four sides stand best; `nil` when they hardly do.
  private func best(_ near: FormBox) -> FormBox? {
    var best: (box: FormBox, sides: Double)?
    let reach = near.width / 3
    for down in stride(from: -reach, through: reach, by: 2) {
      for across in stride(from: -reach, through: reach, by: 2) {
        var box = near
        (box.left, box.right) = (near.left + across, near.right + across)
        (box.top, box.bottom) = (near.top + down, near.bottom + down)
        let sides =
          level.share(row: box.top, box.left...box.right) + level.share(row: box.bottom, box.left...box.right)
          + upright.share(row: box.left, box.top...box.bottom)
          + upright.share(row: box.right, box.top...box.bottom)
        if sides > best?.sides ?? 0 { best = (box, sides) }
      }
    }
    guard var found = best, found.sides >= 2.6 else { return nil }
    found.box.isTicked = FormBoxes.isTicked(ink, found.box)
    return found.box
  }
}
