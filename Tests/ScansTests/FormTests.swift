import Testing

@testable import Scans

@Suite("Forms on a page")
struct FormTests {
  /// A white picture to draw on.
  private struct Canvas {
    var width = 600
    var height = 400
    var points: [UInt8]

    init() { points = [UInt8](repeating: 250, count: 600 * 400) }

    mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ ink: UInt8 = 20) {
      for y in rows { for x in columns { points[y * width + x] = ink } }
    }

    mutating func box(_ left: Int, _ top: Int, _ side: Int = 26) {
      fill(left..<(left + side), top..<(top + 2))
      fill(left..<(left + side), (top + side - 2)..<(top + side))
      fill(left..<(left + 2), top..<(top + side))
      fill((left + side - 2)..<(left + side), top..<(top + side))
    }

    /// A hook that begins inside and reaches out over the right upper corner.
    mutating func hook(_ left: Int, _ top: Int) {
      for step in 0..<10 {
        fill((left + 4 + step)..<(left + 8 + step), (top + 10 + step)..<(top + 14 + step))
      }
      for step in 0..<22 {
        fill((left + 12 + step)..<(left + 16 + step), (top + 20 - step)..<(top + 24 - step))
      }
    }

    var picture: GreyPicture { GreyPicture(width: width, height: height, points: points[...]) }
  }

  private func word(_ text: String, _ left: Int, _ top: Int, line: Int, confidence: Double = 0.95) -> OcrWord
  {
    OcrWord(
      text: text, confidence: confidence, left: left, top: top, width: text.count * 12, height: 26,
      line: line,
      paragraph: line)
  }

  private func reading(_ words: [OcrWord]) -> Reading { Reading(words: words, rotation: 0, width: 600) }

  @Test("Drawn boxes are found, ticked and not, and stand before their alternatives")
  func boxes() {
    var canvas = Canvas()
    for row in 0..<4 { canvas.box(60, 40 + row * 60) }
    canvas.hook(60, 100)
    let words = ["Mengambil", "Kurir", "Pos", "Email"].enumerated().map {
      word($0.element, 110, 40 + $0.offset * 60, line: $0.offset)
    }
    let page = FormPage(canvas.picture, PageLook(canvas.picture), reading(words))
    #expect(page.boxes.map(\.isTicked) == [false, true, false, false])
    #expect(page.cleaned != nil)
    let text = ReadingLines.text(FormMarks.placed(page.boxes, in: reading(words)), limit: 1000)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines == ["☐ Mengambil", "☒ Kurir", "☐ Pos", "☐ Email"])
  }

  @Test("A place for single digits is no tick box, nor is a table's cell")
  func combs() {
    var canvas = Canvas()
    for cell in 0..<16 { canvas.box(30 + cell * 30, 60) }
    canvas.box(100, 200, 120)
    let words = [word("3201", 40, 62, line: 0), word("Nama", 230, 240, line: 1)]
    #expect(FormPage(canvas.picture, PageLook(canvas.picture), reading(words)).boxes.isEmpty)
  }

  @Test("Lines of a table go, letters that stand on them stay")
  func rulings() throws {
    var canvas = Canvas()
    canvas.fill(20..<580, 100..<103)
    canvas.fill(300..<303, 20..<380)
    canvas.fill(100..<106, 80..<101)
    let words = [word("Nomor", 40, 60, line: 0), word("Alamat", 320, 60, line: 0)]
    let page = FormPage(canvas.picture, PageLook(canvas.picture), reading(words))
    let cleaned = try #require(page.cleaned)
    #expect(cleaned.points[101 * 600 + 200] > 200)
    #expect(cleaned.points[200 * 600 + 301] > 200)
    #expect(cleaned.points[90 * 600 + 103] < 60)
    #expect(page.walls.count == 1)
    let joined = ReadingLines.text(
      reading([word("Nomor", 40, 60, line: 0), word("3201", 320, 60, line: 1)]), walls: page.walls,
      limit: 1000)
    #expect(joined == "Nomor   3201")
  }

  @Test("A ring around a letter and a hook before it are a choice", arguments: [true, false])
  func rings(isRing: Bool) {
    var canvas = Canvas()
    var words: [OcrWord] = []
    for (row, text) in ["Permohonan", "Informasi", "Permintaan", "Biaya"].enumerated() {
      words += [
        word("abcd".map(String.init)[row] + ".", 80, 40 + row * 60, line: row),
        word(text, 116, 40 + row * 60, line: row),
      ]
      canvas.fill(82..<94, (46 + row * 60)..<(58 + row * 60), 90)
    }
    if isRing {
      for side in [68..<71, 104..<107] { canvas.fill(side, 156..<190) }
      for side in [156..<159, 187..<190] { canvas.fill(68..<107, side) }
    } else {
      for step in 0..<16 { canvas.fill((40 + step)..<(44 + step), (180 - step)..<(184 - step)) }
    }
    let ink = InkMap(canvas.picture, PageLook(canvas.picture))
    let marked = MarkedRows(ink, reading(words)).read()
    #expect(marked.words.filter { $0.text == "☒" }.map(\.line) == [2])
    #expect(marked.words.count { $0.text == "☐" } == 3)
  }

  @Test("A list where nothing differs has no choice")
  func plain() {
    var canvas = Canvas()
    let words = ["Mengambil", "Kurir", "Pos"].enumerated().map {
      word($0.element, 116, 40 + $0.offset * 60, line: $0.offset)
    }
    for row in 0..<3 { canvas.fill(82..<94, (46 + row * 60)..<(58 + row * 60), 90) }
    let read = MarkedRows(InkMap(canvas.picture, PageLook(canvas.picture)), reading(words)).read()
    #expect(read.words.map(\.text) == ["Mengambil", "Kurir", "Pos"])
  }

  @Test("Two readings of a page complete each other")
  func merged() {
    let first = reading([
      word("Kurir", 100, 40, line: 0), word("BUNGA", 100, 100, line: 1, confidence: 0.9),
      word("Pos", 100, 160, line: 2, confidence: 0.5),
    ])
    let second = reading([word("2.", 60, 40, line: 0), word("BUN6A", 100, 100, line: 1, confidence: 0.5)])
    #expect(ReadingMerge.merged(first, into: second).words.map(\.text) == ["2.", "Kurir", "BUNGA"])
  }

  @Test("A word that was guessed says that it could not be read")
  func illegible() {
    let words = [
      word("Penwesns", 0, 0, line: 0, confidence: 0.1), word("Informasi”", 0, 0, line: 0, confidence: 0),
      word("Budi", 0, 0, line: 0), word("/", 0, 0, line: 0, confidence: 0),
    ]
    #expect(IllegibleWords.marked(words).map(\.text) == ["\u{FFFD}", "Informasi”", "Budi", "/"])
  }

  @Test("Strokes where colons stand are colons, the I of a Balinese name is none")
  func colons() {
    var words: [OcrWord] = []
    for (row, text) in [":", ":", "1", "I", "I"].enumerated() {
      words += [
        word("Nama", 20, row * 40, line: row), word(text, 200, row * 40, line: row),
        word(row == 4 ? "Made" : "0812", 230, row * 40, line: row),
      ]
    }
    words += [
      word("NIK", 20, 300, line: 9), word(":", 200, 300, line: 9),
      word("1417105506019121", 204, 300, line: 9),
    ]
    let mended = LostColons.mended(words).map(\.text)
    #expect(mended[7] == ":")
    #expect(mended[10] == ":")
    #expect(mended[13] == "I")
    #expect(mended.last == "1417105506019121")
  }

  @Test("Mail addresses are whole, printed dots are dots, what is left of lines goes")
  func mends() {
    let words = [
      word("sekar", 0, 0, line: 0), word("@example.id", 62, 0, line: 0),
      word("ceseseeseseeseteesees", 300, 0, line: 0),
    ]
    #expect(WordMends.mended(words).map(\.text) == ["sekar@example.id", "......"])
    let lines = [word("|", 0, 0, line: 0), word("“Alamat", 0, 0, line: 0), word("RT", 0, 0, line: 0)]
    #expect(WordMends.withoutLines(lines).map(\.text) == ["Alamat", "RT"])
  }

  @Test("Boxes that a PDF only draws are taken from its picture")
  func digital() {
    let own = """
      e-mail: ppid@example.go.id
      PERMOHONAN INFORMASI
      1. Mengambil Langsung                 2. Kurir                 3. Pos
      4. Email                              5. Faksimili
      """
    #expect(DigitalMarks.areMissing(in: own))
    #expect(!DigitalMarks.areMissing(in: own + "\n☐ x"))
    #expect(!DigitalMarks.areMissing(in: "Saya kirim lewat pos"))
    let read = "☐ 1. Mengambil Langsung   ☒ 2. Kurir   ☐   3. Pos\n☐   4. Email   ☐ 5. Faksimili"
    let marked = DigitalMarks.transferred(from: read, to: own).split(separator: "\n").map(String.init)
    #expect(marked[0] == "e-mail: ppid@example.go.id")
    #expect(marked[2] == "1. ☐ Mengambil Langsung                 2. ☒ Kurir                 3. ☐ Pos")
    #expect(marked[3] == "4. ☐ Email                              5. ☐ Faksimili")
  }

  @Test("A bold alternative is a choice, a form that is all bold is not")
  func bold() {
    let sign = BoldChoices.sign
    #expect(
      BoldChoices.read(["\(sign)FORMULIR", "1. Kurir", "\(sign)2. Pos", "3. Email", "Nama: x"])
        == ["FORMULIR", "☐ 1. Kurir", "☒ 2. Pos", "☐ 3. Email", "Nama: x"])
    #expect(BoldChoices.read(["\(sign)1. Kurir", "\(sign)2. Pos"]) == ["1. Kurir", "2. Pos"])
  }

  @Test("Stamps become pale, black print and blue ink stay dark")
  func colours() throws {
    let octets = Array("P6\n4 1\n255\n".utf8) + [20, 20, 20, 25, 40, 120, 150, 140, 200, 255, 255, 255]
    let points = Array(try ColourPicture.grey(ppm: octets).points)
    #expect(points[0] == 20)
    #expect(points[1] < 100)
    #expect(points[2] > 175)
    #expect(points[3] == 255)
  }
}
