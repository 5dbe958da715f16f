import Testing

@testable import Scans

/// What pens leave on forms: marks in a table's column, struck words, digits in squares.
@Suite("Filled forms")
struct FilledFormTests {
  /// A white picture to draw on.
  private struct Canvas {
    let width = 800
    let height = 400
    var points = [UInt8](repeating: 250, count: 800 * 400)

    mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ ink: UInt8 = 20) {
      for y in rows { for x in columns { points[y * width + x] = ink } }
    }

    mutating func cross(_ left: Int, _ top: Int) {
      for step in 0..<22 {
        fill((left + step)..<(left + step + 3), (top + step)..<(top + step + 3))
        fill((left + 22 - step)..<(left + 25 - step), (top + step)..<(top + step + 3))
      }
    }

    var picture: GreyPicture { GreyPicture(width: width, height: height, points: points[...]) }
    var ink: InkMap { InkMap(picture, PageLook(picture)) }
  }

  private func word(_ text: String, _ left: Int, _ top: Int, line: Int, confidence: Double = 0.95) -> OcrWord
  {
    OcrWord(
      text: text, confidence: confidence, left: left, top: top, width: text.count * 12, height: 26,
      line: line,
      paragraph: line)
  }

  private func reading(_ words: [OcrWord]) -> Reading { Reading(words: words, rotation: 0, width: 800) }

  @Test("A mark in the narrow last column of a table chooses its row")
  func columnOfMarks() {
    var canvas = Canvas()
    canvas.cross(722, 160)
    let words = ["Permohonan", "Informasi", "Permintaan", "Biaya"].enumerated().map {
      word($0.element, 60, 40 + $0.offset * 60, line: $0.offset)
    }
    let walls = [30, 690, 770].map { Rulings.Line(rows: $0...($0 + 2), columns: 20...300) }
    let read = MarkedRows(canvas.ink, reading(words), walls: walls).read()
    #expect(read.words.filter { $0.text == "☒" }.map(\.line) == [2])
    #expect(read.words.count { $0.text == "☐" } == 3)
    // An empty column chooses nothing.
    let empty = MarkedRows(Canvas().ink, reading(words), walls: walls).read()
    #expect(empty.words.map(\.text) == words.map(\.text))
  }

  @Test("Words with a line through them are struck, underlined ones are not")
  func struck() {
    var canvas = Canvas()
    // Letters are strokes with room between.
    for letter in 0..<17 { canvas.fill((100 + letter * 12)..<(104 + letter * 12), 44..<66) }
    canvas.fill(98..<200, 54..<57)
    canvas.fill(300..<420, 68..<70)
    for letter in 0..<8 { canvas.fill((300 + letter * 12)..<(304 + letter * 12), 44..<66) }
    let words = [
      word("softcopy/hardcopy", 100, 42, line: 0), word("/", 310, 42, line: 1),
      word("kurir", 300, 42, line: 1),
    ]
    #expect(StruckWords.marked(words, canvas.ink).map(\.text) == ["~~softcopy~~/hardcopy", "/", "kurir"])
    // Beside no choice a line is a ruling or a fold.
    let other = [word("softcopy", 100, 42, line: 0)]
    #expect(StruckWords.marked(other, canvas.ink).map(\.text) == ["softcopy"])
  }

  private static func sides(_ count: Int, from: Int = 100) -> [Rulings.Line] {
    (0..<count).map { Rulings.Line(rows: (from + $0 * 36)...(from + 2 + $0 * 36), columns: 60...110) }
  }

  @Test("Squares in a row hold a digit each, and are as many as their sides say")
  func squares() throws {
    var canvas = Canvas()
    // Of seventeen sides the first was not taken for a line.
    for side in 0..<17 { canvas.fill((100 + side * 36)..<(103 + side * 36), 60..<111) }
    for cell in 0..<12 { canvas.fill((114 + cell * 36)..<(118 + cell * 36), 72..<98) }
    let cells = DigitCells(canvas.ink, upright: Self.sides(16, from: 136), textHeight: 26)
    let row = try #require(cells.rows.first)
    #expect(cells.rows.count == 1)
    #expect(row.cells.count == 16)
    let strip = DigitCells.strip(row, canvas.picture, canvas.ink)
    #expect(strip.filled == 12)
    #expect(DigitCells(canvas.ink, upright: Self.sides(6), textHeight: 26).rows.isEmpty)
  }

  @Test("Two rows of squares close below each other are two numbers")
  func twoRows() {
    var canvas = Canvas()
    for (top, count) in [(40, 17), (116, 14)] {
      let right = 20 + (count - 1) * 44 + 3
      for side in 0..<count { canvas.fill((20 + side * 44)..<(23 + side * 44), top..<(top + 60)) }
      canvas.fill(20..<right, top..<(top + 3))
      canvas.fill(20..<right, (top + 57)..<(top + 60))
    }
    let level = Rulings(canvas.ink, textHeight: 24)
    let upright = Rulings(canvas.ink.transposed, textHeight: 24, across: level.lines)
    let cells = DigitCells(canvas.ink, upright: upright.lines, textHeight: 24)
    #expect(cells.rows.map(\.cells.count) == [16, 13])
  }

  @Test("Letters inside a word are no box, though they stand where others have theirs")
  func lettersInWords() {
    var canvas = Canvas()
    func box(_ left: Int, _ top: Int) {
      canvas.fill(left..<(left + 26), top..<(top + 2))
      canvas.fill(left..<(left + 26), (top + 24)..<(top + 26))
      canvas.fill(left..<(left + 2), top..<(top + 26))
      canvas.fill((left + 24)..<(left + 26), top..<(top + 26))
    }
    for row in 0..<3 { box(40, 40 + row * 50) }
    // Stems as dense as a box's sides, in the middle of a word.
    box(140, 90)
    let words = [
      word("Diambil", 80, 40, line: 0), word("Dikirim", 80, 90, line: 1), word("pos", 176, 90, line: 1),
      word("Kurir", 80, 140, line: 2),
    ]
    var wide = words
    wide[1].width = 90
    let page = FormPage(canvas.picture, PageLook(canvas.picture), reading(wide))
    #expect(page.boxes.allSatisfy { $0.left < 60 })
  }

  @Test("The number of a part is no box")
  func numerals() {
    var number = word("III.", 40, 40, line: 0)
    number.width = 30
    let title = word("TUJUAN", 90, 40, line: 0)
    let box = FormBox(left: 42, top: 42, right: 66, bottom: 62, isTicked: true)
    #expect(FormBoxes.isNumeral(box, in: reading([number, title])))
    #expect(!FormBoxes.isNumeral(box, in: reading([number, word("Hardcopy", 90, 40, line: 0)])))
    #expect(!FormBoxes.isNumeral(box, in: reading([word("[]", 40, 40, line: 0), title])))
  }

  @Test("A short word of a running line is no box")
  func wordsBetweenWords() {
    let row = [
      word("penumpang", 40, 40, line: 0), word("per", 150, 42, line: 0), word("koridor", 200, 40, line: 0),
    ]
    var short = row
    (short[0].width, short[1].width, short[2].width) = (100, 40, 80)
    let box = FormBox(left: 152, top: 28, right: 180, bottom: 54, isTicked: true)
    #expect(FormBoxes.isBetweenWords(box, in: reading(short)))
    // Far from what stands before it: a column of boxes.
    short[0].left = 0
    short[0].width = 60
    #expect(!FormBoxes.isBetweenWords(box, in: reading(short)))
    short[1].text = "[x"
    #expect(!FormBoxes.isBetweenWords(box, in: reading(short)))
  }

  @Test("Of lettered alternatives the one is chosen that no line goes through")
  func struckRows() {
    var canvas = Canvas()
    var words: [OcrWord] = []
    for (row, letter) in ["a.", "b.", "c.", "d."].enumerated() {
      let top = 40 + row * 60
      words.append(word(letter, 40, top, line: row))
      for at in 0..<2 {
        var long = word(["Tidak", "ditanggapinya"][at], 90 + at * 150, top, line: row)
        long.width = 120
        words.append(long)
        if row != 1 {
          canvas.fill(long.left..<(long.left + 120), (top + long.height / 2)..<(top + long.height / 2 + 3))
        }
      }
    }
    let read = StruckRows.marked(reading(words), canvas.ink)
    #expect(read.words.filter { ["☐", "☒"].contains($0.text) }.map(\.text) == ["☐", "☒", "☐", "☐"])
    // Nothing is struck out: nothing was chosen that way.
    #expect(StruckRows.marked(reading(words), Canvas().ink).words.count == words.count)
  }

  @Test("All of a card's ink lies close together on its sheet")
  func cardOnASheet() throws {
    var canvas = Canvas()
    for row in 0..<6 {
      for at in 0..<10 { canvas.fill((100 + at * 14)..<(104 + at * 14), (60 + row * 16)..<(70 + row * 16)) }
    }
    let area = try #require(PageLook(canvas.picture).inkArea)
    #expect(area.left < 100 && area.left > 40)
    #expect(area.right > 230 && area.right < 320)
    #expect(PageLook(Canvas().picture).inkArea == nil)
  }

  @Test(
    "As many digits as squares are a number; else nobody could read it",
    arguments: ["081326616630", "0813266166"])
  func digits(_ read: String) throws {
    let row = try #require(DigitCells(Canvas().ink, upright: Self.sides(13), textHeight: 26).rows.first)
    let words = [
      word("No.", 20, 72, line: 3), word("HP", 60, 72, line: 3), word("[8", 110, 70, line: 4),
      word("Email", 20, 140, line: 5),
    ]
    let placed = DigitCells.placed(row, read, filled: 12, in: reading(words)).words
    let number = read.utf8.count == 12 ? read : IllegibleWords.sign
    #expect(placed.map(\.text) == ["No.", "HP", number, "Email"])
    #expect(placed[2].line == 3)
    #expect(ReadingLines.text(reading(placed), limit: 1000).contains(number))
  }

  @Test("A mark that covers its box in a row of boxes is one")
  func coveredBox() {
    var canvas = Canvas()
    var words: [OcrWord] = []
    for (index, text) in ["Mengambil", "Kurir", "Pos", "Email"].enumerated() {
      let left = 40 + index * 180
      words.append(word(text, left + 36, 40, line: 0))
      if index == 1 {
        canvas.fill(left..<(left + 26), 44..<62)
        continue
      }
      canvas.fill(left..<(left + 26), 40..<42)
      canvas.fill(left..<(left + 26), 64..<66)
      canvas.fill(left..<(left + 2), 40..<66)
      canvas.fill((left + 24)..<(left + 26), 40..<66)
    }
    let page = FormPage(canvas.picture, PageLook(canvas.picture), reading(words))
    #expect(page.boxes.sorted { $0.left < $1.left }.map(\.isTicked) == [false, true, false, false])
  }

  @Test("The I of a Balinese name is no stroke, but a stroke where colons stand may be a colon")
  func balinese() {
    var words = [
      word("|", 100, 0, line: 0), word("Ketut", 124, 0, line: 0), word("(1", 100, 40, line: 1),
      word("Gede", 136, 40, line: 1), word("1", 100, 80, line: 2), word("Kurir", 124, 80, line: 2),
    ]
    #expect(BalineseNames.mended(words).map(\.text) == ["I", "Ketut", "(I", "Gede", "1", "Kurir"])
    words += [word(":", 100, 120, line: 3), word(":", 100, 160, line: 4)]
    #expect(BalineseNames.mended(words).map(\.text).prefix(4) == ["|", "Ketut", "(I", "Gede"])
  }

  @Test("Labels without colons and the values beside them are joined on forms only")
  func labelColumn() {
    let labels = ["Nama", "Alamat", "Pekerjaan", "Nomor Identitas KTP", "Tujuan Penggunaan"]
    var words: [OcrWord] = []
    for (row, text) in labels.enumerated() { words.append(word(text, 20, row * 50, line: row)) }
    for (row, text) in ["Sari", "Klaten", "Guru", "3310", "skripsi"].enumerated() {
      words.append(word(text, 400, row * 50, line: 10 + row))
    }
    let text = ReadingLines.page(reading(words), isForm: true, limit: 1000).text
    #expect(text.contains("Nama   Sari"))
    #expect(text.contains("Tujuan Penggunaan   skripsi"))
    #expect(!ReadingLines.page(reading(words), limit: 1000).text.contains("Nama   Sari"))
    // Columns of running text stay apart.
    var prose: [OcrWord] = []
    for row in 0..<6 {
      prose.append(word("Kalimat yang sama panjangnya", 20, row * 50, line: row))
      prose.append(word("dan kolom di sampingnya lagi", 400, row * 50, line: 10 + row))
    }
    let apart = ReadingLines.page(reading(prose), isForm: true, limit: 2000).text
    #expect(!apart.contains("panjangnya   dan"))
  }
}
