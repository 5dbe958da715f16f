/// A page of a form as a picture: its tick boxes, and the page without what hides letters from the recogniser.
struct FormPage {
  let boxes: [FormBox]
  /// Upright lines of its tables, by column and rows: what stands on both sides of one is a label and its value.
  let walls: [Rulings.Line]
  /// Rows of squares with a digit each.
  let digits: [DigitCells.Row]
  /// Its dotted lines to write on.
  let leaders: LeaderDots
  /// Where the page is dark.
  let ink: InkMap
  /// The page without lines and boxes; `nil` when it has none.
  let cleaned: GreyPicture?

  /// Whether words are those of a form, so that its boxes are worth looking for.
  static func isForm(_ reading: Reading) -> Bool {
    var found: Set<String> = []
    for word in reading.words {
      let bare = WordSense.bare(word.text)
      if signs.contains(bare) { found.insert(bare) }
    }
    return found.count >= 3
  }

  private static let signs: Set<String> = [
    "formulir", "permohonan", "keberatan", "informasi", "memperoleh", "salinan", "pemohon", "perorangan",
    "pengajuan", "petugas", "faksimili", "kurir", "mengambil", "rincian",
  ]

  init(_ picture: GreyPicture, _ look: PageLook, _ reading: Reading) {
    let textHeight = reading.textHeight
    let ink = InkMap(picture, look)
    self.ink = ink
    let turned = ink.transposed
    let pieces = ink.pieces(side: max(12, textHeight * 2))
    let rings = FormRings.find(ink, pieces, textHeight: textHeight)
    let found = FormBoxes(ink, turned: turned, textHeight: textHeight).find() + rings
    let boxes = HiddenBoxes(ink, turned: turned).added(to: FormBoxes.likely(found, in: reading), reading)
    self.boxes = boxes
    let level = Rulings(ink, textHeight: textHeight)
    let upright = Rulings(turned, textHeight: textHeight, across: level.lines)
    walls = upright.lines.filter { $0.columns.count >= textHeight * 6 }
    digits = DigitCells(ink, upright: upright.lines, textHeight: textHeight).rows
    let leaders = LeaderDots(pieces, textHeight: textHeight)
    self.leaders = leaders
    guard !boxes.isEmpty || !level.lines.isEmpty || !upright.lines.isEmpty || !leaders.rows.isEmpty else {
      cleaned = nil
      return
    }
    var points = Array(picture.points)
    let (width, height) = (picture.width, picture.height)
    points.withUnsafeMutableBufferPointer { points in
      func wipe(_ x: Int, _ y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        points[y * width + x] = Self.paper(look, x, y)
      }
      level.points(ink) { wipe($0, $1) }
      upright.points(turned) { wipe($1, $0) }
      for dot in leaders.rows.joined() {
        // A dot's rim is too light to be ink.
        for y in (dot.top - 1)...(dot.bottom + 1) { for x in (dot.left - 1)...(dot.right + 1) { wipe(x, y) } }
      }
      for box in boxes {
        // A hook reaches beyond its box, up and to the left more than to the text.
        let (side, reach) = (max(2, box.width / 8), box.isTicked ? box.height / 2 : max(2, box.height / 8))
        for y in (box.top - reach)...(box.bottom + side + 1) {
          for x in (box.left - side)...(box.right + side) { wipe(x, y) }
        }
      }
    }
    cleaned = GreyPicture(width: width, height: height, points: points[...])
  }

  private static func paper(_ look: PageLook, _ x: Int, _ y: Int) -> UInt8 {
    let cell = PaperGrid.cell * look.factor
    let row = min(look.paper.rows - 1, y / cell)
    let column = min(look.paper.columns - 1, x / cell)
    return UInt8(clamping: look.paper.lightness[row * look.paper.columns + column])
  }
}
