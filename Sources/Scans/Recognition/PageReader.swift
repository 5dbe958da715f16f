/// Reads one page: looks at it, sets it straight, reads it plainly, and only where that is not good tries
/// other means, of which the best result is kept.
struct PageReader: Sendable {
  let tesseract: Tesseract

  private var bench: Workbench { tesseract.bench }

  /// A page as it is read now.
  private struct Stand {
    var picture: GreyPicture
    var raster: Raster
    var look: PageLook
    /// Quarter turns that it was given, in degrees clockwise.
    var rotation: Int
  }

  /// The page's text. Throws when nothing could be done at all; when time runs out in the middle, what was
  /// read by then is given with the trouble.
  func read(_ page: PageSource) throws(Trouble) -> (text: PageText, trouble: Trouble?) {
    let deadline = bench.deadline.orSooner(seconds: bench.limits.pageSeconds)
    let raster = try page.render(deadline)
    defer { bench.remove(raster.path) }
    let picture = try bench.load(raster)
    let plain = Stand(picture: picture, raster: raster, look: PageLook(picture), rotation: 0)
    var stand = plain
    // One point in two hundred: the dots of letters are larger than a point.
    if Specks.share(picture) > 0.005 { try replace(&stand, Specks.removed(picture)) }
    if stand.look.isBlank { return (.blank(page.number), nil) }
    try straighten(&stand)
    var best = try tesseract.read(stand.raster, rotation: stand.rotation, until: deadline)
    var trouble: Trouble?
    do throws(Trouble) {
      try improve(&best, &stand, plain, until: deadline)
    } catch {
      trouble = error
    }
    var form: FormPage?
    do throws(Trouble) {
      form = try readForm(&best, stand, until: deadline)
    } catch {
      trouble = trouble ?? error
    }
    if best.rotation == stand.rotation {
      do throws(Trouble) {
        best = try CardPart(tesseract: tesseract, picture: stand.picture).mend(best, until: deadline)
        best = try CardNumbers(tesseract: tesseract, picture: stand.picture).mend(best, until: deadline)
        best = try LostSigns(tesseract: tesseract, picture: stand.picture).mend(best, until: deadline)
        // Dots of lines to write on are none of an address.
        best = try MailWords(tesseract: tesseract, picture: form?.cleaned ?? stand.picture)
          .mend(best, until: deadline)
      } catch {
        trouble = trouble ?? error
      }
    }
    let (text, doubted) = ReadingLines.page(
      best, walls: form?.walls ?? [], isForm: FormPage.isForm(best), limit: bench.limits.textOctets)
    guard !text.isEmpty else { return (.blank(page.number), trouble) }
    return (
      PageText(
        number: page.number, text: text, source: .ocr, confidence: (best.confidence * 1000).rounded() / 1000,
        uncertainWords: best.uncertainWords, rotation: best.rotation, doubted: doubted),
      trouble
    )
  }

  /// A form's lines and boxes are taken away before it is read once more, and what was chosen stands in its words;
  /// `nil` for a page that is no form.
  private func readForm(_ best: inout Reading, _ stand: Stand, until deadline: Deadline) throws(Trouble)
    -> FormPage?
  {
    guard FormPage.isForm(best), best.width == stand.raster.width, best.rotation == stand.rotation,
      best.textHeight >= 8
    else { return nil }
    let page = FormPage(stand.picture, stand.look, best)
    if let cleaned = page.cleaned {
      let raster = try bench.store(cleaned)
      defer { bench.remove(raster.path) }
      let reading = try tesseract.read(raster, rotation: stand.rotation, until: deadline)
      // What was read of dotted lines is no writing.
      best.words = page.leaders.withoutRows(best.words)
      best =
        reading.weight > best.weight * 0.9
        ? ReadingMerge.merged(best, into: reading) : ReadingMerge.merged(reading, into: best)
    }
    for row in page.digits.prefix(Self.mostRows) {
      try readDigits(row, page, &best, stand, until: deadline)
    }
    best.words = BalineseNames.mended(StruckWords.marked(best.words, page.ink))
    if !page.walls.isEmpty { best.words = WordMends.withoutLines(best.words) }
    best = StruckRows.marked(FormMarks.placed(page.boxes, in: best), page.ink)
    best = MarkedRows(InkMap(page.cleaned ?? stand.picture, stand.look), best, walls: page.walls).read()
    best.words = IllegibleWords.marked(WordMends.mended(best.words))
    return page
  }

  /// A form has a number of its applicant and of his proxy, and their telephones.
  private static let mostRows = 6

  /// Digits in squares of their own are read without their squares, on a line by themselves.
  private func readDigits(
    _ row: DigitCells.Row, _ page: FormPage, _ best: inout Reading, _ stand: Stand, until deadline: Deadline
  ) throws(Trouble) {
    let strip = DigitCells.strip(row, stand.picture, page.ink)
    var digits = ""
    if strip.filled > 0 {
      let raster = try bench.store(strip.picture)
      defer { bench.remove(raster.path) }
      let reading = try tesseract.read(raster, .line, isNumber: true, until: deadline)
      digits = reading.words.map(\.text).joined()
    }
    best = DigitCells.placed(row, digits, filled: strip.filled, in: best)
  }

  /// Evens out the light, and turns the page so that its lines are level, as far as its look tells.
  private func straighten(_ stand: inout Stand) throws(Trouble) {
    let isEven = stand.look.paper.evenness >= Flattening.evenEnough
    let lines = stand.look.lines
    let turn = Double(lines.turn) - (abs(lines.skew) >= 0.7 ? lines.skew : 0)
    if isEven, turn == 0 { return }
    var picture = stand.picture
    if !isEven { picture = Flattening.flat(picture, stand.look) }
    if turn != 0 { picture = picture.turned(by: turn) }
    stand.rotation = (stand.rotation + lines.turn) % 360
    try replace(&stand, picture)
  }

  private func replace(_ stand: inout Stand, _ picture: GreyPicture) throws(Trouble) {
    stand.picture = picture
    stand.look = PageLook(picture)
    stand.raster = try bench.store(picture)
  }

  private func improve(
    _ best: inout Reading, _ stand: inout Stand, _ plain: Stand, until deadline: Deadline
  ) throws(Trouble) {
    if best.isSideways { try turnAnyWay(&best, &stand, until: deadline) }
    if !best.isSense { try turnAround(&best, &stand, until: deadline) }
    if !best.isSense, plain.raster.path != stand.raster.path {
      // What was done to the page may have been the mistake.
      let before = best.weight
      try keepBetter(&best, plain, .automatic, until: deadline)
      if best.weight > before { stand = plain }
    }
    if !best.isSense { try turnAnyWay(&best, &stand, until: deadline) }
    if best.isGood, stand.look.covered(by: best.words) > 0.6 { return }
    try enlarge(&best, &stand, until: deadline)
    try focus(&best, &stand, until: deadline)
    if best.isGood, stand.look.covered(by: best.words) > 0.6 { return }
    let height = best.textHeight
    let room = Double(bench.limits.longSide) / Double(max(stand.raster.width, stand.raster.height))
    if height > 0, height < 18, room > 1.3 {
      try replace(&stand, stand.picture.turned(by: 0, scale: min(room, 30 / Double(height), 3)))
      try keepBetter(&best, stand, .automatic, until: deadline)
      if best.isGood { return }
    }
    for layout in [Tesseract.Layout.automatic, .block, .sparse] {
      // Sparse text is found by its parts; on a page full of text that is slow and finds nothing new.
      if layout != .automatic, best.words.count > 120 { return }
      try keepBetter(&best, stand, layout, isUneven: layout == .automatic, until: deadline)
      if best.isGood, stand.look.covered(by: best.words) > 0.6 { return }
    }
  }

  /// A card on a large sheet: all its ink lies close together, so that part is enlarged and read by itself.
  private func enlarge(_ best: inout Reading, _ stand: inout Stand, until deadline: Deadline) throws(Trouble)
  {
    guard best.rotation == stand.rotation, best.width == stand.raster.width, let area = stand.look.inkArea,
      (area.right - area.left) * (area.bottom - area.top) * 2 < stand.picture.width * stand.picture.height,
      let part = stand.picture.cropped(
        left: area.left, top: area.top, right: area.right, bottom: area.bottom)
    else { return }
    let room = Double(bench.limits.longSide) / Double(max(part.width, part.height))
    var other = stand
    // Wide enough for the small print of a card.
    let scale = min(room, max(1, min(2.5, 1600 / Double(part.width))))
    try replace(&other, part.turned(by: 0, scale: scale))
    let reading = try tesseract.read(other.raster, rotation: other.rotation, until: deadline)
    guard reading.weight > best.weight * 1.02 else { return }
    (best, stand) = (reading, other)
  }

  /// The part of the page that bears words by itself, enlarged where they are small: around a card the pattern of a
  /// table misleads. Words that stand on end are set upright.
  private func focus(_ best: inout Reading, _ stand: inout Stand, until deadline: Deadline) throws(Trouble) {
    guard best.rotation == stand.rotation, best.width == stand.raster.width, let area = best.area,
      let part = stand.picture.cropped(
        left: area.left, top: area.top, right: area.right, bottom: area.bottom),
      best.isSideways || part.width * part.height * 5 < stand.picture.width * stand.picture.height * 4
    else { return }
    let room = Double(bench.limits.longSide) / Double(max(part.width, part.height))
    let scale = area.height < 24 ? max(1, min(room, 30 / Double(area.height), 3)) : 1
    // The words themselves tell how they lean, better than the look of the page.
    let lean = best.isSideways ? 0 : ReadingLines.slope(best.words) * 180 / Double.pi
    for turn in best.isSideways ? [90, 270] : [0] {
      var other = stand
      other.rotation = (stand.rotation + turn) % 360
      var picture = part.turned(by: Double(turn) - (abs(lean) >= 0.7 ? lean : 0), scale: scale)
      let look = PageLook(picture)
      if look.paper.evenness < Flattening.evenEnough { picture = Flattening.flat(picture, look) }
      try replace(&other, picture)
      let reading = try tesseract.read(other.raster, rotation: other.rotation, until: deadline)
      // Rubbish from around it had a weight too.
      let isClearer = reading.weight > best.weight * 0.95 && reading.confidence > best.confidence + 0.03
      guard reading.weight > best.weight * 1.02 || isClearer else { continue }
      (best, stand) = (reading, other)
    }
  }

  /// The other way up.
  private func turnAround(_ best: inout Reading, _ stand: inout Stand, until deadline: Deadline)
    throws(Trouble)
  {
    var other = stand
    other.rotation = (stand.rotation + 180) % 360
    try replace(&other, stand.picture.turned(by: 180))
    let before = best.weight
    try keepBetter(&best, other, .automatic, until: deadline)
    if best.weight > before { stand = other }
  }

  /// When neither way up makes sense, the page may lie on its side after all: what the recogniser says where
  /// it is sure, else what reads best on a small copy.
  private func turnAnyWay(_ best: inout Reading, _ stand: inout Stand, until deadline: Deadline)
    throws(Trouble)
  {
    var turns = [90, 270]
    if let told = try tesseract.orientation(stand.raster, until: deadline), told.sureness >= 3 {
      if told.degrees == 0 || told.degrees == 180 { return }
      turns = [told.degrees]
    }
    for turn in turns {
      var other = stand
      other.rotation = (stand.rotation + turn) % 360
      try replace(&other, stand.picture.turned(by: Double(turn)))
      let before = best.weight
      try keepBetter(&best, other, .automatic, until: deadline)
      if best.weight > before { stand = other }
    }
  }

  private func keepBetter(
    _ best: inout Reading, _ stand: Stand, _ layout: Tesseract.Layout, isUneven: Bool = false,
    until deadline: Deadline
  ) throws(Trouble) {
    let reading = try tesseract.read(
      stand.raster, layout, isUneven: isUneven, rotation: stand.rotation, until: deadline)
    if reading.weight > best.weight * 1.02 { best = reading }
  }
}
