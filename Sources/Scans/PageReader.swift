/// Reads one page: plainly first, and only where that is not good by other means, of which the best result is kept.
struct PageReader: Sendable {
  let tesseract: Tesseract

  private var bench: Workbench { tesseract.bench }

  /// The page's text. Throws when nothing could be done at all; when time runs out in the middle, what was read by then
  /// is given with the trouble.
  func read(_ page: PageSource) throws(Trouble) -> (text: PageText, trouble: Trouble?) {
    let deadline = bench.deadline.orSooner(seconds: bench.limits.pageSeconds)
    let raster = try page.render(deadline)
    defer { bench.remove(raster.path) }
    var best = try tesseract.read(raster, until: deadline)
    var trouble: Trouble?
    if !best.isGood {
      do throws(Trouble) {
        try improve(&best, raster, until: deadline)
      } catch {
        trouble = error
      }
    }
    let text = ReadingLines.text(best, limit: bench.limits.textOctets)
    guard !text.isEmpty else { return (.blank(page.number), trouble) }
    return (
      PageText(
        number: page.number, text: text, source: .ocr, confidence: best.confidence,
        uncertainWords: best.uncertainWords, rotation: best.rotation),
      trouble
    )
  }

  private func improve(_ best: inout Reading, _ raster: Raster, until deadline: Deadline) throws(Trouble) {
    var upright = raster
    let turn = try orientation(raster, best, until: deadline)
    if turn != 0 {
      let turned = try bench.turned(raster, by: Double(turn), scale: 1, until: deadline)
      let reading = try tesseract.read(turned, rotation: turn, until: deadline)
      if reading.weight > best.weight {
        best = reading
        upright = turned
      }
    }
    if best.isGood { return }
    let skew = try Skew.estimate(upright, bench, until: deadline)
    if abs(skew) >= 0.8 {
      let straight = try bench.turned(upright, by: -skew, scale: 1, until: deadline)
      let reading = try tesseract.read(straight, rotation: best.rotation, until: deadline)
      if reading.weight > best.weight {
        best = reading
        upright = straight
      }
    }
    if best.isGood { return }
    try keepBetter(
      &best, try tesseract.read(upright, isUneven: true, rotation: best.rotation, until: deadline))
    if best.isGood { return }
    let height = best.textHeight
    if height > 0, height < 20 || max(upright.width, upright.height) < 1400 {
      let scale = min(3, max(1.5, 30 / Double(height)))
      let room = Double(bench.limits.longSide) / Double(max(upright.width, upright.height))
      if min(scale, room) > 1.2 {
        upright = try bench.turned(upright, by: 0, scale: min(scale, room), until: deadline)
        try keepBetter(&best, try tesseract.read(upright, rotation: best.rotation, until: deadline))
      }
    }
    if best.isGood { return }
    try keepBetter(&best, try tesseract.read(upright, .block, rotation: best.rotation, until: deadline))
    if best.words.count < 60 {
      try keepBetter(&best, try tesseract.read(upright, .sparse, rotation: best.rotation, until: deadline))
    }
  }

  private func keepBetter(_ best: inout Reading, _ other: Reading) throws(Trouble) {
    if other.weight > best.weight { best = other }
  }

  /// Degrees clockwise by which a picture must be turned: what the recogniser says where it is sure, else what of the
  /// four reads best on a small copy.
  private func orientation(_ raster: Raster, _ first: Reading, until deadline: Deadline) throws(Trouble)
    -> Int
  {
    if let told = try tesseract.orientation(raster, until: deadline), told.sureness >= 3 {
      return told.degrees
    }
    let scale = min(1, 1600 / Double(max(raster.width, raster.height)))
    var best = (turn: 0, weight: first.weight)
    for turn in [180, 90, 270] {
      let small = try bench.turned(raster, by: Double(turn), scale: scale, until: deadline)
      defer { bench.remove(small.path) }
      let reading = try tesseract.read(small, .automatic, rotation: turn, until: deadline)
      // A small copy reads somewhat worse; upright text still weighs several times what rubbish does.
      if reading.weight > best.weight * 1.2 { best = (turn, reading.weight) }
    }
    return best.turn
  }
}
